"""Numbers as they were known on the evening of a past day: the same calls, asked of the workspace as it was then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta

from crm_tui import clock
from crm_tui.db.rewinding import Told, known_at
from crm_tui.domain.dates import long_date
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.overview import Overview, Wanted, looks
from crm_tui.metrics.reading.record_row import Key, RecordRow
from crm_tui.metrics.reading.records import records
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.which import Which


@contextmanager
def evening(day: date, context: FilterContext, tell: Told | None = None) -> Iterator[FilterContext]:
    """The end of a past day: this thread reads what was known then, and asks as somebody did who asked then.

    What was undone, changed, deleted or renamed since is as it was; what was recorded since is not there, but for what
    imports brought of the time before. Periods in words mean what they meant that day. Raises BadInput for a day that
    is not over, `Busy`.
    """
    if day >= context.today:
        raise BadInput(f"{long_date(day)} is not over yet; numbers as of a day begin with yesterday.", "day")
    end = clock.start_of(day + timedelta(days=1))
    with known_at(end, *([tell] if tell else [])):
        yield replace(context, today=day, now=end - clock.MICROSECOND)


@contextmanager
def evening_or_now(day: date | None, context: FilterContext) -> Iterator[FilterContext]:
    """The end of a past day as `evening` has it; now where there is none."""
    if day is None:
        yield context
        return
    with evening(day, context) as then:
        yield then


def compute_as_of(
    names: Iterable[str], scope: Scope, context: FilterContext, day: date, tell: Told | None = None
) -> dict[str, Metric]:
    """The numbers of these names on the evening of a day. Raises as `compute` and `evening` do."""
    with evening(day, context, tell) as then:
        return compute(names, scope, then)


def records_as_of(
    which: Which, scope: Scope, context: FilterContext, day: date, *, after: Key | None = None, limit: int = 50
) -> tuple[RecordRow, ...]:
    """The records behind a part of a number on the evening of a day. Raises as `records` and `evening` do."""
    with evening(day, context) as then:
        return records(which, scope, then, after=after, limit=limit)


def look_as_of(scope: Scope, context: FilterContext, wanted: Wanted, day: date, tell: Told | None = None) -> Overview:
    """Everything that one look at a scope showed on the evening of a day. Raises as `looks` and `evening` do."""
    with evening(day, context, tell) as then:
        *_, last = looks(scope, then, wanted)
    return last
