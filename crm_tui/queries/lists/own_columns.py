"""The fields that a workspace adds to a kind of record, as columns of its lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.models import OF_KIND, CustomField, CustomValue
from crm_tui.db.prepared import Prepared
from crm_tui.domain.records import Kind
from crm_tui.filters.field import scalar

NUMERIC = frozenset({"number", "money"})
"""The types whose values are compared as numbers, and aligned as such."""

_FIELDS = Prepared(
    lambda kind: (
        CustomField.select(CustomField.name, CustomField.type)
        .where(CustomField.kind == kind, CustomField.hidden_at.is_null())
        .order_by(CustomField.position.asc(nulls="last"), CustomField.name_key)
    )
)
_VALUES = Prepared(
    lambda records: (
        CustomValue.select(CustomValue.record, CustomField.name, CustomValue.value)
        .join(CustomField)
        .where(among_listed(CustomValue.record, records), CustomField.hidden_at.is_null())
    )
)


def own_fields(kind: Kind) -> list[tuple[str, str]]:
    """The names and types of the fields that were added to a kind, in the order of forms."""
    return [(name, type_) for name, type_ in _FIELDS.rows(kind)]


def own_values(kind: Kind, ids: Sequence[UUID]) -> dict[UUID, tuple[tuple[str, str], ...]]:
    """What stands in such fields of some records of a kind, names with values as they are shown; bare ones left out."""
    found: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    if ids and own_fields(kind):
        for record, name, value in _VALUES.rows(listed(ids)):
            found[record].append((name, value))
    return {record: tuple(values) for record, values in found.items()}


def own_sort(kind: Kind, name: str) -> Any:
    """The expression that a list is sorted by under such a field; numbers as numbers, else as filters compare it."""
    field = CustomField.get(CustomField.kind == kind, CustomField.name == name, CustomField.hidden_at.is_null())
    key = CustomValue.key.cast("NUMERIC") if field.type in NUMERIC else CustomValue.key
    return scalar(CustomValue.select(key).where(CustomValue.record == OF_KIND[kind].id, CustomValue.field == field.id))
