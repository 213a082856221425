"""Reading what was won and lost in a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal, LostReason, User, rows, scalars
from crm_tui.domain.dates import Period, add, first_of
from crm_tui.domain.durations import days, median
from crm_tui.domain.records import StageKind
from crm_tui.metrics.scope import Ground, month_of

SECOND = 1_000_000
"""Microseconds."""

MOST_SOURCES = 200
"""Sources that are told apart, the commonest of them."""

CLOSED = (StageKind.WON, StageKind.LOST)

CYCLE = (Deal.closed_at - Deal.opened_at) / SECOND
"""Whole seconds from opening to closing."""

COUNTED = pw.fn.COALESCE(LostReason.counts, pw.Value(value=True, converter=False))
"""Whether the win rate counts the deal; needs `Deal` joined with `LostReason`."""


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


def closed_deals(ground: Ground) -> tuple[ClosedDeals, ...]:
    """The deals closed in the period, in as few groups as all the numbers can be made of."""
    query = _grouped(ground).where(ground.in_period(Deal.closed_at))
    named = _Named()
    return tuple(named.alike(None, *row) for row in rows(query))


def closed_by_month(ground: Ground) -> tuple[ClosedDeals, ...]:
    """The same by month; months in which nothing was closed are not there."""
    span = _days_with_closings(ground)
    if span is None:
        return ()
    zone = ground.context.zone
    bounds = [tuple(map(clock.to_micros, month_of(first).utc_bounds(zone))) for first in months_of(span)]
    months = pw.ValuesList(bounds).cte("month", columns=("first", "last"))
    query = (
        _grouped(ground, months.c.first)
        .join_from(Deal, months, on=(Deal.closed_at >= months.c.first) & (Deal.closed_at < months.c.last))
        .where(ground.in_period(Deal.closed_at))
        .with_cte(months)
    )
    named = _Named()
    return tuple(named.alike(clock.from_micros(first).astimezone(zone).date(), *row) for *row, first in rows(query))


def closed_by_source(ground: Ground) -> tuple[tuple[str, ClosedDeals], ...]:
    """The same by where the deals came from, as it is written on them; empty for those that do not say.

    Only of the commonest sources, however many are written on single deals.
    """
    source = pw.fn.COALESCE(Deal.source, "")
    closed = Deal.select(source).where(ground.condition, Deal.outcome.in_(CLOSED), ground.in_period(Deal.closed_at))
    commonest = scalars(closed.group_by(source).order_by(pw.fn.COUNT(Deal.id).desc(), source).limit(MOST_SOURCES))
    query = _grouped(ground, source).where(ground.in_period(Deal.closed_at), source.in_(commonest))
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


def _days_with_closings(ground: Ground) -> Period | None:
    """From the first day of the period on which something was closed to the last; None where nothing was."""
    query = Deal.select(pw.fn.MIN(Deal.closed_at), pw.fn.MAX(Deal.closed_at)).where(
        ground.condition, Deal.outcome.in_(CLOSED), ground.in_period(Deal.closed_at)
    )
    ((first, last),) = rows(query)
    if first is None:
        return None
    begin, end = (moment.astimezone(ground.context.zone).date() for moment in (first, last))
    return Period(begin, end, "")


def _grouped(ground: Ground, *more: Any) -> Any:
    """A query for the groups, and their `more`; all its columns stand in one index, so that no deal is looked up."""
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
        .where(ground.condition, Deal.outcome.in_(CLOSED))
        .group_by(*alike, *more)
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
