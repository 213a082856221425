"""The clocks of service: working hours and holidays, and when something is due by them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import NamedTuple

from crm_tui.domain.choices import Priority
from crm_tui.domain.records import ForecastCategory, StageKind

MINUTES_A_DAY = 24 * 60

_NEVER = timedelta(days=20 * 366)
"""How far ahead a working minute is looked for, so that hours of holidays alone end the search."""


class Span(NamedTuple):
    """The working hours of a day, in minutes since midnight."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hours:
    """When somebody is there to answer."""

    week: tuple[Span | None, ...]
    """Seven, from Monday on; None for a day off."""
    holidays: frozenset[date]
    yearly: frozenset[tuple[int, int]]
    """Month and day of the holidays of every year."""
    zone: tzinfo

    def of(self, day: date) -> tuple[datetime, datetime] | None:
        """The moments, in UTC, between which is worked on a day; None on a day off."""
        span = self.week[day.weekday()]
        if span is None or day in self.holidays or (day.month, day.day) in self.yearly:
            return None
        return self._moment(day, span.start), self._moment(day, span.end)

    def _moment(self, day: date, minutes: int) -> datetime:
        """By the clock on the wall, which jumps twice a year."""
        wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
        return wall.replace(tzinfo=self.zone).astimezone(UTC)

    def since(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The working hours from a moment on, day by day, the first one cut where it has begun."""
        day, last = start.astimezone(self.zone).date(), (start + _NEVER).date()
        while day <= last:
            worked = self.of(day)
            if worked is not None and worked[1] > start:
                yield max(worked[0], start), worked[1]
            day += timedelta(days=1)


class Target(NamedTuple):
    """Within how much working time is answered for the first time, and resolved."""

    response: timedelta
    resolution: timedelta


USUAL_WEEK: tuple[Span | None, ...] = (*(Span(9 * 60, 17 * 60),) * 5, None, None)

USUAL_TARGETS: Mapping[Priority, Target] = {
    Priority.LOW: Target(timedelta(hours=8), timedelta(hours=40)),
    Priority.NORMAL: Target(timedelta(hours=4), timedelta(hours=16)),
    Priority.HIGH: Target(timedelta(hours=2), timedelta(hours=8)),
    Priority.URGENT: Target(timedelta(hours=1), timedelta(hours=4)),
}
"""A working day has eight hours: a ticket of normal priority is to be resolved in two days."""


def due_after(hours: Hours, start: datetime, work: timedelta) -> datetime:
    """The moment at which so much working time has passed since `start`; at the end of a day rather than the next.

    Hours of holidays alone are never over: then the time runs day and night.
    """
    left = work
    for begins, ends in hours.since(start):
        if left <= ends - begins:
            return begins + left
        left -= ends - begins
    return start + work


def working_time(hours: Hours, start: datetime, end: datetime) -> timedelta:
    """The working time between two moments; nothing where `end` lies before `start`."""
    total = timedelta()
    for begins, ends in hours.since(start):
        if begins >= end:
            break
        total += min(ends, end) - begins
    return total


def stands_in(kind: StageKind, category: ForecastCategory) -> bool:
    """Whether the clock of a ticket stands in a stage: an open one of the category `omitted` waits for the customer."""
    return kind is StageKind.OPEN and category is ForecastCategory.OMITTED


class ClockState(StrEnum):
    """How a clock is doing."""

    RUNS = "runs"
    SOON = "soon"
    """A quarter of the time, or less, is left."""
    LATE = "late"
    STANDS = "stands"
    """It waits for the customer."""
    KEPT = "kept"
    BROKEN = "broken"
    """It came after it was due."""


class Clock(NamedTuple):
    """What is due, and whether it comes in time."""

    what: str
    """`answer` or `resolve`."""
    due: datetime
    state: ClockState
    left: timedelta
    """Working time that is left, or by which it is or was late."""


@dataclass(frozen=True, slots=True)
class Timing:
    """The moments of a ticket."""

    opened_at: datetime
    response_due: datetime | None
    responded_at: datetime | None
    resolution_due: datetime | None
    resolved_at: datetime | None
    waiting_since: datetime | None


def response_clock(timing: Timing, hours: Hours, now: datetime) -> Clock | None:
    """The clock of the first answer; None where none was promised. What was resolved needs no other answer."""
    answered = timing.responded_at or timing.resolved_at
    return _clock("answer", timing, timing.response_due, answered, hours, now)


def resolution_clock(timing: Timing, hours: Hours, now: datetime) -> Clock | None:
    """The clock of resolving it; None where nothing was promised."""
    return _clock("resolve", timing, timing.resolution_due, timing.resolved_at, hours, now)


def next_clock(timing: Timing, hours: Hours, now: datetime) -> Clock | None:
    """The clock that matters now: of the answer until there is one, else of resolving it."""
    if timing.responded_at is None and timing.resolved_at is None:
        first = response_clock(timing, hours, now)
        if first is not None:
            return first
    return resolution_clock(timing, hours, now)


def _clock(
    what: str, timing: Timing, due: datetime | None, done: datetime | None, hours: Hours, now: datetime
) -> Clock | None:
    if due is None:
        return None
    at = done or timing.waiting_since or now
    late = at > due
    left = working_time(hours, due, at) if late else working_time(hours, at, due)
    if done is not None:
        state = ClockState.BROKEN if late else ClockState.KEPT
    elif late:
        state = ClockState.LATE
    elif timing.waiting_since is not None:
        state = ClockState.STANDS
    else:
        whole = working_time(hours, timing.opened_at, due)
        state = ClockState.SOON if left * 4 <= whole else ClockState.RUNS
    return Clock(what, due, state, left)


_SIGNS = {
    ClockState.RUNS: " ",
    ClockState.SOON: "~",
    ClockState.LATE: "!",
    ClockState.STANDS: "=",
    ClockState.KEPT: "✓",
    ClockState.BROKEN: "✗",
}
"""Beside the colour, and without it."""


def in_words(clock: Clock) -> str:
    """A clock in a few words, its sign in front: `! answer 2h late`, `~ resolve in 45m`, `= waits, 3h left`."""
    return f"{_SIGNS[clock.state]} {without_sign(clock)}".strip()


def without_sign(clock: Clock) -> str:
    """The same without the sign, where something else says how it is doing."""
    for_ = short_work(clock.left)
    match clock.state:
        case ClockState.LATE:
            return f"{clock.what} {for_} late"
        case ClockState.STANDS:
            return f"waits, {for_} left"
        case ClockState.KEPT:
            return "in time"
        case ClockState.BROKEN:
            return f"{for_} late"
        case _:
            return f"{clock.what} in {for_}"


def short_work(work: timedelta) -> str:
    """Working time in short: `45m`, `3h`, `3h 30m`; from ten hours on in whole hours."""
    minutes = int(work.total_seconds() // 60)
    hours, left = divmod(minutes, 60)
    if hours >= 10 or (hours and not left):
        return f"{hours}h"
    return f"{hours}h {left}m" if hours else f"{left}m"
