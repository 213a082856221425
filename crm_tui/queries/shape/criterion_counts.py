"""Which deals a criterion is asked of now, and which of them meet it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Deal, DealCheck, Stage, rows
from crm_tui.domain.records import Kind, StageKind, short_ref
from crm_tui.errors import FilterError, NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape.shape import CriterionShape

MOST_CARDS = 100


@dataclass(frozen=True, slots=True)
class Met:
    """How many deals meet a criterion."""

    met: int
    of: int
    """The deals that it is asked of: to leave, those in the stage; to enter, the open ones in the stages before it."""
    problem: str = ""
    """Why its filter cannot be read any more; then nothing meets it."""

    @property
    def unmet(self) -> int:
        """Those that do not meet it."""
        return self.of - self.met


@dataclass(frozen=True, slots=True)
class MetBy:
    """A deal that a criterion is asked of."""

    id: UUID
    ref: str
    title: str
    stage: str
    met: bool


def count(criterion: CriterionShape, context: FilterContext) -> Met:
    """How many deals meet a criterion now, and of how many; looks at each of them."""
    try:
        condition = _condition(criterion, context)
    except FilterError as error:
        return Met(0, _asked(criterion.stage, criterion.side).count(), str(error))
    asked = _asked(criterion.stage, criterion.side)
    return Met(asked.where(condition).count(), asked.count())


def counts(criteria: tuple[CriterionShape, ...], context: FilterContext) -> dict[UUID, Met]:
    """The same for several criteria, by their ids."""
    return {one.id: count(one, context) for one in criteria}


def count_filter(stage: UUID, side: str, expression: str, context: FilterContext) -> Met:
    """How many deals would meet a filter that is being written; raises `FilterError` for one that cannot be read."""
    condition = compile_filter(expression, Kind.DEAL, context)
    asked = _asked(stage, side)
    return Met(asked.where(condition).count(), asked.count())


def cards(criterion: CriterionShape, context: FilterContext, limit: int = MOST_CARDS) -> tuple[MetBy, ...]:
    """The deals that a criterion is asked of, those first that do not meet it."""
    try:
        condition = _condition(criterion, context)
    except FilterError:
        condition = pw.SQL("0 = 1")
    met = pw.Case(None, ((condition, 1),), 0)
    query = (
        Deal.select(Deal.id, Deal.number, Deal.title, Stage.name, met.alias("met"))
        .join(Stage)
        .where(Deal.id.in_(_asked(criterion.stage, criterion.side)))
        .order_by(pw.SQL("met"), Stage.position, Deal.position, Deal.id)
        .limit(limit)
    )
    return tuple(
        MetBy(deal, short_ref(Kind.DEAL, number), title, stage, bool(meets))
        for deal, number, title, stage, meets in rows(query)
    )


def _condition(criterion: CriterionShape, context: FilterContext) -> Any:
    if criterion.kind == "filter":
        return compile_filter(criterion.expression, Kind.DEAL, context)
    ticked = DealCheck.select(pw.SQL("1")).where(DealCheck.deal == Deal.id, DealCheck.criterion == criterion.id)
    return pw.fn.EXISTS(ticked)


def _asked(stage: UUID, side: str) -> Any:
    """The deals that the criteria of a side of a stage are asked of."""
    row = Stage.get_or_none(Stage.id == stage)
    if row is None:
        raise NotFound("That stage is not there any more.")
    deals = Deal.select(Deal.id).where(Deal.hidden_at.is_null())
    if side == "leave":
        return deals.where(Deal.stage == stage)
    before = Stage.select(Stage.id).where(
        Stage.pipeline == row.pipeline_id,
        Stage.kind == StageKind.OPEN,
        Stage.position < row.position,
        Stage.hidden_at.is_null(),
    )
    return deals.where(Deal.stage.in_(before))
