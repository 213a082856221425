"""Dates and moments as people type them: in words, relative to today, or written out."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Literal, TypeAlias

from crm_tui import clock
from crm_tui.domain.dates.units import (
    Unit,
    add,
    calendar_date,
    first_of,
    last_of,
    month_number,
    weekday_number,
)
from crm_tui.domain.dates.written import DateOrder, order_for, ordered_date, squeezed, written_date
from crm_tui.errors import BadInput
from crm_tui.text import misread

Toward: TypeAlias = Literal["future", "past"]
"""Where a day without its year or week is looked for: from today on, or up to today."""

UNITS: dict[str, Unit] = {
    **dict.fromkeys(("d", "day", "days"), "day"),
    **dict.fromkeys(("w", "wk", "week", "weeks"), "week"),
    **dict.fromkeys(("m", "mo", "month", "months"), "month"),
    **dict.fromkeys(("q", "quarter", "quarters"), "quarter"),
    **dict.fromkeys(("y", "yr", "year", "years"), "year"),
}
"""The words for each unit."""

_DAYS_FROM_TODAY = {"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1, "tmr": 1}
_ENDS: dict[str, Unit] = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}

_END_OF = r"(?:the )?end of (?:the |this )?(week|month|quarter|year)"
_NEXT = r"next (week|month|quarter|year)"
_OFFSET = r"(in )?([+-]?) ?(\d{1,5}|an?) ?([a-z]+)( ago)?"
_WEEKDAY = r"(?:(this|next|last|on) )?([a-z]+)"
_DAY_MONTH = r"(\d\d?)(?:st|nd|rd|th)?[ .-]*([a-z]+)\.?"
_MONTH_DAY = r"([a-z]+)[ .-]*(\d\d?)(?:st|nd|rd|th)?"
_TWO_NUMBERS = r"(\d\d?)([./])(\d\d?)\.?"

_ISO_MOMENT = r"\d{4}-\d\d-\d\d[t ]\d\d:\d\d.*"
_HOURS_AWAY = r"(in )?(\d{1,5}|an?) ?(h|hours?|min|minutes?)( ago)?"
_CLOCK = r"(?:^| )(?:at )?(\d\d?)(?::(\d\d))?(?::(\d\d)(?:\.\d+)?)? ?(am|pm)?$"
_NOON = time(12)


def parse_date(text: str, today: date, *, order: DateOrder = DateOrder.ISO, toward: Toward = "future") -> date:
    """The day that somebody means: `tomorrow`, `fri`, `next fri`, `+2w`, `-30d`, `3m`, `in 3 days`, `30nov`,
    `30 nov 2026`, `2026-11-30`, `30.11.2026`, `next month` (its first day), `eom`, `eoq`, `eoy`.

    `fri` is the next one after today, `next fri` that of next week; a day without
    a year is the next one, today included. With `toward` past, both are the last ones. BadInput says what
    is accepted.
    """
    day = find_date(text, today, order=order, toward=toward)
    if day is None:
        raise misread(text, "a date", "2026-11-30, 30 nov, fri, tomorrow or +2w")
    return day


def find_date(text: str, today: date, *, order: DateOrder, toward: Toward = "future") -> date | None:
    """As `parse_date`, but None for what is not made like a date; BadInput only for a date that cannot be."""
    words = squeezed(text)
    day = _relative(words, today) or _weekday(words, today, toward)
    return day or written_date(words, order) or _without_year(words, today, order, toward)


def parse_when(
    text: str, now: datetime, zone: tzinfo, *, order: DateOrder = DateOrder.ISO, toward: Toward = "past"
) -> datetime:
    """The moment, in UTC, of `today 14:00`, `yesterday 2pm`, `09:30`, `2 hours ago`, `2026-03-01 09:00`,
    `2026-03-01T09:00:00+01:00`; what names no offset is in `zone`.

    Today without a time is now, another day without one is its noon. BadInput says what is wrong.
    """
    words = squeezed(text)
    if re.fullmatch(_ISO_MOMENT, words):
        return _iso_moment(words, zone)
    if hours := re.fullmatch(_HOURS_AWAY, words):
        return now.astimezone(UTC) + _hours_away(hours)
    clock = re.search(_CLOCK, words)
    at = _time_of_day(clock) if clock and (clock[2] or clock[4]) else None
    rest = words[: clock.start()] if clock and at is not None else words
    today = now.astimezone(zone).date()
    day = parse_date(rest, today, order=order, toward=toward) if rest.strip() else today
    if at is None and day == today:
        return now.astimezone(UTC)
    return datetime.combine(day, at or _NOON, zone).astimezone(UTC)


def _relative(words: str, today: date) -> date | None:
    """Days counted from today, ends of units, and first days of coming ones."""
    if words in _DAYS_FROM_TODAY:
        return add(today, _DAYS_FROM_TODAY[words], "day")
    if words in _ENDS:
        return last_of(today, _ENDS[words])
    if hit := re.fullmatch(_END_OF, words):
        return last_of(today, UNITS[hit[1]])
    if hit := re.fullmatch(_NEXT, words):
        return first_of(add(today, 1, UNITS[hit[1]]), UNITS[hit[1]])
    if (hit := re.fullmatch(_OFFSET, words)) and hit[4] in UNITS:
        number = int(hit[3]) if hit[3].isdigit() else 1
        return add(today, -number if hit[2] == "-" or hit[5] else number, UNITS[hit[4]])
    return None


def _weekday(words: str, today: date, toward: Toward) -> date | None:
    hit = re.fullmatch(_WEEKDAY, words)
    number = weekday_number(hit[2]) if hit else None
    if hit is None or number is None:
        return None
    if hit[1] in {"this", "next"}:
        in_week = (number - 1 - clock.week_start()) % 7
        return add(first_of(today, "week"), in_week + (7 if hit[1] == "next" else 0), "day")
    if hit[1] == "last" or (hit[1] is None and toward == "past"):
        return add(today, -((today.isoweekday() - number - 1) % 7 + 1), "day")
    return add(today, (number - today.isoweekday() - 1) % 7 + 1, "day")


def _without_year(words: str, today: date, order: DateOrder, toward: Toward) -> date | None:
    """The nearest such day in the direction asked for."""
    day = _in_year(words, today.year, order)
    if day is not None and toward == "future" and day < today:
        return _in_year(words, today.year + 1, order)
    if day is not None and toward == "past" and day > today:
        return _in_year(words, today.year - 1, order)
    return day


def _in_year(words: str, year: int, order: DateOrder) -> date | None:
    """The date of a day and a month, or None where the text is not made like that."""
    if (hit := re.fullmatch(_DAY_MONTH, words)) and (month := month_number(hit[2])):
        return calendar_date(year, month, int(hit[1]))
    if (hit := re.fullmatch(_MONTH_DAY, words)) and (month := month_number(hit[1])):
        return calendar_date(year, month, int(hit[2]))
    if hit := re.fullmatch(_TWO_NUMBERS, words):
        return ordered_date(int(hit[1]), int(hit[3]), year, order_for(hit[2], order))
    return None


def _iso_moment(words: str, zone: tzinfo) -> datetime:
    try:
        moment = datetime.fromisoformat(words.upper())
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        return moment.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise misread(words, "a moment", "2026-03-01 09:00 or 2026-03-01T09:00:00+01:00") from error


def _hours_away(hit: re.Match[str]) -> timedelta:
    """`in 2 hours` lies ahead, everything else has passed."""
    number = int(hit[2]) if hit[2].isdigit() else 1
    span = timedelta(hours=number) if hit[3].startswith("h") else timedelta(minutes=number)
    return span if hit[1] else -span


def _time_of_day(hit: re.Match[str]) -> time:
    hour, minute, second = int(hit[1]), int(hit[2] or 0), int(hit[3] or 0)
    twelve_hours = hit[4] is not None
    if hour > 23 or minute > 59 or second > 59 or (twelve_hours and not 1 <= hour <= 12):
        raise BadInput(f"{hit[0].strip()} is not a time of day; write one such as 14:00 or 2pm.")
    if twelve_hours:
        hour = hour % 12 + (12 if hit[4] == "pm" else 0)
    return time(hour, minute, second)
