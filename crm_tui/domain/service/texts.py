"""Working hours, holidays and targets of service as people write them: read, and written again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from crm_tui import text
from crm_tui.domain.choices import Priority
from crm_tui.domain.dates.units import WEEKDAYS, calendar_date, weekday_number
from crm_tui.domain.durations import parse_minutes
from crm_tui.domain.service.clock import MINUTES_A_DAY, USUAL_TARGETS, Span, Target, short_work
from crm_tui.errors import BadInput

_DAYS = re.compile(
    r"(?P<first>[a-z]+)(?:\s*[-\u2013]\s*(?P<last>[a-z]+))?\s+(?P<start>[\d:]+)\s*[-\u2013]\s*(?P<end>[\d:]+)"
)
_TIME = re.compile(r"(?P<hour>\d{1,2})(?::(?P<minute>[0-5]\d))?")
_HOURS_SAY = "write working hours such as Mon-Fri 9-17, Sat 10-14"
_TARGETS_SAY = "write for each priority the first answer and the resolution, such as urgent 1h 4h, normal 4h 16h"

_LONGEST_TARGET = 10_000
"""Hours; more is a typing error."""


def parse_week(typed: str) -> tuple[Span | None, ...]:
    """The working hours of the seven days from Monday on: `Mon-Fri 9-17, Sat 10:30-14`; raises BadInput."""
    week: list[Span | None] = [None] * 7
    for part in _parts(typed):
        hit = _DAYS.fullmatch(part.casefold())
        if hit is None:
            raise BadInput(f"“{part}” cannot be read; {_HOURS_SAY}.")
        first = _weekday(hit["first"])
        last = _weekday(hit["last"]) if hit["last"] else first
        span = Span(_minutes(hit["start"]), _minutes(hit["end"]))
        if span.start >= span.end:
            raise BadInput(f"“{part}” ends before it begins; {_HOURS_SAY}.")
        for day in range(first, last + 1 if last >= first else last + 8):
            week[day % 7] = span
    if not any(week):
        raise BadInput(f"Nobody would ever be there; {_HOURS_SAY}.")
    return tuple(week)


def show_week(week: tuple[Span | None, ...]) -> str:
    """The same as text: neighbours with the same hours together."""
    said: list[str] = []
    day = 0
    while day < 7:
        span, last = week[day], day
        while last + 1 < 7 and week[last + 1] == span:
            last += 1
        if span is not None:
            days = WEEKDAYS[day][:3] + (f"-{WEEKDAYS[last][:3]}" if last > day else "")
            said.append(f"{days} {_clock(span.start)}-{_clock(span.end)}")
        day = last + 1
    return ", ".join(said)


def parse_holidays(typed: str) -> tuple[frozenset[date], frozenset[tuple[int, int]]]:
    """Days off: `2026-04-06` of one year, `12-25` of every year; raises BadInput."""
    once: set[date] = set()
    yearly: set[tuple[int, int]] = set()
    for part in _parts(typed):
        hit = re.fullmatch(r"(?:(?P<year>\d{4})-)?(?P<month>\d{2})-(?P<day>\d{2})", part)
        if hit is None:
            raise BadInput(f"“{part}” is no holiday; write days such as 2026-04-06, or 12-25 for every year.")
        day = calendar_date(int(hit["year"] or 2000), int(hit["month"]), int(hit["day"]))
        if hit["year"]:
            once.add(day)
        else:
            yearly.add((day.month, day.day))
    return frozenset(once), frozenset(yearly)


def show_holidays(once: Iterable[date], yearly: Iterable[tuple[int, int]]) -> str:
    """The same as text: those of every year first."""
    every = [f"{month:02}-{day:02}" for month, day in sorted(yearly)]
    return ", ".join([*every, *(day.isoformat() for day in sorted(once))])


def parse_targets(typed: str) -> dict[Priority, Target]:
    """Targets by priority in working time: `urgent 1h 4h`; priorities that are not named have the usual ones.

    Raises BadInput.
    """
    targets = dict(USUAL_TARGETS)
    for part in _parts(typed):
        words = part.casefold().split()
        if len(words) != 3:
            raise BadInput(f"“{part}” cannot be read; {_TARGETS_SAY}.")
        if words[0] not in set(Priority):
            near = text.nearest(words[0], [str(one) for one in Priority]) or tuple(map(str, Priority))
            raise BadInput(f"There is no priority “{words[0]}”; there is {', '.join(near)}.")
        response, resolution = map(_work, words[1:])
        if response > resolution:
            raise BadInput(f"“{part}” resolves before it answers; {_TARGETS_SAY}.")
        targets[Priority(words[0])] = Target(response, resolution)
    return targets


def show_targets(targets: Mapping[Priority, Target]) -> str:
    """The same as text, the most urgent first."""
    said = (f"{priority} {_shown(targets[priority])}" for priority in reversed(Priority))
    return ", ".join(said)


def _shown(target: Target) -> str:
    return " ".join(short_work(one).replace(" ", "") for one in target)


def _work(word: str) -> timedelta:
    """Minutes or hours; a working day of eight hours is `8h`."""
    hit = re.fullmatch(r"(\d{1,5})h", word)
    if hit and not 0 < int(hit[1]) <= _LONGEST_TARGET:
        raise BadInput(f"{word} is no time to answer in; write hours or minutes such as 4h or 30m.")
    minutes = int(hit[1]) * 60 if hit else parse_minutes(word)
    if not minutes:
        raise BadInput(f"{word} is no time to answer in; write hours or minutes such as 4h or 30m.")
    return timedelta(minutes=minutes)


def _parts(typed: str) -> list[str]:
    return [part for part in (" ".join(one.split()) for one in re.split(r"[,;\n]", typed)) if part]


def _weekday(word: str) -> int:
    """0 for Monday; raises BadInput."""
    number = weekday_number(word)
    if number is None:
        raise BadInput(f"“{word}” is no day of the week; {_HOURS_SAY}.")
    return number - 1


def _minutes(word: str) -> int:
    hit = _TIME.fullmatch(word)
    minutes = int(hit["hour"]) * 60 + int(hit["minute"] or 0) if hit else MINUTES_A_DAY + 1
    if minutes > MINUTES_A_DAY:
        raise BadInput(f"“{word}” is no time of the day; {_HOURS_SAY}.")
    return minutes


def _clock(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour}:{minute:02}" if minute else str(hour)
