"""Lengths of time: as people write them, in days for arithmetic, short for cards, and summed up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import floor

from crm_tui.errors import BadInput
from crm_tui.text import misread

SECONDS_A_DAY = 86_400

LONGEST_MINUTES = 7 * 24 * 60
"""Minutes of what happened in one go; more is a typing error."""

_MINUTES = (
    r"(?:(?P<hours>\d{1,5}(?:[.,]\d{1,2})?)\s?(?:h|hours?|hrs?)"
    r"|(?P<clock>\d{1,3}):(?P<past>[0-5]\d))?\s?"
    r"(?:(?P<minutes>\d{1,6})\s?(?:m|min|mins|minutes?)?)?"
)
"""A length of time; compiled when the first one is read."""

_UNITS = (("y", 365 * SECONDS_A_DAY), ("d", SECONDS_A_DAY), ("h", 3600), ("m", 60))


def days(seconds: float) -> float:
    """Seconds as days of 24 hours."""
    return seconds / SECONDS_A_DAY


def parse_minutes(text: str) -> int:
    """Minutes of a length of time as people write it: `15`, `15m`, `1h`, `1h30`, `1.5h`, `1:30`, `90 min`.

    BadInput says what is accepted.
    """
    typed = text.strip().casefold()
    hit = re.fullmatch(_MINUTES, typed, re.ASCII) if typed else None
    if hit is None or (hit["clock"] and hit["minutes"]):
        raise misread(text, "a length of time", "15m, 1h or 1h30")
    hours = float((hit["hours"] or "0").replace(",", ".")) + int(hit["clock"] or 0)
    minutes = round(hours * 60) + int(hit["past"] or 0) + int(hit["minutes"] or 0)
    if minutes > LONGEST_MINUTES:
        raise BadInput(f"{text.strip()} is more than a week; write a length of time such as 15m, 1h or 1h30.")
    return minutes


def short_minutes(minutes: int) -> str:
    """A length of time in short: `15m`, `1h`, `1h 30m`."""
    hours, left = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours}h" if hours else "", f"{left}m" if left or not hours else "") if part)


def short_age(seconds: float) -> str:
    """Whole years, days, hours or minutes, whichever fits first: `2y`, `21d`, `5h`, `3m`, `now`."""
    for letter, length in _UNITS:
        if seconds >= length:
            return f"{floor(seconds / length)}{letter}"
    return "now"


def median(values: Iterable[float]) -> float | None:
    """The middle value, or the mean of the two in the middle; None where there is no value."""
    return percentile(values, 50)


def percentile(values: Iterable[float], percent: float) -> float | None:
    """The value below which `percent` (0..100) of the values lie; None where there is no value.

    Interpolates linearly between the two nearest values: type 7 of Hyndman and Fan, "Sample Quantiles in
    Statistical Packages", 1996, as spreadsheets' PERCENTILE.INC.
    """
    ordered = sorted(values)
    if not ordered:
        return None
    place = (len(ordered) - 1) * percent / 100
    below = floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
