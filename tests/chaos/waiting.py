"""Eight writers who never rest, on a real disk: nobody waits long, and all get their share."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from uuid import UUID

from crm_tui.services import workspace
from crm_tui.services.moving import transitions
from tests.bench.figures import Figure, surroundings, table
from tests.chaos import programs, soundness
from tests.chaos.writers import WRITERS, Board, make_board


def run(seconds: float, seed: int) -> str:
    """Let them write; the table of how long they waited. AssertionError where one failed."""
    with tempfile.TemporaryDirectory(prefix="waiting-") as name:
        board = make_board(Path(name) / "sales.db")
        Random(seed).shuffle(board.deals)
        pages = [Path(name) / f"{writer}.json" for writer in range(WRITERS)]
        hours = time.monotonic() + 0.5, time.monotonic() + 0.5 + seconds
        children = [
            programs.start(partial(_write, board, board.deals[writer::WRITERS], pages[writer], hours))
            for writer in range(WRITERS)
        ]
        for child in children:
            assert not programs.was_killed(child)
        waits = [json.loads(page.read_text()) for page in pages]
        with workspace.opened(board.path):
            soundness.assert_whole()
    return f"{table(_figures(waits, seconds))}\n{surroundings()}"


def _write(board: Board, deals: Sequence[UUID], page: Path, hours: tuple[float, float]) -> None:
    begin, end = hours
    waits: list[float] = []
    with workspace.opened(board.path):
        time.sleep(max(0.0, begin - time.monotonic()))
        for number in count():
            deal, stage = deals[number % len(deals)], board.stages[1 - number // len(deals) % 2]
            asked = time.monotonic()
            if asked > end:
                break
            transitions.move(deal, stage, board.me, None, "to and fro", force=True)
            waits.append((time.monotonic() - asked) * 1000)
    page.write_text(json.dumps(waits))


def _figures(waits: Sequence[Sequence[float]], seconds: float) -> list[Figure]:
    every = sorted(wait for one in waits for wait in one)
    shares = sorted(map(len, waits))
    return [
        Figure(f"changes saved by {WRITERS} writers who never rest", len(every) / seconds, "/s"),
        Figure("a save, median", every[len(every) // 2], "ms"),
        Figure("a save, p99", every[len(every) * 99 // 100], "ms"),
        Figure("a save, longest", every[-1], "ms", most=1000),
        Figure("saves of the least lucky, of the most lucky's", shares[0] / shares[-1] * 100, "%", least=50),
    ]
