"""Programs killed at any call to the disk: what they did is there wholly or not at all, and asked again once."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random

from tests.chaos import programs
from tests.chaos.disk import Call, Fault, watched
from tests.chaos.drawing import drawn
from tests.chaos.folders import fleeting_folder
from tests.chaos.naming import naming
from tests.chaos.trials import Trial, all_trials


@dataclass(slots=True)
class Countdown:
    """Ends this process at a call to the disk."""

    number: int
    """0 for never."""
    passed: int = 0

    def watch(self, _: Call) -> Fault | None:
        """End the process where it is this call's turn."""
        self.passed += 1
        if self.passed == self.number:
            programs.kill_oneself()
        return None


def attempt(trial: Trial, number: int, folder: Path) -> bool:
    """Kill a program at a call; AssertionError where that does harm. Returns whether all had been done before."""
    trial.begin(folder)
    killed = programs.was_killed(programs.start(partial(_do, trial, Countdown(number), folder)))
    with trial.around(folder):
        done = trial.look(folder) == "after"
        assert done or killed, "nothing was done"
        if trial.commanded or not done:
            trial.do(folder)
    with trial.around(folder):
        assert trial.look(folder) == "after", "the next try did nothing, or all of it twice"
    shutil.rmtree(folder)
    return done


def _do(trial: Trial, countdown: Countdown, folder: Path) -> None:
    with watched(countdown.watch), trial.around(folder):
        trial.do(folder)


def calls_of(trial: Trial, folder: Path) -> int:
    """How many calls to the disk it makes, from opening to closing."""
    counting = Countdown(0)
    trial.begin(folder)
    _do(trial, counting, folder)
    shutil.rmtree(folder)
    return counting.passed


def sweep(trials: Sequence[Trial], seconds: float, seed: int, folder: Path) -> str:
    """Kill at each call of each trial, or at as many as there is time for; AssertionError where that does harm."""
    end, killed, done = time.monotonic() + seconds, 0, 0
    for trial, number in drawn(trials, partial(calls_of, folder=folder), Random(seed)):
        with naming(f"{trial.name}, killed at call {number}"):
            done += attempt(trial, number, folder)
        killed += 1
        if time.monotonic() > end:
            break
    return (
        f"{killed:,} calls to the disk were a program's last: {killed - done:,} times nothing was done,"
        f" {done:,} times all, never a part."
    )


def run(seconds: float, seed: int) -> str:
    """Kill programs in every trial."""
    with fleeting_folder() as folder:
        return sweep(all_trials(folder), seconds, seed, folder / "trial")
