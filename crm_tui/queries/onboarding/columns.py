"""The columns of the list of checklists that are worked out: how far each has come, and what is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Task
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import scalar
from crm_tui.queries.lists.column import Column, WorkedOut
from crm_tui.queries.onboarding.progress import progress_of


def _progress(checklists: Sequence[UUID], context: FilterContext) -> Mapping[UUID, Any]:
    return {one: str(found) for one, found in progress_of(checklists, context.today).items()}


def _next(checklists: Sequence[UUID], context: FilterContext) -> Mapping[UUID, Any]:
    found = progress_of(checklists, context.today)
    return {one: str(progress.next) for one, progress in found.items() if progress.next}


def _share_done(model: Any) -> Any:
    """The share of its steps that are done, 0 to 1; NULL for none."""
    steps = Task.select(pw.fn.COUNT(Task.done_at) * 1.0 / pw.fn.NULLIF(pw.fn.COUNT(Task.id), 0))
    return scalar(steps.where(Task.checklist == model.id, Task.hidden_at.is_null()))


COLUMNS = (
    WorkedOut(Column("progress", "Progress"), _progress, _share_done),
    WorkedOut(Column("next", "Next", sortable=False), _next),
)
