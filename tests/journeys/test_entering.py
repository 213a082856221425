"""Entering things at a real terminal: one line that adds a deal, a note in one's own editor, a line that drops."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person, fill
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal


def test_one_line_adds_a_deal_and_one_key_takes_it_back(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        terminal.type("o")
        terminal.wait_for("Write what to add")
        terminal.type('Zebra pilot 12k company:"Birch & Sons" close:+2w #trial')
        terminal.wait_for("12,000.00 EUR", "Birch & Sons (new company)", "Enter add")
        terminal.press("enter")
        terminal.wait_for("Added deal", "Birch & Sons", "36 open")
        terminal.type("u")
        terminal.wait_for("Undone: added deal", "35 open")
    assert busy_ana.data("list", "deals", "title:zebra") == []
    assert busy_ana.data("list", "companies", 'name:"Birch & Sons"') == []


def test_keys_typed_ahead_all_go_into_the_line(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        terminal.type("oHurried deal 3k\r")
        terminal.wait_for("Added deal", "Hurried deal")
    (deal,) = busy_ana.data("list", "deals", "title:hurried")
    assert deal["amount"] == "3000.00"


def test_what_may_mean_several_is_asked(busy_ana: Person) -> None:
    people = busy_ana.data("list", "contacts", "--columns", "name")
    firsts = [one["name"].split()[0] for one in people]
    twice = next(name for name in firsts if firsts.count(name) > 1 and name.isascii())
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        terminal.type("o")
        terminal.wait_for("Write what to add")
        terminal.type(f"task greet @{twice} tomorrow")
        terminal.wait_for("may mean")
        terminal.press("enter")
        terminal.wait_for("contact C")
        terminal.press("enter")
        terminal.wait_for("Added task", "greet")
    (task,) = busy_ana.data("list", "tasks", "title:greet")
    assert task["contact"].startswith(twice)


def own_editor(person: Person, script: str) -> str:
    """A shell script as somebody's editor."""
    path = person.home / "my editor"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return f"'{path}' --wait"


def open_note(terminal: Terminal) -> None:
    """The note of a new activity."""
    terminal.wait_for(BOARD, "Closed won")
    terminal.type("a")
    terminal.wait_for("New activity", "▌ Kind")
    terminal.press("tab")
    terminal.wait_for("▌ Subject")
    terminal.press("tab")
    terminal.wait_for("▌ Note", "Ctrl+E in your editor")


def test_a_note_is_written_in_one_s_own_editor_which_has_the_terminal(busy_ana: Person) -> None:
    script = (
        'echo "EDITOR HAS $(basename "$2")"; read -r line <"$(tty)"; stat -c %a "$2" >"$0.seen"; echo "$line" >"$2"'
    )
    with busy_ana.opens(VISUAL=own_editor(busy_ana, script)) as terminal:
        open_note(terminal)
        terminal.press("ctrl+e")
        terminal.wait_for("EDITOR HAS note.md")
        terminal.type("typed in the editor\r")
        terminal.wait_for("Taken over from the editor", "typed in the editor")
        terminal.type(" and on")
        terminal.wait_for("▌ Note")
        terminal.press("ctrl+s")
        terminal.wait_for("Added note")
    assert (busy_ana.home / "my editor.seen").read_text() == "600\n"
    assert not list(busy_ana.home.rglob("note.md")), "nothing of it is left"
    (note,) = busy_ana.data("list", "activities", "note:editor", "--limit", "1")
    assert "typed in the editor" in note["subject"]


def test_an_editor_that_fails_is_told_and_the_form_stays(busy_ana: Person) -> None:
    with busy_ana.opens(VISUAL=own_editor(busy_ana, "exit 7")) as terminal:
        open_note(terminal)
        terminal.type("kept")
        terminal.wait_for("kept")
        terminal.press("ctrl+e")
        terminal.wait_for("ended with status 7", "kept")


def test_a_line_that_drops_while_the_editor_is_open_loses_nothing_of_the_form(busy_ana: Person) -> None:
    script = 'echo "EDITOR IS OPEN"; exec sleep 30'
    with busy_ana.opens(VISUAL=own_editor(busy_ana, script)) as terminal:
        open_note(terminal)
        terminal.type("before the editor")
        terminal.wait_for("before the editor")
        terminal.press("ctrl+e")
        terminal.wait_for("EDITOR IS OPEN")
        terminal.hang_up()
        terminal.exit_status()
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        terminal.type("a")
        terminal.wait_for("before the editor", "Continued from your draft")


def test_a_half_written_line_is_there_again_after_the_connection_dropped(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        terminal.type("o")
        terminal.wait_for("Write what to add")
        terminal.type("Cobalt renewal 9k clo")
        terminal.wait_for("+Cobalt renewal 9k clo")
        terminal.hang_up()
        terminal.exit_status()
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        terminal.type("o")
        terminal.wait_for("+Cobalt renewal 9k clo", "Continued from your draft")


def test_a_half_filled_call_is_there_again_after_the_connection_dropped(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        terminal.type("c")
        terminal.wait_for("Log a call", "▌ Outcome")
        fill(terminal, "Next step", "send the deck")
        terminal.hang_up()
        terminal.exit_status()
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        terminal.type("c")
        terminal.wait_for("send the deck", "Continued from your draft")
        terminal.press("ctrl+s")
        terminal.wait_for("Added call", "send the deck")
    assert busy_ana.data("list", "tasks", "title:deck")
