"""Every call to the disk fails once: it is told in a sentence, nothing is half done, and the next try works."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import apsw

from crm_tui.errors import CrmError
from tests.chaos.disk import Call, Fault, Verb, watched
from tests.chaos.folders import fleeting_folder
from tests.chaos.naming import naming
from tests.chaos.trials import Trial, all_trials

WAYS: Mapping[str, Mapping[Verb, Fault]] = {
    "EIO": {
        "open": Fault(apsw.CantOpenError, apsw.SQLITE_CANTOPEN),
        "delete": Fault(apsw.IOError, apsw.SQLITE_IOERR_DELETE),
        "read": Fault(apsw.IOError, apsw.SQLITE_IOERR_READ),
        "write": Fault(apsw.IOError, apsw.SQLITE_IOERR_WRITE),
        "truncate": Fault(apsw.IOError, apsw.SQLITE_IOERR_TRUNCATE),
        "sync": Fault(apsw.IOError, apsw.SQLITE_IOERR_FSYNC),
        "size": Fault(apsw.IOError, apsw.SQLITE_IOERR_FSTAT),
    },
    "ENOSPC": {"write": Fault(apsw.FullError, apsw.SQLITE_FULL)},
    "short write": {"write": Fault(apsw.FullError, apsw.SQLITE_FULL, written=700)},
}
"""Each way of failing: the calls that fail so, and what SQLite is told."""


@dataclass(slots=True)
class Trap:
    """Has one call fail: the one with a number, of those that can fail in this way."""

    way: str
    number: int = 0
    """0 for none."""
    armed: bool = False
    passed: int = 0
    """How many calls that can fail have come."""

    def watch(self, call: Call) -> Fault | None:
        """The fault, where it is this call's turn."""
        fault = WAYS[self.way].get(call.verb)
        if not self.armed or fault is None:
            return None
        self.passed += 1
        return fault if self.passed == self.number else None


def attempt(trial: Trial, trap: Trap, folder: Path) -> str:
    """Try with a call failing; the sentence that the person reads, if any. AssertionError where it does harm."""
    trial.begin(folder)
    with watched(trap.watch), trial.around(folder):
        trap.armed = True
        told = _told(trial, folder)
        trap.armed = False
        state = trial.look(folder)
        assert state == ("before" if told else "after") or trial.repeatable, f"{told or 'nothing told'}, but {state}"
        if told:
            trial.do(folder)
    with trial.around(folder):
        assert trial.look(folder) == "after", "the next try did nothing"
    shutil.rmtree(folder)
    return told


def _told(trial: Trial, folder: Path) -> str:
    try:
        trial.do(folder)
    except CrmError as error:
        return str(error)
    return ""


def every_call(trials: Sequence[Trial], folder: Path) -> Iterator[tuple[Trial, Trap]]:
    """A trap for each call of each trial that can fail in some way."""
    for trial in trials:
        for way in WAYS:
            counting = Trap(way)
            attempt(trial, counting, folder)
            yield from ((trial, Trap(way, number)) for number in range(1, counting.passed + 1))


def run(seconds: float, seed: int) -> str:
    """Fail calls until each has failed once or time is up; AssertionError where that does harm."""
    end, tried, told = time.monotonic() + seconds, 0, set[str]()
    with fleeting_folder() as folder:
        traps = list(every_call(all_trials(folder), folder / "trial"))
        Random(seed).shuffle(traps)
        for trial, trap in traps:
            if time.monotonic() > end:
                break
            with naming(f"{trial.name}, {trap.way} at call {trap.number}"):
                told.add(attempt(trial, trap, folder / "trial").replace(str(folder), ""))
            tried += 1
    did = f"{tried:,} of {len(traps):,} calls failed once: each was told, nothing half done, the next try worked."
    return "\n  ".join([did, *sorted(told - {""})])
