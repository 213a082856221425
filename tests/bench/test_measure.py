"""The benchmark measures what happens: the delays of a program are found in its numbers."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from tests.bench import measure as measuring
from tests.bench.board import FLOOR
from tests.bench.measure import Scenario, measure, rounds

LAZY = Scenario(
    name="lazy",
    command=(
        sys.executable,
        "-c",
        """
import os, time, tty
tty.setraw(0)
time.sleep(0.2)
os.write(1, b"at work")
while (key := os.read(0, 1)) != b"\\x11":
    time.sleep(0.03 if key in b"jk" else 0.06)
    os.write(1, b"12345")
""",
    ),
    ready="at work",
    keys=("j", "k"),
    moves=("L",),
)

RESTLESS = replace(
    LAZY,
    command=(
        sys.executable,
        "-c",
        """
import os, threading, tty
tty.setraw(0)
os.write(1, b"at work")
threading.Timer(0.7, os.write, (1, b"dot")).start()
while os.read(0, 1) != b"\x11":
    pass
""",
    ),
    keys=(),
    moves=(),
)


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "SETTLED_QUIET", 0.1)
    monkeypatch.setattr(measuring, "IDLE_SECONDS", 0.6)


def test_a_lazy_start_and_lazy_answers_are_seen() -> None:
    measured = measure(LAZY)

    assert measured.ready_ms >= 200
    assert measured.start_bytes == len("at work")
    assert measured.idle_bytes == 0
    assert all(answer.ms >= 30 for answer in measured.keys)
    assert all(answer.ms >= 60 for answer in measured.moves)
    assert [answer.bytes for answer in (*measured.keys, *measured.moves)] == [5, 5, 5]


def test_what_a_program_writes_of_itself_is_counted() -> None:
    assert measure(RESTLESS).idle_bytes == len("dot")


def test_a_program_that_is_never_ready_is_an_error_with_its_screen() -> None:
    with pytest.raises(AssertionError, match=r"lazy: no 'at home' on\nsorry"):
        measure(replace(LAZY, command=("echo", "sorry"), ready="at home"))


def test_scenarios_take_turns_and_the_floor_is_one() -> None:
    floor = replace(FLOOR, keys=("down", "up"))

    results = rounds([floor, LAZY], 2)

    assert [len(runs) for runs in results.values()] == [2, 2]
