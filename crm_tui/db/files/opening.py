"""Opening a workspace: what the file is, creating it, backing it up, and closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import apsw

from crm_tui import paths
from crm_tui.db import migrations, sqlite, turns
from crm_tui.db.files import filesystems, on_disk
from crm_tui.db.models import database
from crm_tui.errors import DamagedWorkspace, NotAWorkspace, NoWorkspace, ReadOnlyWorkspace

_CUT_OFF = "{} is cut off or damaged; `crm-tui restore BACKUP` puts a backup in its place and keeps the damaged file."


def open_workspace(path: Path) -> None:
    """Check the file, upgrade it when it is older, and bind the tables to it in this process.

    Raises `NoWorkspace`, `NotAWorkspace`, `NewerWorkspace`, `DamagedWorkspace`, `ReadOnlyWorkspace`,
    `UnfitFileSystem` or `Busy`.
    """
    if not paths.is_there(path):
        raise NoWorkspace(f"There is no workspace at {path} yet; `crm-tui init` makes one.")
    filesystems.require_local(path)
    workspace = sqlite.SqliteWorkspace(path)
    with sqlite.sentences(path):
        if not turns.have_been_taken(path):  # beside what is no workspace no lock is left
            _schema_of(path)
        while not _open_as_it_is(workspace):
            from crm_tui.db.files import upgrading

            upgrading.upgrade(workspace)


def _open_as_it_is(workspace: sqlite.SqliteWorkspace) -> bool:
    """Open the file, unless it is older than this program; no other file takes its place meanwhile."""
    path = workspace.path
    with turns.opening(path):
        if _schema_of(path) < migrations.LATEST:
            return False
        if not database.obj or database.obj.path != path:
            database.initialize(workspace)
        connect()
    return True


def create_workspace(path: Path, fill: Callable[[], object] = lambda: None) -> None:
    """Make a workspace, with what `fill` writes into it while it is open; refuses to touch a file that is there.

    It stands at `path` when it is whole, or not at all: also where the program is killed half-way.
    """
    _require_free(path)
    filesystems.require_local(path)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with sqlite.sentences(path), turns.only_one(path), turns.writing(path, sqlite.BUSY_SECONDS):
            _require_free(path)
            with on_disk.appearing(path) as part:
                _make(part, fill)
    except OSError as error:
        raise ReadOnlyWorkspace(f"{path} cannot be made: {error.strerror}. Name another place with --db.") from error


def _require_free(path: Path) -> None:
    if path.exists():
        raise NotAWorkspace(f"{path} exists already; name another file, or open it with `crm-tui --db {path}`.")


def _make(path: Path, fill: Callable[[], object]) -> None:
    from crm_tui.db.files import copying, upgrading

    copying.create_file(path)
    workspace = sqlite.SqliteWorkspace(path)
    with workspace.connection_context():
        upgrading.migrate(workspace)
    database.initialize(workspace)
    with workspace.connection_context():
        fill()
        copying.settle(workspace.connection())


def connect() -> None:
    """Give this thread its connection to the workspace that is open."""
    with sqlite.sentences(database.obj.path):
        database.connect(reuse_if_open=True)


def disconnect() -> None:
    """Close this thread's connection."""
    if not database.is_closed():
        database.close()


def back_up(target: Path) -> None:
    """Copy the open workspace, while others may go on writing, and check the copy.

    Raises `DamagedWorkspace` about the workspace itself where it is not whole, other `WorkspaceError`s about the copy.
    """
    from crm_tui.db.files import copying

    if target.exists():
        raise NotAWorkspace(f"{target} exists already; name another file for the backup.")
    try:
        with sqlite.sentences(target):
            try:
                copying.back_up(database.connection(), target)
            except (apsw.CorruptError, apsw.NotADBError) as error:
                raise DamagedWorkspace(_CUT_OFF.format(database.obj.path)) from error
    except OSError as error:
        raise ReadOnlyWorkspace(f"{target} cannot be written: {error.strerror}. Name another place.") from error


def _schema_of(path: Path) -> int:
    """The schema's number in the file; raises where the file is not for us."""
    if path.is_dir():
        raise NotAWorkspace(f"{path} is a directory; name a file in it.")
    if path.stat().st_size == 0:
        raise DamagedWorkspace(
            f"{path} is empty; `crm-tui restore BACKUP` puts a backup in its place, or delete it for `crm-tui init`."
        )
    try:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    except apsw.CantOpenError as error:
        raise ReadOnlyWorkspace(
            f"{path} cannot be opened; check its permissions and those of its directory."
        ) from error
    sqlite.keep_log(connection, path)
    try:
        if connection.readonly("main"):
            raise ReadOnlyWorkspace(f"{path} cannot be written; check its permissions and its owner.")
        return _checked_schema(connection, path)
    except apsw.CorruptError as error:
        raise DamagedWorkspace(_CUT_OFF.format(path)) from error
    except apsw.NotADBError as error:
        raise NotAWorkspace(
            f"{path} is not a workspace; to import a file, use `crm-tui import {path.name}`."
        ) from error
    finally:
        connection.close()


def _checked_schema(connection: apsw.Connection, path: Path) -> int:
    connection.setbusytimeout(int(sqlite.BUSY_SECONDS * 1000))
    application, schema = sqlite.header(connection)
    if application != sqlite.APPLICATION_ID:
        raise NotAWorkspace(f"{path} is a database of another program; name a workspace with --db.")
    sqlite.require_known(schema, path)
    if sqlite.is_truncated(connection, path):
        raise DamagedWorkspace(_CUT_OFF.format(path))
    return schema
