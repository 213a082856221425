"""Hours of work in one program without a pause: it needs no more memory, files, threads or log than in the morning."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass, fields
from itertools import combinations
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from crm_tui.db import sqlite
from crm_tui.db.models import Deal, scalars
from crm_tui.services import demo, transitions, workspace
from tests.bench.figures import Figure, surroundings, table
from tests.chaos import soundness
from tests.journeys.person import BOARD, Person, come_to_rest, fill
from tests.making import stages_of_deals
from tests.terminal import Terminal

DEEDS_AN_HOUR = 40
"""What a busy person does in an hour; each is some keys and something to read."""
WARM_UP = 0.5
"""The share of the day after which every cache is filled: Textual's holds a thousand widgets, five hours' work."""
TAKEN_AFTER = 10.0
"""Seconds after which what a key opens is not awaited any more."""
SIZES = ((80, 24), (120, 40), (100, 30), (200, 60))


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
    """Work for so many hours, or until time is up; the table of what grew. AssertionError where anything did."""
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
    with person.opens(size=SIZES[0]) as terminal:
        terminal.wait_for(BOARD)
        while len(samples) < hours and time.monotonic() < end:
            for deed in dice.choices(list(DEEDS), k=DEEDS_AN_HOUR):
                DEEDS[deed](terminal, dice)
                terminal.raw.clear()
                _colleague_moves_one(person.workspace, dice)
            samples.append(_sample(terminal.pid, person))
        terminal.press("q")
        assert terminal.exit_status() == 0
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
    warm = samples[int(len(samples) * WARM_UP) :]
    slopes = {
        each.name: median(_slopes([astuple(sample)[number] for sample in warm]))
        for number, each in enumerate(fields(Sample))
    }
    return [
        Figure("memory at the end of the first hour", samples[0].memory, "MB"),
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


# What somebody does


def _look_around(terminal: Terminal, dice: Random) -> None:
    terminal.press(*dice.choices("hjkljl", k=12))
    come_to_rest(terminal)


def _move(terminal: Terminal, dice: Random) -> None:
    """Move a card to and fro; a form that asks for something is left as it is."""
    terminal.press(dice.choice("LHJK"))
    _back_to_board(terminal)


def _undo(terminal: Terminal, _: Random) -> None:
    terminal.press("u")
    come_to_rest(terminal)


def _note(terminal: Terminal, dice: Random) -> None:
    _of_card(terminal, "a", "New activity")
    fill(terminal, "Subject", f"Called, {dice.randrange(1000)}")
    terminal.press("ctrl+s")
    terminal.wait_for(BOARD)


def _begin_a_deal_and_leave(terminal: Terminal, dice: Random) -> None:
    terminal.press("n")
    terminal.wait_for("New deal")
    fill(terminal, "Title", f"Never mind {dice.randrange(1000)}")
    terminal.press("ctrl+u")
    come_to_rest(terminal)
    _back_to_board(terminal)


def _read_a_record(terminal: Terminal, dice: Random) -> None:
    _of_card(terminal, "enter", "1 Timeline")
    terminal.press(*dice.choices("123456jkJK", k=8))
    come_to_rest(terminal)
    _back_to_board(terminal)


def _filter(terminal: Terminal, _: Random) -> None:
    terminal.press("/")
    terminal.type("owner:me amount>1k")
    come_to_rest(terminal)
    _back_to_board(terminal)


def _find(terminal: Terminal, dice: Random) -> None:
    terminal.press("ctrl+p")
    terminal.wait_for("Find a command or a record")
    terminal.type(dice.choice(["kim", "apteki", "metr", "undo", "zz"]))
    come_to_rest(terminal)
    _back_to_board(terminal)


def _list(terminal: Terminal, dice: Random) -> None:
    terminal.press("C")
    come_to_rest(terminal)
    terminal.press(*dice.choices("12345jk", k=8))
    come_to_rest(terminal)
    terminal.press("B")
    terminal.wait_for(BOARD)


def _numbers(terminal: Terminal, dice: Random) -> None:
    terminal.press("M")
    terminal.wait_for("compared with")
    terminal.press(*dice.choices(["j", "k", "l", "h", "tab"], k=5))
    come_to_rest(terminal)
    terminal.press("B")
    terminal.wait_for(BOARD)


def _help(terminal: Terminal, _: Random) -> None:
    terminal.press("?")
    terminal.wait_for("Tab next page")
    _back_to_board(terminal)


def _resize(terminal: Terminal, dice: Random) -> None:
    terminal.resize(dice.choice(SIZES))
    come_to_rest(terminal)


DEEDS: Mapping[str, Callable[[Terminal, Random], None]] = {
    "looks around": _look_around,
    "moves a card": _move,
    "undoes": _undo,
    "notes an activity": _note,
    "begins a deal and leaves it": _begin_a_deal_and_leave,
    "reads a record": _read_a_record,
    "filters": _filter,
    "finds": _find,
    "goes through a list": _list,
    "reads the numbers": _numbers,
    "reads the keys": _help,
    "has another window": _resize,
}


def _of_card(terminal: Terminal, key: str, shown: str) -> None:
    """Open what a key does with a card; it is pressed again where a colleague has just taken the card from there."""
    terminal.press(key)
    with suppress(AssertionError):
        terminal.wait_for(shown, timeout=TAKEN_AFTER)
    if shown not in terminal.text():
        terminal.press(key)
        terminal.wait_for(shown)


def _back_to_board(terminal: Terminal) -> None:
    come_to_rest(terminal)
    while BOARD not in terminal.text():
        terminal.press("escape")
        come_to_rest(terminal)


def _colleague_moves_one(path: Path, dice: Random) -> None:
    """Somebody else moves a card in a program of their own, which every screen hears of."""
    with workspace.opened(path):
        stages = stages_of_deals()
        deal = Deal.get_by_id(dice.choice(scalars(Deal.select(Deal.id).where(Deal.stage << stages))))
        others = [stage for stage in stages if stage != deal.stage_id]
        transitions.move(deal.id, dice.choice(others), workspace.sign_in("ben"), None, "for a test", True)
