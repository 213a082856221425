"""A person who types `crm-tui` is in front of their workspace without the options of any command being read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.terminal import Terminal

STARTED = """
import sys
from crm_tui.cli.start import run

class Screens:
    def open(self, path, **options):
        print("opens", path.name, "after click" if "click" in sys.modules else "at once")
        return 0

sys.exit(run(sys.argv[1:], Screens()))
"""


def started(*arguments: str, **environment: str) -> Terminal:
    """A terminal in which the program was called so; it says how it came to its screens."""
    root = str(Path(__file__).resolve().parents[2])
    return Terminal([sys.executable, "-c", STARTED, *arguments], env={**os.environ, "PYTHONPATH": root, **environment})


@pytest.mark.terminal
def test_the_screens_of_a_workspace_open_at_once(tmp_path: Path) -> None:
    with started("--db", str(tmp_path / "acme.db")) as terminal:
        terminal.wait_for("opens acme.db at once")
    with started(CRM_TUI_DB=str(tmp_path / "globex.db")) as terminal:
        terminal.wait_for("opens globex.db at once")


@pytest.mark.terminal
def test_other_options_are_read_by_click(tmp_path: Path) -> None:
    with started("--db", str(tmp_path / "acme.db"), "--ascii") as terminal:
        terminal.wait_for("opens acme.db after click")


@pytest.mark.terminal
def test_a_server_that_lets_nobody_out_does_not_let_out_who_types_the_plain_command(tmp_path: Path) -> None:
    with started("--db", str(tmp_path / "acme.db"), CRM_TUI_RESTRICTED="1") as terminal:
        terminal.wait_for("A restricted session needs --user NAME")


@pytest.mark.terminal
def test_what_is_wrong_with_a_workspace_is_told_in_a_sentence(tmp_path: Path) -> None:
    with started("--db", str(tmp_path / ("long" * 100))) as terminal:
        terminal.wait_for("crm-tui: A name in the path of the workspace is longer than 240 bytes")
