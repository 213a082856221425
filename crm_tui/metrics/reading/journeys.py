"""Reading what became of the deals that entered a stage, and how long they were in it.

One pass over the stays, a row for each deal: the way that it went, in a letter for each stay, and its seconds in each
stage. Many deals go few ways, so that what became of them is told of each way once.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, islice, repeat
from operator import contains
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.caching.cache import worked_out
from crm_tui.db.models import StageVisit
from crm_tui.domain.dates.periods import ALL_TIME
from crm_tui.domain.durations import days, percentile
from crm_tui.domain.records import StageKind
from crm_tui.domain.sales.conversion import Cohort
from crm_tui.metrics.scope import Ground
from crm_tui.metrics.which import Became, Journey

_BATCH = 10_000
"""Deals in memory at a time."""

_FIRST, _WIN, _LOSS, _OTHER = 0x100, "W", "L", "-"
"""The letters of stays: from the first on two for each open stage in order, the second of them for a stay that began in
the period; won; lost and still there; what tells nothing."""

_ON, _WON, _LOST, _STILL = range(4)
"""What became of a deal, as the database says it; what was won also went on."""

_CODES = {
    None: (_ON, _WON, _LOST, _STILL),
    Became.WENT_ON: (_ON, _WON),
    Became.WON: (_WON,),
    Became.LOST: (_LOST,),
    Became.STILL_OPEN: (_STILL,),
}


@dataclass(frozen=True, slots=True)
class StageJourneys:
    """The deals that entered one open stage in the period."""

    cohort: Cohort
    won: int
    """Won afterwards."""
    median_days: float | None
    """In the stage, all stays together, the current one up to now."""
    p80_days: float | None


def by_stage(ground: Ground, stages: Sequence[UUID]) -> dict[UUID, StageJourneys]:
    """The journeys from each of these open stages."""
    letters = [_letters(ground)[stage][1] for stage in stages]
    told = worked_out([_ways(ground, stages)], _told, letters)
    return {stage: _journeys(*one) for stage, one in zip(stages, told, strict=True)}


def deals_of(journey: Journey, ground: Ground) -> Any:
    """A query for the deals of a journey: their `deal` id and their `seconds` in the stage."""
    per_deal = _per_deal(ground, [journey.stage])
    became, seconds = _became(per_deal, 0), per_deal.c.seconds0.alias("seconds")
    return per_deal.select_from(per_deal.c.deal, seconds).where(became.in_(_CODES[journey.became]))


def _ways(ground: Ground, stages: Sequence[UUID]) -> Any:
    """A row for each deal: its way, then its seconds in each of the stages."""
    return (
        StageVisit.select(
            pw.fn.GROUP_CONCAT(pw.NodeList((_letter(ground), pw.SQL(", '' ORDER BY"), StageVisit.seq))),
            *(pw.fn.SUM(_where(StageVisit.stage == stage, _seconds(ground))) for stage in stages),
        )
        .where(*_of_scope(ground, stages))
        .group_by(StageVisit.deal)
    )


def _letter(ground: Ground) -> Any:
    """The letter of a stay."""
    there, entered = StageVisit.left_at.is_null(), ground.in_period(StageVisit.entered_at)
    letters = _letters(ground).items()
    cases: list[tuple[str, Any]] = []
    cases += [(stage.hex, pw.Case(None, ((entered, here),), before)) for stage, (before, here) in letters]
    cases += [(stage.hex, _WIN) for stage in ground.stages_of(StageKind.WON)]
    cases += [(stage.hex, pw.Case(None, ((there, _LOSS),), _OTHER)) for stage in ground.stages_of(StageKind.LOST)]
    return pw.Case(StageVisit.stage, cases, _OTHER)


def _letters(ground: Ground) -> dict[UUID, tuple[str, str]]:
    """The two letters of each open stage."""
    opens = ground.stages_of(StageKind.OPEN)
    return {stage: (chr(_FIRST + 2 * place), chr(_FIRST + 2 * place + 1)) for place, stage in enumerate(opens)}


def _of_scope(ground: Ground, stages: Sequence[UUID]) -> Iterator[Any]:
    """The conditions on stays that they are of the scope's deals that entered one of the stages in the period."""
    yield ground.has(StageVisit.deal)
    if ground.scope.period != ALL_TIME:
        began = (StageVisit.stage.in_(stages), ground.in_period(StageVisit.entered_at))
        yield StageVisit.deal.in_(StageVisit.select(StageVisit.deal).where(*began))


