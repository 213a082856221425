"""The journal must explain everything: folded from its beginning, it gives every row as it stands."""

from __future__ import annotations

import json
from typing import Any

from crm_tui.db.models import (
    TABLES,
    Action,
    Change,
    Record,
    SearchEntry,
    SegmentSize,
    StageTotal,
    StageVisit,
    database,
    rows,
)

_NOT_TOLD = {Action, Change, SearchEntry, SegmentSize, StageTotal, StageVisit}
"""The journal itself, and what is worked out or counted from other rows."""

_WORKED_OUT = {"contact": {"fit", "engagement", "grade", "scored_at"}}
"""Columns that are worked out from other rows, by table."""

_TOLD = {model._meta.table_name: model for model in TABLES if model not in _NOT_TOLD}


def assert_journal_explains_everything() -> None:
    """Compare every row of every table with what the changes of the journal make of it."""
    told = _told()
    for table, model in _TOLD.items():
        names = [name for name in model._meta.columns if name not in _WORKED_OUT.get(table, ())]
        columns = ", ".join(f'"{name}"' for name in names)
        found = database.connection().execute(f'SELECT {columns} FROM "{table}"')
        standing = {row[names.index("id")]: dict(zip(names, row, strict=True)) for row in found}
        explained = {record: {name: row.get(name) for name in names} for record, row in told[table].items()}
        assert standing == explained, table


def _told() -> dict[str, dict[str, dict[str, Any]]]:
    """Table to id to the row that the journal tells of."""
    told: dict[str, dict[str, dict[str, Any]]] = {table: {} for table in _TOLD}
    changes = Change.select(Change.kind, Change.record, Change.op, Change.fields).order_by(Change.seq)
    for table, record, op, text in rows(changes):
        fields = json.loads(text)
        standing = told[table].get(record.hex, {})
        for column, (before, after) in fields.items():
            assert op == "create" or standing.get(column) == before, f"{table} {record} {column}: {standing} {fields}"
            standing[column] = after
        if op == "update" and issubclass(_TOLD[table], Record):
            standing["version"] += 1
        if op == "delete":
            del told[table][record.hex]
        else:
            told[table][record.hex] = standing
    return told
