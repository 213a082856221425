"""What a person reads of a record: one short phrase for a value, a line for each thing that is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.domain import money
from crm_tui.domain.money import Money

_UNSAID = frozenset(
    {"kind", "id", "ref", "name", "version", "pipeline", "stage", "currency", "own_probability",
     "own_category", "rot_days"}
)  # fmt: skip
"""Attributes of a detail that its heading says, or another attribute says better."""

_LABELS = {
    "pipeline_name": "Pipeline",
    "stage_name": "Stage",
    "close": "Closes",
    "reach": "Contact points",
    "external_id": "External id",
    "customs": "Own fields",
    "lines": "Products",
    "list_name": "List",
    "last_touch_at": "Last touch",
}


def lines_of(detail: Any) -> Iterator[str]:
    """What is known of a record, a line each; several things of a sort stand indented below their name."""
    for name, value in _said(detail):
        if name in _UNSAID or value is None or value in ("", (), False):
            continue
        label = _LABELS.get(name, name.removesuffix("_at").replace("_", " ").capitalize())
        if isinstance(value, tuple) and is_dataclass(value[0]):
            yield label
            yield from (f"  {phrase(one)}" for one in value)
        elif isinstance(value, str) and "\n" in value:
            yield label
            yield from (f"  {line}" for line in value.splitlines())
        else:
            yield f"{label:<15} {phrase(value)}{' %' if name == 'probability' else ''}"


def _said(detail: Any) -> Iterator[tuple[str, Any]]:
    """What a detail holds by its names; the fields of a record that is all fields in the place of all of them."""
    for field in fields(detail):
        value = getattr(detail, field.name)
        if field.name == "values":
            yield from ((name, one) for name, one in value.items() if name not in {"title", "tags"})
        else:
            yield field.name, value


def phrase(value: Any) -> str:
    """A value in a few words; a record by its telling parts."""
    match value:
        case Money():
            return money.full(value.minor, value.currency)
        case datetime():
            return f"{clock.local(value):%Y-%m-%d %H:%M}"
        case bool():
            return "yes" if value else "no"
        case Enum():
            return str(value.value)
        case tuple():
            return ", ".join(map(phrase, value))
        case _ if is_dataclass(value):
            return _of_record(value)
        case _:
            return str(value)


def _of_record(record: Any) -> str:
    """The parts that tell something, reference and name together."""
    parts = []
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in {"id", "version", "kind", "field", "type", "ref"} or isinstance(value, UUID):
            continue
        if value is None or value in ("", (), False):
            continue
        parts.append("deleted" if field.name == "deleted" else phrase(value))
    reference = getattr(record, "ref", "")
    return f"{reference} {' · '.join(parts)}".strip()
