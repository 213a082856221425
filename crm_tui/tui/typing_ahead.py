"""Keys in the order in which they were typed, each when what the one before it started has been shown.

A slow line delivers many keys at once. Without turns, the letters meant for a form would act on the board while
the form is still being opened, and the second of two moves would begin from where the card no longer is.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from textual import events
from textual.message_pump import MessagePump
from textual.worker import Worker, WorkerError

if TYPE_CHECKING:
    from textual.app import App

AT_ONCE = frozenset({"ctrl+q", "ctrl+c"})
"""Keys that never wait."""

LONGEST = 15.0
"""Seconds after which keys no longer wait for a work; longer ones have a key that stops them."""


AT_REST = "at rest: "
"""How groups of workers begin that wait for a moment of rest; no key waits for them."""

MOST_ROUNDS = 3
"""Questions that follow from one another before the next key is taken all the same."""


MOST_LOOKS = 200
"""How often a screen is looked at that is still being opened."""


class Turns:
    """Hands keys to the program one after the other."""

    def __init__(self, app: App[Any], handle: Callable[[events.Event], Awaitable[None]]) -> None:
        self._app = app
        self._handle = handle
        self._typed: asyncio.Queue[events.Event] = asyncio.Queue()
        self._next: events.Event | None = None
        """What is handled when the screen shows what came of the key before it."""
        self._handling = False
        self._at_work = 0
        self._idle = asyncio.Event()
        self._idle.set()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Take keys from now on."""
        self._task = asyncio.create_task(self._take_turns())

    def stop(self) -> None:
        """Take no more keys."""
        if self._task is not None:
            self._task.cancel()

    def take(self, event: events.Event) -> bool:
        """Whether this is a key, or a pasted text, that waits for its turn."""
        if self._task is None or not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            return False
        if isinstance(event, events.Key) and event.key in AT_ONCE:
            return False
        self._typed.put_nowait(event)
        return True

    def forget(self) -> None:
        """Let go of what was typed and has not had its turn."""
        self._next = None
        while not self._typed.empty():
            self._typed.get_nowait()

    @property
    def at_rest(self) -> bool:
        """Whether no key waits, and what the last one started is done."""
        return self._typed.empty() and not self._handling and self._idle.is_set()

    def begin(self) -> None:
        """Something that a key started is under way."""
        self._at_work += 1
        self._idle.clear()

    async def end(self) -> None:
        """It is done: the next key comes when the screen shows it."""
        await self.shown()
        self._at_work -= 1
        if not self._at_work:
            self._idle.set()

    async def _take_turns(self) -> None:
        while True:
            self._next = await self._typed.get()
            self._handling = True
            await _set(self._idle, LONGEST)
            event, self._next = self._next, None
            if event is not None:
                target: MessagePump = self._app.focused or self._app.screen
                await self._handle(event)
                await self._handled(target)
            self._handling = False

    async def _handled(self, target: MessagePump) -> None:
        """Wait until the key has gone from its target up to the program."""
        for pump in target.ancestors_with_self if hasattr(target, "ancestors_with_self") else [target]:
            await _reached(pump)

    async def shown(self) -> None:
        """Wait until the screen has heard what changed, and has asked for it."""
        await _reached(self._app)
        screen = self._app.screen
        await _reached(screen)
        for _ in range(MOST_ROUNDS):
            asked = [worker for worker in self._app.workers if worker.node is screen and _is_awaited(worker)]
            if not asked:
                return
            with contextlib.suppress(WorkerError):
                await self._app.workers.wait_for_complete(asked)


def _is_awaited(worker: Worker[Any]) -> bool:
    return not worker.is_finished and not worker.group.startswith(AT_REST)


async def _reached(pump: MessagePump) -> None:
    """Wait until a pump has worked off what was waiting for it."""
    reached = asyncio.Event()
    for _ in range(MOST_LOOKS):  # a screen that has just been opened does not take messages yet
        if pump.is_running or not pump.is_attached:
            break
        await asyncio.sleep(0.005)
    if pump.is_running and pump.call_later(reached.set):
        await _set(reached, 1.0)


async def _set(event: asyncio.Event, at_most: float) -> None:
    """Wait until it is set, but no longer than some seconds; without a task of its own, as `wait_for` has one."""
    if not event.is_set():
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(at_most):
                await event.wait()
