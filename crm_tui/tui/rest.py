"""Waiting for a moment of rest before doing what only the last of many keys needs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Rest:
    """Calls a function once it has not been asked for during some seconds; asking again costs next to nothing."""

    def __init__(self, seconds: float, call: Callable[[], None]) -> None:
        self._seconds = seconds
        self._call = call
        self._waiting: asyncio.TimerHandle | None = None

    def ask(self, *, at_least: float = 0.0) -> None:
        """Call it when nobody asks for it any more, and not before `at_least` seconds have gone by."""
        self.forget()
        self._waiting = asyncio.get_running_loop().call_later(max(self._seconds, at_least), self._rested)

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to be called."""
        return self._waiting is not None

    def _rested(self) -> None:
        self._waiting = None
        self._call()

    def forget(self) -> None:
        """Do not call it."""
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None