def _per_deal(ground: Ground, stages: Sequence[UUID]) -> Any:
    """A row for each deal: its `deal` id, the last stay in a `won` stage, whether it is `lost` now, and for each
    stage, by its number, the `first` stay that began in the period, the last `beyond` it, and the `seconds` in it.
    """
    entered = ground.in_period(StageVisit.entered_at)
    lost_now = StageVisit.left_at.is_null() & StageVisit.stage.in_(ground.stages_of(StageKind.LOST))
    columns = [
        StageVisit.deal.alias("deal"),
        _last_stay(ground.stages_of(StageKind.WON)).alias("won"),
        pw.fn.MAX(_where(lost_now, 1)).alias("lost"),
    ]
    for number, stage in enumerate(stages):
        here = StageVisit.stage == stage
        columns += [
            pw.fn.MIN(_where(here & entered, StageVisit.seq)).alias(f"first{number}"),
            _last_stay(ground.progress_from(stage)).alias(f"beyond{number}"),
            pw.fn.SUM(_where(here, _seconds(ground))).alias(f"seconds{number}"),
        ]
    query = StageVisit.select(*columns).where(*_of_scope(ground, stages))
    return query.group_by(StageVisit.deal).alias("journey")


def _became(per_deal: Any, number: int) -> Any:
    """What became of a deal after its first stay in a stage; NULL where there was none in the period."""
    first, beyond = per_deal.c[f"first{number}"], per_deal.c[f"beyond{number}"]
    return pw.Case(
        None,
        (
            (first.is_null(), None),
            (per_deal.c.won > first, _WON),
            (beyond > first, _ON),
            (per_deal.c.lost == 1, _LOST),
        ),
        _STILL,
    )


def _last_stay(stages: Sequence[UUID]) -> Any:
    return pw.fn.MAX(_where(StageVisit.stage.in_(stages), StageVisit.seq))


def _seconds(ground: Ground) -> Any:
    """How long a stay was, or has been so far."""
    return pw.fn.COALESCE(StageVisit.seconds, (clock.to_micros(ground.context.now) - StageVisit.entered_at) / 1_000_000)


def _where(condition: Any, value: Any) -> Any:
    """The value where the condition holds, else NULL."""
    return pw.Case(None, ((condition, value),))


def _told(deals: Iterable[Sequence[Any]], letters: Sequence[str]) -> list[list[Any]]:
    """Of each stage, by the letter of a stay there that began in the period, how many of the deals with one went on
    without being won, were won, are lost and are still open, and the median and the p80 of their seconds in it.
    """
    ways: Counter[str] = Counter()
    seconds = [array("q") for _ in letters]
    rows = iter(deals)
    while batch := list(islice(rows, _BATCH)):
        way, *columns = zip(*batch, strict=True)
        ways.update(way)
        for letter, some, column in zip(letters, seconds, columns, strict=True):
            some.extend(compress(column, map(contains, way, repeat(letter))))
    return [_summed_up(ways, letter, sorted(some)) for letter, some in zip(letters, seconds, strict=True)]


def _summed_up(ways: Counter[str], letter: str, seconds: Sequence[int]) -> list[Any]:
    became: Counter[int] = Counter()
    for way, deals in ways.items():
        if letter in way:
            became[_end(way, letter)] += deals
    return [*(became[code] for code in (_ON, _WON, _LOST, _STILL)), percentile(seconds, 50), percentile(seconds, 80)]


def _end(way: str, letter: str) -> int:
    """What became of a deal after it had first entered, in the period, the open stage of a letter."""
    behind = way[way.index(letter) + 1 :]
    if _WIN in behind:
        return _WON
    if any(one > letter for one in behind):
        return _ON
    return _LOST if _LOSS in way else _STILL


def _journeys(on: int, won: int, lost: int, still: int, middle: float | None, most: float | None) -> StageJourneys:
    return StageJourneys(
        cohort=Cohort(on + won + lost + still, on + won, lost),
        won=won,
        median_days=None if middle is None else days(middle),
        p80_days=None if most is None else days(most),
    )
