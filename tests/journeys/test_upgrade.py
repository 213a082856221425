"""The program is upgraded under somebody who works with it: it says so, and goes on with what it has."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.journeys.person import BOARD, CHECKOUT, Person, fill
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

SAID = "crm-tui was upgraded while it ran"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A copy of the program, which can be upgraded."""
    place = tmp_path / "installed"
    for name in ("crm_tui", "styles", "data"):
        shutil.copytree(CHECKOUT / name, place / name, ignore=shutil.ignore_patterns("__pycache__", "_assets"))
    return place


@pytest.fixture
def ana(tmp_path: Path) -> Person:
    person = Person(tmp_path / "ana")
    person.home.mkdir()
    person.does("init")
    person.does("add", "deal", "title=Acme rollout")
    return person


def opened(person: Person, installed: Path) -> Terminal:
    return Terminal([sys.executable, "-P", "-m", "crm_tui"], env={**person.env, "PYTHONPATH": str(installed)})


def upgrade(installed: Path) -> None:
    """Put another version there, whose help and forms ask for what the one before does not have."""
    package = installed / "crm_tui"
    (package / "__init__.py").write_text('"""Newer."""\n\n__version__ = "99.0"\n')
    for name in ("screens/help.py", "screens/forms/screen.py", "screens/record/screen.py"):
        module = package / "tui" / name
        module.write_text(
            module.read_text().replace("from crm_tui.tui.base import", "from crm_tui.tui.base import Newer,")
        )


def test_what_is_not_loaded_yet_says_so_and_the_rest_works_on(ana: Person, installed: Path) -> None:
    with opened(ana, installed) as terminal:
        terminal.wait_for(BOARD)
        upgrade(installed)
        terminal.press("?")
        terminal.wait_for(SAID)
        terminal.press("l")
        terminal.press("n")
        terminal.rest()
        assert SAID in terminal.text()
        assert "Acme rollout" in terminal.text()
        terminal.press("q")
        assert terminal.exit_status() == 0


def test_a_form_that_is_open_is_saved(ana: Person, installed: Path) -> None:
    with opened(ana, installed) as terminal:
        terminal.wait_for(BOARD)
        terminal.press("n")
        terminal.wait_for("New deal")
        fill(terminal, "Title", "Birch pilot")
        upgrade(installed)
        terminal.press("ctrl+s")
        terminal.wait_for("Added deal D2 Birch pilot", passing=True)  # what is loaded next may say that it was upgraded
        terminal.press("enter")
        terminal.wait_for(SAID)
        terminal.press("q")
        assert terminal.exit_status() == 0
    assert "Birch pilot" in ana.does("list", "deals")
