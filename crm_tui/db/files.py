"""The files that a workspace is made of, as the system sees them: who may use them, and how one comes into being."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crm_tui.errors import ReadOnlyWorkspace


def is_team_directory(directory: Path) -> bool:
    """Whether files in it are meant for a group: set-group-id and writable by the group."""
    mode = directory.stat().st_mode
    return bool(mode & stat.S_ISGID) and bool(mode & stat.S_IWGRP)


def mode_in(directory: Path) -> int:
    """The mode of files in it: for their owner alone (0600), or for the group (0660) in a team's directory."""
    return 0o660 if is_team_directory(directory) else 0o600


_LOGS = ("-wal", "-shm", "-journal")
"""What SQLite puts beside a database, by the ending of the name."""


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """A name beside `path` to make a new database under; it is renamed when the block ends, removed when it raises.

    So there is never half a database at `path`: a program that is killed leaves one that ends in `.part`. The
    block must close it, with nothing left in a log beside it. What the system refuses comes as `ReadOnlyWorkspace`.
    """
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        yield part
        _remove(path, _LOGS)  # the log of a database that is gone would be taken for this one's
        part.replace(path)
        _keep_names(path.parent)
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"{path} cannot be written ({error.strerror}); check the disk, or name another place."
        ) from error
    finally:
        with suppress(OSError):
            _remove(part, ("", ".turn", *_LOGS))


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
