"""Hostile text, typed, pasted, passed as an argument or found in the file: nothing breaks, nothing obeys it."""

from __future__ import annotations

import os
import shutil
import unicodedata
from pathlib import Path

import pytest

from tests.journeys.hostile import ALL, LONG, OBEYED, ODD, TURNED, obeyed_in, text_in
from tests.journeys.person import BOARD, PROGRAM, QUIET, Person, come_to_rest, field_at, value_at
from tests.journeys.poisoning import poison
from tests.terminal import PATIENCE, PseudoTerminal, Terminal, key_bytes

pytestmark = pytest.mark.terminal

READING = (
    ("board",),
    ("list", "deals"),
    ("list", "deals", "--json"),
    ("list", "contacts", "--format", "csv"),
    ("list", "companies", "--format", "tsv"),
    ("log", "--changes", "--limit", "200"),
    ("show", "D120"),
    ("search", "a"),
    ("metrics", "--explain"),
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


def visit(terminal: PseudoTerminal, *groups: str) -> bytearray:
    """Press groups of keys, `k j` being two of them, each group when what the one before leads to is drawn.

    Returns every byte that came meanwhile; nothing is drawn from them, which would take most of the time.
    """
    raw = bytearray()
    for keys in groups:
        terminal.write(b"".join(map(key_bytes, keys.split())))
        while chunk := terminal.read(QUIET if keys.endswith("escape") else QUIET / 3):
            raw += chunk
    return raw


ON_THE_BOARD = (
    "w",
    "G l G l G l G",
    "l G l G l G",
    "z",
    "h h g",
    "d",
    "u",
    "space j space",
    "m",
    "escape",
    "/",
    "a",
    "escape",
)
ON_A_RECORD = ("enter", "2", "3", "4", "5", "6", "J 1", "J", "J", "e", "tab tab", "escape", "a", "escape", "escape")
ON_THE_LISTS = ("C", "pagedown", "G", "enter", "escape", "2", "G", "3", "G", "4", "G", "5", "pagedown", "pagedown")
ON_THE_NUMBERS = ("M", "tab tab tab", "G", "enter", "tab", "G", "escape", "ctrl+p", "a", "escape", "?", "escape", "B")


@pytest.mark.parametrize(
    ("size", "groups"),
    [((80, 24), ON_THE_BOARD), ((200, 60), ON_THE_BOARD), ((200, 60), ON_A_RECORD), ((80, 24), ON_A_RECORD),
     ((200, 60), ON_THE_LISTS), ((120, 40), ON_THE_NUMBERS)],
    ids=["board-80x24", "board-200x60", "record-200x60", "record-80x24", "lists-200x60", "numbers-120x40"],
)  # fmt: skip
def test_what_stands_in_the_file_is_shown_and_never_obeyed(
    victim: Person, size: tuple[int, int], groups: tuple[str, ...]
) -> None:
    program = PseudoTerminal(PROGRAM, size=size, env=victim.env)
    try:
        raw = bytearray()
        while BOARD not in text_in(raw):
            chunk = program.read(PATIENCE)
            assert chunk, text_in(raw)
            raw += chunk
        raw += visit(program, *groups, "ctrl+q")
        assert program.exit_status() == 0
        assert obeyed_in(raw) == []
        assert "␛[" in text_in(raw)
    finally:
        program.close()


def test_a_click_on_a_name_that_looks_like_a_command_is_only_a_click(victim: Person) -> None:
    with victim.opens(size=(200, 60)) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("C")
        terminal.wait_for("1 Contacts")
        come_to_rest(terminal)
        terminal.press("2")
        rows = come_to_rest(terminal).split("\n")
        names = [(row.index("[@click") + 13, number) for number, row in enumerate(rows, 1) if "[@click" in row]
        assert names
        for column, row in names:
            terminal.write(f"\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m".encode())
            come_to_rest(terminal)
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_commands_print_what_stands_in_the_file_without_obeying_it(victim: Person, arguments: tuple[str, ...]) -> None:
    with victim.opens(*arguments, size=(120, 40)) as terminal:
        assert terminal.exit_status() == 0, terminal.text()
        assert obeyed_in(terminal.raw) == []


def test_odd_text_that_is_pasted_is_kept_and_shown_as_it_is(ana: Person) -> None:
    texts = list(ODD.values())
    titles = [" · ".join(texts[start : start + 6]) for start in range(0, len(texts), 6)]
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        for number, title in enumerate(titles, 1):
            terminal.press("n")
            terminal.wait_for("▌ Title")
            come_to_rest(terminal)
            paste(terminal, title)
            terminal.wait_until(lambda screen: bool(value_at(screen)))
            terminal.press("ctrl+s")
            terminal.wait_for(f"Added deal D{number} ")
        terminal.press("ctrl+q")
        assert terminal.exit_status() == 0
        assert obeyed_in(terminal.raw) == []

    stored = {row["ref"]: row["title"] for row in ana.data("list", "deals")}
    expected = [unicodedata.normalize("NFC", title).replace("\u00ad", "") for title in titles]
    assert [stored[f"D{number}"] for number in range(1, len(titles) + 1)] == expected


def test_what_a_terminal_would_obey_cannot_be_pasted_into_a_record(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        terminal.press("n")
        terminal.wait_for("▌ Title")
        come_to_rest(terminal)
        for text in (*filter(_arrives_whole, (OBEYED | TURNED).values()), LONG):
            paste(terminal, text)
            terminal.wait_until(lambda screen: bool(value_at(screen)))
            terminal.press("ctrl+s")
            terminal.wait_for("Not saved yet")
            terminal.press("ctrl+r")
            terminal.wait_until(lambda screen: field_at(screen) == "Title" and not value_at(screen))
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
        *([b"show", word] for word in words[::25]),
        *([b"add", b"contact", b"name=" + word] for word in words[::25]),
        [b"add", b"deal", *(word + b"=1" for word in words)],
        [b"metrics", *words],
        words,
        [b"--db", words[0], b"list", b"deals"],
    ):
        with Terminal([*PROGRAM, *map(os.fsdecode, arguments)], size=(200, 50), env=ana.env) as answer:
            assert answer.exit_status() in {0, 2, 3}, answer.text()
            assert obeyed_in(answer.raw) == []
            assert b"Traceback" not in answer.raw
