"""How many deals of a board nobody has touched for too long."""

from __future__ import annotations

from uuid import UUID

import peewee as pw

from crm_tui.db.models import Deal, Task
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.heads import matching


def rotting_count(pipeline: UUID, filter_text: str, context: FilterContext) -> int:
    """How many open deals rot, as `is:rotting` has it: those that nobody touched, less those with a next step planned.

    Looks at every open deal in an index, and at every open task: it is for the reading thread. Raises `FilterError`.
    """
    from crm_tui.filters.kinds.deals import untouched_too_long

    untouched = Deal.select().where(
        Deal.pipeline == pipeline,
        Deal.closed_at.is_null(),
        matching(filter_text, context),
        untouched_too_long(context),
    )
    planned = (
        Task.select(Task.deal)
        .where(Task.deal.is_null(False), Task.done_at.is_null(), Task.hidden_at.is_null())
        .group_by(Task.deal)
        .having(pw.fn.MIN(Task.due) > context.today.isoformat())
    )
    return int(untouched.count() - untouched.where(Deal.id.in_(planned)).count())
