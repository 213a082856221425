"""The pseudo-terminal that journeys use behaves as a person's terminal does."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.terminal import Terminal, key_bytes

SHOWS_KEYS = """
import curses

def main(screen):
    shown = "ready"
    while True:
        rows, columns = screen.getmaxyx()
        screen.erase()
        screen.addstr(0, 0, f"{columns}x{rows} {shown}")
        screen.refresh()
        key = screen.getch()
        if key == ord("q"):
            raise SystemExit(7)
        shown = curses.keyname(key).decode()

curses.wrapper(main)
"""


HAS_WORK_DONE = """
import subprocess, sys, tty

tty.setcbreak(0)
print("ready", flush=True)
while sys.stdin.read(1):
    subprocess.run([sys.executable, "-c", "sum(range(10_000_000))"])
    print("done", flush=True)
"""


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


def test_a_program_finds_a_terminal_of_the_asked_size_and_gets_named_keys() -> None:
    with Terminal(python(SHOWS_KEYS), size=(50, 6)) as terminal:
        assert terminal.wait_for("ready").splitlines()[0] == "50x6 ready"

        terminal.press("x")
        terminal.wait_for("50x6 x")
        terminal.press("pagedown")
        terminal.wait_for("KEY_NPAGE")
        terminal.press("shift+right")
        terminal.wait_for("KEY_SRIGHT")
        terminal.press("ctrl+p")
        terminal.wait_for("^P")

        terminal.press("q")
        assert terminal.exit_status() == 7


def test_what_stood_there_before_a_key_is_no_answer_to_it() -> None:
    with Terminal(python(HAS_WORK_DONE)) as terminal:
        terminal.wait_for("ready")
        for times in range(1, 4):
            terminal.press("x")
            assert terminal.wait_for("ready").count("done") == times


def test_a_resize_reaches_the_program() -> None:
    with Terminal(python(SHOWS_KEYS), size=(50, 6)) as terminal:
        terminal.wait_for("50x6 ready")
        terminal.press("x")
        terminal.wait_for("50x6 x")

        terminal.resize((70, 8))

        terminal.wait_for("70x8")


def test_a_signal_ends_the_program_and_says_so() -> None:
    with Terminal(["cat"]) as terminal:
        terminal.signal(signal.SIGTERM)

        assert terminal.exit_status() == -signal.SIGTERM


def test_ctrl_c_interrupts_and_a_hang_up_hangs_up() -> None:
    with Terminal(["cat"]) as interrupted, Terminal(["cat"]) as abandoned:
        interrupted.press("ctrl+c")
        abandoned.hang_up()

        assert interrupted.exit_status() == -signal.SIGINT
        assert abandoned.exit_status() == -signal.SIGHUP


def test_typed_words_are_echoed_and_kept_as_bytes() -> None:
    with Terminal(["cat"]) as terminal:
        terminal.type("Zoë & 東京")
        terminal.press("enter")

        screen = terminal.wait_until(lambda text: text.count("Zoë & 東京") == 2)
        terminal.press("ctrl+d")

        assert terminal.exit_status() == 0
        assert screen.splitlines()[:2] == ["Zoë & 東京", "Zoë & 東京"]
        assert "東京".encode() in terminal.raw


def test_the_last_words_of_a_program_are_read_before_its_status() -> None:
    with Terminal(python("print('farewell')")) as terminal:
        assert terminal.exit_status() == 0
        assert "farewell" in terminal.text()


def test_sequences_that_the_screen_does_not_know_are_not_shown_even_when_cut_in_two() -> None:
    halves = r"""
import os, time
os.write(1, b"a\x1b[>1")
time.sleep(0.1)
os.write(1, b"u\x1b[<ub\x1b[=0;1uc done")
"""
    with Terminal(python(halves)) as terminal:
        assert terminal.wait_for("done").splitlines()[0] == "abc done"


def test_waiting_in_vain_shows_the_screen() -> None:
    with Terminal(["cat"]) as terminal:
        terminal.type("something else\n")
        terminal.wait_for("something else")

        with pytest.raises(AssertionError, match=r"Not seen within 0\.05 s; the screen was:\nsomething else"):
            terminal.wait_for("nothing", timeout=0.05)


def test_waiting_for_a_program_that_has_ended_says_that_it_ended() -> None:
    with (
        Terminal(python("print('sorry')")) as terminal,
        pytest.raises(AssertionError, match=r"ended.*\nsorry"),
    ):
        terminal.wait_for("ready")


def test_the_environment_is_a_plain_terminal_with_the_asked_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("KEPT", "kept")
    program = "import os; print(*(os.environ.get(n, '-') for n in ('TERM', 'NO_COLOR', 'KEPT', 'LANG', 'MINE')))"

    with Terminal(python(program), env={"LANG": None, "MINE": "mine"}) as terminal:
        terminal.exit_status()

        assert terminal.text().splitlines()[0] == "xterm-256color - kept - mine"


def test_a_key_that_no_terminal_has_is_refused() -> None:
    with pytest.raises(ValueError, match="'ctrl\\+enter'"):
        key_bytes("ctrl+enter")
