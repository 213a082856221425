"""What was won and lost, in numbers that a person can count again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Deal
from crm_tui.domain.dates.periods import parse_period
from crm_tui.errors import NotFound
from crm_tui.metrics.catalogue import compute
from tests.metrics.selling import (
    LOST,
    NEEDS,
    NEW,
    PROPOSAL,
    QUALIFIED,
    WON,
    context,
    day,
    measured,
    quickly,
    scope,
    sell,
)

pytestmark = pytest.mark.usefixtures("at_noon")

MARCH = parse_period("2026-03", date(2026, 11, 16))


def test_twenty_won_and_thirty_lost_make_a_win_rate_of_forty_percent(stages: dict[str, UUID]) -> None:
    with quickly():
        for _ in range(20):
            sell(stages, (NEW, day(1)), (WON, day(9)), amount=300)
        for _ in range(30):
            sell(stages, (NEW, day(1)), (LOST, day(9)), amount=100)
    assert measured("win_rate").value == 0.4
    assert measured("win_rate_value").value == pytest.approx(6000 / 9000)
    assert measured("won_count").value == 20
    assert measured("lost_count").value == 30


def test_before_anything_is_closed_there_is_no_win_rate(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)))
    for name in ("win_rate", "win_rate_value", "average_won", "cycle_days_mean", "cycle_days_median", "velocity"):
        assert measured(name).value is None, name
    assert measured("won_count").value == 0
    assert measured("won_value").value == 0


def test_duplicates_are_left_out_of_the_win_rate_and_said(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(9)))
    sell(stages, (NEW, day(1)), (LOST, day(9)))
    sell(stages, (NEW, day(1)), (LOST, day(9)), lost_as="Duplicate")
    rate = measured("win_rate")
    assert rate.value == 0.5
    assert [(one.why, one.count) for one in rate.left_out] == [
        ("deals lost as Duplicate, which the win rate leaves out", 1)
    ]
    assert measured("lost_count").value == 1


def test_a_rate_of_few_deals_says_that_they_are_too_few(stages: dict[str, UUID]) -> None:
    with quickly():
        for _ in range(9):
            sell(stages, (NEW, day(1)), (WON, day(9)))
    assert measured("win_rate").too_few
    assert not measured("won_count").too_few
    sell(stages, (NEW, day(1)), (LOST, day(9)))
    assert not measured("win_rate").too_few


def test_the_average_leaves_out_deals_without_an_amount_and_other_currencies(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(9)), amount=1_000)
    sell(stages, (NEW, day(1)), (WON, day(9)), amount=2_001)
    sell(stages, (NEW, day(1)), (WON, day(9)), amount=None)
    sell(stages, (NEW, day(1)), (WON, day(9)), amount=9_000, currency="USD")
    average = measured("average_won")
    assert (average.value, average.currency, average.n) == (1_500, "EUR", 2)
    assert [(one.why, one.count) for one in average.left_out] == [
        ("won deals without an amount", 1),
        ("won deals in USD; no rate is stated for it", 1),
    ]
    assert measured("won_count").value == 4


def test_the_cycle_runs_from_opening_to_winning(stages: dict[str, UUID]) -> None:
    for days in (1, 2, 6, 31):
        sell(stages, (NEW, day(1)), (QUALIFIED, day(1, 10)), (WON, day(1 + days)))
    assert measured("cycle_days_mean").value == 10
    assert measured("cycle_days_median").value == 4
    sell(stages, (NEW, day(1)), (WON, day(1, 21)))
    assert measured("cycle_days_median").value == 2


def test_velocity_counts_the_open_deals_beyond_the_first_stage(stages: dict[str, UUID]) -> None:
    with quickly():
        for _ in range(18):
            sell(stages, (NEW, day(1)), (NEEDS, day(2)))
        sell(stages, (NEW, day(1)))
        for _ in range(6):
            sell(stages, (NEW, day(1)), (WON, day(79)), amount=42_000_00)
        for _ in range(19):
            sell(stages, (NEW, day(1)), (LOST, day(79)))
    velocity = measured("velocity")
    assert velocity.value == 2_326_15
    assert [(one.why, one.count) for one in velocity.left_out] == [("open deals in the first stage", 1)]
    assert measured("qualified_count").value == 18


def test_only_deals_closed_in_the_period_count(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(31)))
    sell(stages, (NEW, day(1)), (WON, day(32)))
    sell(stages, (NEW, day(1)), (LOST, day(2)))
    assert measured("won_count", MARCH).value == 1
    assert measured("lost_count", MARCH).value == 1


def test_a_deal_won_at_night_belongs_to_the_day_of_the_person(stages: dict[str, UUID]) -> None:
    late = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)
    sell(stages, (NEW, day(1)), (WON, late))
    assert measured("won_count", MARCH).value == 1
    with clock.frozen(clock.now(), ZoneInfo("Europe/Berlin")):
        assert measured("won_count", MARCH).value == 0


def test_a_deleted_deal_is_never_counted(stages: dict[str, UUID]) -> None:
    deal = sell(stages, (NEW, day(1)), (WON, day(9)))
    with journal.action(None, "deleted") as act:
        act.hide(Deal.get_by_id(deal.id))
    assert measured("won_count").value == 0
    assert measured("cycle_days_median").value is None


def test_a_filter_can_be_laid_over_any_number(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(9)), amount=10_000_00)
    sell(stages, (NEW, day(1)), (WON, day(9)), amount=10_00)
    assert measured("won_count", filter_text="amount>1k").value == 1
    assert measured("won_value", filter_text="amount>1k").value == 10_000_00


@pytest.mark.usefixtures("workspace")
def test_an_unknown_number_names_the_nearest() -> None:
    with pytest.raises(NotFound, match="win_rate"):
        compute(["winrate"], scope(), context())


def test_amounts_are_in_the_currency_of_most_deals(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(9)), amount=100, currency="USD")
    sell(stages, (NEW, day(1)), (PROPOSAL, day(9)), amount=100, currency="USD")
    sell(stages, (NEW, day(1)), (WON, day(9)), amount=200, currency="EUR")
    won = measured("won_value")
    assert (won.value, won.currency) == (100, "USD")
