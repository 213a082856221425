"""What is another in two shapes of a workspace, a line for each difference."""

from __future__ import annotations

from collections.abc import Iterator

from crm_tui.services.shape.filed.part import Tables
from crm_tui.services.shape.filed.parts import TYPES


def differences(before: dict[str, object], after: dict[str, object]) -> Iterator[str]:
    """A line each, by its path of names: `+` what is new, `-` what is gone, `~` what is another now."""
    old, new = dict(_of_parts(before)), dict(_of_parts(after))
    for name in dict.fromkeys([*old, *new]):
        if name not in new:
            yield f"- {name}: {_shown(old[name])}"
        elif name not in old:
            yield f"+ {name}: {_shown(new[name])}"
        elif old[name] != new[name]:
            yield f"~ {name}: {_shown(old[name])} → {_shown(new[name])}"


def _of_parts(shape: dict[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in shape.items():
        yield from _flat(name, value, TYPES[name])


def _flat(path: str, value: object, type_: object) -> Iterator[tuple[str, object]]:
    """Every value under its path; tables in a list by what they are called, and the order of those."""
    if not isinstance(type_, Tables) or not isinstance(value, list):
        yield path, value
        return
    if value:
        yield f"{path} in order", [type_.name_of(table) for table in value]
    entries = {**type_.needed, **type_.possible}
    for table in value:
        for name, one in table.items():
            if name not in type_.called or not type_.once:
                yield from _flat(f"{path}/{type_.name_of(table)}/{name}", one, entries[name])


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
