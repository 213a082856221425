"""Asking how satisfied a customer is with what became of a ticket, and keeping the answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import Response, Stage, Task, Ticket
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.services.editing import saving
from crm_tui.services.editing.saved import Saved, tell
from crm_tui.services.follower import Follower
from crm_tui.services.guards import visible
from crm_tui.services.occasions import NEW
from crm_tui.services.tickets.pipeline import is_last

_ASKING = "Ask how satisfied they are with"


def rate(by: UUID | None, ticket: UUID, score: str, words: str = "") -> Saved:
    """Keep how satisfied the customer is, 1 to 5, and what they said; who was to ask has done so then.

    Raises `NotFound`, or BadInput with the field.
    """
    from crm_tui.services.editing.plans import PLANS

    with journal.action(by, "") as act:
        row = visible(Ticket, ticket)
        tell(act, f"noted {score.strip()} of 5 for ticket {row.ref} {row.title}")
        typed = {"scale": Scale.CSAT, "score": score, "ticket": row.ref, "note": words}
        for name in ("contact", "company", "product"):
            if getattr(row, f"{name}_id") is not None:
                typed[name] = getattr(row, name).ref
        return saving.add(PLANS[Kind.RESPONSE], by, typed)


def _ask(act: Action, written: Sequence[Written]) -> None:
    """Add the task to ask the customers of tickets that entered their last stage, once, for who owns the ticket."""
    for row in Ticket.select().where(Ticket.id.in_([one.record for one in written]), Ticket.hidden_at.is_null()):
        nobody = row.contact_id is None and row.company_id is None
        if nobody or not is_last(Stage.get_by_id(row.stage_id)) or _asking(row.id) or _has_answered(row.id):
            continue
        title = f"{_ASKING} {row.ref} {row.title}"
        act.create(
            Task, title=title, title_key=text.fold(title), due=_next_workday(clock.local(act.at).date()),
            owner=row.owner_id or act.by, contact=row.contact_id, company=row.company_id, ticket=row.id,
            note=f"From 1 (not at all) to 5 (very); `crm-tui tickets rate {row.ref} SCORE` keeps it.",
        )  # fmt: skip


def _have_asked(act: Action, written: Sequence[Written]) -> None:
    """Finish the tasks to ask where the answer has come."""
    for answer in Response.select().where(Response.id.in_([one.record for one in written])):
        asking = _asking(answer.ticket_id) if answer.ticket_id and answer.scale == Scale.CSAT else None
        if asking is not None and asking.done_at is None:
            act.update(asking, done_at=act.at)


def _has_answered(ticket: UUID) -> bool:
    found = Response.select().where(
        Response.ticket == ticket, Response.scale == Scale.CSAT, Response.hidden_at.is_null()
    )
    return bool(found.exists())


def _asking(ticket: UUID) -> Task | None:
    """The task to ask about a ticket, done or not."""
    found: Task | None = Task.get_or_none(
        Task.ticket == ticket, Task.title_key.startswith(text.fold(_ASKING)), Task.hidden_at.is_null()
    )
    return found


def _next_workday(day: date) -> date:
    """The day after, or the Monday after that."""
    tomorrow = day + timedelta(days=1)
    return tomorrow + timedelta(days=7 - tomorrow.weekday()) if tomorrow.weekday() >= 5 else tomorrow


FOLLOWERS = (
    Follower("satisfaction is asked", {"ticket": frozenset({"stage_id"})}, _ask),
    Follower("satisfaction was asked", {"response": frozenset({NEW})}, _have_asked),
)
"""What follows from closing a ticket, and from the answer."""
