"""Work in the background, while the program runs and when it ends."""

from __future__ import annotations

import asyncio
import inspect
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.errors import CrmError
from crm_tui.tui.widgets.status import StatusLine
from tests.making import make_deal
from tests.tui.driving import press, program, says, shown, write


@pytest.mark.parametrize("begin", ["do", "do_beside"])
async def test_nothing_is_begun_any_more_when_the_program_ends(workspace: Path, begin: str) -> None:
    async with program(workspace) as pilot:
        pilot.app.exit()
        work = asyncio.sleep(0)
        getattr(pilot.app, begin)(work)
    assert inspect.getcoroutinestate(work) == inspect.CORO_CLOSED


# What is said at the foot


def foot(pilot: Pilot[Any]) -> str:
    return pilot.app.screen.query_one(StatusLine).said.sentence


async def enter_line(pilot: Pilot[Any], line: str) -> None:
    await press(pilot, ":")
    await write(pilot, line)
    await press(pilot, "enter")


async def test_what_went_wrong_is_forgotten_with_the_next_key_that_acts(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await enter_line(pilot, "shell")
        await press(pilot, "3")
        assert foot(pilot).startswith("No command here is called shell")
        await press(pilot, "l")
        assert not foot(pilot)


async def test_a_line_that_is_carried_out_says_no_more_that_the_one_before_was_none(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await enter_line(pilot, "shell")
        assert foot(pilot).startswith("No command here is called shell")
        await enter_line(pilot, "list stages")
        assert not foot(pilot)
        await press(pilot, "escape")
        assert not foot(pilot)


async def test_what_was_done_is_not_said_in_another_place(workspace: Path, stages: dict[str, UUID]) -> None:
    make_deal(stages["Initial contact"])
    async with program(workspace) as pilot:
        await press(pilot, "L", "?", "escape")
        assert foot(pilot).startswith("Moved D1")
        await press(pilot, "C")
        assert not foot(pilot)
        await press(pilot, "B")
        assert not foot(pilot)


async def test_what_was_done_in_a_page_that_it_closed_is_said_where_one_comes_to(
    workspace: Path, stages: dict[str, UUID]
) -> None:
    make_deal(stages["Initial contact"], "Acme rollout")
    async with program(workspace) as pilot:
        await press(pilot, "enter", "d")
        await says(pilot, "Deleted deal D1 Acme rollout")
        assert "open" in shown(pilot.app)


async def test_what_went_wrong_behind_a_dialog_is_there_when_that_is_closed(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "?")
        pilot.app.fail(CrmError("No room for the backup."))  # type: ignore[attr-defined]
        await press(pilot, "j", "escape")
        assert foot(pilot) == "No room for the backup."
