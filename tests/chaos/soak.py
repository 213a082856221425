"""Hours of work in one program without a pause: once warm, it takes no more memory, files, threads or log."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from itertools import combinations
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from crm_tui.db import sqlite
from crm_tui.db.models import Deal, scalars
from crm_tui.services import demo, workspace
from crm_tui.services.moving import transitions
from tests.bench.figures import Figure, surroundings, table
from tests.chaos import soundness
from tests.chaos.soak_deeds import DEEDS, SIZES, Desk
from tests.journeys.person import BOARD, PROGRAM, Person
from tests.making import stages_of_deals

DEEDS_AN_HOUR = 40
"""What a busy person does in an hour; each is some keys and something to read."""
WARM_UP = 10
"""Hours after which every place has been seen at every size, and caches are full, or nearly so."""
FEWEST = 5
"""Hours after these that tell growth from the coming and going of garbage."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What the program has at the end of an hour."""

    memory: float
    """Resident, in MB."""
    descriptors: int
    threads: int
    log: float
    """The write-ahead log, in MB."""
    drafts: int
    """Files of drafts; every form was saved or emptied."""


def run(seconds: float, seed: int, hours: float) -> str:
    """Work for so many hours, or until time is up; the table of what grew. AssertionError where anything did, and with
    the last keys where one did not do what it was pressed for.
    """
    with TemporaryDirectory(prefix="soak-") as name:
        person = _person(Path(name))
        samples = _work(person, Random(seed), time.monotonic() + seconds, hours)
        with workspace.opened(person.workspace):
            soundness.assert_whole()
    figures = _figures(samples)
    course = ", ".join(f"{sample.memory:.0f}" for sample in samples)
    told = f"{table(figures)}\nMemory by the hour, of {DEEDS_AN_HOUR} deeds each: {course} MB.\n{surroundings()}"
    assert all(figure.met for figure in figures), told
    return told


def _person(home: Path) -> Person:
    """Somebody with the demo's workspace, whose daily backup is made elsewhere."""
    person = Person(home)
    person.workspace.parent.mkdir(parents=True)
    demo.create(home / "demo.db", login=person.login)
    shutil.copy(home / "demo.db", person.workspace)
    (home / "config" / "crm-tui").mkdir(parents=True)
    (home / "config" / "crm-tui" / "config.toml").write_text("[backup]\ndaily = false\n")
    return person


def _work(person: Person, dice: Random, end: float, hours: float) -> list[Sample]:
    samples: list[Sample] = []
    with Desk(PROGRAM, size=SIZES[0], env=person.env) as desk:
        desk.wait_for(BOARD)
        while len(samples) < hours and time.monotonic() < end:
            for deed in dice.choices(list(DEEDS), k=DEEDS_AN_HOUR):
                desk.does(deed, dice)
                _colleague_moves_one(person.workspace, dice)
            samples.append(_sample(desk.pid, person))
        desk.press("q")
        status = desk.exit_status()
        assert status == 0, f"The program ended with {status}:\n{desk.text()}"
    return samples


def _sample(pid: int, person: Person) -> Sample:
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    log = person.workspace.with_name(person.workspace.name + "-wal")
    return Sample(
        memory=int(status["VmRSS"].split()[0]) / 1024,
        descriptors=len(os.listdir(f"/proc/{pid}/fd")),  # noqa: PTH208 - they are no files
        threads=int(status["Threads"]),
        log=log.stat().st_size / 1e6,
        drafts=len(list(person.home.glob("state/crm-tui/drafts/*/*"))),
    )


def _figures(samples: Sequence[Sample]) -> list[Figure]:
    """How much each thing grows in ten hours: the median of all slopes between two hours, after the warm-up."""
    warm = samples[WARM_UP:]
    assert len(warm) >= FEWEST, f"Only {len(samples)} hours were worked in time; {WARM_UP + FEWEST} are needed."
    slopes = {
        each.name: median(_slopes([astuple(sample)[number] for sample in warm]))
        for number, each in enumerate(fields(Sample))
    }
    return [
        Figure("memory at the end of the first hour", samples[0].memory, "MB"),
        Figure("memory after the warm-up", warm[0].memory, "MB"),
        Figure("memory at the end", samples[-1].memory, "MB"),
        Figure("memory that ten hours would add", slopes["memory"] * 10, "MB", most=MOST_MEMORY),
        Figure("descriptors at the end", samples[-1].descriptors, ""),
        Figure("descriptors that ten hours would add", slopes["descriptors"] * 10, "", most=0.5),
        Figure("threads at the end", samples[-1].threads, ""),
        Figure("threads that ten hours would add", slopes["threads"] * 10, "", most=0.5),
        Figure("the log at its longest", max(sample.log for sample in samples), "MB", most=sqlite.LOG_LIMIT / 1e6),
        Figure("drafts that are left", samples[-1].drafts, "", most=0),
    ]


MOST_MEMORY = 5.0
"""MB in ten hours: the allocator's own coming and going."""


def _slopes(values: Sequence[float]) -> list[float]:
    """Between any two hours, per hour, as Theil and Sen take them: https://en.wikipedia.org/wiki/Theil-Sen_estimator."""
    pairs = combinations(enumerate(values), 2)
    return [(later - sooner) / (end - start) for (start, sooner), (end, later) in pairs] or [0.0]


def _colleague_moves_one(path: Path, dice: Random) -> None:
    """Somebody else moves a card in a program of their own, which every screen hears of."""
    with workspace.opened(path):
        stages = stages_of_deals()
        deal = Deal.get_by_id(dice.choice(scalars(Deal.select(Deal.id).where(Deal.stage << stages))))
        others = [stage for stage in stages if stage != deal.stage_id]
        transitions.move(deal.id, dice.choice(others), workspace.sign_in("ben"), None, "for a test", force=True)
