"""How the clocks of some tickets are doing now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from crm_tui.db.models import Stage, Ticket, rows
from crm_tui.domain.service.clock import Clock, Timing, in_words, next_clock
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import scalar
from crm_tui.queries.lists.column import Column, WorkedOut
from crm_tui.queries.tickets.rules import service_rules


class Standing(NamedTuple):
    """Where a ticket stands, and by when something is to be done about it."""

    stage: str
    timing: Timing
    clock: Clock | None


TIMING = (
    Ticket.opened_at, Ticket.response_due, Ticket.responded_at, Ticket.resolution_due, Ticket.resolved_at,
    Ticket.waiting_since,
)  # fmt: skip
"""The columns that a `Timing` is made of, in its order."""


def standings(tickets: Sequence[UUID], context: FilterContext) -> Mapping[UUID, Standing]:
    """Where each of these tickets stands, in two statements."""
    hours = service_rules().hours
    query = Ticket.select(Ticket.id, Stage.name, *TIMING).join(Stage).where(Ticket.id.in_(list(tickets)))
    found: dict[UUID, Standing] = {}
    for ticket, stage, *moments in rows(query):
        timing = Timing(*moments)
        found[ticket] = Standing(stage, timing, next_clock(timing, hours, context.now))
    return found


def _stages(tickets: Sequence[UUID], _context: FilterContext) -> Mapping[UUID, Any]:
    query = Ticket.select(Ticket.id, Stage.name).join(Stage).where(Ticket.id.in_(list(tickets)))
    return dict(rows(query))


def _dues(tickets: Sequence[UUID], context: FilterContext) -> Mapping[UUID, Any]:
    return {ticket: in_words(one.clock) for ticket, one in standings(tickets, context).items() if one.clock}


def _by_stage(model: Any) -> Any:
    return scalar(Stage.select(Stage.position).where(Stage.id == model.stage))


COLUMNS = (
    WorkedOut(Column("stage", "Stage"), _stages, _by_stage),
    WorkedOut(Column("due", "Due"), _dues, lambda model: model.resolution_due),
)
"""The columns of the list of tickets that are worked out."""
