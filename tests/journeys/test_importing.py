"""A table of another program taken in: at a shell with its progress, stopped half-way, and from the first screen on."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.journeys.person import BOARD, Person, row_with, terminal_is_restored
from tests.terminal import key_bytes

pytestmark = pytest.mark.terminal

STAGES = ("Initial contact", "Qualification", "Needs assessment", "Proposal")
HEADER = "opportunity_id,deal,account,deal_stage,close_value,engage_date"


def table(home: Path, rows: int) -> Path:
    """A file of deals, as another program exports them."""
    path = home / "deals.csv"
    lines = (
        f"X{number},Deal {number},Company {number % 90},{STAGES[number % 4]},{number % 977},2026-0{number % 9 + 1}-11"
        for number in range(rows)
    )
    path.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
    return path


def test_an_import_shows_how_far_it_is_and_is_undone_as_one(ana: Person) -> None:
    path = table(ana.home, 2000)
    with ana.opens("import", str(path), "--as", "deals", "--map", "deal=title", size=(120, 40)) as terminal:
        assert terminal.exit_status() == 0, terminal.text()
        assert "Importing" in terminal.raw.decode()
        assert "100%" in terminal.raw.decode()
        assert "2,000 created" in terminal.raw.decode()
    assert len(ana.data("list", "deals")) == 2000
    ana.does("undo")
    assert ana.data("list", "deals") == []


def test_ctrl_c_stops_an_import_and_leaves_nothing_half_done(ana: Person) -> None:
    path = table(ana.home, 30_000)
    before = ana.data("log")
    with ana.opens("import", str(path), "--as", "deals", "--map", "deal=title", size=(120, 40)) as terminal:
        terminal.wait_until(lambda _: b"Importing" in terminal.raw, passing=True)
        terminal.write(key_bytes("ctrl+c"))
        assert terminal.exit_status(terminal.soon(3.0)) == 130
        assert b"nothing was changed" in terminal.raw
        assert b"Traceback" not in terminal.raw
    assert ana.data("log") == before
    assert ana.data("list", "companies") == []
    assert ana.runs("doctor").status == 0


def test_an_import_that_is_killed_leaves_nothing(ana: Person) -> None:
    path = table(ana.home, 30_000)
    before = ana.data("log")
    with ana.opens("import", str(path), "--as", "deals", "--map", "deal=title", size=(120, 40)) as terminal:
        terminal.wait_for("10%", passing=True)
        terminal.signal(signal.SIGKILL)
        assert terminal.exit_status() == -signal.SIGKILL
    assert ana.data("log") == before
    assert ana.data("list", "companies") == []
    assert ana.runs("doctor").status == 0


def test_a_colleague_saves_while_an_import_goes_on(ana: Person) -> None:
    path = table(ana.home, 30_000)
    with ana.opens("import", str(path), "--as", "deals", "--map", "deal=title", size=(120, 40)) as terminal:
        terminal.wait_for("10%", passing=True)
        ana.does("add", "company", "name=Birch AB")
        assert terminal.exit_status() == 0, terminal.text()
        assert "30,000 created" in terminal.raw.decode()
    assert len(ana.data("list", "companies")) == 91
    assert ana.runs("doctor").status == 0


def test_a_first_day_that_begins_with_a_file_to_import(newcomer: Person) -> None:
    path = table(newcomer.home, 300)
    with newcomer.opens() as terminal:
        terminal.wait_for("What shall your workspace begin with?")
        terminal.press("up", "up", "enter")
        terminal.wait_for("Import which file")
        terminal.type(str(path))
        terminal.wait_until(row_with("deals.csv  "))
        terminal.press("enter")
        terminal.wait_for("Import deals.csv as deals", "300 created", "account", "company")
        terminal.press("i")
        terminal.wait_for("300", "u undo")
        terminal.press("B")
        terminal.wait_for(BOARD, "300 open")
        terminal.press("u")
        terminal.wait_for("Undone", "0 open")
        terminal.press("q")
        assert terminal.exit_status() == 0
        assert terminal_is_restored(terminal)


def test_escape_stops_an_import_on_the_screen(ana: Person) -> None:
    path = table(ana.home, 9_000)
    before = ana.data("log")
    with ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("ctrl+p")
        terminal.wait_for("Find a command")
        terminal.type("import")
        terminal.wait_for("Import a file")
        terminal.press("enter")
        terminal.wait_for("Import which file")
        terminal.type(str(path))
        terminal.wait_until(row_with("deals.csv  "))
        terminal.press("enter")
        terminal.wait_for("Import deals.csv as deals", "9,000 created")
        terminal.press("i")
        terminal.wait_for("Importing; Esc stops", passing=True)
        terminal.write(key_bytes("escape"))
        terminal.wait_for("nothing was changed")
    assert ana.data("log") == before
