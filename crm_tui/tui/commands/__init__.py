"""The one registry of commands: bindings, palette, footer, `?` help, keymap and README's table come from here.

Nothing here loads Textual, so that `crm-tui doctor` can check a keymap without paying for the screens.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from crm_tui.tui.commands import (
    board,
    buying,
    contacts,
    cycle,
    duplicates,
    entering,
    everywhere,
    explain,
    finding,
    first_run,
    form,
    importing,
    markdown,
    marked,
    merge,
    metrics,
    output,
    overviews,
    phases,
    picker,
    prompt,
    record,
    rows,
    settings,
    tickets,
    today,
    undoing,
)
from crm_tui.tui.commands import help as help_place
from crm_tui.tui.commands.command import NO_KEY, Command

if TYPE_CHECKING:
    from textual.binding import BindingType

__all__ = [
    "DIALOGS", "EVERYWHERE", "NO_KEY", "PLACES", "Command", "bindings", "by_action", "by_id", "in_force_at", "own",
]  # fmt: skip

EVERYWHERE = "everywhere"

PLACES: dict[str, tuple[Command, ...]] = {
    EVERYWHERE: everywhere.COMMANDS
    + entering.COMMANDS
    + finding.COMMANDS
    + duplicates.FROM_ANYWHERE
    + overviews.FROM_ANYWHERE
    + cycle.FROM_ANYWHERE
    + tickets.FROM_ANYWHERE
    + phases.FROM_ANYWHERE,
    "board": board.COMMANDS,
    "contacts": contacts.COMMANDS,
    "marked": marked.COMMANDS,
    "record": record.COMMANDS,
    "deal": record.DEAL_COMMANDS,
    "tickets": tickets.COMMANDS,
    "phases": phases.COMMANDS,
    "ticket": tickets.PAGE_COMMANDS,
    "subscription": buying.SUBSCRIPTION_COMMANDS,
    "note": record.NOTE_COMMANDS,
    "today": today.COMMANDS,
    "metrics": metrics.COMMANDS,
    "explain": explain.COMMANDS,
    "undo": undoing.COMMANDS,
    "duplicates": duplicates.COMMANDS,
    "overview": overviews.COMMANDS,
    "cycle": cycle.COMMANDS,
    "output": output.COMMANDS,
    "import": importing.COMMANDS,
    "settings": settings.COMMANDS,
    "press_key": settings.PRESS_COMMANDS,
    "form": form.COMMANDS,
    "rows": rows.COMMANDS,
    "merge": merge.COMMANDS,
    "markdown": markdown.COMMANDS,
    "picker": picker.COMMANDS,
    "prompt": prompt.COMMANDS,
    "help": help_place.COMMANDS,
    "first_run": first_run.COMMANDS,
}
"""The commands by the place where they can be given, in the order in which they are shown."""


WITHIN = {
    "deal": "record",
    "ticket": "record",
    "subscription": "record",
    "tickets": "marked",
    "phases": "marked",
    "board": "marked",
    "contacts": "marked",
}
"""Places that are another one with more to do: theirs come first."""

DIALOGS = frozenset({"first_run", "form", "help", "markdown", "picker", "press_key", "prompt", "rows", "merge"})
"""Places that want an answer first: of what can be done everywhere, only the keys with priority work there."""


INSTEAD = {"undo": frozenset({"undo.last", "undo.redo", "undo.list"})}
"""What can be done everywhere that a place does in its own way, by keys of its own."""


def own(place: str) -> tuple[Command, ...]:
    """The commands that can be given in this place and not everywhere."""
    return PLACES[place] + (own(WITHIN[place]) if place in WITHIN else ())


def in_force_at(place: str) -> tuple[Command, ...]:
    """The place's own commands, then those that can be given there as everywhere."""
    if place == EVERYWHERE:
        return PLACES[EVERYWHERE]
    general = PLACES[EVERYWHERE]
    if place in DIALOGS:
        general = tuple(command for command in general if command.priority)
    return own(place) + tuple(command for command in general if command.id not in INSTEAD.get(place, ()))


@cache
def by_id() -> dict[str, Command]:
    """Every command by its id."""
    return {command.id: command for command in _all()}


@cache
def by_action() -> dict[str, Command]:
    """Every command by the action that carries it out."""
    return {command.action: command for command in _all()}


def bindings(place: str) -> list[BindingType]:
    """The place's commands as the `BINDINGS` of its screen, each under its id.

    The screen of a place `WITHIN` another one has those of the other by being a subclass of its screen.
    """
    from textual.binding import Binding

    return [
        Binding(
            command.binding,
            command.action,
            command.title,
            show=bool(command.footer),
            id=command.id,
            priority=command.priority,
        )
        for command in PLACES[place]
    ]


def _all() -> Iterable[Command]:
    return (command for commands in PLACES.values() for command in commands)
