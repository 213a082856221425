"""Every call to the disk fails once: it is told in a sentence, nothing is half done, and the next try works."""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

import apsw

from crm_tui.errors import CrmError
from tests.chaos.disk import Call, Fault, Verb, watched
from tests.chaos.drawing import drawn
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
        "rename": Fault(apsw.IOError, apsw.SQLITE_IOERR),
        "link": Fault(apsw.IOError, apsw.SQLITE_IOERR),
        "names": Fault(apsw.IOError, apsw.SQLITE_IOERR_DIR_FSYNC),
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
        if not self.armed or fault is None or _is_benign(call):
            return None
        self.passed += 1
        return fault if self.passed == self.number else None


def _is_benign(call: Call) -> bool:
    """Whether SQLite takes a fault in silence that its Python driver would tell all the same: a look at the log's size
    after a commit, to cut it off where it is too long.
    """
    return call.verb == "size" and call.path.endswith("-wal")


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
        if trial.commanded:
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


def calls_of(trial: Trial, way: str, folder: Path) -> int:
    """How many calls of a trial can fail in a way."""
    counting = Trap(way)
    attempt(trial, counting, folder)
    return counting.passed


def run(seconds: float, seed: int) -> str:
    """Fail calls until each has failed once or time is up; AssertionError where that does harm."""
    tried, told = 0, set[str]()
    with fleeting_folder() as folder:
        scratch = folder / "trial"
        ways = [(trial, way) for trial in all_trials(folder) for way in WAYS]
        end = time.monotonic() + seconds
        for (trial, way), number in drawn(ways, lambda pair: calls_of(*pair, scratch), Random(seed)):
            with naming(f"{trial.name}, {way} at call {number}"):
                told.add(attempt(trial, Trap(way, number), scratch).replace(str(folder), ""))
            tried += 1
            if time.monotonic() > end:
                break
    did = f"{tried:,} calls failed once: each was told, nothing was half done, the next try worked."
    return "\n  ".join([did, *sorted(told - {""})])
