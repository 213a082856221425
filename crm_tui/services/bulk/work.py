"""What a portion of rows asks to be written, gathered first and then written table by table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.bulk import many
from crm_tui.db.models import TABLES, Numbered, StageVisit, Table
from crm_tui.domain.ids import new_ids
from crm_tui.services.bulk.rows import StayRow
from crm_tui.services.editing.saved import touch

_ORDER: tuple[Any, ...] = tuple(model for model in TABLES if issubclass(model, Table))
"""The tables that people's rows are written to, each after those that it refers to."""


_IDS = 100
"""Ids that are made together."""


class Work:
    """Rows to create and to change."""

    def __init__(self) -> None:
        self._rows: dict[type[Table], list[many.Row]] = defaultdict(list)
        self._changes: list[tuple[Table, dict[str, Any]]] = []
        self._touched: dict[UUID, Numbered] = {}
        self._ids: Iterator[UUID] = iter(())
        self._after: list[Callable[[journal.Action], None]] = []
        self.stays: list[StayRow] = []

    def new_id(self) -> UUID:
        """An id of those made together, which costs a third of making each by itself."""
        for id_ in self._ids:
            return id_
        self._ids = iter(new_ids(_IDS))
        return next(self._ids)

    def create(self, model: type[Table], values: dict[str, Any]) -> UUID:
        """Create a row that others refer to; returns its id, which is given out now and put among the values."""
        record: UUID = values.get("id") or self.new_id()
        values["id"] = record
        self._rows[model].append(values)
        return record

    def add(self, model: type[Table], row: many.Row) -> None:
        """Create a row that nothing refers to."""
        self._rows[model].append(row)

    def change(self, row: Table, **columns: Any) -> None:
        """Set columns of a row that was read in this transaction."""
        self._changes.append((row, columns))

    def touch(self, row: Numbered) -> None:
        """Something that belongs to the record changes: others must see it."""
        self._touched[row.id] = row

    def after(self, step: Callable[[journal.Action], None]) -> None:
        """Do this when all else is written."""
        self._after.append(step)

    def write(self, act: journal.Action) -> None:
        """Write everything, each table after those that it refers to."""
        for model in _ORDER:
            if rows := self._rows.get(model):
                act.add_many(model, rows)
        if self.stays:
            many.insert(StageVisit, self.stays)
        for row, columns in self._changes:
            if act.update(row, **columns):
                self._touched.pop(row.id, None)
        for record in self._touched.values():
            touch(act, record)
        for step in self._after:
            step(act)
