"""What is special to SQLite: connections that write in an action alone, durably, and whose errors are sentences.

SQLite comes with apsw and is the only one in the process. Nothing here or elsewhere may `open()` the database
file: closing such a descriptor would drop the locks of every connection in the process.
"""

from __future__ import annotations

import os
import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from functools import lru_cache
from pathlib import Path
from typing import Any

import apsw
import peewee as pw
from playhouse.apsw_ext import APSWDatabase

from crm_tui import text
from crm_tui.db import migrations, turns
from crm_tui.db.files import on_disk
from crm_tui.domain.documents import document, titled
from crm_tui.errors import (
    Busy,
    CrmError,
    DamagedWorkspace,
    NewerWorkspace,
    ReadOnlyWorkspace,
    WorkspaceError,
    WorkspaceFull,
)

APPLICATION_ID = 0x43524D54
"""Marks a SQLite file as a workspace of ours: `CRMT` in ASCII."""

BUSY_SECONDS = 10.0

APPEND_ONLY = ("transition", "action", "change")
"""Tables whose rows are never edited and never deleted; triggers see to it."""

LOG_LIMIT = 16_000_000
"""Bytes to which the log shrinks again, once nobody reads any more from what made it longer."""

_PRAGMAS = (
    ("journal_mode", "wal"),
    ("synchronous", "full"),
    ("foreign_keys", 1),
    ("temp_store", "memory"),
    ("cache_size", -4_000),
    ("journal_size_limit", LOG_LIMIT),
)


Answer = Callable[[str, Sequence[Any], Callable[[], Any]], Any]
"""Answers a SELECT from its text, its values and a call that asks the file."""


class _Working(threading.local):
    """What a thread does with its connection."""

    writes = False
    """Whether it is in a unit of work."""
    aside = False
    """Whether it is in a rehearsal."""
    answer: Answer | None = None
    """Who answers its SELECTs in place of the file."""


class SqliteWorkspace(APSWDatabase):  # type: ignore[misc]  # peewee's extension has no types
    """The workspace's file; nothing is committed on any connection but inside `unit_of_work`."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            str(path),
            pragmas=_PRAGMAS,
            timeout=BUSY_SECONDS,
            autoconnect=False,
            flags=apsw.SQLITE_OPEN_READWRITE,
            statementcachesize=300,
        )
        self.path = path
        self._working = _Working()
        self.register_function(_fold, "fold", 1)
        self.register_function(document, "document", -1)
        self.register_function(titled, "titled", -1)

    @contextmanager
    def unit_of_work(self) -> Iterator[None]:
        """One IMMEDIATE transaction, the only place where this connection can write; within another, a part of it.

        Raises `Busy` where its turn does not come, `NewerWorkspace` where a newer program has upgraded the file.
        """
        if self.in_transaction():
            with self.savepoint():
                yield
            return
        self._working.writes = True
        turn = nullcontext() if self.is_aside() else turns.writing(self.path, BUSY_SECONDS)
        try:
            with turn, self.transaction("IMMEDIATE"):
                require_known(self.connection().execute("PRAGMA user_version").get, self.path)
                yield
        finally:
            self._working.writes = False

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """This thread reads and writes the workspace as it is now, seen by nobody; nothing of it is kept.

        Others may write meanwhile. Raises `Busy`.
        """
        from crm_tui.db.files import aside

        usual = self.connection()
        with ExitStack() as stack:
            with turns.writing(self.path, BUSY_SECONDS):
                copy = stack.enter_context(aside.opened(usual, self.path))
            self._load_functions(copy)
            copy.set_commit_hook(self._refuse_outside_work)
            self._state.set_connection(copy)
            stack.callback(self._state.set_connection, usual)
            self._working.aside = True
            stack.callback(setattr, self._working, "aside", False)
            yield

    @contextmanager
    def answered_by(self, answer: Answer) -> Iterator[None]:
        """Have SELECTs of this thread answered so in this block; not while it reads aside, where the journal tells of
        something else.
        """
        self._working.answer = None if self.is_aside() else answer
        try:
            yield
        finally:
            self._working.answer = None

    def execute_sql(self, sql: str, params: Sequence[Any] | None = None) -> Any:
        """A cursor over what a statement gives."""
        answer = self._working.answer
        ask = super().execute_sql
        if answer is None or not sql.startswith(("SELECT", "WITH")):
            return ask(sql, params)
        return answer(sql, params or (), lambda: ask(sql, params))

    def is_aside(self) -> bool:
        """Whether this thread is in a `rehearsal`."""
        return self._working.aside

    def _add_conn_hooks(self, conn: apsw.Connection) -> None:
        super()._add_conn_hooks(conn)
        keep_log(conn, self.path)
        conn.set_commit_hook(self._refuse_outside_work)

    def _refuse_outside_work(self) -> bool:
        """Called by SQLite before each commit. (`query_only` would make it forget every prepared statement.)"""
        if self._working.writes:
            return False
        raise pw.OperationalError("Nothing is written but in an action.")

    def change_counter(self) -> int:
        """A number that changes when another connection commits (3 microseconds)."""
        return int(self.connection().pragma("data_version"))

    def interrupt(self) -> None:
        """Stop what this thread's connection is doing."""
        self.connection().interrupt()


