"""Spans of days, as reports and filters name them: `2026-Q3`, `last month`, `ytd`, `last 30 days`."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import NamedTuple

from crm_tui import clock
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.units import (
    EARLIEST,
    LATEST,
    MONTHS,
    MONTHS_IN,
    Unit,
    add,
    calendar_date,
    first_of,
    last_of,
    month_number,
)
from crm_tui.domain.dates.words import UNITS, find_date
from crm_tui.domain.dates.written import DateOrder, squeezed
from crm_tui.errors import BadInput
from crm_tui.text import misread

_DAY = timedelta(days=1)


class Period(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: date
    last: date
    label: str
    months: int = 0
    """How many whole months earlier the period lies that this one compares with; 0: just before, as long."""

    def before(self, today: date | None = None) -> Period | None:
        """The period of the same shape before: the quarter before a quarter, the same days of last year for
        the year to date, else as many days; None where an end is open.

        With `today`, of a period that is not over only as much of the one before as is over of it, so that like is
        compared with like.
        """
        if self.first == EARLIEST or self.last == LATEST:
            return None
        end = today if today is not None and self.is_under_way(today) else self.last
        if not self.months:
            length = self.last - self.first + _DAY
            return _period(self.first - length, end - length)
        last = add(end, -self.months, "month")
        if end == last_of(end, "month"):
            last = last_of(last, "month")
        return _period(add(self.first, -self.months, "month"), last, self.months)

    def year_before(self, today: date | None = None) -> Period | None:
        """The same days of the year before, cut in the same way; None where an end is open."""
        return Period(self.first, self.last, self.label, MONTHS_IN["year"]).before(today)

    def is_under_way(self, today: date) -> bool:
        """Whether it has begun and is not over; a period without an end never is."""
        return self.first <= today < self.last < LATEST

    def utc_bounds(self, zone: tzinfo) -> tuple[datetime, datetime]:
        """The moments, in UTC, at which the first day begins in `zone` and at which the last one is over."""
        return _midnight(self.first, zone), _midnight(self.last + _DAY, zone)


ALL_TIME = Period(EARLIEST, LATEST, "all time")

_TO_DATE: dict[str, Unit] = {"mtd": "month", "qtd": "quarter", "ytd": "year"}
_YEAR = r"(\d{4})"
_QUARTER = r"(?:(\d{4})[- ]?)?q([1-4])(?:[- ](\d{4}))?"
_MONTH = r"(\d{4})[-/](\d\d?)"
_NAMED_MONTH = r"(?:(\d{4})[- ])?([a-z]+)\.?(?:[- ](\d{4}))?"
_WEEK = r"(\d{4})-?w(\d\d?)|(?:(\d{4}) )?week (\d\d?)(?: (\d{4}))?"
_NEAR = r"(this|current|last|previous|next) (week|month|quarter|year)"
_FISCAL = r"(?:(this|current|last|previous|next) )?(?:fy|fiscal year)|fy ?(\d{4})|(fytd)"
_FISCAL_QUARTER = r"(?:(this|current|last|previous|next) )?(?:fq|fiscal quarter)|(?:fy ?(\d{4})[- ]?q|fq)([1-4])"
_ROLLING = r"(last|past|next) (\d{1,4}) ([a-z]+)"
_STEPS = {"this": 0, "current": 0, "last": -1, "previous": -1, "next": 1}


def parse_period(text: str, today: date, *, order: DateOrder = DateOrder.ISO) -> Period:
    """The period that somebody means: `2026`, `2026-Q3`, `q3`, `2026-03`, `march`, `2026-W32`, `week 32`, `last month`,
    `this quarter`, `last 30 days` (today included), `ytd`, `fy2026`, `last fiscal year`, `fytd`, `last fiscal
    quarter`, `fy2026-q2`, `all`, any date, or two of them with `..` between.

    What names no year is in this one. BadInput says what is accepted.
    """
    words = squeezed(text)
    if ".." in words:
        return _range(words, today, order)
    if found := _fixed(words, today) or _near(words, today) or _fiscal(words, today) or _fiscal_quarter(words, today):
        return found
    if day := find_date(words, today, order=order):
        return _period(day, day)
    raise misread(text, "a period", "2026, 2026-Q3, march, last month or ytd")


def parse_span(text: str, today: date, *, order: DateOrder = DateOrder.ISO) -> tuple[date, date]:
    """The first and the last day of `parse_period`."""
    period = parse_period(text, today, order=order)
    return period.first, period.last


def _range(words: str, today: date, order: DateOrder) -> Period:
    """From the first day of what stands left to the last day of what stands right; an end may be open."""
    left, _, right = (part.strip() for part in words.partition(".."))
    if ".." in right:
        raise misread(words, "a period", "2026-01..2026-03")
    first = parse_span(left, today, order=order)[0] if left else EARLIEST
    last = parse_span(right, today, order=order)[1] if right else LATEST
    if first > last:
        raise BadInput(f"{words} ends before it begins; write the earlier date first.")
    return _period(first, last)


def _fixed(words: str, today: date) -> Period | None:
    """Years, quarters, months and weeks by their number or name."""
    if hit := re.fullmatch(_YEAR, words):
        return _whole(calendar_date(int(hit[1]), 1, 1), "year")
    if (hit := re.fullmatch(_QUARTER, words)) and not (hit[1] and hit[3]):
        year = int(hit[1] or hit[3] or today.year)
        return _whole(calendar_date(year, int(hit[2]) * 3, 1), "quarter")
    if hit := re.fullmatch(_MONTH, words):
        return _whole(calendar_date(int(hit[1]), int(hit[2]), 1), "month")
    if (hit := re.fullmatch(_NAMED_MONTH, words)) and (month := month_number(hit[2])) and not (hit[1] and hit[3]):
        year = int(hit[1] or hit[3] or today.year)
        return _whole(calendar_date(year, month, 1), "month")
    if (hit := re.fullmatch(_WEEK, words)) and not (hit[3] and hit[5]):
        return _week(int(hit[1] or hit[3] or hit[5] or today.isocalendar().year), int(hit[2] or hit[4]))
    return None


def _near(words: str, today: date) -> Period | None:
    """Periods told by where today is."""
    if words in {"all", "all time"}:
        return ALL_TIME
    if words in _TO_DATE:
        unit = _TO_DATE[words]
        return Period(first_of(today, unit), today, words, MONTHS_IN[unit])
    if hit := re.fullmatch(_NEAR, words):
        unit = UNITS[hit[2]]
        day = add(first_of(today, unit), _STEPS[hit[1]], unit)
        return Period(day, last_of(day, unit), words, MONTHS_IN.get(unit, 0))
    if (hit := re.fullmatch(_ROLLING, words)) and hit[3] in UNITS and int(hit[2]):
        return _rolling(int(hit[2]), UNITS[hit[3]], words, today)
    return None


def _fiscal(words: str, today: date) -> Period | None:
    """Fiscal years, which begin with the month that `clock` says and are named after the year in which they end."""
    hit = re.fullmatch(_FISCAL, words)
    if hit is None:
        return None
    first = _fiscal_year(int(hit[2]) if hit[2] else None, today)
    if hit[3]:
        return Period(first, today, words, MONTHS_IN["year"])
    first = add(first, _STEPS[hit[1] or "this"], "year")
    last = add(first, 1, "year") - _DAY
    return Period(first, last, f"fiscal year {last.year}", MONTHS_IN["year"])


def _fiscal_quarter(words: str, today: date) -> Period | None:
    """The quarters of fiscal years, by where today is or by their number."""
    hit = re.fullmatch(_FISCAL_QUARTER, words)
    if hit is None:
        return None
    year = _fiscal_year(int(hit[2]) if hit[2] else None, today)
    months = MONTHS_IN["quarter"]
    number = int(hit[3]) - 1 if hit[3] else (today.month - year.month) % 12 // months + _STEPS[hit[1] or "this"]
    first = add(year, number * months, "month")
    ends_year, of_year = divmod(number, 4)
    label = f"quarter {of_year + 1} of fiscal year {(add(year, ends_year + 1, 'year') - _DAY).year}"
    return Period(first, add(first, months, "month") - _DAY, label, months)


def _fiscal_year(named: int | None, today: date) -> date:
    """The first day of the fiscal year that ends in the year named, or of the one of today."""
    month = clock.fiscal_month()
    if named is not None:
        return calendar_date(named - (month > 1), month, 1)
    return date(today.year - (today.month < month), month, 1)


def _rolling(number: int, unit: Unit, words: str, today: date) -> Period:
    """So many days, weeks, months … with today as the last of them, or as the first for `next`."""
    if words.startswith("next"):
        return Period(today, add(today, number, unit) - _DAY, words)
    return Period(add(today, -number, unit) + _DAY, today, words)


def _week(year: int, number: int) -> Period:
    try:
        monday = date.fromisocalendar(year, number, 1)
        return _period(monday, monday + 6 * _DAY)
    except ValueError:
        raise BadInput(f"{year} has no week {number}; weeks are numbered as in ISO 8601.") from None


def _whole(day: date, unit: Unit) -> Period:
    return _period(first_of(day, unit), last_of(day, unit))


def _period(first: date, last: date, months: int = 0) -> Period:
    """The period under its usual name; whole months compare with as many whole months."""
    if first == first_of(first, "month") and last == last_of(last, "month"):
        months = months or (last.year - first.year) * 12 + last.month - first.month + 1
    return Period(first, last, _label(first, last), months)


def _label(first: date, last: date) -> str:
    """The usual name of a whole year, quarter, month or day, else the ends that are not open."""
    names: dict[Unit, str] = {
        "year": f"{first.year}",
        "quarter": f"{first.year}-Q{(first.month + 2) // 3}",
        "month": f"{MONTHS[first.month - 1]} {first.year}",
        "day": long_date(first),
    }
    for unit, name in names.items():
        if (first, last) == (first_of(first, unit), last_of(first, unit)):
            return name
    if last == LATEST:
        return ALL_TIME.label if first == EARLIEST else f"since {long_date(first)}"
    return f"until {long_date(last)}" if first == EARLIEST else f"{long_date(first)} to {long_date(last)}"


def _midnight(day: date, zone: tzinfo) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
