"""Folders for what is thrown away: in memory where the system has that, since nothing there need last."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - the name is the system's


@contextmanager
def fleeting_folder() -> Iterator[Path]:
    """A folder that is removed when the block ends; syncing a file in it costs nothing."""
    with TemporaryDirectory(prefix="chaos-", dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None) as name:
        yield Path(name)
