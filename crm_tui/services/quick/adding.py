"""Saving a line as it was understood: the record and those that it names for the first time, in one action."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from crm_tui.db import journal
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.agenda import next_steps
from crm_tui.services.editing import records
from crm_tui.services.editing.saved import Saved
from crm_tui.services.quick.understood import Part, Understood


def add(by: UUID | None, understood: Understood) -> Saved:
    """Add what a line says, and the companies and contacts that are new in it; undo takes all of it back.

    Raises BadInput where it is not clear, and as `records.add_record` does.
    """
    if understood.unclear:
        raise BadInput(" ".join(unclear.says for unclear in understood.unclear))
    with journal.action(by, "") as act:
        said = act.summary
        parts, made = _with_their_references(by, understood)
        act.summary = said
        values = replace(understood, parts=tuple(parts)).values
        if understood.activity is not None:
            saved = next_steps.log_activity_and_next(by, {**values, "kind": str(understood.activity)})
        else:
            saved = records.add_record(by, understood.kind, values)
        others = " and ".join(f"{one.kind} {one.ref} {one.name}" for one in made)
        act.summary = said or (f"{saved.summary} with {others}" if others else saved.summary)
        return replace(saved, changed=frozenset(act.changed), summary=act.summary)


def _with_their_references(by: UUID | None, understood: Understood) -> tuple[list[Part], list[Saved]]:
    """The parts, those that name new records with references to them, which were added; companies before people."""
    made: dict[tuple[Kind, str], Saved] = {}
    known = next((part.text for part in understood.parts if part.field == "company" and part.makes is None), "")
    for kind in (Kind.COMPANY, Kind.CONTACT):
        for part in understood.parts:
            if part.makes is kind and (kind, part.text) not in made:
                company = {"company": known} if kind is Kind.CONTACT and known else {}
                made[kind, part.text] = saved = records.add_record(by, kind, {"name": part.text, **company})
                known = saved.ref if part.field == "company" else known
    parts = [
        replace(part, text=made[part.makes, part.text].ref) if part.makes is not None else part
        for part in understood.parts
    ]
    return parts, list(made.values())
