"""Finds the files that ship with the program: style sheets, templates, demo data, help pages."""

from __future__ import annotations

from errno import ENOENT
from pathlib import Path


def data_file(name: str) -> Path:
    """The file or folder under `data/`, such as `templates/sales.toml`; FileNotFoundError without one."""
    return _asset(f"data/{name}")


def style_path(name: str) -> Path:
    """The style sheet under `styles/`, such as `board.tcss`; FileNotFoundError where it is missing."""
    return _asset(f"styles/{name}")


def _asset(name: str) -> Path:
    """The first place that has it: the package's own copy (a wheel), or the folder beside it (a checkout).

    The package is always a real directory: the program needs compiled libraries, which no zip can hold.
    """
    package = Path(__file__).parent
    for home in (package / "_assets", package.parent):
        if (home / name).exists():
            return home / name
    raise FileNotFoundError(ENOENT, "it is missing from this installation of crm-tui; install it again", name)
