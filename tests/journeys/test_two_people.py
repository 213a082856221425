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
        terminal.wait_until(row_with("Qualification          1"))
        assert time.monotonic() - moved < SOON

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


def test_a_form_that_was_open_while_a_colleague_wrote_is_not_saved_over_it(ana: Person, ben: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("e")
        fill(terminal, "Title", "Acme roll-out, phase 1")
        ben.does("edit", "D1", "title=Acme rollout (Ben)")
        terminal.press("ctrl+s")
        terminal.wait_for("! ", "Ben")
    assert ana.data("show", "D1")["name"] == "Acme rollout (Ben)"


def test_what_was_typed_meanwhile_is_saved_beside_the_colleagues_change_on_the_second_try(
    ana: Person, ben: Person
) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("e")
        fill(terminal, "Source", "Referral")
        ben.does("edit", "D1", "amount=50k")
        terminal.press("ctrl+s")
        terminal.wait_for("Ben was faster and changed amount of D1")
        terminal.press("escape")
        terminal.wait_for(BOARD, "kept as a draft")
        terminal.press("e")
        terminal.wait_until(row_with("Amount", "50,000.00 EUR"))
        terminal.wait_until(row_with("Source", "Referral"))
        terminal.press("ctrl+s")
        terminal.wait_for("Changed source of deal D1")
    deal = ana.data("show", "D1")
    assert (deal["amount"], deal["source"]) == ("50000.00", "Referral")
