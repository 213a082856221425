"""Putting a backup in the place of a workspace: verified, at once, and with what was there kept beside it."""

from __future__ import annotations

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import apsw

from crm_tui import clock
from crm_tui.db import migrations, presence, sqlite, turns
from crm_tui.db.files import copying, filesystems, on_disk, upgrading
from crm_tui.errors import BadInput, Busy, DamagedWorkspace, NotAWorkspace, NoWorkspace, ReadOnlyWorkspace

_SHARED_FIRST, _SHARED_SIZE = 0x40000000 + 2, 510
"""The bytes of a database file that each connection to a write-ahead log keeps locked for as long as it is open:
https://sqlite.org/src/doc/trunk/src/os.h (SHARED_FIRST, SHARED_SIZE)."""


def verify(backup: Path) -> int:
    """Read every page of a backup, without changing anything; the number of its schema.

    Raises `NoWorkspace`, `NotAWorkspace`, `NewerWorkspace` or `DamagedWorkspace`.
    """
    with _opened(backup) as connection:
        return _verified(connection, backup)


def restore(backup: Path, target: Path) -> Path | None:
    """Put a copy of a verified backup at `target`; what was there is kept under the name that is returned.

    Nobody may have the workspace at `target` open, which may be damaged or missing. Raises as `verify`, `Busy`,
    `ReadOnlyWorkspace`, `WorkspaceFull`, or BadInput where both are the same file; then nothing has changed.
    """
    if target.exists() and backup.exists() and target.samefile(backup):
        raise BadInput(f"{backup} is the workspace itself; name one of its backups (`crm-tui backups` lists them).")
    if target.is_dir():
        raise NotAWorkspace(f"{target} is a directory; name a file in it.")
    filesystems.require_local(target)
    with _opened(backup) as source:
        _verified(source, backup)
        with suppress(FileExistsError):
            target.parent.mkdir(mode=0o700, parents=True)
        with sqlite.sentences(target), _alone_with(target), on_disk.appearing(target) as part:
            copying.copy(source, part, target)
            return on_disk.keep_beside(target, f"before-restore-{clock.now():%Y%m%dT%H%M%S}")


@contextmanager
def _opened(backup: Path) -> Iterator[apsw.Connection]:
    """The backup, to be read; where it lies nothing is written, be it a disk that nobody can write to."""
    if not backup.is_file():
        raise NoWorkspace(f"There is no backup at {backup}; `crm-tui backups` lists those that there are.")
    log = on_disk.log_of(backup)
    alone = not (log.exists() and log.stat().st_size)
    uri = f"file:{quote(os.fsencode(backup))}?{'immutable=1' if alone else 'mode=ro'}"
    try:
        connection = apsw.Connection(uri, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    except apsw.CantOpenError as error:
        raise ReadOnlyWorkspace(f"{backup} cannot be read; check its permissions.") from error
    try:
        yield connection
    finally:
        connection.close()


def _verified(connection: apsw.Connection, backup: Path) -> int:
    """The schema of a backup that is whole."""
    damaged = f"The backup {backup} is damaged or cut off ({{}}); take another one."
    try:
        application, schema = sqlite.header(connection)
        if application != sqlite.APPLICATION_ID:
            raise NotAWorkspace(f"{backup} is no workspace, but a database of another program; name a backup.")
        sqlite.require_known(schema, backup)
        if sqlite.is_truncated(connection, backup):
            raise DamagedWorkspace(damaged.format("pages are missing"))
        verdict = connection.pragma("integrity_check")
        broken = len(list(connection.execute("PRAGMA foreign_key_check"))) if verdict == "ok" else 0
        foreign = schema == migrations.LATEST and upgrading.fingerprint(connection) != migrations.FINGERPRINT
    except (apsw.CorruptError, apsw.IOError) as error:
        raise DamagedWorkspace(damaged.format(error)) from error
    except apsw.NotADBError as error:
        raise NotAWorkspace(f"{backup} is no workspace; name a backup, as `crm-tui backups` lists them.") from error
    if verdict != "ok" or broken or foreign:
        says = str(verdict).splitlines()[-1] if verdict != "ok" else f"{broken} references are broken"
        raise DamagedWorkspace(damaged.format("its tables were altered" if foreign else says))
    return schema


@contextmanager
def _alone_with(path: Path) -> Iterator[None]:
    """Keep everybody away from the workspace; `Busy` where a program has it open, however it rests."""
    with turns.only_one(path):
        if not path.exists():
            yield
            return
        with _locked(path):
            pass
        _bring_log_in(path)
        with _locked(path):
            yield


def _bring_log_in(path: Path) -> None:
    """Have all of a sound workspace in its own file: it loses its log a moment before another takes its place."""
    log = on_disk.log_of(path)
    if not (log.exists() and log.stat().st_size):
        return
    with suppress(apsw.Error):  # what is damaged is kept as it is, with its log
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
        try:
            if connection.pragma("quick_check") == "ok":
                copying.settle(connection)
        finally:
            connection.close()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Lock what every open connection shares. This process must have none: closing a descriptor drops its locks."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    except OSError as error:
        raise ReadOnlyWorkspace(f"{path} cannot be written ({error.strerror}); check its permissions.") from error
    try:
        _lock(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def _lock(descriptor: int, path: Path) -> None:
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
    except OSError as error:
        if error.errno not in {errno.EACCES, errno.EAGAIN}:
            raise
        names = ", ".join(dict.fromkeys(visitor.name for visitor in presence.visitors(path)))
        raise Busy(
            f"{path.name} is open in another program{names and f' ({names})'}; restore it when everybody has left (q)."
        ) from error
