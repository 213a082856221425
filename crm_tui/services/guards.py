"""What every write checks before it begins: the record is there, and nobody else was faster."""

from __future__ import annotations

import json
from typing import TypeVar
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Action, Change, Numbered, User, rows
from crm_tui.errors import NotFound, Stale

_SILENT = frozenset({"version", "last_touch_at", "position"})
"""Columns that change along with others and say nothing by themselves."""

Row = TypeVar("Row", bound=Numbered)


def visible(model: type[Row], record: UUID) -> Row:
    """The row with this id, unless it is not there or deleted; raises `NotFound`."""
    row = model.get_or_none(model.id == record, model.hidden_at.is_null())
    if row is None:
        raise NotFound(f"That {model._meta.table_name} is not there any more; it may have been deleted.")
    return row


def require_version(row: Numbered, seen: int | None) -> None:
    """Raise `Stale` when the row changed after version `seen` was read; None does not ask."""
    if seen is None or row.version == seen:
        return
    who, fields = _changes_after(row, seen)
    what = ", ".join(field.removesuffix("_id").replace("_", " ") for field in fields) or "it"
    raise Stale(f"{who} was faster and changed {what} of {row.ref}; look at it, then try again.", fields)


def _changes_after(row: Numbered, seen: int) -> tuple[str, tuple[str, ...]]:
    """Who made the changes after a version, and to which columns; the newest names first."""
    missed = (
        Change.select(Change.fields, User.name)
        .join(Action)
        .join(User, pw.JOIN.LEFT_OUTER)
        .where(Change.record == row.id, Change.op == "update")
        .order_by(Change.seq.desc())
        .limit(max(row.version - seen, 1))
    )
    names: dict[str, None] = {}
    fields: dict[str, None] = {}
    for text, name in rows(missed):
        names[name or "Somebody"] = None
        fields.update(dict.fromkeys(field for field in json.loads(text) if field not in _SILENT))
    return " and ".join(names) or "Somebody", tuple(fields)
