"""Upgrades from every schema: killed at any moment, and by eight programs at once, of which one upgrades."""

from __future__ import annotations

import shutil
import time
from functools import partial
from pathlib import Path
from random import Random

from crm_tui.db.models import User, scalars
from crm_tui.services import workspace
from tests.chaos import killed, programs, soundness
from tests.chaos.folders import fleeting_folder
from tests.chaos.trials import NAME, upgrade_trials

PROGRAMS = 8
SECONDS_TO_COME = 0.08
"""All have been started by then."""


def run(seconds: float, seed: int) -> str:
    """Half of the time is for programs killed at a call to the disk, half for eight at once."""
    with fleeting_folder() as folder:
        trials = upgrade_trials(folder)
        swept = killed.sweep(trials, seconds / 2, seed, folder / "trial")
        end, dice = time.monotonic() + seconds / 2, Random(seed)
        rounds = 0
        while rounds < len(trials) or time.monotonic() < end:
            trial = trials[rounds % len(trials)]
            rounds += 1
            with trial.around(folder):
                shutil.copytree(trial.template, folder / "round")
                _eight_at_once(folder / "round", dice, kills=rounds % 2 * 3)
                assert trial.look(folder / "round") == "after"
                shutil.rmtree(folder / "round")
    return f"{swept}\n{rounds} times {PROGRAMS} programs at once: one upgraded, all went on to write."


def _eight_at_once(folder: Path, dice: Random, *, kills: int) -> None:
    """Start them all; some are killed before they are done, and started again."""
    path, begin = folder / NAME, time.monotonic() + SECONDS_TO_COME
    running = {programs.start(partial(_work, path, f"p{number}", begin)): number for number in range(PROGRAMS)}
    for child in dice.sample(list(running), kills):
        time.sleep(max(0.0, begin - time.monotonic()) + dice.random() * 0.02)
        number = running.pop(child)
        programs.kill(child)
        running[programs.start(partial(_work, path, f"p{number}", begin))] = number
    for child in running:
        assert not programs.was_killed(child)
    with workspace.opened(path):
        assert set(scalars(User.select(User.login))) >= {f"p{number}" for number in range(PROGRAMS)}
        soundness.assert_whole()


def _work(path: Path, login: str, begin: float) -> None:
    time.sleep(max(0.0, begin - time.monotonic()))
    with workspace.opened(path):
        workspace.sign_in(login)
