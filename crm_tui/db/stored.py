"""Rows as they are stored: their values as SQLite has them, not as Python does, and writing one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Numbered, Table, database


def stored_value(row: Table, field: Any) -> Any:
    """What a field of a row comes to in its column."""
    value = row.__data__.get(field.name)
    return None if value is None else field.db_value(value)


def row_values(row: Table) -> dict[str, Any]:
    """The row's values as they stand in the table, by column."""
    return {field.column_name: stored_value(row, field) for field in row._meta.sorted_fields}


def next_number(model: type[Numbered]) -> int:
    """The number after the highest that was ever given to this kind of record."""
    highest = database.execute_sql(f'SELECT max(number) FROM "{model._meta.table_name}"').fetchone()[0]
    return 1 + (highest or 0)


def insert_row(model: type[pw.Model], stored: Mapping[str, Any]) -> None:
    """Insert one row, given by column."""
    database.execute_sql(_insertion(model, stored), tuple(stored.values()))


def insert_rows(model: type[pw.Model], rows: list[dict[str, Any]]) -> None:
    """Insert rows that have the same columns."""
    if not rows:
        return
    columns = list(rows[0])
    database.connection().executemany(
        _insertion(model, columns), [tuple(row[column] for column in columns) for row in rows]
    )


def update_row(model: type[pw.Model], record: UUID, columns: Mapping[str, Any]) -> None:
    """Set these columns of one row."""
    if columns:
        settings = ", ".join(f'"{name}" = ?' for name in columns)
        database.execute_sql(
            f'UPDATE "{model._meta.table_name}" SET {settings} WHERE "id" = ?', (*columns.values(), record.hex)
        )  # fmt: skip


def _insertion(model: type[pw.Model], columns: Iterable[str]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    holes = ", ".join("?" for _ in columns)
    return f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({holes})'
