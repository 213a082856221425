"""How deals go through the stages."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.dates.periods import parse_period
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from tests.metrics.selling import (
    LOST,
    NEEDS,
    NEGOTIATION,
    NEW,
    PROPOSAL,
    QUALIFIED,
    WON,
    cells,
    day,
    measured,
    quickly,
    sell,
)

pytestmark = pytest.mark.usefixtures("at_noon")

FUNNEL = (NEW, QUALIFIED, NEEDS, PROPOSAL, WON)
MARCH = parse_period("2026-03", date(2026, 11, 16))


def test_a_funnel_of_120_50_33_24_14(stages: dict[str, UUID]) -> None:
    counts = [120, 50, 33, 24, 14, 0]
    with quickly():
        for reached, (here, beyond) in enumerate(pairwise(counts), 1):
            for _ in range(here - beyond):
                sell(stages, *((name, day(number)) for number, name in enumerate(FUNNEL[:reached], 1)))
    funnel = measured("stage_conversion")
    rates = [f"{rate:.1%}" for rate in cells(funnel, "conversion").values() if rate is not None]
    assert rates == ["41.7%", "66.0%", "72.7%", "58.3%"]
    assert f"{funnel.value:.1%}" == "11.7%"
    assert cells(funnel, "entered")[NEW] == 120


def test_lost_and_still_open_deals_are_shown_apart(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)))
    sell(stages, (NEW, day(1)), (LOST, day(2)))
    sell(stages, (NEW, day(1)), (QUALIFIED, day(2)), (LOST, day(3)))
    funnel = measured("stage_conversion")
    first = {name: cell.value for name, cell in funnel.rows[0].cells.items()}
    assert (first["entered"], first["went_on"], first["lost"], first["still_open"]) == (3, 1, 1, 1)
    second = {name: cell.value for name, cell in funnel.rows[1].cells.items()}
    assert (second["entered"], second["went_on"], second["lost"], second["still_open"]) == (1, 0, 1, 0)


def test_a_move_back_is_no_progress(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (NEEDS, day(2)), (QUALIFIED, day(3)))
    went_on = cells(measured("stage_conversion"), "went_on")
    assert (went_on[NEW], went_on[QUALIFIED], went_on[NEEDS]) == (1, 0, 0)


def test_skipping_a_stage_is_progress_and_no_entry(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(2)))
    funnel = measured("stage_conversion")
    assert cells(funnel, "went_on")[NEW] == 1
    assert cells(funnel, "entered")[QUALIFIED] == 0
    assert cells(funnel, "conversion")[QUALIFIED] is None


def test_only_progress_after_the_entry_counts(stages: dict[str, UUID]) -> None:
    sell(stages, (PROPOSAL, day(1)), (QUALIFIED, day(2)), (LOST, day(3)))
    funnel = measured("stage_conversion")
    assert (cells(funnel, "went_on")[QUALIFIED], cells(funnel, "lost")[QUALIFIED]) == (0, 1)


def test_a_deal_that_entered_twice_is_one_deal(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (QUALIFIED, day(2)), (NEW, day(3)), (QUALIFIED, day(4)))
    assert cells(measured("stage_conversion"), "entered")[QUALIFIED] == 1


def test_the_funnel_is_of_those_that_entered_in_the_period_whenever_they_went_on(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (QUALIFIED, day(40)))
    sell(stages, (NEW, day(40)))
    funnel = measured("stage_conversion", MARCH)
    assert (cells(funnel, "entered")[NEW], cells(funnel, "went_on")[NEW]) == (1, 1)
    assert cells(funnel, "entered")[QUALIFIED] == 0


def test_a_move_that_was_undone_is_no_entry(stages: dict[str, UUID], me: UUID) -> None:
    deal = sell(stages, (NEW, day(1)))
    with clock.frozen(day(2)):
        transitions.move(deal.id, stages[QUALIFIED], me, None, "too early", force=True)
    assert cells(measured("stage_conversion"), "entered")[QUALIFIED] == 1
    with clock.frozen(day(3)):
        undoing.undo(me)
    assert cells(measured("stage_conversion"), "entered")[QUALIFIED] == 0


def test_a_won_deal_that_was_reopened_had_gone_on(stages: dict[str, UUID]) -> None:
    sell(stages, (NEGOTIATION, day(1)), (WON, day(2)), (NEW, day(3)), (LOST, day(4)))
    funnel = measured("stage_conversion")
    assert (cells(funnel, "went_on")[NEGOTIATION], cells(funnel, "lost")[NEGOTIATION]) == (1, 0)
    assert cells(funnel, "lost")[NEW] == 1


def test_time_in_stage_adds_up_re_entries_and_goes_on_until_now(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (QUALIFIED, day(3)), (NEW, day(4, 21)), (QUALIFIED, day(5)))
    with clock.frozen(day(8)):
        median = cells(measured("time_in_stage"), "median_days")
    assert median[NEW] == 2.5
    assert median[QUALIFIED] == 4.5
    assert median[NEEDS] is None


def test_median_and_p80_of_the_days_in_a_stage(stages: dict[str, UUID]) -> None:
    with quickly():
        for days in (1, 2, 3, 4, 10):
            sell(stages, (NEW, day(1)), (QUALIFIED, day(1 + days)), (LOST, day(30)))
    table = measured("time_in_stage")
    assert cells(table, "median_days")[NEW] == 3
    assert cells(table, "p80_days")[NEW] == pytest.approx(5.2)
    assert table.rows[0].cells["median_days"].too_few


def test_the_bottleneck_is_where_the_most_money_waits_the_longest(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), amount=1_000_00)
    sell(stages, (NEW, day(1)), (NEEDS, day(5)), amount=120_000_00)
    sell(stages, (NEW, day(1)), (PROPOSAL, day(7)), amount=121_000_00)
    with clock.frozen(day(8)):
        table = measured("time_in_stage")
    assert [row.title for row in table.rows if row.marked] == [NEEDS]
    assert table.says == "Bottleneck: Needs assessment, 3 d at p80, holds 120k of 242k EUR"
    assert cells(table, "waiting")[NEEDS] == 3 * 120_000_00


def test_where_no_open_deal_has_an_amount_the_bottleneck_is_where_most_deals_wait(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), amount=None)
    sell(stages, (NEW, day(1)), amount=None)
    sell(stages, (QUALIFIED, day(1)), amount=None)
    with clock.frozen(day(8)):
        assert measured("time_in_stage").says == "Bottleneck: Initial contact, 7 d at p80, holds 2 of 3 open deals"


@pytest.mark.usefixtures("workspace")
def test_an_empty_pipeline_has_no_bottleneck() -> None:
    table = measured("time_in_stage")
    assert table.says == ""
    assert not any(row.marked for row in table.rows)
    assert measured("stage_conversion").value is None
