"""Which criteria of a stage a deal meets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from crm_tui.db.models import Criterion, Deal, DealCheck, Stage, scalars
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError, Unmet
from crm_tui.filters.compile import FilterContext, compile_filter


@dataclass(frozen=True, slots=True)
class CriterionState:
    """One criterion, and whether a deal meets it."""

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


def states(deal: UUID, sides: Iterable[tuple[UUID, str]], context: FilterContext) -> list[CriterionState]:
    """The criteria of the given (stage, side) pairs, each with whether the deal meets it; in their order."""
    found: list[CriterionState] = []
    ticked = set(scalars(DealCheck.select(DealCheck.criterion).where(DealCheck.deal == deal)))
    for stage, side in sides:
        rows = (
            Criterion.select(Criterion, Stage.name)
            .join(Stage)
            .where(Criterion.stage == stage, Criterion.side == side, Criterion.hidden_at.is_null())
            .order_by(Criterion.position)
        )
        for row in rows:
            met = row.id in ticked if row.kind == "check" else _meets(deal, row.expression, context)
            found.append(CriterionState(row.id, row.stage.name, side, row.kind, row.says, row.expression, met))
    return found


def _meets(deal: UUID, expression: str, context: FilterContext) -> bool:
    """Whether the deal passes a filter; a filter that cannot be read (any more) is not met."""
    try:
        condition = compile_filter(expression, Kind.DEAL, context)
    except FilterError:
        return False
    return bool(Deal.select(Deal.id).where(Deal.id == deal, condition).exists())
