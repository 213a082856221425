"""The program as a process: closed pipes, narrow encodings, full disks, signals, and a damaged workspace."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from tests.cli.conftest import CommandLine

PROGRAM = (sys.executable, "-m", "crm_tui")
FULL = Path("/dev/full")


@pytest.mark.usefixtures("deal")
def test_a_reader_that_has_enough_is_no_failure() -> None:
    process = subprocess.Popen((*PROGRAM, "board"), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, told = process.communicate()
    assert (process.returncode, told) == (0, b"")


@pytest.mark.parametrize("call", [("board",), ("show", "D1"), ("list", "deals", "--format", "csv")])
def test_an_encoding_that_lacks_signs_prints_the_others(deal: CommandLine, call: tuple[str, ...]) -> None:
    deal("edit", "D1", "title=Zażółć rollout")
    done = subprocess.run(
        (*PROGRAM, *call), env={**os.environ, "PYTHONIOENCODING": "latin-1"}, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Za?\xf3?? rollout" in done.stdout


@pytest.mark.skipif(not FULL.exists(), reason="there is no disk that is always full")
@pytest.mark.usefixtures("deal")
def test_output_that_finds_no_room_is_told_in_a_sentence() -> None:
    with FULL.open("wb") as full:
        done = subprocess.run((*PROGRAM, "board"), stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "crm-tui: What was to be printed could not be read or written: No space left on device.\n"


def test_a_demo_that_is_ended_while_it_is_made_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    process = subprocess.Popen((*PROGRAM, "demo"), env={**os.environ, "TMPDIR": str(folder)}, stdout=subprocess.DEVNULL)
    until = time.monotonic() + 30
    while not any(folder.glob("crm-tui-*")) and time.monotonic() < until:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 128 + signal.SIGTERM
    assert list(folder.iterdir()) == []


@pytest.fixture
def hanging_up_ends() -> Iterator[None]:
    """What is started is ended by SIGHUP also where these tests run under nohup, which has it ignored."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("deal", "hanging_up_ends")
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM], ids=lambda number: number.name)
def test_a_table_from_a_pipe_leaves_nothing_when_the_line_drops(tmp_path: Path, number: signal.Signals) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    command, env = (*PROGRAM, "import", "-", "--as", "contacts"), {**os.environ, "TMPDIR": str(folder)}
    with subprocess.Popen(command, env=env, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(b"name\nKim Sato\n")
        process.stdin.flush()
        until = time.monotonic() + 30
        while not any(folder.glob("crm-tui-*")) and time.monotonic() < until:
            time.sleep(0.01)
        process.send_signal(number)
        assert process.wait(30) == 128 + number
    assert list(folder.iterdir()) == []


def test_a_shell_can_ask_what_could_be_typed_next() -> None:
    asking = {"_CRM_TUI_COMPLETE": "bash_complete", "COMP_WORDS": "crm-tui mo", "COMP_CWORD": "1"}
    done = subprocess.run(PROGRAM, env={**os.environ, **asking}, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "plain,move\n", "")


@pytest.fixture
def damaged(deal: CommandLine) -> CommandLine:
    """A shell whose workspace has lost the pages of its deals, stages and log."""
    deal.path.write_bytes(_with_torn_pages(deal.path))
    return deal


def _with_torn_pages(path: Path) -> bytes:
    connection = apsw.Connection(str(path))
    connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    names = ("deal", "stage", "action", "transition")
    roots = [connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).get for name in names]
    size = int(connection.pragma("page_size"))
    connection.close()
    content = bytearray(path.read_bytes())
    for root in roots:
        content[(root - 1) * size : root * size] = b"\xff" * size
    return bytes(content)


@pytest.mark.parametrize("call", [("list", "deals"), ("board",), ("metrics",), ("log",), ("show", "D1")])
def test_a_damaged_workspace_is_told_in_a_sentence(damaged: CommandLine, call: tuple[str, ...]) -> None:
    called = damaged(*call)
    assert called.status == 1
    assert called.err.startswith(f"crm-tui: {damaged.path} is damaged")


def test_the_doctor_looks_at_all_of_a_damaged_workspace(damaged: CommandLine) -> None:
    called = damaged("doctor", "--json")
    assert (called.status, called.err) == (1, "")
    wrong = {check["name"]: check["mend"] for check in called.data if not check["ok"]}
    assert {"Integrity", "Totals of stages"} <= wrong.keys()
    assert "Put a backup in its place" in wrong["Integrity"]
    assert next(check["ok"] for check in called.data if check["name"] == "Permissions")


def test_a_backup_of_a_damaged_workspace_names_the_workspace(damaged: CommandLine) -> None:
    target = damaged.path.with_name("copy.db")
    called = damaged("backup", str(target))
    assert called.status == 1
    assert str(damaged.path) in called.err
    assert str(target) not in called.err
    assert not target.exists()
