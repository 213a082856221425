"""Watching files: told at once, and at no cost in between, where the system notifies (inotify, on Linux), else polled.

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


class Watch:
    """What happens to one file or directory; `Watcher.on` makes it."""

    def __init__(self, watcher: Watcher, path: Path, wanted: Happening) -> None:
        self._watcher = watcher
        self._path = path
        self._wanted = wanted
        self._number: int | None = None
        """The system's, while it notifies."""
        self._woken = asyncio.Event()

    def listen(self) -> bool:
        """Be notified of it from now on; False while the system does not, such as of a path that is not there yet."""
        if self._number is None:
            self._number = self._watcher.add(self._path, self._wanted, self)
        return self._number is not None

    def wake(self, *, gone: bool = False) -> None:
        """Let `wait` return; `gone` where what was watched does not exist any more."""
        if gone:
            self._number = None
        self._woken.set()

    async def wait(self, *, at_most: float, deaf: float) -> None:
        """Return once it has happened, or somebody called `wake`, since the last wait; after `at_most` seconds anyway.

        While the system does not notify, that is `deaf` seconds.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(deaf if self._number is None else at_most):
                await self._woken.wait()
        self._woken.clear()


class Watcher:
    """The watches of one program, on its event loop."""

    def __init__(self) -> None:
        self._descriptor: int | None = None
        self._watches: dict[int, Watch] = {}

    def on(self, path: Path, wanted: Happening) -> Watch:
        """A watch on a path, which need not exist yet."""
        return Watch(self, path, wanted)

    def add(self, path: Path, wanted: Happening, watch: Watch) -> int | None:
        """Have the system wake a watch; its number there, or None where the system does not notify."""
        descriptor = self._opened()
        if descriptor is None:
            return None
        number: int = _libc().inotify_add_watch(descriptor, os.fsencode(path), wanted | _NO_LINKS)
        if number < 0:
            return None
        self._watches[number] = watch
        return number

    def close(self) -> None:
        """Watch nothing any more."""
        if self._descriptor is not None:
            asyncio.get_running_loop().remove_reader(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None

    def _opened(self) -> int | None:
        """Where the system notifies; None where it has no way to, or none left."""
        if self._descriptor is None and sys.platform == "linux":
            descriptor: int = _libc().inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
            if descriptor >= 0:
                self._descriptor = descriptor
                asyncio.get_running_loop().add_reader(descriptor, self._notified)
        return self._descriptor

    def _notified(self) -> None:
        if self._descriptor is None:
            return
        for number, happened in _events(os.read(self._descriptor, _AT_ONCE)):
            for watch in list(self._watches.values()) if number == _OVERFLOW else [self._watches[number]]:
                watch.wake(gone=bool(happened & _IGNORED))
            if happened & _IGNORED:
                del self._watches[number]


def _events(told: bytes) -> Iterator[tuple[int, int]]:
    """The number of the watch of each event, and what happened."""
    place = 0
    while place < len(told):
        number, happened, _, name = _EVENT.unpack_from(told, place)
        yield number, happened
        place += _EVENT.size + name


@cache
def _libc() -> Any:
    """The system's library, as it is loaded already."""
    import ctypes  # costs a few milliseconds, which the first screen need not wait for

    return ctypes.CDLL(None, use_errno=True)
