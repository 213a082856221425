"""Days, weeks, months, quarters and years, and the arithmetic among them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal, TypeAlias

from crm_tui import clock
from crm_tui.errors import BadInput

Unit: TypeAlias = Literal["day", "week", "month", "quarter", "year"]

EARLIEST = date(1900, 1, 1)
LATEST = date(2199, 12, 31)
"""Dates outside of these are typing errors."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTHS_IN: dict[Unit, int] = {"month": 1, "quarter": 3, "year": 12}
"""The units that are made of whole months."""


def month_number(word: str) -> int | None:
    """1 for `jan`, `Janu` or `january`; None for what begins no month."""
    return _number(word, MONTHS)


def weekday_number(word: str) -> int | None:
    """1 for `mon` or `monday`, 7 for `sun`; None for what begins no day of the week."""
    return _number(word, WEEKDAYS)


def _number(word: str, names: tuple[str, ...]) -> int | None:
    """The place of the name that begins with at least three letters of `word`, counted from 1."""
    if len(word) < 3:
        return None
    return next((i for i, name in enumerate(names, 1) if name.casefold().startswith(word.casefold())), None)


def calendar_date(year: int, month: int, day: int) -> date:
    """The date of these numbers, or BadInput that says which of them cannot be."""
    written = f"{year}-{month:02}-{day:02}"
    if not EARLIEST.year <= year <= LATEST.year:
        raise BadInput(f"{written} is not between {EARLIEST.year} and {LATEST.year}; check the year.")
    if not 1 <= month <= 12:
        raise BadInput(f"{written} does not exist: there is no month {month}.")
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise BadInput(f"{written} does not exist: {MONTHS[month - 1]} {year} has {last} days.")
    return date(year, month, day)


def add(day: date, number: int, unit: Unit) -> date:
    """The day so many units later (earlier if negative); the 31st becomes the last of a shorter month.

    BadInput beyond the years 1900 to 2199.
    """
    if unit in MONTHS_IN:
        months = day.year * 12 + day.month - 1 + number * MONTHS_IN[unit]
        year, month = months // 12, months % 12 + 1
        if EARLIEST.year <= year <= LATEST.year:
            return date(year, month, min(day.day, monthrange(year, month)[1]))
    else:
        ordinal = day.toordinal() + number * (7 if unit == "week" else 1)
        if EARLIEST.toordinal() <= ordinal <= LATEST.toordinal():
            return date.fromordinal(ordinal)
    raise BadInput(f"{number:+} {unit}s leads beyond the years {EARLIEST.year} to {LATEST.year}; take fewer.")


def first_of(day: date, unit: Unit) -> date:
    """The first day of the week, month, quarter or year that holds the day; `clock` says on which day weeks begin."""
    if unit == "week":
        return day - timedelta(days=(day.weekday() - clock.week_start()) % 7)
    if unit == "day":
        return day
    months = MONTHS_IN[unit]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def last_of(day: date, unit: Unit) -> date:
    """The last day of the week, month, quarter or year that holds the day."""
    if unit == "week":
        return first_of(day, unit) + timedelta(days=6)
    if unit == "day":
        return day
    month = first_of(day, unit).month + MONTHS_IN[unit] - 1
    return date(day.year, month, monthrange(day.year, month)[1])
