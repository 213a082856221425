"""Keys that arrive together, as over a slow line or from fingers that know the way: each goes where it belongs."""

from __future__ import annotations

import pytest

from tests.journeys.person import BOARD, Person, row_with
from tests.terminal import KEYS, Terminal, key_bytes

pytestmark = pytest.mark.terminal


def press_at_once(terminal: Terminal, *keys: str) -> None:
    """Send keys in one piece; what is no key is a text."""
    terminal.write(
        b"".join(key_bytes(key) if key in KEYS or len(key) == 1 or "+" in key else key.encode() for key in keys)
    )


def test_what_was_typed_last_is_saved_too(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("n")
        terminal.wait_for("▌ Title")
        press_at_once(terminal, "Acme rollout", "ctrl+s")
        terminal.wait_for("Added deal D1")
    assert ana.data("show", "D1")["name"] == "Acme rollout"


def test_a_form_is_filled_in_one_go(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("n")
        terminal.wait_for("▌ Title")
        press_at_once(terminal, "Acme rollout", *["tab"] * 5, "45k", "tab", "2026-12-24", "enter")
        terminal.wait_for("Added deal D1")
    deal = ana.data("show", "D1")
    assert (deal["name"], deal["amount"], deal["close"]) == ("Acme rollout", "45000.00", "2026-12-24")


def test_what_is_typed_while_a_form_opens_goes_into_the_form(ana: Person) -> None:
    ana.does("add", "deal", "title=Keep me")
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Keep me", passing=True)
        press_at_once(terminal, "n", "dumb mistake", "enter")
        terminal.wait_for("Added deal D2 dumb mistake", "2 open")
    assert [row["title"] for row in ana.data("list", "deals", "--sort", "ref")] == ["Keep me", "dumb mistake"]


def test_a_command_is_found_and_chosen_in_one_go(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, passing=True)
        press_at_once(terminal, "ctrl+p", "go to the metrics", "enter")
        terminal.wait_for("Win rate", "CONVERSION")
        press_at_once(terminal, ":", "go.contacts", "enter")
        terminal.wait_for("1 Contacts", "2 Companies")


def test_the_board_is_filtered_in_one_go(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "35 open", passing=True)
        press_at_once(terminal, "/", "Acme rollout", "enter", "enter")
        terminal.wait_until(row_with("Acme rollout", "D"))
        terminal.wait_for("1 Timeline")


def test_cards_are_moved_one_after_the_other(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "35 open", passing=True)
        first, second = busy_ana.data("board")["stages"][0]["cards"][:2]
        press_at_once(terminal, "L", "h", "g", "g", "L")
        terminal.wait_until(row_with("Initial contact        7"))
    assert {busy_ana.stage_of(card["ref"]) for card in (first, second)} == {"Qualification"}


def test_leaving_while_the_program_still_reads_is_no_fault(busy_ana: Person) -> None:
    for keys in (("L",), ("L", "j"), ("ctrl+p", "acme"), ("M",), ("C",)):
        with busy_ana.opens(size=(120, 40)) as terminal:
            terminal.wait_for(BOARD, passing=True)
            press_at_once(terminal, *keys, "ctrl+q")
            assert terminal.exit_status() == 0, (keys, terminal.text())


def test_enter_right_behind_the_key_of_a_place_opens_what_is_at_its_cursor(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "35 open", passing=True)
        press_at_once(terminal, "C", "enter")
        terminal.wait_for("1 Timeline")
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "35 open", passing=True)
        press_at_once(terminal, "M", "enter")
        terminal.wait_for("How many new people have we found?")


def test_what_comes_in_one_breath_with_escape_is_a_key_of_its_own(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("n")
        terminal.wait_for("▌ Title")
        press_at_once(terminal, "Acme", "escape", "C")
        terminal.wait_for("1 Contacts", "2 Companies")
        terminal.write(key_bytes("escape"))
        press_at_once(terminal, "B", "n")
        terminal.wait_for("▌ Title", "Acme")
