"""What all screens share: places, the status line, undo, counts, and keeping up with changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Static

from crm_tui.config import Config
from crm_tui.errors import DamagedWorkspace
from crm_tui.queries.shape import settings
from crm_tui.tui.app import CrmApp
from crm_tui.tui.keymap import Loaded
from crm_tui.tui.messages import RecordsChanged
from tests.tui.driving import press, program, settle, shown, until, write
from tests.tui.places import TRIAL, TrialScreen

COLLEAGUE = """
import sys
from pathlib import Path
from crm_tui.services import workspace

with workspace.opened(Path(sys.argv[1])):
    workspace.set_setting(workspace.sign_in("ana"), "currency", "CHF")
"""


def crm(pilot: Pilot[Any]) -> CrmApp:
    return cast("CrmApp", pilot.app)


def trial(pilot: Pilot[Any]) -> TrialScreen:
    return cast("TrialScreen", pilot.app.screen)


async def test_the_first_line_has_the_places_the_file_and_the_user(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        first = shown(crm(pilot)).splitlines()[0]
        assert first.split() == ["Board", "Contacts", "sales.db", "ana"]
        assert len(first) == 79


async def test_the_last_line_has_the_keys(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        assert shown(crm(pilot)).splitlines()[-1].split()[:3] == ["H", "L", "move"]
        assert shown(crm(pilot)).splitlines()[-1].endswith("? help")


async def test_a_write_is_told_with_its_undo_and_u_takes_it_back(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "n")
        assert "Set the currency to USD   u undo" in shown(crm(pilot))
        assert settings.customs().currency == "USD"

        await press(pilot, "u")
        assert "Undone: set currency" in shown(crm(pilot))
        assert settings.customs().currency == "EUR"

        await press(pilot, "ctrl+r")
        assert settings.customs().currency == "USD"


async def test_an_error_is_a_sentence_with_a_mark(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "u", "u", "u")
        assert " ! There is nothing to undo." in shown(crm(pilot))


async def test_what_went_wrong_goes_with_the_next_key_that_acts(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "u", "u", "u")
        assert " ! There is nothing to undo." in shown(crm(pilot))
        await press(pilot, "l")
        assert "nothing to undo" not in shown(crm(pilot))
        await press(pilot, "u", "C")
        assert "nothing to undo" not in shown(crm(pilot))
        await press(pilot, "B")
        assert "nothing to undo" not in shown(crm(pilot))


async def test_what_was_done_does_not_follow_to_another_place(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "n", "l")
        assert "Set the currency to USD" in shown(crm(pilot))
        await press(pilot, "C")
        assert "Set the currency" not in shown(crm(pilot))


async def test_a_count_goes_before_a_key_and_is_used_up(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "1", "2", "L", "L", "0", "L", "9", "9", "9", "9", "L")
        assert trial(pilot).done == ["right 12", "right 1", "right 1", "right 999"]


async def test_a_place_is_kept_while_one_is_elsewhere(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        board = trial(pilot)
        await press(pilot, "C")
        assert trial(pilot).PLACE == "contacts"
        await press(pilot, "B")
        assert trial(pilot) is board


async def test_a_click_on_a_place_goes_there(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await pilot.click("TabLine", offset=(10, 0))
        await settle(pilot)
        assert trial(pilot).PLACE == "contacts"


async def test_a_screen_asks_when_it_is_seen_not_while_it_is_hidden(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        board = trial(pilot)
        assert board.asked == [frozenset()]
        await press(pilot, "C", "n", "n")
        assert board.asked == [frozenset()]
        await press(pilot, "B")
        changed: tuple[str, UUID] = ("setting", board.me)
        assert board.asked == [frozenset(), frozenset({changed})]


async def test_what_somebody_else_writes_arrives(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        board = trial(pilot)
        subprocess.run([sys.executable, "-c", COLLEAGUE, str(workspace)], check=True)  # noqa: ASYNC221 - it is quick
        await until(pilot, lambda: len(board.asked) > 1)
        assert {kind for kind, _ in board.asked[-1]} >= {"setting"}


async def test_the_persons_own_keys_work_and_are_shown(workspace: Path) -> None:
    own = Loaded({"card.move_right": "x"}, ())
    async with program(workspace, places=TRIAL, own_keys=own) as pilot:
        await press(pilot, "x", "L")
        assert trial(pilot).done == ["right 1"]
        assert "H x move" in shown(crm(pilot))


async def test_a_command_without_keys_can_be_given_one(workspace: Path) -> None:
    async with program(workspace, places=TRIAL, own_keys=Loaded({"theme.choose": "f9"}, ())) as pilot:
        await press(pilot, "f9")
        await write(pilot, "ansi-light")
        await press(pilot, "enter")
        assert pilot.app.theme == "ansi-light"


async def test_a_keymap_with_problems_is_told_at_the_start(workspace: Path) -> None:
    async with program(workspace, places=TRIAL, own_keys=Loaded({}, ("This is wrong.", "That too."))) as pilot:
        assert "! This is wrong. (1 more: crm-tui doctor)" in shown(crm(pilot))


async def test_the_size_of_the_window_is_a_class_of_the_screen(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        assert {"-narrow", "-low"} <= pilot.app.screen.classes
        await pilot.resize_terminal(120, 40)
        await settle(pilot)
        assert {"-wide", "-high"} <= pilot.app.screen.classes


async def test_the_help_shows_the_keys_of_the_place_and_closes(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "question_mark")
        assert "L  Shift+→  Move the card on a stage" in shown(crm(pilot))
        await press(pilot, "pagedown")
        assert "Everywhere" in shown(crm(pilot))
        await press(pilot, "escape")
        assert "A board without cards" in shown(crm(pilot))


async def test_a_file_that_cannot_be_opened_ends_the_program_with_its_error(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    with pytest.raises(DamagedWorkspace, match="is empty"):
        async with program(tmp_path / "empty.db", places=TRIAL):
            pass


async def test_over_ssh_nothing_moves_by_itself(workspace: Path) -> None:
    far = {"TERM": "xterm-256color", "SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"}
    async with program(workspace, places=TRIAL, environ=far) as pilot:
        assert pilot.app.animation_level == "none"


async def test_with_ascii_every_sign_on_the_screen_is_ascii(workspace: Path) -> None:
    async with program(workspace, places=TRIAL, config=Config(user="ana", ascii=True)) as pilot:
        await press(pilot, "question_mark")
        assert shown(crm(pilot)).isascii()


async def test_going_back_on_the_first_screen_of_a_place_stays(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "escape")
        assert trial(pilot).PLACE == "board"


async def test_q_leaves(workspace: Path) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        await press(pilot, "q")
        assert pilot.app.return_value == 0


async def test_what_changes_behind_a_dialog_is_drawn_once(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with program(workspace, places=TRIAL) as pilot:
        app, below = crm(pilot), pilot.app.screen
        await press(pilot, "ctrl+p")
        frames: list[object] = []
        display = app._display

        def drawn(screen: Screen[Any], frame: Any) -> None:
            frames.append(frame)
            display(screen, frame)

        monkeypatch.setattr(app, "_display", drawn)
        below.query_one(Static).update(Content("A word of others"), layout=False)
        below._on_timer_update()
        await settle(pilot)
        assert "A word of others" in shown(app)

        frames.clear()
        below.post_message(RecordsChanged(frozenset()))
        await settle(pilot)
        below._on_timer_update()
        await settle(pilot)
        assert not frames, "a message that changes nothing draws nothing"
