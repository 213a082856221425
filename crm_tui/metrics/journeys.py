"""Reading what became of the deals that entered a stage, and how long they were in it.

One pass over the stays, a row for each deal: numbering or ranking stays in the database takes several times as long.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal, StageVisit
from crm_tui.domain.conversion import Cohort
from crm_tui.domain.dates import ALL_TIME, Period
from crm_tui.domain.durations import days, percentile
from crm_tui.domain.records import StageKind
from crm_tui.filters.compile import FilterContext
from crm_tui.metrics.scope import within
from crm_tui.metrics.which import Became, Journey

_BATCH = 10_000
"""Deals in memory at a time."""

_ON, _WON, _LOST, _STILL = range(4)
"""What became of a deal, as the database says it; who was won also went on."""


@dataclass(frozen=True, slots=True)
class StageJourneys:
    """The deals that entered one open stage in the period."""

    stage: UUID
    cohort: Cohort
    won: int
    """Won afterwards."""
    median_days: float | None
    """In the stage, all stays together, the current one up to now."""
    p80_days: float | None


def by_stage(
    condition: Any, period: Period, context: FilterContext, stages: Sequence[tuple[UUID, StageKind]]
) -> tuple[StageJourneys, ...]:
    """The journeys from each open stage; `stages` are all of the pipeline, in their order."""
    open_stages = [stage for stage, kind in stages if kind is StageKind.OPEN]
    became: list[Counter[int | None]] = [Counter() for _ in open_stages]
    seconds = [array("q") for _ in open_stages]
    for columns in _batches(_per_deal(condition, period, context, stages, open_stages)):
        for number, counted in enumerate(became):
            counted.update(columns[2 * number])
            seconds[number].extend(value for value in columns[2 * number + 1] if value is not None)
    return tuple(map(_summed_up, open_stages, became, seconds))


def journey_query(
    journey: Journey,
    condition: Any,
    period: Period,
    context: FilterContext,
    stages: Sequence[tuple[UUID, StageKind]],
) -> Any:
    """A query for the deals of a journey: `deal` and `seconds`, how long they were in the stage."""
    one = _per_deal(condition, period, context, stages, [journey.stage])
    wanted = {
        None: (_ON, _WON, _LOST, _STILL), Became.WENT_ON: (_ON, _WON),
        Became.LOST: (_LOST,), Became.STILL_OPEN: (_STILL,),
    }[journey.became]  # fmt: skip
    return one.select_from(one.c.deal, one.c.seconds0.alias("seconds")).where(
        one.c.became0.in_((_WON,) if journey.won else wanted)
    )
