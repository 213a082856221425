"""How deals went through the stages, worked out again from their transitions."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from tests.metrics.plainly.selling import DAY, weighted
from tests.metrics.plainly.world import Expected, Row, World, micros, percentile, share


class Stay(NamedTuple):
    """A deal in a stage."""

    stage: Any
    entered: int
    left: int | None


class Way(NamedTuple):
    """A deal with all its stays, in order."""

    deal: Row
    stays: list[Stay]


def ways(world: World) -> list[Way]:
    """Those of all deals of the pipeline."""
    by_deal: dict[Any, list[Row]] = {}
    for row in sorted(world.tables["transition"], key=lambda row: row["seq"]):
        by_deal.setdefault(row["deal_id"], []).append(row)
    return [Way(deal, _stays(by_deal[deal["id"]])) for deal in world.deals]


def _stays(transitions: list[Row]) -> list[Stay]:
    """What is left of the moves once those that were taken back are gone; taken back again, they are there again."""
    against: dict[Any, list[Row]] = {}
    for row in transitions:
        if row["reverts_id"]:
            against.setdefault(row["reverts_id"], []).append(row)

    @cache
    def stands(record: Any) -> bool:
        return not any(stands(row["id"]) for row in against.get(record, []))

    moves = [row for row in transitions if not row["reverts_id"] and stands(row["id"])]
    ends = [*(row["at"] for row in moves[1:]), None]
    return [Stay(row["to_stage_id"], row["at"], end) for row, end in zip(moves, ends, strict=True)]


class Entered(NamedTuple):
    """What became of the deals that entered a stage in the period."""

    went_on: int = 0
    won: int = 0
    lost: int = 0
    still: int = 0
    days: tuple[float, ...] = ()
    """How long each was in the stage, all stays together."""

    @property
    def all(self) -> int:
        return self.went_on + self.lost + self.still


def entered(world: World, stage: Row) -> Entered:
    """By the definition of the funnel."""
    behind = {one["id"] for one in world.open_stages if one["position"] > stage["position"]}
    kinds = {one["id"]: one["kind"] for one in world.pipeline_stages}
    went_on = won = lost = still = 0
    days = []
    for way in ways(world):
        first = [n for n, stay in enumerate(way.stays) if stay.stage == stage["id"] and world.at(stay.entered)]
        if not first:
            continue
        later = [stay.stage for stay in way.stays[first[0] + 1 :]]
        was_won = any(kinds[one] == "won" for one in later)
        if was_won or any(one in behind for one in later):
            went_on += 1
            won += was_won
        elif kinds[way.stays[-1].stage] == "lost":
            lost += 1
        else:
            still += 1
        here = [stay for stay in way.stays if stay.stage == stage["id"]]
        took = sum(((stay.left or micros(world.now)) - stay.entered) // 1_000_000 for stay in here)
        days.append(took / DAY)
    return Entered(went_on, won, lost, still, tuple(days))


def stage_conversion(world: World) -> Expected:
    found = {stage["name"]: entered(world, stage) for stage in world.open_stages}
    cells = {
        name: {
            "entered": one.all, "went_on": one.went_on, "lost": one.lost, "still_open": one.still,
            "conversion": share(one.went_on, one.all),
        }
        for name, one in found.items()
    }  # fmt: skip
    first = found[world.open_stages[0]["name"]]
    return Expected(share(first.won, first.all), first.all, cells=cells)


def time_in_stage(world: World) -> Expected:
    cells: dict[str, dict[str, float | None]] = {}
    everything = 0
    for stage in world.open_stages:
        one = entered(world, stage)
        everything += one.all
        here = [deal for deal in world.open if deal["stage_id"] == stage["id"]]
        waited = {deal["id"]: (micros(world.now) - deal["entered_at"]) / (DAY * 1_000_000) for deal in here}
        waiting = world.worth(here, lambda deal, waited=waited: waited[deal["id"]])  # type: ignore[misc]
        cells[stage["name"]] = {
            "median_days": percentile(one.days, 50),
            "p80_days": percentile(one.days, 80),
            "waiting": float(waiting.total),
            "waiting_deals": sum(waited.values()),
            "open_value": round(world.worth(here).total),
            "weighted_value": round(weighted(world, here).total),
            "open_count": len(here),
            "entered": one.all,
        }
    by = "waiting" if any(row["waiting"] for row in cells.values()) else "waiting_deals"
    most = max(cells.items(), key=lambda row: row[1][by] or 0)
    return Expected(None, everything, cells=cells, marked=most[0] if most[1][by] else None)


RECOMPUTED: dict[str, Callable[[World], Expected]] = {
    "stage_conversion": stage_conversion,
    "time_in_stage": time_in_stage,
}
