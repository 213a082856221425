"""Picking from a list by typing, and finding any command or record."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from crm_tui.errors import NotFound
from crm_tui.tui import palette
from crm_tui.tui.app import CrmApp
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.screens.picker import PickerScreen, with_letters, with_words
from tests.tui.driving import press, program, settle, shown, write
from tests.tui.places import TRIAL, TrialScreen

STAGES = tuple(Choice(name, number) for number, name in enumerate(("Qualification", "Proposal", "Negotiation")))


async def pick(pilot: Pilot[Any], screen: PickerScreen, *keys: str) -> object:
    """What the picker gives after these keys."""
    picked: list[Choice | None] = []
    pilot.app.push_screen(screen, picked.append)
    await settle(pilot)
    await press(pilot, *keys)
    assert len(picked) == 1
    return picked[0].value if picked[0] else None


async def test_the_first_match_is_picked_by_enter(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        assert await pick(pilot, PickerScreen("Stage", STAGES), "p", "r", "enter") == 1


async def test_arrows_walk_and_stop_at_the_ends(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        assert await pick(pilot, PickerScreen("Stage", STAGES), "down", "down", "down", "enter") == 2
        assert await pick(pilot, PickerScreen("Stage", STAGES), "down", "up", "up", "enter") == 0
        assert await pick(pilot, PickerScreen("Stage", STAGES), "pagedown", "enter") == 2


async def test_the_cursor_begins_on_what_holds_now(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        assert await pick(pilot, PickerScreen("Stage", STAGES, current=2), "enter") == 2


async def test_escape_picks_nothing(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        assert await pick(pilot, PickerScreen("Stage", STAGES), "escape") is None


async def test_its_keys_are_said_below_it_and_what_to_type_in_it(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        pilot.app.push_screen(PickerScreen("Stage", STAGES))
        await settle(pilot)
        said = shown(cast("CrmApp", pilot.app))
        assert "type to narrow" in said
        assert re.search(r"Enter choose +Esc close", said.splitlines()[-1])


async def test_a_picker_without_a_match_says_so(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        pilot.app.push_screen(PickerScreen("Stage", STAGES))
        await settle(pilot)
        assert "Nothing fits." not in shown(cast("CrmApp", pilot.app))
        await press(pilot, "z")
        assert "Nothing fits." in shown(cast("CrmApp", pilot.app))


async def test_enter_without_a_match_keeps_the_picker_open(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        assert await pick(pilot, PickerScreen("Stage", STAGES), "z", "enter", "escape") is None


async def test_what_a_search_finds_follows_what_matches(workspace: Path) -> None:
    async def find(typed: str) -> Sequence[Choice]:
        return [Choice(f"found {typed}", typed)]

    async with program(workspace, places=TRIAL) as pilot:
        assert await pick(pilot, PickerScreen("Any", STAGES, suggest=find), "p", "r", "down", "enter") == "pr"


@pytest.mark.parametrize("label", ["ACME [/EMEA]", "[@click=app.quit]x[/]", "[b"])
async def test_labels_that_look_like_markup_are_only_text(workspace: Path, label: str) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        pilot.app.push_screen(PickerScreen(label, [Choice(label, 1, label)]))
        await settle(pilot)
        assert shown(cast("CrmApp", pilot.app)).count(label) == 3


def test_choices_with_the_words_come_before_those_with_the_letters() -> None:
    assert [choice.value for choice in with_words(STAGES, "")] == [0, 1, 2]
    assert [choice.value for choice in with_words(STAGES, "gotia neg")] == [2]
    assert [choice.value for choice in with_words(STAGES, "nti")] == []
    assert [choice.value for choice in with_letters(STAGES, "nti")] == [2]
    assert with_letters(STAGES, "neg") == with_words(STAGES, "xyz") == with_letters(STAGES, "xyz") == []


async def test_the_palette_runs_a_command_of_the_place(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "card on a stage")
        await press(pilot, "enter")
        assert cast("TrialScreen", pilot.app.screen).done == ["right 1"]


async def test_the_palette_lists_keys_and_finds_commands_by_their_names(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "ctrl+p")
        await write(pilot, "add a deal")
        assert re.search(r"Add a deal +n *$", shown(cast("CrmApp", pilot.app)), re.MULTILINE)
        await press(pilot, "ctrl+u")
        await write(pilot, "card.add")
        assert re.search(r"Add a deal +n *$", shown(cast("CrmApp", pilot.app)), re.MULTILINE)


@pytest.mark.parametrize(
    ("line", "command", "argument"),
    [
        ("card.choose_stage Won", "card.choose_stage", "Won"),
        ("choose_stage  Closed won ", "card.choose_stage", "Closed won"),
        ("density", "board.density", ""),
        ("theme", "theme.choose", ""),
        ("quit", "program.quit", ""),
    ],
)
def test_a_command_is_named_by_its_id_or_an_end_or_beginning_of_its_own(line: str, command: str, argument: str) -> None:
    found, rest = palette.read_line(line, "board")
    assert (found.id, rest) == (command, argument)


def test_an_unknown_command_names_the_nearest() -> None:
    with pytest.raises(NotFound, match=r"No command here is called card\.ad\. Did you mean card\.add"):
        palette.read_line("card.ad", "board")


def test_a_command_of_another_place_is_not_found() -> None:
    with pytest.raises(NotFound):
        palette.read_line("card.add", "metrics")


async def test_a_window_of_one_cell_is_no_fault(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "ctrl+p")
        for columns, rows in ((1, 1), (2, 1), (80, 24)):
            await pilot.resize_terminal(columns, rows)
            await settle(pilot)
        assert "Find a command or a record" in shown(cast("CrmApp", pilot.app))


async def test_a_search_that_ends_after_its_picker_has_closed_is_no_fault(workspace: Path) -> None:
    searching, closed = asyncio.Event(), asyncio.Event()

    async def slowly(_typed: str) -> Sequence[Choice]:
        searching.set()
        await closed.wait()
        return STAGES

    async with program(workspace, places=TRIAL) as pilot:
        screen = PickerScreen("Stage", STAGES, suggest=slowly)
        pilot.app.push_screen(screen)
        await pilot.pause()
        await pilot.press("p")
        await searching.wait()
        screen.query_one(OptionList).remove()
        screen.dismiss(None)
        closed.set()
        await settle(pilot)
        assert isinstance(pilot.app.screen, TrialScreen)
