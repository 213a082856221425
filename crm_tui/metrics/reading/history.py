"""Reading how deals went on from each stage: how many were won, how many were lost, and how long that took."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from heapq import nlargest
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Deal, StageVisit, rows, scalars
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.forecasts.likelihood import TOLD_APART, Outlook, Stay, Stays, chances, outlook
from crm_tui.domain.records import StageKind
from crm_tui.metrics.reading.closings import CLOSED
from crm_tui.metrics.reading.sampling import some_of_pipeline
from crm_tui.metrics.scope import Ground
from crm_tui.metrics.which import Decided

MOST_DECIDED = 10_000
"""So many decided deals tell what share of a stage is won, the latest of them."""

_MICROS_A_DAY = SECONDS_A_DAY * 1_000_000


class Shares(NamedTuple):
    """How many of the latest decided deals were won, by stage."""

    since: datetime | None
    """When the first of them was decided; None where none was."""
    decided: Counter[UUID]
    """By open stage that they were ever in."""
    won: Counter[UUID]
    number: int
    """How many there are."""


def shares(ground: Ground) -> Shares:
    """What became of the latest decided deals of the scope, whatever its period."""
    since = _since(ground)
    found, won = Counter[UUID](), Counter[UUID]()
    if since is None:
        return Shares(None, found, won, 0)
    decided = ground.condition & Deal.outcome.in_(CLOSED) & (Deal.closed_at >= since)
    query = (
        StageVisit.select(StageVisit.stage, Deal.outcome, pw.fn.COUNT(StageVisit.deal.distinct()))
        .join(Deal)
        .where(decided, StageVisit.stage.in_(ground.stages_of(StageKind.OPEN)))
        .group_by(StageVisit.stage, Deal.outcome)
    )
    for stage, outcome, deals in rows(query):
        found[stage] += deals
        if outcome == StageKind.WON:
            won[stage] += deals
    return Shares(since, found, won, Deal.select().where(decided).count())


def were_decided(decided: Decided) -> Iterator[Any]:
    """The conditions on deals that they are among those of a stage's share."""
    outcomes = (StageKind.WON,) if decided.won else CLOSED
    there = StageVisit.select(StageVisit.deal).where(StageVisit.stage == decided.stage)
    yield Deal.outcome.in_(outcomes) & (Deal.closed_at >= decided.since)
    yield Deal.id.in_(there)


def _since(ground: Ground) -> datetime | None:
    """When the first of the latest decided deals was decided; those of each outcome are found by its index."""
    latest = [
        moment
        for outcome in CLOSED
        for moment in scalars(
            Deal.select(Deal.closed_at)
            .where(ground.condition, Deal.outcome == outcome)
            .order_by(Deal.closed_at.desc())
            .limit(MOST_DECIDED)
        )
    ]
    return min(nlargest(MOST_DECIDED, latest), default=None)


class Visit(NamedTuple):
    """A stay in an open stage with the end of its deal, in microseconds."""

    deal: str
    """The id as it stands in the table."""
    stage: UUID
    entered: int
    left: int | None
    probability: int
    """Percent in force when the deal entered the stage."""
    closed: int | None
    won: bool


@dataclass(frozen=True, slots=True)
class History:
    """How the deals of a pipeline went on from its stages, as far as it was known at any moment."""

    visits: tuple[Visit, ...]

    @classmethod
    def of(cls, found: Iterable[Sequence[Any]]) -> History:
        """What the rows of `stays_of` tell."""
        stage = cache(UUID)
        won = StageKind.WON.value
        return cls(
            tuple(
                Visit(deal, stage(key), entered, left, probability, closed, outcome == won)
                for deal, key, entered, left, probability, closed, outcome in found
            )
        )

    def with_others(self, deals: Container[str], visits: Iterable[Visit]) -> History:
        """The same with other visits of some deals."""
        return History((*(visit for visit in self.visits if visit.deal not in deals), *visits))

    def until(self, moment: datetime) -> Outlooks:
        """What was known at a moment."""
        end = clock.to_micros(moment)
        stays: dict[UUID, list[Stay]] = defaultdict(list)
        for visit in self.visits:
            if visit.entered <= end:
                stays[visit.stage].append(_stay(visit, end))
        return Outlooks(stays)


class Outlooks:
    """The chances of deals by their stage, and by how long they have waited there."""

    def __init__(self, stays: dict[UUID, list[Stay]]) -> None:
        self._stays = {stage: Stays(found) for stage, found in stays.items()}
        self._seen = cache(self._outlook)
        self._usual = outlook(Stays(stay for found in stays.values() for stay in found), 0)

    @property
    def won(self) -> bool:
        """Whether any deal was won, so that there is something to go by."""
        return bool(self._usual.ever)

    def chances(self, stage: UUID, waited: int, probability: float, ends: Iterable[float]) -> tuple[float, ...]:
        """The chances of a deal that has waited so long, as far as that is told apart: to be won by each of these days
        from now, and at last ever.
        """
        return chances(self._seen(stage, waited), self._usual, probability, ends)

    def _outlook(self, stage: UUID, waited: int) -> Outlook:
        return outlook(self._stays.get(stage) or Stays(), waited)


def told_apart(waited: int) -> int:
    """The days waited, as far as they are told apart."""
    return TOLD_APART[max(bisect_right(TOLD_APART, waited) - 1, 0)]


def stays_of(ground: Ground) -> Any:
    """A query for the stays in open stages of the whole pipeline, whatever is laid over the scope; those of a sample of
    very many deals. `History.of` reads its rows as they stand in the tables.
    """
    entered, left, closed = map(_micros, (StageVisit.entered_at, StageVisit.left_at, Deal.closed_at))
    opens = [stage.hex for stage in ground.stages_of(StageKind.OPEN)]
    return (
        StageVisit.select(
            StageVisit.deal, StageVisit.stage, entered, left, StageVisit.probability, closed, Deal.outcome
        )
        .join(Deal)
        .where(some_of_pipeline(ground), in_order_of_the_table(StageVisit.stage).in_(opens))
    )


def _micros(moment: Any) -> Any:
    """A moment as it stands in the table, which is read faster."""
    return moment.cast("BIGINT")


def _stay(visit: Visit, end: int) -> Stay:
    """A stay as far as it was known at a moment."""
    left = end if visit.left is None else min(visit.left, end)
    closed = visit.closed is not None and visit.closed <= end
    until = visit.closed if closed and visit.closed is not None else end
    stayed, took = (left - visit.entered) / _MICROS_A_DAY, (until - visit.entered) / _MICROS_A_DAY
    return Stay(max(took, stayed), stayed, closed and visit.won, closed and not visit.won)
