"""Fair locks among programs: `flock` on files beside the workspace, handed on in the order of asking.

The system takes a lock back from a program that ends, however it ends. The files are empty, and stay.
"""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from time import monotonic

from crm_tui.db.files import on_disk
from crm_tui.errors import Busy, ReadOnlyWorkspace

UPGRADE_SECONDS = 60.0
"""How long to wait for another program that creates or upgrades the workspace."""

_LOOKS = 0.5
"""Seconds between two looks at whom one waits for."""

_TURN = ".turn"
_LONG = ".long"


@contextmanager
def writing(path: Path, seconds: float) -> Iterator[None]:
    """Have the turn to write in the workspace: a few microseconds where nobody else has it, `Busy` after `seconds`.

    Where who has it is `taking_long`, this waits for them as long as they take. SQLite by itself keeps some waiting for
    seconds while others write again and again.
    """
    busy = f"{path.name} has been busy for {seconds:.0f} seconds; nothing was changed, try again."
    with (
        ExitStack() as told,  # left last: who waits longer than `seconds` has the turn before nobody takes long
        _held(path, _TURN, seconds, busy, is_worth_waiting=lambda: _is_long(path)),
    ):
        if _manner.takes_long:
            told.enter_context(_held(path, _LONG, seconds, busy, fcntl.LOCK_SH))
        yield


class _Manner(threading.local):
    takes_long = False
    tell: Callable[[bool], None] | None = None


_manner = _Manner()
"""How this thread uses its turns, and waits for them."""


@contextmanager
def taking_long() -> Iterator[None]:
    """The turns that this thread has in the block may take long: others then know that theirs will come."""
    before, _manner.takes_long = _manner.takes_long, True
    try:
        yield
    finally:
        _manner.takes_long = before


def tell_of_waiting(tell: Callable[[bool], None]) -> None:
    """Have `tell` called on this thread while it waits for somebody who takes long: with True at every look, with
    False when that is over. What it raises at a look ends the wait.
    """
    _manner.tell = tell


def _is_long(path: Path) -> bool:
    """Whether who has the turn is taking long."""
    with unless_taken(path, _LONG) as nobody:
        return not nobody


def turn_file(path: Path) -> Path:
    """The file that every writer closes once it has committed; it is made where nobody has written yet."""
    lock = path.with_name(path.name + _TURN)
    with suppress(OSError):
        os.close(on_disk.open_lock(lock))
    return lock


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Be the only program that makes, upgrades, restores or opens the workspace; raises `Busy` after a minute."""
    with _held(path, ".lock", UPGRADE_SECONDS, _MAKING.format(path.name)):
        yield


def have_been_taken(path: Path) -> bool:
    """Whether somebody has made, upgraded, restored or opened it before."""
    return _beside(path, ".lock").exists()


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Nobody makes, upgrades or restores the workspace meanwhile; others may open it too.

    Raises `Busy` after a minute. Who may not lock it may not write in it either, as opening it will tell.
    """
    with ExitStack() as stack:
        with suppress(ReadOnlyWorkspace):
            stack.enter_context(_held(path, ".lock", UPGRADE_SECONDS, _MAKING.format(path.name), fcntl.LOCK_SH))
        yield


@contextmanager
def unless_taken(path: Path, ending: str) -> Iterator[bool]:
    """Whether a task that one program does for all is this one's while the block runs; nobody waits for it."""
    descriptor = on_disk.open_lock(path.with_name(path.name + ending))
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        mine = True
    except BlockingIOError:
        mine = False
    try:
        yield mine
    finally:
        os.close(descriptor)


_MAKING = "Another program has been making, upgrading or restoring {} for a minute; try again when it is done."


@contextmanager
def _held(
    path: Path,
    ending: str,
    seconds: float,
    busy: str,
    how: int = fcntl.LOCK_EX,
    is_worth_waiting: Callable[[], bool] = lambda: False,
) -> Iterator[None]:
    lock = _beside(path, ending)
    try:
        descriptor = _taken(lock, seconds, busy, how, is_worth_waiting)
    except OSError as error:
        raise ReadOnlyWorkspace(
            f"{lock} cannot be used ({error.strerror}); check its permissions and those of its directory."
        ) from error
    try:
        yield
    finally:
        os.close(descriptor)


@lru_cache(maxsize=16)
def _beside(path: Path, ending: str) -> Path:
    """The file that is locked; its path is kept, since every write asks for it."""
    return path.with_name(path.name + ending)


def _taken(lock: Path, seconds: float, busy: str, how: int, is_worth_waiting: Callable[[], bool]) -> int:
    """The descriptor that holds the lock until it is closed."""
    descriptor = on_disk.open_lock(lock)
    try:
        fcntl.flock(descriptor, how | fcntl.LOCK_NB)
    except BlockingIOError:
        _wait(descriptor, seconds, busy, how, is_worth_waiting)
    except OSError:  # such as a file system without locks
        os.close(descriptor)
        raise
    return descriptor


def _wait(descriptor: int, seconds: float, busy: str, how: int, is_worth_waiting: Callable[[], bool]) -> None:
    """Queue for the lock, beyond the time while that is worth it; closes the descriptor where it is not had.

    Only the system's own waiting is fair, and it has no end: a thread waits, and is left behind when time is up.
    """
    from concurrent.futures import Future

    turn: Future[None] = Future()

    def stand_in_line() -> None:
        fcntl.flock(descriptor, how)
        if turn.set_running_or_notify_cancel():
            turn.set_result(None)
        else:
            os.close(descriptor)

    had, told, end = False, False, monotonic() + seconds
    try:
        threading.Thread(target=stand_in_line, name="turn", daemon=True).start()
        while not had:
            try:
                turn.result(min(seconds, _LOOKS))
                had = True
            except TimeoutError:
                if is_worth_waiting():
                    end = monotonic() + seconds
                    told = _tell(waiting=True)
                elif monotonic() > end:
                    raise Busy(busy) from None
    finally:
        if not had and not turn.cancel():
            os.close(descriptor)
        if told:
            _tell(waiting=False)


def _tell(*, waiting: bool) -> bool:
    """Tell who waits on this thread, if they want to be told; whether they do."""
    if _manner.tell is not None:
        _manner.tell(waiting)
    return _manner.tell is not None
