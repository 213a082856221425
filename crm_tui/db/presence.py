"""Who is here: beside the workspace a directory, in it a file for each program that has the workspace open.

A program holds a lock on its file, which the system takes back however the program ends; and it touches the file
now and then, so that one that is stopped or asleep is not taken to be here. Nothing depends on any of this: where
the directory cannot be used, nobody is seen. What stands in the files was written by others and is not trusted.
"""

from __future__ import annotations

import fcntl
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db.files import on_disk
from crm_tui.domain.ids import new_id
from crm_tui.domain.records import Kind

EXPIRES = timedelta(minutes=2)
"""How long after its last sign of life a program is taken to be here."""

BEATS = timedelta(seconds=30)
"""How long a program is silent at most."""

BLOCK = 1024
"""Bytes of every file, so that one write replaces all of it."""

MOST_PROGRAMS = 500
"""Files looked at, in case somebody fills the directory."""

LONGEST_NAME = 60

_OTHERS_READ = 0o640
"""Nobody writes for somebody else."""


class Where(NamedTuple):
    """What a program has on its screen."""

    kind: Kind | None = None
    record: UUID | None = None
    """The record that is open; None where that is none, or several."""
    editing: bool = False
    """Whether it is open in a form."""


class Visitor(NamedTuple):
    """Somebody's program that has the workspace open."""

    program: str
    """What tells it from the other programs of the same person."""
    user: UUID
    name: str
    since: datetime
    where: Where


def folder_of(path: Path) -> Path:
    """Where the files about a workspace's programs lie."""
    return path.with_name(f"{path.name}.here")


def visitors(path: Path) -> tuple[Visitor, ...]:
    """Every program that has the workspace open, those that came first before the others."""
    try:
        with _opened(folder_of(path)) as folder:
            return _seen(folder)
    except OSError:
        return ()


class Seat:
    """The place of this program among the others; it is taken at the first look."""

    def __init__(self, path: Path, user: UUID, name: str) -> None:
        self._path = path
        self._user = user
        self._name = name
        self._since = clock.now()
        self._program = ""
        self._descriptor = -1
        self._written = b""
        self._beat = self._since

    def look_round(self, where: Where) -> tuple[Visitor, ...]:
        """Be seen there, and see the others; called at least once every `BEATS`."""
        try:
            _make(folder_of(self._path))
            with _opened(folder_of(self._path)) as folder:
                self._take(folder)
                self._show(where)
                return tuple(visitor for visitor in _seen(folder) if visitor.program != self._program)
        except OSError:
            return ()

    def leave(self) -> None:
        """Be here no more."""
        if self._descriptor >= 0:
            with suppress(OSError), _opened(folder_of(self._path)) as folder:
                os.unlink(self._program, dir_fd=folder)
            os.close(self._descriptor)
            self._descriptor = -1

    def _take(self, folder: int) -> None:
        """Make the file and lock it before it has its name, so that nobody finds it without a lock."""
        if self._descriptor >= 0:
            if os.fstat(self._descriptor).st_nlink:
                return
            os.close(self._descriptor)  # somebody removed it
            self._descriptor = -1
        self._program, self._written = new_id().hex, b""
        hidden = f".{self._program}"
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        descriptor = os.open(hidden, flags, 0o600, dir_fd=folder)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.fchmod(descriptor, on_disk.mode_in(self._path.parent) & _OTHERS_READ)
            os.rename(hidden, self._program, src_dir_fd=folder, dst_dir_fd=folder)
        except OSError:
            os.close(descriptor)
            raise
        self._descriptor = descriptor

    def _show(self, where: Where) -> None:
        now = clock.now()
        told = {
            "user": self._user.hex,
            "name": self._name[:LONGEST_NAME],
            "since": clock.to_micros(self._since),
            "record": [where.kind, where.record.hex] if where.kind and where.record else None,
            "editing": where.editing,
        }
        block = json.dumps(told, ensure_ascii=False).encode().ljust(BLOCK)
        if block != self._written:
            os.pwrite(self._descriptor, block, 0)
            self._written = block
        elif now - self._beat < BEATS:
            return
        nanoseconds = clock.to_micros(now) * 1000
        os.utime(self._descriptor, ns=(nanoseconds, nanoseconds))
        self._beat = now


def _make(folder: Path) -> None:
    """Make the directory, for all who may use the workspace."""
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    status = folder.lstat()
    wanted = 0o2770 if on_disk.is_team_directory(folder.parent) else 0o700
    if status.st_uid == os.getuid() and stat.S_ISDIR(status.st_mode) and stat.S_IMODE(status.st_mode) != wanted:
        folder.chmod(wanted)


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    """A descriptor of the directory itself, whatever its name may lead to afterwards."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _seen(folder: int) -> tuple[Visitor, ...]:
    with os.scandir(folder) as entries:
        names = [entry.name for entry in islice(entries, MOST_PROGRAMS)]
    found = (_visitor(folder, name) for name in names)
    return tuple(sorted(filter(None, found), key=lambda visitor: (visitor.since, visitor.program)))


def _visitor(folder: int, name: str) -> Visitor | None:
    """Who wrote a file, if that program is alive; what a dead one has left is removed."""
    try:
        descriptor = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
    except OSError:
        return None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return None
        silent = clock.to_micros(clock.now()) * 1000 - status.st_mtime_ns > EXPIRES.total_seconds() * 1e9
        begun = name.startswith(".")
        if (silent or not begun) and _is_left(descriptor):
            os.unlink(name, dir_fd=folder)
            return None
        return None if silent or begun else _read(name, os.read(descriptor, BLOCK + 1))
    except OSError:
        return None
    finally:
        os.close(descriptor)


def _is_left(descriptor: int) -> bool:
    """Whether nobody holds the lock any more."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@lru_cache(maxsize=MOST_PROGRAMS)
def _read(program: str, block: bytes) -> Visitor | None:
    """What stands in a file, or None where no program of ours wrote it; most files are as they were the last time."""
    if len(block) > BLOCK:
        return None
    try:
        told: dict[str, Any] = json.loads(block)
        since = clock.from_micros(int(told["since"]))
        record = told["record"]
        name, _ = text.scrub(told["name"])
        return Visitor(
            program=program,
            user=_id(told["user"]),
            name=name[:LONGEST_NAME] or "Somebody",
            since=min(max(since, clock.EPOCH), clock.now()),
            where=Where(Kind(record[0]), _id(record[1]), told["editing"] is True) if record else Where(),
        )
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return None


def _id(told: str) -> UUID:
    return UUID(hex=told)
