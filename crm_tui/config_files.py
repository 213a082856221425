"""Every setting of a person with where it comes from, and writing one into `config.toml`."""

from __future__ import annotations

import ast
import inspect
import os
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from crm_tui import config, paths, text, toml
from crm_tui.config import FILE, Backup, Config
from crm_tui.errors import BadInput

USUAL = "default"
"""Where a setting comes from that nobody has set."""

NAMES_FILES = frozenset({"workspace", "keymap", "backup.directory"})
"""Settings that reach beyond the workspace and one's own settings."""

_ENVIRONMENT: Mapping[str, str] = {"workspace": "CRM_TUI_DB", "user": "CRM_TUI_USER"}
"""Variables that go before what the file says, or stand in where it says nothing."""

_YES = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a person."""

    name: str
    """In the file; `backup.keep` is `keep` in its table `[backup]`."""
    value: Any
    usual: Any
    """What holds where nobody sets it."""
    source: str
    """`default`, the file with the line, or the variable or option that says it."""
    help: str
    choices: tuple[str, ...] = ()
    """The only texts that it takes, if there are any."""


def file() -> Path:
    """The file with a person's settings, which need not exist."""
    return paths.config_dir() / FILE


def settings(given: Mapping[str, str] | None = None, path: Path | None = None) -> list[Setting]:
    """All of them in the order of their declaration; `given` are those that the command line says, by option.

    Raises BadInput where the file cannot be taken.
    """
    path = path or file()
    there = _written(path)
    found = []
    for name, (owner, field) in _known().items():
        settings_of = config.load(path)
        holder: Any = settings_of.backup if owner is Backup else settings_of
        value, source = getattr(holder, field), _where(path, name) if name in there else USUAL
        value, source = _said_elsewhere(name, value, source, given or {})
        found.append(
            Setting(name, value, getattr(owner(), field), source, _helps(owner)[field], _choices(owner, field))
        )
    return found


def setting(name: str) -> Setting:
    """One of them; BadInput names the nearest where there is none of that name."""
    _require_known(name)
    return next(one for one in settings() if one.name == name)


def write(name: str, typed: str | None, path: Path | None = None) -> Setting:
    """Set one of them from a text, or have the default hold again where it is None; comments in the file stay.

    Raises BadInput where it cannot be, and BadFile where the file cannot be read or written.
    """
    _require_known(name)
    owner, field = _known()[name]
    value = None if typed is None else _value(owner, field, name, typed)
    path = path or file()
    config.load(path)
    toml.set_value(path, name.split("."), value)
    return next(one for one in settings(path=path) if one.name == name)


def as_text(value: object) -> str:
    """A value as it could be typed."""
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)


def _written(path: Path) -> set[str]:
    """The names that a file sets."""
    try:
        found = toml.read(path)
    except FileNotFoundError:
        return set()
    inside = found.get("backup")
    tables = {f"backup.{name}" for name in inside} if isinstance(inside, dict) else set()
    return {name for name in found if name != "backup"} | tables


def _where(path: Path, name: str) -> str:
    line = toml.line_of(path, name.split("."))
    return f"{path}:{line}" if line else str(path)


def _said_elsewhere(name: str, value: Any, source: str, given: Mapping[str, str]) -> tuple[Any, str]:  # noqa: ANN401
    """What the command line or the environment says in place of the file."""
    option = {"workspace": "--db", "user": "--user", "pipeline": "--pipeline", "filter": "--filter", "ascii": "--ascii"}
    if (said := option.get(name)) and given.get(said):
        return (True if name == "ascii" else given[said]), said
    variable = _ENVIRONMENT.get(name)
    if variable and os.environ.get(variable) and (name == "workspace" or not value):
        return os.environ[variable], variable
    return value, source


@cache
def _known() -> dict[str, tuple[Any, str]]:
    """Each setting by its name, with the class that declares it."""
    own = [name for name in Config._fields if name != "backup"]
    return {
        **{name: (Config, name) for name in own},
        **{f"backup.{name}": (Backup, name) for name in Backup._fields},
    }


def _require_known(name: str) -> None:
    if name not in _known():
        near = text.nearest(name, list(_known()))
        hint = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(_known())}."
        raise BadInput(f"There is no setting {name}; {hint}", name)


@cache
def _helps(owner: Any) -> dict[str, str]:  # noqa: ANN401 - the class of settings
    """The sentence under each setting where it is declared."""
    (declared,) = ast.parse(textwrap.dedent(inspect.getsource(owner))).body
    return dict(_sentences(declared)) if isinstance(declared, ast.ClassDef) else {}


def _sentences(declared: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for one, after in zip(declared.body, declared.body[1:], strict=False):
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name) and isinstance(after, ast.Expr):
            yield one.target.id, " ".join(str(ast.literal_eval(after.value)).split())


def _choices(owner: Any, field: str) -> tuple[str, ...]:  # noqa: ANN401 - the class of settings
    kind = get_type_hints(owner)[field]
    if kind is bool:
        return ("yes", "no")
    return tuple(map(str, get_args(kind))) if get_origin(kind) is Literal else ()


def _value(owner: Any, field: str, name: str, typed: str) -> Any:  # noqa: ANN401 - of its own type
    """The value that a text stands for; BadInput says what it takes."""
    kind, words = get_type_hints(owner)[field], text.clean(typed, field=name)
    if get_origin(kind) is Literal:
        found = next((one for one in get_args(kind) if str(one) == words.lower()), None)
        if found is None:
            raise BadInput(f"{name} is one of {', '.join(map(str, get_args(kind)))}, not “{words}”.", name)
        return found
    if kind is bool:
        if words.lower() not in _YES:
            raise BadInput(f"{name} is yes or no, not “{words}”.", name)
        return _YES[words.lower()]
    if kind is int:
        if not (words.isascii() and words.isdigit() and len(words) < 7 and int(words) > 0):
            raise BadInput(f"{name} is a number of one or more, not “{words}”.", name)
        return int(words)
    return words
