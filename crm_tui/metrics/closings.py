"""Reading what was won and lost in a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal, LostReason, User, rows, scalars
from crm_tui.domain.dates import Period, add, first_of
from crm_tui.domain.durations import days, median
from crm_tui.domain.records import StageKind
from crm_tui.metrics.scope import Ground, month_of, within

SECOND = 1_000_000
"""Microseconds."""

CLOSED = (StageKind.WON, StageKind.LOST)

CYCLE = (Deal.closed_at - Deal.opened_at) / SECOND
"""Whole seconds from opening to closing."""

COUNTED = pw.fn.COALESCE(LostReason.counts, pw.Value(1, converter=False))
"""Whether the win rate counts the deal; needs `Deal` joined with `LostReason`."""


@dataclass(frozen=True, slots=True)
class ClosedDeals:
    """Deals closed in the period that are alike."""

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
    amount: int
    """Minor units."""
    seconds: int
    """From opening to closing, all together."""


@dataclass(frozen=True, slots=True)
class ClosedInMonth:
    """What was closed in a month, in one currency."""

    first: date
    """Its first day."""
    outcome: StageKind
    counted: bool
    currency: str
    deals: int
    with_amount: int
    amount: int


def closed_deals(ground: Ground) -> tuple[ClosedDeals, ...]:
    """The deals closed in the period, in as few groups as all the numbers can be made of."""
    alike = (
        Deal.outcome, Deal.lost_reason, LostReason.name, COUNTED, Deal.currency, Deal.owner, User.name,
    )  # fmt: skip
    query = (
        Deal.select(*alike, *_sums(), pw.fn.SUM(CYCLE))
        .join(LostReason, pw.JOIN.LEFT_OUTER)
        .join_from(Deal, User, pw.JOIN.LEFT_OUTER)
        .where(ground.condition, Deal.outcome.in_(CLOSED), ground.in_period(Deal.closed_at))
        .group_by(*alike)
    )
    return tuple(
        ClosedDeals(StageKind(outcome), reason, name, bool(counted), *rest)
        for outcome, reason, name, counted, *rest in rows(query)
    )


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


def days_with_closings(ground: Ground) -> Period | None:
    """From the first day of the period on which something was closed to the last; None where nothing was."""
    query = Deal.select(pw.fn.MIN(Deal.closed_at), pw.fn.MAX(Deal.closed_at)).where(
        ground.condition, Deal.outcome.in_(CLOSED), ground.in_period(Deal.closed_at)
    )
    ((first, last),) = rows(query)
    if first is None:
        return None
    begin, end = (moment.astimezone(ground.context.zone).date() for moment in (first, last))
    return Period(begin, end, "")


def by_month(ground: Ground, span: Period) -> tuple[ClosedInMonth, ...]:
    """What was closed on the days of a span, by month; months in which nothing was are not there."""
    zone = ground.context.zone
    bounds = [tuple(map(clock.to_micros, month_of(first).utc_bounds(zone))) for first in _months(span)]
    months = pw.ValuesList(bounds).cte("month", columns=("first", "last"))
    alike = (months.c.first, Deal.outcome, COUNTED, Deal.currency)
    query = (
        Deal.select(*alike, *_sums())
        .join(months, on=(Deal.closed_at >= months.c.first) & (Deal.closed_at < months.c.last))
        .join_from(Deal, LostReason, pw.JOIN.LEFT_OUTER)
        .where(ground.condition, Deal.outcome.in_(CLOSED), within(Deal.closed_at, span, ground.context))
        .group_by(*alike)
        .order_by(months.c.first)
        .with_cte(months)
    )
    return tuple(
        ClosedInMonth(clock.from_micros(first).astimezone(zone).date(), StageKind(outcome), bool(counted), *rest)
        for first, outcome, counted, *rest in rows(query)
    )


def _sums() -> tuple[Any, ...]:
    amount = pw.fn.COALESCE(pw.fn.SUM(Deal.amount), 0)
    return pw.fn.COUNT(Deal.id), pw.fn.COUNT(Deal.amount), amount


def _months(span: Period) -> Iterator[date]:
    """The first day of each month that the span touches."""
    first = first_of(span.first, "month")
    while first <= span.last:
        yield first
        first = add(first, 1, "month")
