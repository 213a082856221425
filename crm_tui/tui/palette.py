"""Finding commands: for the palette by any letters of their words, for the `:` line by name with an argument."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from crm_tui import text
from crm_tui.domain.roles import Rights
from crm_tui.errors import NotFound
from crm_tui.filters.complete import Completion
from crm_tui.tui.commands import Command, in_force_at
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.keymap import EVERYTHING, Keymap, keys_of
from crm_tui.tui.keys import label

LINES_FROM = 120
"""Cells of a screen on which there is room for the lines of a shell."""


def own_title(command: Command) -> str:
    """What a command is called wherever nothing is marked."""
    return command.title


def choices(
    place: str,
    keymap: Keymap,
    rights: Rights = EVERYTHING,
    *,
    width: int = LINES_FROM,
    title_of: Callable[[Command], str] = own_title,
) -> list[Choice]:
    """Every command of the place that `rights` allow, with its key beside its words; it is found by its name too.

    From `LINES_FROM` cells on, the line of a shell that does the same stands there as well.
    """
    return [
        Choice(
            title_of(command),
            command,
            _beside(command, keymap, width),
            found_by=f"{command.title} {command.id} {command.line}",
        )
        for command in in_force_at(place)
        if command.in_palette and rights.allow(command.needs)
    ]


def _beside(command: Command, keymap: Keymap, width: int) -> str:
    """Its key, and where there is room the line of a shell that does the same."""
    key = " ".join(map(label, keys_of(command, keymap)[:1]))
    line = f"crm-tui {command.line}" if command.line and width >= LINES_FROM else ""
    return f"{key:<8}  {line}".rstrip()


def read_line(line: str, place: str, others: Sequence[str] = ()) -> tuple[Command, str]:
    """The command that a `:` line names, and the argument behind it.

    It may be named by its id, by the end of it (`density` for `board.density`), or by a beginning that is its own.
    NotFound names the nearest, of `others` too: what else a line may begin with.
    """
    name, _, argument = line.strip().partition(" ")
    named = [command for command in in_force_at(place) if command.in_palette]
    for matches in (_is_named, _ends_so, _begins_so):
        found = [command for command in named if matches(command, text.fold(name))]
        if len(found) == 1:
            return found[0], argument.strip()
    near = text.nearest(name, [*others, *(command.id for command in named)]) or tuple(command.id for command in found)
    hint = f" Did you mean {' or '.join(near[:3])}?" if near else " Ctrl+P lists all of them."
    raise NotFound(f"No command here is called {name}.{hint}", near)


def completions(line: str, cursor: int, place: str, rights: Rights = EVERYTHING) -> Sequence[Completion]:
    """The names of commands that the word before the cursor may become; nothing for arguments."""
    begun = line[:cursor]
    if " " in begun:
        return ()
    offered = [command for command in in_force_at(place) if command.in_palette and rights.allow(command.needs)]
    named = [command for command in offered if _fits(command, text.fold(begun))]
    return [Completion(command.id + (" " if command.argument else ""), 0, cursor, command.title) for command in named]


def _is_named(command: Command, name: str) -> bool:
    return command.id == name


def _ends_so(command: Command, name: str) -> bool:
    return command.id.rpartition(".")[2] == name


def _begins_so(command: Command, name: str) -> bool:
    return any(part.startswith(name) for part in (command.id, command.id.rpartition(".")[2]))


def _fits(command: Command, begun: str) -> bool:
    return _begins_so(command, begun) or begun in text.fold(command.title)
