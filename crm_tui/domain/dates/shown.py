"""Dates as they are shown: near ones in words, others as short as they stay clear."""

from __future__ import annotations

from datetime import date, datetime

from crm_tui.domain.dates.units import MONTHS, WEEKDAYS

_WORDS = {-1: "yesterday", 0: "today", 1: "tomorrow"}


def short_date(day: date, today: date) -> str:
    """At most nine characters: `today`, `Tue` within the coming six days, `30 Nov` this year, `30 Nov 27`."""
    distance = (day - today).days
    if distance in _WORDS:
        return _WORDS[distance]
    if 1 < distance < 7:
        return WEEKDAYS[day.weekday()][:3]
    year = "" if day.year == today.year else f" {day.year % 100:02}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def short_moment(moment: datetime, today: date) -> str:
    """A moment in the person's zone with its day as `short_date` has it: `today 14:05`."""
    return f"{short_date(moment.date(), today)} {moment:%H:%M}"


def long_date(day: date) -> str:
    """The whole date with its day of the week: `Mon 30 Nov 2026`."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"
