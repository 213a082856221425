"""The journal: the one way to write. Every write happens inside an action and leaves what it changed.

    with journal.action(by, "moved Acme rollout to Proposal") as act:
        act.update(deal, stage=proposal)

Outside an action nothing can be committed (`SqliteWorkspace`), so that nothing is written past the journal.
"""

from __future__ import annotations

import json
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db import sqlite
from crm_tui.db.derived import Derived
from crm_tui.db.models import Action as ActionRow
from crm_tui.db.models import Numbered, Record, Table, database
from crm_tui.domain.ids import new_id

_BATCH = 500
"""Rows to one INSERT of `create_many`; SQLite binds at most 32,766 values."""

_in_force = threading.local()

made_here: deque[UUID] = deque(maxlen=1000)
"""The last actions of this process: the others in the journal are news from elsewhere."""

Row = TypeVar("Row", bound=Table)


class Action:
    """One action in force: what is written through it is journalled under it."""

    def __init__(self, by: UUID | None, summary: str, role: str, undoes: UUID | None, at: datetime) -> None:
        self.id = new_id()
        self.at = at
        self.by = by
        self.summary = summary
        """In words and the past tense, such as `moved Acme rollout to Proposal`; may be set until the end."""
        self.role = role
        self.undoes = undoes
        self.changed: set[tuple[str, UUID]] = set()
        """What it touched: (table, id)."""
        self._changes: list[tuple[str, str, UUID, str, str]] = []
        self._derived = Derived()

    def create(self, model: type[Row], **values: Any) -> Row:
        """Insert one row and return it; a numbered record gets the next number of its kind."""
        row = self._new(model, values)
        if isinstance(row, Numbered) and row.number is None:
            row.number = next_number(type(row))
        stored = row_values(row)
        database.execute_sql(_insertion(model, stored), tuple(stored.values()))
        self._note(model, row.id, "create", {column: [None, value] for column, value in stored.items()})
        self._derived.created(model, stored)
        return row

    def create_many(self, model: type[Table], rows: Iterable[Mapping[str, Any]]) -> list[UUID]:
        """Insert many rows in batches; returns their ids. Numbers are given as by `create`."""
        number = next_number(model) if issubclass(model, Numbered) else None
        ids: list[UUID] = []
        batch: list[dict[str, Any]] = []
        for values in rows:
            row = self._new(model, values)
            if number is not None and isinstance(row, Numbered):
                row.number = number
                number += 1
            stored = row_values(row)
            ids.append(row.id)
            batch.append(stored)
            self._note(
                model,
                row.id,
                "create",
                {column: [None, value] for column, value in stored.items() if value is not None},
            )
            self._derived.created(model, stored)
            if len(batch) == _BATCH:
                insert_rows(model, batch)
                batch = []
        insert_rows(model, batch)
        return ids

    def update(self, row: Table, **changes: Any) -> bool:
        """Set fields of a row read in this transaction; returns whether anything differed.

        The row in hand then holds the new values and, for a record, the next version.
        """
        before = row_values(row)
        after = dict(before)
        for name, value in changes.items():
            setattr(row, name, value)
            field = row._meta.combined[name]
            after[field.column_name] = _stored(row, field)
        fields = {column: [before[column], after[column]] for column in after if before[column] != after[column]}
        if not fields:
            return False
        if isinstance(row, Record):
            row.version += 1
            after["version"] = row.version
        self._write(type(row), row.id, {column: after[column] for column in (*fields, *_version_of(row))})
        self._note(type(row), row.id, "update", fields)
        self._derived.updated(type(row), before, after)
        return True

    def write(self, row: Table, fields: Mapping[str, tuple[Any, Any]]) -> None:
        """Set columns to values as they stand in the table: `{column: (before, after)}`; for undo.

        The row, read in this transaction, keeps what it holds.
        """
        model, record = type(row), row.id
        before = row_values(row)
        after = {**before, **{column: value for column, (_, value) in fields.items()}}
        if issubclass(model, Record):
            after["version"] = before["version"] + 1
        changed = {column: value for column, value in after.items() if value != before[column]}
        self._write(model, record, changed)
        self._note(model, record, "update", {column: list(pair) for column, pair in fields.items()})
        self._derived.updated(model, before, after)

    def hide(self, row: Record) -> None:
        """Delete a record so that undo brings it back."""
        self.update(row, hidden_at=self.at)

    def delete(self, row: Table) -> None:
        """Take out a row that nobody sees by itself, such as one tag on one record."""
        stored = row_values(row)
        type(row).delete().where(type(row).id == row.id).execute()
        self._note(type(row), row.id, "delete", {column: [value, None] for column, value in stored.items()})
        self._derived.deleted(type(row), stored)

    def restore(self, model: type[Table], stored: Mapping[str, Any]) -> None:
        """Insert a row that `delete` took out, from its values as they stood in the table."""
        database.execute_sql(_insertion(model, stored), tuple(stored.values()))
        self._note(model, UUID(stored["id"]), "create", {column: [None, value] for column, value in stored.items()})
        self._derived.created(model, stored)

    def _new(self, model: type[Row], values: Mapping[str, Any]) -> Row:
        """A row, created when the action was done unless the values say otherwise."""
        row = model(**values)
        if isinstance(row, Record) and "created_at" not in values:
            row.created_at = self.at
        return row

    def _write(self, model: type[Table], record: UUID, columns: Mapping[str, Any]) -> None:
        if columns:
            settings = ", ".join(f'"{name}" = ?' for name in columns)
            database.execute_sql(
                f'UPDATE "{model._meta.table_name}" SET {settings} WHERE "id" = ?', (*columns.values(), record.hex)
            )  # fmt: skip

    def _note(self, model: type[Table], record: UUID, op: str, fields: Mapping[str, list[Any]]) -> None:
        table = model._meta.table_name
        self.changed.add((table, record))
        text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
        self._changes.append((self.id.hex, table, record, op, text))
        if len(self._changes) >= 10_000:
            self._flush()

    def _flush(self) -> None:
        """Write the changes noted so far."""
        database.connection().executemany(
            'INSERT INTO "change" (action_id, kind, record, op, fields) VALUES (?, ?, ?, ?, ?)',
            [(action, kind, record.hex, op, fields) for action, kind, record, op, fields in self._changes],
        )
        self._changes.clear()

    def _store(self) -> None:
        """Write the action's own row, last, when its summary is known."""
        row = {
            "id": self.id.hex, "at": clock.to_micros(self.at), "by_id": self.by.hex if self.by else None,
            "summary": self.summary, "role": self.role, "undoes_id": self.undoes.hex if self.undoes else None,
        }  # fmt: skip
        insert_rows(ActionRow, [row])

    def finish(self) -> None:
        """Write what is left and bring totals and search up to date; called once, before the commit."""
        if self.changed:
            self._flush()
            self._store()
        self._derived.bring_up_to_date()


