"""Getting something off the agenda: what came of it becomes an activity, and the next step a task, as one action."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import OF_KIND, Numbered
from crm_tui.domain.records import ABOUT, ActivityKind, Kind
from crm_tui.errors import BadInput
from crm_tui.queries.links import links
from crm_tui.services.agenda.next_steps import add_next_step
from crm_tui.services.editing import activities, tasks
from crm_tui.services.editing.saved import Saved, called, saved
from crm_tui.services.guards import visible

DONE_BY = tuple(kind for kind in ActivityKind if kind is not ActivityKind.DOWNLOAD)
"""What somebody of ours can have done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of something, and what comes next; texts as they are typed, each of them optional."""

    happened: str = ""
    """Markdown; its first line says it in short."""
    kind: str = ""
    """Of the activity; a note where nothing else is said."""
    next: str = ""
    """The title of a task."""
    due: str = ""
    """The day of the next step in words."""


NOTHING = Outcome()


def finish(by: UUID, kind: Kind, record: UUID, outcome: Outcome = NOTHING) -> Saved:
    """Finish a task, note what was done about a deal, a contact or a company, or answer a ticket; then the next step.

    Raises `NotFound`, or BadInput with the field of the outcome: for what cannot be read, for a task that is done
    already, and where nothing is said that could be noted.
    """
    _check(outcome, needed=kind is not Kind.TASK)
    with journal.action(by, "") as act:
        row: Any = visible(OF_KIND[kind], record)
        said = []
        if kind is Kind.TASK:
            act.summary = f"finished {called(kind, row)}"
            tasks.complete_task(by, record)
            said.append(act.summary)
        about = _about(kind, row)
        if outcome.happened.strip() or outcome.kind:
            said.append(_note(by, kind, row, outcome, about))
        if made := add_next_step(by, outcome.next, outcome.due, about):
            said.append(f"added task {made.ref} {made.name}")
        act.summary = " and ".join(said)
        return saved(act, kind, visible(OF_KIND[kind], record))


def _check(outcome: Outcome, *, needed: bool) -> None:
    """Raise BadInput for what cannot be noted."""
    if outcome.kind and outcome.kind not in DONE_BY:
        raise BadInput(f"{outcome.kind} is nothing that one does; write one of {', '.join(DONE_BY)}.", "kind")
    if needed and not (outcome.happened.strip() or outcome.kind or outcome.next.strip()):
        raise BadInput("Write what was done, or what comes next.", "happened")


def _note(by: UUID, kind: Kind, row: Any, outcome: Outcome, about: dict[str, str]) -> str:
    """Note what was done; returns that in words."""
    if kind is Kind.TICKET:
        return _answer(by, row, outcome)
    what = outcome.kind or ActivityKind.NOTE.value
    values = {"kind": what, "body": outcome.happened, **about}
    if kind is Kind.TASK:
        activities.add_activity(by, {**values, "subject": row.title})
        return f"noted what came of it ({what})"
    activities.add_activity(by, values)
    return f"noted {what} with {called(kind, row)}"


def _answer(by: UUID, row: Any, outcome: Outcome) -> str:
    """What is done about a ticket is an answer to the customer; returns that in words."""
    if not outcome.happened.strip():
        raise BadInput("Write what you answered.", "happened")
    from crm_tui.services.tickets import answering

    return answering.answer(by, row.id, outcome.happened).summary


def _about(kind: Kind, row: Numbered) -> dict[str, str]:
    """What an activity and a next step are about, as a form takes it: the record, or what the task is about."""
    held = {one: getattr(row, f"{one}_id", None) for one in ABOUT}
    if kind in ABOUT:
        held[kind] = row.id
    found = links({one: [record] for one, record in held.items()})
    return {link.kind.value: link.ref for link in found.values() if not link.deleted}
