"""Windows that change their size while something is open, from a corner of the screen to a wall of it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.journeys.person import BOARD, Person, come_to_rest
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

SIZES = ((40, 10), (300, 100), (20, 5), (120, 40), (1, 1), (80, 24))
"""(columns, rows), ending with the one that everything begins with."""


@dataclass(frozen=True)
class Opened:
    """Something that can be open."""

    name: str
    steps: tuple[tuple[str, str], ...] = ()
    """The keys that open it, each with what is then seen."""
    dialog: str = ""
    """What is seen of it until Escape closes it; empty for a place, which stays."""


ON_THE_BOARD = (
    Opened("the board"),
    Opened("compact cards", (("z", BOARD),)),
    Opened("won and lost unfolded", (("w", "Closed won"),)),
    Opened("a new deal", (("n", "New deal"),), "New deal"),
    Opened("a note", (("a", "▌ Kind"), ("tab", "▌ Subject"), ("tab", "▌ Note")), "New activity"),
    Opened("choices", (("a", "▌ Kind"), ("down", "▸ call")), "New activity"),
    Opened("the stage picker", (("m", "Closed lost  "),), "Move D"),
    Opened("the filter line", (("/", "Tab complete"), ("o", "/o")), "Tab complete"),
    Opened("the command line", ((":", "Tab complete"), ("t", ":t")), "Tab complete"),
    Opened("the palette", (("ctrl+p", "Find a command or a record"),), "Find a command"),
    Opened("the help", (("?", "Move the card"),), "Esc close"),
)
ON_A_RECORD = (
    Opened("a deal", (("enter", "1 Timeline"),)),
    Opened("its people", (("2", "People"),)),
    Opened("its changes", (("4", "Changes"),)),
    Opened("the form of the deal", (("e", "▌ Title"),), "▌ Title"),
    Opened("a task", (("t", "New task"),), "New task"),
    Opened("the help", (("?", "Edit the record"),), "Esc close"),
)
ON_THE_LISTS = (
    Opened("contacts", (("C", "1 Contacts"),)),
    Opened("companies", (("2", "Name"),)),
    Opened("deals", (("3", "Deal"),)),
    Opened("activities", (("5", "When"),)),
    Opened("sorting", (("s", "Sort by"),), "Sort by"),
    Opened("searching", (("/", "Tab complete"),), "Tab complete"),
    Opened("a new activity", (("n", "New activity"),), "New activity"),
)
ON_THE_NUMBERS = (
    Opened("metrics", (("M", "Win rate"),)),
    Opened("the funnel", (("tab", "Enter explain"), ("G", "BY OWNER"))),
    Opened("the period", (("d", "Period, such as"),), "Period, such as"),
    Opened("a number explained", (("g", "WON AND LOST"), ("enter", "Enter open")), "Enter open"),
)


def squeeze(terminal: Terminal) -> None:
    """Go through all sizes, each when the program has drawn itself for the one before."""
    for size in SIZES:
        drawn = len(terminal.raw)
        terminal.resize(size)
        terminal.wait_until(lambda _, drawn=drawn: len(terminal.raw) > drawn)  # type: ignore[misc]
    come_to_rest(terminal)


@pytest.mark.parametrize(
    "places", [ON_THE_BOARD, ON_A_RECORD, ON_THE_LISTS, ON_THE_NUMBERS], ids=["board", "record", "lists", "numbers"]
)
def test_nothing_that_is_open_minds_the_size(busy_ana: Person, places: tuple[Opened, ...]) -> None:
    with busy_ana.opens() as terminal:
        terminal.wait_for(BOARD, "Closed won")
        for opened in places:
            for key, seen in opened.steps:
                terminal.press(key)
                terminal.wait_for(seen)
            squeeze(terminal)
            if opened.dialog:
                terminal.wait_for(opened.dialog)
                terminal.press("escape")
                terminal.wait_until(lambda screen, seen=opened.dialog: seen not in screen)  # type: ignore[misc]
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0


def test_the_first_screen_does_not_mind_either(newcomer: Person) -> None:
    with newcomer.opens() as terminal:
        terminal.wait_for("What shall your workspace begin with?")
        squeeze(terminal)
        terminal.wait_for("What shall your workspace begin with?")


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (300, 100)], ids=lambda size: "x".join(map(str, size)))
def test_the_program_starts_in_a_window_of_any_size(busy_ana: Person, size: tuple[int, int]) -> None:
    with busy_ana.opens(size=size) as terminal:
        terminal.wait_until(lambda screen: bool(screen.strip()) or b"\x1b[?1049h" in terminal.raw)
        terminal.resize((80, 24))
        terminal.wait_for(BOARD, "Closed won")
