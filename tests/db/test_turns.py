"""Whose turn it is to write: fair, bounded, and free again when a program dies."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db import journal, sqlite, turns
from crm_tui.db.models import Setting
from crm_tui.errors import Busy, ReadOnlyWorkspace

HOLDER = """
import sys
from pathlib import Path
from crm_tui.db import turns
with turns.writing(Path(sys.argv[1]), 1):
    print("mine", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sales.db"


def hold(path: Path) -> subprocess.Popen[str]:
    """Another program that has the turn until it is told something."""
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "mine\n"
    return program


def test_those_who_wait_have_their_turn_in_the_order_of_asking(path: Path) -> None:
    had: list[int] = []

    def take(number: int) -> None:
        with turns.writing(path, 10):
            had.append(number)

    waiting = [threading.Thread(target=take, args=(number,)) for number in range(5)]
    with turns.writing(path, 1):
        for standing, thread in enumerate(waiting, 1):
            thread.start()
            while sum(other.name == "turn" for other in threading.enumerate()) < standing:
                time.sleep(0.01)
            time.sleep(0.1)  # until the system has heard of it
    for thread in waiting:
        thread.join(10)
    assert had == list(range(5))


def test_who_waits_for_somebody_who_takes_long_has_their_turn_however_long_it_takes(path: Path) -> None:
    had = threading.Event()

    def take() -> None:
        with turns.writing(path, 0.5):
            had.set()

    waiting = threading.Thread(target=take)
    with turns.taking_long(), turns.writing(path, 1):
        waiting.start()
        assert not had.wait(0.75)
    waiting.join(10)
    assert had.is_set()
    with turns.writing(path, 1), pytest.raises(Busy):
        take_at_once(path)


def test_who_waits_for_somebody_who_takes_long_is_told_and_may_give_up(path: Path) -> None:
    told: list[bool] = []

    def tell(waiting: bool) -> None:  # noqa: FBT001 - as `turns` calls it
        told.append(waiting)
        if told == [True, True]:
            raise Busy("Enough.")

    def take() -> None:
        turns.tell_of_waiting(tell)
        with pytest.raises(Busy, match="Enough"), turns.writing(path, 0.1):
            pass

    waiting = threading.Thread(target=take)
    with turns.taking_long(), turns.writing(path, 1):
        waiting.start()
        waiting.join(10)
        assert told == [True, True, False]
    take_in_time(path)


def test_who_will_take_long_but_has_no_turn_yet_lets_nobody_wait_for_ever(path: Path) -> None:
    with hold(path) as program:
        with turns.taking_long(), pytest.raises(Busy):
            take_at_once(path)
        program.communicate("enough\n")


def test_who_waits_too_long_is_told_and_leaves_the_line(path: Path) -> None:
    with turns.writing(path, 1), pytest.raises(Busy, match="has been busy for 0 seconds; nothing was changed"):
        take_at_once(path)
    for _ in range(20):
        take_in_time(path)


def take_at_once(path: Path) -> None:
    with turns.writing(path, 0.05):
        pass


def take_in_time(path: Path) -> None:
    with turns.writing(path, 10):
        pass


def test_a_program_that_is_killed_loses_its_turn(path: Path) -> None:
    with hold(path) as program:
        os.kill(program.pid, signal.SIGKILL)
        with turns.writing(path, 10):
            pass


def test_an_action_waits_for_its_turn(workspace: Path, me: UUID) -> None:
    with hold(workspace) as program:
        ending = threading.Timer(0.2, program.communicate, args=("enough\n",))
        ending.start()
        with journal.action(me, "added") as act:
            act.create(Setting, key="x", value="1")
        ending.join()
    assert Setting.select().where(Setting.key == "x").count() == 1


def test_and_is_refused_when_it_does_not_come(workspace: Path, me: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    with hold(workspace) as program:
        with pytest.raises(Busy), journal.action(me, "added"):
            pass
        program.communicate("enough\n")


def test_a_part_of_an_action_does_not_ask_again(me: UUID) -> None:
    with journal.together(), journal.action(me, "added") as act:
        act.create(Setting, key="x", value="1")


@pytest.mark.parametrize(("mode", "wanted"), [(0o700, 0o600), (0o2770, 0o660)])
def test_the_lock_is_for_those_who_may_use_the_workspace(tmp_path: Path, mode: int, wanted: int) -> None:
    folder = tmp_path / "team"
    folder.mkdir()
    folder.chmod(mode)
    before = os.umask(0o077)
    try:
        take_at_once(folder / "sales.db")
    finally:
        os.umask(before)
    assert stat.S_IMODE((folder / "sales.db.turn").stat().st_mode) == wanted


def test_a_lock_that_cannot_be_used_is_told(path: Path) -> None:
    path.with_name("sales.db.turn").symlink_to(path.parent / "gone" / "away")
    with pytest.raises(ReadOnlyWorkspace, match="check its permissions"):
        take_at_once(path)
