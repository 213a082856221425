"""The keys of every command: the registry's own, and those of the person's keymap file laid over them.

The file is TOML, a line for each command: `"card.move_right" = "L, shift+right"`. Nothing here loads Textual.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crm_tui import text
from crm_tui.errors import BadInput
from crm_tui.tui.commands import PLACES, Command, by_id, in_force_at

Keymap = Mapping[str, str]
"""Command ids, each with its keys as Textual names them, separated by commas."""

MOST_IN_FOOTER = 7

_NAMED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Signs that Textual calls otherwise than Unicode does."""

_SAME_AS = {
    "ctrl+h": "backspace",
    "ctrl+i": "tab",
    "ctrl+m": "enter",
    "ctrl+j": "enter",
    "ctrl+left_square_bracket": "escape",
}
"""Keys that a terminal sends as others."""

_LABELS = {"shift+left": "⇧←"}


@dataclass(frozen=True, slots=True)
class Clash:
    """One key that would start several commands in one place."""

    place: str
    key: str
    commands: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"In the keymap, {label(self.key)} would mean {' and '.join(self.commands)} ({self.place});"
            " give one of them another key."
        )


def read(path: Path) -> dict[str, str]:
    """The keymap in a file, `{}` where there is none; BadInput where it cannot be read or names no command."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"The keymap {path} cannot be read: {error}.") from error
    known = by_id()
    keymap = {}
    for name, keys in _flat(found):
        if name not in known:
            raise BadInput(f"The keymap {path} names no command with {name}.{_meant(name, known)}")
        keymap[name] = ",".join(map(key_name, _listed(keys, name, path)))
    return keymap


def keys_of(command: Command, keymap: Keymap) -> tuple[str, ...]:
    """The keys that start a command."""
    return tuple(keymap[command.id].split(",")) if command.id in keymap else command.keys


def clashes(keymap: Keymap) -> tuple[Clash, ...]:
    """Every key that would start several commands in one place."""
    found = {}
    for place in PLACES:
        users: dict[str, list[str]] = {}
        for command in in_force_at(place):
            for key in keys_of(command, keymap):
                users.setdefault(_SAME_AS.get(key, key), []).append(command.id)
        for key, commands in users.items():
            if len(commands) > 1:
                found.setdefault((key, tuple(commands)), Clash(place, key, tuple(commands)))
    return tuple(found.values())


def without_clashes(keymap: Keymap) -> dict[str, str]:
    """The keymap without the entries that clash, so that no command silently loses its key."""
    kept = dict(keymap)
    while clashing := {name for clash in clashes(kept) for name in clash.commands} & kept.keys():
        for name in clashing:
            del kept[name]
    return kept


def key_name(key: str) -> str:
    """A key as Textual names it, from what a person writes: `?` is `question_mark`, `Ctrl+S` is `ctrl+s`."""
    *modifiers, last = key.strip().rsplit("+", 1) if len(key.strip()) > 1 else [key.strip()]
    if len(last) == 1 and not last.isalnum():
        name = unicodedata.name(last).lower().replace("-", "_").replace(" ", "_")
        last = _NAMED.get(name, name)
    elif len(last) > 1 or modifiers:
        last = last.lower()
    return "+".join([*(part.lower() for part in modifiers), last])


def label(key: str) -> str:
    """A key as people read it: `question_mark` is `?`, `ctrl+s` is `Ctrl+S`."""
    *modifiers, last = key.split("+")
    if len(last) > 1:
        last = _SIGNS.get(last) or last.capitalize()
    elif modifiers:
        last = last.upper()
    return "+".join([*(part.capitalize() for part in modifiers), last])


_SIGNS = {
    **{key_name(sign): sign for sign in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"},
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "escape": "Esc",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}


def footer(place: str, keymap: Keymap) -> list[tuple[str, str]]:
    """The entries of the place's last line, each its keys and its word; help is the last one."""
    entries: dict[str, list[str]] = {}
    for command in in_force_at(place):
        if command.footer and (keys := keys_of(command, keymap)):
            entries.setdefault(command.footer, []).append(label(keys[0]))
    shown = [(" ".join(labels), word) for word, labels in entries.items()]
    return shown if len(shown) <= MOST_IN_FOOTER else [*shown[: MOST_IN_FOOTER - 1], shown[-1]]


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """The entries of a table and of the tables in it, under dotted names."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield prefix + name, value


def _listed(keys: object, name: str, path: Path) -> list[str]:
    if isinstance(keys, str):
        return [key for key in keys.split(",") if key.strip()] or [","]
    if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
        return keys
    raise BadInput(f'The keymap {path} must give keys for {name} as text, such as "L" or "ctrl+s".')


def _meant(name: str, known: Iterable[str]) -> str:
    nearest = text.nearest(name, known)
    return f" Did you mean {' or '.join(nearest)}?" if nearest else ""
