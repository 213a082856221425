"""The keys of every command: the registry's own, and those of the person's keymap file laid over them.

The file is TOML, a line for each command: `"card.move_right" = "L, shift+right"`. Nothing here loads Textual.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crm_tui import text, toml
from crm_tui.domain.roles import Rights
from crm_tui.errors import BadFile, BadInput
from crm_tui.tui.commands import PLACES, Command, by_id, in_force_at, own
from crm_tui.tui.keys import SAME_IN_A_TERMINAL, key_name, label

Keymap = Mapping[str, str]
"""Command ids, each with its keys as Textual names them, separated by commas."""

MOST_IN_FOOTER = 7

EVERYTHING = Rights()


@dataclass(frozen=True, slots=True)
class Clash:
    """One key that would start several commands in one place."""

    place: str
    key: str
    commands: tuple[str, ...]

    def __str__(self) -> str:
        named = " and ".join(self.commands)
        return f"The key {label(self.key)} would mean both {named} ({self.place}); give one of them another."


@dataclass(frozen=True, slots=True)
class Loaded:
    """A keymap file, read."""

    keymap: dict[str, str]
    """What can be used of it: no key starts two commands."""
    problems: tuple[str, ...]
    """What is wrong with the rest, a sentence each."""


def load(path: Path) -> Loaded:
    """The keymap in a file; where there is no file, one that changes nothing."""
    try:
        found = toml.read(path)
    except FileNotFoundError:
        return Loaded({}, ())
    except BadFile as error:
        return Loaded({}, (f"The keymap {error}",))
    keymap: dict[str, str] = {}
    problems: list[str] = []
    for command, keys in _flat(found):
        try:
            keymap[command] = _checked(command, keys)
        except BadInput as error:
            problems.append(f"{path.name}: {error}")
    problems += [f"{path.name}: {clash}" for clash in clashes(keymap)]
    return Loaded(without_clashes(keymap), tuple(problems))


def keys_of(command: Command, keymap: Keymap) -> tuple[str, ...]:
    """The keys that start a command."""
    return tuple(keymap[command.id].split(",")) if command.id in keymap else command.keys


def clashes(keymap: Keymap) -> tuple[Clash, ...]:
    """Every key that would start several commands in one place."""
    found: dict[tuple[str, tuple[str, ...]], Clash] = {}
    for place in PLACES:
        users: dict[str, list[str]] = {}
        for command in in_force_at(place):
            for key in keys_of(command, keymap):
                users.setdefault(SAME_IN_A_TERMINAL.get(key, key), []).append(command.id)
        for key, commands in users.items():
            if len(commands) > 1:
                found.setdefault((key, tuple(commands)), Clash(place, key, tuple(commands)))
    return tuple(found.values())


def without_clashes(keymap: Keymap) -> dict[str, str]:
    """The keymap without the entries that clash, so that no command silently loses its key."""
    kept = dict(keymap)
    while clashing := {command for clash in clashes(kept) for command in clash.commands} & kept.keys():
        for command in clashing:
            del kept[command]
    return kept


def footer(place: str, keymap: Keymap, rights: Rights = EVERYTHING) -> list[tuple[str, str]]:
    """The entries of the place's last line, each its keys and its word; the last one is kept if there are many.

    What `rights` do not allow is not among them.
    """
    entries: dict[str, list[str]] = {}
    for command in in_force_at(place):
        if command.footer and rights.allow(command.needs) and (keys := keys_of(command, keymap)):
            entries.setdefault(command.footer, []).append(label(keys[0]))
    shown = [(" ".join(labels), word) for word, labels in entries.items()]
    return shown if len(shown) <= MOST_IN_FOOTER else [*shown[: MOST_IN_FOOTER - 1], shown[-1]]


def key_table(place: str, keymap: Keymap, rights: Rights = EVERYTHING) -> list[tuple[str, str]]:
    """The place's own commands that have keys: the keys as people read them, and what the command does."""
    return [
        ("  ".join(map(label, keys)), command.title)
        for command in own(place)
        if rights.allow(command.needs) and (keys := keys_of(command, keymap))
    ]


def as_markdown(places: Iterable[str]) -> str:
    """The keys of these places as tables for the README, each below a heading of the third level."""
    return "\n".join(line for place in places for line in _table(place))


def _table(place: str) -> Iterator[str]:
    yield from (f"### {place.capitalize()}", "", "| key | what it does |", "|---|---|")
    for command in PLACES[place]:
        if command.keys:
            keys = " ".join(f"`{label(key)}`" for key in command.keys)
            yield f"| {keys} | {command.title} |".replace("`|`", "`\\|`")
    yield ""


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The entries of a table and of the tables in it, under dotted names."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _checked(command: str, keys: object) -> str:
    known = by_id()
    if command not in known:
        raise BadInput(f"there is no command {command}.{_meant(command, known)}")
    written = keys.split(",") if isinstance(keys, str) and keys.strip() != "," else keys
    listed = [written] if isinstance(written, str) else written
    if not isinstance(listed, list) or not all(isinstance(key, str) for key in listed):
        raise BadInput(f'the keys of {command} must be text, such as "L" or "ctrl+s, f2".')
    return ",".join(map(key_name, listed))


def _meant(command: str, known: Iterable[str]) -> str:
    nearest = text.nearest(command, known)
    return f" Did you mean {' or '.join(nearest)}?" if nearest else ""
