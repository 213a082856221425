"""Hostile text, typed, pasted, passed as an argument or found in the file: nothing breaks, nothing obeys it."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.journeys.hostile import ALL, LONG, OBEYED, ODD, TURNED, obeyed_in
from tests.journeys.person import BOARD, PROGRAM, Person, come_to_rest, terminal_is_restored, value_at
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


def visit(terminal: Terminal, *groups: str) -> None:
    """Press groups of keys, `k j` being two of them, each group when what the one before leads to is drawn."""
    for keys in groups:
        terminal.press(*keys.split())
        come_to_rest(terminal)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=["80x24", "200x60"])
def test_what_stands_in_the_file_is_shown_and_never_obeyed(victim: Person, size: tuple[int, int]) -> None:
    with victim.opens(size=size) as terminal:
        terminal.wait_for(BOARD)
        visit(terminal, "w", "G l G l G l G", "l G l G l G", "z", "z", "h h g")
        visit(terminal, "enter", "2", "3", "4", "5", "6", "J 1", "J", "J", "e", "tab tab tab", "escape", "escape")
        visit(terminal, "m", "escape", "ctrl+p", "a", "escape", "?", "escape", "a", "tab", "escape")
        visit(terminal, "C", "pagedown pagedown", "G", "enter", "escape", "2", "pagedown", "3", "pagedown", "G")
        visit(terminal, "4", "pagedown", "5", "pagedown", "pagedown", "enter", "escape")
        visit(terminal, "M", "tab tab tab", "G", "enter", "tab", "G", "escape", "B")
        visit(terminal, "g", "d", "u", "space j space", "m", "escape", "/", "a", "tab", "escape")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0, terminal.text()
        assert terminal_is_restored(terminal)
        assert obeyed_in(terminal.raw) == []


def test_a_click_on_a_name_that_looks_like_a_command_is_only_a_click(victim: Person) -> None:
    with victim.opens(size=(200, 60)) as terminal:
        terminal.wait_for(BOARD)
        visit(terminal, "C", "2")
        rows = come_to_rest(terminal).split("\n")
        names = [(row.index("[@click") + 13, number) for number, row in enumerate(rows, 1) if "[@click" in row]
        assert names
        for column, row in names:
            terminal.write(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m".encode())
            come_to_rest(terminal)
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0


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
            come_to_rest(terminal)
            paste(terminal, text)
            terminal.wait_until(lambda screen: bool(value_at(screen)))
            terminal.press("ctrl+s")
            terminal.wait_for(f"Added deal D{number} ")
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
        for text in (*filter(_arrives_whole, (OBEYED | TURNED).values()), LONG):
            come_to_rest(terminal)
            paste(terminal, text)
            terminal.wait_until(lambda screen: bool(value_at(screen)))
            terminal.press("ctrl+s")
            terminal.wait_for("Not saved yet")
            terminal.press("ctrl+r")
            terminal.wait_until(lambda screen: not value_at(screen))
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
        assert obeyed_in(terminal.raw) == []
    assert ana.data("list", "deals") == []


def _arrives_whole(text: str) -> bool:
    """Whether a text is pasted as one line; terminals take escape characters out, and a field takes the first line."""
    return not {"\x1b", "\x00"}.intersection(text) and len(text.splitlines()) == 1


def test_hostile_arguments_are_refused_or_taken_and_never_obeyed(ana: Person) -> None:
    words = [text.encode("utf-8", "surrogatepass") for text in ALL.values() if "\x00" not in text]
    words += [b"\xff\xfe", b"half \xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80"]
    for arguments in (
        [b"search", *words[:-5]],
        [b"list", b"deals", *words],
        *([b"show", word] for word in words[::9]),
        *([b"add", b"contact", b"name=" + word] for word in words[::5]),
        [b"add", b"deal", *(word + b"=1" for word in words)],
        [b"metrics", *words],
        words,
        [b"--db", words[0], b"list", b"deals"],
    ):
        with Terminal([*PROGRAM, *map(os.fsdecode, arguments)], size=(200, 50), env=ana.env) as answer:
            assert answer.exit_status() in {0, 2, 3}, answer.text()
            assert obeyed_in(answer.raw) == []
            assert b"Traceback" not in answer.raw
