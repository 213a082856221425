"""Reading what was won and lost in a period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.caching.cache import within
from crm_tui.db.models import Deal, LostReason, User, rows, scalars
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.dates.units import add, first_of, last_of
from crm_tui.domain.durations import days, median
from crm_tui.domain.records import StageKind
from crm_tui.metrics.scope import Ground, month_of

SECOND = 1_000_000
"""Microseconds."""

MOST_SOURCES = 200
"""Sources that are told apart, the commonest of them."""

MONTHS_APART = 25
"""Months up to today's that are read one by one, whatever the period: a trend and the year before it."""

_DAY = timedelta(days=1)

CLOSED = (StageKind.WON, StageKind.LOST)

CYCLE = (Deal.closed_at - Deal.opened_at) / SECOND
"""Whole seconds from opening to closing."""

COUNTED = pw.fn.COALESCE(LostReason.counts, pw.Value(value=True, converter=False))
"""Whether the win rate counts the deal; needs `Deal` joined with `LostReason`."""


_OF_SOURCE = ("outcome", "reason", "currency", "owner", "deals", "valued", "amount", "seconds", "source")
"""The columns of `_grouped` with one more, where they need a name."""

_ID = Deal.id.python_value
"""Reads an id as it stands in a table."""

_ABOUT = (LostReason.id, LostReason.name, LostReason.counts)


@dataclass(frozen=True, slots=True)
class ClosedDeals:
    """Deals closed in the period that are alike."""

    month: date | None
    """The first day of the month in which they were closed; None where they are not told apart by month."""
    outcome: StageKind
    reason: UUID | None
    reason_name: str | None
    counted: bool
    """False for a lost reason that the win rate leaves out."""
    currency: str
    owner: UUID | None
    owner_name: str | None
    deals: int
    with_amount: int
    amount: int | Fraction
    """Minor units."""
    seconds: int
    """From opening to closing, all together."""
    stated_in: str = ""
    """The currency that it was converted from; empty where it was not."""


def closed_by_month(ground: Ground) -> tuple[ClosedDeals, ...]:
    """The deals closed in the period by month, in as few groups as all the numbers can be made of."""
    named = _Named()
    found = (named.alike(*group) for part in _parts(ground) for group in _by_month(part))
    return tuple(sorted(found, key=lambda group: [str(one or "") for one in (group.month, *_alike(group))]))


def closed_by_opening(ground: Ground, cuts: Sequence[datetime]) -> tuple[tuple[int, ClosedDeals], ...]:
    """The same, each with how many of the cuts, the first of them first, it was opened at or after."""
    opened = pw.Case(None, [(Deal.opened_at < cut, number) for number, cut in enumerate(cuts)], len(cuts))
    named = _Named()
    found = (group for part in _parts(ground) for group in _by_month(part, opened))
    return tuple((number, named.alike(*group)) for *group, number in found)


def of_any_month(closed: Iterable[ClosedDeals]) -> tuple[ClosedDeals, ...]:
    """The same, not told apart by month."""
    sums: dict[tuple[Any, ...], ClosedDeals] = {}
    for group in closed:
        other = sums.get(_alike(group))
        sums[_alike(group)] = replace(group, month=None) if other is None else _together(other, group)
    return tuple(sums.values())


def closed_by_source(ground: Ground) -> tuple[tuple[str, ClosedDeals], ...]:
    """The same by where the deals came from, as it is written on them; empty for those that do not say.

    Only of the commonest sources, however many are written on single deals.
    """
    each = _grouped(ground, pw.fn.COALESCE(Deal.source, "")).cte("each", materialized=True, columns=_OF_SOURCE)
    sources = pw.Select([each], [each.c.source]).group_by(each.c.source)
    commonest = sources.order_by(pw.fn.SUM(each.c.deals).desc(), each.c.source).limit(MOST_SOURCES)
    columns = [each.c[name].converter(_ID if name in {"reason", "owner"} else None) for name in _OF_SOURCE]
    query = each.select_from(*columns).where(each.c.source.in_(commonest))
    named = _Named()
    return tuple((source, named.alike(None, *row)) for *row, source in rows(query))


def months_of(span: Period) -> Iterator[date]:
    """The first day of each month that the span touches."""
    first = first_of(span.first, "month")
    while first <= span.last:
        yield first
        first = add(first, 1, "month")


