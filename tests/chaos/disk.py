"""A disk that is watched: each call that SQLite makes to it is told first, and may be made to fail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any, Literal, TypeAlias

import apsw

Verb: TypeAlias = Literal["open", "delete", "read", "write", "truncate", "sync", "size"]

_PLAIN = "unix"
"""What really happens is SQLite's own business."""

_names = count()


@dataclass(frozen=True, slots=True)
class Call:
    """One call to the disk."""

    verb: Verb
    path: str
    offset: int = 0
    """Where it reads or writes; the size for `truncate`."""
    data: bytes = b""
    names: bool = False
    """Whether the names in the directory are synced with it, for `delete`; whether the file is a log, for `open`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong with a call."""

    error: type[apsw.Error]
    extended: int
    """SQLite's extended result code."""
    written: int = 0
    """How many bytes of a `write` reach the disk all the same."""

    def raised(self) -> apsw.Error:
        """The error that SQLite is told."""
        error = self.error("the disk fails")
        error.extendedresult = self.extended  # type: ignore[attr-defined]  # apsw reads it, its types lack it
        return error


Watch: TypeAlias = Callable[[Call], Fault | None]
"""Is told each call before it is carried out; a fault takes its place."""


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Databases that are opened in the block are on a watched disk, until they are closed."""
    disk = _Disk(f"watched-{next(_names)}", watch)
    try:
        yield
    finally:
        apsw.set_default_vfs(_PLAIN)
        disk.unregister()


class _Disk(apsw.VFS):
    def __init__(self, name: str, watch: Watch) -> None:
        super().__init__(name, _PLAIN, makedefault=True)
        self._watch = watch

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:  # noqa: N802 - SQLite's name
        path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        is_log = bool(flags[0] & (apsw.SQLITE_OPEN_WAL | apsw.SQLITE_OPEN_MAIN_JOURNAL))
        _ask(self._watch, Call("open", path, names=is_log))
        return _File(name, flags, path, self._watch)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802, FBT001 - SQLite's name and order
        _ask(self._watch, Call("delete", filename, names=syncdir))
        super().xDelete(filename, syncdir)

    def excepthook(self, *_: object) -> bool:
        """A fault of ours that SQLite takes in silence is no news."""
        return True


class _File(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], path: str, watch: Watch) -> None:
        super().__init__(_PLAIN, name, flags)
        self._path, self._watch = path, watch

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802 - SQLite's name
        _ask(self._watch, Call("read", self._path, offset))
        return super().xRead(amount, offset)

    def xWrite(self, data: Any, offset: int) -> None:  # noqa: N802 - SQLite's name
        content = bytes(data)
        fault = self._watch(Call("write", self._path, offset, content))
        if fault is None:
            super().xWrite(content, offset)
            return
        if fault.written:
            super().xWrite(content[: fault.written], offset)
        raise fault.raised()

    def xTruncate(self, newsize: int) -> None:  # noqa: N802 - SQLite's name
        _ask(self._watch, Call("truncate", self._path, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        _ask(self._watch, Call("sync", self._path))
        super().xSync(flags)

    def xFileSize(self) -> int:  # noqa: N802 - SQLite's name
        _ask(self._watch, Call("size", self._path))
        return super().xFileSize()

    def excepthook(self, *_: object) -> bool:
        """As for the disk."""
        return True


def _ask(watch: Watch, call: Call) -> None:
    fault = watch(call)
    if fault is not None:
        raise fault.raised()
