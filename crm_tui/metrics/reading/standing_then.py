"""What was known at moments that have passed of the deals that stood open: what they were worth, and how likely they
were.

Where a deal stood and how likely it was, its stays tell; amounts, dates and categories, what the journal says of the
time since. A move that was taken back later, or told later of an earlier day, counts as it was known then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Deal
from crm_tui.db.past import deals as past
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.domain.sales import history as told
from crm_tui.metrics.reading.history import History, Visit
from crm_tui.metrics.reading.sampling import some_of_scope
from crm_tui.metrics.scope import Ground

_HELD = ("amount", "currency", "close_date", "category")
_MICROS_A_DAY = SECONDS_A_DAY * 1_000_000

Kinds: TypeAlias = Mapping[UUID, tuple[StageKind, ForecastCategory]]
"""The kind and the category of each stage."""


@dataclass(frozen=True, slots=True)
class Stood:
    """A deal that stood open at a moment."""

    stage: UUID
    waited: int
    """Days in its stage so far."""
    amount: int | None
    """Minor units of `currency`."""
    currency: str
    close_date: date | None
    category: ForecastCategory
    probability: int
    """Percent in force when it entered the stage."""


def deals_of(ground: Ground) -> Any:
    """A query for what those looked at of the scope's deals hold that are not deleted today."""
    return Deal.select(Deal.id, *(getattr(Deal, column) for column in _HELD)).where(some_of_scope(ground))


def known_at(
    moments: Sequence[int], deals: Iterable[Sequence[Any]], history: History, stages: Kinds
) -> Iterator[tuple[History, list[Stood]]]:
    """For each moment, in microseconds, the history as it was known then, and those of the deals that stood open; of
    the rows of `deals_of`.
    """
    today = {deal: dict(zip(_HELD, values, strict=True)) for deal, *values in deals}
    changes = [past.first_change_since(moment) for moment in moments]
    retold = past.retold(today.keys() | {visit.deal for visit in history.visits}, min(changes, default=0))
    for moment, change in zip(moments, changes, strict=True):
        visits = _visits(past.known_stays(retold, moment, change), stages)
        known = history.with_others(retold, visits) if retold else history
        there = [
            one for one in known.visits
            if one.deal in today and one.entered < moment and (one.left is None or one.left >= moment)
        ]  # fmt: skip
        held = past.held_before([one.deal for one in there], change, _HELD)
        yield known, [_stood(one, today[one.deal] | held.get(one.deal, {}), moment, stages) for one in there]


def _visits(known: Iterable[tuple[str, Sequence[told.Visit]]], stages: Kinds) -> Iterator[Visit]:
    """The stays of deals in open stages, as those of a history."""
    for deal, stays in known:
        kind = stages[stays[-1].stage][0] if stays else StageKind.OPEN
        closed = None if kind is StageKind.OPEN else clock.to_micros(stays[-1].entered_at)
        for stay in stays:
            if stages[stay.stage][0] is StageKind.OPEN:
                left = None if stay.left_at is None else clock.to_micros(stay.left_at)
                entered = clock.to_micros(stay.entered_at)
                yield Visit(deal, stay.stage, entered, left, stay.probability, closed, kind is StageKind.WON)


def _stood(visit: Visit, held: Mapping[str, Any], moment: int, stages: Kinds) -> Stood:
    day = held["close_date"]
    return Stood(
        stage=visit.stage,
        waited=(moment - visit.entered) // _MICROS_A_DAY,
        amount=held["amount"],
        currency=held["currency"],
        close_date=None if day is None else date.fromisoformat(day),
        category=ForecastCategory(held["category"]) if held["category"] else stages[visit.stage][1],
        probability=visit.probability,
    )
