"""Power cuts: a day's deeds on a watched disk, cut at any call, whatever of the unsynced writes is then found."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from crm_tui.db import opening
from crm_tui.db.models import database
from crm_tui.services import settings, workspace
from tests.chaos import soundness
from tests.chaos.deeds import DEEDS, World
from tests.chaos.disk import Call, watched
from tests.chaos.platter import Platter

REOPENED_EVERY = 9
"""Deeds after which the workspace is closed and opened again, so that logs come and go."""
CHECKPOINT = 40
"""Pages of the log after which SQLite brings it into the file; the program's own thousand is more than a day's work."""


@dataclass(slots=True)
class Day:
    """What was asked of the disk in a day, and what the workspace held after each deed."""

    calls: list[tuple[int, Call]] = field(default_factory=list)
    """Each with the number of deeds that were acknowledged before."""
    digests: list[str] = field(default_factory=list)
    """Before the first deed, and after each."""
    beginning: bytes = b""


def record(folder: Path, *, synchronous: str = "full") -> Day:
    """Live through the deeds on a watched disk."""
    path = folder / "sales.db"
    workspace.create(path, login="ana")
    day = Day(beginning=path.read_bytes())
    with watched(lambda call: day.calls.append((len(day.digests) - 1, call))):
        for number, (_, deed) in enumerate([("", None), *DEEDS.items()]):
            if number % REOPENED_EVERY == 0:
                opening.disconnect()
                opening.open_workspace(path)
                database.connection().pragma("wal_autocheckpoint", CHECKPOINT)
                database.connection().pragma("synchronous", synchronous)
            if deed is None:
                world = World.read()
            else:
                deed(world)
            day.digests.append(soundness.digest())
        opening.disconnect()
    return day
