"""Driving the program in a test: keys in, and wait until everything that they started has come to rest."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from crm_tui.config import Config
from crm_tui.store import Store
from crm_tui.tui.app import CrmApp
from crm_tui.tui.places import PLACES, Place

TERMINAL = {"TERM": "xterm-256color"}
"""A plain terminal with 256 colours."""


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no work runs in the background and no message waits."""
    await pilot.pause()
    while list(pilot.app.workers):
        with suppress(WorkerCancelled):  # a newer question took the place of this one
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys one after the other, each when what the one before started has come to rest."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def write(pilot: Pilot[Any], words: str) -> None:
    """Type a text."""
    await pilot.press(*words)
    await settle(pilot)


def shown(app: CrmApp) -> str:
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
