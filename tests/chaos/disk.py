"""A disk that is watched: each call that SQLite and the program make to it is told first, and may be made to fail."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Literal, TypeAlias

import apsw

Verb: TypeAlias = Literal["open", "delete", "read", "write", "truncate", "sync", "size", "rename", "link", "names"]
"""The last three are the program's own: it renames a file, gives it a second name, has a directory's names synced."""

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
    """What is written, or the new name."""
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

_watching: list[Watch] = []
"""Those who are told what the program itself asks of the disk."""


@contextmanager
def watched(watch: Watch) -> Iterator[None]:
    """Databases that are opened in the block are on a watched disk, until they are closed."""
    disk = _Disk(f"watched-{next(_names)}", watch)
    _listen()
    _watching.append(watch)
    try:
        yield
    finally:
        _watching.remove(watch)
        apsw.set_default_vfs(_PLAIN)
        disk.unregister()


@cache
def _listen() -> None:
    """Have Python tell what the program asks of the disk; that cannot be ended, so it is begun once."""
    sys.addaudithook(_hear)


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    for watch in _watching:
        call = _own_call(event, arguments)
        if call is not None and watch(call) is not None:
            raise OSError(errno.EIO, os.strerror(errno.EIO))


def _own_call(event: str, arguments: tuple[Any, ...]) -> Call | None:
    """What an audit event says of the disk; a directory is opened to sync the names in it."""
    match event:
        case "os.rename":
            return Call("rename", os.fspath(arguments[0]), data=os.fsencode(arguments[1]))
        case "os.link":
            return Call("link", os.fspath(arguments[0]), data=os.fsencode(arguments[1]))
        case "os.remove":
            return Call("delete", os.fspath(arguments[0]))
        case "open" if isinstance(arguments[0], str | Path) and Path(arguments[0]).is_dir():
            return Call("names", os.fspath(arguments[0]))
        case _:
            return None


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
