"""Numbers as they were known on the evening of a past day: the same calls, asked of the workspace as it was then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from crm_tui import clock
from crm_tui.db.past.rewinding import known_at
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.units import EARLIEST
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext

FIRST = EARLIEST.replace(year=EARLIEST.year + 10)
"""The first day on whose evening anybody is asked: some numbers look back for years from there."""


def asked_on(day: date, context: FilterContext) -> FilterContext:
    """Who asks, in the last moment of a past day. Raises BadInput for one that is not over, or too long ago."""
    if day >= context.today:
        raise BadInput(f"{long_date(day)} is not over yet; numbers as of a day begin with yesterday.", "day")
    if day < FIRST:
        raise BadInput(f"{long_date(day)} is too long ago; numbers as of a day go back to {long_date(FIRST)}.", "day")
    return context._replace(today=day, now=end_of(day) - clock.MICROSECOND)


def end_of(day: date) -> datetime:
    """The moment when the person's day is over: what was recorded from then on was not known on it."""
    return clock.start_of(day + timedelta(days=1))


@contextmanager
def evening(day: date, context: FilterContext) -> Iterator[FilterContext]:
    """The end of a past day: this thread reads what was known then, and asks as somebody did who asked then.

    What was undone, changed, deleted or renamed since is as it was; what was recorded since is not there, but for what
    imports brought of the time before. Periods in words mean what they meant that day. Raises BadInput for a day that
    is not over, `Busy`.
    """
    then = asked_on(day, context)
    with known_at(end_of(day)):
        yield then
