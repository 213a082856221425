"""What a program costs the person in front of it, measured from outside through a pseudo-terminal.

While the program writes, its bytes are only stamped with the time of their arrival, and drawn once it falls
silent: the drawing does not compete with the program for the machine.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.terminal import PATIENCE, PseudoTerminal, Screen, key_bytes

START_QUIET = 0.3
"""Seconds of silence after which a program that shows its text is taken to have started."""
SETTLED_QUIET = 3.0
"""Seconds of silence after which it is taken to have finished what it does in the background at first: to count what
rots among a million deals takes one, and two where they are read from the disk.
"""
IDLE_SECONDS = 3.0
"""How long it is watched while nothing is typed."""
KEY_QUIET = 0.06
"""Seconds of silence after which the answer to a key is taken to be complete."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One program and what is done with it. It must end on Ctrl+Q."""

    name: str
    command: Sequence[str]
    ready: str
    """A text on the first screen that a person can work with."""
    keys: Sequence[str]
    """Keys that each change the screen."""
    moves: Sequence[str] = ()
    """Keys that each write something; pressed last."""
    env: Mapping[str, str | None] = field(default_factory=dict)
    size: tuple[int, int] = (120, 40)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a key led to."""

    ms: float
    """From the key to the last byte."""
    bytes: int


@dataclass(frozen=True, slots=True)
class Measurement:
    """One run of a scenario."""

    ready_ms: float
    """From starting the program to the last byte of the first screen with the text."""
    start_bytes: int
    idle_bytes: int
    """What it writes while nothing is typed."""
    keys: Sequence[Answer]
    moves: Sequence[Answer]
    memory_mib: float | None
    """The most memory that the program held at once; None where the system does not tell."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Bytes that came together."""

    at: float
    data: bytes


def measure(scenario: Scenario) -> Measurement:
    """Run a scenario once; AssertionError when the program is not ready or does not answer in time."""
    terminal = PseudoTerminal(scenario.command, size=scenario.size, env=scenario.env)
    try:
        ready_at, start_bytes = _start(terminal, scenario)
        idle_bytes = _idle(terminal)
        keys = [_answer(terminal, key) for key in scenario.keys]
        moves = [_answer(terminal, key) for key in scenario.moves]
        memory = _peak_memory_mib(terminal.pid)
        terminal.write(key_bytes("ctrl+q"))
        terminal.exit_status()
    finally:
        terminal.close()
    return Measurement(
        ready_ms=(ready_at - terminal.started) * 1000,
        start_bytes=start_bytes,
        idle_bytes=idle_bytes,
        keys=keys,
        moves=moves,
        memory_mib=memory,
    )


def rounds(scenarios: Sequence[Scenario], count: int) -> dict[str, list[Measurement]]:
    """Measure scenarios in turn, A B A B …, so that their ratios hold while the machine's speed drifts.

    Each runs once before that: the first start compiles Python's bytecode, and reads the files from the disk.
    """
    for scenario in scenarios:
        measure(scenario)
    results: dict[str, list[Measurement]] = {scenario.name: [] for scenario in scenarios}
    for _ in range(count):
        for scenario in scenarios:
            results[scenario.name].append(measure(scenario))
    return results


def _start(terminal: PseudoTerminal, scenario: Scenario) -> tuple[float, int]:
    """When the ready text was complete on the screen, and how many bytes came until silence."""
    screen, total, ready_at = Screen(scenario.size), 0, None
    while ready_at is None:
        chunks = _until_silence(terminal, START_QUIET)
        if not chunks:
            raise AssertionError(f"{scenario.name}: no {scenario.ready!r} on\n{screen.text()}")
        for chunk in chunks:
            screen.feed(chunk.data)
            total += len(chunk.data)
            if ready_at is None and scenario.ready in screen.text():
                ready_at = chunk.at
    return ready_at, total


def _idle(terminal: PseudoTerminal) -> int:
    """Wait until it has settled, then count what it writes of itself."""
    while terminal.read(SETTLED_QUIET):
        pass
    written, end = 0, time.perf_counter() + IDLE_SECONDS
    while (left := end - time.perf_counter()) > 0:
        written += len(terminal.read(left) or b"")
    return written


def _answer(terminal: PseudoTerminal, key: str) -> Answer:
    pressed = time.perf_counter()
    terminal.write(key_bytes(key))
    chunks = _until_silence(terminal, KEY_QUIET)
    if not chunks:
        raise AssertionError(f"The key {key!r} got no answer.")
    return Answer((chunks[-1].at - pressed) * 1000, sum(len(chunk.data) for chunk in chunks))


def _until_silence(terminal: PseudoTerminal, quiet: float) -> list[Chunk]:
    """What a program writes until it is silent for some seconds; nothing if it has ended or never begins."""
    chunks: list[Chunk] = []
    deadline = time.perf_counter() + PATIENCE
    while data := terminal.read(quiet if chunks else PATIENCE):
        chunks.append(Chunk(time.perf_counter(), data))
        if chunks[-1].at > deadline:
            raise AssertionError(f"The program has not been silent for {quiet:g} s in {PATIENCE:g} s.")
    return chunks


def _peak_memory_mib(pid: int) -> float | None:
    if sys.platform != "linux":
        return None
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    match = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)
    assert match is not None
    return int(match[1]) / 1024
