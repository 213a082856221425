"""The keys of every command: the registry's own, and those of the person's keymap file laid over them.

The file is TOML, a line for each command: `"card.move_right" = "L, shift+right"`. Nothing here loads Textual.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from crm_tui import text, toml
from crm_tui.domain.roles import Rights
from crm_tui.errors import BadFile, BadInput
from crm_tui.tui.commands import PLACES, Command, by_id, in_force_at, own
from crm_tui.tui.keys import SAME_IN_A_TERMINAL, key_name, label

Keymap = Mapping[str, str]
"""Command ids, each with its keys as Textual names them, separated by commas."""

MOST_IN_FOOTER = 7

EVERYTHING = Rights()

VIM, ARROWS = "vim", "arrows"
"""The presets: with letters that move the cursor and things, and without."""

LETTERS = frozenset({*"hjklHJKLG", "g g"})

_NOTHING: Keymap = {}


class Clash(NamedTuple):
    """One key that would start several commands in one place."""

    place: str
    key: str
    commands: tuple[str, ...]

    def __str__(self) -> str:
        named = " and ".join(self.commands)
        return f"The key {label(self.key)} would mean both {named} ({self.place}); give one of them another."


class Loaded(NamedTuple):
    """A keymap file, read."""

    keymap: dict[str, str]
    """What can be used of it: no key starts two commands."""
    problems: tuple[str, ...]
    """What is wrong with the rest, a sentence each."""


def load(path: Path, preset: str = VIM) -> Loaded:
    """The keymap in a file, laid over a preset; where there is no file, the preset itself."""
    usual = preset_keys(preset)
    try:
        found = toml.read(path)
    except FileNotFoundError:
        return Loaded(usual, ())
    except BadFile as error:
        return Loaded(usual, (f"The keymap {error}",))
    keymap: dict[str, str] = {}
    problems: list[str] = []
    for command, keys in _flat(found):
        try:
            keymap[command] = _checked(command, keys)
        except BadInput as error:
            problems.append(f"{path.name}: {error}")
    problems += [f"{path.name}: {clash}" for clash in clashes({**usual, **keymap})]
    return Loaded({**usual, **without_clashes(keymap, usual)}, tuple(problems))


def preset_keys(preset: str) -> dict[str, str]:
    """What a preset changes of the registry's keys; `vim` is the registry itself.

    `arrows` leaves the letters that move things free, wherever another key does the same.
    """
    if preset != ARROWS:
        return {}
    kept = {command.id: [key for key in command.keys if key not in LETTERS] for command in by_id().values()}
    return {name: ",".join(keys) for name, keys in kept.items() if keys and len(keys) < len(by_id()[name].keys)}


def own_keys(path: Path) -> frozenset[str]:
    """The commands that a person's file names; none where it cannot be read."""
    try:
        return frozenset(name for name, _ in _flat(toml.read(path)))
    except (FileNotFoundError, BadFile):
        return frozenset()


def why_not(command: Command, key: str, keymap: Keymap) -> str:
    """Why a command cannot have this key, in a sentence; empty where it can."""
    try:
        named = key_name(key)
    except BadInput as error:
        return str(error)
    begun = [one for one in by_id().values() if any(key.startswith(f"{named} ") for key in keys_of(one, keymap))]
    if begun:
        return f"{label(named)} begins other keys, such as that of “{begun[0].title.lower()}”; press another key."
    found = [clash for clash in clashes({**keymap, command.id: named}) if command.id in clash.commands]
    if not found:
        return ""
    others = " and ".join(by_id()[one].title.lower() for one in found[0].commands if one != command.id)
    return f"{label(named)} means “{others}” ({found[0].place}); press another key."


def write(path: Path, command: str, keys: str | None) -> None:
    """Give a command these keys in a person's file, or with None the usual ones; what else stands there stays.

    Raises BadFile where the file cannot be read or written.
    """
    names = [command]
    try:
        inside = toml.read(path)
        for name in command.split("."):
            inside = inside[name]
        names = command.split(".")
    except (FileNotFoundError, KeyError, TypeError):
        pass
    toml.set_value(path, names, keys)


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


def without_clashes(keymap: Keymap, usual: Keymap = _NOTHING) -> dict[str, str]:
    """The keymap without the entries that clash, over `usual` ones, so that no command silently loses its key."""
    kept = dict(keymap)
    while clashing := {one for clash in clashes({**usual, **kept}) for one in clash.commands} & kept.keys():
        for command in clashing:
            del kept[command]
    return kept


def footer(
    place: str, keymap: Keymap, rights: Rights = EVERYTHING, words: Mapping[str, str] = _NOTHING
) -> list[tuple[str, str]]:
    """The entries of the place's last line, each its keys and its word; the last one is kept if there are many.

    What `rights` do not allow is not among them. `words` stand in place of those of some commands, by their id; an
    empty one leaves the command out.
    """
    entries: dict[str, list[str]] = {}
    for command in in_force_at(place):
        word = words.get(command.id, command.footer)
        if word and rights.allow((*command.needs, *command.offered_to)) and (keys := keys_of(command, keymap)):
            entries.setdefault(word, []).append(label(keys[0]))
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
