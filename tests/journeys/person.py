"""Somebody with a home of their own, who uses the program from outside: at a shell and at a terminal."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import termios
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.terminal import PATIENCE, Terminal

CHECKOUT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "crm_tui")

BOARD = "t task  / filter"
"""What the foot of the board says, once it can be worked with."""

EDITOR = "sed -i '/^[A-Z][0-9]/s/|/| x/'"
"""What people edit with here: it puts an x before the second cell of every row."""

_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_ON_AT_A_SHELL = {7, 25}
"""Lines wrap, and the cursor is shown."""

_KEYS_REPORTED, _KEYS_AS_BEFORE = re.compile(rb"\x1b\[>[0-9]+u"), re.compile(rb"\x1b\[<u")
_AT_A_SHELL = termios.ECHO | termios.ICANON | termios.ISIG


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Person:
    """A Unix user; nothing of theirs is shared with anybody else, nor with who runs the tests."""

    home: Path
    login: str = "ana"
    file: Path | None = None
    """The workspace they share with others; their own where None."""

    @property
    def workspace(self) -> Path:
        """The file that they work on."""
        return self.file or self.home / "data" / "crm-tui" / "crm.db"

    @property
    def env(self) -> dict[str, str]:
        """What the program finds in the environment."""
        directories = {f"XDG_{kind}_HOME": str(self.home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
        shared = {"CRM_TUI_DB": str(self.file)} if self.file else {}
        return {
            "PYTHONPATH": str(CHECKOUT),
            "CRM_TUI_USER": self.login,
            "HOME": str(self.home),
            "EDITOR": EDITOR,
            **directories,
            **shared,
        }

    def opens(self, *arguments: str, size: tuple[int, int] = (80, 24), **env: str | None) -> Terminal:
        """The program in a terminal of (columns, rows); `env` adds variables."""
        return Terminal([*PROGRAM, *arguments], size=size, env={**self.env, **env})

    def runs(self, *arguments: str | bytes) -> Answer:
        """A command without a terminal, as a script calls it."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CRM_TUI_")}
        run = subprocess.run(
            [*PROGRAM, *arguments],
            env={**kept, **self.env},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=4 * PATIENCE,
        )
        return Answer(run.returncode, run.stdout.decode(), run.stderr.decode())

    def does(self, *arguments: str) -> str:
        """What a command that must succeed prints."""
        answer = self.runs(*arguments)
        assert answer.status == 0, answer.err
        return answer.out

    def data(self, *arguments: str) -> Any:
        """What a command that must succeed prints as JSON."""
        return json.loads(self.does(*arguments, "--json"))

    def stage_of(self, deal: str) -> str:
        """The stage in which a deal is, on disk."""
        return str(self.data("show", deal)["stage_name"])


def row_with(*texts: str) -> Callable[[str], bool]:
    """Holds for a screen that has all the texts in one row."""
    return lambda screen: any(all(text in row for text in texts) for row in screen.split("\n"))


def terminal_is_restored(terminal: Terminal) -> bool:
    """Whether a program that has ended left the terminal as a shell wants it.

    That is: no alternate screen, mouse, focus or paste reports, the cursor shown, and keys echoed line by line.
    """
    modes = {int(number): on == b"h" for numbers, on in _MODE.findall(terminal.raw) for number in numbers.split(b";")}
    keys = len(_KEYS_REPORTED.findall(terminal.raw)) == len(_KEYS_AS_BEFORE.findall(terminal.raw))
    local_modes = termios.tcgetattr(terminal._master)[3]
    as_at_a_shell = all(on == (number in _ON_AT_A_SHELL) for number, on in modes.items())
    return bool(modes) and as_at_a_shell and keys and local_modes & _AT_A_SHELL == _AT_A_SHELL


def _row_at(screen: str) -> str:
    return next((row[2:] for row in screen.split("\n") if row.startswith("▌ ")), "")


def field_at(screen: str) -> str:
    """The label of the form's field that is being edited; empty where no form is open."""
    return _row_at(screen).partition("  ")[0].rstrip(" *")


def value_at(screen: str) -> str:
    """What stands in the form's field that is being edited."""
    return _row_at(screen).partition("  ")[2].strip()


def fill(terminal: Terminal, label: str, words: str) -> None:
    """Go to a field of the form that is open, as somebody who looks before typing, and write words into it."""
    screen = terminal.wait_until(lambda screen: bool(field_at(screen)))
    passed = set[str]()
    while (here := field_at(screen)) != label:
        assert here not in passed, f"there is no field {label}:\n{screen}"
        passed.add(here)
        terminal.press("tab")
        screen = terminal.wait_until(lambda screen, here=here: field_at(screen) not in {here, ""})  # type: ignore[misc]
    if value_at(screen):
        terminal.press("ctrl+u")
        terminal.wait_until(lambda screen: not value_at(screen))
    terminal.type(words)
    terminal.wait_until(row_with(f"▌ {label}", words))
