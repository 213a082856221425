"""Windows that change their size while something is open, from a corner of the screen to a wall of it."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest

from tests.journeys.everywhere import every_screen
from tests.journeys.person import BOARD, Person
from tests.terminal import KEYS, Terminal

pytestmark = pytest.mark.terminal

SMALL = (40, 10)
SIZES = (SMALL, (300, 100), (30, 8), (120, 40), (1, 1), (80, 24))
"""(columns, rows), ending with the one that everything begins with."""


@dataclass(frozen=True)
class Opened:
    """Something that can be open."""

    name: str
    screen: str
    """The class of what is then on top."""
    steps: tuple[tuple[str, str], ...] = ()
    """The keys that open it, each with what is then seen."""
    dialog: str = ""
    """What is seen of it until Escape closes it; empty for a place, which stays."""
    at_least: tuple[str, ...] = ()
    """What must be seen of it also at 40x10: where one types or stands, and the way on or out."""


OUT = "Esc close"

ON_THE_BOARD = (
    Opened("the board", "BoardScreen", at_least=("▌", "Enter open")),
    Opened("compact cards", "BoardScreen", (("z", BOARD),), at_least=("▌",)),
    Opened("won and lost unfolded", "BoardScreen", (("w", "Closed won"),)),
    Opened("a new deal", "FormScreen", (("n", "New deal"),), "New deal", ("▌ Title", OUT)),
    Opened(
        "a note",
        "FormScreen",
        (("a", "▌ Kind"), ("tab", "▌ Subject"), ("tab", "▌ Note")),
        "New activity",
        ("▌ Note", OUT),
    ),
    Opened("choices", "FormScreen", (("a", "▌ Kind"), ("down", "▸ call")), "New activity", ("▸ call", OUT)),
    Opened("the form of a deal", "EditForm", (("e", "▌ Title"),), "▌ Title", ("▌ Title", OUT)),
    Opened("the stage picker", "PickerScreen", (("m", "Closed lost  "),), "Move D", ("Move D", "Qualification")),
    Opened(
        "why a deal was lost",
        "FormScreen",
        (("m", "Closed lost  "), ("lost", " lost"), ("enter", "Why was it lost?")),
        "Why was it lost?",
        ("▌ Reason", OUT),
    ),
    Opened("the tour", "BoardScreen", (("f2", "Tour 1 of 10"),), at_least=("Tour 1", "Enter open")),
    Opened("the board without it", "BoardScreen", (("f3", BOARD),)),
    Opened("the filter line", "BoardScreen", (("/", "Tab complete"), ("o", "/o")), "Tab complete", ("/o", OUT)),
    Opened("the command line", "BoardScreen", ((":", "Tab complete"), ("t", ":t")), "Tab complete", (":t", OUT)),
    Opened(
        "the palette",
        "FinderScreen",
        (("ctrl+p", "Find a command or a record"), ("op", "Open the card")),
        "Open the card",
        (" op", "Open the card  "),
    ),
    Opened(
        "the line that adds",
        "QuickScreen",
        (("o", "Write what to add"), ("x 4k @", "+x 4k @")),
        "Tab complete",
        ("+x 4k @", OUT),
    ),
    Opened("a call", "FormScreen", (("c", "▌ Outcome"),), "Log a call", ("▌ Outcome", OUT)),
    Opened(
        "a text as it reads",
        "MarkdownScreen",
        (("a", "▌ Kind"), ("tab", "▌ Subject"), ("tab", "▌ Note"), ("*x*", "*x*"), ("ctrl+g", "Esc back")),
        "Esc back",
        ("Esc back",),
    ),
    Opened("the form below it", "FormScreen", (), "New activity", ("▌ Note", OUT)),
    Opened("the views", "ViewsScreen", (("'", "Save what is shown"),), "Show a view", ("Show a view", "Save what")),
    Opened("the help", "HelpScreen", (("?", "Move the card"),), OUT, ("H  Shift", OUT)),
    Opened("what it takes to move on", "MoveForm", (("l", BOARD), ("L", "to Needs")), "▌ ", ("▌ ", OUT)),
)
ON_A_RECORD = (
    Opened("a deal", "DealScreen", (("enter", "1 Timeline"),), at_least=("▌", "Enter open")),
    Opened("its people", "DealScreen", (("2", "People"),), at_least=("▌",)),
    Opened("its changes", "DealScreen", (("4", "Changes"),), at_least=("▌",)),
    Opened("the form of the deal", "EditForm", (("e", "▌ Title"),), "▌ Title", ("▌ Title", OUT)),
    Opened("a task", "FormScreen", (("t", "New task"),), "New task", ("▌ Task", OUT)),
    Opened("the help", "HelpScreen", (("?", "Edit the record"),), OUT, (OUT,)),
)
ON_THE_LISTS = (
    Opened("contacts", "ContactsScreen", (("C", "1 Contacts"),), at_least=("▌", "Enter open")),
    Opened("companies", "ContactsScreen", (("2", "Name"),), at_least=("▌",)),
    Opened("deals", "ContactsScreen", (("3", "Deal"),), at_least=("▌",)),
    Opened("activities", "ContactsScreen", (("5", "When"),), at_least=("▌",)),
    Opened("an activity", "NoteScreen", (("enter", "Enter open"),), at_least=("Enter open",)),
    Opened("sorting", "PickerScreen", (("escape", "1 Contacts"), ("s", "Sort by")), "Sort by", ("Sort by", "When")),
    Opened("the columns", "ContactsScreen", (("|", "|ref, at"),), "Tab complete", ("|", OUT)),
    Opened("searching", "ContactsScreen", (("/", "Tab complete"),), "Tab complete", ("/", OUT)),
    Opened("a new activity", "FormScreen", (("n", "New activity"),), "New activity", ("▌ Kind", OUT)),
    Opened("a new contact", "NewForm", (("1", "Name"), ("n", "New contact")), "New contact", ("▌ Name", OUT)),
    Opened(
        "what to do with the marked",
        "PickerScreen",
        (("1", "Name"), ("V", "1 marked"), (".", "What to do")),
        "What to do",
        ("What to do",),
    ),
    Opened(
        "two side by side",
        "MergeScreen",
        (("V", "1 marked"), ("j", "Name"), ("V", "2 marked"), (":marked.merge\r", "Kept as")),
        "Kept as",
        ("Kept as", "Esc leave"),
    ),
    Opened("rows from the editor", "RowsScreen", (("E", "will change"),), "will change", ("Esc drop",)),
    Opened("a contact", "RecordScreen", (("1", "Name"), ("enter", "1 Timeline")), at_least=("▌", "Enter open")),
)
ON_THE_NUMBERS = (
    Opened("metrics", "MetricsScreen", (("M", "Leads "),), at_least=("Leads ",)),
    Opened("the funnel", "MetricsScreen", (("2", "WON AND LOST"), ("G", "BY OWNER"))),
    Opened("the period", "PickerScreen", (("d", "Period, such as"),), "Period, such as", ("Period, such as",)),
    Opened("a number explained", "ExplainScreen", (("gg", "WON AND LOST"), ("enter", "Enter open"))),
    Opened("an overview", "OverviewScreen", (("ga", "1 Ask"),), at_least=("1 Ask",)),
    Opened("the cycle", "CycleScreen", (("gy", "● Prospecting"),), at_least=("Prospecting",)),
    Opened("its number explained", "ExplainScreen", (("j", "Enter open"), ("i", "Contacts who came"))),
)
ON_THE_DAY = (
    Opened("what is to be done", "TodayScreen", (("T", "x done"),), at_least=("▌", "Enter open")),
    Opened("why it is here", "ReasonsScreen", (("i", "Priority ="),), "Priority =", ("Priority =",)),
    Opened("until when it sleeps", "TodayScreen", (("s", "tomorrow"), ("f", "»f")), "Tab complete", ("»f", OUT)),
    Opened("what came of it", "FormScreen", (("x", "▌ Outcome"),), "Done: T", ("▌ Outcome", OUT)),
    Opened("its filter", "TodayScreen", (("/", "Tab complete"),), "Tab complete", ("/", OUT)),
)
ON_THE_PHASES = (
    Opened("contacts by phase", "PhasesScreen", (("gp", "not yet spoken"),), at_least=("▌",)),
    Opened("why somebody goes on", "PhasesScreen", (("L", "Why does"), ("x", "?x")), "Tab complete", ("?x", OUT)),
    Opened("any phase", "PickerScreen", (("m", "Move C"),), "Move C", ("Move C",)),
    Opened("companies by phase", "PhasesScreen", (("p", "Companies by phase"),), at_least=("▌",)),
)
LOOKING_BACK = (
    Opened("all that was done", "UndoListScreen", (("U", "What was done"),), at_least=("▌", "Enter record")),
    Opened("its filter", "UndoListScreen", (("/", "Tab complete"), ("is:", "/is:")), "Tab complete", ("/is:", OUT)),
    Opened("what a line prints", "OutputScreen", ((":help roles\r", "j k scroll"),), at_least=("j k scroll",)),
    Opened("what is there twice", "DuplicatesScreen", (("gd", "2 Companies"),), at_least=("1 Contacts",)),
    Opened("the board of a past day", "BoardScreen", (("B", BOARD), ("{", "as of")), at_least=("as of",)),
)
ON_THE_TICKETS = (
    Opened(
        "the tickets",
        "TicketsScreen",
        ((":add ticket title=Broken\r", "Added ticket"), ("gk", "Broken")),
        at_least=("▌", "Enter open"),
    ),
    Opened("an answer", "FormScreen", (("r", "▌ Answer"),), "Answer TK", ("▌ Answer", OUT)),
    Opened("a ticket", "TicketScreen", (("enter", "2 Customer"),), at_least=("▌",)),
)
ON_A_SUBSCRIPTION = (
    Opened(
        "a subscription",
        "SubscriptionScreen",
        ((":add subscription title=Desk price=9\r", "Added subscription"), (":SB1\r", "m price")),
        at_least=("Every month",),
    ),
    Opened("what it costs", "FormScreen", (("m", "▌ Price"),), "Change the price", ("▌ Price", OUT)),
)
WITH_A_FILE = (
    Opened(
        "a file", "ImportScreen", ((":import.file table.csv\r", "i import"),), at_least=("The rows are", "i import")
    ),
)
IN_THE_SETTINGS = (
    Opened("the settings", "SettingsScreen", ((",", "Note templates"),), at_least=("Pipelines", "Enter open")),
    Opened("the stages", "SettingsScreen", (("enter", "Open"), ("enter", "Probab")), at_least=("Initial",)),
    Opened("a stage", "SettingsScreen", (("enter", "To enter it"),), at_least=("Kind",)),
    Opened("what is to be asked", "PickerScreen", (("n", "What is to be asked"),), "What is to be asked"),
    Opened("the form of a stage", "FormScreen", (("e", "▌ Name"),), "▌ Name", ("▌ Name", OUT)),
    Opened(
        "a key",
        "PressKeyScreen",
        (("h", "Probab"), ("h", "Open"), ("h", "Users"), ("G", "Keys"), ("enter", "go.board"), ("enter", "Press the")),
        "Press the key",
        ("Press the key",),
    ),
)
WALKS = {
    "settings": IN_THE_SETTINGS,
    "board": ON_THE_BOARD,
    "record": ON_A_RECORD,
    "lists": ON_THE_LISTS,
    "numbers": ON_THE_NUMBERS,
    "day": ON_THE_DAY,
    "phases": ON_THE_PHASES,
    "back": LOOKING_BACK,
    "file": WITH_A_FILE,
    "tickets": ON_THE_TICKETS,
    "subscription": ON_A_SUBSCRIPTION,
}


def test_every_screen_and_dialog_is_among_them() -> None:
    assert {opened.screen for walk in WALKS.values() for opened in walk} == every_screen() - {"FirstRunScreen"}


def squeeze(terminal: Terminal, at_least: tuple[str, ...] = ()) -> None:
    """Go through all sizes, each when the program has drawn itself for the one before."""
    for size in SIZES:
        drawn = len(terminal.raw)
        terminal.resize(size)
        terminal.wait_until(lambda _, drawn=drawn: len(terminal.raw) > drawn, passing=True)  # type: ignore[misc]
        if size == SMALL:
            terminal.wait_for(*at_least)
    terminal.rest()


@pytest.mark.parametrize("walk", WALKS)
def test_nothing_that_is_open_minds_the_size(busy_ana: Person, walk: str) -> None:
    notes = busy_ana.home / "notes"
    (busy_ana.home / "table.csv").write_text("name,email\nKim Sato,kim@acme.example\n")
    program = ("sh", "-c", 'cd "$0" && exec "$@"', str(busy_ana.home), sys.executable, "-m", "tests.journeys.noting")
    with Terminal([*program, str(notes)], env=busy_ana.env) as terminal:
        terminal.wait_for(BOARD, "Closed won")
        for opened in WALKS[walk]:
            for keys, seen in opened.steps:
                terminal.press(keys) if keys in KEYS or "+" in keys else terminal.type(keys)
                terminal.wait_for(seen)
            squeeze(terminal, opened.at_least)
            if opened.dialog:
                terminal.wait_for(opened.dialog)
                terminal.press("escape")
                terminal.wait_until(lambda screen, seen=opened.dialog: seen not in screen)  # type: ignore[misc]
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
    on_top = {line.split()[0] for line in notes.read_text().splitlines()}
    assert {opened.screen for opened in WALKS[walk]} <= on_top


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
