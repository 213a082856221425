"""Tasks: adding, editing, finishing and putting off what is to be done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Task
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.words import parse_date
from crm_tui.domain.records import ActivityKind, Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import saving
from crm_tui.services.editing.about import fill_in_company
from crm_tui.services.editing.activities import log_activity
from crm_tui.services.editing.drafting import Draft
from crm_tui.services.editing.saved import Saved, SavedMany, called, saved, saved_many, tell
from crm_tui.services.guards import require_version, visible


def add_task(by: UUID | None, values: Mapping[str, str]) -> Saved:
    """Add a task from the texts of its fields; raises BadInput with the field."""
    return saving.add(PLAN, by, values)


def complete_task(by: UUID | None, task: UUID, outcome: str = "", seen_version: int | None = None) -> Saved:
    """Finish a task; what came of it, if written, is kept as a note on what the task is about.

    Raises `NotFound`, `Stale`, or BadInput where it is done already.
    """
    with journal.action(by, "") as act:
        row = _open_task(task, seen_version)
        act.update(row, done_at=act.at)
        if outcome.strip():
            about = {"deal": row.deal_id, "contact": row.contact_id, "company": row.company_id}
            log_activity(act, ActivityKind.NOTE, row.title, body=outcome, **about)
        tell(act, f"finished {called(Kind.TASK, row)}")
        return saved(act, Kind.TASK, row)


def complete_tasks(by: UUID | None, tasks: Sequence[UUID]) -> SavedMany:
    """Finish several tasks in one action; those that are done already stay as they are."""
    with journal.action(by, "") as act:
        open_rows = [row for row in (visible(Task, task) for task in tasks) if row.done_at is None]
        for row in open_rows:
            act.update(row, done_at=act.at)
        whom = called(Kind.TASK, open_rows[0]) if len(open_rows) == 1 else f"{len(open_rows)} tasks"
        tell(act, f"finished {whom}")
        return saved_many(act, Kind.TASK, tuple(row.id for row in open_rows))


def reopen_task(by: UUID | None, task: UUID, seen_version: int | None = None) -> Saved:
    """Have a finished task to do again; raises `NotFound`, `Stale`, or BadInput where it is open."""
    with journal.action(by, "") as act:
        row = visible(Task, task)
        require_version(row, seen_version)
        if row.done_at is None:
            raise BadInput(f"{row.ref} {row.title} is open already.")
        act.update(row, done_at=None)
        tell(act, f"reopened {called(Kind.TASK, row)}")
        return saved(act, Kind.TASK, row)


def snooze(by: UUID | None, task: UUID, until: str, seen_version: int | None = None) -> Saved:
    """Put a task off until a day as people write it, such as `+2d`; raises `NotFound`, `Stale` or BadInput."""
    with journal.action(by, "") as act:
        row = _open_task(task, seen_version)
        try:
            due = parse_date(until, clock.today())
        except BadInput as error:
            raise BadInput(str(error), "due") from error
        act.update(row, due=due)
        tell(act, f"put off {called(Kind.TASK, row)} until {long_date(due)}")
        return saved(act, Kind.TASK, row)


def _open_task(task: UUID, seen_version: int | None) -> Task:
    row = visible(Task, task)
    require_version(row, seen_version)
    if row.done_at is not None:
        raise BadInput(f"{row.ref} {row.title} is done already.")
    return row


def _prepare(draft: Draft) -> None:
    """A new task is about a company too; `done` finishes a task that is open, and reopens one that is finished."""
    fill_in_company(draft)
    if "done" not in draft.values:
        return
    done = bool(draft.values["done"])
    if done != (draft.row is not None and draft.row.done_at is not None):
        draft.columns["done_at"] = clock.now() if done else None


PLAN = saving.Plan(Kind.TASK, prepare=_prepare)
