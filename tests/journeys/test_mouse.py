"""The mouse, as a terminal reports it: click, double click, wheel and drag, each where its key would do the same."""

from __future__ import annotations

import pytest

from tests.journeys.everywhere import CLOSE
from tests.journeys.person import BOARD, Person, row_with
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

PRESSED, DRAGGED, WHEEL_DOWN, WHEEL_UP = 0, 32, 65, 64
"""What the button says in the report of a mouse: the left one, the same while it moves, and the wheel."""


def report(button: int, place: tuple[int, int], *, released: bool = False) -> str:
    """What a terminal sends for the mouse at (column, row), counted from 1."""
    return f"\x1b[<{button};{place[0]};{place[1]}{'m' if released else 'M'}"


def click(terminal: Terminal, place: tuple[int, int], times: int = 1) -> None:
    """Click the left button so many times, as quickly as fingers do."""
    terminal.type((report(PRESSED, place) + report(PRESSED, place, released=True)) * times)


def drag(terminal: Terminal, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press the left button, move the mouse cell by cell, and let go."""
    step = 1 if end[0] > start[0] else -1
    way = "".join(report(PRESSED + DRAGGED, (column, end[1])) for column in range(start[0], end[0] + step, step))
    terminal.type(report(PRESSED, start) + way + report(PRESSED, end, released=True))


def place_of(terminal: Terminal, words: str) -> tuple[int, int]:
    """The column and row, counted from 1, where words begin that the screen shows when it has come to rest."""
    rows = terminal.wait_for(words).split("\n")
    return next((row.index(words) + 1, number) for number, row in enumerate(rows, 1) if words in row)


OPENED: dict[str, tuple[str, str, str]] = {
    "a card": ("Bgg", "Vaccine fridges", "1 Timeline"),
    "a contact": ("C1gg", "Alessia Moretti", "1 Timeline"),
    "a company": ("C2gg", "Birch Labs AB", "1 Timeline"),
    "a deal in the list": ("C3gg", "Fermentation cellar", "6 Criteria"),
    "an activity": ("C5gg", "Two offers in one", "e edit  Enter open"),
    "an entry in a timeline": ("C1ggj\r", "Re: Calibration", "e edit  Enter open"),
    "a person of a company": ("C2gg\r6", "Kim Sato", "1 Timeline"),
    "what is to be done": ("Tgg", "Meike Petersen", "1 Timeline"),
    "a number": ("M2gg", "658k EUR", "Tab part"),
    "what was done": ("U", "Liability is the last", "e edit  Enter open"),
    "a section of the settings": (",gg", "Lost reasons", "Settings › Lost reasons"),
}
"""What Enter opens: the keys that lead to where it stands, words of it, and what is seen when it is open."""


def test_a_double_click_opens_what_enter_opens(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        for keys, words, seen in OPENED.values():
            terminal.write(CLOSE * 5 + keys.encode())
            click(terminal, place_of(terminal, words))
            terminal.press("enter")
            by_key = terminal.wait_for(seen)

            terminal.write(CLOSE * 5 + keys.encode())
            click(terminal, place_of(terminal, words), times=2)
            terminal.wait_until(lambda screen, by_key=by_key: screen == by_key)  # type: ignore[misc]


def test_one_click_goes_there_and_opens_nothing(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        click(terminal, place_of(terminal, "Vaccine fridges"))
        terminal.wait_for("▌Vaccine fridges", BOARD)
        click(terminal, place_of(terminal, "Contacts"))
        click(terminal, place_of(terminal, "2 Companies"))
        terminal.wait_until(row_with("Name ▴"))
        click(terminal, place_of(terminal, "City"))
        terminal.wait_until(row_with("City ▴"))
        click(terminal, place_of(terminal, "City"))
        terminal.wait_until(row_with("City ▾"))


def test_a_click_chooses_in_a_dialog_and_goes_to_a_field_of_a_form(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        click(terminal, place_of(terminal, "Delta fleet"))
        terminal.wait_for("▌Delta fleet")
        terminal.type("m")
        click(terminal, place_of(terminal, "8 deals"))
        terminal.wait_for("Moved", "to Qualification")
        terminal.type("n")
        click(terminal, place_of(terminal, "Probability"))
        terminal.wait_for("▌ Probability")


def test_the_wheel_scrolls_what_it_is_over(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.type("C1")
        place = place_of(terminal, "Akiko Watanabe")
        terminal.type(report(WHEEL_DOWN, place) * 3)
        terminal.wait_until(lambda screen: "Akiko Watanabe" not in screen)
        terminal.type(report(WHEEL_UP, place) * 3)
        terminal.wait_for("Akiko Watanabe")


def test_a_card_is_dragged_to_another_stage(busy_ana: Person) -> None:
    with busy_ana.opens() as terminal:
        start = place_of(terminal, "Delta fleet")
        drag(terminal, start, place_of(terminal, "Vaccine fridges"))
        terminal.wait_for("Moved", "to Qualification")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
    (deal,) = (row for row in busy_ana.data("list", "deals") if row["title"] == "Delta fleet")
    assert busy_ana.stage_of(deal["ref"]) == "Qualification"
