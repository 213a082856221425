"""The deals that stood open at moments that have passed, at what they were worth then and as likely as they were.

Where a deal stood and how likely it was, its stays tell; amounts, dates and categories, what the journal says of the
time since. A move that was taken back later has never been.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from crm_tui.db import past
from crm_tui.db.models import Deal, StageVisit
from crm_tui.db.prepared import in_order_of_the_table
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.metrics.reading.sampling import some_of_scope
from crm_tui.metrics.scope import Ground

_HELD = ("amount", "currency", "close_date", "category")
_MICROS_A_DAY = SECONDS_A_DAY * 1_000_000


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


@dataclass(frozen=True, slots=True)
class _Stay:
    deal: str
    stage: UUID
    entered: int
    left: int | None
    probability: int
    today: Mapping[str, Any]
    """What the deal holds today."""


def stood_at(
    stays: Iterable[Sequence[Any]], moments: Sequence[int], categories: Mapping[UUID, ForecastCategory]
) -> Iterator[list[Stood]]:
    """For each moment, in microseconds, the deals of the rows of `stays_around` that stood open at it; `categories` are
    those of the stages.
    """
    stage = cache(UUID)
    told = [
        _Stay(deal, stage(key), entered, left, probability, dict(zip(_HELD, today, strict=True)))
        for deal, key, entered, left, probability, *today in stays
    ]
    for moment in moments:
        there = [stay for stay in told if stay.entered < moment and (stay.left is None or stay.left >= moment)]
        held = past.held_before([stay.deal for stay in there], past.first_change_since(moment), _HELD)
        yield [_stood(stay, {**stay.today, **held.get(stay.deal, {})}, moment, categories) for stay in there]


def stays_around(ground: Ground, moments: Sequence[int]) -> Any:
    """A query for the stays in open stages that cover any moment from the first to the last, of those looked at of the
    scope's deals that are not deleted today.
    """
    opens = [stage.hex for stage in ground.stages_of(StageKind.OPEN)]
    return (
        StageVisit.select(
            StageVisit.deal,
            StageVisit.stage,
            StageVisit.entered_at,
            StageVisit.left_at,
            StageVisit.probability,
            *(getattr(Deal, column) for column in _HELD),
        )
        .join(Deal)
        .where(
            some_of_scope(ground),
            in_order_of_the_table(StageVisit.stage).in_(opens),
            StageVisit.entered_at < max(moments, default=0),
            StageVisit.left_at.is_null() | (StageVisit.left_at >= min(moments, default=0)),
        )
    )


def _stood(stay: _Stay, held: Mapping[str, Any], moment: int, of_stage: Mapping[UUID, ForecastCategory]) -> Stood:
    day = held["close_date"]
    return Stood(
        stage=stay.stage,
        waited=(moment - stay.entered) // _MICROS_A_DAY,
        amount=held["amount"],
        currency=held["currency"],
        close_date=None if day is None else date.fromisoformat(day),
        category=ForecastCategory(held["category"]) if held["category"] else of_stage[stay.stage],
        probability=stay.probability,
    )
