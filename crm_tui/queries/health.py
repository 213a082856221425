"""What `doctor` looks at: whether the workspace is sound, and how to mend what is not."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from crm_tui.db import derived, files, migrations, searching, sqlite
from crm_tui.db.models import database
from crm_tui.errors import WorkspaceError

_LEAST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL file that several processes share."""

_RESTORE = "Put a backup in its place and keep the damaged file."

_MOST_LOG = 64 * 1024 * 1024
_LEAST_FREE = 200 * 1024 * 1024


Found: TypeAlias = tuple[bool, str, str]
"""Whether it is as it should be, what was found, and how to mend it."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    says: str
    mend: str = ""
    """What to do where it is not as it should be."""


def checks(path: Path) -> list[Check]:
    """Look at the open workspace from all sides; reads every row."""
    return [_looked(name, look, path) for name, look in _LOOKS.items()]


def _looked(name: str, look: Callable[[Path], Found], path: Path) -> Check:
    """What a look found; where the file is too damaged to look at, that is what is wrong."""
    try:
        with sqlite.sentences(path):
            return Check(name, *look(path))
    except WorkspaceError as error:
        return Check(name, ok=False, says=str(error), mend=_RESTORE)


def _version(_: Path) -> Found:
    found = database.obj.server_version
    return (
        found >= _LEAST_SQLITE,
        ".".join(map(str, found)),
        "Install a newer apsw: `pip install --upgrade apsw`.",
    )


def _mode(path: Path) -> Found:
    status = path.stat()
    mode = stat.S_IMODE(status.st_mode)
    wanted = files.mode_in(path.parent)
    mine = status.st_uid == os.getuid() or wanted == 0o660
    mend = f"Run `chmod {wanted:o} {path}`." if mine else f"{path} belongs to somebody else; ask them for a copy."
    return (mode == wanted and mine, f"{mode:o}", mend)


def _log(path: Path) -> Found:
    log = path.with_name(path.name + "-wal")
    size = log.stat().st_size if log.exists() else 0
    return (
        size <= _MOST_LOG,
        f"{size / 1024 / 1024:.1f} MB",
        "Close every program that has it open, then open it again.",
    )


def _room(path: Path) -> Found:
    free = shutil.disk_usage(path.parent).free
    return (free >= _LEAST_FREE, f"{free / 1024 / 1024:,.0f} MB", "Make room on the disk.")


def _schema(_: Path) -> Found:
    found = sqlite.fingerprint(database.connection())
    ok = found == migrations.FINGERPRINT
    return (ok, f"schema {migrations.LATEST}, {found}", "Put a backup in its place; the tables were altered.")


def _integrity(_: Path) -> Found:
    found = database.connection().pragma("integrity_check")
    return (found == "ok", str(found), _RESTORE)


def _references(_: Path) -> Found:
    broken = len(list(database.connection().execute("PRAGMA foreign_key_check")))
    return (broken == 0, "whole" if not broken else f"{broken} broken", "Put a backup in its place.")


def _totals(_: Path) -> Found:
    ok = derived.totals_kept() == derived.totals_from_deals()
    return (ok, "agree" if ok else "differ from the deals", "Run `crm-tui doctor --mend`.")


def _search(_: Path) -> Found:
    missing = searching.unindexed()
    says = "whole" if not missing else f"{missing:,} records are missing"
    return (missing == 0, says, "Run `crm-tui doctor --mend`.")


_LOOKS: Mapping[str, Callable[[Path], Found]] = {
    "SQLite": _version,
    "Permissions": _mode,
    "Write-ahead log": _log,
    "Free space": _room,
    "Tables": _schema,
    "Integrity": _integrity,
    "References": _references,
    "Totals of stages": _totals,
    "Search index": _search,
}
"""What is looked at, in the order in which it is told."""
