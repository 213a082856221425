"""The dated backups of a workspace in a folder: made once a day, whole or not at all, and the oldest removed."""

from __future__ import annotations

import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from crm_tui.db import turns
from crm_tui.db.files import on_disk, opening
from crm_tui.errors import ReadOnlyWorkspace

_DAY_SECONDS = 86_400.0


@dataclass(frozen=True, slots=True)
class Kept:
    """One dated backup."""

    path: Path
    day: date
    size: int
    """In bytes."""


def path_for(workspace: Path, folder: Path, day: date) -> Path:
    """Where the backup of a day lies, such as `sales.backup-2026-11-22.db`."""
    return folder / f"{_beginning(workspace)}{day.isoformat()}{workspace.suffix}"


def has(workspace: Path, folder: Path, day: date) -> bool:
    """Whether the backup of a day is there; raises `ReadOnlyWorkspace` for a folder that cannot be looked into."""
    with _sentences(folder):
        return path_for(workspace, folder, day).exists()


def kept(workspace: Path, folder: Path) -> list[Kept]:
    """The dated backups of a workspace, newest first; nothing else that lies in the folder. Raises as `has`."""
    found = []
    with _sentences(folder), suppress(FileNotFoundError):
        for path in folder.iterdir():
            day = _day_of(path.name, workspace)
            if day is not None and path.is_file():
                found.append(Kept(path, day, path.stat().st_size))
    return sorted(found, key=lambda one: one.day, reverse=True)


def wrong_modes(workspace: Path, folder: Path) -> dict[Path, int]:
    """The folder, and the backups in it, that others may use than the workspace: each with the mode to give it."""
    if not folder.exists():
        return {}
    team = folder.parent == workspace.parent and on_disk.is_team_directory(workspace.parent)
    wanted = {folder: 0o2770 if team else 0o700}
    wanted |= dict.fromkeys((one.path for one in kept(workspace, folder)), 0o660 if team else 0o600)
    return {path: mode for path, mode in wanted.items() if stat.S_IMODE(path.stat().st_mode) != mode}


def make(workspace: Path, folder: Path, day: date, keep: int) -> Path | None:
    """Make the day's backup of the open workspace, and remove the oldest beyond `keep`.

    None where it is there already, or another program is making it. Raises as `opening.back_up`.
    """
    target = path_for(workspace, folder, day)
    with _sentences(folder), turns.unless_taken(workspace, ".backup") as mine:
        if not mine or target.exists():
            return None
        _make_folder(folder, workspace)
        opening.back_up(target)
        for old in kept(workspace, folder)[keep:]:
            old.path.unlink(missing_ok=True)
        _clear_away(workspace, folder)
        return target


@contextmanager
def _sentences(folder: Path) -> Iterator[None]:
    """Turn what the system says of the folder into what a person can act on."""
    try:
        yield
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"Backups cannot be kept in {folder} ({error.strerror}); check its permissions, or set another directory."
        ) from error


def _make_folder(folder: Path, workspace: Path) -> None:
    """The folder, for the same people as the workspace."""
    if folder.exists():
        return
    folder.mkdir(mode=0o700, parents=True)
    if folder.parent == workspace.parent and on_disk.is_team_directory(workspace.parent):
        folder.chmod(0o2770)


def _clear_away(workspace: Path, folder: Path) -> None:
    """Remove what programs left that were killed while they made a backup."""
    for path in folder.glob("*.part"):
        name = path.name.removesuffix(".part").rpartition(".")[0]
        if _day_of(name, workspace) is not None and path.stat().st_mtime < time.time() - _DAY_SECONDS:
            path.unlink(missing_ok=True)


def _beginning(workspace: Path) -> str:
    return f"{workspace.stem}.backup-"


def _day_of(name: str, workspace: Path) -> date | None:
    """The day in a backup's name; None for another file."""
    middle = name.removeprefix(_beginning(workspace)).removesuffix(workspace.suffix)
    try:
        day = date.fromisoformat(middle)
    except ValueError:
        return None
    return day if name == f"{_beginning(workspace)}{day.isoformat()}{workspace.suffix}" else None
