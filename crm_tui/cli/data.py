"""Records as data: what queries return, as JSON and cells give it.

Money becomes decimal text in major units, with its currency beside it; moments and days become ISO 8601 text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from crm_tui.domain import money
from crm_tui.domain.money import Money


def as_data(record: Any) -> dict[str, Any]:
    """A result of a query as a dictionary of plain values."""
    plain: dict[str, Any] = {}
    for name in _names_of(record):
        value = getattr(record, name)
        if name == "values" and isinstance(value, Mapping):
            plain.update(_of_values(value))
        elif name == "kind_of":
            plain.setdefault("record", value.value)
        elif isinstance(value, Money):
            plain[name] = money.major(value.minor, value.currency)
            plain["currency" if name == "amount" else f"{name}_currency"] = value.currency
        else:
            plain[name] = _plain(value)
    return plain


def _names_of(record: Any) -> tuple[str, ...]:
    """The fields of a dataclass or of a named tuple."""
    return tuple(field.name for field in fields(record)) if is_dataclass(record) else record._fields


def _of_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a record that is all fields, beside what all records have."""
    plain: dict[str, Any] = {}
    for name, value in values.items():
        plain[name] = money.major(value.minor, value.currency) if isinstance(value, Money) else _plain(value)
        if isinstance(value, Money):
            plain["currency"] = value.currency
    return plain


def _plain(value: Any) -> Any:
    match value:
        case Money():
            return {"amount": money.major(value.minor, value.currency), "currency": value.currency}
        case Enum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case UUID():
            return str(value)
        case tuple() if hasattr(value, "_fields"):
            return as_data(value)
        case list() | tuple() | set() | frozenset():
            return [_plain(one) for one in value]
        case Mapping():
            return {str(_plain(key)): _plain(one) for key, one in value.items()}
        case _:
            return as_data(value) if is_dataclass(value) else value
