"""Reading a file of TOML that a person, or nobody we know, has written, and changing one value of it."""

from __future__ import annotations

import re
import stat
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from crm_tui.errors import BadFile

LONGEST = 1 << 20
"""Bytes; nobody writes more settings, keys or stages by hand."""

_DIGITS = 18
"""Of a plain number; longer ones are left to Python's reader."""


def read(path: Path) -> dict[str, Any]:
    """What the file says; raises FileNotFoundError, and BadFile with the reason where it cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
    except FileNotFoundError:
        raise
    except (OSError, ValueError) as error:
        raise _unreadable(path, getattr(error, "strerror", None) or str(error)) from error
    if len(content) > LONGEST:
        raise _unreadable(path, f"it is longer than {LONGEST:,} bytes")
    try:
        text = content.decode("utf-8")
        plain = read_plain(text)
        return _loaded(text) if plain is None else plain
    except UnicodeDecodeError as error:
        raise _unreadable(path, f"it is not text in UTF-8 (byte {error.start + 1:,})") from error
    except ValueError as error:
        raise _unreadable(path, str(error)) from error


def read_plain(text: str) -> dict[str, Any] | None:
    """What TOML says that consists of plain lines, as most settings do; None where there is anything else in it.

    Python's reader of TOML takes 3 ms to load, a fiftieth of the time until the board is there.
    """
    found: dict[str, Any] = {}
    table = found
    for raw in text.replace("\r\n", "\n").split("\n"):
        line = raw.strip(" \t")
        name, equals, written = (part.strip(" \t") for part in line.partition("="))
        if not line.isprintable():
            return None
        if not line or line.startswith("#"):
            continue
        if line.startswith("[") and line.endswith("]") and _is_bare(line[1:-1]) and line[1:-1] not in found:
            table = found[line[1:-1]] = {}
        elif equals and _is_bare(name) and name not in table and (value := _plain_value(written)) is not None:
            table[name] = value
        else:
            return None
    return found


def _is_bare(name: str) -> bool:
    return name.isascii() and name.replace("_", "").replace("-", "").isalnum()


def _plain_value(written: str) -> str | int | bool | None:
    """A value on one line; None for what is none, or is written in a way that takes more to read."""
    if written in {"true", "false"}:
        return written == "true"
    if written.isascii() and written.isdigit() and written[0] != "0" and len(written) <= _DIGITS:
        return int(written)
    inner = written[1:-1]
    is_text = len(written) > 1 and written[0] == written[-1] == '"' and not {'"', "\\"} & set(inner)
    return inner if is_text else None


def _loaded(text: str) -> dict[str, Any]:
    """What TOML says; raises ValueError with the reason where it is none, or more than can be read."""
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except ValueError as error:
        raise ValueError("a number in it has too many digits") from error
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def written(values: Mapping[str, Any]) -> str:
    """Values as a document; lists of tables become headed tables, and texts of several lines stand on several."""
    import tomlkit

    return tomlkit.dumps({name: _in_lines(value) for name, value in values.items()})


def _in_lines(value: object) -> object:
    """The same value, in which texts of several lines are written so."""
    import tomlkit

    match value:
        case str() if "\n" in value and not value.startswith("\n"):
            return tomlkit.string(value, multiline=True)
        case Mapping():
            return {name: _in_lines(one) for name, one in value.items()}
        case list():
            return [_in_lines(one) for one in value]
    return value


def set_value(path: Path, names: Sequence[str], value: object) -> None:
    """Set one value in a file, below the tables that the other names say, or take it out where it is None.

    Comments, order, line ends and all other lines stay; a file that is not there is made. The file appears whole or
    not at all. Raises BadFile with the reason where it cannot be read or written.
    """
    import tomlkit

    try:
        read(path)
        before = _text(path)
    except FileNotFoundError:
        before = ""
    table: Any = tomlkit.parse(before.replace("\r\n", "\n"))
    document = table
    *above, name = names
    for each in above:
        if each not in table:
            table[each] = tomlkit.table()
        table = table[each]
    if value is None:
        table.pop(name, None)
    else:
        table[name] = value
    after = tomlkit.dumps(document)
    _replace(path, after.replace("\n", "\r\n") if "\r\n" in before else after)


def line_of(path: Path, names: Sequence[str]) -> int | None:
    """The number of the line on which a file sets a value, from 1; None where that cannot be told."""
    *above, name = names
    inside, wanted = ".".join(above), re.compile(rf"""\s*["']?{re.escape(name)}["']?\s*=""")
    table = ""
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if header := re.match(r"\s*\[([^\[\]]+)\]", line):
                table = header[1].strip()
            elif table == inside and wanted.match(line):
                return number
    return None


def _text(path: Path) -> str:
    """What stands in a file, with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def _replace(path: Path, text: str) -> None:
    """Have a file hold a text from now on, in one step; it keeps its rights, and a link goes on leading to it."""
    real = path.resolve()
    part = real.with_name(f".{real.name}.{uuid4().hex}.part")
    try:
        real.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("x", encoding="utf-8", newline="") as file:
                if real.exists():
                    part.chmod(stat.S_IMODE(real.stat().st_mode))
                file.write(text)
            part.replace(real)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise BadFile(f"{path} cannot be written: {error.strerror}.") from error


def _unreadable(path: Path, reason: str) -> BadFile:
    return BadFile(f"{path} cannot be read: {reason}.")
