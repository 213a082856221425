"""What came through the stages, whether their limits and probabilities are true, and goals, counted again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from math import ceil, sqrt

from tests.metrics.plainly.selling import DAY, weighted
from tests.metrics.plainly.ways import Stay, Way, entered, time_in_stage, ways
from tests.metrics.plainly.world import Expected, Row, World, micros, percentile, share

ENOUGH = 10
CONFIDENCE = 1.959963984540054
"""The standard normal distribution holds 95 % between this and its negative."""

MICROS_A_DAY = DAY * 1_000_000


def stage_flow(world: World) -> Expected:
    everybody = ways(world)
    open_ids = {stage["id"] for stage in world.open_stages}
    arrived = [stay.entered for way in everybody for stay in way.stays if stay.stage in open_ids]
    end = min(world.ends, micros(world.now))
    begin = world.begins if world.first > date.min.replace(year=1900) else min(arrived, default=end)
    span = max(end - begin, 0)
    times = time_in_stage(world)
    cells = {}
    for stage in world.open_stages:
        stays = [(way, n) for way in everybody for n, stay in enumerate(way.stays) if stay.stage == stage["id"]]
        came = sum(world.at(way.stays[n].entered) for way, n in stays)
        went = [(way, n) for way, n in stays if world.at(way.stays[n].left)]
        lasted = sum(_micros(way.stays[n], 0, end) for way, n in went)
        stayed = sum(_micros(way.stays[n], begin, end) for way, n in stays)
        mean = share(Fraction(lasted, MICROS_A_DAY), len(went))
        in_work = share(stayed, span)
        pace = share(Fraction(came * MICROS_A_DAY), span)
        by_pace = pace * mean if pace is not None and mean is not None else None
        known = times.cells[stage["name"]]
        cells[stage["name"]] = {
            "came": came,
            "went": len(went),
            "going_back": share(sum(_went_back(world, stage, way, n) for way, n in went), len(went)),
            "in_work": known["open_count"],
            "in_work_mean": in_work,
            "by_pace": by_pace,
            "beyond_pace": in_work - by_pace if in_work is not None and by_pace is not None else None,
            **{name: known[name] for name in ("median_days", "p80_days", "open_value", "waiting")},
        }
    return Expected(None, sum(int(row["came"] or 0) for row in cells.values()), cells=cells, marked=times.marked)


def _micros(stay: Stay, begin: int, end: int) -> int:
    return max(min(end if stay.left is None else stay.left, end) - max(stay.entered, begin), 0)


def _went_back(world: World, stage: Row, way: Way, number: int) -> bool:
    after = world.stages[way.stays[number + 1].stage]
    return bool(after["kind"] == "open" and after["position"] < stage["position"])


SPANS = (("day", 1), ("days", 3), ("week", 7), ("weeks", 14), ("month", 30), ("months", 90), ("longer", 10**9))
"""What stays are called that lasted less than so many days, and no less than those before."""


def stage_days(world: World) -> Expected:
    cells: dict[str, dict[str, float | None]] = {}
    for stage in world.open_stages:
        row: dict[str, float | None] = dict.fromkeys([name for name, _ in SPANS], 0)
        for way in ways(world):
            for stay in way.stays:
                if stay.stage == stage["id"] and world.at(stay.entered):
                    lasted = ((stay.left or micros(world.now)) - stay.entered) // 1_000_000
                    name = next(name for name, below in SPANS if lasted < below * DAY)
                    row[name] = (row[name] or 0) + 1
        cells[stage["name"]] = row
    return Expected(None, int(sum(value or 0 for row in cells.values() for value in row.values())), cells=cells)


def rotting_limits(world: World) -> Expected:
    cells, everything = {}, 0
    for stage in world.open_stages:
        one = entered(world, stage)
        everything += one.all
        p80 = percentile(one.days, 80)
        suggested = max(ceil(p80), 1) if p80 is not None and one.all >= ENOUGH else None
        cells[stage["name"]] = {"set_days": stage["rot_days"], "suggested_days": suggested}
    return Expected(None, everything, cells=cells)


def goals(world: World) -> Expected:
    here = [row for row in world.shown("goal") if row["starts"] <= world.last.isoformat()]
    here = [row for row in here if row["ends"] >= world.first.isoformat()]
    cells, left = {}, []
    for goal in here:
        found = _goal(world, goal)
        cells[goal["title"]], more = found
        left += more
    return Expected(None, len(here), left, cells)


def _goal(world: World, goal: Row) -> tuple[dict[str, float | None], list[int]]:
    own = World(world.now, world.zone, date.fromisoformat(goal["starts"]), date.fromisoformat(goal["ends"]),
                world.pipeline, goal["currency"])  # fmt: skip
    ours = [row for row in own.shown("deal") if goal["owner_id"] in {None, row["owner_id"]}]
    won = own.worth(row for row in ours if row["outcome"] == "won" and own.at(row["closed_at"]))
    ahead = [row for row in ours if row["outcome"] == "open" and own.on(row["close_date"])]
    sure = own.worth(row for row in ahead if own.category(row) == "commit")
    likely = own.worth(row for row in ahead if own.category(row) in {"commit", "best case"})
    all_of_them = weighted(own, (row for row in ahead if own.category(row) != "omitted"))
    days = (own.last - own.first).days + 1
    over = min(max((own.today - own.first).days, 0), days)
    cells: dict[str, float | None] = {
        "goal_amount": goal["amount"],
        "won": round(won.total),
        "attainment": share(round(won.total), goal["amount"]),
        "pace": over / days,
        "gap": max(goal["amount"] - round(won.total), 0),
        "goal_weighted": round(won.total) + round(all_of_them.total),
        "goal_commit": round(won.total) + round(sure.total),
        "goal_best_case": round(won.total) + round(likely.total),
    }
    return cells, [left for left in won.abroad if left]


def calibration(world: World) -> Expected:
    """Beside the probability of each stage, which share of the decided deals that were ever there were won."""
    closed = [way for way in ways(world) if way.deal["outcome"] in {"won", "lost"}]
    if not closed:
        return Expected(None, 0)
    cells: dict[str, dict[str, float | None]] = {}
    for stage in world.open_stages:
        there = [way.deal for way in closed if any(stay.stage == stage["id"] for stay in way.stays)]
        won = sum(deal["outcome"] == "won" for deal in there)
        low, high = wilson(won, len(there))
        share_won = share(won, len(there))
        cells[stage["name"]] = {
            "set_probability": stage["probability"] / 100, "won_from": share_won, "decided": len(there), "low": low,
            "high": high,
        }  # fmt: skip
    return Expected(None, len(closed), cells=cells)


def wilson(won: int, decided: int) -> tuple[float | None, float | None]:
    """The 95 % score interval of a share."""
    if not decided:
        return None, None
    p, z = won / decided, CONFIDENCE
    middle, half = p + z * z / (2 * decided), z * sqrt(p * (1 - p) / decided + z * z / (4 * decided * decided))
    return max((middle - half) / (1 + z * z / decided), 0), min((middle + half) / (1 + z * z / decided), 1)


RECOMPUTED: dict[str, Callable[[World], Expected]] = {
    "stage_flow": stage_flow,
    "stage_days": stage_days,
    "rotting_limits": rotting_limits,
    "goals": goals,
    "calibration": calibration,
}
