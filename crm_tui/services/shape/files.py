"""The shape of a whole workspace as a file: written, compared, and taken over as one action.

What a file does not name stays as it is; names are compared without case.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from crm_tui import toml
from crm_tui.db import journal
from crm_tui.errors import BadFile, BadInput
from crm_tui.services.shape.filed.differences import differences
from crm_tui.services.shape.filed.part import check, strange
from crm_tui.services.shape.filed.parts import PARTS, TYPES, take_values, values
from crm_tui.services.shape.shaping import counted

_HEAD = """\
# The shape of a workspace. `crm-tui config import FILE --dry-run` says what it would change, and without
# --dry-run it is changed, as one action. What is not named here stays as it is.

"""


@dataclass(frozen=True, slots=True)
class Taken:
    """What taking over a file changed, or would change."""

    differences: tuple[str, ...]
    """A line each: `+` what is new, `-` what is gone, `~` what is another now."""
    action: UUID | None = None
    changed: frozenset[tuple[str, UUID]] = frozenset()


class _Rehearsed(Exception):
    """Takes everything back."""


def written() -> str:
    """The shape of the open workspace as TOML."""
    return _HEAD + toml.written(as_data())


def as_data() -> dict[str, Any]:
    """The shape of the open workspace as the file has it."""
    return values() | {part.name: part.read() for part in PARTS}


def take_over(by: UUID | None, path: Path, *, rehearse: bool = False) -> Taken:
    """Give the workspace the shape that a file says, all of it or nothing; a rehearsal only says what would differ.

    Raises BadFile, which names the entry, where the file cannot be read or says what cannot be, else as the verbs
    that it takes.
    """
    wanted = _read(path)
    found = Taken(())
    try:
        with journal.action(by, f"took over {path.name}") as act:
            before = as_data()
            try:
                _apply(act, wanted)
            except BadInput as error:
                raise BadFile(f"{path.name}: {error}") from error
            found = Taken(tuple(differences(before, as_data())), act.id, frozenset(act.changed))
            act.summary = f"took over {counted(len(found.differences), 'difference', 'differences')} from {path.name}"
            if rehearse:
                raise _Rehearsed
    except _Rehearsed:
        return Taken(found.differences)
    return found


def _read(path: Path) -> dict[str, Any]:
    try:
        return toml.read(path)
    except FileNotFoundError:
        raise BadFile(f"There is no file {path}; `crm-tui config export > FILE` writes one.") from None


def _apply(act: journal.Action, wanted: dict[str, Any]) -> None:
    for name, value in wanted.items():
        if name not in TYPES:
            raise strange(name, list(TYPES))
        check(name, value, TYPES[name])
    lists = {part.name for part in PARTS}
    for part in PARTS:
        if part.name in wanted:
            part.take(act, wanted[part.name])
    take_values(act.by, {name: value for name, value in wanted.items() if name not in lists})
