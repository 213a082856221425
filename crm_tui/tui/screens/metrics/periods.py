"""Choosing the period that numbers are of: from a list, in words, or the one before or after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from crm_tui import clock
from crm_tui.domain.dates.periods import Period, parse_period
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.units import add
from crm_tui.errors import BadInput
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.screens.picker import PickerScreen

PERIODS = (
    "this quarter", "last quarter", "this month", "last month", "this year", "last year", "last 30 days",
    "last 12 months", "all time",
)  # fmt: skip
"""What the picker offers; any other one can be typed."""

_DAY = timedelta(days=1)


def period_picker(current: str) -> PickerScreen:
    """A picker of words that `parse_period` reads."""
    choices = [_choice(words) for words in PERIODS]
    return PickerScreen("Period, such as 2026-Q3, march or week 46", choices, suggest=_read, current=current)


def period_before(period: Period) -> Period:
    """The period of the same shape before. Raises `BadInput` where there is none."""
    earlier = period.before()
    if earlier is None:
        raise BadInput("There is no period before all time; choose a shorter one.")
    return earlier


def period_after(period: Period) -> Period:
    """The period of the same shape after. Raises `BadInput` where it has not begun yet."""
    today = clock.today()
    begin = period.last + _DAY if period.before() else today + _DAY
    if begin > today:
        raise BadInput("What comes after lies ahead; nothing is counted there yet.")
    end = add(begin, period.months, "month") - _DAY if period.months else begin + (period.last - period.first)
    return parse_period(f"{begin}..{end}", today)


def picked(use: Callable[[str], None]) -> Callable[[Choice | None], None]:
    """What a picker calls when it closes, so that the words that were picked are used."""
    return lambda choice: use(choice.value) if choice is not None else None


def _choice(words: str) -> Choice:
    """A period with its first and last day beside it."""
    period = parse_period(words, clock.today())
    days = "" if period.before() is None else f"{long_date(period.first)} to {long_date(period.last)}"
    return Choice(words, words, days)


async def _read(typed: str) -> Sequence[Choice]:
    """The period that was typed, if it can be read."""
    try:
        return [_choice(typed.strip())] if typed.strip() and typed.strip() not in PERIODS else []
    except BadInput:
        return []
