"""Typing into the finder in a terminal: from each key to the last byte of the frame that shows what was found."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from crm_tui.db.models import Contact, Deal, Stage, scalars
from tests.bench import workspaces
from tests.bench.figures import Figure, p95
from tests.bench.measure import Scenario, rounds

_FRAMES = 50.0
"""Milliseconds of three frames."""

_NAMES = 6
"""Contacts whose names are typed letter by letter."""


def measure(size: int, count: int) -> list[Figure]:
    """A keystroke in the finder at so many contacts and as many deals."""
    scenario = _typing(size)
    letters = [number for number, key in enumerate(scenario.keys) if len(key) == 1]
    taken = [run.keys[number].ms for run in rounds([scenario], count)[scenario.name] for number in letters]
    return [
        Figure(f"a letter typed into the finder, {size:,} contacts", statistics.median(taken), "ms"),
        Figure(f"a letter typed into the finder, {size:,} contacts, p95", p95(taken), "ms", most=_FRAMES),
    ]


def _typing(size: int) -> Scenario:
    path = workspaces.of_size(size)
    with workspaces.opened(path):
        first = Deal.select(Deal.title).join(Stage).order_by(Stage.position, Deal.position).limit(1).scalar()
        names = scalars(Contact.select(Contact.name).where(Contact.number <= _NAMES * 7, Contact.number % 7 == 0))
    return Scenario(
        name=f"finding among {size:,}",
        command=(str(Path(sys.executable).with_name("crm-tui")), "--db", str(path)),
        ready=str(first).split()[0],
        keys=("ctrl+p", *(key for name in names for key in (*map(_key, name.lower()), "ctrl+u"))),
        env=workspaces.ENVIRONMENT,
    )


def _key(sign: str) -> str:
    return "space" if sign == " " else sign
