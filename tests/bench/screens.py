"""How long each screen takes from its key to its first useful frame, among many records and among few."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from tests.bench import workspaces
from tests.bench.figures import Figure, p95
from tests.bench.told import seconds_used
from tests.terminal import PATIENCE, PseudoTerminal, Screen

FEW = 200
"""Deals and contacts that the many are compared with."""

SIZE = (120, 40)

QUIET = 0.2
"""Seconds of silence after which what a key led to is complete."""

FRAME = 1000 / 60
"""Milliseconds; nobody sees whether a screen was there sooner."""

TIMES = 2.0
"""How many times longer a screen may take among many records."""

THREE_FRAMES = 3 * FRAME
"""Milliseconds in which a letter is answered."""

_CLOSE = "\x1b[27u"
"""Escape, as terminals send it that tell it from the begin of another key."""


class Look(NamedTuple):
    """A screen that is opened."""

    says: str
    before: str
    """What is typed to come to where the key is pressed."""
    key: str
    seen: str = ""
    """What the first useful frame has in it; empty where all that the key leads to is of use."""


class Line(NamedTuple):
    """A text that is typed letter by letter."""

    says: str
    before: str
    typed: str
    sign: str = ""
    """What stands before it where a letter is answered by showing it; empty where by what it finds."""


LOOKS = (
    Look("contacts", "B", "C"),
    Look("companies", "C1", "2"),
    Look("deals", "C1", "3"),
    Look("tasks", "C1", "4"),
    Look("activities", "C1", "5"),
    Look("the last contacts", "C1gg", "G"),
    Look("the last deals", "C3gg", "G"),
    Look("the board", "C1", "B"),
    Look("what to do today", "B", "T", "overdue"),
    Look("that metrics are being counted", "B", "M", "this quarter"),
    Look("the settings", "B", ","),
    Look("the settings: lost reasons", "B,gg", "j"),
    Look("the settings: sources", "B,ggjj", "j"),
    Look("the settings: tags", "B,ggjjj", "j"),
    Look("the settings: cadences", "B,ggjjjj", "j"),
    Look("the settings: a pipeline's stages", "B,ggl", "l"),
    Look("the settings: a stage's criteria", "B,ggll", "l"),
    Look("what was done", "B", "U"),
    Look("saved views", "B", "'"),
    Look("what was seen lately", f"C1gg\r{_CLOSE}2gg\r{_CLOSE}B", "gr"),
    Look("the finder", "B", "\x10"),
    Look("help", "B", "?"),
    Look("a contact", "C1gg", "\r"),
    Look("a company", "C2gg", "\r"),
    Look("a deal", "C3gg", "\r"),
    Look("the next contact in a sorted list", "C1gg:contacts.sort company\r\r", "J"),
    Look("the next contact in a filtered one", "C1/owner:me\r:contacts.sort company\rgg\r", "J"),
    Look("merging two contacts", "C1gg  :marked.merge", "\r"),
    Look("that duplicates are looked for", "B", "gd", "2 Companies"),
    Look("the board of yesterday", "Bhhhhhh", "{", "returns to now"),
    Look("the board of the day before", "Bhhhhhh{", "{"),
    Look("the board of a year ago", "B:board.as_of a year ago", "\r", "returns to now"),
    Look("a form for a deal", "B", "n"),
)

LINES = (
    Line("the finder, with an error", "B\x10", "zenwi"),
    Line("the finder, initials", "B\x10", "abc"),
    Line("a filter of the board", "B/", "stage:negotiation", "/"),
    Line("a filter of the contacts", "C1/", "owner:me", "/"),
    Line("a search in the contacts", "C1/", "bela", "/"),
)


def measure(size: int, count: int) -> list[Figure]:
    """Every screen among many records beside the same among few, and lines that are typed among many."""
    opened: dict[str, tuple[list[float], list[float]]] = {look.says: ([], []) for look in LOOKS}
    letters: dict[str, list[float]] = {line.says: [] for line in LINES}
    for _ in range(count):
        few, many = Session(FEW), Session(size)
        for look in LOOKS:
            for taken, session in zip(opened[look.says], (few, many), strict=True):
                taken.append(session.look(look))
        for line in LINES:
            letters[line.says] += many.write(line)
        for session in (few, many):
            session.leave()
    return [
        *(_opening(says, *taken) for says, taken in opened.items()),
        *(Figure(f"a letter of {says}, p95", p95(taken), "ms", most=THREE_FRAMES) for says, taken in letters.items()),
    ]


def _opening(says: str, few: Sequence[float], many: Sequence[float]) -> Figure:
    return Figure(says, statistics.median(many), "ms", max(statistics.median(few), FRAME), most=TIMES)


class Session:
    """The program in a terminal, with a screen to look at."""

    def __init__(self, size: int) -> None:
        command = (sys.executable, "-m", "crm_tui", "--db", str(workspaces.of_size(size)))
        self._terminal = PseudoTerminal(command, size=SIZE, env=workspaces.ENVIRONMENT)
        self._screen = Screen(SIZE)
        self._time_until("weighted")
        self._come_to_rest()

    def look(self, look: Look) -> float:
        """Milliseconds from the key to the frame."""
        self._go(look.before)
        return self._press(look.key, look.seen)

    def write(self, line: Line) -> list[float]:
        """Milliseconds of each letter."""
        self._go(line.before)
        typed = [line.typed[:end] for end in range(1, len(line.typed) + 1)]
        return [self._press(text[-1], line.sign and f"{line.sign}{text}") for text in typed]

    def leave(self) -> None:
        """End the program."""
        self._go("")
        self._terminal.write(b"q")
        self._terminal.exit_status()
        self._terminal.close()

    def _press(self, key: str, seen: str = "") -> float:
        assert not seen or seen not in self._screen.text(), f"{seen!r} is there before the key."
        pressed = time.perf_counter()
        self._terminal.write(key.encode())
        return (self._time_until(seen) - pressed) * 1000

    def _time_until(self, seen: str) -> float:
        """When the last byte came before the screen had a text, or before silence; AssertionError for none."""
        last = 0.0
        while data := self._terminal.read(QUIET if last and not seen else PATIENCE):
            last = time.perf_counter()
            self._screen.feed(data)
            if seen and seen in self._screen.text():
                return last
        assert last, f"There was no answer on\n{self._screen.text()}"
        assert not seen, f"There is no {seen!r} on\n{self._screen.text()}"
        return last

    def _go(self, before: str) -> None:
        """Type what comes before, from wherever one is; what was begun there ends first."""
        for typed in (_CLOSE * 6, before):
            self._terminal.write(typed.encode())
            self._come_to_rest()

    def _come_to_rest(self) -> None:
        """Wait until it draws nothing, and works on nothing in the background."""
        wrote, used, before = b"", seconds_used(self._terminal.pid), -1.0
        while wrote or used - before > QUIET / 20:
            before, wrote = used, self._terminal.read(QUIET) or b""
            self._screen.feed(wrote)
            used = seconds_used(self._terminal.pid)
