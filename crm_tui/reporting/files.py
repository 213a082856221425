"""A report into a file, which appears whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from crm_tui.errors import BadInput


def write(path: Path, content: str, *, force: bool = False) -> None:
    """Write a new file; with `force`, in the place of one that is there. Raises BadInput where it cannot be."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        try:
            part.write_text(content, encoding="utf-8", newline="")
            if force:
                part.replace(path)
            else:
                _name(part, path)
        finally:
            part.unlink(missing_ok=True)
    except FileExistsError:
        raise BadInput(
            f"{path} is there already; choose another name, or --force to write over it.", "output"
        ) from None
    except OSError as error:
        raise BadInput(f"{path} cannot be written: {error.strerror}.", "output") from error


def _name(part: Path, path: Path) -> None:
    """Give the file its name; raises FileExistsError where another one has it."""
    try:
        os.link(part, path)
    except PermissionError:  # a file system without second names
        with path.open("x"):
            part.replace(path)
