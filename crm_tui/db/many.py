"""Many new rows of one table at once: inserted column by column, and journalled by SQLite in one statement."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Record, Table, database
from crm_tui.domain.ids import new_ids

Values = Mapping[str, Any]
"""A row by the names of its fields; what is not there has the field's default."""

_AS_THEY_ARE = (pw.TextField, pw.BigIntegerField, pw.BooleanField)
"""The fields whose values stand in the table as the driver binds them."""


class _Column(NamedTuple):
    """How a field's values come into the table."""

    field: str
    name: str
    default: Any
    stored: Callable[[Any], Any] | None
    """Makes of a value what stands in the table; None where that is the value itself."""

    def of(self, rows: Sequence[Values]) -> Sequence[Any]:
        """What stands in the column of these rows."""
        field, default, stored = self.field, self.default, self.stored
        values = [row.get(field, default) for row in rows]
        return values if stored is None else [None if value is None else stored(value) for value in values]


def insert(model: type[pw.Model], rows: Sequence[Values], **columns: Sequence[Any]) -> int:
    """Insert rows; `columns` are fields given for all rows, as they stand in the table.

    Returns the highest rowid before: the rows that came have the ones above it.
    """
    before = last_row(model)
    told = set().union(*rows)
    values = [
        columns.get(column.field) or (column.of(rows) if column.field in told else repeat(column.default, len(rows)))
        for column in _columns(model)
    ]
    database.connection().executemany(_insertion(model), zip(*values, strict=True))
    return before


def ids_of(rows: Sequence[Values]) -> list[UUID]:
    """The ids of rows: those that they bring along, and new ones for the others."""
    fresh = iter(new_ids(sum("id" not in row for row in rows)))
    return [row["id"] if "id" in row else next(fresh) for row in rows]


def moments_of(rows: Sequence[Values], usual: int) -> list[int]:
    """When rows were created: what they say themselves, or `usual`; microseconds since 1970."""
    return [clock.to_micros(row["created_at"]) if "created_at" in row else usual for row in rows]


def last_row(model: type[pw.Model]) -> int:
    """The highest rowid of a table; 0 where it is empty."""
    return database.connection().execute(f'SELECT max(rowid) FROM "{model._meta.table_name}"').fetchone()[0] or 0


def note_created(model: type[Table], after: int, action: UUID) -> None:
    """Journal the creation of all rows behind a rowid."""
    table = model._meta.table_name
    database.connection().execute(
        f"INSERT INTO change (action_id, kind, record, op, fields) SELECT ?, ?, id, 'create', {_fields_as_json(model)}"
        f' FROM "{table}" WHERE rowid > ? ORDER BY rowid',
        (action.hex, table, after),
    )


def set_hidden(model: type[Record], ids: Sequence[str], hidden: tuple[int | None, int | None], action: UUID) -> None:
    """Set `hidden_at` of records from one value to another, and journal it. Raises `IntegrityError`."""
    table, listed = model._meta.table_name, json.dumps(ids)
    database.execute_sql(
        f'UPDATE "{table}" SET hidden_at = ?, version = version + 1 WHERE id IN (SELECT value FROM json_each(?))',
        (hidden[1], listed),
    )
    database.execute_sql(
        "INSERT INTO change (action_id, kind, record, op, fields) SELECT ?, ?, value, 'update', ? FROM json_each(?)",
        (action.hex, table, json.dumps({"hidden_at": hidden}, separators=(",", ":")), listed),
    )


@cache
def _columns(model: type[pw.Model]) -> tuple[_Column, ...]:
    return tuple(_column(field) for field in model._meta.sorted_fields)


def _column(field: Any) -> _Column:
    default = None if callable(field.default) else field.default
    keyed = isinstance(field, pw.UUIDField | pw.ForeignKeyField)
    stored = _hex if keyed else None if type(field) in _AS_THEY_ARE else field.db_value
    return _Column(field.name, field.column_name, default, stored)


def _hex(key: UUID | str) -> str:
    return key.hex if isinstance(key, UUID) else key


@cache
def _insertion(model: type[pw.Model]) -> str:
    names = [column.name for column in _columns(model)]
    listed, holes = ", ".join(f'"{name}"' for name in names), ", ".join(repeat("?", len(names)))
    return f'INSERT INTO "{model._meta.table_name}" ({listed}) VALUES ({holes})'


@cache
def _fields_as_json(model: type[Table]) -> str:
    """SQL for what the journal says of a new row: `{column: [null, value]}` of all columns that are filled."""
    optional = {column for column, field in model._meta.columns.items() if field.null}
    told = [
        f"""iif("{name}" IS NULL, '', ',"{name}":[null,' || json_quote("{name}") || ']')""" if name in optional
        else f"""',"{name}":[null,' || json_quote("{name}") || ']'"""
        for name in model._meta.columns if name != "id"
    ]  # fmt: skip
    return " || ".join(["""'{"id":[null,"' || id || '"]'""", *told, "'}'"])
