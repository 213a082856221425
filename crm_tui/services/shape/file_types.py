"""Of what type each value of a file with the shape of a workspace must be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crm_tui import text
from crm_tui.domain.fields.specs import SPECS
from crm_tui.errors import BadInput
from crm_tui.services import settings

_TEXT, _NUMBER, _FLAG, _TEXTS = "a text in quotes", "a whole number", "true or false", "a list of texts"
_TABLES = "a list of tables"

_TOP: Mapping[str, str] = dict.fromkeys(settings.SHARED, _TEXT) | {
    "sources": _TEXTS,
    "lost_reasons": _TABLES,
    "pipelines": _TABLES,
    "fields": _TABLES,
    "cadences": _TABLES,
}

_IN_TABLES: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]] = {
    "lost_reasons": ({"name": _TEXT}, {"counts": _FLAG}),
    "fields": ({"of": _TEXT, "name": _TEXT, "type": _TEXT}, {"choices": _TEXTS}),
    "cadences": ({"name": _TEXT, "days": _NUMBER, "filter": _TEXT}, {}),
}
"""What a table of each list must hold, and what it may; pipelines are checked as templates are."""


def require_types(wanted: Mapping[str, Any]) -> None:
    """Raise BadInput for a name that no such file has, what a table lacks, and a value of a wrong type."""
    if strange := [name for name in wanted if name not in _TOP]:
        near = text.nearest(strange[0], list(_TOP)) or tuple(_TOP)
        raise BadInput(f"there is no {strange[0]} in such a file; there is {', '.join(near)}.", strange[0])
    for name, value in wanted.items():
        _require(name, value, _TOP[name])
    for name, (needed, possible) in _IN_TABLES.items():
        for table in wanted.get(name, []):
            _require_table(name, table, needed, possible)
    for table in wanted.get("fields", []):
        if table["of"] not in SPECS:
            raise BadInput(f"there are no fields of a {table['of']}; there are of {', '.join(SPECS)}.", "fields")


def _require_table(name: str, table: Mapping[str, Any], needed: Mapping[str, str], possible: Mapping[str, str]) -> None:
    for key, what in {**needed, **possible}.items():
        if key in table:
            _require(f"{key} in {name}", table[key], what)
        elif key in needed:
            raise lacks(key, f"a table of {name}")


def lacks(key: str, where: str) -> BadInput:
    """That something is missing."""
    return BadInput(f"{key} is missing in {where}; compare with `crm-tui config export`.", key)


def _require(name: str, value: object, what: str) -> None:
    if not _is(what, value):
        raise BadInput(f"{name} must be {what}; compare with `crm-tui config export`.", name)


def _is(what: str, value: object) -> bool:
    match value:
        case bool():
            return what == _FLAG
        case int():
            return what == _NUMBER
        case str():
            return what == _TEXT
        case list():
            return _are(what, value)
    return False


def _are(what: str, values: Sequence[object]) -> bool:
    kind = {_TEXTS: str, _TABLES: dict}.get(what)
    return kind is not None and all(isinstance(value, kind) for value in values)
