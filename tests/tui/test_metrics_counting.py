"""While numbers are counted that take long, every key answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any, Self, cast
from uuid import UUID

import pytest
from textual import events
from textual.pilot import Pilot

from crm_tui.db.models import database
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.metrics.explain import ExplainScreen
from crm_tui.tui.screens.metrics.screen import MetricsScreen
from crm_tui.tui.typing_ahead import LONGEST
from tests.metrics.selling import NEW, QUALIFIED, WON, quickly, sell
from tests.tui.driving import program, settle, shown
from tests.tui.test_metrics import ago

pytestmark = pytest.mark.usefixtures("at_noon")

PATIENCE = LONGEST * 2 / 3
"""Seconds: no key waits until it would be handled all the same."""


class SlowDisk:
    """Holds up whoever counts stays in stages, until the block ends."""

    def __init__(self) -> None:
        self.holds = Event()
        self.lets_go = Event()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.lets_go.set()

    def begin(self) -> None:
        """For the connection of this thread."""
        database.connection().exec_trace = self._wait

    def _wait(self, _cursor: object, sql: str, _values: object) -> bool:
        if '"stage_visit"' in sql:
            self.holds.set()
            self.lets_go.wait()
        return True


def type_(pilot: Pilot[Any], key: str) -> None:
    """Have a key arrive, and wait for nothing."""
    event = events.Key(key, key if len(key) == 1 else None)
    event.set_sender(pilot.app)
    pilot.app.post_message(event)


async def until(pilot: Pilot[Any], there: Callable[[], bool]) -> None:
    """Wait for something on the screen."""
    async with asyncio.timeout(PATIENCE):
        while not there():
            assert await pilot._wait_for_screen()
            await asyncio.sleep(0.001)


async def test_the_cursor_moves_and_a_number_is_explained_while_others_are_counted(
    stages: dict[str, UUID], workspace: Path
) -> None:
    with quickly():
        for number in range(3):
            sell(stages, (NEW, ago(40)), (QUALIFIED, ago(30)), (WON, ago(number)), amount=1_000_00)
    async with program(workspace) as pilot:
        app = cast("CrmApp", pilot.app)
        with SlowDisk() as disk:
            await app.store.count(disk.begin)
            type_(pilot, "M")
            await until(pilot, lambda: disk.holds.is_set() and "PROSPECTING" in shown(app))
            screen = cast("MetricsScreen", app.screen)
            before = screen.sheet.what
            type_(pilot, "down")
            await until(pilot, lambda: screen.sheet.what != before)
            type_(pilot, "enter")
            await until(pilot, lambda: isinstance(app.screen, ExplainScreen))
            type_(pilot, "escape")
            await until(pilot, lambda: app.screen is screen)
            assert "first stage" not in shown(app)
        await settle(pilot)
        assert "first stage" in shown(app), "The funnel, which is made of stays, is there too."
