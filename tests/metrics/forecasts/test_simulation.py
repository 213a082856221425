"""The simulation: what may be won, drawn from how deals went before."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.dates.periods import ALL_TIME, parse_period
from crm_tui.domain.forecasts.likelihood import Stay
from crm_tui.domain.forecasts.simulation import Draws
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.forecasts import drawing, simulation
from crm_tui.metrics.reading.history import Outlooks
from crm_tui.metrics.reading.records import records
from tests.metrics.selling import LOST, NEW, PROPOSAL, WON, cells, context, measured, quickly, scope, sell
from tests.statements import count

pytestmark = pytest.mark.usefixtures("at_noon")

QUARTER = parse_period("2026-Q4", date(2026, 11, 16))


def ago(days: float) -> datetime:
    return clock.now() - timedelta(days=days)


@pytest.fixture
def history(stages: dict[str, UUID]) -> None:
    """Of 60 deals that came to the proposal, 45 were won ten days later, and 15 lost after twenty."""
    with quickly():
        for number in range(60):
            end = (WON, ago(290)) if number % 4 else (LOST, ago(280))
            sell(stages, (NEW, ago(320)), (PROPOSAL, ago(300)), end, amount=1_00)


@pytest.mark.usefixtures("history")
def test_open_deals_are_won_as_often_and_as_fast_as_those_before_them(stages: dict[str, UUID]) -> None:
    for _ in range(40):
        sell(stages, (NEW, ago(1)), (PROPOSAL, ago(1)), amount=100_00)
    found = measured("simulation", QUARTER)
    share = (45 + 10 * 0.6) / (60 + 10)
    november = next(row for row in found.rows if row.title == "2026-11").cells
    assert november["mean"].value == pytest.approx(share * 4_000_00, rel=0.02)
    spread = [november[name].value or 0 for name in ("p10", "p50", "p90")]
    assert spread == sorted({*spread})
    assert cells(found, "p90")["2026-12"] == 0
    assert found.says == "1,000 runs from seed 1 of 40 deals"


@pytest.mark.usefixtures("history")
def test_of_very_many_deals_the_amounts_may_be_a_little_rounded(
    stages: dict[str, UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (drawing, simulation):
        monkeypatch.setattr(module, "MOST_EXACT", 20)
    for number in range(60):
        sell(stages, (NEW, ago(1)), (PROPOSAL, ago(1)), amount=(100_00, 104_99, 5_000_00)[number % 3])
    found = measured("simulation", QUARTER)
    share = (45 + 10 * 0.6) / (60 + 10)
    assert cells(found, "mean")["2026-11"] == pytest.approx(share * 20 * 5_204_99, rel=0.03)
    assert (cells(found, "p10")["2026-11"] or 0) < (cells(found, "p90")["2026-11"] or 0)
    assert found.says == "1,000 runs from seed 1 of 60 deals, drawn at amounts of two digits"


def test_they_are_rounded_by_less_than_a_thousandth_of_their_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "MOST_EXACT", 20)
    stage = UUID(int=1)
    certain = Outlooks({stage: [Stay(5, 1, won=True, lost=False)] * 30})

    def comes_to(*amounts: int) -> int:
        standing = [drawing.Standing(stage, 0, amount, 10) for amount in amounts]
        (most,) = {max(run) for run in drawing.draw(standing, [(stage, 1.0)], certain, (), Draws(runs=20)).spans}
        return most

    for amounts in ((123_457, 123_457, 123_457), (100_001, 300_004, 1)):
        assert comes_to(*amounts) == pytest.approx(10 * sum(amounts), rel=0.001)
        assert comes_to(*amounts) != 10 * sum(amounts)


@pytest.mark.usefixtures("history")
def test_a_deal_that_has_waited_past_the_days_of_winning_is_hardly_won(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, ago(16)), (PROPOSAL, ago(15)), amount=100_00)
    found = measured("simulation", QUARTER)
    assert (cells(found, "mean")["2026-Q4"] or 0) < 0.3 * 100_00


@pytest.mark.usefixtures("history")
def test_what_is_won_already_is_certain(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, ago(40)), (WON, ago(5)), amount=500_00)
    sell(stages, (NEW, ago(1)), (PROPOSAL, ago(1)), amount=100_00, category="omitted")
    sell(stages, (NEW, ago(1)), (PROPOSAL, ago(1)), amount=None)
    found = measured("simulation", QUARTER)
    assert [row.cells["p10"].value for row in found.rows if row.title in {"2026-11", "2026-Q4"}] == [500_00, 500_00]
    assert found.value == 500_00
    assert [(one.why, one.count) for one in found.left_out] == [
        ("open deals that the forecast omits", 1), ("open deals without an amount", 1),
    ]  # fmt: skip
    for part in found.parts:
        if part.records is not None:
            assert len(records(part.records, scope(QUARTER), context())) == part.count


@pytest.mark.usefixtures("history")
def test_the_months_and_what_is_later_add_up_to_all_that_may_be_won(stages: dict[str, UUID]) -> None:
    for number in range(12):
        sell(stages, (NEW, ago(3)), (PROPOSAL, ago(number)), amount=100_00 * number + 100)
    found = measured("simulation", ALL_TIME)
    means = cells(found, "mean")
    won = next(part.value for part in found.parts if part.title == "amounts of won deals") or 0
    assert sum(value or 0 for title, value in means.items() if title != "all time") == pytest.approx(
        (means["all time"] or 0) - won, abs=len(means)
    )
    assert [*means][:2] == ["2026-11", "2026-12"]
    assert [*means][-2:] == ["later", "all time"]


@pytest.mark.usefixtures("history")
def test_the_same_seed_gives_the_same_numbers(stages: dict[str, UUID]) -> None:
    for number in range(20):
        sell(stages, (NEW, ago(2)), (PROPOSAL, ago(1)), amount=100_00 * number + 100)

    def drawn(draws: Draws) -> dict[str, float | None]:
        return cells(compute(["simulation"], scope(QUARTER), context(), draws)["simulation"], "p90")

    first = drawn(Draws(runs=50, seed=7))
    assert drawn(Draws(runs=50, seed=7)) == first
    assert drawn(Draws(runs=50, seed=8)) != first


@pytest.mark.usefixtures("history")
def test_the_numbers_are_the_same_all_day(stages: dict[str, UUID]) -> None:
    for number in range(20):
        sell(stages, (NEW, ago(2)), (PROPOSAL, ago(number / 9)), amount=100_00 * number + 100)
    noon = cells(measured("simulation", QUARTER), "mean")
    with clock.frozen(clock.now() + timedelta(hours=9)):
        assert cells(measured("simulation", QUARTER), "mean") == noon


@pytest.mark.usefixtures("history")
def test_next_quarter_begins_where_this_one_ends(stages: dict[str, UUID]) -> None:
    for _ in range(5):
        sell(stages, (NEW, ago(1)), (PROPOSAL, ago(1)), amount=100_00)
    today = date(2026, 11, 16)
    assert cells(measured("simulation", parse_period("2027-Q1", today)), "p90")["2027-Q1"] == 0
    month = measured("simulation", parse_period("2026-11-16..2026-11-24", today))
    longer = measured("simulation", parse_period("2026-11-16..2026-11-26", today))
    assert [month.value, longer.value] == pytest.approx([0, 400_00], abs=100_00)


def test_a_period_that_is_over_has_nothing_left_to_draw(stages: dict[str, UUID], history: None) -> None:  # noqa: ARG001
    sell(stages, (NEW, ago(1)), (PROPOSAL, ago(1)), amount=100_00)
    found = measured("simulation", parse_period("2025", date(2026, 11, 16)))
    assert found.value is None
    assert "2025" not in cells(found, "p50")


def test_without_anything_won_there_is_nothing_to_draw_from(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, ago(1)), amount=100_00)
    found = measured("simulation")
    assert (found.value, found.rows) == (None, ())
    assert found.says == "No deal of the pipeline has been won yet, so there is nothing to draw from."


@pytest.mark.usefixtures("history")
def test_more_deals_ask_no_more_statements(stages: dict[str, UUID]) -> None:
    def asked() -> int:
        return count(lambda: compute(["simulation"], scope(QUARTER), context()))

    sell(stages, (NEW, ago(1)), (PROPOSAL, ago(1)), amount=100_00)
    before = asked()
    for _ in range(30):
        sell(stages, (NEW, ago(1)), (PROPOSAL, ago(1)), amount=100_00)
    assert asked() == before
