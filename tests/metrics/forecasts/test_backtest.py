"""The back-test: what was said at the ends of months, and what came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Deal
from crm_tui.domain.dates.periods import ALL_TIME, parse_period
from crm_tui.domain.records import Kind
from crm_tui.metrics.forecasts.backtest import days_of
from crm_tui.metrics.reading.records import records
from crm_tui.services.editing.records import edit_record
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from tests.metrics.selling import LOST, NEW, PROPOSAL, WON, context, measured, quickly, scope, sell
from tests.shelf import Shelf, opened

pytestmark = pytest.mark.usefixtures("at_noon")

TODAY = date(2026, 11, 16)
JUNE = parse_period("2026-06", TODAY)


def at(month: int, day: int) -> datetime:
    """A morning of 2026."""
    return datetime(2026, month, day, 9, tzinfo=UTC)


def edit_at(moment: datetime, deal: Deal, **typed: str) -> None:
    """Change a deal at a moment."""
    with clock.frozen(moment):
        edit_record(None, Kind.DEAL, deal.id, None, typed)


@pytest.fixture
def workspace(tmp_path: Path, shelf: Shelf) -> Iterator[Path]:
    """A workspace that was made before anything was sold."""
    with clock.frozen(at(1, 2)):
        ready = shelf.sales(name="Ana Ruiz")
    with opened(ready, tmp_path / "sales.db") as path:
        yield path


@pytest.fixture
def spring(stages: dict[str, UUID]) -> None:
    """Half of twenty deals that had come to the proposal were won twenty days later."""
    with clock.frozen(at(1, 4)), quickly():
        for number in range(20):
            sell(stages, (NEW, at(1, 5)), (PROPOSAL, at(1, 10)), (LOST if number % 2 else WON, at(1, 30)), amount=1_00)


@pytest.mark.usefixtures("spring")
def test_said_as_it_stood_then_and_came_as_it_was_won(stages: dict[str, UUID]) -> None:
    dated: dict[str, Any] = {"close_date": date(2026, 8, 20)}
    with clock.frozen(at(5, 31)), quickly():
        won = sell(stages, (NEW, at(6, 1)), (PROPOSAL, at(6, 20)), amount=100_00, **dated)
        sell(stages, (NEW, at(6, 1)), (PROPOSAL, at(6, 20)), (LOST, at(9, 2)), amount=50_00, **dated)
        sell(stages, (NEW, at(6, 1)), (PROPOSAL, at(6, 20)), amount=70_00, close_date=date(2026, 10, 1))
        sell(stages, (NEW, at(6, 1)), (PROPOSAL, at(6, 20)), amount=80_00, category="omitted", **dated)
        sell(stages, (NEW, at(7, 5)), (WON, at(8, 1)), amount=11_00)
        sell(stages, (NEW, at(6, 5)), (WON, at(10, 3)), amount=13_00)
    edit_at(at(7, 10), won, amount="300", probability="95", close_date="2027-01-01")
    with clock.frozen(at(8, 25)):
        transitions.move(won.id, stages[WON], None, None, "a test", force=True)

    (row,) = measured("backtest", JUNE).rows
    assert row.title == "2026-06-30"
    values = {name: cell.value for name, cell in row.cells.items()}
    assert values["said_weighted"] == 60_00 + 30_00
    assert (values["came"], values["came_new"]) == (300_00, 11_00)
    assert values["weighted_error"] == pytest.approx((90 - 300) / 300)
    spread = [values[name] or 0 for name in ("said_p10", "said_p50", "said_p90")]
    assert sorted(spread) == spread
    assert 0 < spread[-1] <= 100_00 + 50_00 + 70_00 + 13_00


@pytest.mark.usefixtures("spring")
def test_what_came_can_be_followed_to_its_deals_and_the_errors_are_summed_up(stages: dict[str, UUID]) -> None:
    for number in range(4):
        end = ((WON, at(7, 20)),) if number else ()
        sell(
            stages, (NEW, at(6, 1)), (PROPOSAL, at(6, 25)), *end, amount=100_00, close_date=date(2026, 7, 30)
        )  # fmt: skip
    found = measured("backtest", JUNE)
    came = found.rows[0].cells["came"]
    assert came.value == 300_00
    assert came.numerator is not None
    assert came.numerator.records is not None
    assert len(records(came.numerator.records, scope(JUNE), context())) == came.numerator.count == 3
    said = {part.title: part.value for part in found.parts}
    assert said["bias of the weighted forecast"] == pytest.approx((240 - 300) / 300)
    assert said["mean error of the weighted forecast"] == pytest.approx(60 / 300)
    assert found.says.startswith("At the end of 1 month the weighted forecast was 20 % off (bias -20 %) and the simul")


@pytest.mark.usefixtures("spring")
def test_a_move_that_was_taken_back_or_told_later_counts_as_it_was_known_then(stages: dict[str, UUID]) -> None:
    steps, day = ((NEW, at(6, 1)), (PROPOSAL, at(6, 25))), date(2026, 8, 20)
    with clock.frozen(at(5, 31)), quickly():
        back, late = (sell(stages, *steps, amount=amount, close_date=day) for amount in (100_00, 50_00))
    with clock.frozen(at(6, 29)):
        transitions.move(back.id, stages[LOST], None, None, "a test", force=True)
    with clock.frozen(at(7, 2)):
        undoing.undo(None)
    with clock.frozen(at(7, 3)):
        closing = transitions.Closing(at=at(6, 28))
        transitions.move(late.id, stages[WON], None, None, "a test", force=True, closing=closing)
    assert {Deal.get_by_id(deal.id).stage_id for deal in (back, late)} == {stages[PROPOSAL], stages[WON]}
    (row,) = measured("backtest", JUNE).rows
    assert row.cells["said_weighted"].n == 1
    assert row.cells["said_weighted"].value == 30_00


@pytest.mark.usefixtures("spring")
def test_where_nothing_came_no_error_is_told(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, at(6, 1)), (PROPOSAL, at(6, 25)), amount=100_00, close_date=date(2026, 7, 30))
    assert measured("backtest", JUNE).says.startswith("Nothing was won in these months")


@pytest.mark.usefixtures("spring")
def test_the_simulation_knows_only_what_was_known_then(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, at(6, 1)), (PROPOSAL, at(6, 25)), amount=100_00)
    before = measured("backtest", JUNE).rows[0].cells["said_p50"].value
    with quickly():
        for _ in range(60):
            sell(stages, (NEW, at(7, 1)), (PROPOSAL, at(7, 2)), (LOST, at(7, 3)), amount=1_00)
    assert measured("backtest", JUNE).rows[0].cells["said_p50"].value == before


def test_without_a_close_date_nothing_was_said_of_these_months(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, at(6, 1)), (PROPOSAL, at(6, 25)), (WON, at(7, 20)), amount=100_00)
    found = measured("backtest", JUNE)
    cells = found.rows[0].cells
    assert found.says.startswith("Nothing was said of these months")
    assert (cells["said_weighted"].value, cells["weighted_error"].value) == (None, None)
    assert cells["said_p50"].value is None


def test_the_days_are_the_ends_of_months_of_which_it_is_known_what_came() -> None:
    opened = date(2024, 1, 10)
    assert days_of(JUNE, TODAY, opened) == [date(2026, 6, 30)]
    assert days_of(parse_period("2026-Q3", TODAY), TODAY, opened) == [date(2026, 7, 31)]
    last_six = [date(2026, month, day) for month, day in ((2, 28), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31))]
    assert days_of(parse_period("this quarter", TODAY), TODAY, opened) == last_six
    assert days_of(ALL_TIME, TODAY, opened) == last_six
    assert days_of(ALL_TIME, TODAY, date(2026, 6, 2)) == last_six[-2:]


def test_a_young_workspace_says_so(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, at(11, 1)), amount=100_00)
    found = measured("backtest")
    assert found.rows == ()
    assert found.says == "There is no end of a month yet of which it is known what came in the 3 months after."
