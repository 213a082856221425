"""Which records the rows may tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from crm_tui.db.conditions import among
from crm_tui.db.models import Contact, ContactPoint, Numbered, rows
from crm_tui.services.bulk.draft import Key

Found = dict[Key, list[Any]]
"""The rows of the table that have each key, by number; one object for each record."""


def find(model: type[Numbered], keys: Iterable[Key]) -> Found:
    """Every record that has one of the keys and is not deleted."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        wanted[key.column].add(key.text)
    having = [
        (Key(column, text), record)
        for column, texts in wanted.items()
        for text, record in rows(_with(model, column, texts))
    ]
    if not having:
        return {}
    there = {row.id: row for row in model.select().where(among(model.id, {record for _, record in having}))}
    found: defaultdict[Key, list[Any]] = defaultdict(list)
    for key, record in dict.fromkeys(having):
        found[key].append(there[record])
    for candidates in found.values():
        candidates.sort(key=lambda row: row.number)
    return dict(found)


def records(found: Found) -> set[UUID]:
    """The records that were found."""
    return {row.id for candidates in found.values() for row in candidates}


def _with(model: type[Numbered], column: str, texts: Collection[str]) -> Any:
    """Each of the texts with each record that has it in a column, or as a contact point of a kind."""
    if column in model._meta.fields:
        field = getattr(model, column)
        return model.select(field, model.id).where(among(field, texts), model.hidden_at.is_null())
    owner = ContactPoint.contact if model is Contact else ContactPoint.company
    here = (ContactPoint.kind == column) & among(ContactPoint.key, texts)
    joined = model.select(ContactPoint.key, model.id).join(ContactPoint, on=owner == model.id)
    return joined.where(here, model.hidden_at.is_null())
