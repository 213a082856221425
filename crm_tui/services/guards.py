"""What every write checks before it begins: the record is there, and nobody else was faster."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Action, Change, Numbered, User, rows
from crm_tui.db.prepared import Prepared
from crm_tui.errors import NotFound, Stale

_SILENT = frozenset({"version", "last_touch_at", "position"})
"""Columns that move along with what others do; nobody who edits a record needs to see them first."""

_UNSAID = _SILENT | {"title_key", "name_key", "subject_key", "sort_key", "entered_at", "closed_at", "outcome"}
"""Columns that follow from others, so that naming those is enough."""

Row = TypeVar("Row", bound=Numbered)


def visible(model: type[Row], record: UUID) -> Row:
    """The row with this id, unless it is not there or deleted; raises `NotFound`."""
    row: Row | None = _visible_row(model).first(record.hex)
    if row is None:
        raise NotFound(f"That {model._meta.table_name} is not there any more; it may have been deleted.")
    return row


@cache
def _visible_row(model: type[Numbered]) -> Prepared:
    return Prepared(lambda record: model.select().where(model.id == record, model.hidden_at.is_null()))


def require_version(row: Numbered, seen: int | None) -> None:
    """Raise `Stale`, saying who changed what, when the row changed after version `seen` was read.

    Changes that only moved the record along (its place on the board, its last touch) do not count. None does
    not ask.
    """
    if seen is None or row.version == seen:
        return
    telling = [(fields, name) for fields, name in _changes_after(row, seen) if not _is_silent(fields)]
    if not telling:
        return
    who = " and ".join(dict.fromkeys(name or "Somebody" for _, name in telling))
    changed = tuple(dict.fromkeys(field for fields, _ in telling for field in fields if field not in _UNSAID))
    what = ", ".join(field.removesuffix("_id").replace("_", " ") for field in changed)
    raise Stale(
        f"{who} was faster and changed {f'{what} of ' if what else ''}{row.ref}; look at it, then try again.",
        changed,
    )


def _changes_after(row: Numbered, seen: int) -> list[tuple[dict[str, Any], str | None]]:
    """What was changed after a version, newest first: the fields, and who did it."""
    missed = (
        Change.select(Change.fields, User.name)
        .join(Action)
        .join(User, pw.JOIN.LEFT_OUTER)
        .where(Change.record == row.id, Change.op == "update")
        .order_by(Change.seq.desc())
        .limit(max(row.version - seen, 1))
    )
    return [(json.loads(fields), name) for fields, name in rows(missed)]


def _is_silent(fields: dict[str, Any]) -> bool:
    """Whether a change says nothing to people; one without fields tells of tags and the like, and does."""
    return bool(fields) and fields.keys() <= _SILENT
