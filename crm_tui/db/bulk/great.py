"""Large writes: more memory for SQLite, patience in those who wait, and a checkpoint that cuts the log off behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import apsw

from crm_tui.db import sqlite, turns
from crm_tui.db.files import on_disk
from crm_tui.db.models import database
from crm_tui.errors import Busy

_CACHE = -48_000
"""Kilobytes of the file that are kept in memory, less than zero as SQLite has it."""

_IN_FILES = 1
"""Where SQLite sorts more than it has memory for; it cannot be told within a transaction."""

_LONG_LOG = 1 << 24
"""Bytes of a log that is cut off."""

_SHORT_WAIT = 100
"""Milliseconds to wait for readers before the log is left as long as it is."""


@contextmanager
def work() -> Iterator[None]:
    """Around an action of this thread that may be great.

    Who waits for a turn meanwhile waits as long as it takes. The log may grow as long as what is written; it is
    brought into the file, and cut off, when others may write again.
    """
    connection, path = database.connection(), database.obj.path
    settings = {"cache_size": _CACHE, "wal_autocheckpoint": 0}
    if not connection.in_transaction:
        settings["temp_store"] = _IN_FILES
    try:
        with turns.taking_long(), _set(connection, **settings):
            yield
    finally:
        with suppress(apsw.Error, Busy):  # what is not settled now is settled by who writes next
            _settle(connection, path)


@contextmanager
def rehearsal() -> Iterator[None]:
    """Around an action of this thread that shows what a great one would do: nobody waits, and nothing is kept."""
    with database.obj.rehearsal():
        yield


def _settle(connection: apsw.Connection, path: Path) -> None:
    """Bring what is in a long log into the file while others write on, then cut it off if nobody reads from it."""
    log = on_disk.log_of(path)
    if connection.in_transaction or not log.exists() or log.stat().st_size < _LONG_LOG:
        return
    connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
    with turns.writing(path, sqlite.BUSY_SECONDS), _set(connection, busy_timeout=_SHORT_WAIT):
        connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)


@contextmanager
def _set(connection: apsw.Connection, **pragmas: int) -> Iterator[None]:
    """Have settings of a connection otherwise while the block runs."""
    before = {name: connection.pragma(name) for name in pragmas}
    for name, value in pragmas.items():
        connection.pragma(name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            connection.pragma(name, value)
