"""The page of the flow: where deals wait, what would help, and rotting limits taken over with a key."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.db.models import Stage
from crm_tui.tui.places import PLACES
from tests.cli.conftest import NoScreens
from tests.metrics.selling import NEEDS, NEW, QUALIFIED, WON, day, quickly, sell
from tests.tui.driving import press, program, shown, write

ONLY = [place for place in PLACES if place.id == "metrics"]

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
async def flow(workspace: Path, stages: dict[str, UUID]) -> AsyncIterator[Pilot[int]]:
    """Ten deals that were in Qualification for 1 to 10 days, two of them won; the page of the flow, of all time."""
    with quickly():
        for number in range(1, 11):
            last = WON if number > 8 else NEEDS
            sell(stages, (NEW, day(1)), (QUALIFIED, day(1)), (last, day(1 + number)), amount=100_00)
    lines = Lines(Session(NoScreens(), wanted=str(workspace), user="ana"))
    async with program(workspace, places=ONLY, size=(120, 50), lines=lines) as pilot:
        await press(pilot, "3", "0")
        yield pilot


def screen(pilot: Pilot[int]) -> str:
    return shown(pilot.app)


def row(pilot: Pilot[int], title: str, stage: str) -> list[str]:
    """The words of a stage's row below a title."""
    below = screen(pilot).split(title)[1]
    return next(line for line in below.splitlines() if line.strip().startswith(stage)).removeprefix(f" {stage}").split()


async def test_what_came_and_went_and_what_the_pace_accounts_for(flow: Pilot[int]) -> None:
    assert row(flow, "FLOW", QUALIFIED)[:4] == ["10", "10", "0", "%"]
    assert "is filling up: 8 came, 0 went" in " ".join(screen(flow).split())


async def test_a_suggested_limit_is_set_by_a_key_and_taken_back_by_another(flow: Pilot[int]) -> None:
    limit = Stage.get(Stage.name == QUALIFIED).rot_days
    await press(flow, "tab", "tab", "tab", "down")
    assert "rot_days=9" in screen(flow)
    await press(flow, "x")
    assert Stage.get(Stage.name == QUALIFIED).rot_days == 9
    assert "u undo" in screen(flow)
    await press(flow, "u")
    assert "Undone" in screen(flow)
    assert Stage.get(Stage.name == QUALIFIED).rot_days == limit


async def test_what_is_supposed_stands_above_with_its_change(flow: Pilot[int]) -> None:
    await press(flow, "w")
    await write(flow, "qualification 2d faster, win rate -10")
    await press(flow, "enter")
    assert row(flow, "WHAT IF", "Win rate") == ["100", "%", "90", "%", "-10", "pts"]
    assert row(flow, "WHAT IF", "Cycle, mean") == ["9.5", "d", "7.5", "d", "-2.0", "d"]


async def test_another_period_leaves_the_page_that_is_open_and_counts_what_is_supposed_anew(flow: Pilot[int]) -> None:
    await press(flow, "w")
    await write(flow, "win rate -10")
    await press(flow, "enter")
    await press(flow, "2", "greater_than_sign", "0")
    assert "WON AND LOST" in screen(flow)
    await press(flow, "3")
    assert row(flow, "WHAT IF", "Win rate")[-2:] == ["-10", "pts"]


async def test_a_change_that_cannot_be_read_stays_to_be_corrected(flow: Pilot[int]) -> None:
    await press(flow, "w")
    await write(flow, "nowhere 2d faster")
    await press(flow, "enter")
    assert "nowhere 2d faster" in screen(flow)
    assert "is not one of" in screen(flow)
    await press(flow, "ctrl+u", "enter")
    assert "WHAT IF" not in screen(flow)
