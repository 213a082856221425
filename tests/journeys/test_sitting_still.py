"""A program that nobody types into sleeps, and wakes for every key, however its bytes come."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

import pytest

from tests.journeys.person import BOARD, Person, field_at, value_at
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal


def times_woken(terminal: Terminal) -> int:
    """How often the threads of a program went to sleep by themselves until now."""
    tasks = Path(f"/proc/{terminal.pid}/task").glob("*/status")
    return sum(
        int(re.findall(r"^voluntary_ctxt_switches:\s*(\d+)", task.read_text(), re.MULTILINE)[0]) for task in tasks
    )


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how often a program wakes")
def test_it_hardly_wakes_while_nothing_happens(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.read_all(3.0)
        before = times_woken(terminal)
        time.sleep(3.0)
        assert times_woken(terminal) - before < 15


def test_a_letter_whose_bytes_come_apart_and_an_escape_alone(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD)
        terminal.press("n")
        terminal.wait_until(lambda screen: field_at(screen) == "Title")
        for byte in "Zoë 🦊".encode():
            terminal.write(bytes([byte]))
            terminal.rest()
        terminal.wait_until(lambda screen: value_at(screen) == "Zoë 🦊")
        terminal.press("escape")
        terminal.wait_for(BOARD)