@contextmanager
def action(
    by: UUID | None, summary: str, *, role: str = "do", undoes: UUID | None = None, at: datetime | None = None
) -> Iterator[Action]:
    """One transaction in which this thread may write; an action inside another joins it.

    Everything is committed, durably, when the block ends, or nothing when it raises. `at` is when it was done,
    where that was not now. Raises `Busy`, `WorkspaceFull`, `ReadOnlyWorkspace` or `DamagedWorkspace`.
    """
    outer: Action | None = getattr(_in_force, "action", None)
    if outer is not None:
        yield outer
        return
    with sqlite.sentences(database.obj.path), database.obj.unit_of_work():
        act = Action(by, summary, role, undoes, at or clock.now())
        _in_force.action = act
        try:
            yield act
            act.finish()
            made_here.append(act.id)
        finally:
            _in_force.action = None


@contextmanager
def together() -> Iterator[None]:
    """One transaction around several actions of this thread: all of them are committed, once, or none.

    Raises as `action` does.
    """
    with sqlite.sentences(database.obj.path), database.obj.unit_of_work():
        yield


def next_number(model: type[Numbered]) -> int:
    """The number after the highest that was ever given to this kind of record."""
    highest = database.execute_sql(f'SELECT max(number) FROM "{model._meta.table_name}"').fetchone()[0]
    return 1 + (highest or 0)


def row_values(row: Table) -> dict[str, Any]:
    """The row's values as they stand in the table, by column."""
    return {field.column_name: _stored(row, field) for field in row._meta.sorted_fields}


def _stored(row: Table, field: Any) -> Any:
    value = row.__data__.get(field.name)
    return None if value is None else field.db_value(value)


def _version_of(row: Table) -> tuple[str, ...]:
    return ("version",) if isinstance(row, Record) else ()


def insert_rows(model: type[pw.Model], rows: list[dict[str, Any]]) -> None:
    """Insert rows given as stored values, without a word in the journal: for tables worked out from others."""
    if not rows:
        return
    columns = list(rows[0])
    database.connection().executemany(
        _insertion(model, columns), [tuple(row[column] for column in columns) for row in rows]
    )


def _insertion(model: type[pw.Model], columns: Iterable[str]) -> str:
    """The INSERT of one row."""
    names = ", ".join(f'"{column}"' for column in columns)
    holes = ", ".join("?" for _ in columns)
    return f'INSERT INTO "{model._meta.table_name}" ({names}) VALUES ({holes})'
