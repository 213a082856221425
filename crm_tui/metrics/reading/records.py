"""The records behind a number, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Company, Deal, LostReason, Stage, database, rows
from crm_tui.domain.durations import days
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, StageKind, short_ref
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.reading.closings import CLOSED, COUNTED, CYCLE, SECOND
from crm_tui.metrics.reading.history import were_decided
from crm_tui.metrics.reading.journeys import deals_of
from crm_tui.metrics.reading.members import members
from crm_tui.metrics.reading.record_row import Key, RecordRow
from crm_tui.metrics.reading.standing import CATEGORY
from crm_tui.metrics.reading.stays import passed_so
from crm_tui.metrics.scope import Ground, Scope, ground_of, month_of, within
from crm_tui.metrics.which import Amount, Deals, Which
from crm_tui.queries.groups.dimensions import resolve
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.groups.lens import laid_over


def records(
    which: Which, scope: Scope, context: FilterContext, *, after: Key | None = None, limit: int = 50
) -> tuple[RecordRow, ...]:
    """The records behind a part of a number, those after a row where its key is given.

    Closed deals come latest first, open ones largest first, journeys longest first, all else newest first. Raises
    `NotFound`, `FilterError`.
    """
    with database.atomic():
        if isinstance(which, Group):
            return members(which, scope, context, after=after, limit=limit)
        ground = ground_of(scope, context)
        query, seconds, order = _listed(which, ground)
        query = query.select_extend(seconds, order).order_by(order.desc(), Deal.id.desc()).limit(limit)
        if after is not None:
            place, last = after
            query = query.where((order <= place) & ((order < place) | (Deal.id < last)))
        return tuple(_row(row, context) for row in rows(query))


def _listed(deals: Deals, ground: Ground) -> tuple[Any, Any, Any]:
    """A query for the deals, the seconds that each row shows, and the whole number that they are ordered by."""
    query = (
        Deal.select(
            Deal.id, Deal.number, Deal.title, Company.name, Stage.name, Deal.amount, Deal.currency, Deal.outcome,
            Deal.closed_at, Deal.close_date,
        )
        .join(Stage)
        .join_from(Deal, Company, pw.JOIN.LEFT_OUTER)
        .join_from(Deal, LostReason, pw.JOIN.LEFT_OUTER)
        .where(ground.condition, *_restrictions(deals, ground))
    )  # fmt: skip
    if deals.journey is not None:
        journey = deals_of(deals.journey, ground).alias("stay")
        return query.join_from(Deal, journey, on=journey.c.deal == Deal.id), journey.c.seconds, journey.c.seconds
    waited = (clock.to_micros(ground.context.now) - Deal.entered_at) / SECOND
    seconds = pw.Case(None, ((Deal.outcome == StageKind.OPEN, waited),), CYCLE)
    closed = deals.outcomes is not None and StageKind.OPEN not in deals.outcomes
    return query, seconds, Deal.closed_at.cast("BIGINT") if closed else pw.fn.COALESCE(Deal.amount, -1)


def _restrictions(deals: Deals, ground: Ground) -> Iterator[Any]:
    """A condition for each restriction that there is; closed deals are those of the period."""
    if deals.outcomes is not None:
        yield Deal.outcome.in_(deals.outcomes)
        if StageKind.OPEN not in deals.outcomes:
            yield within(Deal.closed_at, deals.period or ground.scope.period, ground.context)
    if deals.counted is not None:
        yield COUNTED if deals.counted else ~COUNTED
    if deals.reason is not None:
        yield Deal.lost_reason == deals.reason
    if deals.stages is not None:
        yield Deal.stage.in_(deals.stages)
    if deals.owners is not None:
        yield _any_of(Deal.owner, deals.owners)
    if deals.categories is not None:
        yield CATEGORY.in_(deals.categories)
    yield from _of_amount(deals)
    yield from _of_dates(deals, ground)
    if deals.lens:
        yield laid_over(Kind.DEAL, resolve(deals.lens, ground.context), ground.context)
    yield from _of_history(deals, ground)


def _of_history(deals: Deals, ground: Ground) -> Iterator[Any]:
    if deals.stays is not None:
        yield passed_so(deals.stays, ground)
    if deals.decided is not None:
        yield from were_decided(deals.decided)


def _of_amount(deals: Deals) -> Iterator[Any]:
    if deals.amount is not None:
        yield Deal.amount.is_null(is_null=deals.amount is Amount.MISSING)
    if deals.currencies is not None:
        yield Deal.currency.in_(deals.currencies)


def _of_dates(deals: Deals, ground: Ground) -> Iterator[Any]:
    if deals.month is not None:
        month = month_of(deals.month)
        expected = (Deal.close_date >= month.first) & (Deal.close_date <= month.last)
        closed = Deal.outcome.in_(CLOSED) & within(Deal.closed_at, month, ground.context)
        yield ((Deal.outcome == StageKind.OPEN) & expected) | closed
    if deals.opened is not None:
        yield within(Deal.opened_at, deals.opened, ground.context)
    if deals.undated:
        yield (Deal.outcome == StageKind.OPEN) & Deal.close_date.is_null()
    if deals.overdue:
        yield (Deal.outcome == StageKind.OPEN) & (Deal.close_date < ground.context.today)


def _any_of(column: Any, values: Iterable[UUID | None]) -> Any:
    """The column holds one of the values, of which None stands for nothing."""
    wanted = list(values)
    held = column.in_([value for value in wanted if value is not None])
    return held | column.is_null() if None in wanted else held


def _row(row: Sequence[Any], context: FilterContext) -> RecordRow:
    deal, number, title, company, stage, amount, currency, outcome, closed_at, close_date, seconds, place = row
    return RecordRow(
        kind=Kind.DEAL,
        id=deal,
        ref=short_ref(Kind.DEAL, number),
        title=title,
        company=company,
        state=stage,
        amount=None if amount is None else Money(amount, currency),
        date=close_date if outcome == StageKind.OPEN else closed_at.astimezone(context.zone).date(),
        days=days(seconds),
        key=(place, deal),
    )
