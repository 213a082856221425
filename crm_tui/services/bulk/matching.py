"""Which records the rows may tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from typing import Any
from uuid import UUID

from crm_tui.db.models import Contact, ContactPoint, Numbered
from crm_tui.domain.points import PointKind
from crm_tui.services.bulk.draft import Key

_POINTS = frozenset(kind.value for kind in PointKind)

_MOST = 10_000
"""Values that one statement asks for; SQLite binds at most 32,766."""

Found = dict[Key, list[Any]]
"""The rows of the table that have each key, by number; one object for each record."""


def find(model: type[Numbered], keys: Iterable[Key]) -> Found:
    """Every record that has one of the keys and is not deleted."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        wanted[key.column].add(key.text)
    by_id: dict[UUID, Numbered] = {}
    found: Found = {}
    for column, texts in wanted.items():
        for key, row in _with(model, column, texts):
            found.setdefault(key, []).append(by_id.setdefault(row.id, row))
    for candidates in found.values():
        candidates.sort(key=lambda row: row.number)
    return found


def records(found: Found) -> set[UUID]:
    """The records that were found."""
    return {row.id for candidates in found.values() for row in candidates}


def portions(ids: Iterable[UUID]) -> Iterator[list[UUID]]:
    """The ids in portions that one statement can ask for."""
    waiting = iter(ids)
    while portion := list(islice(waiting, _MOST)):
        yield portion


def _with(model: type[Numbered], column: str, texts: Collection[str]) -> Iterable[tuple[Key, Any]]:
    if column in model._meta.fields:
        for row in model.select().where(getattr(model, column).in_(texts), model.hidden_at.is_null()):
            yield Key(column, getattr(row, column)), row
    elif column in _POINTS:
        owner = ContactPoint.contact if model is Contact else ContactPoint.company
        here = (ContactPoint.kind == column) & ContactPoint.key.in_(texts)
        joined = model.select(model, ContactPoint.key).join(ContactPoint, on=owner == model.id)
        for row in joined.where(here, model.hidden_at.is_null()).objects():
            yield Key(column, row.key), row
