"""Connections that drop and machines that shut down: the program ends at once, and what was typed is there again."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest

from crm_tui.db import turns
from tests.journeys.person import BOARD, Person, fill, terminal_is_restored
from tests.terminal import Terminal

pytestmark = pytest.mark.terminal

AT_MOST = 3.0
"""Seconds after which the program has gone."""

Blow = Callable[[Terminal], None]


def shut_down(terminal: Terminal) -> None:
    terminal.signal(signal.SIGTERM)


def log_out(terminal: Terminal) -> None:
    terminal.signal(signal.SIGHUP)


def drop_the_line(terminal: Terminal) -> None:
    terminal.hang_up()


BLOWS = pytest.mark.parametrize("blow", [shut_down, log_out, drop_the_line], ids=lambda blow: blow.__name__)


def add_a_deal(terminal: Terminal) -> None:
    terminal.wait_for(BOARD, "0 open")
    terminal.press("n")
    fill(terminal, "Title", "Acme rollout")
    terminal.press("ctrl+s")
    terminal.wait_for("Added deal D1", "▌Acme rollout")


@BLOWS
def test_the_program_is_gone_at_once_with_all_that_was_done_and_typed(ana: Person, blow: Blow) -> None:
    with ana.opens() as terminal:
        add_a_deal(terminal)
        terminal.press("n")
        fill(terminal, "Title", "Birch pilot")
        fill(terminal, "Amount", "8k")
        blow(terminal)
        assert terminal.exit_status(terminal.soon(AT_MOST)) in {128 + signal.SIGTERM, 128 + signal.SIGHUP}
        if blow is not drop_the_line:
            assert terminal_is_restored(terminal)

    assert ana.runs("doctor").status == 0
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "1 open")
        terminal.press("n")
        terminal.wait_for("New deal", "Continued from your draft", "Birch pilot", "8k")
        terminal.press("ctrl+s")
        terminal.wait_for("Added deal D2 Birch pilot", "2 open")
        terminal.press("n")
        screen = terminal.wait_for("New deal", "Title")
        assert "Birch pilot" not in screen
        assert "draft" not in screen


def test_a_note_being_written_is_there_again(ana: Person) -> None:
    with ana.opens() as terminal:
        add_a_deal(terminal)
        terminal.press("a")
        fill(terminal, "Subject", "Kim called")
        fill(terminal, "Note", "She wants")
        terminal.press("enter")
        terminal.type("- a **deck**")
        terminal.wait_for("- a **deck**")
        drop_the_line(terminal)
        terminal.exit_status(terminal.soon(AT_MOST))

    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "▌Acme rollout")
        terminal.press("a")
        terminal.wait_for("Continued from your draft", "Kim called", "She wants", "- a **deck**")


def test_the_demo_leaves_nothing_behind_either(newcomer: Person) -> None:
    with newcomer.opens("demo", TMPDIR=str(newcomer.home)) as terminal:
        terminal.wait_for(BOARD, "Closed won", passing=True)
        drop_the_line(terminal)
        terminal.exit_status(terminal.soon(AT_MOST))
    assert not [path for path in newcomer.home.rglob("*") if path.is_file()]


def test_the_first_screen_of_all_ends_as_well(newcomer: Person) -> None:
    with newcomer.opens() as terminal:
        terminal.wait_for("What shall your workspace begin with?")
        drop_the_line(terminal)
        terminal.exit_status(terminal.soon(AT_MOST))
    assert not newcomer.workspace.exists()


def test_ctrl_c_never_ends_the_program_in_the_middle_of_work(ana: Person) -> None:
    with ana.opens() as terminal:
        add_a_deal(terminal)
        terminal.press("ctrl+c", "L")
        terminal.wait_for("Moved D1")


def test_the_shell_is_one_key_away_and_fg_comes_back(ana: Person) -> None:
    with ana.opens() as terminal:
        terminal.wait_for(BOARD, "0 open")
        terminal.press("ctrl+z")
        terminal.wait_until(lambda _: b"\x1b[?1049l" in terminal.raw)
        _, status = os.waitpid(terminal.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(status)
        terminal.signal(signal.SIGCONT)
        terminal.wait_until(lambda _: terminal.raw.count(b"\x1b[?1049h") == 2)
        terminal.press("n")
        terminal.wait_for("New deal")


def test_who_leaves_while_a_change_waits_for_another_program_has_it_written_first(ana: Person) -> None:
    with ana.opens() as terminal:
        add_a_deal(terminal)
        with turns.writing(ana.workspace, 1):
            terminal.press("L")
            terminal.press("ctrl+q")
            with pytest.raises(AssertionError):
                terminal.exit_status(2)
        assert terminal.exit_status() == 0
    assert "Qualification" in ana.runs("list", "deals").out
    assert list(ana.home.glob("state/crm-tui/crash-*")) == []
