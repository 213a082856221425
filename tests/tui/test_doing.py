"""Work in the background, while the program runs and when it ends."""

from __future__ import annotations

import asyncio
import inspect
from pathlib import Path

import pytest

from tests.tui.driving import program


@pytest.mark.parametrize("begin", ["do", "do_beside"])
async def test_nothing_is_begun_any_more_when_the_program_ends(workspace: Path, begin: str) -> None:
    async with program(workspace) as pilot:
        pilot.app.exit()
        work = asyncio.sleep(0)
        getattr(pilot.app, begin)(work)
    assert inspect.getcoroutinestate(work) == inspect.CORO_CLOSED
