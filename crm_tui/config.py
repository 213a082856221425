"""The person's settings: `config.toml` in the configuration directory, every one of them optional."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from crm_tui import paths, text
from crm_tui.errors import BadInput

FILE = "config.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
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

    keymap: str = ""
    """The file with your keys; empty for `keymap.toml` beside this file."""

    ascii: bool = False
    """Draw with the signs of ASCII only."""

    @property
    def keymap_file(self) -> Path:
        """The file with the person's keys, which need not exist."""
        return Path(self.keymap).expanduser() if self.keymap else paths.config_dir() / "keymap.toml"


def load(path: Path | None = None) -> Config:
    """The settings in the file, defaults where there is none.

    BadInput names a setting that does not exist, with the nearest that does, or a value that cannot be taken.
    """
    path = path or paths.config_dir() / FILE
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Config()
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"The settings in {path} cannot be read: {error}.") from error
    checked: dict[str, Any] = {name: _checked(name, value, path) for name, value in found.items()}
    return replace(Config(), **checked)


def _checked(name: str, value: object, path: Path) -> object:
    known = [field.name for field in fields(Config)]
    if name not in known:
        meant = text.nearest(name, known)
        hint = f"did you mean {' or '.join(meant)}?" if meant else f"there are {', '.join(known)}."
        raise BadInput(f"{path} sets {name}, which is no setting; {hint}", name)
    kind = get_type_hints(Config)[name]
    if get_origin(kind) is Literal:
        choices = get_args(kind)
        if value not in choices or isinstance(value, bool):
            raise BadInput(f"{path} must set {name} to {_either(choices)}, not {value!r}.", name)
    elif type(value) is not kind:
        wanted = "true or false" if kind is bool else "a text in quotes"
        raise BadInput(f"{path} must set {name} to {wanted}, not {value!r}.", name)
    return value


def _either(choices: tuple[object, ...]) -> str:
    *most, last = (f'"{choice}"' if isinstance(choice, str) else str(choice) for choice in choices)
    return f"{', '.join(most)} or {last}"
