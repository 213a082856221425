"""Backups: made by hand or once a day, listed, verified and put back."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

import peewee as pw

from crm_tui import clock, paths
from crm_tui.config import Backup
from crm_tui.db import sqlite
from crm_tui.db.files import backups, opening, restoring
from crm_tui.db.files.backups import Kept
from crm_tui.db.models import Action, rows
from crm_tui.errors import WorkspaceError
from crm_tui.queries.surroundings import Check, to_run

__all__ = ["Kept", "back_up", "folder_of", "is_due", "kept", "look", "make_due", "restore", "verify"]

MOST_DAYS = 2
"""Days of work that no daily backup holds, beyond which `doctor` finds fault."""


def back_up(target: Path) -> None:
    """Copy the open workspace into a new file, checked; raises `WorkspaceError` or `Busy`."""
    opening.back_up(target)


def folder_of(workspace: Path, settings: Backup) -> Path:
    """Where the daily backups of a workspace are kept: beside it, or in a folder of its own where set."""
    if not settings.directory:
        return workspace.parent / "backups"
    own = hashlib.sha256(str(workspace).encode()).hexdigest()[:8]
    return paths.written(settings.directory).absolute() / f"{workspace.stem}-{own}"


def is_due(workspace: Path, settings: Backup) -> bool:
    """Whether a backup is to be made now: they are wanted, and today's is not there. Raises `WorkspaceError`."""
    return settings.daily and not backups.has(workspace, folder_of(workspace, settings), clock.today())


def make_due(workspace: Path, settings: Backup) -> Path | None:
    """Make today's backup of the open workspace and remove the oldest beyond the kept number.

    None where it is there, or being made by another program. Raises `WorkspaceError` or `Busy`.
    """
    return backups.make(workspace, folder_of(workspace, settings), clock.today(), settings.keep)


def kept(workspace: Path, settings: Backup) -> list[Kept]:
    """The daily backups that there are, newest first; raises `WorkspaceError` where they cannot be looked at."""
    return backups.kept(workspace, folder_of(workspace, settings))


def look(workspace: Path, settings: Backup) -> Check:
    """How old the newest daily backup is, for `doctor`: it finds fault where work of days would be lost with it."""
    folder = folder_of(workspace, settings)
    try:
        found = backups.kept(workspace, folder)
    except WorkspaceError as error:
        return Check("Backups", ok=False, says="cannot be looked at", mend=str(error))
    newest = found[0].day if found else None
    says = f"{newest:%Y-%m-%d}, {_ago((clock.today() - newest).days)}" if newest else "none yet"
    if wrong := backups.wrong_modes(workspace, folder):
        modes = ", ".join(f"{path.name} is {stat.S_IMODE(path.stat().st_mode):o}" for path in wrong)
        chmods = "; ".join(to_run(f"chmod {mode:o}", path) for path, mode in wrong.items())
        return Check("Backups", ok=False, says=f"{says}; {modes}", mend=f"Run {chmods}.")
    if not settings.daily:
        return Check("Backups", ok=True, says=f"{says}; the daily ones are turned off")
    try:
        with sqlite.sentences(workspace):
            first, last = rows(Action.select(pw.fn.MIN(Action.at), pw.fn.MAX(Action.at)))[0]
    except WorkspaceError:
        return Check("Backups", ok=True, says=says)  # what is wrong, other checks tell
    unsaved = (clock.local(last).date() - (newest or clock.local(first).date())).days if last else 0
    mend = f"Run `crm-tui backup --daily`; backups lie in {folder}."
    return Check("Backups", ok=unsaved <= MOST_DAYS, says=says, mend=mend)


def _ago(days: int) -> str:
    return {0: "today", 1: "yesterday"}.get(days, f"{days} days ago")


def verify(backup: Path) -> None:
    """Read every page of a backup; raises `WorkspaceError` where it could not be restored."""
    restoring.verify(backup)


def restore(backup: Path, target: Path) -> Path | None:
    """Put a copy of a backup at `target`; where what was there is kept. Raises as `db.restoring.restore`."""
    return restoring.restore(backup, target)
