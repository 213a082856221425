"""What checklists can be filtered by beside their fields, and what was agreed with contacts and companies."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import Task
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import Field, FieldType, Target, Word, folded, one, scalar


def agreed_fields(model: Any) -> tuple[Field, ...]:
    """What was agreed with contacts or companies."""
    return (
        Field(
            "prefers",
            FieldType.TEXT,
            "The channel that they prefer.",
            Target(folded(model.preferred_channel)),
            aliases=("preferred", "preferred_channel"),
            example="phone",
        ),
        Field(
            "expectations",
            FieldType.TEXT,
            "A part of what was agreed with them; no:expectations where nothing was.",
            Target(folded(model.expectations)),
            aliases=("agreed", "expects"),
            example="weekly",
        ),
    )


def checklist_fields(model: Any) -> tuple[Field, ...]:
    """The fields of checklists that are worked out."""
    steps = Task.select().where(Task.checklist == model.id, Task.hidden_at.is_null())
    undone = one(of=Task).where(Task.checklist == model.id, Task.hidden_at.is_null(), Task.done_at.is_null())
    done = model.done.is_null(is_null=False)

    def late(context: FilterContext) -> Any:
        return model.done.is_null() & pw.fn.EXISTS(undone.where(Task.due < context.today))

    return (
        Field(
            "is",
            FieldType.FLAG,
            "",
            Target(model.id),
            words=(
                Word("done", "All its steps are done.", lambda _context: done),
                Word("open", "It is under way.", lambda _context: model.done.is_null()),
                Word("late", "It is under way, and the day of a step has passed.", late),
            ),
        ),
        Field(
            "left",
            FieldType.NUMBER,
            "How many of its steps are still to be done.",
            Target(scalar(steps.select(pw.fn.COUNT(Task.id)).where(Task.done_at.is_null()))),
            example="1..",
        ),
    )
