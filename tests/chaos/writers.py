"""Eight writers who are killed again and again, and asked again: every acknowledged move is there exactly once."""

from __future__ import annotations

import os
import select
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from uuid import UUID

from crm_tui.db.models import Deal, Transition, rows, scalars
from crm_tui.domain.ids import new_id
from crm_tui.errors import AlreadyDone, Stale
from crm_tui.services import workspace
from crm_tui.services.commands import command
from crm_tui.services.moving import transitions
from tests.chaos import programs, soundness
from tests.chaos.folders import fleeting_folder
from tests.making import make_deal, stages_of_deals

WRITERS = 8
DEALS = 40
"""Few enough that writers meet."""
SECONDS_TO_LIVE = 0.4
"""How long a writer lives on average."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One move that was asked for."""

    life: int
    """Of the writer who asked first."""
    command: UUID
    deal: UUID
    stage: UUID
    version: int

    def line(self) -> str:
        """As it is told through the pipe."""
        return f"{self.life} {self.command.hex} {self.deal.hex} {self.stage.hex} {self.version}"

    @classmethod
    def heard(cls, line: str) -> Asked:
        """What was told."""
        life, command, deal, stage, version = line.split(" ")
        return cls(int(life), UUID(command), UUID(deal), UUID(stage), int(version))


@dataclass(slots=True)
class Told:
    """What the writers said through the pipe: `asked …` before a move, then `done …` or `refused …`."""

    asked: dict[UUID, Asked] = field(default_factory=dict)
    done: set[UUID] = field(default_factory=set)
    refused: set[UUID] = field(default_factory=set)
    again: int = 0
    """Moves that were asked for again after their answer was lost, and had been carried out."""
    _unfinished: bytes = b""

    def hear(self, data: bytes) -> None:
        """Take in what came through the pipe."""
        *lines, self._unfinished = (self._unfinished + data).split(b"\n")
        for line in lines:
            word, _, rest = line.decode().partition(" ")
            move = Asked.heard(rest)
            match word:
                case "asked":
                    self.asked[move.command] = move
                case "refused":
                    self.refused.add(move.command)
                case _:
                    self.done.add(move.command)
                    self.again += word == "before"

    def unanswered(self, life: int | None = None) -> list[Asked]:
        """The moves of which nobody knows whether they were carried out; those of one writer, or all."""
        left = [self.asked[one] for one in self.asked.keys() - self.done - self.refused]
        return [move for move in left if life in {None, move.life}]


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
        f" once, none twice. {told.again:,} had lost their answer and were asked for again, {len(told.refused):,} were"
        " refused since somebody was faster."
    )


def make_board(path: Path) -> Board:
    """A new workspace with deals in its first stage."""
    workspace.create(path, login="ana")
    with workspace.opened(path):
        me = workspace.sign_in("ana")
        stages = stages_of_deals()
        return Board(path, me, [make_deal(stages[0], f"Deal {number}").id for number in range(DEALS)], stages)


def _writing(board: Board, dice: Random, end: float) -> tuple[Told, int]:
    """Keep eight writers alive until the end, each with what a killed one left unanswered.

    Returns what they told, and how many were killed.
    """
    hear, tell = os.pipe()
    told, kills, lives = Told(), 0, count()
    alive: list[tuple[int, int]] = []
    left: list[Asked] = []
    while time.monotonic() < end:
        while len(alive) < WRITERS:
            life = next(lives)
            alive.append((life, programs.start(partial(_write, board, life, tell, left))))
            left = []
        _listen(hear, told, dice.expovariate(WRITERS / SECONDS_TO_LIVE))
        life, child = alive.pop(dice.randrange(WRITERS))
        programs.kill(child)
        kills += 1
        _listen(hear, told)
        left += told.unanswered(life)
    for _, child in alive:
        programs.kill(child)
    _listen(hear, told)
    assert not programs.was_killed(programs.start(partial(_ask_again, board, tell, told.unanswered())))
    os.close(tell)
    _listen(hear, told, 1.0)
    os.close(hear)
    return told, kills + len(alive)


def _listen(pipe: int, told: Told, seconds: float = 0.0) -> None:
    """Hear what is there, and what comes for a time, or until nobody is left to say anything."""
    end = time.monotonic() + seconds
    while select.select([pipe], [], [], max(0.0, end - time.monotonic()))[0]:
        data = os.read(pipe, 1 << 16)
        if not data:
            return
        told.hear(data)
        if seconds and time.monotonic() > end:
            return


def _write(board: Board, life: int, tell: int, left: Sequence[Asked]) -> None:
    """Ask again for what is left of others, then move one deal after the other, until killed.

    What is told through a pipe arrives whole or not at all.
    """
    dice = Random(life)
    with workspace.opened(board.path):
        for move in left:
            _ask(board, move, tell)
        while True:
            deal = dice.choice(board.deals)
            standing, version = rows(Deal.select(Deal.stage, Deal.version).where(Deal.id == deal))[0]
            stage = dice.choice([stage for stage in board.stages if stage != standing])
            move = Asked(life, new_id(), deal, stage, version)
            os.write(tell, f"asked {move.line()}\n".encode())
            _ask(board, move, tell)


def _ask_again(board: Board, tell: int, left: Sequence[Asked]) -> None:
    with workspace.opened(board.path):
        for move in left:
            _ask(board, move, tell)


def _ask(board: Board, move: Asked, tell: int) -> None:
    """Carry out a move, and tell how that ended."""
    try:
        with command(move.command):
            transitions.move(move.deal, move.stage, board.me, move.version, move.command.hex, force=True)
        ended = "done"
    except AlreadyDone:
        ended = "before"
    except Stale:
        ended = "refused"
    os.write(tell, f"{ended} {move.line()}\n".encode())


def _assert_each_once(told: Told) -> None:
    """Each move that was acknowledged is there, and each that was refused is not; nothing is there twice."""
    assert not told.unanswered(), "a move was never answered"
    found = Counter(scalars(Transition.select(Transition.reason).where(Transition.reason != "")))
    assert set(found.values()) == {1}, "a move is there twice"
    assert found.keys() == {one.hex for one in told.done}, "an acknowledged move is lost, or one came from nowhere"
    assert not told.refused & told.done
