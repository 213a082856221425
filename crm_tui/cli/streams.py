"""Standard streams for each thread: a `:` line prints to its own, while other threads go on with the process's."""

from __future__ import annotations

import io
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_NAMES = ("stdin", "stdout", "stderr")

_own: dict[int, dict[str, io.StringIO]] = {}
"""The streams of each thread that has its own, by the thread's number."""

_changing = threading.Lock()
"""Held while a thread gets its streams or gives them back, never while it does something."""


class _Exchange:
    """Stands in `sys` for a stream of the process while some thread has its own."""

    def __init__(self, name: str, usual: Any) -> None:
        self.name, self.usual = name, usual

    def __getattr__(self, name: str) -> Any:
        own = _own.get(threading.get_ident())
        return getattr(own[self.name] if own else self.usual, name)


@contextmanager
def own_streams() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    """Give this thread nothing to read, and gather what it prints: the output and the errors, which this returns."""
    own = {name: io.StringIO() for name in _NAMES}
    _give(own)
    try:
        yield own["stdout"], own["stderr"]
    finally:
        _take_back()


def _give(own: dict[str, io.StringIO]) -> None:
    with _changing:
        _own[threading.get_ident()] = own
        for name in _NAMES:
            if not isinstance(present := getattr(sys, name), _Exchange):
                setattr(sys, name, _Exchange(name, present))


def _take_back() -> None:
    with _changing:
        del _own[threading.get_ident()]
        for name in () if _own else _NAMES:
            if isinstance(present := getattr(sys, name), _Exchange):
                setattr(sys, name, present.usual)
