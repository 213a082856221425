"""Nothing is lost: each scenario for a few seconds, and a look at whether they would notice."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Literal

import pytest

from crm_tui.db import commands
from crm_tui.db.models import Action
from crm_tui.domain.ids import new_id
from crm_tui.errors import AlreadyDone
from crm_tui.queries.shape.settings import customs
from crm_tui.services import settings
from crm_tui.services import workspace as workspaces
from tests.chaos import faults, power, verbs
from tests.chaos.deeds import DEEDS, World
from tests.chaos.disk import Call, Verb
from tests.chaos.folders import fleeting_folder
from tests.chaos.platter import SECTOR, Platter
from tests.chaos.trials import NAME, Trial

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("scenario", "seconds"),
    [("writers", 60), ("killed", 10), ("power", 1), ("faults", 10), ("upgrades", 5), ("people", 2)],
)
def test_nothing_is_lost(scenario: str, seconds: int) -> None:
    command = [sys.executable, "-m", "tests.chaos", scenario, "--seconds", str(seconds)]
    done = subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, check=False, timeout=880)
    assert done.returncode == 0, done.stderr


def test_a_day_s_deeds_are_every_verb_that_writes(workspace: Path) -> None:
    """A new verb needs a deed, so that it too is killed, cut off and failed; and asked again, it does nothing more."""
    assert workspace.exists()
    world = World.read()
    with verbs.watching() as seen:
        for deed in DEEDS.values():
            asked = new_id()
            with commands.command(asked):
                deed(world)
            done = Action.select().count()
            with suppress(AlreadyDone), commands.command(asked):
                deed(world)
            assert Action.select().count() == done
    assert seen == set(verbs.all_verbs().values())
    assert {"moving.transitions.move", "undo.undoing.undo", "bulk.taking.taking_in"} <= seen


@pytest.mark.slow
def test_a_disk_that_is_not_waited_for_loses_what_was_acknowledged() -> None:
    with fleeting_folder() as folder:
        day = power.record(folder / "day", synchronous="normal")
        outcome = power.cut(day, 40, Random(1), folder)
    assert any("an acknowledged deed is lost" in harm for harm in outcome.bad)


@pytest.mark.slow
def test_a_deed_in_two_halves_is_noticed() -> None:
    with fleeting_folder() as folder:
        (folder / "before").mkdir()
        workspaces.create(folder / "before" / NAME, login="ana")
        halves = Trial("halves", folder / "before", lambda folder: workspaces.opened(folder / NAME), _halves, _look)
        with pytest.raises(AssertionError, match="half"):
            _fail_every_write(halves, folder)


def _fail_every_write(trial: Trial, folder: Path) -> None:
    for number in range(1, faults.calls_of(trial, "ENOSPC", folder / "counted") + 1):
        faults.attempt(trial, faults.Trap("ENOSPC", number), folder / f"{number}")


def _halves(_: Path) -> None:
    me = workspaces.find_user("ana")
    settings.set_currency(me, "CHF")
    settings.set_country(me, "CH")


def _look(_: Path) -> Literal["before", "after"]:
    currency, country = customs().currency, customs().country
    assert (currency == "CHF") == (country == "CH"), "half a deed"
    return "after" if country else "before"


def call(verb: Verb, data: bytes = b"", offset: int = 0) -> Call:
    return Call(verb, "sales.db", offset, data, names=verb == "delete")


class TestPlatter:
    """What a disk may still hold."""

    def found(self, *calls: Call, times: int = 200) -> set[bytes | None]:
        platter = Platter({"sales.db": b"old"})
        for one in calls:
            platter.follow(one)
        return {platter.after_a_cut(Random(number)).get("sales.db") for number in range(times)}

    def test_what_was_synced_stays(self) -> None:
        assert self.found(call("write", b"new"), call("sync")) == {b"new"}

    def test_what_was_not_may_be_there_or_not(self) -> None:
        assert self.found(call("write", b"new")) == {b"old", b"new"}

    def test_a_later_write_may_be_there_without_an_earlier(self) -> None:
        found = self.found(call("write", b"N"), call("write", b"W", 2))
        assert found == {b"old", b"Nld", b"olW", b"NlW"}

    def test_a_long_write_may_be_torn_at_a_sector(self) -> None:
        found = self.found(call("write", b"n" * 2 * SECTOR), call("sync"), call("write", b"m" * 2 * SECTOR))
        assert b"m" * SECTOR + b"n" * SECTOR in found
        assert b"n" * SECTOR + b"m" * SECTOR in found

    def test_a_deleted_file_may_be_back_until_the_names_are_synced(self) -> None:
        assert self.found(Call("delete", "sales.db")) == {b"old", None}
        assert self.found(call("delete")) == {None}
