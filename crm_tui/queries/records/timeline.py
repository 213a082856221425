"""What happened around one record: activities, moves and finished tasks in one stream, newest first."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Activity, Contact, Deal, Stage, Task, Transition, User, rows
from crm_tui.domain.records import ABOUT, ActivityKind, Kind

MOVED = "moved"
DONE = "task"

KINDS: tuple[str, ...] = (*ActivityKind, MOVED, DONE)
"""What a timeline can be narrowed to."""

PageKey: TypeAlias = tuple[datetime, UUID]
"""Where a page ends: moment and id of its last item."""


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One thing that happened."""

    what: str
    """A kind of activity, or `moved`, or `task` for one that was finished."""
    at: datetime
    id: UUID
    """Of the activity, transition or task."""
    ref: str
    """Short reference; empty for a move."""
    title: str
    body: str
    """Markdown of an activity, reason of a move, note of a task."""
    by: str | None
    minutes: int | None = None
    deal: str | None = None
    """Title of the deal that an activity or task is about."""
    contact: str | None = None
    from_stage: str | None = None
    to_stage: str | None = None
    forced: bool = False
    reverts: bool = False
    """Whether the move took another one back."""

    @property
    def key(self) -> PageKey:
        """Its place in the stream."""
        return self.at, self.id


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Some of a timeline, newest first."""

    items: tuple[TimelineItem, ...]
    next: PageKey | None
    """What to ask for the following page with; None on the last one."""


def timeline(
    kind: Kind,
    record: UUID,
    limit: int = 50,
    before: PageKey | None = None,
    kinds: Collection[str] | None = None,
) -> TimelinePage:
    """What happened around a deal, contact, company or ticket, newest first; moves are told of deals and tickets.

    `kinds` narrows it to some of `KINDS`. Three statements at most, however long it is.
    """
    if kind not in {*ABOUT, Kind.TICKET}:
        return TimelinePage((), None)
    wanted = set(KINDS if kinds is None else kinds)
    items: list[TimelineItem] = []
    if activities := [str(name) for name in ActivityKind if name in wanted]:
        items += _activities(kind, record, activities, before, limit)
    if MOVED in wanted and kind is Kind.DEAL:
        items += _moves(record, before, limit)
    elif MOVED in wanted and kind is Kind.TICKET:
        items += _ticket_moves(record, before, limit)
    if DONE in wanted:
        items += _tasks(kind, record, before, limit)
    items.sort(key=lambda item: item.key, reverse=True)
    page = tuple(items[:limit])
    return TimelinePage(page, page[-1].key if len(items) > limit else None)


def _activities(kind: Kind, record: UUID, names: list[str], before: PageKey | None, limit: int) -> list[TimelineItem]:
    query = (
        Activity.select(
            Activity.kind, Activity.at, Activity.id, Activity.number, Activity.subject, Activity.body,
            User.name, Activity.minutes, Deal.title, Contact.name,
        )
        .join_from(Activity, User, pw.JOIN.LEFT_OUTER)
        .join_from(Activity, Deal, pw.JOIN.LEFT_OUTER)
        .join_from(Activity, Contact, pw.JOIN.LEFT_OUTER)
        .where(getattr(Activity, kind) == record, Activity.hidden_at.is_null(), Activity.kind.in_(names))
    )  # fmt: skip
    return [
        TimelineItem(what, at, activity, f"{Activity.letter}{number}", *about)
        for what, at, activity, number, *about in _page(query, Activity.at, Activity.id, before, limit)
    ]


def _moves(deal: UUID, before: PageKey | None, limit: int) -> list[TimelineItem]:
    old, new = Stage.alias(), Stage.alias()
    query = (
        Transition.select(
            Transition.at, Transition.id, old.name, new.name, Transition.reason, User.name,
            Transition.forced, Transition.reverts,
        )
        .join_from(Transition, old, pw.JOIN.LEFT_OUTER, on=Transition.from_stage == old.id)
        .join_from(Transition, new, on=Transition.to_stage == new.id)
        .join_from(Transition, User, pw.JOIN.LEFT_OUTER)
        .where(Transition.deal == deal)
    )  # fmt: skip
    return [
        TimelineItem(
            MOVED, at, move, "", f"{left} → {entered}" if left else f"Began in {entered}", reason, by,
            from_stage=left, to_stage=entered, forced=forced, reverts=reverts is not None,
        )
        for at, move, left, entered, reason, by, forced, reverts in _page(
            query, Transition.at, Transition.id, before, limit
        )
    ]  # fmt: skip


def _ticket_moves(ticket: UUID, before: PageKey | None, limit: int) -> list[TimelineItem]:
    from crm_tui.db.models import TicketMove

    old, new = Stage.alias(), Stage.alias()
    query = (
        TicketMove.select(
            TicketMove.at, TicketMove.id, old.name, new.name, TicketMove.reason, User.name, TicketMove.forced
        )
        .join_from(TicketMove, old, pw.JOIN.LEFT_OUTER, on=TicketMove.from_stage == old.id)
        .join_from(TicketMove, new, on=TicketMove.to_stage == new.id)
        .join_from(TicketMove, User, pw.JOIN.LEFT_OUTER)
        .where(TicketMove.ticket == ticket)
    )
    return [
        TimelineItem(
            MOVED, at, move, "", f"{left} → {entered}" if left else f"Began in {entered}", reason, by,
            from_stage=left, to_stage=entered, forced=forced,
        )
        for at, move, left, entered, reason, by, forced in _page(query, TicketMove.at, TicketMove.id, before, limit)
    ]  # fmt: skip


def _tasks(kind: Kind, record: UUID, before: PageKey | None, limit: int) -> list[TimelineItem]:
    query = (
        Task.select(Task.done_at, Task.id, Task.number, Task.title, Task.note, User.name, Deal.title, Contact.name)
        .join_from(Task, User, pw.JOIN.LEFT_OUTER)
        .join_from(Task, Deal, pw.JOIN.LEFT_OUTER)
        .join_from(Task, Contact, pw.JOIN.LEFT_OUTER)
        .where(getattr(Task, kind) == record, Task.hidden_at.is_null(), ~Task.done_at.is_null())
    )
    return [
        TimelineItem(DONE, at, task, f"{Task.letter}{number}", title, note or "", owner, deal=deal, contact=contact)
        for at, task, number, title, note, owner, deal, contact in _page(query, Task.done_at, Task.id, before, limit)
    ]


def _page(query: Any, at: Any, key: Any, before: PageKey | None, limit: int) -> list[tuple[Any, ...]]:
    """The newest rows before a place in the stream, one more than asked for."""
    if before is not None:
        moment, record = before
        query = query.where((at < moment) | ((at == moment) & (key < record)))
    return rows(query.order_by(at.desc(), key.desc()).limit(limit + 1))
