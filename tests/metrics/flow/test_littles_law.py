"""What goes through the stages, told day by day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.dates.periods import parse_period
from crm_tui.metrics.metric import Part
from crm_tui.metrics.reading.records import records
from tests.metrics.selling import (
    LOST,
    NEEDS,
    NEGOTIATION,
    NEW,
    PROPOSAL,
    QUALIFIED,
    WON,
    cells,
    context,
    day,
    measured,
    quickly,
    scope,
    sell,
)

pytestmark = pytest.mark.usefixtures("at_noon")

MARCH = parse_period("2026-03", date(2026, 11, 16))


def titles(part: Part | None) -> set[str]:
    assert part is not None
    assert part.records is not None
    return {row.title for row in records(part.records, scope(MARCH), context())}


def test_what_came_and_went_in_the_period_wherever_it_went(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (QUALIFIED, day(2)), title="on")
    sell(stages, (NEW, day(-3)), (QUALIFIED, day(4)), (NEW, day(6)), title="back")
    sell(stages, (NEW, day(5)), (LOST, day(40)), title="lost in April")
    flow = measured("stage_flow", MARCH)
    assert (cells(flow, "came")[NEW], cells(flow, "went")[NEW]) == (3, 2)
    assert (cells(flow, "came")[QUALIFIED], cells(flow, "went")[QUALIFIED]) == (2, 1)
    assert cells(flow, "going_back")[QUALIFIED] == 1.0
    assert cells(flow, "going_back")[NEW] == 0.0
    assert cells(flow, "going_back")[NEEDS] is None
    first, second, *_ = flow.rows
    assert titles(first.cells["came"].numerator) == {"on", "back", "lost in April"}
    assert titles(first.cells["went"].numerator) == {"on", "back"}
    assert titles(second.cells["going_back"].numerator) == {"back"}


def test_on_average_over_the_period_stays_outside_of_it_do_not_count(stages: dict[str, UUID]) -> None:
    """In March, 31 days long: one deal for all of it, one for its first two days, one for half of its last day."""
    sell(stages, (NEW, day(-20, 0)))
    sell(stages, (NEW, day(-20, 0)), (QUALIFIED, day(3, 0)))
    sell(stages, (NEW, day(31, 12)))
    average = cells(measured("stage_flow", MARCH), "in_work_mean")[NEW]
    assert average == pytest.approx((31 + 2 + 0.5) / 31)


def test_a_period_that_is_not_over_is_as_long_as_it_has_lasted(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1, 0)))
    with clock.frozen(day(11, 0)):
        assert cells(measured("stage_flow", MARCH), "in_work_mean")[NEW] == 1.0


def test_all_time_begins_when_the_first_deal_came(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1, 0)), (WON, day(6, 0)))
    with clock.frozen(day(11, 0)):
        assert cells(measured("stage_flow"), "in_work_mean")[NEW] == 0.5


def test_littles_law_holds_where_as_many_come_as_go(stages: dict[str, UUID]) -> None:
    """One a day, each for three days, before, through and after March: three in work."""
    with quickly():
        for number in range(-10, 45):
            sell(stages, (NEW, day(number, 0)), (QUALIFIED, day(number + 3, 0)))
    flow = measured("stage_flow", MARCH)
    assert cells(flow, "in_work_mean")[NEW] == cells(flow, "by_pace")[NEW] == 3.0
    assert cells(flow, "beyond_pace")[NEW] == 0.0
    assert NEW not in flow.says


def test_a_stage_that_fills_up_and_one_that_drains_say_so(stages: dict[str, UUID]) -> None:
    with quickly():
        for number in range(1, 13):
            sell(stages, (NEW, day(number)))
            sell(stages, (NEEDS, day(-30)), (PROPOSAL, day(number)))
    says = measured("stage_flow", MARCH).says
    assert f"{NEW} is filling up: 12 came, 0 went." in says
    assert f"{NEEDS} is draining: 0 came, 12 went." in says


def test_the_bottleneck_is_marked_and_what_waits_there_told(stages: dict[str, UUID]) -> None:
    sell(stages, (PROPOSAL, day(1)), amount=100_00)
    sell(stages, (NEGOTIATION, day(1)), amount=900_00)
    flow = measured("stage_flow", MARCH)
    assert [row.title for row in flow.rows if row.marked] == [NEGOTIATION]
    assert cells(flow, "open_value")[NEGOTIATION] == 900_00
    assert cells(flow, "in_work")[NEGOTIATION] == 1


def test_a_rotting_limit_is_suggested_where_enough_deals_tell(stages: dict[str, UUID]) -> None:
    """Ten stays of 1 to 10 days: four of five are over in 8.2 days, so the ninth day is late."""
    with quickly():
        for number in range(1, 11):
            sell(stages, (QUALIFIED, day(1, 0)), (NEEDS, day(1 + number, 0)))
    limits = measured("rotting_limits", MARCH)
    assert cells(limits, "suggested_days")[QUALIFIED] == 9
    assert cells(limits, "suggested_days")[PROPOSAL] is None
    assert cells(limits, "set_days")[QUALIFIED] is not None


def test_how_long_stays_last_and_which_they_are(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (QUALIFIED, day(1, 21)), title="hours")
    sell(stages, (NEW, day(1)), (QUALIFIED, day(9)), title="eight days")
    sell(stages, (NEW, day(1)), (QUALIFIED, day(4)), (NEW, day(5)), title="three days, then for long")
    spread = measured("stage_days", MARCH)
    first = spread.rows[0]
    assert {name: cell.value for name, cell in first.cells.items() if cell.value} == {
        "day": 1, "week": 1, "weeks": 1, "longer": 1,
    }  # fmt: skip
    assert titles(first.cells["week"].numerator) == {"three days, then for long"}
    assert titles(first.cells["longer"].numerator) == {"three days, then for long"}
    assert titles(first.cells["weeks"].numerator) == {"eight days"}
