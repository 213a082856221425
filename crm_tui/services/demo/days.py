"""The demo's calendar: days that count from today, on working days and in the order of the story."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import chain

from crm_tui import clock
from crm_tui.services.demo.files import DealTelling, Telling

MORNING, EVENING = "08:00", "17:00"
"""When a deal enters its first stage, and when the later ones."""

_PAUSE = timedelta(minutes=10)
"""Between two things that a weekend pushed into one another."""

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Times:
    """When all of a story happened, in UTC: as many moments as it has steps and entries."""

    steps: tuple[datetime, ...]
    entries: tuple[datetime, ...]

    @property
    def all(self) -> list[datetime]:
        """Every moment, from the first to the last."""
        return sorted(chain(self.steps, self.entries))


def past_day(offset: int) -> date:
    """A working day: what falls on a weekend happened on the Friday before."""
    day = clock.today() + timedelta(days=offset)
    return day - timedelta(days=max(0, day.weekday() - _SATURDAY + 1))


def due_day(offset: int) -> date:
    """A day on which something is due: today even on a weekend, else a working day, further away from today."""
    if offset <= 0:
        return past_day(offset) if offset else clock.today()
    day = clock.today() + timedelta(days=offset)
    return day + timedelta(days=7 - day.weekday() if day.weekday() >= _SATURDAY else 0)


def moment(day: date, at: str) -> datetime:
    """The moment, in UTC, at which the clock of the person shows `at` on that day."""
    return datetime.combine(day, time.fromisoformat(at), clock.zone()).astimezone(UTC)


def times_of(telling: Telling) -> Times:
    """When everything in a story happened, in the order in which it is told."""
    path = telling.path if isinstance(telling, DealTelling) else ()
    told = [(step.day, EVENING if number else MORNING, "step", number) for number, step in enumerate(path)]
    told += [(entry.day, entry.time, "then", number) for number, entry in enumerate(telling.story)]
    told.sort()
    moments = _in_order(moment(past_day(day), at) for day, at, _, _ in told)
    found = {(what, number): at for (_, _, what, number), at in zip(told, moments, strict=True)}
    return Times(
        tuple(found["step", number] for number in range(len(path))),
        tuple(found["then", number] for number in range(len(telling.story))),
    )


def _in_order(moments: Iterable[datetime]) -> list[datetime]:
    """Each moment, or a little after the one before it where a weekend put it there."""
    ordered: list[datetime] = []
    for at in moments:
        ordered.append(at if not ordered or at > ordered[-1] else ordered[-1] + _PAUSE)
    return ordered
