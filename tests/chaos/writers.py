"""Eight writers that are killed again and again: every move that one acknowledged is there, exactly once."""

from __future__ import annotations

import os
import select
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from uuid import UUID

from crm_tui.db.models import Deal, Stage, Transition, rows, scalars
from crm_tui.domain.records import StageKind
from crm_tui.errors import Stale
from crm_tui.services import transitions, workspace
from tests.chaos import programs, soundness
from tests.chaos.folders import fleeting_folder
from tests.making import make_deal

WRITERS = 8
DEALS = 40
"""Few enough that writers meet."""
SECONDS_TO_LIVE = 0.4
"""How long a writer lives on average."""


@dataclass(slots=True)
class Told:
    """What the writers said through the pipe: `begun NAME` before a move and `done NAME` when it is acknowledged."""

    begun: set[str] = field(default_factory=set)
    done: set[str] = field(default_factory=set)
    _unfinished: bytes = b""

    def hear(self, data: bytes) -> None:
        """Take in what came through the pipe."""
        *lines, self._unfinished = (self._unfinished + data).split(b"\n")
        for line in lines:
            word, name = line.decode().split(" ")
            (self.begun if word == "begun" else self.done).add(name)


@dataclass(frozen=True, slots=True)
class Board:
    """What is moved to and fro."""

    path: Path
    me: UUID
    deals: list[UUID]
    stages: Sequence[UUID]


def run(seconds: float, seed: int) -> str:
    """Let them write, kill them at any time, and start others; AssertionError where a move is lost, doubled or half."""
    with fleeting_folder() as folder:
        board = make_board(folder / "sales.db")
        told, kills = _writing(board, Random(seed), time.monotonic() + seconds)
        with workspace.opened(board.path):
            soundness.assert_whole()
            _assert_each_once(told)
    return (
        f"{len(told.done):,} moves were acknowledged to {WRITERS} writers, of whom {kills:,} were killed: each is there"
        f" once; {len(told.begun - told.done):,} more were begun."
    )


def make_board(path: Path) -> Board:
    """A new workspace with deals in its first stage."""
    workspace.create(path, login="ana")
    with workspace.opened(path):
        me = workspace.sign_in("ana")
        stages = scalars(Stage.select(Stage.id).where(Stage.kind == StageKind.OPEN).order_by(Stage.position))
        return Board(path, me, [make_deal(stages[0], f"Deal {number}").id for number in range(DEALS)], stages)


def _writing(board: Board, dice: Random, end: float) -> tuple[Told, int]:
    """Keep eight writers alive until the end; returns what they told, and how many were killed."""
    hear, tell = os.pipe()
    told, kills, lives = Told(), 0, count()
    alive: list[int] = []
    while time.monotonic() < end:
        while len(alive) < WRITERS:
            alive.append(programs.start(partial(_write, board, next(lives), tell)))
        _listen(hear, told, dice.expovariate(WRITERS / SECONDS_TO_LIVE))
        programs.kill(alive.pop(dice.randrange(WRITERS)))
        kills += 1
    for child in alive:
        programs.kill(child)
    os.close(tell)
    _listen(hear, told, 1.0)
    os.close(hear)
    return told, kills + len(alive)


def _listen(pipe: int, told: Told, seconds: float) -> None:
    """Hear what comes for a time, or until nobody is left to say anything."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            data = os.read(pipe, 1 << 16)
            if not data:
                return
            told.hear(data)


def _write(board: Board, life: int, tell: int) -> None:
    """Move one deal after the other, until killed; what is told through a pipe arrives whole or not at all."""
    dice = Random(life)
    with workspace.opened(board.path):
        for number in count():
            name, deal = f"{life}-{number}", dice.choice(board.deals)
            standing, version = rows(Deal.select(Deal.stage, Deal.version).where(Deal.id == deal))[0]
            stage = dice.choice([stage for stage in board.stages if stage != standing])
            os.write(tell, f"begun {name}\n".encode())
            with suppress(Stale):
                transitions.move(deal, stage, board.me, version, name, True)
                os.write(tell, f"done {name}\n".encode())


def _assert_each_once(told: Told) -> None:
    """What was acknowledged is there, and nothing twice; of each life's last move nobody knows."""
    found = Counter(scalars(Transition.select(Transition.reason).where(Transition.reason != "")))
    assert set(found.values()) == {1}, "a move is there twice"
    assert told.done <= found.keys(), "an acknowledged move is lost"
    assert found.keys() <= told.begun, "a move came from nowhere"
    lives = Counter(name.split("-")[0] for name in found.keys() - told.done)
    assert set(lives.values()) <= {1}, "a writer went on before its move was acknowledged"
