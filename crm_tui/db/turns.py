"""Whose turn it is: locks on files beside the workspace that are handed on in the order of asking.

The system takes a lock back from a program that ends, however it ends. The files are empty, and stay.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_tui.db import files
from crm_tui.errors import Busy, ReadOnlyWorkspace

UPGRADE_SECONDS = 60.0
"""How long to wait for another program that creates or upgrades the workspace."""


@contextmanager
def writing(path: Path, seconds: float) -> Iterator[None]:
    """Have the turn to write in the workspace: a few microseconds where nobody else has it, `Busy` after `seconds`.

    SQLite by itself keeps some waiting for seconds while others write again and again.
    """
    busy = f"{path.name} has been busy for {seconds:.0f} seconds; nothing was changed, try again."
    with _held(path, ".turn", seconds, busy):
        yield


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Be the only program that creates or upgrades the workspace; raises `Busy` after a minute."""
    busy = f"Another program has been making or upgrading {path.name} for a minute; try again when it is done."
    with _held(path, ".lock", UPGRADE_SECONDS, busy):
        yield


@contextmanager
def _held(path: Path, ending: str, seconds: float, busy: str) -> Iterator[None]:
    lock = f"{path}{ending}"
    try:
        descriptor = _taken(lock, seconds, busy)
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"{lock} cannot be used ({error.strerror}); check its permissions and those of its directory."
        ) from error
    try:
        yield
    finally:
        os.close(descriptor)


def _taken(lock: str, seconds: float, busy: str) -> int:
    """The descriptor that holds the lock until it is closed."""
    descriptor = _opened(lock)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        _wait(descriptor, seconds, busy)
    return descriptor


def _opened(lock: str) -> int:
    """The file; whoever wants it first makes it, for all who may use the workspace."""
    try:
        return os.open(lock, os.O_RDONLY)
    except FileNotFoundError:
        descriptor = os.open(lock, os.O_RDONLY | os.O_CREAT, 0o600)
    if os.fstat(descriptor).st_uid == os.getuid():
        os.fchmod(descriptor, files.mode_in(Path(lock).parent))
    return descriptor


def _wait(descriptor: int, seconds: float, busy: str) -> None:
    """Stand in line for the lock; closes the descriptor where it is not had in time.

    Only the system's own waiting is fair, and it has no end: a thread waits, and is left behind when time is up.
    """
    import threading
    from concurrent.futures import Future

    turn: Future[None] = Future()

    def stand_in_line() -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        if turn.set_running_or_notify_cancel():
            turn.set_result(None)
        else:
            os.close(descriptor)

    had = False
    try:
        threading.Thread(target=stand_in_line, name="turn", daemon=True).start()
        turn.result(seconds)
        had = True
    except TimeoutError:
        raise Busy(busy) from None
    finally:
        if not had and not turn.cancel():
            os.close(descriptor)
