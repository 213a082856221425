"""Opening the program costs what its first screen needs: nothing else is loaded, and nothing is done twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.config import Config
from crm_tui.store import Store
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.board.screen import BoardScreen
from tests.making import make_deal
from tests.terminal import Terminal
from tests.tui.driving import TERMINAL, press, program, settle

Stages = dict[str, UUID]

NOT_FOR_THE_FIRST_BOARD = (
    "babel", "charset_normalizer", "click", "crm_tui.db.bulk.many", "crm_tui.db.files.copying",
    "crm_tui.db.files.upgrading", "crm_tui.domain.choices", "crm_tui.domain.dates.periods",
    "crm_tui.domain.dates.words",
    "crm_tui.filters.compile", "crm_tui.interchange", "crm_tui.metrics",
    "crm_tui.queries.records.details", "crm_tui.queries.lists.pages", "crm_tui.queries.search.hits",
    "crm_tui.services.editing.fields",
    "crm_tui.services.shape.templates", "crm_tui.services.moving.transitions", "crm_tui.services.undo.undoing",
    "crm_tui.tui.everywhere.backing_up", "crm_tui.tui.forms.fields",
    "crm_tui.tui.screens.forms.screen", "crm_tui.tui.screens.picker", "dateutil", "email_validator",
    "lark", "numpy", "phonenumbers", "playhouse.migrations", "pygments", "rapidfuzz", "rich.table", "sqlite3.dump",
    "ssl", "textual.canvas", "textual.command", "textual.containers", "textual.widgets._", "textual_plot", "tomllib",
    "wcwidth",
)  # fmt: skip
"""What takes long to load, and is loaded when it is asked for."""

OPENED = """
import sys
from pathlib import Path
from crm_tui.__main__ import _load_asyncio, _load_textual
_load_asyncio()
_load_textual()
from crm_tui import config
from crm_tui.store import Store
from crm_tui.tui.app import CrmApp
from crm_tui.tui.widgets.board.widget import BoardView

class Program(CrmApp):
    def _open_up(self):
        assert self.screen.query_one(BoardView).board is not None
        print(*sys.modules, sep="\\n", file=sys.__stderr__)
        self.exit(0)

Program(Store(Path(sys.argv[1])), config.load(Path(sys.argv[2]))).run(headless=True)
"""
"""A program that says what is loaded when its board is first drawn; it takes a workspace and a file of settings."""


def test_the_first_board_loads_nothing_that_it_does_not_need(workspace: Path, stages: Stages, tmp_path: Path) -> None:
    make_deal(stages["Initial contact"], "Acme rollout")
    settings = tmp_path / "config.toml"
    settings.write_text('user = "ana"\n\n[backup]\ndaily = false\n')
    command = [sys.executable, "-c", OPENED, str(workspace), str(settings)]
    opened = subprocess.run(command, capture_output=True, text=True, check=True, env=_as_a_person())
    loaded = opened.stderr.split("\n")
    assert "crm_tui.tui.screens.board.screen" in loaded
    assert [name for name in loaded if name.startswith(NOT_FOR_THE_FIRST_BOARD)] == []


@pytest.mark.terminal
def test_the_first_board_is_sent_once(workspace: Path, stages: Stages) -> None:
    make_deal(stages["Initial contact"], "Acme rollout")
    command = [sys.executable, "-m", "crm_tui", "--db", str(workspace)]
    with Terminal(command, env={**_as_a_person(), "CRM_TUI_USER": "ana"}) as terminal:
        terminal.wait_for("Acme rollout")
        terminal.press("?")
        terminal.wait_for("Move the card")
        assert terminal.raw.count(b"Acme rollout") == 1


async def test_sheets_are_read_once_however_often_a_dialog_opens(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "ctrl+p", "escape")
        sheets = pilot.app.stylesheet._parse_cache
        read = sheets.misses
        await press(pilot, "ctrl+p", "escape", "question_mark", "escape")
        opened = sheets.misses
        await press(pilot, "ctrl+p", "escape", "question_mark", "escape")
    assert read > 0
    assert sheets.misses == opened


async def test_a_widget_is_styled_anew_when_its_colours_or_its_state_change(workspace: Path) -> None:
    app = CrmApp(Store(workspace), Config(user="ana"), environ=TERMINAL)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        board = app.screen
        assert isinstance(board, BoardScreen)
        dark = board.view.styles.background
        app.theme = "crm-light"
        await settle(pilot)
        light = board.view.styles.background
        board.view.add_class("probe")
        app.stylesheet.add_source(".probe { background: #010203; }", read_from=("probe", ""))
        app.refresh_css()
        await settle(pilot)
        probe = board.view.styles.background
        board.view.remove_class("probe")
        await settle(pilot)
        assert board.view.styles.background == light
    assert len({dark, light, probe}) == 3


def _as_a_person() -> dict[str, str]:
    """The environment with this checkout's code, and with settings of nobody."""
    return {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
