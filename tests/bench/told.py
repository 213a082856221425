"""A colleague's change, from its commit to every open screen, and what twenty programs cost that wait for one."""

from __future__ import annotations

import os
import select
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID

from crm_tui.db.models import Deal, Stage
from crm_tui.domain.records import Kind
from crm_tui.services.editing import records
from tests.bench import workspaces
from tests.bench.figures import Figure
from tests.terminal import PATIENCE, PseudoTerminal

SESSIONS = 20
"""Programs that are open, each on the board."""
CHANGES_A_ROUND = 10
IDLE_SECONDS = 10.0
QUIET = 1.0
"""Seconds without a byte from any of them, and without work, after which all have come to rest."""


def measure(size: int, rounds: int) -> list[Figure]:
    """Twenty boards in terminals of 120x40, and one writer who gives the topmost card other names."""
    path = workspaces.of_size(size)
    command = (sys.executable, "-m", "crm_tui", "--db", str(path))
    with ExitStack() as stack:
        programs = [PseudoTerminal(command, size=(120, 40), env=workspaces.ENVIRONMENT) for _ in range(SESSIONS)]
        for program in programs:
            stack.callback(program.close)
        me = stack.enter_context(workspaces.opened(path))
        first = Deal.select(Deal.id, Deal.title).join(Stage).order_by(Stage.position, Deal.position).first()
        _wait_for(programs, first.title.split()[0])
        _come_to_rest(programs)
        idle = _share_of_a_core(programs)
        before = _seconds_used(programs)
        changes = rounds * CHANGES_A_ROUND
        told = sorted(ms for number in range(changes) for ms in _tell(programs, me, first.id, f"Told{number:04}"))
        busy = (sum(_seconds_used(programs).values()) - sum(before.values())) / changes / SESSIONS
        records.edit_record(me, Kind.DEAL, first.id, None, {"title": first.title})
    return [
        Figure(f"a change on {SESSIONS} screens, median", statistics.median(told), "ms"),
        Figure(f"a change on {SESSIONS} screens, p99", told[len(told) * 99 // 100], "ms", most=300),
        Figure("an idle session's share of a core", idle, "%", most=0.1),
        Figure("what a change costs each session", busy * 1000, "ms"),
    ]


def _tell(programs: Sequence[PseudoTerminal], me: UUID, deal: UUID, title: str) -> list[float]:
    """Milliseconds from the commit of a new title until it is on each screen."""
    records.edit_record(me, Kind.DEAL, deal, None, {"title": title})
    committed = time.perf_counter()
    arrived = _wait_for(programs, title)
    _come_to_rest(programs)
    return [(at - committed) * 1000 for at in arrived]


def _wait_for(programs: Sequence[PseudoTerminal], text: str) -> list[float]:
    """When each of them had written a text that stands on its screen in one piece; AssertionError if one never does."""
    written = {program.fileno(): b"" for program in programs}
    arrived: dict[int, float] = {}
    deadline = time.perf_counter() + SESSIONS * PATIENCE
    while len(arrived) < len(programs):
        assert time.perf_counter() < deadline, f"{len(arrived)} of {len(programs)} programs showed {text!r}."
        for number, data in _read(written, PATIENCE):
            written[number] += data
            if text.encode() in written[number]:
                arrived.setdefault(number, time.perf_counter())
    return list(arrived.values())


def _come_to_rest(programs: Sequence[PseudoTerminal]) -> None:
    """Wait until none of them writes anything, nor works on what it does in the background."""
    waiting = {program.fileno(): b"" for program in programs}
    resting = False
    while not resting:
        before = sum(_seconds_used(programs).values())
        wrote = _read(waiting, QUIET)
        resting = not wrote and sum(_seconds_used(programs).values()) - before < len(programs) * QUIET / 100


def _read(waiting: Mapping[int, bytes], seconds: float) -> list[tuple[int, bytes]]:
    """What arrives first from any of them."""
    return [(number, os.read(number, 65_536)) for number in select.select(list(waiting), [], [], seconds)[0]]


def _share_of_a_core(programs: Sequence[PseudoTerminal]) -> float:
    """Per cent of a core that each uses while nothing happens."""
    before = _seconds_used(programs)
    time.sleep(IDLE_SECONDS)
    after = _seconds_used(programs)
    return (sum(after.values()) - sum(before.values())) / IDLE_SECONDS / len(programs) * 100


def _seconds_used(programs: Sequence[PseudoTerminal]) -> dict[int, float]:
    """Seconds on a core that each program has had."""
    return {program.pid: seconds_used(program.pid) for program in programs}


def seconds_used(pid: int) -> float:
    """Seconds on a core that a program has had; none where the system does not tell."""
    return sum(int(thread.read_text().split()[0]) / 1e9 for thread in Path(f"/proc/{pid}/task").glob("*/schedstat"))
