"""How far checklists have come: the steps that are done, those that are late, and what is next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.conditions import among
from crm_tui.db.models import Checklist, Task, User, rows
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Kind, short_ref
from crm_tui.queries.links import Link

_MOST = 20
"""Checklists on one page."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """The open step that is due first."""

    task: Link
    due: date | None
    owner: str | None

    def __str__(self) -> str:
        return self.task.name


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one checklist has come."""

    done: int
    steps: int
    late: int = 0
    """Open steps whose day has passed."""
    next: NextStep | None = None

    @property
    def is_done(self) -> bool:
        """Whether nothing is left."""
        return self.steps > 0 and self.done == self.steps

    def __str__(self) -> str:
        return f"{self.done}/{self.steps}{f' {self.late} late' if self.late else ''}"


def progress_of(checklists: Iterable[UUID], today: date) -> Mapping[UUID, Progress]:
    """How far some checklists have come, in two statements; those without a step are not in it."""
    ids = list(checklists)
    late = Task.done_at.is_null() & (Task.due < today)
    counted = (
        Task.select(
            Task.checklist,
            pw.fn.COUNT(Task.done_at),
            pw.fn.COUNT(Task.id),
            pw.fn.COUNT(pw.Case(None, [(late, 1)])),
        )
        .where(among(Task.checklist, ids), Task.hidden_at.is_null())
        .group_by(Task.checklist)
    )
    following = _next_steps(ids)
    return {
        checklist: Progress(done, steps, behind, following.get(checklist))
        for checklist, done, steps, behind in rows(counted)
    }


def _next_steps(checklists: Sequence[UUID]) -> dict[UUID, NextStep]:
    query = (
        Task.select(Task.checklist, Task.id, Task.number, Task.title, Task.due, User.name)
        .join(User, pw.JOIN.LEFT_OUTER, on=Task.owner == User.id)
        .where(among(Task.checklist, checklists), Task.hidden_at.is_null(), Task.done_at.is_null())
        .order_by(Task.due.asc(nulls="last"), Task.id)
    )
    found: dict[UUID, NextStep] = {}
    for checklist, task, number, title, due, owner in rows(query):
        link = Link(Kind.TASK, task, short_ref(Kind.TASK, number), title)
        found.setdefault(checklist, NextStep(link, due, owner))
    return found


@dataclass(frozen=True, slots=True)
class Underway:
    """A checklist of a deal, a company or a contact."""

    checklist: Link
    started: date
    done: date | None
    progress: Progress


def underway(checklists: Iterable[UUID], today: date) -> tuple[Underway, ...]:
    """Some checklists with how far they have come: those under way first, then the latest done."""
    return _underway(among(Checklist.id, checklists), today)


def checklists_of(kind: Kind, record: UUID, today: date) -> tuple[Underway, ...]:
    """The checklists of a deal, a contact or a company, in the same order; the latest of very many."""
    column: Any = getattr(Checklist, kind.value)
    return _underway(column == record, today, _MOST)


def _underway(condition: Any, today: date, most: int | None = None) -> tuple[Underway, ...]:
    query = Checklist.select().where(condition, Checklist.hidden_at.is_null())
    found = list(query.order_by(Checklist.done.desc(nulls="first"), Checklist.started.desc(), Checklist.id).limit(most))
    progress = progress_of([row.id for row in found], today)
    return tuple(
        Underway(
            Link(Kind.CHECKLIST, row.id, row.ref, row.title),
            row.started,
            row.done,
            progress.get(row.id, Progress(0, 0)),
        )
        for row in found
    )


def progress_of_deals(deals: Iterable[UUID], today: date) -> Mapping[UUID, Progress]:
    """How far the onboarding of some deals has come, in three statements; those without a checklist are not in it.

    Of several checklists of a deal the one that was started last counts that is not done.
    """
    query = Checklist.select(Checklist.id, Checklist.deal).where(
        among(Checklist.deal, deals), Checklist.hidden_at.is_null()
    )
    ordered = query.order_by(Checklist.done.is_null(), Checklist.started, Checklist.id)
    latest = {deal: checklist for checklist, deal in rows(ordered)}
    progress = progress_of(latest.values(), today) if latest else {}
    return {deal: progress[checklist] for deal, checklist in latest.items() if checklist in progress}


def next_words(step: NextStep, today: date) -> str:
    """What is next, when and by whom."""
    when = f", due {short_date(step.due, today)}" if step.due else ""
    return f"{step.task.name}{when}{f', {step.owner}' if step.owner else ''}"
