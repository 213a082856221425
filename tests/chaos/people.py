"""Fifty people on one file, each with a program of their own: one change a second, and everybody sees the others'."""

from __future__ import annotations

import asyncio
import json
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import count
from pathlib import Path
from random import Random
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import Transition
from crm_tui.errors import Busy
from crm_tui.services import workspace
from crm_tui.services.moving import transitions
from crm_tui.store import News, Store
from tests.bench.figures import Figure, surroundings, table
from tests.chaos import programs, soundness
from tests.chaos.trials import NAME
from tests.making import make_deal, stages_of_deals

PEOPLE = 50
DEALS_EACH = 20
SECONDS_TO_COME = 3.0
"""Everybody has opened the workspace by then."""
MOST_LOG = 64.0
"""MB that the log may grow to."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What everybody goes by."""

    folder: Path
    stages: Sequence[UUID]
    begin: float
    """On the clock that all programs share, in seconds."""
    seconds: float
    seed: int


@dataclass(slots=True)
class Diary:
    """What one person lived through, on the clock that all programs share."""

    saves: list[tuple[str, float, float]] = field(default_factory=list)
    """The deal that was moved, when that was asked for, and when it was saved."""
    busy: int = 0
    heard: list[tuple[str, float]] = field(default_factory=list)
    """A deal that somebody else moved, and when it was told."""


def run(seconds: float, seed: int) -> str:
    """Let them work; the table of what it cost. AssertionError where a change is lost or refused."""
    with tempfile.TemporaryDirectory(prefix="people-") as name:
        plan, deals = _prepare(Path(name), seconds, seed)
        children = [programs.start(partial(_live, plan, person, own)) for person, own in enumerate(deals)]
        log = _largest_log(plan)
        for child in children:
            assert not programs.was_killed(child)
        diaries = [Diary(**json.loads(_page(plan, person).read_text())) for person in range(PEOPLE)]
        with workspace.opened(plan.folder / NAME):
            soundness.assert_whole()
            moved = Transition.select().where(Transition.reason != "").count()
    told = f"{table(_figures(diaries, log, seconds))}\n{surroundings()}"
    assert moved == sum(len(diary.saves) for diary in diaries), f"a change is lost\n{told}"
    assert not sum(diary.busy for diary in diaries), f"somebody was refused\n{told}"
    return told


def _prepare(folder: Path, seconds: float, seed: int) -> tuple[Plan, Sequence[Sequence[UUID]]]:
    """The plan, and everybody's own deals."""
    workspace.create(folder / NAME, login="ana")
    with workspace.opened(folder / NAME):
        stages = stages_of_deals()[:2]
        with journal.together():
            deals = [
                [make_deal(stages[0], f"Deal {person}-{number}").id for number in range(DEALS_EACH)]
                for person in range(PEOPLE)
            ]
    return Plan(folder, stages, time.monotonic() + SECONDS_TO_COME, seconds, seed), deals


def _page(plan: Plan, person: int) -> Path:
    """Where a person's diary is kept."""
    return plan.folder / f"{person}.json"


def _largest_log(plan: Plan) -> float:
    """The most MB that the log grew to while they worked."""
    log, largest = plan.folder / f"{NAME}-wal", 0
    while time.monotonic() < plan.begin + plan.seconds:
        with suppress(FileNotFoundError):
            largest = max(largest, log.stat().st_size)
        time.sleep(0.1)
    return largest / 1e6


def _live(plan: Plan, person: int, deals: Sequence[UUID]) -> None:
    diary = Diary()
    asyncio.run(_work(plan, diary, Random(plan.seed + person), deals))
    _page(plan, person).write_text(json.dumps(asdict(diary)))


async def _work(plan: Plan, diary: Diary, dice: Random, deals: Sequence[UUID]) -> None:
    """Move one deal after the other, one a second, and listen to what others do meanwhile."""
    store = Store(plan.folder / NAME)
    await store.open()
    me = await store.run(workspace.sign_in, "ana")
    watching = asyncio.create_task(store.watch(partial(_hear, diary)))
    due = plan.begin + dice.random()
    for number in count():
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        if time.monotonic() > plan.begin + plan.seconds:
            break
        deal, stage = deals[number % DEALS_EACH], plan.stages[1 - number // DEALS_EACH % 2]
        begun = time.monotonic()
        try:
            await store.run(transitions.move, deal, stage, me, None, "on the way", force=True)
            diary.saves.append((deal.hex, begun, time.monotonic()))
        except Busy:
            diary.busy += 1
        due += 1.0
    await asyncio.sleep(1.0)
    watching.cancel()
    await store.close()


async def _hear(diary: Diary, news: News) -> None:
    now = time.monotonic()
    diary.heard += [(record.hex, now) for kind, record in news.changed if kind == "deal"]


def _figures(diaries: Sequence[Diary], log: float, seconds: float) -> list[Figure]:
    waits = sorted((saved - begun) * 1000 for diary in diaries for _, begun, saved in diary.saves)
    delays = sorted(_delays(diaries))
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return [
        Figure(f"changes saved by {PEOPLE} people", len(waits) / seconds, "/s"),
        Figure("a save, median", waits[len(waits) // 2], "ms"),
        Figure("a save, p99", waits[len(waits) * 99 // 100], "ms", most=250),
        Figure("a save, longest", waits[-1], "ms", most=1000),
        Figure("a colleague's change is told, p99", delays[len(delays) * 99 // 100], "ms", most=300),
        Figure("a program's share of a core", (used.ru_utime + used.ru_stime) / seconds / PEOPLE * 100, "%"),
        Figure("the log at its largest", log, "MB", most=MOST_LOG),
        Figure("people refused because it was busy", sum(diary.busy for diary in diaries), "", most=0),
    ]


def _delays(diaries: Sequence[Diary]) -> Iterator[float]:
    """Milliseconds from each save to everybody else's hearing of it."""
    moves: dict[str, list[float]] = defaultdict(list)
    for diary in diaries:
        for deal, _, saved in diary.saves:
            moves[deal].append(saved)
    for diary in diaries:
        for deal, told in diary.heard:
            # Somebody may hear of a move before the one who made it goes on.
            before = [saved for saved in moves[deal] if saved <= told + 0.5]
            if before:
                yield max(0.0, told - before[-1]) * 1000
