"""Connections that drop and machines that shut down: the program ends at once, and what was typed is there again."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest

from crm_tui.db import turns
from tests.journeys.person import BOARD, Person, field_at, fill, terminal_is_restored
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

AT_MOST = 3.0
"""Seconds after which the program has gone."""

Blow = Callable[[Terminal], None]


def shut_down(terminal: Terminal) -> None:
    terminal.signal(signal.SIGTERM)


def log_out(terminal: Terminal) -> None:
    terminal.signal(signal.SIGHUP)


def drop_the_line(terminal: Terminal) -> None:
    terminal.hang_up()


BLOWS = pytest.mark.parametrize("blow", [shut_down, log_out, drop_the_line], ids=lambda blow: blow.__name__)


def add_a_deal(terminal: Terminal) -> None:
    terminal.wait_for(BOARD, "0 open")
    terminal.press("n")
    fill(terminal, "Title", "Acme rollout")
    terminal.press("ctrl+s")
    terminal.wait_for("Added deal D1", "▌Acme rollout")


@BLOWS
def test_the_program_is_gone_at_once_with_all_that_was_done_and_typed(ana: Person, blow: Blow) -> None:
    with ana.opens() as terminal:
        add_a_deal(terminal)
        terminal.press("n")
        fill(terminal, "Title", "Birch pilot")
        fill(terminal, "Amount", "8k")
        blow(terminal)
        assert terminal.exit_status(terminal.soon(AT_MOST)) in {128 + signal.SIGTERM, 128 + signal.SIGHUP}
        if blow is not drop_the_line:
            assert terminal_is_restored(terminal)

    assert ana.runs("doctor").status == 0
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "1 open")
        terminal.press("n")
        terminal.wait_for("New deal", "Continued from your draft", "Birch pilot", "8k")
        terminal.press("ctrl+s")
        terminal.wait_for("Added deal D2 Birch pilot", "2 open")
        terminal.press("n")
        screen = terminal.wait_for("New deal", "Title")
        assert "Birch pilot" not in screen
        assert "draft" not in screen


def test_a_note_being_written_is_there_again(ana: Person) -> None:
    with ana.opens() as terminal:
        add_a_deal(terminal)
        terminal.press("a")
        fill(terminal, "Subject", "Kim called")
        fill(terminal, "Note", "She wants")
        terminal.press("enter")
        terminal.type("- a **deck**")
        terminal.wait_for("- a **deck**")
        drop_the_line(terminal)
        terminal.exit_status(terminal.soon(AT_MOST))

    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("a")
        terminal.wait_for("Continued from your draft", "Kim called", "She wants", "- a **deck**")


def kill(terminal: Terminal) -> None:
    terminal.signal(signal.SIGKILL)


def end_the_editor_first(terminal: Terminal) -> None:
    """As where the line drops for both, and the editor is quicker."""
    terminal.press("ctrl+\\")
    log_out(terminal)


@pytest.fixture
def editor(ana: Person) -> str:
    """An editor that saves a line whenever one is typed, and does not end by itself."""
    program = ana.home / "my-editor"
    program.write_text(
        "#!/bin/sh\n"
        'stat -c "%a" "$1" "$(dirname "$1")"; echo "EDITING $(cat "$1")"\n'
        'while read -r line; do printf "%s\\n" "$line" >> "$1"; echo "saved $line"; done\n'
    )
    program.chmod(0o700)
    return str(program)


@pytest.mark.parametrize(
    "blow", [shut_down, log_out, drop_the_line, kill, end_the_editor_first], ids=lambda blow: blow.__name__
)
def test_what_was_saved_in_an_editor_is_there_again(ana: Person, editor: str, blow: Blow) -> None:
    with ana.opens(EDITOR=editor, TMPDIR=str(ana.home)) as terminal:
        add_a_deal(terminal)
        terminal.press("n")
        fill(terminal, "Title", "Birch pilot")
        fill(terminal, "Note", "first words")
        terminal.press("ctrl+e")
        terminal.wait_for("600", "700", "EDITING first words")
        terminal.type(" and more\r")
        terminal.wait_for("saved and more")
        blow(terminal)
        terminal.exit_status(terminal.soon(AT_MOST))

    with ana.opens(EDITOR=editor, TMPDIR=str(ana.home)) as terminal:
        terminal.wait_for("Not saved yet: New deal; its form has what you typed.")
        terminal.press("e")
        screen = terminal.wait_for("D1  Acme rollout", "Title")
        assert "first words" not in screen
        terminal.press("escape", "n")
        terminal.wait_for("Continued from your draft", "Birch pilot", "first words", "and more")
        terminal.press("ctrl+s")
        terminal.wait_for("Added deal D2 Birch pilot")
        terminal.press("q")
        terminal.exit_status()
    assert not list(ana.home.glob("state/crm-tui/drafts/*/*"))
    assert not list(ana.home.glob("state/crm-tui/unsaved/*"))
    assert not list(ana.home.glob("crm-tui-*"))


def test_so_is_the_note_of_an_activity_that_was_edited_from_its_page(ana: Person, editor: str) -> None:
    ana.does("add", "activity", "kind=call", "subject=Kim called", "body=She wants")
    with ana.opens(EDITOR=editor) as terminal:
        terminal.wait_for(BOARD)
        terminal.type(":A1\r")
        terminal.wait_for("Kim called", "She wants")
        terminal.press("e")
        terminal.wait_until(lambda screen: bool(field_at(screen)))
        while field_at(terminal.rest()) != "Note":
            terminal.press("tab")
        terminal.press("ctrl+e")
        terminal.wait_for("EDITING She wants")
        terminal.type(" a deck\r")
        terminal.wait_for("saved a deck")
        drop_the_line(terminal)
        terminal.exit_status(terminal.soon(AT_MOST))

    with ana.opens(EDITOR=editor) as terminal:
        terminal.wait_for("Not saved yet: A1 Kim called; its form has what you typed.")
        terminal.type(":A1\r")
        terminal.wait_for("Kim called", "She wants")
        terminal.press("e")
        terminal.wait_for("Continued from your draft", "a deck")
        terminal.press("ctrl+s")
        terminal.wait_for("Changed note of call A1")
    assert "a deck" in ana.data("show", "A1")["body"]


def test_the_demo_leaves_nothing_behind_either(newcomer: Person) -> None:
    with newcomer.opens("demo", TMPDIR=str(newcomer.home)) as terminal:
        terminal.wait_for(BOARD, "Closed won", passing=True)
        drop_the_line(terminal)
        terminal.exit_status(terminal.soon(AT_MOST))
    assert not [path for path in newcomer.home.rglob("*") if path.is_file()]


def test_the_first_screen_of_all_ends_as_well(newcomer: Person) -> None:
    with newcomer.opens() as terminal:
        terminal.wait_for("What shall your workspace begin with?")
        drop_the_line(terminal)
        terminal.exit_status(terminal.soon(AT_MOST))
    assert not newcomer.workspace.exists()


def test_ctrl_c_never_ends_the_program_in_the_middle_of_work(ana: Person) -> None:
    with ana.opens() as terminal:
        add_a_deal(terminal)
        terminal.press("ctrl+c", "L")
        terminal.wait_for("Moved D1")


def test_the_shell_is_one_key_away_and_fg_comes_back(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        terminal.press("ctrl+z")
        terminal.wait_until(lambda _: b"\x1b[?1049l" in terminal.raw)
        _, status = os.waitpid(terminal.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        terminal.signal(signal.SIGCONT)
        terminal.wait_until(lambda _: terminal.raw.count(b"\x1b[?1049h") == 2)
        terminal.press("n")
        terminal.wait_for("New deal")


def test_who_leaves_while_a_change_waits_for_another_program_has_it_written_first(ana: Person) -> None:
    with ana.opens() as terminal:
        add_a_deal(terminal)
        with turns.writing(ana.workspace, 1):
            terminal.press("L")
            terminal.press("ctrl+q")
            with pytest.raises(AssertionError):
                terminal.exit_status(2)
        assert terminal.exit_status() == 0
    assert "Qualification" in ana.runs("list", "deals").out
    assert list(ana.home.glob("state/crm-tui/crash-*")) == []
