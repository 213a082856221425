"""Lengths of time: in days for arithmetic, short for cards, and summed up by median and percentile."""

from __future__ import annotations

from collections.abc import Iterable
from math import floor

SECONDS_A_DAY = 86_400

_UNITS = (("y", 365 * SECONDS_A_DAY), ("d", SECONDS_A_DAY), ("h", 3600), ("m", 60))


def days(seconds: float) -> float:
    """Seconds as days of 24 hours."""
    return seconds / SECONDS_A_DAY


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
