"""The numbers of 8,800 deals of a hardware seller, as its publisher and anybody with a calculator get them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Deal, Pipeline
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.money import parse_amount
from crm_tui.domain.records import StageKind
from tests.metrics.selling import LOST, NEW, QUALIFIED, WON, measured

STAGES = {"Prospecting": NEW, "Engaging": QUALIFIED, "Won": WON, "Lost": LOST}
OUTCOMES = {"Won": StageKind.WON, "Lost": StageKind.LOST}


@pytest.fixture
def hardware_seller(datasets: Path, stages: dict[str, UUID]) -> None:
    """All deals of the file, as they stand."""
    with journal.action(None, "brought in the deals") as act:
        act.create_many(Deal, rows_of(datasets / "pipeline-maven" / "sales_pipeline.csv", stages))


def rows_of(path: Path, stages: dict[str, UUID]) -> Iterator[dict[str, object]]:
    pipeline = Pipeline.get().id
    with path.open(encoding="utf-8", newline="") as file:
        for place, row in enumerate(csv.DictReader(file)):
            engaged, closed = row["engage_date"], row["close_date"]
            opened = clock.start_of(date.fromisoformat(engaged)) if engaged else clock.now()
            closed_at = clock.start_of(date.fromisoformat(closed)) if closed else None
            yield {
                "title": row["opportunity_id"],
                "title_key": row["opportunity_id"].casefold(),
                "pipeline": pipeline,
                "stage": stages[STAGES[row["deal_stage"]]],
                "outcome": OUTCOMES.get(row["deal_stage"], StageKind.OPEN),
                "position": place,
                "opened_at": opened,
                "entered_at": closed_at or opened,
                "closed_at": closed_at,
                "last_touch_at": closed_at or opened,
                "amount": parse_amount(row["close_value"], "USD") if row["close_value"] else None,
                "currency": "USD",
            }


@pytest.mark.usefixtures("at_noon", "hardware_seller")
def test_the_published_numbers_hold() -> None:
    assert measured("won_count").value == 4238
    assert measured("lost_count").value == 2473
    assert measured("win_rate").value == pytest.approx(0.6315, abs=5e-5)
    assert measured("won_value").value == 10_005_534_00
    assert measured("average_won").value == 2_360_91
    assert measured("cycle_days_mean").value == pytest.approx(51.78, abs=5e-3)
    assert measured("cycle_days_median").value == 57
    assert measured("open_count").value == 2089


@pytest.mark.usefixtures("at_noon", "hardware_seller")
def test_velocity_is_that_of_the_deals_beyond_prospecting() -> None:
    velocity = measured("velocity")
    assert measured("qualified_count").value == 1589
    assert (velocity.value, velocity.currency) == (45_750_76, "USD")


@pytest.mark.usefixtures("at_noon", "hardware_seller")
def test_won_by_quarter_of_2017() -> None:
    today = date(2026, 11, 16)
    won = [measured("won_count", parse_period(f"2017-Q{number}", today)).value for number in (1, 2, 3, 4)]
    assert won == [531, 1254, 1257, 1196]
