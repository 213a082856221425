"""The benchmark measures what happens: the delays of a program are found in its numbers."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from tests.bench.__main__ import table
from tests.bench.measure import Measurement, Scenario, measure, rounds
from tests.bench.scenarios import FLOOR

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
    time.sleep(0.03)
    os.write(1, b"12345")
""",
    ),
    ready="at work",
    keys=("j", "k"),
)


def test_a_lazy_start_and_lazy_answers_are_seen() -> None:
    measured = measure(LAZY)

    assert measured.ready_ms >= 200
    assert measured.start_bytes == len("at work")
    assert all(milliseconds >= 30 for milliseconds in measured.key_ms)
    assert measured.key_bytes == [5, 5]


def test_a_program_that_is_never_ready_is_an_error_with_its_screen() -> None:
    with pytest.raises(AssertionError, match=r"lazy: no 'at home' on\nsorry"):
        measure(replace(LAZY, command=("echo", "sorry"), ready="at home"))


def test_scenarios_take_turns_and_the_floor_is_one() -> None:
    floor = replace(FLOOR, keys=("down", "up"))

    results = rounds([floor, LAZY], 2)

    assert [len(runs) for runs in results.values()] == [2, 2]
    assert table({floor.name: results[floor.name]}).count("(1.00x)") == 6


def test_the_table_says_how_many_times_the_floor_a_number_is() -> None:
    floor = Measurement(ready_ms=100, start_bytes=10_000, key_ms=[2, 2], key_bytes=[200, 200], memory_mib=32)
    board = Measurement(ready_ms=150, start_bytes=20_000, key_ms=[3, 3], key_bytes=[500, 500], memory_mib=40)

    line = table({FLOOR.name: [floor], "board": [board]}).splitlines()[-1]

    assert line.split()[1::2] == ["150.0", "20.0", "3.0", "3.0", "500.0", "40.0"]
    assert line.split()[2::2] == ["(1.50x)", "(2.00x)", "(1.50x)", "(1.50x)", "(2.50x)", "(1.25x)"]