@lru_cache(maxsize=64)
def _fold(value: str | None) -> str | None:
    """`text.fold` for columns that have no key column beside them; a filter asks for that of one row several times."""
    return None if value is None else text.fold(value)


_NOT_UNDERSTOOD = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, pw.DoesNotExist)
"""What reading a malformed value raises, as a fault of the program would."""


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn what the driver says about the file into what a person can act on."""
    try:
        yield
    except (pw.PeeweeException, apsw.Error) as error:
        told = _told(error, path)
        if told is None:
            raise
        raise told from error
    except UnicodeDecodeError as error:
        raise DamagedWorkspace(
            f"{path} holds text that is not UTF-8, which a failing disk or another program left there; `crm-tui doctor`"
            " names the records and says what to do."
        ) from error
    except _NOT_UNDERSTOOD as error:
        if unreadable := _unreadable(path):
            raise DamagedWorkspace(unreadable) from error
        raise


def _unreadable(path: Path) -> str:
    from crm_tui.db.files import malformed

    return malformed.unreadable(path)


def _altered(path: Path) -> str:
    from crm_tui.db.files import malformed

    return malformed.altered(path)


_FULL = "The disk with {} is full; nothing was changed. Make room and try again."

_LEAST_ROOM = 1 << 16
"""Bytes without which SQLite can make nothing beside the file."""


def _is_full(path: Path) -> bool:
    try:
        room = os.statvfs(path.parent)
    except OSError:
        return False
    return room.f_bavail * room.f_frsize < _LEAST_ROOM


def _told(error: Exception, path: Path) -> CrmError | None:
    """The sentence for a driver's error, or None where it is a fault of the program."""
    cause = getattr(error, "orig", error)
    match cause:
        case apsw.BusyError() | apsw.LockedError():
            return Busy(f"{path.name} has been busy for {BUSY_SECONDS:.0f} seconds; nothing was changed, try again.")
        case apsw.FullError():
            return WorkspaceFull(_FULL.format(path))
        case apsw.IOError() if _is_full(path):  # what readers share could not be made
            return WorkspaceFull(_FULL.format(path))
        case apsw.ReadOnlyError() | apsw.CantOpenError() | apsw.PermissionsError():
            return ReadOnlyWorkspace(
                f"{path} cannot be written; check the permissions of the file and of its directory."
            )
        case apsw.CorruptError() | apsw.NotADBError():
            return DamagedWorkspace(
                f"{path} is damaged or cut off; `crm-tui restore BACKUP` puts a backup in its place and keeps the"
                " damaged file; `crm-tui backups` lists them."
            )
        case apsw.SQLError() if altered := _altered(path):
            return DamagedWorkspace(altered)
        case apsw.IOError():
            return WorkspaceError(
                f"Reading or writing {path} failed; nothing was changed. Check the disk, then try again."
            )
        case _:
            return None


def keep_log(connection: apsw.Connection, path: Path) -> None:
    """Have a team's log stay, empty, when the last of its programs closes the file.

    Each of them would make it anew otherwise, and SQLite gives it its mode a moment after it has made it: whoever opens
    the file at that moment is refused by the system (7 of 100 openings of two people who do nothing else).
    """
    if on_disk.is_team_directory(path.parent):
        stay = array("i", [1])
        connection.file_control("main", apsw.SQLITE_FCNTL_PERSIST_WAL, stay.buffer_info()[0])


def header(connection: apsw.Connection) -> tuple[int, int]:
    """The application id and the schema number that stand in the file."""
    return int(connection.pragma("application_id")), int(connection.pragma("user_version"))


def require_known(schema: int, path: Path) -> None:
    """Raise `NewerWorkspace` for a schema that this program does not know yet."""
    if schema > migrations.LATEST:
        raise NewerWorkspace(
            f"{path} was written by a newer crm-tui (schema {schema}, this one knows {migrations.LATEST});"
            " update the program with `pip install --upgrade crm-tui`."
        )


def is_truncated(connection: apsw.Connection, path: Path) -> bool:
    """Whether the file is shorter than its own page count says, with nothing in the log to make up for it."""
    log = on_disk.log_of(path)
    connection.execute("BEGIN")
    try:  # while this reads, nobody can take away the log that it reads from
        needed = int(connection.pragma("page_count")) * int(connection.pragma("page_size"))
        return path.stat().st_size < needed and not (log.exists() and log.stat().st_size)
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
