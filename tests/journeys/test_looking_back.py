"""Looking back through a real terminal: what was done, taking it back, yesterday's board, and lines of a shell."""

from __future__ import annotations

import base64
import re
import shlex

import pytest

from tests.journeys.person import BOARD, Person, row_with, terminal_is_restored

pytestmark = pytest.mark.terminal

SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])

_COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")


@SIZES
def test_a_week_is_reviewed_and_a_mistake_of_it_taken_back(busy_ana: Person, size: tuple[int, int]) -> None:
    busy_ana.does("add", "deal", "title=Mistaken", "amount=7k")
    busy_ana.does("add", "contact", "name=Kim Sato")
    (mistaken,) = busy_ana.does("list", "deals", "title:Mistaken", "--format", "ids").split()
    with busy_ana.opens(size=size) as terminal:
        terminal.wait_for(BOARD, "Mistaken")
        terminal.press("{")
        terminal.wait_until(lambda screen: "Escape returns to now" in screen and "Mistaken" not in screen)
        terminal.press("L")
        terminal.wait_for("to look at")
        terminal.press("escape")
        terminal.wait_for(BOARD, "Mistaken")

        terminal.press("U")
        terminal.wait_until(row_with("▌", "added contact"))
        terminal.type("/")
        terminal.wait_for("Tab complete")
        terminal.type("by:me mistaken")
        terminal.wait_until(row_with("▌", f"added deal {mistaken} Mistaken"))
        terminal.press("enter")
        terminal.wait_for("amount 7,000.00 EUR", "take back")
        terminal.press("u")
        terminal.wait_until(row_with("▌", "taken back:", "Mistaken"))
        terminal.press("escape")
        terminal.wait_until(row_with("added contact"))
        terminal.press("escape")
        assert "Mistaken   " not in terminal.wait_for(BOARD)
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal_is_restored(terminal)
    assert busy_ana.runs("show", mistaken).status == 3


def test_a_line_is_typed_and_the_one_that_is_copied_does_the_same_at_a_shell(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.type(":add deal title=Typed amount=5k\r")
        terminal.wait_for("Added deal", "u undo")
        terminal.type(":list deals title:Typed\r")
        terminal.wait_for("j k scroll", "Typed")
        terminal.press("escape")
        terminal.wait_for(BOARD)
        terminal.press("y")
        terminal.wait_for("Copied: crm-tui add deal title=Typed")
        terminal.press("q")
        assert terminal.exit_status() == 0
        (copied,) = _COPIED.findall(terminal.raw)
    program, *words = shlex.split(base64.b64decode(copied).decode())
    assert program == "crm-tui"
    busy_ana.does(*words)
    first, second = (deal["amount"] for deal in busy_ana.data("list", "deals", "title:Typed"))
    assert first == second
