"""A fault of the program is written down and told, whatever the data was that it happened to."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest
from textual.css.query import NoMatches
from textual.widgets import Input

from crm_tui.errors import Upgraded
from crm_tui.tui import crashes
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.upgrades import Watch
from tests.hostile.corpus import REFUSED
from tests.hostile.terminal_bytes import NOTHING, obeyed_in
from tests.tui.driving import program, settle
from tests.tui.test_form import FIELDS


def test_neither_the_notes_of_a_fault_nor_what_is_said_of_it_are_obeyed(tmp_path: Path) -> None:
    folder = tmp_path / "\x1b[2J state \u202e"
    for text in REFUSED.values():
        said = crashes.keep(ValueError(f"cannot read {text}"), folder)
        assert obeyed_in(said.encode(), own=NOTHING) == []
    for log in folder.iterdir():
        assert log.stat().st_mode & 0o777 == 0o600
        assert obeyed_in(log.read_bytes(), own=NOTHING) == []
        assert b"ValueError: cannot read" in log.read_bytes()


def test_what_goes_wrong_after_an_upgrade_says_to_start_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = tmp_path / "__init__.py"
    installed.write_text("old")
    monkeypatch.setattr(sys, "meta_path", [Watch(installed), *sys.meta_path])
    assert "had to stop (AttributeError)" in crashes.keep(AttributeError("x"), tmp_path)
    installed.write_text("newer")
    said = crashes.keep(AttributeError("x"), tmp_path)
    assert said.startswith("crm-tui was upgraded while it ran; start it again.")
    assert "fault" not in said
    with pytest.raises(Upgraded):
        importlib.import_module("crm_tui.not_loaded_yet")


def test_a_fault_is_told_also_where_it_cannot_be_written_down(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    said = crashes.keep(ValueError("x"), tmp_path / "state")
    assert "could not be written in" in said


async def nothing(_values: object) -> None:
    """Saves nothing."""


@pytest.mark.parametrize("leaves", [False, True])
async def test_a_form_that_is_closed_before_it_is_there_is_no_fault(workspace: Path, *, leaves: bool) -> None:
    async with program(workspace) as pilot:
        pilot.app.push_screen(FormScreen("Record", FIELDS, nothing, draft="record"))
        if leaves:
            pilot.app.exit(0)
        else:
            pilot.app.pop_screen()
            await settle(pilot)
            assert not isinstance(pilot.app.screen, FormScreen)
    assert not pilot.app.return_code


async def miss_something(workspace: Path) -> None:
    async with program(workspace) as pilot:
        pilot.app.screen.call_later(pilot.app.screen.query_one, Input)
        await settle(pilot)


async def test_what_an_open_screen_misses_is_a_fault(workspace: Path) -> None:
    with pytest.raises(NoMatches):
        await miss_something(workspace)
