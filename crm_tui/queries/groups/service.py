"""Tickets by when they came, were answered and resolved, and the checklists of new customers."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Checklist, Ticket, TicketMove
from crm_tui.domain.records import Kind
from crm_tui.domain.sales.history import IMPORTED
from crm_tui.filters.field import one
from crm_tui.queries.groups.ground import Ground, Group, Some

ANSWERED_AT = pw.fn.COALESCE(Ticket.responded_at, Ticket.resolved_at)
"""When a ticket was answered first; what was resolved needs no other answer."""


def _tickets(*conditions: Any) -> Some:
    return ((Kind.TICKET, Ticket.select(Ticket.id).where(Ticket.hidden_at.is_null(), *conditions)),)


def tickets(ground: Ground, _group: Group) -> Some:
    """Tickets that were opened in the period."""
    return _tickets(ground.at(Ticket.opened_at))


def answered(ground: Ground, _group: Group) -> Some:
    """Tickets that were answered for the first time in the period."""
    return _tickets(_answered_in(ground), _answered_here())


def _answered_in(ground: Ground) -> Any:
    first, end = map(clock.to_micros, ground.moments)
    return (first <= ANSWERED_AT) & (end > ANSWERED_AT)


def unanswered(ground: Ground, _group: Group) -> Some:
    """Tickets that were opened in the period and wait for their first answer."""
    return _tickets(ground.at(Ticket.opened_at), ANSWERED_AT.is_null())


def resolved(ground: Ground, _group: Group) -> Some:
    """Tickets that were resolved in the period."""
    return _tickets(ground.at(Ticket.resolved_at), _resolved_here())


def closed_before(ground: Ground, _group: Group) -> Some:
    """Tickets that an import of the period brought as resolved, of which nobody knows when they were."""
    return _tickets(ground.at(Ticket.resolved_at), ~_resolved_here())


def _resolved_here() -> Any:
    """Whether a ticket was resolved here, or is not yet: of one that an import brought nobody knows when it was."""
    at = in_order_of_the_table(TicketMove.at)  # all moves of an import are of one moment
    brought = one(of=TicketMove).where(
        TicketMove.ticket == Ticket.id, at == Ticket.resolved_at, TicketMove.reason == IMPORTED
    )
    return ~pw.fn.EXISTS(brought)


def _answered_here() -> Any:
    """The same of its first answer."""
    return Ticket.responded_at.is_null(is_null=False) | _resolved_here()


def unresolved(ground: Ground, _group: Group) -> Some:
    """Tickets that were opened in the period and are not resolved."""
    return _tickets(ground.at(Ticket.opened_at), Ticket.resolved_at.is_null())


def answers_due(ground: Ground, _group: Group) -> Some:
    """Tickets whose first answer was due in the period, and was given or is late."""
    return _tickets(*_answers(ground))


def answers_in_time(ground: Ground, _group: Group) -> Some:
    """Those of them that were answered in time."""
    return _tickets(*_answers(ground), Ticket.response_due >= ANSWERED_AT)


def _answers(ground: Ground) -> tuple[Any, ...]:
    return (*_decided(ground, Ticket.response_due, ANSWERED_AT), _answered_here())


def solutions_due(ground: Ground, _group: Group) -> Some:
    """Tickets that were due to be resolved in the period, and were or are late."""
    return _tickets(*_solutions(ground))


def solutions_in_time(ground: Ground, _group: Group) -> Some:
    """Those of them that were resolved in time."""
    in_time = Ticket.resolved_at <= Ticket.resolution_due
    return _tickets(*_solutions(ground), in_time)


def _solutions(ground: Ground) -> tuple[Any, ...]:
    return (*_decided(ground, Ticket.resolution_due, Ticket.resolved_at), _resolved_here())


def _decided(ground: Ground, due: Any, done: Any) -> tuple[Any, ...]:
    """Due in the period, and done or late; the clock of a ticket that waits for the customer stands."""
    at = pw.fn.COALESCE(done, Ticket.waiting_since, clock.to_micros(ground.context.now))
    return ground.at(due), done.is_null(is_null=False) | (at > due)


def onboarded(ground: Ground, _group: Group) -> Some:
    """Checklists for deals that were done in the period."""
    return _checklists(ground.on(Checklist.done))


def onboarding(ground: Ground, _group: Group) -> Some:
    """Checklists for deals that began by the end of the period and were not done by then."""
    last = ground.period.last
    return _checklists(Checklist.started <= last, Checklist.done.is_null() | (Checklist.done > last))


def _checklists(*conditions: Any) -> Some:
    of_deals = Checklist.select(Checklist.id).where(
        Checklist.hidden_at.is_null(), Checklist.deal.is_null(is_null=False)
    )
    return ((Kind.CHECKLIST, of_deals.where(*conditions)),)


GROUPS = (
    tickets, answered, unanswered, resolved, closed_before, unresolved, answers_due, answers_in_time, solutions_due,
    solutions_in_time, onboarded, onboarding,
)  # fmt: skip
