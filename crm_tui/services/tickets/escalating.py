"""Escalating what is past due: it is marked so, and there is a task for who answers for it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db import journal, rights
from crm_tui.db.models import Task, Ticket, User
from crm_tui.domain.dates.shown import short_moment
from crm_tui.domain.records import Role
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.service import is_overdue

_MOST = 500
"""Tickets of one action; the others have their turn the next time."""


@dataclass(frozen=True, slots=True)
class Escalated:
    """What was escalated."""

    refs: tuple[str, ...]
    summary: str
    """What was done, in words and the past tense."""
    changed: frozenset[tuple[str, UUID]]
    """Everything that the action touched, as (table, id)."""

    def __str__(self) -> str:
        return self.summary


def escalate(by: UUID | None) -> Escalated:
    """Escalate every open ticket that is past due and was not escalated yet, in one action.

    The task is for the ticket's owner; nobody's tickets are a manager's, or an admin's where there is none.
    """
    with journal.action(by, "") as act:
        found = overdue()
        chief = _chief() if any(row.owner_id is None for row in found) else None
        for row in found:
            late = "answered" if row.responded_at is None and row.response_due < act.at else "resolved"
            due = row.response_due if late == "answered" else row.resolution_due
            title = f"Escalated: {row.ref} {row.title}"
            when = short_moment(clock.local(due), clock.today())
            act.update(row, escalated_at=act.at)
            act.create(
                Task, title=title, title_key=text.fold(title), due=clock.today(), owner=row.owner_id or chief,
                contact=row.contact_id, company=row.company_id, ticket=row.id,
                note=f"It was to be {late} {when}.",
            )  # fmt: skip
        called = f"ticket {found[0].ref} {found[0].title}" if len(found) == 1 else f"{len(found)} tickets"
        act.summary = f"escalated {called}" if found else "escalated nothing; no ticket is past due"
        return Escalated(tuple(row.ref for row in found), act.summary, frozenset(act.changed))


def overdue() -> list[Ticket]:
    """The tickets that are to be escalated, the latest one first."""
    now = FilterContext.at_present(None)
    query = Ticket.select().where(is_overdue(Ticket, now), Ticket.escalated_at.is_null(), Ticket.hidden_at.is_null())
    return list(query.order_by(Ticket.resolution_due, Ticket.id).limit(_MOST))


def _chief() -> UUID | None:
    """Who nobody's tickets fall to: the first manager, else the first admin."""
    given = rights.given()
    people = list(User.select().where(User.hidden_at.is_null()).order_by(User.number))
    roles = {person.id: given.held_by(person.login, person.role).role for person in people}
    for wanted in (Role.MANAGER, Role.ADMIN):
        for person in people:
            if roles[person.id] is wanted:
                return UUID(str(person.id))
    return None
