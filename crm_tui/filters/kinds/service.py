"""What tickets can be filtered by beside what is written: where they stand, and how their clocks are doing."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Stage
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import Field, FieldType, Target, Word, one, surely, through


def is_overdue(model: Any, context: FilterContext) -> Any:
    """Of tickets that are open and not waiting: past one of the moments at which they were due."""
    late = (model.responded_at.is_null() & (model.response_due < context.now)) | (model.resolution_due < context.now)
    return model.resolved_at.is_null() & model.waiting_since.is_null() & surely(late)


def is_breached(model: Any, context: FilterContext) -> Any:
    """Of tickets: answered or resolved late, or late by now; of those that wait, as it was when that began."""
    first, now = pw.fn.COALESCE, pw.Value(clock.to_micros(context.now), converter=False)
    answered = first(model.responded_at, model.resolved_at, model.waiting_since, now)
    resolved = first(model.resolved_at, model.waiting_since, now)
    return surely((answered > model.response_due) | (resolved > model.resolution_due))


def ticket_fields(model: Any) -> tuple[Field, ...]:
    """The fields that the board and the clocks of tickets add."""
    stage = one(of=Stage).where(Stage.id == model.stage)
    return (
        Field("is", FieldType.FLAG, "", Target(model.id), words=_flags(model)),
        Field(
            "stage",
            FieldType.TEXT,
            "A part of the name of its stage.",
            Target(Stage.name_key, through(stage)),
            example="waiting",
        ),
        _moment("due", "When it is to be resolved.", model.resolution_due, "resolution_due"),
        _moment("answer_due", "When the first answer is due.", model.response_due, "response_due"),
        _moment("answered", "When it was first answered.", model.responded_at, "responded"),
        _moment("resolved", "When it was resolved.", model.resolved_at, "resolved_at"),
        _moment("escalated", "When it was escalated.", model.escalated_at, "escalated_at"),
    )


def _flags(model: Any) -> tuple[Word, ...]:
    is_open = model.resolved_at.is_null()
    return (
        Word("open", "Not resolved yet.", lambda _: is_open),
        Word("resolved", "Resolved or closed.", lambda _: model.resolved_at.is_null(is_null=False)),
        Word("overdue", "Open, and past a moment at which it was due.", lambda now: is_overdue(model, now)),
        Word("breached", "Answered or resolved late, or late by now.", lambda now: is_breached(model, now)),
        Word("waiting", "It waits for the customer.", lambda _: model.waiting_since.is_null(is_null=False)),
        Word("answered", "Somebody has answered.", lambda _: model.responded_at.is_null(is_null=False)),
        Word("escalated", "Escalated, for it was overdue.", lambda _: model.escalated_at.is_null(is_null=False)),
    )


def _moment(name: str, help_: str, column: Any, *aliases: str) -> Field:
    return Field(name, FieldType.MOMENT, help_, Target(column), aliases=aliases)
