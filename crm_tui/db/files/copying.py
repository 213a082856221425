"""Whole databases in files of their own: made empty, their logs settled, copied and checked."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import apsw

from crm_tui.db.files import on_disk
from crm_tui.db.sqlite import APPLICATION_ID
from crm_tui.errors import DamagedWorkspace


def create_file(path: Path) -> None:
    """A new database file, empty; FileExistsError where there is one."""
    on_disk.create(path)
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    connection.pragma("application_id", APPLICATION_ID)
    connection.close()


def settle(connection: apsw.Connection) -> None:
    """Bring all of the log into the database's own file, durably; for a file that nobody else uses."""
    connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)


def empty_log(connection: apsw.Connection) -> None:
    """The same for a file that others use: as far as nobody reads from the log."""
    with suppress(apsw.BusyError):
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)


def back_up(source: apsw.Connection, target: Path) -> None:
    """Copy the whole database in one step and check the copy, which then takes the place of what is at `target`.

    Raises `BusyError` or `IOError` of the driver; then `target` is as it was.
    """
    with on_disk.appearing(target) as part:
        copy(source, part, target)


def copy(source: apsw.Connection, part: Path, target: Path) -> None:
    """Copy a whole database into a new file `part` in one step and check it; `target` is what it is meant for."""
    create_file(part)
    copied = apsw.Connection(str(part), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        with copied.backup("main", source, "main") as backup:
            backup.step(-1)
        verdict = copied.pragma("quick_check")
    finally:
        copied.close()
    if verdict != "ok":
        raise DamagedWorkspace(f"The copy {target} is not whole ({verdict}); the workspace itself may be damaged.")
