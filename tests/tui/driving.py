"""Driving the program in a test: keys in, and wait until everything that they started has come to rest."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from textual import events
from textual.app import App
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from crm_tui.config import Config
from crm_tui.store import Store
from crm_tui.tui.app import CrmApp
from crm_tui.tui.places import PLACES, Place
from crm_tui.tui.typing_ahead import AT_REST
from tests.terminal import PATIENCE

TERMINAL = {"TERM": "xterm-256color"}
"""A plain terminal with 256 colours."""

ROUNDS = 3
"""How often nothing must be found to be under way: what is shown may itself ask for something."""


async def settle(pilot: Pilot[Any], *, rested: bool = True) -> None:
    """Wait until no key waits, no work runs in the background and no message waits.

    Work that waits for a moment of rest is waited for where it is to have `rested`; no key waits for it. Textual's own
    way is to wait until the process hardly computes for a while: that took most of the time of these tests, and may be
    too short where the machine is busy.
    """
    app, quiet = pilot.app, 0
    while quiet < ROUNDS and app.is_running and await pilot._wait_for_screen():
        await app.animator.wait_until_complete()
        app.screen._on_timer_update()  # draws, and calls what waits for that
        working = [one for one in app.workers if rested or not one.group.startswith(AT_REST)]
        if working:
            quiet = 0
            with suppress(WorkerCancelled):  # a newer question took the place of this one
                await app.workers.wait_for_complete(working)
        elif isinstance(app, CrmApp) and not app._turns.at_rest:
            quiet = 0
            await asyncio.sleep(0.001)
        else:
            quiet += 1


async def press(pilot: Pilot[Any], *keys: str, rested: bool = True) -> None:
    """Press keys one after the other, each when what the one before started has come to rest."""
    for key in keys:
        _send(pilot.app, key)
        await settle(pilot, rested=rested)


async def write(pilot: Pilot[Any], words: str) -> None:
    """Type a text in one go."""
    for char in words:
        _send(pilot.app, char)
    await settle(pilot)


def _send(app: App[Any], key: str) -> None:
    """Have a key arrive as from the terminal: a name such as `enter`, or a character."""
    name = key if len(key) > 1 or key.isalnum() else _character_to_key(key)
    try:
        char: str | None = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
    except KeyError:
        char = key if len(key) == 1 else None
    event = events.Key(name, char)
    event.set_sender(app)
    app.post_message(event)


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    """Wait until something holds when all has come to rest; fails with the screen when it is too late."""
    try:
        async with asyncio.timeout(PATIENCE):
            await settle(pilot)
            while not holds():
                await asyncio.sleep(0.01)
                await settle(pilot)
    except TimeoutError:
        raise AssertionError(shown(pilot.app)) from None


async def says(pilot: Pilot[Any], words: str) -> None:
    """Wait until the screen shows words when all has come to rest."""
    await until(pilot, lambda: words in shown(pilot.app))


def shown(app: App[Any]) -> str:
    """What the screen on top shows, a line for each row, without the blanks at its end."""
    rows = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in row).rstrip() for row in rows)


@asynccontextmanager
async def program(
    path: Path,
    *,
    places: Iterable[Place] = PLACES,
    size: tuple[int, int] = (80, 24),
    **options: Any,
) -> AsyncIterator[Pilot[int]]:
    """The program, open on the workspace at `path` as user `ana`; ends with the block."""
    config = options.pop("config", Config(user="ana"))
    app = CrmApp(Store(path), config, tabs=list(places), environ=options.pop("environ", TERMINAL), **options)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot
    if app.failure is not None:
        raise app.failure
