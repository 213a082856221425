"""What every write checks first: that the record exists, and that nobody changed it meanwhile (optimistic locking)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Action, Change, Numbered, Stage, User, rows
from crm_tui.db.prepared import Prepared
from crm_tui.domain.dates.shown import short_moment
from crm_tui.domain.records import Kind
from crm_tui.errors import Gone, NotFound, Stale
from crm_tui.queries.links import NAME_OF

_SILENT = frozenset({"version", "last_touch_at", "position"})
"""Columns that move along with what others do; nobody who edits a record needs to see them first."""

_UNSAID = _SILENT | {
    *("title_key", "name_key", "subject_key", "sort_key", "entered_at", "closed_at", "outcome", "phase_since")
}
"""Columns that follow from others, so that naming those is enough."""

Row = TypeVar("Row", bound=Numbered)


def visible(model: type[Row], record: UUID) -> Row:
    """The row with this id; raises `NotFound` where there is none, or it is deleted."""
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
    telling = [change for change in _changes_after(row, seen) if not _is_silent(change.fields)]
    if not telling:
        return
    changed = tuple(dict.fromkeys(field for change in telling for field in change.fields if field not in _UNSAID))
    raise Stale(f"{_in_words(row, telling, changed)}; look at it, then try again.", changed, row.id, row.version)


def still_there(model: type[Row], record: UUID) -> Row:
    """The row with this id; raises `Gone`, saying who deleted it and when, or `NotFound` where there never was one."""
    row = _visible_row(model).first(record.hex)
    if row is not None:
        return cast("Row", row)
    deleted = model.get_or_none(model.id == record)
    if deleted is None:
        return visible(model, record)
    last = next(change for change in _changes_after(deleted, 0) if "hidden_at" in change.fields)
    name = getattr(deleted, NAME_OF[Kind(model._meta.table_name)].name)
    raise Gone(f"{last.by} deleted {deleted.ref} {name} {last.when}.")


@dataclass(frozen=True, slots=True)
class _Change:
    """What somebody changed of a record."""

    fields: dict[str, Any]
    by: str
    at: datetime

    @property
    def when(self) -> str:
        return short_moment(clock.local(self.at), clock.today())


def _in_words(row: Numbered, telling: Sequence[_Change], changed: Sequence[str]) -> str:
    """Who moved it where, or who changed what of it."""
    moved = next((change for change in telling if "stage_id" in change.fields), None)
    if moved is not None:
        stage = Stage.get_by_id(UUID(moved.fields["stage_id"][1])).name
        return f"{moved.by} moved {row.ref} to {stage} {moved.when}"
    who = " and ".join(dict.fromkeys(change.by for change in telling))
    what = ", ".join(field.removesuffix("_id").replace("_", " ") for field in changed)
    return f"{who} was faster and changed {f'{what} of ' if what else ''}{row.ref}"


def _changes_after(row: Numbered, seen: int) -> list[_Change]:
    """What was changed after a version, newest first."""
    missed = (
        Change.select(Change.fields, User.name, Action.at)
        .join(Action)
        .join(User, pw.JOIN.LEFT_OUTER)
        .where(Change.record == row.id, Change.op == "update")
        .order_by(Change.seq.desc())
        .limit(max(row.version - seen, 1))
    )
    return [_Change(json.loads(fields), name or "Somebody", at) for fields, name, at in rows(missed)]


def _is_silent(fields: dict[str, Any]) -> bool:
    """Whether a change says nothing to people; one without fields tells of tags and the like, and does."""
    return bool(fields) and fields.keys() <= _SILENT
