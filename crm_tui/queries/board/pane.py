"""What the pane beside the board tells of the deal at the cursor."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from crm_tui.domain.records import Kind, StageKind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.records.details import DealDetail
from crm_tui.queries.records.reading import deal_detail
from crm_tui.queries.records.timeline import TimelineItem, timeline
from crm_tui.queries.shape import criteria
from crm_tui.queries.shape.criteria import CriterionState

MOST_ITEMS = 20
"""Items of the timeline, more than any pane has rows for."""


@dataclass(frozen=True, slots=True)
class DealPane:
    """One deal, what it needs to go on, and what happened last."""

    deal: DealDetail
    to_go_on: tuple[CriterionState, ...]
    """The exit criteria of its stage; none for a deal that is won or lost."""
    timeline: tuple[TimelineItem, ...]


def deal_pane(deal: UUID, context: FilterContext) -> DealPane:
    """What the pane shows of a deal, in a fixed number of statements and one for each criterion; raises `NotFound`."""
    detail = deal_detail(deal)
    sides = [(detail.stage, "leave")] if detail.outcome is StageKind.OPEN else []
    return DealPane(
        detail,
        tuple(criteria.states(deal, sides, context)),
        timeline(Kind.DEAL, deal, MOST_ITEMS).items,
    )
