"""Reading what became of the deals that entered a stage, and how long they were in it.

One pass over the stays, a row for each deal: numbering or ranking stays in the database takes several times as long.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal, StageVisit, database
from crm_tui.domain.conversion import Cohort
from crm_tui.domain.dates import ALL_TIME
from crm_tui.domain.durations import days, percentile
from crm_tui.domain.records import StageKind
from crm_tui.metrics.scope import Ground
from crm_tui.metrics.which import Became, Journey

_BATCH = 10_000
"""Deals in memory at a time."""

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
    became: list[Counter[int | None]] = [Counter() for _ in stages]
    seconds = [array("q") for _ in stages]
    for columns in _batches(_states(ground, stages)):
        for number, counted in enumerate(became):
            counted.update(columns[2 * number])
            seconds[number].extend(value for value in columns[2 * number + 1] if value is not None)
    return dict(zip(stages, map(_summed_up, became, seconds), strict=True))


def deals_of(journey: Journey, ground: Ground) -> Any:
    """A query for the deals of a journey: their `deal` id and their `seconds` in the stage."""
    per_deal = _per_deal(ground, [journey.stage])
    became, seconds = _became(per_deal, 0), per_deal.c.seconds0.alias("seconds")
    return per_deal.select_from(per_deal.c.deal, seconds).where(became.in_(_CODES[journey.became]))


def _states(ground: Ground, stages: Sequence[UUID]) -> Any:
    """A row for each deal: for each stage what became of it, and its seconds there, or NULL for both."""
    per_deal = _per_deal(ground, stages)
    columns: list[Any] = []
    for number in range(len(stages)):
        entered = per_deal.c[f"first{number}"].is_null(is_null=False)
        columns += [_became(per_deal, number), _where(entered, per_deal.c[f"seconds{number}"])]
    return per_deal.select_from(*columns)


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
    deals = Deal.select(Deal.id).where(ground.condition)
    if ground.scope.period != ALL_TIME:
        entrants = StageVisit.select(StageVisit.deal).where(StageVisit.stage.in_(stages), entered)
        deals = deals.where(Deal.id.in_(entrants))
    query = StageVisit.select(*columns).where(StageVisit.deal.in_(deals))
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


def _batches(query: Any) -> Iterator[list[tuple[Any, ...]]]:
    """The columns of a query, for so many rows at a time."""
    cursor = iter(database.execute(query))
    while batch := list(islice(cursor, _BATCH)):
        yield list(zip(*batch, strict=True))


def _summed_up(became: Counter[int | None], seconds: array[int]) -> StageJourneys:
    on, won, lost, still = (became[code] for code in (_ON, _WON, _LOST, _STILL))
    ordered = sorted(seconds)
    middle, most = percentile(ordered, 50), percentile(ordered, 80)
    return StageJourneys(
        cohort=Cohort(on + won + lost + still, on + won, lost),
        won=won,
        median_days=None if middle is None else days(middle),
        p80_days=None if most is None else days(most),
    )
