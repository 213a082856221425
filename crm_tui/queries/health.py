"""What `doctor` looks at: whether the workspace is sound, and how to mend what is not."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from crm_tui.db import derived, files, migrations, searching, sqlite
from crm_tui.db.models import database

_LEAST_SQLITE = (3, 51, 3)
"""Older ones can corrupt a WAL file that several processes share."""

_MOST_LOG = 64 * 1024 * 1024
_LEAST_FREE = 200 * 1024 * 1024


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
    looks: tuple[Callable[[Path], Check], ...] = (
        _version, _mode, _log, _room, _schema, _integrity, _references, _totals, _search
    )  # fmt: skip
    return [look(path) for look in looks]


def _version(_: Path) -> Check:
    found = database.obj.server_version
    return Check(
        "SQLite",
        found >= _LEAST_SQLITE,
        ".".join(map(str, found)),
        "Install a newer apsw: `pip install --upgrade apsw`.",
    )


def _mode(path: Path) -> Check:
    status = path.stat()
    mode = stat.S_IMODE(status.st_mode)
    wanted = files.mode_in(path.parent)
    mine = status.st_uid == os.getuid() or wanted == 0o660
    mend = f"Run `chmod {wanted:o} {path}`." if mine else f"{path} belongs to somebody else; ask them for a copy."
    return Check("Permissions", mode == wanted and mine, f"{mode:o}", mend)


def _log(path: Path) -> Check:
    log = path.with_name(path.name + "-wal")
    size = log.stat().st_size if log.exists() else 0
    return Check(
        "Write-ahead log",
        size <= _MOST_LOG,
        f"{size / 1024 / 1024:.1f} MB",
        "Close every program that has it open, then open it again.",
    )


def _room(path: Path) -> Check:
    free = shutil.disk_usage(path.parent).free
    return Check("Free space", free >= _LEAST_FREE, f"{free / 1024 / 1024:,.0f} MB", "Make room on the disk.")


def _schema(_: Path) -> Check:
    found = sqlite.fingerprint(database.connection())
    ok = found == migrations.FINGERPRINT
    return Check(
        "Tables", ok, f"schema {migrations.LATEST}, {found}", "Put a backup in its place; the tables were altered."
    )


def _integrity(_: Path) -> Check:
    found = database.connection().pragma("integrity_check")
    return Check("Integrity", found == "ok", str(found), "Put a backup in its place and keep the damaged file.")


def _references(_: Path) -> Check:
    broken = len(list(database.connection().execute("PRAGMA foreign_key_check")))
    return Check("References", broken == 0, "whole" if not broken else f"{broken} broken", "Put a backup in its place.")


def _totals(_: Path) -> Check:
    ok = derived.totals_kept() == derived.totals_from_deals()
    return Check("Totals of stages", ok, "agree" if ok else "differ from the deals", "Run `crm-tui doctor --mend`.")


def _search(_: Path) -> Check:
    missing = searching.unindexed()
    says = "whole" if not missing else f"{missing:,} records are missing"
    return Check("Search index", missing == 0, says, "Run `crm-tui doctor --mend`.")
