"""What happened and what follows from it: an activity with the task that comes next, in one action."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from crm_tui.db import journal
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import ABOUT
from crm_tui.errors import Ambiguous, BadInput, NotFound
from crm_tui.queries import refs
from crm_tui.services.editing import activities, tasks
from crm_tui.services.editing.saved import Saved

STEP_SPECS = (
    FieldSpec(name="next", label="Next step", type=FieldType.TEXT, help="What to do next; a task is made of it"),
    FieldSpec(
        name="due", label="Due", type=FieldType.DATE, help="When that is due: a date such as 2026-11-30, fri or +2w"
    ),
)
"""What is asked for beside the fields of an activity."""


def log_activity_and_next(by: UUID | None, values: Mapping[str, str]) -> Saved:
    """Note what happened, and add the task that `next` and `due` name, about the same, as one action.

    `about` names a deal, contact or company in place of the field of that kind. Without a next step it is an activity
    alone. Raises BadInput with the field.
    """
    happened = {name: text for name, text in values.items() if name not in {"next", "due", "about"}}
    with journal.action(by, "") as act:
        said = act.summary
        happened |= find_about(values.get("about", ""))
        saved = activities.add_activity(by, happened)
        about = {kind.value: happened[kind] for kind in ABOUT if happened.get(kind)}
        if task := add_next_step(by, values.get("next", ""), values.get("due", ""), about):
            act.summary = said or f"{saved.summary} and task {task.ref} {task.name}"
        return replace(saved, changed=frozenset(act.changed), summary=act.summary)


def add_next_step(by: UUID | None, title: str, due: str, about: Mapping[str, str]) -> Saved | None:
    """Add the task that comes next, about the records of these fields; None where nothing comes next.

    Raises BadInput with the field, `next` or `due`.
    """
    if title.strip():
        return tasks.add_task(by, {**about, "title": title, "due": due})
    if due.strip():
        raise BadInput("Say what is due then, or leave the day out.", "next")
    return None


def find_about(named: str) -> dict[str, str]:
    """The field that refers to the deal, contact or company with this name, and its reference; raises BadInput."""
    if not named.strip():
        return {}
    try:
        found = refs.resolve(named, ABOUT)
    except (NotFound, Ambiguous, BadInput) as error:
        raise BadInput(str(error), "about") from error
    return {found.kind.value: found.ref}
