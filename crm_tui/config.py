"""The person's settings: `config.toml` in the configuration directory, every one of them optional."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

from crm_tui import paths, text, toml
from crm_tui.errors import BadFile, BadInput

FILE = "config.toml"

Settings = TypeVar("Settings", "Config", "Backup")


class Backup(NamedTuple):
    """The backups that the program makes by itself: the table `[backup]`."""

    daily: bool = True
    """Make one each day on which the workspace is opened."""

    keep: int = 7
    """How many are kept, at least one; the oldest are removed."""

    directory: str = ""
    """Where they are kept; empty for `backups` beside the workspace."""


class Config(NamedTuple):
    """What a person can set, with what holds where they set nothing."""

    theme: str = "auto"
    """The theme to begin with; `auto` takes what the terminal can show."""

    card_lines: Literal[1, 2, 3] = 3
    """Lines of a card on the board to begin with; `z` changes them."""

    pipeline: str = ""
    """The pipeline that the board shows first; empty for the workspace's first."""

    filter: str = ""
    """The filter that the board begins with, such as `owner:me`."""

    region: str = ""
    """The country, such as `DE`, whose phone numbers are written without a country code."""

    currency: str = ""
    """The currency, such as `EUR`, of a new workspace; empty for the program's own choice."""

    user: str = ""
    """The user to work as; empty for the Unix login."""

    workspace: str = ""
    """The workspace to open; `--db` and `CRM_TUI_DB` go before it."""

    start: str = ""
    """The place that the program begins with, such as `contacts`; empty for the first tab."""

    keys: Literal["vim", "arrows"] = "vim"
    """Which keys there are by themselves: `vim` has letters and arrows, `arrows` leaves the letters h j k l free."""

    keymap: str = ""
    """The file with your keys; empty for `keymap.toml` beside this file."""

    ascii: bool = False
    """Draw with the signs of ASCII only."""

    backup: Backup = Backup()
    """Daily backups."""

    @property
    def keymap_file(self) -> Path:
        """The file with the person's keys, which need not exist."""
        return paths.written(self.keymap) if self.keymap else paths.config_dir() / "keymap.toml"


def load(path: Path | None = None) -> Config:
    """The settings in the file, defaults where there is none.

    BadInput names a setting that does not exist, with the nearest that does, or a value that cannot be taken.
    """
    path = path or paths.config_dir() / FILE
    try:
        found = toml.read(path)
    except FileNotFoundError:
        return Config()
    except BadFile as error:
        raise BadInput(f"The settings in {error}") from error
    return _filled_in(Config(), found, path)


def _filled_in(settings: Settings, found: Mapping[str, object], path: Path, table: str = "") -> Settings:
    """The settings with what a file, or a table in it, says of them."""
    checked: dict[str, Any] = {name: _checked(settings, name, value, path, table) for name, value in found.items()}
    return settings._replace(**checked)


def _checked(settings: Config | Backup, name: str, value: object, path: Path, table: str) -> object:
    known = settings._fields
    said = f"{table}.{name}" if table else name
    if name not in known:
        meant = text.nearest(name, known)
        hint = f"did you mean {' or '.join(meant)}?" if meant else f"there are {', '.join(known)}."
        raise BadInput(f"{path} sets {said}, which is no setting; {hint}", said)
    kind = get_type_hints(type(settings))[name]
    if kind is Backup and isinstance(value, dict):
        return _filled_in(Backup(), value, path, name)
    if get_origin(kind) is Literal:
        choices = get_args(kind)
        if value not in choices or isinstance(value, bool):
            raise BadInput(f"{path} must set {said} to {_either(choices)}, not {value!r}.", said)
    elif type(value) is not kind or (isinstance(value, int) and value < _LEAST[kind]):
        raise BadInput(f"{path} must set {said} to {_WANTED[kind]}, not {value!r}.", said)
    return value


_WANTED = {
    bool: "true or false",
    int: "a number of one or more",
    str: "a text in quotes",
    Backup: "a table, [backup]",
}
_LEAST = {bool: 0, int: 1}


def _either(choices: tuple[object, ...]) -> str:
    *most, last = (f'"{choice}"' if isinstance(choice, str) else str(choice) for choice in choices)
    return f"{', '.join(most)} or {last}"
