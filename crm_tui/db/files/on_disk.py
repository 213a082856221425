"""The files that a workspace is made of, as the system sees them: who may use them, and how one comes into being."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from crm_tui.errors import ReadOnlyWorkspace


def is_team_directory(directory: Path) -> bool:
    """Whether files in it are meant for a group: set-group-id and writable by the group."""
    mode = directory.stat().st_mode
    return bool(mode & stat.S_ISGID) and bool(mode & stat.S_IWGRP)


def mode_in(directory: Path) -> int:
    """The mode of files in it: for their owner alone (0600), or for the group (0660) in a team's directory."""
    return 0o660 if is_team_directory(directory) else 0o600


def open_lock(lock: Path) -> int:
    """A descriptor of an empty file that stays; whoever wants it first makes it, for all who may use the workspace.

    It never stands there with less than its mode, whatever the umask: somebody else may want it the next moment.
    """
    try:
        return os.open(lock, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        _make_lock(lock)
        return os.open(lock, os.O_RDONLY | os.O_CLOEXEC)


def _make_lock(lock: Path) -> None:
    """An empty file, made under a name of this thread's own; whoever is first gives it its name."""
    part = lock.with_name(f"{lock.name}.{os.getpid()}-{threading.get_native_id()}.part")
    part.unlink(missing_ok=True)
    create(part)
    try:
        with suppress(FileExistsError):
            _name_also(part, lock)
    finally:
        part.unlink(missing_ok=True)


def create(path: Path) -> None:
    """A new empty file, for all who may use the workspace; what is there, or where a link leads, stays as it is."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        os.fchmod(descriptor, mode_in(path.parent))
    finally:
        os.close(descriptor)


def files_of(path: Path) -> list[Path]:
    """The workspace's own file and what lies beside it for all who use it, as far as it is there."""
    beside = (path.with_name(path.name + ending) for ending in ("", "-wal", "-shm", *LOCKS))
    return [file for file in beside if file.exists()]


def log_of(path: Path) -> Path:
    """The write-ahead log of a database, which is named after the file itself and not after a link to it."""
    return Path(f"{os.path.realpath(path)}-wal")


LOCKS = (".turn", ".long", ".lock", ".backup")
"""Empty files that programs lock beside a workspace, by the ending of the name; they stay."""

_LOGS = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a database, by the ending of the name."""


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """A name beside `path` to make a new database under; it is renamed when the block ends, removed when it raises.

    So there is never half a database at `path`: a program that is killed leaves one that ends in `.part`, which the
    next of its number removes. The block must close it, with nothing left in a log beside it. What the system
    refuses comes as `ReadOnlyWorkspace`.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    beside = ("", ".turn", ".long", *_LOGS)
    try:
        _remove(part, beside)  # in a container every program may have the same number
        yield part
        _remove(path, _LOGS)  # the log of a database that is gone would be taken for this one's
        part.replace(path)
        _keep_names(path.parent)
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"{path} cannot be written ({error.strerror}); check the disk and the permissions of {path.parent}."
        ) from error
    finally:
        with suppress(OSError):
            _remove(part, beside)


def keep_beside(path: Path, what: str) -> Path | None:
    """Give the database at `path`, and its log, a second name that says what is kept; None where there is none.

    The first name stays until something takes its place, so that there is always a file by it.
    """
    if not path.exists():
        return None
    kept = _free(path, what)
    for ending in ("", "-wal"):
        file = path.with_name(path.name + ending)
        if file.exists():
            _name_also(file, kept.with_name(kept.name + ending))
    _keep_names(path.parent)
    return kept


def _free(path: Path, what: str) -> Path:
    """A name beside `path` that nobody has: `sales.what.db`, then `sales.what-2.db`."""
    for number in count(1):
        name = path.with_name(f"{path.stem}.{what}{f'-{number}' if number > 1 else ''}{path.suffix}")
        if not name.exists():
            return name
    raise AssertionError("numbers never end")


def _name_also(file: Path, name: Path) -> None:
    try:
        os.link(file, name)
    except PermissionError:  # a file system without second names
        file.replace(name)


def _remove(path: Path, endings: Iterable[str]) -> None:
    for ending in endings:
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _keep_names(directory: Path) -> None:
    """Have the disk keep the names in a directory; not every file system can, and SQLite does not insist either."""
    with suppress(OSError):
        descriptor = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
