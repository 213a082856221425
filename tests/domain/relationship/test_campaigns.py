"""Reach, periods, and what a lead costs."""

from __future__ import annotations

from datetime import date

import pytest

from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.money import Money
from crm_tui.domain.relationship.campaigns import REACTED, Reach, each_costs, period

NOON = date(2026, 11, 16)


def test_cost_per_lead_is_costs_divided_once() -> None:
    assert each_costs(Money(500_000, "EUR"), 200) == Money(2_500, "EUR")
    assert each_costs(Money(2_000_000, "EUR"), 40) == Money(50_000, "EUR")
    assert each_costs(Money(100, "EUR"), 3) == Money(33, "EUR")
    assert each_costs(Money(500_000, "EUR"), 0) is None


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        (None, None, "planned"),
        (date(2026, 11, 17), None, "planned"),
        (NOON, None, "running"),
        (date(2026, 11, 1), NOON, "running"),
        (date(2026, 11, 1), date(2026, 11, 15), "ended"),
        (None, date(2026, 11, 15), "ended"),
    ],
)
def test_a_campaign_is_planned_running_or_ended(starts: date | None, ends: date | None, said: str) -> None:
    assert period(starts, ends, NOON) == said


def test_a_member_who_went_further_did_what_lies_before_too() -> None:
    reach = Reach(
        {
            MemberStatus.PLANNED: 5, MemberStatus.SENT: 10, MemberStatus.BOUNCED: 2, MemberStatus.OPENED: 4,
            MemberStatus.CLICKED: 3, MemberStatus.RESPONDED: 1, MemberStatus.UNSUBSCRIBED: 1,
        }
    )  # fmt: skip

    assert (reach.members, reach.planned, reach.sent, reach.delivered) == (26, 5, 21, 19)
    assert [reach.at_least(one) for one in REACTED] == [8, 4, 1]


def test_nobody_was_reached() -> None:
    assert (Reach().members, Reach().delivered, Reach().at_least(MemberStatus.OPENED)) == (0, 0, 0)
