"""What happened and what follows from it: an activity with the task that comes next, in one action."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from crm_tui.db import journal
from crm_tui.domain.records import Kind
from crm_tui.errors import Ambiguous, BadInput, NotFound
from crm_tui.queries import refs
from crm_tui.services import activities, tasks
from crm_tui.services.field_specs import FieldSpec, FieldType
from crm_tui.services.saved import Saved

STEP_SPECS = (
    FieldSpec(name="next", label="Next step", type=FieldType.TEXT, help="What to do next; a task is made of it"),
    FieldSpec(
        name="due", label="Due", type=FieldType.DATE, help="When that is due: a date such as 2026-11-30, fri or +2w"
    ),
)
"""What is asked for beside the fields of an activity."""

ABOUT = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY)
"""What an activity and its next step can be about."""


def log_activity_and_next(by: UUID | None, values: Mapping[str, str]) -> Saved:
    """Note what happened, and add the task that `next` and `due` name, about the same, as one action.

    `about` names a deal, contact or company in place of the field of that kind. Without a next step it is an activity
    alone. Raises BadInput with the field.
    """
    step = {name: values.get(name, "").strip() for name in ("next", "due")}
    happened = {name: text for name, text in values.items() if name not in {*step, "about"}}
    if step["due"] and not step["next"]:
        raise BadInput("Say what is due then, or leave the day out.", "next")
    with journal.action(by, "") as act:
        said = act.summary
        happened |= find_about(values.get("about", ""))
        saved = activities.add_activity(by, happened)
        if step["next"]:
            about = {kind.value: happened[kind] for kind in ABOUT if happened.get(kind)}
            task = tasks.add_task(by, {**about, "title": step["next"], "due": step["due"]})
            act.summary = said or f"{saved.summary} and task {task.ref} {task.name}"
        return replace(saved, changed=frozenset(act.changed), summary=act.summary)


def find_about(named: str) -> dict[str, str]:
    """The field that refers to the deal, contact or company with this name, and its reference; raises BadInput."""
    if not named.strip():
        return {}
    try:
        found = refs.resolve(named, ABOUT)
    except (NotFound, Ambiguous, BadInput) as error:
        raise BadInput(str(error), "about") from error
    return {found.kind.value: found.ref}
