"""The back-test on 8,800 deals of a hardware seller: what came is what the file says, what was said is near it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import peewee as pw
import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Deal, StageVisit
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.forecasts.backtest import Said, mean_error
from crm_tui.domain.records import StageKind
from tests.metrics.sales.test_real_pipeline import rows_of
from tests.metrics.selling import QUALIFIED, measured

WORTH = 1_000_00
"""Of each deal: the file tells amounts only of those that were won, which is more than anybody knew before."""
AFTERWARDS = datetime(2018, 1, 2, 12, tzinfo=UTC)


@pytest.fixture
def hardware_seller(datasets: Path, stages: dict[str, UUID]) -> Iterator[list[dict[str, str]]]:
    """Every deal that somebody engaged in, in one stage from then until it was won or lost; the rows of the file."""
    path = datasets / "pipeline-maven" / "sales_pipeline.csv"
    with clock.frozen(AFTERWARDS), journal.action(None, "brought in the deals") as act:
        act.create_many(Deal, ({**row, "amount": WORTH} for row in rows_of(path, stages)))
        engaged = (Deal.outcome != StageKind.OPEN) | (Deal.stage == stages[QUALIFIED])
        length = (Deal.closed_at - Deal.opened_at) / 1_000_000
        stays = Deal.select(Deal.id, 1, pw.Value(stages[QUALIFIED].hex), Deal.opened_at, Deal.closed_at, length, 20)
        StageVisit.insert_from(stays.where(engaged), StageVisit._meta.sorted_fields).execute()
    with clock.frozen(AFTERWARDS), path.open(encoding="utf-8", newline="") as file:
        yield list(csv.DictReader(file))


def came(rows: list[dict[str, str]], day: date, last: date) -> int:
    """What was won by a day, of what had begun by another, counted row by row."""
    return WORTH * sum(
        date.fromisoformat(row["engage_date"]) <= day < date.fromisoformat(row["close_date"]) <= last
        for row in rows
        if row["deal_stage"] == "Won"
    )


def test_what_came_is_what_the_file_says(hardware_seller: list[dict[str, str]]) -> None:
    found = measured("backtest", parse_period("2017-Q2", AFTERWARDS.date()))
    ends = {
        date(2017, 4, 30): date(2017, 7, 31),
        date(2017, 5, 31): date(2017, 8, 31),
        date(2017, 6, 30): date(2017, 9, 30),
    }
    assert {row.title: row.cells["came"].value for row in found.rows} == {
        f"{day}": came(hardware_seller, day, last) for day, last in ends.items()
    }


def plain_share(rows: list[dict[str, str]], day: date) -> int:
    """What the share that was won of what was decided by a day makes of all that was open on it."""
    begun = [row for row in rows if row["engage_date"] and date.fromisoformat(row["engage_date"]) <= day]
    decided = [row for row in begun if row["close_date"] and date.fromisoformat(row["close_date"]) <= day]
    won = sum(row["deal_stage"] == "Won" for row in decided)
    return WORTH * (len(begun) - len(decided)) * won // len(decided)


def test_the_simulation_is_twice_as_near_as_the_share_of_the_decided(
    hardware_seller: list[dict[str, str]],
) -> None:
    found = measured("backtest", parse_period("2017-03-01..2017-12-31", AFTERWARDS.date()))
    drawn, plain = [], []
    for row in found.rows:
        what_came = int(row.cells["came"].value or 0)
        drawn.append(Said(int(row.cells["said_p50"].value or 0), what_came))
        plain.append(Said(plain_share(hardware_seller, date.fromisoformat(row.title)), what_came))
    assert len(drawn) == 7
    assert (mean_error(drawn) or 1) < (mean_error(plain) or 0) / 2
    assert {part.title: part.value for part in found.parts}["mean error of the simulation"] == float(
        mean_error(drawn) or 0
    )