def median_cycle(ground: Ground, won: int) -> float | None:
    """Days from opening to winning, the median of exactly `won` deals; None where there is none."""
    query = (
        Deal.select(CYCLE)
        .where(ground.condition, Deal.outcome == StageKind.WON, ground.in_period(Deal.closed_at))
        .order_by(CYCLE)
        .offset(max(won - 1, 0) // 2)
        .limit(2 - won % 2)
    )
    middle = median(scalars(query))
    return None if middle is None else days(middle)


def _parts(ground: Ground) -> Iterator[Ground]:
    """The same ground for a part of the period each: what is before the last `MONTHS_APART` months, these one by one,
    and what is after today's. So a month that is over is asked for once, whatever period it is a part of.
    """
    period, this = ground.scope.period, first_of(ground.context.today, "month")
    apart = Period(add(this, 1 - MONTHS_APART, "month"), last_of(this, "month"), "")
    before = Period(period.first, min(period.last, apart.first - _DAY), "")
    after = Period(max(period.first, apart.last + _DAY), period.last, "")
    inside = Period(max(period.first, apart.first), min(period.last, apart.last), "")
    months = (
        Period(max(first, inside.first), min(last_of(first, "month"), inside.last), "") for first in months_of(inside)
    )
    for part in (before, *months, after):
        if part.first <= part.last:
            yield replace(ground, scope=replace(ground.scope, period=part))


def _read(part: Ground, query: Any) -> list[tuple[Any, ...]]:
    """What a query gives that asks for nothing but deals closed in the part's period."""
    if not part.is_whole:  # a filter can ask for other deals besides
        return rows(query)
    first, end = part.scope.period.utc_bounds(part.context.zone)
    with within(Deal.closed_at, clock.to_micros(first), clock.to_micros(end)):
        return rows(query)


def _by_month(part: Ground, *more: Any) -> Iterator[tuple[Any, ...]]:
    """The groups of a part, each with its month first, and their `more`."""
    period = part.scope.period
    if period.last <= last_of(period.first, "month"):
        yield from ((first_of(period.first, "month"), *row) for row in _read(part, _grouped(part, *more)))
        return
    span = _days_with_closings(part)
    if span is None:
        return
    zone = part.context.zone
    bounds = [tuple(map(clock.to_micros, month_of(first).utc_bounds(zone))) for first in months_of(span)]
    months = pw.ValuesList(bounds).cte("month", columns=("first", "last"))
    told_apart = (
        _grouped(part, *more, months.c.first)
        .join_from(Deal, months, on=(Deal.closed_at >= months.c.first) & (Deal.closed_at < months.c.last))
        .with_cte(months)
    )
    for *row, first in _read(part, told_apart):
        yield clock.from_micros(first).astimezone(zone).date(), *row


def _days_with_closings(part: Ground) -> Period | None:
    """From the first day of the period on which something was closed to the last; None where nothing was."""
    found = [moment for outcome in CLOSED for moment in _ends(part, outcome) if moment is not None]
    if not found:
        return None
    begin, end = (moment.astimezone(part.context.zone).date() for moment in (min(found), max(found)))
    return Period(begin, end, "")


def _ends(part: Ground, outcome: StageKind) -> Iterator[datetime | None]:
    """When the first and the last deal were closed so; each is at one end of an index."""
    closed = (part.condition, Deal.outcome == outcome, part.in_period(Deal.closed_at))
    for end in (pw.fn.MIN, pw.fn.MAX):
        ((moment,),) = _read(part, Deal.select(end(Deal.closed_at)).where(*closed))
        yield moment


def _grouped(ground: Ground, *more: Any) -> Any:
    """A query for the groups, and their `more`, sorted first by what is told apart most; all its columns stand in one
    index, so that no deal is looked up.
    """
    alike = (Deal.outcome, Deal.lost_reason, Deal.currency, Deal.owner)
    return (
        Deal.select(
            *alike,
            pw.fn.COUNT(Deal.outcome),
            pw.fn.COUNT(Deal.amount),
            pw.fn.COALESCE(pw.fn.SUM(Deal.amount), 0),
            pw.fn.SUM(CYCLE),
            *more,
        )
        .where(ground.condition, Deal.outcome.in_(CLOSED), ground.in_period(Deal.closed_at))
        .group_by(*reversed(alike), *more)
    )


def _alike(group: ClosedDeals) -> tuple[Any, ...]:
    """What the deals of a group share besides their month."""
    return group.outcome, group.reason, group.currency, group.owner


def _together(one: ClosedDeals, other: ClosedDeals) -> ClosedDeals:
    return replace(
        one,
        deals=one.deals + other.deals,
        with_amount=one.with_amount + other.with_amount,
        amount=one.amount + other.amount,
        seconds=one.seconds + other.seconds,
    )


class _Named:
    """The reasons and the owners of groups, of which there are few, joined with these instead of with each deal."""

    def __init__(self) -> None:
        self._reasons = {id_: about for id_, *about in rows(LostReason.select(*_ABOUT))}
        self._owners = dict(rows(User.select(User.id, User.name)))

    def alike(
        self, month: date | None, outcome: str, reason: UUID | None, currency: str, owner: UUID | None, *sums: Any
    ) -> ClosedDeals:
        """A group, in the order of the columns of `_grouped`."""
        name, counted = self._reasons.get(reason, (None, True))
        owner_name = self._owners.get(owner)
        return ClosedDeals(month, StageKind(outcome), reason, name, bool(counted), currency, owner, owner_name, *sums)
