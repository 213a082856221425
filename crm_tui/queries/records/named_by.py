"""The records that name one: a contact's tickets, orders and answers, a campaign's costs and members."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from crm_tui.db.models import OF_KIND, scalars
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.links import Link
from crm_tui.queries.lists.plain import plain_rows
from crm_tui.queries.lists.rows import PlainRow

MOST = 20
"""Records of each kind that are shown; the kind's list with a filter shows the rest."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One record that names another."""

    link: Link
    when: date | datetime | None
    """The day or moment that such a record is about, else when it was made."""
    about: tuple[str, ...]
    """What else its list tells of it, the most telling first."""


@dataclass(frozen=True, slots=True)
class NamingKind:
    """The records of one kind that name another."""

    kind: Kind
    count: int
    newest: tuple[Naming, ...]
    """At most `MOST`."""


def named_by(kind: Kind, record: UUID, context: FilterContext) -> tuple[NamingKind, ...]:
    """The records that are all fields and name this one, by kind; two statements for each kind that can."""
    found = (_of_kind(other, kind, record, context) for other in PLAIN)
    return tuple(one for one in found if one is not None)


def _of_kind(other: Kind, kind: Kind, record: UUID, context: FilterContext) -> NamingKind | None:
    model: Any = OF_KIND[other]
    columns = [getattr(model, spec.column) for spec in PLAIN[other].fields if spec.refers is kind and spec.column]
    if not columns:
        return None
    condition = columns[0] == record
    for column in columns[1:]:
        condition |= column == record
    naming = model.select(model.id).where(condition, model.hidden_at.is_null())
    ids = scalars(naming.order_by(model.number.desc()).limit(MOST))
    if not ids:
        return None
    rows = sorted(plain_rows(other, ids, context), key=_when_of, reverse=True)
    return NamingKind(other, naming.count(), tuple(_naming(row, kind) for row in rows))


def _naming(row: PlainRow, kind: Kind) -> Naming:
    said = [
        spec.name
        for spec in PLAIN[row.kind_of].fields
        if spec.name in PLAIN[row.kind_of].listed and spec.refers is not kind and spec.name not in {"title", "owner"}
    ]
    values = (row.values[name] for name in said if not isinstance(row.values[name], date | datetime))
    about = tuple(str(value) for value in values if value not in (None, ""))
    return Naming(Link(row.kind_of, row.id, row.ref, row.called), _day_of(row) or row.created, about)


def _day_of(row: PlainRow) -> date | datetime | None:
    return next(
        (row.values[name] for name in ("at", "day", "starts", "started") if row.values.get(name) is not None), None
    )


def _when_of(row: PlainRow) -> str:
    return (_day_of(row) or row.created).isoformat()
