"""How likely a customer is to leave: what each sign is worth, and why in words."""

from __future__ import annotations

from datetime import date

import pytest

from crm_tui.domain.choices import Scale
from crm_tui.domain.relationship.churn import AT_RISK, HIGH, MOST, Known, Risk, Sign, risk_of

TODAY = date(2026, 11, 16)


def told(**known: object) -> list[tuple[Sign, int, str]]:
    found = risk_of(Known(**known), TODAY)  # type: ignore[arg-type]
    return [(one.sign, one.points, one.says) for one in found.reasons]


def test_nothing_known_is_no_risk() -> None:
    assert risk_of(Known(), TODAY) == Risk(0, ())
    assert risk_of(Known(), TODAY).word == "low"


@pytest.mark.parametrize(
    ("silent", "cadence", "points"),
    [
        (30, 30, 0),
        (31, 30, 10),
        (59, 30, 10),
        (60, 30, 20),
        (90, 30, 25),
        (90, None, 0),
        (91, None, 10),
        (270, None, 25),
    ],
)
def test_silence_is_measured_against_the_cadence(silent: int, cadence: int | None, points: int) -> None:
    found = risk_of(Known(silent=silent, cadence=cadence), TODAY)
    assert found.points == points
    assert not found.is_at_risk


def test_silence_alone_never_puts_anybody_at_risk() -> None:
    assert risk_of(Known(silent=10_000, cadence=1), TODAY).points < AT_RISK
    assert told(silent=70, cadence=30) == [(Sign.SILENCE, 20, "silent for 70 days, due every 30")]


@pytest.mark.parametrize(
    ("scale", "score", "points"),
    [
        (Scale.NPS, 7, 0), (Scale.NPS, 6, 25), (Scale.NPS, 3, 35), (Scale.CSAT, 3, 0), (Scale.CSAT, 2, 25),
        (Scale.CSAT, 1, 35), (Scale.CES, 4, 0), (Scale.CES, 3, 25), (Scale.REVIEW, 2, 25), (Scale.REVIEW, 5, 0),
    ],
)  # fmt: skip
def test_a_low_answer_counts_and_a_very_low_one_more(scale: Scale, score: int, points: int) -> None:
    assert risk_of(Known(score=(scale, score)), TODAY).points == points


def test_answers_are_said_on_their_scale() -> None:
    assert told(score=(Scale.NPS, 2)) == [(Sign.SCORE, 35, "answered NPS 2")]
    assert told(score=(Scale.CSAT, 2)) == [(Sign.SCORE, 25, "answered CSAT 2 of 5")]


def test_tickets_count_when_they_are_late_or_many() -> None:
    assert told(open_tickets=1) == []
    assert told(open_tickets=2) == [(Sign.TICKETS, 10, "2 tickets are open")]
    assert told(open_tickets=3) == [(Sign.TICKETS, 15, "3 tickets are open")]
    assert told(open_tickets=3, overdue_tickets=1) == [(Sign.TICKETS, 20, "a ticket is overdue")]
    assert told(open_tickets=3, overdue_tickets=2) == [(Sign.TICKETS, 30, "2 tickets are overdue")]


def test_orders_count_when_they_fall_by_thirty_percent() -> None:
    assert told(orders_before=1000, orders=2, orders_now=701) == [
        (Sign.ORDERS, 20, "orders fell by 30 % in the last 180 days")
    ]
    assert told(orders_before=1000, orders=2, orders_now=710) == []
    assert told(orders_before=1000, orders=2, orders_now=400) == [
        (Sign.ORDERS, 30, "orders fell by 60 % in the last 180 days")
    ]
    assert told(orders_before=1000, orders=2) == [(Sign.ORDERS, 30, "no order in the last 180 days")]
    assert told(orders_now=1000) == []


def test_one_order_is_no_habit() -> None:
    assert told(orders_before=1000, orders=1) == []


def test_subscriptions_count_when_they_end_or_stand_still() -> None:
    assert told(ending=date(2026, 12, 31)) == [(Sign.ENDING, 50, "a subscription ends on Thu 31 Dec 2026")]
    assert told(ending=TODAY) == [(Sign.ENDING, 50, "a subscription ended on Mon 16 Nov 2026")]
    assert told(paused=1) == [(Sign.PAUSED, 25, "a subscription is paused")]
    assert told(paused=2) == [(Sign.PAUSED, 25, "2 subscriptions are paused")]


def test_a_renewal_counts_when_nobody_spoke_with_them() -> None:
    renews = date(2026, 12, 10)
    assert told(renews=renews, silent=45) == []
    assert told(renews=renews, silent=46) == [
        (Sign.RENEWAL, 20, "renews on Thu 10 Dec 2026, and nobody spoke with them")
    ]
    assert told(renews=renews) == [(Sign.RENEWAL, 20, "renews on Thu 10 Dec 2026, and nobody spoke with them")]


def test_signs_add_up_to_a_hundred_the_weightiest_first() -> None:
    found = risk_of(
        Known(silent=400, score=(Scale.NPS, 0), overdue_tickets=2, orders_before=9, orders=2, ending=TODAY, paused=1),
        TODAY,
    )
    assert found.points == MOST
    assert [one.points for one in found.reasons] == [50, 35, 30, 30, 25, 25]
    assert (found.word, found.is_at_risk) == ("high", True)
    assert risk_of(Known(score=(Scale.NPS, 0)), TODAY).word == "at risk"
    assert risk_of(Known(score=(Scale.NPS, 0), paused=1), TODAY).points == HIGH
