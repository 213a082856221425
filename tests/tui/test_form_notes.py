"""Longer texts in forms: edited in one's own editor, seen as they will be read, begun with a template."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Activity
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.services.note_templates import add_note_template
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.markdown import MarkdownScreen
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture(autouse=True)
def kim(me: UUID, at_noon: object) -> None:  # noqa: ARG001 - time stands still
    add_record(me, Kind.CONTACT, {"name": "Kim Sato"})


@pytest.fixture
def edits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes a shell script the editor; `$1` is the file, and what it prints goes to the file `seen`."""

    def use(script: str) -> Path:
        seen = tmp_path / "seen"
        editor = tmp_path / "editor"
        editor.write_text(f'#!/bin/sh\nexec >"{seen}"\n{script}\n')
        editor.chmod(0o755)
        monkeypatch.setenv("VISUAL", str(editor))
        return seen

    return use


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


async def write_note(pilot: Pilot[Any], words: str) -> None:
    """Open the form for an activity about Kim, and write into its note."""
    await press(pilot, "C", "a", "tab", "tab")
    await write(pilot, words)


async def test_a_note_goes_to_the_editor_and_comes_back(workspace: Path, edits: Any) -> None:
    seen = edits('cat "$1"; echo; stat -c "%a %n" "$1" "$(dirname "$1")"; printf "# Terms\\n\\n- one" >"$1"')
    async with program(workspace) as pilot:
        await write_note(pilot, "before")
        await press(pilot, "ctrl+e")
        assert "Taken over from the editor" in screen(pilot)
        assert "# Terms" in screen(pilot)
        await press(pilot, "ctrl+s")
        assert Activity.get().body == "# Terms\n\n- one"
    said = seen.read_text().splitlines()
    path = Path(said[1].split()[1])
    assert (said[0], path.suffix) == ("before", ".md")
    assert [line.split()[0] for line in said[1:]] == ["600", "700"]
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("exit 3", "ended with status 3"),
        ("kill -9 $$", "The editor was stopped; nothing was changed"),
        ('printf "" >"$1"', "left nothing"),
        (":", "Nothing was changed"),
        ('rm "$1"', "left no file"),
    ],
)
async def test_what_goes_wrong_in_the_editor_is_told_and_the_note_stays(
    workspace: Path, edits: Any, script: str, says: str
) -> None:
    edits(script)
    async with program(workspace) as pilot:
        await write_note(pilot, "before")
        await press(pilot, "ctrl+e")
        assert says in screen(pilot)
        await press(pilot, "ctrl+s")
        assert Activity.get().body == "before"


async def test_signs_that_no_text_can_hold_are_left_out(workspace: Path, edits: Any) -> None:
    edits('printf "a\\033[2Jb" >"$1"')
    async with program(workspace) as pilot:
        await write_note(pilot, "x")
        await press(pilot, "ctrl+e")
        assert "1 sign that no text can hold was left out" in screen(pilot)
        await press(pilot, "ctrl+s")
        assert Activity.get().body == "a[2Jb"


async def test_a_restricted_session_has_no_editor(workspace: Path, edits: Any) -> None:
    seen = edits("echo started")
    async with program(workspace, restricted=True) as pilot:
        await write_note(pilot, "x")
        assert "Ctrl+E" not in screen(pilot)
        await press(pilot, "ctrl+e")
        assert not seen.exists()


async def test_in_a_field_of_one_line_the_key_goes_to_its_end(workspace: Path, edits: Any) -> None:
    seen = edits("echo started")
    async with program(workspace) as pilot:
        await press(pilot, "C", "a", "tab")
        await write(pilot, "bc")
        await press(pilot, "home")
        await write(pilot, "a")
        await press(pilot, "ctrl+e")
        await write(pilot, "d")
        assert "abcd" in screen(pilot)
        assert not seen.exists()


async def test_a_note_is_seen_as_it_will_be_read_and_back(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await write_note(pilot, "**bold** [x](http://a.example) [red]y[/red]")
        await press(pilot, "ctrl+g")
        assert isinstance(pilot.app.screen, MarkdownScreen)
        seen = screen(pilot)
        assert "**" not in seen
        assert "bold" in seen
        assert "[red]y[/red]" in seen
        await press(pilot, "ctrl+g")
        await write(pilot, "!")
        assert "[red]y[/red]!" in screen(pilot)


async def test_without_a_note_there_is_nothing_to_show(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await write_note(pilot, "")
        await press(pilot, "ctrl+g")
        assert "There is nothing to show yet" in screen(pilot)


async def test_a_template_is_filled_in_with_what_the_note_is_about(workspace: Path, me: UUID) -> None:
    add_note_template(me, "First call", "# {contact}, {date}\nby {me} for {company}")
    add_note_template(me, "Visit", "x")
    async with program(workspace) as pilot:
        await press(pilot, "C", "a", "ctrl+n")
        await write(pilot, "first")
        await press(pilot, "enter", "ctrl+s")
        assert Activity.get().body == "# Kim Sato, Mon 16 Nov 2026\nby Ana Ruiz for {company}"


async def test_a_template_goes_below_what_is_written(workspace: Path, me: UUID) -> None:
    add_note_template(me, "Visit", "For {contact}")
    async with program(workspace) as pilot:
        await press(pilot, "C", "c", "tab", "tab")
        await write(pilot, "before")
        await press(pilot, "ctrl+n", "enter", "ctrl+s")
        assert Activity.get().body == "before\n\nFor Kim Sato"


async def test_without_templates_it_says_how_to_make_one(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "C", "a", "ctrl+n")
        assert "Note templates in the settings adds them" in screen(pilot)
