"""Two programs on one file: each sees what the other does, and neither overwrites it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.journeys.person import BOARD, Person, fill, row_with

pytestmark = pytest.mark.terminal

SOON = 1.0
"""Seconds within which a colleague's change is on the screen."""


@pytest.fixture
def ben(ana: Person, tmp_path: Path) -> Person:
    """A colleague who works on Ana's file; there is one deal, D1, in Initial contact."""
    home = tmp_path / "ben"
    home.mkdir()
    ana.does("add", "deal", "title=Acme rollout", "amount=45k")
    return Person(home, "ben", ana.workspace)


def test_a_colleagues_move_is_on_the_open_board_within_a_second(ana: Person, ben: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout", "1 open")
        ben.does("move", "D1", "Qualification")
        moved = time.monotonic()
        terminal.wait_until(row_with("Qualification          1"), passing=True)
        assert time.monotonic() - moved < terminal.soon(SOON)

        ben.does("add", "deal", "title=Birch pilot", "amount=8k")
        terminal.wait_for("2 open", "Birch pilot")


def test_two_open_boards_show_the_same(ana: Person, ben: Person) -> None:
    with ana.opens() as hers, ben.opens() as his:
        hers.wait_for(BOARD, "▌Acme rollout")
        his.wait_for(BOARD, "▌Acme rollout")
        hers.press("L")
        hers.wait_for("Moved D1")
        his.wait_until(row_with("Initial contact        0", "Qualification          1"))
        his.press("n")
        fill(his, "Title", "Birch pilot")
        his.press("ctrl+s")
        his.wait_for("Added deal D2")
        hers.wait_for("Birch pilot", "2 open")


def test_who_moves_second_is_told_who_was_faster_and_nothing_is_lost(ana: Person, ben: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("m")
        terminal.wait_for("Move D1 Acme rollout to", "Negotiation")
        ben.does("move", "D1", "Qualification")
        terminal.type("negot")
        terminal.wait_until(lambda screen: "Proposal  " not in screen.rpartition("Move D1")[2])
        terminal.press("enter")
        terminal.wait_for("! ", "Ben", "Qualification")
        terminal.wait_until(row_with("Qualification          1"))
    assert ana.stage_of("D1") == "Qualification"


def test_a_form_that_was_open_while_a_colleague_wrote_the_same_shows_both_and_is_not_saved_over_it(
    ana: Person, ben: Person
) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("e")
        fill(terminal, "Title", "Acme roll-out, phase 1")
        ben.does("edit", "D1", "title=Acme rollout (Ben)")
        terminal.press("ctrl+s")
        terminal.wait_for("Ben changed title of D1 meanwhile, and so did you")
        terminal.wait_until(row_with("◂ Ben, today", ": Acme rollout (Ben)"))
        assert ana.data("show", "D1")["name"] == "Acme rollout (Ben)"
        terminal.press("ctrl+o", "ctrl+s")
        terminal.wait_for(BOARD, "Changed title of deal D1")
    assert ana.data("show", "D1")["name"] == "Acme roll-out, phase 1"


def test_what_was_typed_meanwhile_is_saved_beside_the_colleagues_change_at_once(ana: Person, ben: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("e")
        fill(terminal, "Source", "Referral")
        ben.does("edit", "D1", "amount=50k")
        terminal.press("ctrl+s")
        terminal.wait_for("Changed source of deal D1 Acme rollout; kept Ben's change of amount")
        terminal.press("u")
        terminal.wait_for("Undone: changed source")
    deal = ana.data("show", "D1")
    assert (deal["amount"], deal["source"]) == ("50000.00", None)


def test_two_people_save_one_record_and_both_see_what_came_of_it(ana: Person, ben: Person) -> None:
    with ana.opens() as hers, ben.opens() as his:
        for terminal in (hers, his):
            terminal.wait_for(BOARD, "▌Acme rollout")
            terminal.press("e")
        fill(hers, "Title", "Acme, phase 1")
        fill(hers, "Amount", "50k")
        fill(his, "Amount", "60k")
        fill(his, "Source", "Fair")
        hers.press("ctrl+s")
        hers.wait_for(BOARD, "Changed title, amount of deal D1")

        his.press("ctrl+s")
        his.wait_for("Ana Ruiz changed amount of D1 meanwhile, and so did you")
        his.wait_until(row_with("◂ Ana Ruiz, today", ": 50,000.00 EUR"))
        his.wait_until(row_with("Title", "Acme, phase 1", "◂ Ana, today"))
        his.press("ctrl+o", "ctrl+s")
        his.wait_for(BOARD, "Changed amount, source of deal D1 Acme, phase 1")
        hers.wait_until(row_with("▌Acme, phase 1", "60k"))
        hers.wait_for("◂ Ben")
    deal = ana.data("show", "D1")
    assert (deal["name"], deal["amount"], deal["source"]) == ("Acme, phase 1", "60000.00", "Fair")


def test_a_colleagues_change_is_marked_for_a_moment_and_the_screen_is_silent_again(ana: Person, ben: Person) -> None:
    with ana.opens(NO_COLOR="1") as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        ben.does("edit", "D1", "source=Fair")
        terminal.wait_for("◂ Ben")
        assert "▌Acme rollout" in terminal.wait_until(lambda screen: "◂" not in screen)
        assert not terminal.read(0.3), "an idle board sends nothing"


def test_a_form_for_a_move_says_once_who_moved_the_deal_and_then_moves_it_on(ana: Person, ben: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("m")
        terminal.wait_for("Move D1 Acme rollout to")
        terminal.type("closed lost")
        terminal.press("enter")
        terminal.wait_for("Why was it lost?")
        fill(terminal, "In words", "No budget")
        ben.does("move", "D1", "Qualification")
        terminal.press("ctrl+s")
        terminal.wait_for("Ben moved D1 to Qualification today")
        assert ana.stage_of("D1") == "Qualification"
        terminal.press("ctrl+s")
        terminal.wait_for(BOARD, "Lost D1 Acme rollout")
    assert ana.stage_of("D1") == "Closed lost"


def test_what_a_colleague_deleted_can_be_brought_back_with_what_was_typed(ana: Person, ben: Person) -> None:
    with ana.opens() as terminal, ben.opens() as his:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("e")
        fill(terminal, "Source", "Referral")
        his.wait_for(BOARD, "▌Acme rollout")
        his.press("d")
        his.wait_for("Deleted deal D1")
        terminal.press("ctrl+s")
        terminal.wait_for("Ben deleted D1 Acme rollout today")
        terminal.press("ctrl+o")
        terminal.wait_for(BOARD, "Changed source of deal D1")
    assert ana.data("show", "D1")["source"] == "Referral"


def test_commands_change_only_what_they_name(ana: Person, ben: Person) -> None:
    ben.does("edit", "D1", "amount=50k")
    ana.does("edit", "D1", "title=Acme, phase 1")
    deal = ana.data("show", "D1")
    assert (deal["name"], deal["amount"]) == ("Acme, phase 1", "50000.00")
