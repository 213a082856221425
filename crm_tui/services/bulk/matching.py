"""Which records the rows may tell of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any
from uuid import UUID

from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.models import Contact, ContactPoint, Numbered
from crm_tui.db.prepared import Prepared
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
        for text, record in _with(model, column).run(listed(texts))
    ]
    if not having:
        return {}
    there = {row.id.hex: row for row in _of(model).all(listed({record for _, record in having}))}
    found: defaultdict[Key, list[Any]] = defaultdict(list)
    for key, record in dict.fromkeys(having):
        found[key].append(there[record])
    for candidates in found.values():
        candidates.sort(key=lambda row: row.number)
    return dict(found)


def records(found: Found) -> set[UUID]:
    """The records that were found."""
    return {row.id for candidates in found.values() for row in candidates}


@cache
def _of(model: type[Numbered]) -> Prepared:
    """The records with `listed` ids."""
    return Prepared(lambda ids: model.select().where(among_listed(model.id, ids)))


@cache
def _with(model: type[Numbered], column: str) -> Prepared:
    """Each of the `listed` texts with each record that has it in a column, or as a contact point of a kind."""
    if column in model._meta.fields:
        field = getattr(model, column)
        having = model.select(field, model.id).where(model.hidden_at.is_null())
        return Prepared(lambda texts: having.where(among_listed(field, texts)))
    owner = ContactPoint.contact if model is Contact else ContactPoint.company
    having = model.select(ContactPoint.key, model.id).join(ContactPoint, on=owner == model.id)
    here = (ContactPoint.kind == column) & model.hidden_at.is_null()
    return Prepared(lambda texts: having.where(here, among_listed(ContactPoint.key, texts)))
