"""Which cards a criterion is asked of now, and which of them meet it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import OF_KIND, Deal, DealCheck, Stage, rows
from crm_tui.domain.records import Kind, StageKind, short_ref
from crm_tui.errors import FilterError, NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.shape.shape import CriterionShape

MOST_CARDS = 100


@dataclass(frozen=True, slots=True)
class Met:
    """How many cards meet a criterion."""

    met: int
    of: int
    """The cards that it is asked of: to leave, those in the stage; to enter, the open ones in the stages before it."""
    problem: str = ""
    """Why its filter cannot be read any more; then nothing meets it."""

    @property
    def unmet(self) -> int:
        """Those that do not meet it."""
        return self.of - self.met


@dataclass(frozen=True, slots=True)
class MetBy:
    """A card that a criterion is asked of."""

    id: UUID
    ref: str
    title: str
    stage: str
    met: bool


def count(criterion: CriterionShape, context: FilterContext) -> Met:
    """How many cards meet a criterion now, and of how many; looks at each of them."""
    kind, asked = asked_of(criterion.stage, criterion.side)
    try:
        condition = _condition(criterion, kind, context)
    except FilterError as error:
        return Met(0, asked.count(), str(error))
    return Met(asked.where(condition).count(), asked.count())


def counts(criteria: tuple[CriterionShape, ...], context: FilterContext) -> dict[UUID, Met]:
    """The same for several criteria, by their ids."""
    return {one.id: count(one, context) for one in criteria}


def count_filter(stage: UUID, side: str, expression: str, context: FilterContext) -> Met:
    """How many cards would meet a filter that is being written; raises `FilterError` for one that cannot be read."""
    kind, asked = asked_of(stage, side)
    condition = compile_filter(expression, kind, context)
    return Met(asked.where(condition).count(), asked.count())


def cards(criterion: CriterionShape, context: FilterContext, limit: int = MOST_CARDS) -> tuple[MetBy, ...]:
    """The cards that a criterion is asked of, those first that do not meet it."""
    kind, asked = asked_of(criterion.stage, criterion.side)
    model = OF_KIND[kind]
    try:
        condition = _condition(criterion, kind, context)
    except FilterError:
        condition = pw.SQL("0 = 1")
    met = pw.Case(None, ((condition, 1),), 0)
    query = (
        model.select(model.id, model.number, model.title, Stage.name, met.alias("met"))
        .join(Stage)
        .where(model.id.in_(asked))
        .order_by(pw.SQL("met"), Stage.position, model.position, model.id)
        .limit(limit)
    )
    return tuple(
        MetBy(card, short_ref(kind, number), title, stage, bool(meets))
        for card, number, title, stage, meets in rows(query)
    )


def _condition(criterion: CriterionShape, kind: Kind, context: FilterContext) -> Any:
    if criterion.kind == "filter":
        return compile_filter(criterion.expression, kind, context)
    ticked = DealCheck.select(pw.SQL("1")).where(DealCheck.deal == Deal.id, DealCheck.criterion == criterion.id)
    return pw.fn.EXISTS(ticked)


def asked_of(stage: UUID, side: str) -> tuple[Kind, Any]:
    """What moves through a stage, and a query for those that the criteria of a side of it are asked of."""
    row = Stage.get_or_none(Stage.id == stage)
    if row is None:
        raise NotFound("That stage is not there any more.")
    kind = Kind(row.pipeline.card_kind)
    model = OF_KIND[kind]
    cards = model.select(model.id).where(model.hidden_at.is_null())
    if side == "leave":
        return kind, cards.where(model.stage == stage)
    before = Stage.select(Stage.id).where(
        Stage.pipeline == row.pipeline_id,
        Stage.kind == StageKind.OPEN,
        Stage.position < row.position,
        Stage.hidden_at.is_null(),
    )
    return kind, cards.where(model.stage.in_(before))
