"""Checklist templates: what is to be done for each new customer, and those that a new workspace begins with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from crm_tui import resources, text, toml
from crm_tui.db import journal
from crm_tui.db.models import ChecklistTemplate, User, scalars
from crm_tui.domain.choices import ChecklistStart
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.checklists import Step, read_steps
from crm_tui.errors import BadInput
from crm_tui.services.editing import plain
from crm_tui.services.editing.drafting import Draft

_SHIPPED = "checklists.toml"


def add_shipped_templates(by: UUID | None) -> None:
    """Add the templates that ship with the program, for a workspace that has just been made."""
    with journal.action(by, "added the checklist templates") as act:
        for block in _shipped():
            act.create(
                ChecklistTemplate, title=block["name"], title_key=text.fold(block["name"]),
                starts=ChecklistStart(block["starts"]), filter=block.get("filter"), note=block["steps"].strip(),
            )  # fmt: skip


def _shipped() -> Iterator[dict[str, Any]]:
    yield from toml.read(resources.data_file(_SHIPPED))["checklists"]


def steps_of(note: str) -> tuple[Step, ...]:
    """The steps of a template, at least one, all of them for somebody who works here; raises BadInput."""
    steps = read_steps(note)
    if not steps:
        raise BadInput("A template needs a step on each line, such as: +3d sales: Call to agree expectations.", "note")
    known = set(scalars(User.select(User.login).where(User.hidden_at.is_null())))
    for step in steps:
        if step.login and step.login not in known:
            near = text.nearest(step.login, known)
            hint = f"; did you mean @{near[0]}?" if near else "; `crm-tui users` lists who does."
            raise BadInput(f"Nobody has the login {step.login} here{hint}", "note")
    return steps


def _prepare(draft: Draft) -> None:
    if draft.row is None or "note" in draft.columns:
        steps_of(draft.columns.get("note") or "")
    if "title_key" in draft.columns:
        other = ChecklistTemplate.get_or_none(
            ChecklistTemplate.title_key == draft.columns["title_key"], ChecklistTemplate.hidden_at.is_null()
        )
        if other is not None and (draft.row is None or other.id != draft.row.id):
            raise BadInput(
                f"There is a template {other.ref} {other.title} already; give this one another name.", "title"
            )


PLAN = plain.plan(Kind.TEMPLATE, prepare=_prepare)
