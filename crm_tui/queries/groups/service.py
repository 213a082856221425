"""Tickets by when they came, were answered and resolved, and the checklists of new customers."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Checklist, Ticket
from crm_tui.domain.records import Kind
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
    return _tickets(_answered_in(ground))


def _answered_in(ground: Ground) -> Any:
    first, end = map(clock.to_micros, ground.moments)
    return (first <= ANSWERED_AT) & (end > ANSWERED_AT)


def unanswered(ground: Ground, _group: Group) -> Some:
    """Tickets that were opened in the period and wait for their first answer."""
    return _tickets(ground.at(Ticket.opened_at), ANSWERED_AT.is_null())


def resolved(ground: Ground, _group: Group) -> Some:
    """Tickets that were resolved in the period."""
    return _tickets(ground.at(Ticket.resolved_at))


def unresolved(ground: Ground, _group: Group) -> Some:
    """Tickets that were opened in the period and are not resolved."""
    return _tickets(ground.at(Ticket.opened_at), Ticket.resolved_at.is_null())


def answers_due(ground: Ground, _group: Group) -> Some:
    """Tickets whose first answer was due in the period, and was given or is late."""
    return _tickets(*_decided(ground, Ticket.response_due, ANSWERED_AT))


def answers_in_time(ground: Ground, _group: Group) -> Some:
    """Those of them that were answered in time."""
    return _tickets(*_decided(ground, Ticket.response_due, ANSWERED_AT), Ticket.response_due >= ANSWERED_AT)


def solutions_due(ground: Ground, _group: Group) -> Some:
    """Tickets that were due to be resolved in the period, and were or are late."""
    return _tickets(*_decided(ground, Ticket.resolution_due, Ticket.resolved_at))


def solutions_in_time(ground: Ground, _group: Group) -> Some:
    """Those of them that were resolved in time."""
    in_time = Ticket.resolved_at <= Ticket.resolution_due
    return _tickets(*_decided(ground, Ticket.resolution_due, Ticket.resolved_at), in_time)


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
    tickets, answered, unanswered, resolved, unresolved, answers_due, answers_in_time, solutions_due,
    solutions_in_time, onboarded, onboarding,
)  # fmt: skip
