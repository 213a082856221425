"""Rows as they are stored: their values as SQLite has them, not as Python does, and writing one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple, cast
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Numbered, Table, database

_MOST_WRITTEN = 256
"""Statements whose text is kept: which columns are written together is much the same from one action to the next."""


class _Column(NamedTuple):
    """A column, and how the value of its field comes into it."""

    name: str
    field: str
    store: Callable[[Any], Any]


def stored_value(row: Table, field: Any) -> Any:
    """What a field of a row comes to in its column."""
    value = row.__data__.get(field.name)
    return None if value is None else field.db_value(value)


def row_values(row: Table) -> dict[str, Any]:
    """The row's values as they stand in the table, by column."""
    held = row.__data__.get
    return {
        name: None if (value := held(field)) is None else store(value) for name, field, store in _columns(type(row))
    }


def next_number(model: type[Numbered]) -> int:
    """The number after the highest that was ever given to this kind of record."""
    highest = database.execute_sql(f'SELECT max(number) FROM "{model._meta.table_name}"').fetchone()[0]
    return 1 + (highest or 0)


def insert_row(model: type[pw.Model], stored: Mapping[str, Any]) -> None:
    """Insert one row, given by column."""
    database.execute_sql(_insertion(model, tuple(stored)), tuple(stored.values()))


def insert_rows(model: type[pw.Model], rows: list[dict[str, Any]]) -> None:
    """Insert rows that have the same columns."""
    if not rows:
        return
    columns = tuple(rows[0])
    database.connection().executemany(
        _insertion(model, columns), [tuple(row[column] for column in columns) for row in rows]
    )


def update_row(model: type[pw.Model], record: UUID, columns: Mapping[str, Any]) -> None:
    """Set these columns of one row."""
    if columns:
        database.execute_sql(_updating(model, tuple(columns)), (*columns.values(), record.hex))


@cache
def _columns(model: type[Table]) -> Sequence[_Column]:
    return [_Column(field.column_name, field.name, _storing(field)) for field in model._meta.sorted_fields]


def _storing(field: Any) -> Callable[[Any], Any]:
    """What makes SQLite's value of a field's own. (Peewee asks each time which field a reference leads to.)"""
    while isinstance(field, pw.ForeignKeyField):
        field = field.rel_field
    return cast("Callable[[Any], Any]", field.adapt if type(field).db_value is pw.Field.db_value else field.db_value)


@lru_cache(maxsize=_MOST_WRITTEN)
def _updating(model: type[pw.Model], columns: tuple[str, ...]) -> str:
    settings = ", ".join(f'"{name}" = ?' for name in columns)
    return f'UPDATE "{model._meta.table_name}" SET {settings} WHERE "id" = ?'


@lru_cache(maxsize=_MOST_WRITTEN)
def _insertion(model: type[pw.Model], columns: tuple[str, ...]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    holes = ", ".join("?" for _ in columns)
    return f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({holes})'
