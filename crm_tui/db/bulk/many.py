"""Many new rows of one table at once: inserted column by column, and journalled by SQLite in one statement."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from operator import attrgetter
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Record, database
from crm_tui.domain.ids import new_keys

Values = Mapping[str, Any]
"""A row by the names of its fields; what is not there has the field's default."""

Row = Values | tuple[Any, ...]
"""Such a row, or a named tuple of the same: all rows of one call are either."""

_AS_THEY_ARE = (pw.TextField, pw.BigIntegerField, pw.BooleanField)
"""The fields whose values stand in the table as the driver binds them, unless they say how."""


class _Column(NamedTuple):
    """How a field's values come into the table."""

    field: str
    name: str
    default: Any
    stored: Callable[[Sequence[Any]], Sequence[Any]]
    """Makes of values what stands in the table."""

    def of(self, rows: Sequence[Any]) -> Sequence[Any]:
        """What stands in the column of these rows."""
        field, default = self.field, self.default
        if isinstance(rows[0], tuple):
            return self.stored(list(map(attrgetter(field), rows)))
        return self.stored([row.get(field, default) for row in rows])


class Inserted(NamedTuple):
    """Rows that came into a table."""

    model: type[pw.Model]
    after: int
    """The highest rowid before: the rows that came have the ones above it."""
    filled: tuple[str, ...]
    """The columns in which any of them has something."""


def insert(model: type[pw.Model], rows: Sequence[Any], **columns: Sequence[Any]) -> Inserted:
    """Insert rows; `columns` are fields given for all rows, as they stand in the table."""
    before = last_row(model)
    told = getattr(rows[0], "_fields", None) or set().union(*rows)
    filled, values = list[str](), list[Iterable[Any]]()
    for column in _columns(model):
        given = columns.get(column.field)
        if given is None and column.field in told:
            given = column.of(rows)
        if given is not None or column.default is not None:
            filled.append(column.name)
            values.append(repeat(column.default, len(rows)) if given is None else given)
    inserted = Inserted(model, before, tuple(filled))
    database.connection().executemany(_insertion(model, inserted.filled), zip(*values, strict=True))
    return inserted


def keys_of(rows: Sequence[Any]) -> list[str]:
    """The ids of rows as they stand in the table: those that they bring along, and new ones for the others."""
    if isinstance(rows[0], tuple):
        return [f"{row.id.int:032x}" for row in rows] if hasattr(rows[0], "id") else new_keys(len(rows))
    fresh = iter(new_keys(sum("id" not in row for row in rows)))
    return [f"{row['id'].int:032x}" if "id" in row else next(fresh) for row in rows]


def moments_of(rows: Sequence[Any], usual: int) -> list[int]:
    """When rows were created: what they say themselves, or `usual`; microseconds since 1970."""
    return [clock.to_micros(row["created_at"]) if "created_at" in row else usual for row in rows]


def last_row(model: type[pw.Model]) -> int:
    """The highest rowid of a table; 0 where it is empty."""
    return database.connection().execute(f'SELECT max(rowid) FROM "{model._meta.table_name}"').fetchone()[0] or 0


def note_created(inserted: Inserted, action: UUID) -> None:
    """Journal the creation of rows; nobody has inserted others since."""
    table, fields = inserted.model._meta.table_name, _fields_as_json(inserted.model, inserted.filled)
    database.connection().execute(
        f"INSERT INTO change (action_id, kind, record, op, fields) SELECT ?, ?, id, 'create', {fields}"
        f' FROM "{table}" WHERE rowid > ? ORDER BY rowid',
        (action.hex, table, inserted.after),
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
    return _Column(field.name, field.column_name, default, _storing(field))


def _storing(field: Any) -> Callable[[Sequence[Any]], Sequence[Any]]:
    if isinstance(field, pw.UUIDField | pw.ForeignKeyField):
        return _keys
    if isinstance(field, _AS_THEY_ARE) and type(field).db_value is pw.Field.db_value:
        return lambda values: values
    store = field.db_value
    return lambda values: [None if value is None else store(value) for value in values]


def _keys(ids: Sequence[UUID | str | None]) -> Sequence[str | None]:
    """Ids as they stand in the table. (It is what `UUID.hex` does, at a third of the cost of asking for that.)"""
    return [f"{key.int:032x}" if isinstance(key, UUID) else key for key in ids]


def _insertion(model: type[pw.Model], names: Sequence[str]) -> str:
    listed, holes = ", ".join(f'"{name}"' for name in names), ", ".join(repeat("?", len(names)))
    return f'INSERT INTO "{model._meta.table_name}" ({listed}) VALUES ({holes})'


def _fields_as_json(model: type[pw.Model], filled: Sequence[str]) -> str:
    """SQL for what the journal says of a new row: `{column: [null, value]}` of these columns where they are filled."""
    optional = {column for column, field in model._meta.columns.items() if field.null}
    told = [
        f"""iif("{name}" IS NULL, '', ',"{name}":[null,' || json_quote("{name}") || ']')""" if name in optional
        else f"""',"{name}":[null,' || json_quote("{name}") || ']'"""
        for name in filled if name != "id"
    ]  # fmt: skip
    return " || ".join(["""'{"id":[null,"' || id || '"]'""", *told, "'}'"])
