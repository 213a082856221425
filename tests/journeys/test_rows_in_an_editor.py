"""Rows in an editor of one's own, in a real terminal: it gets the terminal, gives it back, and nothing is lost."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.journeys.person import BOARD, Person, row_with, terminal_is_restored

pytestmark = pytest.mark.terminal

FOOT = "e edit  / search"


@pytest.fixture
def editor(ana: Person) -> str:
    """An editor of lines: what is typed is a command of sed, and it leaves with an empty one."""
    program = ana.home / "my-editor"
    program.write_text(
        "#!/bin/sh\n"
        'cp "$1" "$HOME/seen"; stat -c %a "$1" >> "$HOME/seen"; echo "EDITING $(grep -c "^[A-Z][0-9]" "$1") rows"\n'
        'while read -r line && [ -n "$line" ]; do sed -i "$line" "$1"; echo "did $line"; done\n'
    )
    program.chmod(0o700)
    for number in range(1, 4):
        ana.does("add", "contact", f"name=Person {number}", f"email=p{number}@acme.example")
    return str(program)


def test_marked_people_are_edited_previewed_and_written(ana: Person, editor: str) -> None:
    with ana.opens(EDITOR=editor, TMPDIR=str(ana.home)) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("C")
        terminal.wait_for(FOOT, "Person 3")
        terminal.press("space", "j", "V")
        terminal.wait_for("● 3 marked")
        terminal.press("E")
        terminal.wait_for("EDITING 3 rows")
        terminal.type("s/Person 2/Kim Sato/\r")
        terminal.wait_for("did s/Person 2/Kim Sato/")
        terminal.type("\r")
        terminal.wait_for("C2 Person 2", "Person 2 → Kim Sato", "Ctrl+S saves")
        assert ana.data("show", "C2")["name"] == "Person 2"

        terminal.press("e")
        terminal.wait_for("EDITING 3 rows")
        terminal.type("s/p3@acme.example/nobody/\r\r")
        terminal.wait_for("C3 email", "Person 2 → Kim Sato")
        terminal.press("e")
        terminal.wait_for("EDITING 3 rows")
        terminal.type("s/nobody/p3@birch.example/\r\r")
        terminal.wait_for("→ p3@birch.example", "Ctrl+S saves")
        terminal.press("ctrl+s")
        terminal.wait_for(FOOT, "Changed 2 contacts as rows")
        terminal.wait_until(row_with("Kim Sato"))
        terminal.press("u")
        terminal.wait_until(row_with("Person 2"))
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal_is_restored(terminal)
    seen = (ana.home / "seen").read_text()
    assert seen.splitlines()[-1] == "600"
    assert not list(ana.home.glob("crm-tui-*"))


def test_ctrl_c_in_the_editor_ends_the_editor_alone(ana: Person, editor: str) -> None:
    with ana.opens(EDITOR=editor) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("C")
        terminal.wait_for(FOOT, "Person 3")
        terminal.press("E")
        terminal.wait_for("EDITING")
        terminal.press("ctrl+c")
        terminal.wait_for("The editor was stopped; nothing was changed.", FOOT)
        terminal.press("j")
        terminal.press("q")
        assert terminal.exit_status() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_program_that_is_told_to_end_keeps_what_was_written(ana: Person, editor: str, number: signal.Signals) -> None:
    with ana.opens(EDITOR=editor, TMPDIR=str(ana.home)) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("C")
        terminal.wait_for(FOOT, "Person 3")
        terminal.press("E")
        terminal.wait_for("EDITING")
        terminal.type("s/Person 1/Kim Sato/\r")
        terminal.wait_for("did s/Person 1/Kim Sato/")
        terminal.signal(number)
        assert terminal.exit_status() == 128 + number
        assert terminal_is_restored(terminal)
    kept = list((ana.home / "state" / "crm-tui" / "unsaved").rglob("contacts.txt"))
    assert len(kept) == 1
    assert "Kim Sato" in kept[0].read_text()
    assert [path.stat().st_mode & 0o777 for path in (kept[0], kept[0].parent)] == [0o600, 0o700]
    assert not list(Path(ana.home).glob("crm-tui-*"))


def test_at_the_shell_it_is_asked_what_is_to_be_done(ana: Person, editor: str) -> None:
    with ana.opens("edit-rows", "--kind", "contacts", "--all", EDITOR=editor) as terminal:
        terminal.wait_for("EDITING 3 rows")
        terminal.type("s/Person 2/Kim Sato/\r\r")
        terminal.wait_for("Name: Person 2 -> Kim Sato", "write, edit, drop [write]:")
        terminal.type("edit\r")
        terminal.wait_until(lambda screen: screen.count("EDITING 3 rows") == 2)
        terminal.type("s/p3@acme.example/nobody/\r\r")
        terminal.wait_for("C3 email: ", "edit, drop [edit]:")
        terminal.type("edit\r")
        terminal.wait_until(lambda screen: screen.count("EDITING 3 rows") == 3)
        terminal.type("s/nobody/p3@acme.example/\r\r")
        terminal.wait_until(lambda screen: screen.count("write, edit, drop [write]:") == 2)
        terminal.type("write\r")
        assert terminal.exit_status() == 0
    assert ana.data("show", "C2")["name"] == "Kim Sato"
    with ana.opens("edit-rows", "C1", EDITOR=editor) as terminal:
        terminal.wait_for("EDITING 1 rows")
        terminal.type("s/Person 1/Kim Berg/\r\r")
        terminal.wait_for("write, edit, drop [write]:")
        terminal.type("drop\r")
        assert terminal.exit_status() == 1
        terminal.wait_for("What you wrote is kept in")
    assert ana.data("show", "C1")["name"] == "Person 1"


def test_ctrl_c_at_the_question_keeps_what_was_written(ana: Person, editor: str) -> None:
    with ana.opens("edit-rows", "C1", EDITOR=editor) as terminal:
        terminal.wait_for("EDITING 1 rows")
        terminal.type("s/Person 1/Kim Berg/\r\r")
        terminal.wait_for("write, edit, drop [write]:")
        terminal.press("ctrl+c")
        assert terminal.exit_status() == 130
    (kept,) = (ana.home / "state" / "crm-tui" / "unsaved").iterdir()
    assert "Kim Berg" in kept.read_text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_command_that_is_told_to_end_keeps_what_was_written(ana: Person, editor: str, number: signal.Signals) -> None:
    with ana.opens("edit-rows", "C1", EDITOR=editor, TMPDIR=str(ana.home)) as terminal:
        terminal.wait_for("EDITING 1 rows")
        terminal.type("s/Person 1/Kim Berg/\r")
        terminal.wait_for("did s/Person 1/Kim Berg/")
        terminal.signal(number)
        assert terminal.exit_status() == 128 + number
    (kept,) = (ana.home / "state" / "crm-tui" / "unsaved").rglob("contacts.txt")
    assert "Kim Berg" in kept.read_text()
    assert not list(ana.home.glob("crm-tui-*"))
