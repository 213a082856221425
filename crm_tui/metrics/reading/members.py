"""The records of a group, a page at a time, newest reference first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import peewee as pw

from crm_tui.db.models import Company, rows
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, short_ref
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.reading.record_row import Key, RecordRow
from crm_tui.metrics.scope import Scope
from crm_tui.queries.groups.dimensions import resolve
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import found
from crm_tui.queries.links import NAME_OF

_STATES = ("phase", "state", "status", "score", "priority", "sentiment", "outcome")
_DAYS = ("day", "closed_at", "at", "opened_at", "started", "starts", "created_at")
_NOTHING = pw.Value(None)


def members(
    group: Group, scope: Scope, context: FilterContext, *, after: Key | None = None, limit: int = 50
) -> tuple[RecordRow, ...]:
    """The records of a group, those after a row where its key is given; of several kinds one after the other."""
    rows_: list[RecordRow] = []
    for kind, query in found(Ground(scope.period, context, resolve(scope.lens, context)), group):
        if after is None or _is_in(query, after):
            rows_.extend(_page(kind, query, after, limit - len(rows_), context))
            after = None
        if len(rows_) >= limit:
            break
    return tuple(rows_)


def _is_in(query: Any, after: Key) -> bool:
    """Whether the row after which to go on is of this query."""
    _, record = after
    return bool(query.where(query.model.id == record).exists())


def _page(kind: Kind, query: Any, after: Key | None, limit: int, context: FilterContext) -> Iterator[RecordRow]:
    model = query.model
    state, day = _first(model, _STATES), _first(model, _DAYS)
    amount = getattr(model, "amount", _NOTHING)
    currency = getattr(model, "currency", _NOTHING) if hasattr(model, "amount") else _NOTHING
    listed = query.select(model.id, model.number, NAME_OF[kind], state, day, amount, currency, _company(model))
    if after is not None:
        listed = listed.where(model.number < after[0])
    for record, number, title, stands, when, minor, code, company in rows(
        listed.order_by(model.number.desc()).limit(limit)
    ):
        yield RecordRow(
            kind=kind,
            id=record,
            ref=short_ref(kind, number),
            title=title,
            company=company,
            state="" if stands is None else str(stands),
            amount=None if minor is None or not code else Money(minor, code),
            date=_day(when, context),
            days=None,
            key=(number, record),
        )


def _first(model: Any, names: tuple[str, ...]) -> Any:
    """The first of these columns that the table has."""
    return next((getattr(model, name) for name in names if hasattr(model, name)), _NOTHING)


def _company(model: Any) -> Any:
    """The name of the company that a record belongs to."""
    link = getattr(model, "company", None)
    if not isinstance(link, pw.ForeignKeyField):
        return _NOTHING
    # With a name of its own: Peewee would take its text for the column at the end of the subquery, an id.
    return Company.select(Company.name).where(Company.id == link).alias("firm")


def _day(when: date | datetime | None, context: FilterContext) -> date | None:
    return when.astimezone(context.zone).date() if isinstance(when, datetime) else when
