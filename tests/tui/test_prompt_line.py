"""Typing a filter or a command at the foot."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from textual.pilot import Pilot

from crm_tui.tui.app import CrmApp
from tests.tui.driving import press, program, settle, shown, write
from tests.tui.places import TRIAL, TrialScreen


def trial(pilot: Pilot[Any]) -> TrialScreen:
    return cast("TrialScreen", pilot.app.screen)


def foot(pilot: Pilot[Any]) -> list[str]:
    """The two rows above the keys."""
    return shown(cast("CrmApp", pilot.app)).splitlines()[-3:-1]


async def applied(pilot: Pilot[Any]) -> list[str]:
    """The filters that were applied, all work being done."""
    await settle(pilot)
    return trial(pilot).filters


async def test_a_filter_is_applied_as_one_types(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "slash")
        assert foot(pilot)[1] == "/is:open"
        await write(pilot, " amount>10k")
        assert (await applied(pilot))[-1] == "is:open amount>10k"
        await press(pilot, "enter")
        assert trial(pilot).focused is None


async def test_what_cannot_be_read_is_marked_where_it_is_wrong(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "slash")
        await write(pilot, " ownr:me")
        assert await applied(pilot) == []
        mark, line = foot(pilot)
        assert "ownr" in mark
        assert "owner" in mark
        assert mark.index("▾") == line.index("ownr")


async def test_a_sentence_that_has_no_room_beside_its_mark_is_said_whole(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "slash")
        await write(pilot, " wert>5")
        await applied(pilot)
        assert foot(pilot)[0].strip().startswith("“wert” is not a field of deals")
        assert foot(pilot)[0].endswith("words to look for.")


async def test_entering_what_cannot_be_read_keeps_the_line_and_says_where_it_is_wrong(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "slash")
        await write(pilot, " ownr:me")
        await press(pilot, "enter")
        assert "is not a field" in foot(pilot)[0]
        assert foot(pilot)[1].startswith("/is:open ownr:me")
        await press(pilot, "escape")
        assert (await applied(pilot))[-1] == "is:open"


async def test_escape_brings_the_filter_from_before_back(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "slash")
        await write(pilot, " won")
        await press(pilot, "escape")
        assert (await applied(pilot))[-1] == "is:open"


async def test_tab_puts_completions_in_one_after_the_other(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "slash")
        await write(pilot, " owne")
        assert "owner:" in foot(pilot)[0]
        await press(pilot, "tab")
        assert foot(pilot)[1] == "/is:open owner:"
        assert "Ana Ruiz" in foot(pilot)[0]
        await press(pilot, "tab")
        assert foot(pilot)[1] == "/is:open owner:me"
        await press(pilot, "tab")
        assert foot(pilot)[1] == '/is:open owner:"Ana Ruiz"'
        await press(pilot, "shift+tab")
        assert foot(pilot)[1] == "/is:open owner:me"


async def test_what_was_entered_before_comes_back_with_the_arrows(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        for line in ("density", "choose_stage Won"):
            await press(pilot, "colon")
            await write(pilot, line)
            await press(pilot, "enter")
        await press(pilot, "colon", "up")
        assert foot(pilot)[1] == ":choose_stage Won"
        await press(pilot, "up", "up")
        assert foot(pilot)[1] == ":density"
        await press(pilot, "down", "down")
        assert foot(pilot)[1] == ":"


async def test_a_command_line_runs_a_command_with_its_argument(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "colon")
        await write(pilot, "choose_stage Closed won")
        await press(pilot, "enter")
        assert trial(pilot).done == ["stage Closed won"]


async def test_commands_are_completed_with_their_words(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "colon")
        await write(pilot, "choose_s")
        assert foot(pilot)[0] == " card.choose_stage   Move the card to a stage"
        await press(pilot, "tab")
        assert foot(pilot)[1] == ":card.choose_stage"


async def test_an_unknown_command_is_told(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "colon")
        await write(pilot, "bogus")
        await press(pilot, "enter")
        assert foot(pilot)[1] == " ! No command here is called bogus. Ctrl+P lists all of them."


async def test_an_empty_command_line_does_nothing(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "colon", "enter")
        assert foot(pilot)[1] == ""


async def test_keys_are_typed_not_obeyed_while_the_line_is_open(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "colon", "C", "q", "2", "L")
        assert foot(pilot)[1] == ":Cq2L"
        await press(pilot, "escape", "L")
        assert trial(pilot).done == ["right 1"]
