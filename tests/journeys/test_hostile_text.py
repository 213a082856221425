"""Hostile text, typed, pasted, passed as an argument or found in the file: nothing breaks, nothing obeys it."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.journeys.hostile import ALL, LONG, OBEYED, ODD, TURNED, obeyed_in
from tests.journeys.person import BOARD, PROGRAM, Person, come_to_rest, terminal_is_restored
from tests.journeys.poisoning import poison
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

READING = (
    ("board",),
    ("board", "--json"),
    ("list", "deals"),
    ("list", "deals", "--json"),
    ("list", "contacts", "--format", "csv"),
    ("list", "companies", "--format", "tsv"),
    ("list", "tasks"),
    ("list", "activities", "--json"),
    ("log", "--changes", "--limit", "3000"),
    ("log", "--changes", "--limit", "3000", "--json"),
    ("show", "D120"),
    ("show", "C60", "--json"),
    ("search", "a"),
    ("metrics", "--explain"),
    ("metrics", "--json"),
    ("doctor",),
    ("undo",),
)
"""What is printed of a workspace."""


@pytest.fixture(scope="session")
def poisoned_file(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo workspace with hostile text wherever people write."""
    path = tmp_path_factory.mktemp("poisoned") / "poisoned.db"
    shutil.copy(demo_file, path)
    poison(path, list(ALL.values()))
    return path


@pytest.fixture
def victim(newcomer: Person, poisoned_file: Path) -> Person:
    """Somebody whose workspace is full of hostile text."""
    newcomer.workspace.parent.mkdir(parents=True)
    shutil.copy(poisoned_file, newcomer.workspace)
    return newcomer


def paste(terminal: Terminal, words: str) -> None:
    """Paste as a terminal does that marks what is pasted."""
    terminal.write(b"\x1b[200~" + words.encode("utf-8", "surrogatepass") + b"\x1b[201~")


def visit(terminal: Terminal, *keys: str) -> None:
    """Press keys, each when the program has drawn what the one before leads to."""
    for key in keys:
        terminal.press(key)
        come_to_rest(terminal)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=["80x24", "200x60"])
def test_what_stands_in_the_file_is_shown_and_never_obeyed(victim: Person, size: tuple[int, int]) -> None:
    with victim.opens(size=size) as terminal:
        terminal.wait_for(BOARD)
        come_to_rest(terminal)
        visit(terminal, "w", *"GlGlGlGlGlGlG", "z", "z", "h", "h", "g")
        visit(terminal, "enter", *"123456", *"JJJJJJJJ", "e", *["tab"] * 8, "escape", "t", "escape", "escape")
        visit(terminal, "m", "escape", "ctrl+p", "a", "down", "escape", "?", "escape")
        for listed in "12345":
            visit(terminal, "C", listed, *["pagedown"] * 4, "G", "enter", "escape", "a", "tab", "escape")
        visit(terminal, "M", *["tab"] * 6, "G", "enter", "tab", "G", "escape")
        visit(terminal, "B", "g", "d", "u", "space", "j", "space", "m", "escape", "/", "a", "tab", "escape")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
        assert terminal_is_restored(terminal)
        assert obeyed_in(terminal.raw) == []


def test_a_click_on_a_name_that_looks_like_a_command_is_only_a_click(victim: Person) -> None:
    with victim.opens(size=(200, 60)) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("C", "3")
        come_to_rest(terminal)
        terminal.press("/")
        come_to_rest(terminal)
        terminal.type("is:open")
        terminal.press("enter")
        for _ in range(2):
            rows = come_to_rest(terminal).split("\n")
            for number, row in enumerate(rows):
                if "[@click" in row:
                    column = row.index("[@click") + 12
                    place = f"{column};{number + 1}".encode()
                    terminal.write(b"\x1b[<0;" + place + b"M\x1b[<0;" + place + b"m")
                    come_to_rest(terminal)
            terminal.press("G")
        terminal.press("escape", "B")
        terminal.wait_for(BOARD)


def test_commands_print_what_stands_in_the_file_without_obeying_it(victim: Person) -> None:
    for arguments in READING:
        with Terminal([*PROGRAM, *arguments], size=(120, 40), env=victim.env) as terminal:
            assert terminal.exit_status() == 0, (arguments, terminal.text())
            assert obeyed_in(terminal.raw) == [], arguments


def test_odd_text_that_is_pasted_is_kept_and_shown_as_it_is(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        for number, text in enumerate(ODD.values(), 1):
            terminal.press("n")
            terminal.wait_for("▌ Title")
            paste(terminal, text)
            come_to_rest(terminal)
            terminal.press("ctrl+s")
            print(ascii(text)); terminal.wait_for(f"Added deal D{number} ")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
        assert obeyed_in(terminal.raw) == []

    stored = {row["ref"]: row["title"] for row in ana.data("list", "deals")}
    expected = [unicodedata.normalize("NFC", text).replace("\u00ad", "") for text in ODD.values()]
    assert [stored[f"D{number}"] for number in range(1, len(ODD) + 1)] == expected


def test_what_a_terminal_would_obey_cannot_be_pasted_into_a_record(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        terminal.press("n")
        terminal.wait_for("▌ Title")
        for text in (*OBEYED.values(), *TURNED.values(), LONG):
            paste(terminal, text)
            come_to_rest(terminal)
            terminal.press("ctrl+s")
            come_to_rest(terminal)
            terminal.press("ctrl+r")
            terminal.wait_for("Started afresh.")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
        assert obeyed_in(terminal.raw) == []
    assert all(text not in row["title"] for row in ana.data("list", "deals") for text in (OBEYED | TURNED).values())
