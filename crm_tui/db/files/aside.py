"""A copy-on-write overlay of a workspace: read as it is at one moment, while what is written goes to a temporary file.

Nothing is copied but what stands in the log. All else is read where it is, through SQLite's own files, while a reader
of the workspace keeps others from bringing newer pages there: what they commit stays in the log that long.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import apsw

from crm_tui.db.files import on_disk

_LOG_HEAD, _FRAME_HEAD = 32, 24
"""Bytes before the first frame of a log, and before each page in it: https://sqlite.org/fileformat2.html#walformat."""

_MODE = slice(18, 20)
_WITHOUT_LOG = b"\x01\x01"
"""Where the first page says that there is a log, and what it says where there is none:
https://sqlite.org/fileformat2.html#file_format_version_numbers."""

_PRAGMAS = (("synchronous", "off"), ("foreign_keys", 1), ("cache_size", -64_000))

_TEMPORARY = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_DELETEONCLOSE
_USUAL = ""
"""The name of the files that SQLite uses anyway."""

_names = count()


@contextmanager
def opened(connection: apsw.Connection, path: Path) -> Iterator[apsw.Connection]:
    """A connection that reads and writes what is at `path` now, seen by nobody, until the block ends.

    `connection` reads the workspace all the while. Nobody may write until the block begins; then they may.
    """
    logged, _ = connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_NOOP)
    with _reading(connection):
        size, pages = int(connection.pragma("page_size")), int(connection.pragma("page_count"))
        vfs = _Aside(f"aside-{next(_names)}", size, pages, _in_log(on_disk.log_of(path), logged, size))
        try:
            aside = apsw.Connection(
                str(path), vfs=vfs.name, flags=apsw.SQLITE_OPEN_READWRITE, statementcachesize=300
            )  # fmt: skip
            try:
                for name, value in _PRAGMAS:
                    aside.pragma(name, value)
                yield aside
            finally:
                aside.close()
        finally:
            vfs.unregister()


@contextmanager
def _reading(connection: apsw.Connection) -> Iterator[None]:
    """One moment of the workspace, as long as the block runs."""
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        yield
    finally:
        connection.execute("ROLLBACK")


def _in_log(log: Path, frames: int, size: int) -> dict[int, bytes]:
    """The pages in the first frames of a log, by their place; none where another program has just emptied it."""
    found: dict[int, bytes] = {}
    if not frames:
        return found
    with log.open("rb") as file:
        file.seek(_LOG_HEAD)
        for _ in range(frames):
            frame = file.read(_FRAME_HEAD + size)
            if len(frame) < _FRAME_HEAD + size:
                return {}
            found[struct.unpack_from(">I", frame)[0] - 1] = frame[_FRAME_HEAD:]
    return found


class _Aside(apsw.VFS):
    """Opens one workspace, with what stands in its log, and whatever else a connection needs as a temporary file."""

    def __init__(self, name: str, size: int, pages: int, logged: dict[int, bytes]) -> None:
        super().__init__(name, _USUAL)
        self.name, self._size, self._pages, self._logged = name, size, pages, logged

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        if not flags[0] & apsw.SQLITE_OPEN_MAIN_DB:
            return _temporary()
        flags[1] = apsw.SQLITE_OPEN_READWRITE
        file = _Workspace(name, self._size, self._pages)
        for place, page in self._logged.items():
            file.xWrite(page, place * self._size)
        self._logged.clear()
        first = bytearray(file.xRead(self._size, 0))
        first[_MODE] = _WITHOUT_LOG
        file.xWrite(bytes(first), 0)
        return file

    def xAccess(self, pathname: str, flags: int) -> bool:  # noqa: ARG002, N802 - SQLite's name and order
        """There are neither journals nor logs."""
        return False

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: FBT001, N802 - SQLite's name and order
        """Temporary files go by themselves."""


class _Workspace(apsw.VFSFile):
    """The workspace's pages, the written ones in a temporary file; nobody else's locks are asked for."""

    def __init__(self, name: Any, size: int, pages: int) -> None:
        super().__init__(_USUAL, name, [apsw.SQLITE_OPEN_MAIN_DB | apsw.SQLITE_OPEN_READONLY, 0])
        self._size, self._length = size, pages * size
        self._own = _temporary()
        self._written = bytearray(pages)
        """One for each page that was written."""

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - SQLite's name
        page = offset // self._size
        mine = page >= len(self._written) or self._written[page]
        return self._own.xRead(amount, offset) if mine else super().xRead(amount, offset)

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802 - SQLite's name
        page = offset // self._size
        self._own.xWrite(data, offset)
        if page < len(self._written):
            self._written[page] = True
        self._length = max(self._length, offset + len(data))

    def xFileSize(self) -> int:  # noqa: N802 - SQLite's name
        return self._length

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        self._length = newsize

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        """Nothing is kept."""

    def xLock(self, level: int) -> None:  # noqa: N802 - SQLite's name
        """Nobody else is here."""

    def xUnlock(self, level: int) -> None:  # noqa: N802 - SQLite's name
        """Nobody else is here."""

    def xCheckReservedLock(self) -> bool:  # noqa: N802 - SQLite's name
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:  # noqa: ARG002, N802 - SQLite's name
        """The workspace's own file is not told what to do."""
        return False

    def xClose(self) -> None:  # noqa: N802 - SQLite's name
        self._own.xClose()
        super().xClose()


def _temporary() -> apsw.VFSFile:
    """An empty file that has no name and is gone once it is closed."""
    return apsw.VFSFile(_USUAL, None, [_TEMPORARY | apsw.SQLITE_OPEN_TEMP_DB, 0])
