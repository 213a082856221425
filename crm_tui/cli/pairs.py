"""FIELD=VALUE, as it is typed on a command line."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui.errors import BadInput


def values_of(pairs: Sequence[str]) -> dict[str, str]:
    """The fields and their texts; raises `BadInput` for what is not FIELD=VALUE, or said twice."""
    values: dict[str, str] = {}
    for pair in pairs:
        written, equals, value = pair.partition("=")
        name = written.strip()
        if not equals or not name:
            raise BadInput(f"“{pair}” is not FIELD=VALUE; write for example amount=45k.", pair)
        if name in values:
            raise BadInput(f"{name} is given twice; give it once.", name)
        values[name] = value
    return values
