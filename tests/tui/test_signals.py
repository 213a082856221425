"""Told to end, without its terminal, or by its own fault, the program leaves with drafts written and all restored."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.tui.forms.drafts import Drafts
from tests.terminal import Terminal

CHECKOUT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.terminal


def trial(workspace: Path, tmp_path: Path, *before: str) -> Terminal:
    program = [*before, sys.executable, str(Path(__file__).with_name("trial_program.py")), str(workspace)]
    env = {"PYTHONPATH": str(CHECKOUT), "XDG_STATE_HOME": str(tmp_path)}
    return Terminal(program, env=env)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_keeps_the_draft_and_restores_the_terminal(
    workspace: Path, me: UUID, tmp_path: Path, number: signal.Signals
) -> None:
    with trial(workspace, tmp_path) as terminal:
        terminal.wait_for("A board without cards")
        terminal.press("e")
        terminal.wait_for("A form")
        terminal.type("half")
        terminal.wait_for("half")
        terminal.signal(number)

        assert terminal.exit_status() == 128 + number
        assert b"\x1b[?1049l" in terminal.raw
        assert b"\x1b[?1000l" in terminal.raw
    draft = Drafts(tmp_path / "crm-tui", workspace, me).find("trial")
    assert draft is not None
    assert draft.typed == {"title": "half"}


def test_a_dropped_connection_ends_the_program(workspace: Path, tmp_path: Path) -> None:
    with trial(workspace, tmp_path) as terminal:
        terminal.wait_for("A board without cards")
        terminal.hang_up()

        assert terminal.exit_status() == 128 + signal.SIGHUP


def test_a_vanished_terminal_is_noticed_where_no_signal_tells(workspace: Path, tmp_path: Path) -> None:
    elsewhere = ("env", "--ignore-signal=HUP", "setsid", "--wait")  # in a session without a terminal of its own
    with trial(workspace, tmp_path, *elsewhere) as terminal:
        terminal.wait_for("A board without cards")
        terminal.hang_up()

        assert terminal.exit_status() == 128 + signal.SIGHUP


def test_a_fault_of_the_program_keeps_the_draft_and_is_told_with_its_log(
    workspace: Path, me: UUID, tmp_path: Path
) -> None:
    with trial(workspace, tmp_path) as terminal:
        terminal.wait_for("A board without cards")
        terminal.press("e")
        terminal.wait_for("A form")
        terminal.type("boom")

        assert terminal.exit_status() == 1
        assert "crm-tui had to stop (ZeroDivisionError)" in terminal.text()
        assert "Traceback" not in terminal.text()
    [log] = (tmp_path / "crm-tui").glob("crash-*.log")
    assert "ZeroDivisionError" in log.read_text()
    assert log.stat().st_mode & 0o777 == 0o600
    draft = Drafts(tmp_path / "crm-tui", workspace, me).find("trial")
    assert draft is not None
    assert draft.typed == {"title": "boom"}


def test_who_leaves_for_good_leaves_nothing_temporary_behind() -> None:
    code = "from crm_tui import paths; from crm_tui.tui import signals; print(paths.temporary_dir(), flush=True); "
    ended = subprocess.run(
        [sys.executable, "-c", f"{code}signals._leave_for_good(143)"], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 143
    assert Path(ended.stdout.strip()).name.startswith("crm-tui-")
    assert not Path(ended.stdout.strip()).exists()
