"""Which checklist a task is a step of, and how far that has come, for the lists that tasks stand in."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import Checklist, Task
from crm_tui.filters.field import scalar


def checklist_of_a_step() -> tuple[Any, ...]:
    """What is selected beside a task: of what it is a `step_of`, how many steps of that are `steps_done`, and how
    many `steps` there are; NULL and twice zero for a task that is no step.
    """
    titled = Checklist.select(Checklist.title).where(Checklist.id == Task.checklist, Checklist.hidden_at.is_null())
    all_steps = Task.alias()
    counted = all_steps.select().where(all_steps.checklist == Task.checklist, all_steps.hidden_at.is_null())
    return (
        scalar(titled).alias("step_of"),
        scalar(counted.select(pw.fn.COUNT(all_steps.done_at))).alias("steps_done"),
        scalar(counted.select(pw.fn.COUNT(all_steps.id))).alias("steps"),
    )


def in_short(checklist: str | None, done: int, steps: int) -> str:
    """Such as `Onboarding 3/7`, since whom it is for is said beside it; empty for a task that is no step."""
    return f"{checklist.partition(':')[0]} {done}/{steps}" if checklist else ""
