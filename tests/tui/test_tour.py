"""The tour of ten steps: each is done by doing it, and says the keys that the person has."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.config import Config
from crm_tui.tui.app import CrmApp
from crm_tui.tui.commands import PLACES, by_id
from crm_tui.tui.keymap import Loaded
from crm_tui.tui.places import PLACES as TABS
from crm_tui.tui.tour import Step, Tour, read_steps
from tests.making import make_deal
from tests.tui.driving import press, program, shown


def read(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


def test_it_has_ten_steps() -> None:
    assert len(read_steps()) == 10


@pytest.mark.parametrize("step", read_steps(), ids=lambda step: step.title)
def test_each_names_commands_and_places_that_there_are(step: Step) -> None:
    assert step.commands - set(by_id()) == set()
    assert step.place in {tab.id for tab in TABS}
    assert step.place in PLACES


def test_a_step_is_done_by_one_of_its_commands_alone() -> None:
    tour = Tour()
    assert not tour.saw("card.open")
    assert tour.saw("cursor.right")
    assert tour.number == 1


async def test_doing_what_it_says_leads_through_it(workspace: Path, stages: dict[str, UUID]) -> None:
    make_deal(stages["Initial contact"], title="Acme rollout")
    async with program(workspace) as pilot:
        await press(pilot, "f2")
        done_by = ["j", "enter", "escape", "L", "u", "slash+enter", "n+escape", "C+slash+escape", "T", "M+enter"]
        for number, keys in enumerate(done_by, start=1):
            assert f"Tour {number} of 10" in read(pilot), keys
            await press(pilot, *keys.split("+"))
        assert "That was the tour." in read(pilot)
        assert "Tour 1" not in read(pilot)


async def test_it_goes_along_to_other_screens_and_says_the_way_back(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "f2", "C")
        assert "B goes to the board." in read(pilot)
        await press(pilot, "f3")
        assert "Tour" not in read(pilot)
        await press(pilot, "B")
        assert "Tour" not in read(pilot)


async def test_a_step_can_be_left_out(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "f2", "f2")
        assert "Tour 2 of 10" in read(pilot)
        await press(pilot, *["f2"] * 9)
        assert "That was the tour." in read(pilot)


async def test_it_names_the_keys_that_the_person_has(workspace: Path) -> None:
    own = Loaded({"card.open": "ctrl+o"}, ())
    async with program(workspace, config=Config(user="ana"), own_keys=own) as pilot:
        await press(pilot, "f2", "j")
        assert "Ctrl+O opens the deal" in read(pilot)


async def test_the_demo_says_how_it_begins(workspace: Path) -> None:
    async with program(workspace, offer_tour=True) as pilot:
        assert "New here? F2 starts a tour of ten steps." in read(pilot)
        await press(pilot, "f2")
        assert "New here?" not in read(pilot)


async def test_a_small_window_keeps_room_for_the_board(workspace: Path, stages: dict[str, UUID]) -> None:
    make_deal(stages["Initial contact"], title="Acme rollout")
    async with program(workspace, size=(40, 20)) as pilot:
        await press(pilot, "f2")
        assert "Tour 1 of 10" in read(pilot)
        assert "Acme rollout" in read(pilot)
