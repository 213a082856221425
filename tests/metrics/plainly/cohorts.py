"""How long those stay who became customers in the same month, counted again by the definition."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from tests.metrics.plainly.people import BOUGHT_FIRST
from tests.metrics.plainly.world import CUSTOMERS, Expected, Row, World, share

MOST = 12
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def retention_by_cohort(world: World) -> Expected:
    joined = {row["id"]: since for row in world.customers if (since := _joined(world, row))}
    unknown = sum(row["phase"] in CUSTOMERS and row["id"] not in joined for row in world.customers)
    left = [unknown] if unknown else []
    last = min(world.last, world.today)
    earliest = min(world.first, _back(last.replace(day=1), MOST - 1))
    counted = {one: since for one, since in joined.items() if earliest <= since <= last}
    if not counted:
        return Expected(None, 0, left)
    unit = _unit(min(counted.values()), last)
    begins = max(_first(min(counted.values()), unit), _back(_first(last, unit), (MOST - 1) * _MONTHS[unit]))
    spans: list[tuple[date, date]] = []
    while begins <= world.today and len(spans) < 2 * MOST + 1:
        after = _back(begins, -_MONTHS[unit])
        spans.append((begins, after - timedelta(days=1)))
        begins = after
    cells: dict[str, dict[str, float | None]] = {}
    people = {row["id"]: row for row in world.customers}
    over = sum(end < world.today for _, end in spans)
    for place, (first, end) in enumerate(spans):
        if first > last:
            break
        members = [people[one] for one, since in counted.items() if first <= since <= end]
        row: dict[str, float | None] = {"cohort_size": len(members)}
        for number in range(1, min(MOST, max(over - 1, 0)) + 1):
            then = spans[place + number][1] if place + number < len(spans) else None
            row[f"after_{number}"] = None if then is None or then >= world.today else _kept(world, members, then)
        cells[_title(first, unit)] = row
    return Expected(None, sum(int(row["cohort_size"] or 0) for row in cells.values()), left, cells)


def _joined(world: World, row: Row) -> date | None:
    """The day on which somebody became a customer for the first time."""
    before, to = BOUGHT_FIRST
    moves = world.moves.get(row["id"], [])
    return next((world.day(one["at"]) for one in moves if one["from_phase"] in before and one["to_phase"] in to), None)


def _kept(world: World, members: list[Row], then: date) -> float | None:
    end = World(world.now, world.zone, then, then, world.pipeline, world.currency).ends
    return share(sum(world.phase_at(row, end) in CUSTOMERS for row in members), len(members))


def _unit(since: date, last: date) -> str:
    months = (last.year - since.year) * 12 + last.month - since.month + 1
    return "month" if months <= MOST else "quarter" if months <= 3 * MOST else "year"


def _first(day: date, unit: str) -> date:
    size = _MONTHS[unit]
    return date(day.year, (day.month - 1) // size * size + 1, 1)


def _back(first: date, months: int) -> date:
    number = first.year * 12 + first.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def _title(first: date, unit: str) -> str:
    titles: dict[str, Any] = {"month": f"{first:%Y-%m}", "quarter": f"{first.year}-Q{(first.month + 2) // 3}"}
    return str(titles.get(unit, first.year))


RECOMPUTED: dict[str, Callable[[World], Expected]] = {"retention_by_cohort": retention_by_cohort}
