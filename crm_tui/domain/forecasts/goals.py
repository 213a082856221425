"""How far a goal is reached, and how far it should be by now."""

from __future__ import annotations

from datetime import date
from fractions import Fraction


def gone(starts: date, ends: date, today: date) -> Fraction:
    """The share of the days of a period that are over, 0 to 1; today is not over."""
    days = (ends - starts).days + 1
    return Fraction(min(max((today - starts).days, 0), days), days)


def behind(won: int, goal: int, share: Fraction) -> bool:
    """Whether less of a goal is won than the share of its period that is over."""
    return won < goal * share
