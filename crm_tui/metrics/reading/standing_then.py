"""The deals that stood open at moments that have passed, at what they were worth then and as likely as they were.

Where a deal stood and how likely it was, its stays tell; amounts, dates and categories, what the journal says of the
time since. A move that was taken back later has never been.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db import past
from crm_tui.db.models import Deal, StageVisit, rows
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.metrics.reading.sampling import looked_at
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


def stood_at(ground: Ground, moments: Sequence[datetime]) -> Iterator[list[Stood]]:
    """For each moment, those looked at of the scope's deals that stood open at it and are not deleted today."""
    micros = [clock.to_micros(moment) for moment in moments]
    stays = list(_stays(ground, min(micros, default=0), max(micros, default=0)))
    categories = {stage.id: ForecastCategory(stage.category) for stage in ground.stages}
    for moment in micros:
        there = [stay for stay in stays if stay.entered < moment and (stay.left is None or stay.left >= moment)]
        held = past.held_before([stay.deal for stay in there], past.first_change_since(moment), _HELD)
        yield [_stood(stay, {**stay.today, **held.get(stay.deal, {})}, moment, categories) for stay in there]


def _stays(ground: Ground, first: int, last: int) -> Iterator[_Stay]:
    """The stays in open stages that cover any moment from the first to the last."""
    columns = [getattr(Deal, column) for column in _HELD]
    query = (
        StageVisit.select(
            StageVisit.deal,
            StageVisit.stage,
            StageVisit.entered_at,
            StageVisit.left_at,
            StageVisit.probability,
            *columns,
        )
        .join(Deal)
        .where(
            ground.condition,
            looked_at(ground),
            StageVisit.stage.in_(ground.stages_of(StageKind.OPEN)),
            StageVisit.entered_at < last,
            StageVisit.left_at.is_null() | (StageVisit.left_at >= first),
        )
    )
    for deal, stage, entered, left, probability, *today in rows(query):
        ended = None if left is None else clock.to_micros(left)
        holds = dict(zip(_HELD, today, strict=True))
        yield _Stay(deal.hex, stage, clock.to_micros(entered), ended, probability, holds)


def _stood(stay: _Stay, held: Mapping[str, Any], moment: int, of_stage: Mapping[UUID, ForecastCategory]) -> Stood:
    day = held["close_date"]
    return Stood(
        stage=stay.stage,
        waited=(moment - stay.entered) // _MICROS_A_DAY,
        amount=held["amount"],
        currency=held["currency"],
        close_date=date.fromisoformat(day) if isinstance(day, str) else day,
        category=ForecastCategory(held["category"]) if held["category"] else of_stage[stay.stage],
        probability=stay.probability,
    )
