"""Power cuts: a day's deeds on a watched disk, cut at any call, whatever of the unsynced writes is then found."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import apsw

from crm_tui.db.models import database
from crm_tui.errors import CrmError
from crm_tui.services import settings, workspace
from tests.chaos import soundness
from tests.chaos.deeds import DEEDS, Deed, World
from tests.chaos.disk import Call, watched
from tests.chaos.folders import fleeting_folder
from tests.chaos.naming import naming
from tests.chaos.platter import Platter
from tests.chaos.trials import NAME, Trial, file_trials

LEAST = 2_000
"""States that are looked at, however long that takes."""

PORTION = 120
"""States of a day that are looked at before the time is."""
PORTION_OF_FILES = 5
"""States while a whole file is made, copied or upgraded, and as many just after."""

REOPENED_EVERY = 9
"""Deeds after which the workspace is closed and opened again, so that logs come and go."""
CHECKPOINT = 40
"""Pages of the log after which SQLite brings it into the file; the program's own thousand is more than a day's work."""


@dataclass(slots=True)
class Day:
    """What was asked of the disk in a day, and what the workspace held after each deed."""

    path: Path
    beginning: bytes
    """The workspace before the first deed."""
    digests: list[str] = field(default_factory=list)
    """Of what it held before the first deed, and after each."""
    calls: list[tuple[int, Call]] = field(default_factory=list)
    """Each with the number of deeds that were acknowledged before."""

    def note(self, call: Call) -> None:
        """Something is asked of the disk."""
        if call.verb not in {"read", "size"}:
            self.calls.append((len(self.digests) - 1, call))


@dataclass(slots=True)
class Outcome:
    """What was found after power cuts."""

    states: int = 0
    different: set[str] = field(default_factory=set)
    """Digests of what was found."""
    bad: list[str] = field(default_factory=list)
    """What was wrong, in words."""


def record(folder: Path, *, synchronous: str = "full") -> Day:
    """Live through the deeds on a watched disk, in a new folder; the program's own way of syncing is `full`."""
    path = folder / NAME
    workspace.create(path, login="ana")
    day = Day(path, path.read_bytes())
    with workspace.opened(path):
        world = World.read()
        day.digests.append(soundness.digest())
    with watched(day.note):
        for deeds in _in_portions(list(DEEDS.values())):
            with workspace.opened(path):
                database.connection().pragma("wal_autocheckpoint", CHECKPOINT)
                database.connection().pragma("synchronous", synchronous)
                for deed in deeds:
                    deed(world)
                    day.digests.append(soundness.digest())
    return day


def cut(day: Day, states: int, dice: Random, folder: Path, whole: set[str] | None = None) -> Outcome:
    """Cut the power in `states` moments, evenly over the day's calls, and look at what is found each time.

    What holds the same as one of the `whole`, by digest, is known to agree with itself; more of them are added.
    """
    outcome = Outcome(different=set() if whole is None else whole)
    platter = Platter({str(day.path): day.beginning})
    for number, (acknowledged, call) in enumerate(day.calls):
        platter.follow(call)
        due = (number + 1) * states // len(day.calls)
        while outcome.states < due:
            _look(day, acknowledged, platter.after_a_cut(dice), folder, outcome)
    return outcome


def cut_trial(trial: Trial, states: int, dice: Random, folder: Path) -> None:
    """Cut the power while something is done and just after; AssertionError where it is half there, or then lost."""
    there, calls = folder / "there", list[Call]()
    trial.begin(there)
    platter = Platter({str(path): path.read_bytes() for path in there.iterdir()})
    with watched(calls.append), trial.around(there):
        trial.do(there)
        acknowledged = len(calls)
    shutil.rmtree(there)
    moments = Counter(dice.choices(range(1, len(calls)), k=states) + [acknowledged] * states)
    for number, call in enumerate(calls, 1):
        platter.follow(call)
        for _ in range(moments[number]):
            with _found(platter.after_a_cut(dice), folder) as found, trial.around(found):
                assert trial.look(found) == "after" or number < acknowledged, "what was acknowledged is lost"


def run(seconds: float, seed: int) -> str:
    """Cut the power again and again; AssertionError where anything is lost, half there or broken."""
    dice, end = Random(seed), time.monotonic() + seconds
    with fleeting_folder() as folder:
        day, states, different = record(folder / "day"), 0, set[str]()
        trials = file_trials(folder, day.path.parent)
        while states < LEAST or time.monotonic() < end:
            outcome = cut(day, PORTION, dice, folder, different)
            assert not outcome.bad, outcome.bad[0]
            for trial in trials:
                with naming(f"power cuts while {trial.name}"):
                    cut_trial(trial, PORTION_OF_FILES, dice, folder)
            states += outcome.states + 2 * PORTION_OF_FILES * len(trials)
    return (
        f"{states:,} power cuts in {len(DEEDS)} deeds with {len(day.calls):,} writes and syncs: none did harm,"
        f" {len(different)} different workspaces were found."
    )


@contextmanager
def _found(files: Mapping[str, bytes], folder: Path) -> Iterator[Path]:
    """A folder with what a power cut has left."""
    found = folder / "found"
    found.mkdir()
    for path, content in files.items():
        (found / Path(path).name).write_bytes(content)
    yield found
    shutil.rmtree(found)


def _look(day: Day, acknowledged: int, files: Mapping[str, bytes], folder: Path, outcome: Outcome) -> None:
    """Open what is left, as the program does, and go on working."""
    outcome.states += 1
    with _found(files, folder) as found:
        try:
            with workspace.opened(found / day.path.name):
                _judge(day, acknowledged, outcome)
        except (AssertionError, CrmError, apsw.Error) as error:
            outcome.bad.append(f"after {acknowledged} deeds: {type(error).__name__} {error}")


def _judge(day: Day, acknowledged: int, outcome: Outcome) -> None:
    """AssertionError where what is open is not what was acknowledged, or that and the whole next deed."""
    soundness.assert_file_is_sound()
    holds = soundness.digest()
    assert holds in day.digests, "half a deed"
    assert holds in day.digests[acknowledged : acknowledged + 2], "an acknowledged deed is lost"
    if holds not in outcome.different:
        soundness.assert_whole()
        outcome.different.add(holds)
    settings.set_country(workspace.find_user("ana"), "FR")
    soundness.assert_file_is_sound()


def _in_portions(deeds: Sequence[Deed]) -> Iterator[Sequence[Deed]]:
    for start in range(0, len(deeds), REOPENED_EVERY):
        yield deeds[start : start + REOPENED_EVERY]
