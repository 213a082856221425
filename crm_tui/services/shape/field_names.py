"""What fields of the workspace's own can be called: one word that means nothing else where fields are named."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from crm_tui import text as texts
from crm_tui.domain.records import LISTED, Kind
from crm_tui.errors import BadInput
from crm_tui.filters.fields import HAS, NO, squeezed, vocabulary_of
from crm_tui.queries.lists.columns import columns
from crm_tui.services.quick.reading import fields_of


def free_name(kind: Kind, name: str, but: UUID | None = None) -> str:
    """The name, if a field of a kind can be called so; `but` is the field that is to be called so. Raises BadInput."""
    called = texts.clean(name, field="name")
    if not called or not called.replace("_", "").replace("-", "").isalnum() or not called[0].isalpha():
        raise BadInput(f"“{name}” cannot name a field; write one word of letters, digits, _ and -.", "name")
    if squeezed(called) in {squeezed(word) for word in _taken(kind, but)}:
        raise BadInput(f"{kind.one.capitalize()} has a field “{called}” already; choose another name.", "name")
    return called


def _taken(kind: Kind, but: UUID | None) -> Iterator[str]:
    """Every name that means something in forms, quick lines, filters or lists of a kind."""
    for spec in fields_of(kind):
        if spec.custom is None or spec.custom != but:
            yield from (spec.name, *spec.aliases)
    if kind in LISTED:
        yield from (HAS, NO)
        for field in vocabulary_of(kind).fields:
            yield from (field.name, *field.aliases)
        yield from (column.name for column in columns(kind))
