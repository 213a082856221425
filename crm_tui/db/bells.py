"""Hearing of what happens to a file: at once and at no cost in between where the system tells (inotify, on Linux).

Only paths are handed to the system, so that nothing is opened whose closing could drop SQLite's locks.
"""

from __future__ import annotations

import asyncio
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any, Final

_EVENT: Final = struct.Struct("iIII")
"""`struct inotify_event`: watch, what happened, cookie, and the length of the name behind it."""
_AT_ONCE: Final = 65_536
"""Bytes of such events that are read together."""
_OVERFLOW: Final = -1
"""Stands for the watch where more happened than the system could keep."""
_IGNORED: Final = 0x8000
"""What was watched does not exist any more."""
_NO_LINKS: Final = 0x0200_0000


class Happening(IntEnum):
    """What can be heard of, numbered as in `<sys/inotify.h>`."""

    CLOSED = 0x18
    """Somebody who had the file open closed it."""
    ENTRIES = 0x3CA
    """A file in the directory was written, closed after writing, made, renamed or removed."""


class Bell:
    """What happens to one file or directory; `Bells.hang` makes it."""

    def __init__(self, bells: Bells, path: Path, wanted: Happening) -> None:
        self._bells = bells
        self._path = path
        self._wanted = wanted
        self._watch: int | None = None
        self._rung = asyncio.Event()

    def listen(self) -> bool:
        """Hear of it from now on; False while the system does not tell, such as of a path that is not there yet."""
        if self._watch is None:
            self._watch = self._bells.watch(self._path, self._wanted, self)
        return self._watch is not None

    def ring(self, *, gone: bool = False) -> None:
        """Let `wait` return; `gone` where what was listened to does not exist any more."""
        if gone:
            self._watch = None
        self._rung.set()

    async def wait(self, *, at_most: float, deaf: float) -> None:
        """Return once it has happened, or somebody called `ring`, since the last wait; after `at_most` seconds anyway.

        While the system does not tell, that is `deaf` seconds.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(deaf if self._watch is None else at_most):
                await self._rung.wait()
        self._rung.clear()


class Bells:
    """The bells of one program, on its event loop."""

    def __init__(self) -> None:
        self._descriptor: int | None = None
        self._hung: dict[int, Bell] = {}

    def hang(self, path: Path, wanted: Happening) -> Bell:
        """A bell for a path, which need not exist yet."""
        return Bell(self, path, wanted)

    def watch(self, path: Path, wanted: Happening, bell: Bell) -> int | None:
        """Have the system ring a bell; the number of the watch, or None where it does not."""
        descriptor = self._opened()
        if descriptor is None:
            return None
        watch: int = _libc().inotify_add_watch(descriptor, os.fsencode(path), wanted | _NO_LINKS)
        if watch < 0:
            return None
        self._hung[watch] = bell
        return watch

    def close(self) -> None:
        """Hear of nothing any more."""
        if self._descriptor is not None:
            asyncio.get_running_loop().remove_reader(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None

    def _opened(self) -> int | None:
        """Where the system tells; None where it has no way to, or none left."""
        if self._descriptor is None and sys.platform == "linux":
            descriptor: int = _libc().inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
            if descriptor >= 0:
                self._descriptor = descriptor
                asyncio.get_running_loop().add_reader(descriptor, self._told)
        return self._descriptor

    def _told(self) -> None:
        if self._descriptor is None:
            return
        for watch, happened in _events(os.read(self._descriptor, _AT_ONCE)):
            for bell in list(self._hung.values()) if watch == _OVERFLOW else [self._hung[watch]]:
                bell.ring(gone=bool(happened & _IGNORED))
            if happened & _IGNORED:
                del self._hung[watch]


def _events(told: bytes) -> Iterator[tuple[int, int]]:
    """The watch of each event, and what happened."""
    place = 0
    while place < len(told):
        watch, happened, _, name = _EVENT.unpack_from(told, place)
        yield watch, happened
        place += _EVENT.size + name


@cache
def _libc() -> Any:
    """The system's library, as it is loaded already."""
    import ctypes  # costs a few milliseconds, which the first screen need not wait for

    return ctypes.CDLL(None, use_errno=True)
