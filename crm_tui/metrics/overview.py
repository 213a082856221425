"""What one look at a scope shows: its numbers now, what they are compared with, and how some went over a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import partial
from time import monotonic
from typing import TypeAlias

from crm_tui import clock
from crm_tui.db.caching.cache import Cache, Moment, NotCached, key_of
from crm_tui.db.models import database
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.dates.units import add, first_of
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS, measured
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.scope import Scope, ground_of, month_of

FRESH = timedelta(hours=1)
"""How long numbers stand of which nothing has changed but what the clock says."""

A_MOMENT = 0.2
"""Seconds of counting after which what is there is shown."""

TREND_MONTHS = 12
"""How many months a trend looks back, the last one included."""


_Block: TypeAlias = Callable[[], AbstractContextManager[None]]
"""What a transaction that reads runs in."""


class Compared(StrEnum):
    """What the numbers of a period are compared with."""

    BEFORE = "the period before"
    YEAR = "the year before"

    def period(self, period: Period, today: date) -> Period | None:
        """That period, of one that is not over only as much as is over of it; None where an end is open."""
        return period.before(today) if self is Compared.BEFORE else period.year_before(today)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which numbers are wanted, by name."""

    groups: tuple[tuple[str, ...], ...]
    """In the order in which to look: what is quick first."""
    trends: tuple[str, ...] = ()
    """Those of which each of the last twelve months is wanted too."""
    compared: Compared = Compared.BEFORE


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of a scope that are there so far."""

    scope: Scope
    moment: datetime
    """As of when."""
    now: Mapping[str, Metric] = field(default_factory=dict)
    """By name."""
    before: Mapping[str, Metric] = field(default_factory=dict)
    """Those that can be compared, in the period before."""
    before_period: Period | None = None
    months: tuple[Period, ...] = ()
    """The twelve months of the trends."""
    trends: Mapping[str, tuple[Metric, ...]] = field(default_factory=dict)
    """By name, of each of the months."""

    def has(self, *names: str) -> bool:
        """Whether all these numbers are there."""
        return all(name in self.now for name in names)

    def over(self, older: Overview | None) -> Overview:
        """These numbers, and those of an older view of the same scope where there are none yet."""
        if older is None or (older.scope, older.before_period) != (self.scope, self.before_period):
            return self
        return replace(
            self,
            now={**older.now, **self.now},
            before={**older.before, **self.before},
            trends={**older.trends, **self.trends},
        )


def looks(scope: Scope, context: FilterContext, wanted: Wanted, cache: Cache | None = None) -> Iterator[Overview]:
    """The numbers of a scope, more of them with each look; the last one has them all.

    What the cache has comes at once where it is still true, as of the moment when it was counted; where that is all,
    and not long ago, nothing is counted. Others can ask on the same thread between two looks. Raises `NotFound`,
    `FilterError`.
    """
    earlier = wanted.compared.period(scope.period, context.today)
    months = _months(min(scope.period.last, context.today))
    view, complete = Overview(scope, context.now, before_period=earlier, months=months), False
    name = key_of("overview", [repr((scope, wanted)), str(context.zone)])
    if cache is None:
        yield from _counted(view, context, wanted, nullcontext)
        return
    cache.load()
    if at := _moment_of(cache, name, context):
        view, complete = _cached(replace(view, moment=at), context, wanted, cache)
        yield view
    if complete and context.now - view.moment <= FRESH:
        pass
    elif at and context.now - at <= FRESH and cache.moments[name].state == cache.state:
        yield from _counted(view, context._replace(now=at), wanted, cache.in_force, missing=True)
    else:
        yield from _counted_at_once(view, context, wanted, (cache, name))
    cache.save()


def _counted_at_once(
    view: Overview, context: FilterContext, wanted: Wanted, into: tuple[Cache, str]
) -> Iterator[Overview]:
    """The same as `_counted`; its moment is cached where nobody has written anything meanwhile."""
    cache, name = into
    states = set()
    for found in _counted(view, context, wanted, cache.in_force):
        states.add(cache.state)
        yield found
    if len(states) == 1:
        cache.moments[name] = Moment(clock.to_micros(context.now), states.pop())


def _counted(
    view: Overview, context: FilterContext, wanted: Wanted, block: _Block, *, missing: bool = False
) -> Iterator[Overview]:
    """A view with all of its numbers counted, one group after the other, or only those that are `missing`."""
    there, there_before = (view.now, view.before) if missing else ({}, {})
    now, before, months = _facts(view, context, wanted, block)
    for names in wanted.groups:
        for some in _by_and_by([name for name in names if name not in there], now, block):
            view = replace(view, now={**view.now, **some})
            yield view
        compared = [name for name in _compared(names) if name not in there_before]
        if before is not None and compared:
            view = replace(view, before={**view.before, **_taken(compared, before, block)})
            yield view
    if missing and view.trends:
        return
    each = []
    for month in months:
        each.append(_taken(wanted.trends, month, block))
        yield view
    yield replace(view, moment=context.now, trends=_by_name(each))


def _cached(view: Overview, context: FilterContext, wanted: Wanted, cache: Cache) -> tuple[Overview, bool]:
    """What the cache has of a view as of its moment, and whether that is everything."""
    block = partial(cache.in_force, only=True)
    names = [name for group in wanted.groups for name in group]
    try:
        now, before, months = _facts(view, context._replace(now=view.moment), wanted, block)
        found = _those_there(names, now, block)
        earlier = _those_there(_compared(names), before, block) if before else {}
        view = replace(view, now=found, before=earlier)
        view = replace(view, trends=_by_name([_taken(wanted.trends, month, block) for month in months]))
    except NotCached:
        return view, False
    return view, len(view.now) == len(set(names)) and (not before or len(earlier) == len(set(_compared(names))))


def _moment_of(cache: Cache, name: str, context: FilterContext) -> datetime | None:
    """When a view was counted last, where that was today."""
    if name not in cache.moments:
        return None
    at = clock.from_micros(cache.moments[name].at)
    return at if at <= context.now and at.astimezone(context.zone).date() == context.today else None


def _facts(
    view: Overview, context: FilterContext, wanted: Wanted, block: _Block
) -> tuple[Facts, Facts | None, list[Facts]]:
    """What is known of a scope, in the period that it is compared with, and in each month of the trends."""
    scope, earlier = view.scope, view.before_period
    months = view.months if wanted.trends else ()
    # What nobody has cached would be counted again for each of them.
    together = (scope.period, *([earlier] if earlier else []), *months) if block is not nullcontext else ()
    with database.atomic(), block():
        ground = ground_of(scope, context)
    return (
        Facts(ground, together),
        Facts(ground.of(earlier), together) if earlier else None,
        [Facts(ground.of(month), together) for month in months],
    )


def _by_and_by(names: Iterable[str], facts: Facts, block: _Block) -> Iterator[dict[str, Metric]]:
    """These numbers in batches: those counted so far, whenever a moment has passed."""
    found: dict[str, Metric] = {}
    shown = monotonic()
    for name in names:
        found |= _taken((name,), facts, block)
        if monotonic() - shown > A_MOMENT:
            yield found
            found, shown = {}, monotonic()
    if found:
        yield found


def _taken(names: Iterable[str], facts: Facts, block: _Block) -> dict[str, Metric]:
    """These numbers, as they stand at one moment."""
    with database.atomic(), block():
        return {name: measured(name, facts) for name in names}


def _those_there(names: Iterable[str], facts: Facts, block: _Block) -> dict[str, Metric]:
    """Those of these numbers that need not be counted."""
    found = {}
    with database.atomic(), block():
        for name in names:
            with suppress(NotCached):
                found[name] = measured(name, facts)
    return found


def _compared(names: Iterable[str]) -> list[str]:
    """Those that it says something to compare with another period."""
    return [name for name in names if DEFINITIONS[name].of_period and not DEFINITIONS[name].rows_by]


def _by_name(each: Sequence[Mapping[str, Metric]]) -> dict[str, tuple[Metric, ...]]:
    """Of each name, what each month has."""
    return {name: tuple(month[name] for month in each) for name in (each[0] if each else ())}


def _months(end: date) -> tuple[Period, ...]:
    """The twelve months up to that of a day."""
    first = first_of(end, "month")
    return tuple(month_of(add(first, back - TREND_MONTHS, "month")) for back in range(1, TREND_MONTHS + 1))
