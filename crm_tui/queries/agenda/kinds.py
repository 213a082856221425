"""The registry of the kinds of line in an agenda: each says what it finds, why that waits, and how badly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal, Task, Ticket
from crm_tui.domain.agenda import Urgency
from crm_tui.domain.dates.shown import short_date, short_moment
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import Kind
from crm_tui.filters.cadences import silent_since
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import DAY, one, surely
from crm_tui.filters.kinds import service
from crm_tui.filters.kinds.deals import is_overdue, is_rotting
from crm_tui.queries.agenda.matters import Matter
from crm_tui.queries.agenda.scope import Within


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaKind:
    """One kind of line. To have another one, put its definition into `KINDS`."""

    id: str
    title: str
    """After a number: `3 overdue`."""
    short: str
    """The same where there is little room."""
    says: str
    """What it finds, in a sentence for the help."""
    kind: Kind
    """Of the records that its lines are about; `agenda_matters.SOURCES` says how these are read."""
    finds: Callable[[Within], Any]
    """The condition on such a record, beside that of its source."""
    best: Sequence[Any]
    """The order in which the most pressing come first, as far as an index can tell; for where there are many."""
    days: Callable[[Matter, FilterContext], int]
    """For how many days it has been waiting."""
    reason: Callable[[Matter, FilterContext], str]
    """Why it waits, in words."""
    urgency: Urgency
    late: bool = False
    """Whether a day that was promised has passed: what `crm-tui agenda` ends with status 1 for."""


def _days_late(matter: Matter, context: FilterContext) -> int:
    return 0 if matter.day is None else max((context.today - matter.day).days, 0)


def _days_untouched(matter: Matter, context: FilterContext) -> int:
    since: datetime | None = matter.touched or matter.known
    return 0 if since is None else max(int((context.now - since).total_seconds() // SECONDS_A_DAY), 0)


def _days_beyond(matter: Matter, context: FilterContext) -> int:
    return max(_days_untouched(matter, context) - (matter.limit or 0), 0)


def _in_days(days: int) -> str:
    return f"{days:,} day" if days == 1 else f"{days:,} days"


def _close_date(matter: Matter, context: FilterContext) -> str:
    return "" if matter.day is None else f"was to close {short_date(matter.day, context.today)}"


def _untouched(matter: Matter, context: FilterContext) -> str:
    return f"rotting for {_days_untouched(matter, context):,} d ({matter.limit or 0})"


def _silent(matter: Matter, context: FilterContext) -> str:
    return f"no word for {_days_untouched(matter, context):,} d ({matter.limit or 0})"


def _promised(matter: Matter, context: FilterContext) -> str:
    """What was promised for a ticket, and for when."""
    if matter.due is None:
        return ""
    due = short_moment(matter.due.astimezone(context.zone), context.today)
    verb = "was to be" if matter.due < context.now else "to be"
    return f"{verb} {'resolved' if matter.answered else 'answered'} {due}"


_BY_AMOUNT = (Deal.amount.desc(nulls="last"), Deal.id)
_NEXT_STEP = one(of=Task).where(Task.deal == Deal.id, Task.done_at.is_null(), Task.hidden_at.is_null())
_DUE_STEP = _NEXT_STEP.where(pw.fn.COALESCE(Task.owner, Task.id) == Deal.owner)
"""Found by its deal: COALESCE keeps SQLite from looking through all tasks of the owner."""


def _rots_unseen(within: Within) -> Any:
    """Rotting, with no due step of its owner, which is a line of its own."""
    due = _DUE_STEP.where(Task.due <= within.context.today)
    return is_rotting(within.context) & ~pw.fn.EXISTS(due)


def _without_step(_within: Within) -> Any:
    return ~pw.fn.EXISTS(_NEXT_STEP)


def _due_by_tonight(within: Within) -> Any:
    """Tickets that are not late yet, but will be before the day is over unless something is done."""
    tonight = clock.start_of(within.context.today + timedelta(days=1))
    unanswered = Ticket.responded_at.is_null() & (Ticket.response_due < tonight)
    return surely(unanswered | (Ticket.resolution_due < tonight)) & ~service.is_overdue(Ticket, within.context)


def _due_for_a_word(within: Within) -> Any:
    """Nobody is, where there is neither a cadence nor days of their own: a comparison with NULL."""
    now = pw.Value(clock.to_micros(within.context.now), converter=False)
    return silent_since() + within.days_between_words * DAY <= now


KINDS: tuple[AgendaKind, ...] = (
    AgendaKind(
        id="overdue",
        title="overdue",
        short="over",
        says="Tasks whose day has passed.",
        kind=Kind.TASK,
        finds=lambda within: Task.due < within.context.today,
        best=(Task.due.desc(), Task.id),
        days=_days_late,
        reason=lambda matter, context: f"{_in_days(_days_late(matter, context))} overdue",
        urgency=Urgency(at_once=2.0, a_day=0.1, most=3.0),
        late=True,
    ),
    AgendaKind(
        id="today",
        title="today",
        short="today",
        says="Tasks that are due today.",
        kind=Kind.TASK,
        finds=lambda within: Task.due == within.context.today,
        best=(Task.id,),
        days=_days_late,
        reason=lambda _matter, _context: "due today",
        urgency=Urgency(at_once=2.0),
    ),
    AgendaKind(
        id="late_tickets",
        title="tickets past due",
        short="late tk",
        says="Open tickets that were to be answered or resolved before now, but for those that wait for the customer.",
        kind=Kind.TICKET,
        finds=lambda within: service.is_overdue(Ticket, within.context),
        best=(Ticket.resolution_due, Ticket.id),
        days=_days_late,
        reason=_promised,
        urgency=Urgency(at_once=2.4, a_day=0.1, most=3.2),
        late=True,
    ),
    AgendaKind(
        id="tickets",
        title="tickets due today",
        short="tk",
        says="Open tickets that are to be answered or resolved before the day is over.",
        kind=Kind.TICKET,
        finds=_due_by_tonight,
        best=(Ticket.resolution_due, Ticket.id),
        days=_days_late,
        reason=_promised,
        urgency=Urgency(at_once=2.2),
    ),
    AgendaKind(
        id="passed",
        title="past close",
        short="past",
        says="Open deals whose close date has passed.",
        kind=Kind.DEAL,
        finds=lambda within: is_overdue(within.context),
        best=_BY_AMOUNT,
        days=_days_late,
        reason=_close_date,
        urgency=Urgency(at_once=1.5, a_day=0.05, most=2.5),
    ),
    AgendaKind(
        id="rotting",
        title="rotting",
        short="rot",
        says="Open deals that nobody has touched for longer than their stage allows, and none of whose steps is due.",
        kind=Kind.DEAL,
        finds=_rots_unseen,
        best=_BY_AMOUNT,
        days=_days_beyond,
        reason=_untouched,
        urgency=Urgency(at_once=1.2, a_day=0.05, most=2.0),
    ),
    AgendaKind(
        id="stepless",
        title="no next step",
        short="no step",
        says="Open deals without a task, so that nobody knows what comes next.",
        kind=Kind.DEAL,
        finds=_without_step,
        best=_BY_AMOUNT,
        days=_days_untouched,
        reason=lambda _matter, _context: "no next step",
        urgency=Urgency(at_once=1.0, a_day=0.02, most=1.5),
    ),
    AgendaKind(
        id="silent",
        title="due for a word",
        short="word",
        says="People who have not heard from us for longer than their cadence allows.",
        kind=Kind.CONTACT,
        finds=_due_for_a_word,
        best=(silent_since(),),
        days=_days_beyond,
        reason=_silent,
        urgency=Urgency(at_once=1.0, a_day=0.02, most=1.6),
    ),
)
"""Every kind of line, in the order in which they are counted."""

BY_ID = {kind.id: kind for kind in KINDS}
