"""Which criteria of a stage a card meets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from crm_tui import text as texts
from crm_tui.db.models import OF_KIND, Criterion, Deal, DealCheck, Stage, rows
from crm_tui.db.prepared import Prepared
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError, NotFound, Unmet
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext

_CRITERIA = Prepared(
    lambda stage, side: (
        Criterion.select(Criterion.id, Stage.name, Criterion.kind, Criterion.says, Criterion.expression)
        .join(Stage)
        .where(Criterion.stage == stage, Criterion.side == side, Criterion.hidden_at.is_null())
        .order_by(Criterion.position)
    )
)


@dataclass(frozen=True, slots=True)
class CriterionState:
    """One criterion, and whether a card meets it."""

    id: UUID
    stage: str
    side: str
    kind: str
    says: str
    expression: str
    met: bool

    def as_unmet(self) -> Unmet:
        """What an error carries for it."""
        return Unmet(self.id.hex, self.stage, self.side, self.kind, self.says, self.expression)


def states(
    card: UUID, sides: Iterable[tuple[UUID, str]], context: FilterContext, kind: Kind = Kind.DEAL
) -> list[CriterionState]:
    """The criteria of the given (stage, side) pairs, each with whether the card meets it; in their order.

    Boxes are ticked on deals alone.
    """
    return [
        CriterionState(
            criterion, name, side, sort, says, expression,
            met=_is_ticked(card, criterion) if sort == "check" else _meets(kind, card, expression, context),
        )
        for stage, side in sides
        for criterion, name, sort, says, expression in _CRITERIA.rows(stage.hex, side)
    ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a checklist."""

    id: UUID
    says: str


def box_called(deal: UUID, says: str) -> Box:
    """The box of the deal's pipeline that says this, or the only one that begins so; raises `NotFound`."""
    query = (
        Criterion.select(Criterion.id, Criterion.says)
        .join(Stage)
        .join(Deal, on=Deal.pipeline == Stage.pipeline)
        .where(Deal.id == deal, Criterion.kind == "check", Criterion.hidden_at.is_null(), Stage.hidden_at.is_null())
        .order_by(Stage.position, Criterion.position)
    )
    boxes, key = [Box(*row) for row in rows(query)], texts.fold(says)
    exact = [box for box in boxes if texts.fold(box.says) == key]
    found = exact[:1] or [box for box in boxes if texts.fold(box.says).startswith(key)]
    if len(found) != 1:
        near = texts.nearest(says, [box.says for box in boxes]) or tuple(box.says for box in boxes)
        raise NotFound(f"There is no box “{says}” for this deal; there is {', '.join(near) or 'none'}.", near)
    return found[0]


def _is_ticked(deal: UUID, criterion: UUID) -> bool:
    return bool(DealCheck.select().where(DealCheck.deal == deal, DealCheck.criterion == criterion).exists())


def _meets(kind: Kind, card: UUID, expression: str, context: FilterContext) -> bool:
    """Whether the card passes a filter; a filter that cannot be read (any more) is not met."""
    try:
        condition = compile_filter(expression, kind, context)
    except FilterError:
        return False
    model = OF_KIND[kind]
    return bool(model.select(model.id).where(model.id == card, condition).exists())
