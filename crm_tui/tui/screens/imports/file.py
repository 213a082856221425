"""Asking for the file to import: the tables of a folder, and of whatever path is typed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from textual.app import App

from crm_tui import paths
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.interchange.targets import READ_AS
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.screens.picker import PickerScreen

_AS = re.compile(r"(?P<file>.*?)\s+--as(?:\s+|=)(?P<kind>\S+)")

TABLES = frozenset({".csv", ".tsv", ".tab", ".txt"})
"""How the names of tables end."""

_THOUSAND = 1000


def read_typed(typed: str) -> tuple[Path, Kind | None]:
    """A file, and what its rows are where that is said, from `FILE --as KIND`; BadInput for anything else behind it."""
    told = _AS.fullmatch(typed)
    file, plural = (told["file"], told["kind"]) if told else (typed, "")
    if " --" in file:
        raise BadInput("Behind the file only --as KIND can stand here; the next screen asks for the rest.")
    if plural and plural not in READ_AS:
        raise BadInput(f"Rows cannot be read as {plural}; write one of {', '.join(READ_AS)}.")
    return paths.written(file.strip().strip("\"'")), READ_AS.get(plural)


def ask_file(app: App[Any], then: Callable[[Path], None], folder: Path | None = None) -> None:
    """Have a file picked, folder by folder; `then` gets it. Escape asks no more."""
    here = folder or Path.cwd()

    def picked(choice: Choice | None) -> None:
        if choice is None:
            return
        if choice.value.is_dir():
            ask_file(app, then, choice.value)
        else:
            then(choice.value)

    choices = [*_entries(here, ""), Choice("../", here.parent, "the folder above")]
    app.push_screen(PickerScreen(f"Import which file of {here.name or here}?", choices, suggest=_typed), picked)


async def _typed(typed: str) -> Sequence[Choice]:
    """What lies where a path is typed; names alone are looked for among the choices that are there."""
    if "/" not in typed and not typed.startswith("~"):
        return ()
    return await asyncio.to_thread(_lying_at, typed)


def _lying_at(typed: str) -> list[Choice]:
    try:
        path = paths.written(typed)
    except BadInput:
        return []
    folder, begun = (path, "") if typed.endswith("/") else (path.parent, path.name)
    return list(_entries(folder, begun))


def _entries(folder: Path, begun: str) -> Iterator[Choice]:
    """Tables first, then folders; what begins so, and nothing hidden."""
    try:
        found = sorted(path for path in folder.iterdir() if path.name.startswith(begun) and path.name[0] != ".")
        sizes = {path: path.stat().st_size for path in found if path.suffix.lower() in TABLES and path.is_file()}
    except OSError:
        return
    for path, size in sizes.items():
        yield Choice(path.name, path, _size(size))
    for path in found:
        if path.is_dir():
            yield Choice(f"{path.name}/", path, "folder")


def _size(count: int) -> str:
    return f"{count:,} bytes" if count < _THOUSAND else f"{count // _THOUSAND:,} kB"
