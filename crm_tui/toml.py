"""Reading a file of TOML that a person, or nobody we know, has written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crm_tui.errors import BadFile

LONGEST = 1 << 20
"""Bytes; nobody writes more settings, keys or stages by hand."""


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
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _unreadable(path, f"it is not text in UTF-8 (byte {error.start + 1:,})") from error
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(path, str(error)) from error
    except ValueError as error:
        raise _unreadable(path, "a number in it has too many digits") from error
    except RecursionError as error:
        raise _unreadable(path, "it is nested too deep") from error


def _unreadable(path: Path, reason: str) -> BadFile:
    return BadFile(f"{path} cannot be read: {reason}.")
