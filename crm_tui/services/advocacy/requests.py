"""What promoters are asked for: each request with a task, so that somebody does ask."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db import journal
from crm_tui.db.models import Contact, Request, Task
from crm_tui.domain.choices import Asked, AskedState
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.advocacy import words_for
from crm_tui.errors import BadInput
from crm_tui.services.editing import plain, saving
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved, saved, tell
from crm_tui.services.guards import visible
from crm_tui.services.working_days import working_day


def ask(by: UUID | None, contact: UUID, what: Asked, place: str = "") -> Saved:
    """Plan to ask a contact for something: the request, and a task to do so on the next working day.

    Raises `NotFound`, or BadInput where they were asked for it and have not answered.
    """
    with journal.action(by, "") as act:
        who = visible(Contact, contact)
        waiting = Request.get_or_none(
            Request.contact == who.id, Request.what == what, Request.state == AskedState.ASKED,
            Request.hidden_at.is_null(),
        )  # fmt: skip
        if waiting is not None:
            raise BadInput(f"{who.ref} {who.name} was asked already: {waiting.ref} waits for an answer.", "contact")
        typed = {"contact": who.ref, "what": str(what), **({"place": place} if place else {})}
        request = saving.add(PLAN, by, typed)
        act.summary = ""
        title = f"Ask {who.name} {words_for(what)}{f' on {place}' if place else ''}"
        act.create(
            Task, title=title, title_key=text.fold(title), due=working_day(clock.today() + timedelta(days=1)),
            owner=by or who.owner_id, contact=who.id, company=who.company_id,
        )  # fmt: skip
        tell(act, f"planned to ask {who.ref} {who.name} {words_for(what)}")
        return saved(act, Kind.REQUEST, Request.get_by_id(request.id))


def _prepare(draft: Draft) -> None:
    """A request is called by whom it asks for what, unless somebody calls it something else."""
    written = draft.columns.get("title")
    if not written and (draft.row is None or draft.row.title == _title(draft.was)):
        plain.set_title(draft, _title({**draft.was, **draft.columns}))


def _title(held: Any) -> str:
    return f"{Contact.get_by_id(held['contact']).name} {words_for(Asked(held['what']))}"


PLAN = plain.plan(Kind.REQUEST, prepare=_prepare)
