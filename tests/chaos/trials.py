"""What is tried while things go wrong: every deed, and making, opening, copying and upgrading a workspace."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias
from uuid import UUID

import apsw
import peewee as pw

from crm_tui.db import commands, migrations, sqlite
from crm_tui.db.files import on_disk, opening, restoring
from crm_tui.db.files.upgrading import fingerprint
from crm_tui.db.models import Action, Pipeline, User
from crm_tui.domain.ids import new_id
from crm_tui.errors import AlreadyDone
from crm_tui.services import workspace
from tests.chaos import soundness, upgrading
from tests.chaos.deeds import DEEDS, Deed, World
from tests.db import saved_schemas

State: TypeAlias = Literal["before", "after"]

NAME = "sales.db"


@dataclass(frozen=True, slots=True)
class Trial:
    """Something that is done wholly or not at all, in a folder of its own."""

    name: str
    template: Path
    """A folder with what is there before."""
    around: Callable[[Path], AbstractContextManager[None]]
    """What is open while it is done, and while one looks."""
    do: Callable[[Path], object]
    look: Callable[[Path], State]
    """AssertionError for anything between before and after, or not whole."""
    repeatable: bool = False
    """Whether to do it again changes nothing, so that it may have been done although it failed in the end."""
    commanded: bool = False
    """Whether it is a command with an id, so that it may be asked for again when its answer was lost."""

    def begin(self, folder: Path) -> None:
        """Put the folder there as it is before; nothing is open."""
        shutil.copytree(self.template, folder)


def all_trials(folder: Path) -> list[Trial]:
    """Every trial; `folder` is for what is there before each."""
    deeds = deed_trials(folder)
    return [*deeds, *file_trials(folder, deeds[-1].template)]


def deed_trials(folder: Path) -> list[Trial]:
    """Live through the deeds; each that leaves a trace is a trial on the workspace as it was before."""
    path = folder / "day" / NAME
    path.parent.mkdir()
    workspace.create(path, login="ana")
    known: dict[str, UUID] = {}
    trials = []
    for number, (name, deed) in enumerate(DEEDS.items()):
        template = folder / f"{number}"
        shutil.copytree(path.parent, template)
        with workspace.opened(path):
            world = World.read()
            world.known.update(known)
            holds, actions = soundness.digest(), Action.select().count()
            deed(world)
            done = Action.select().count()
        if done > actions:
            do, look = partial(_do, deed, dict(known), new_id()), partial(_look_at_deed, holds, done)
            trials.append(Trial(name, template, _open, do, look, commanded=True))
        known = dict(world.known)
    return trials


def file_trials(folder: Path, full: Path) -> list[Trial]:
    """What is done with a whole file; `full` is a folder with a workspace in which much was done."""
    (folder / "nothing").mkdir()
    with workspace.opened(full / NAME):
        holds = soundness.digest()
    return [
        Trial("a workspace is made", folder / "nothing", _nothing_open, _make, _look_made),
        Trial("a program starts, writes and ends", full, _nothing_open, _visit, partial(_look_visited, holds)),
        Trial("a workspace is copied", full, _open, _copy, partial(_look_copied, holds)),
        Trial("a backup is restored", _to_restore(folder, full), _nothing_open, _restore, _look_restored),
        *upgrade_trials(folder),
    ]


def upgrade_trials(folder: Path) -> list[Trial]:
    """A file of each schema that was released is upgraded to one step ahead of today's."""
    upgrading.write_steps(folder / "steps")

    def ahead(_: Path) -> AbstractContextManager[None]:
        return upgrading.one_step_ahead(folder / "steps")

    trials = []
    for schema, script in saved_schemas.saved().items():
        there = folder / f"schema {schema}"
        there.mkdir()
        saved_schemas.load(script, there / NAME)
        with soundness.looked_at(there / NAME) as connection:
            look = partial(_look_upgraded, soundness.digest(connection))
        trials.append(Trial(f"a file of schema {schema} is upgraded", there, ahead, _upgrade, look, repeatable=True))
    return trials


def _nothing_open(_: Path) -> AbstractContextManager[None]:
    return nullcontext()


def _open(folder: Path) -> AbstractContextManager[None]:
    return workspace.opened(folder / NAME)


def _do(deed: Deed, known: dict[str, UUID], command: UUID, folder: Path) -> None:
    with sqlite.sentences(folder / NAME), suppress(AlreadyDone), commands.command(command):
        world = World.read()
        world.known.update(known)
        deed(world)


def _look_at_deed(holds: str, done: int, _: Path) -> State:
    if soundness.digest() == holds:
        soundness.assert_file_is_sound()
        return "before"
    soundness.assert_whole()
    assert Action.select().count() == done
    return "after"


def _make(folder: Path) -> None:
    workspace.create(folder / NAME, login="ana")


def _look_made(folder: Path) -> State:
    if not (folder / NAME).exists():
        return "before"
    with workspace.opened(folder / NAME):
        soundness.assert_whole()
        assert (User.get().login, Pipeline.get().name) == ("ana", "Sales")
    return "after"


def _visit(folder: Path) -> None:
    with sqlite.sentences(folder / NAME):
        opening.open_workspace(folder / NAME)
        workspace.sign_in("zoe")
    _close()


def _close() -> None:
    """Close the workspace; what fails then SQLite takes in silence, but a watched disk's errors come through it."""
    with suppress(pw.OperationalError):
        opening.disconnect()


def _look_visited(holds: str, folder: Path) -> State:
    with workspace.opened(folder / NAME):
        if soundness.digest() == holds:
            soundness.assert_file_is_sound()
            return "before"
        soundness.assert_whole()
        assert User.select().where(User.login == "zoe").count() == 1
    return "after"


def _copy(folder: Path) -> None:
    opening.back_up(folder / "copy.db")


def _look_copied(holds: str, folder: Path) -> State:
    assert soundness.digest() == holds
    if not (folder / "copy.db").exists():
        return "before"
    with soundness.looked_at(folder / "copy.db") as copy:
        assert soundness.digest(copy) == holds
    return "after"


def _to_restore(folder: Path, full: Path) -> Path:
    """A folder with a workspace in which much was done, the last of it in the log alone, and another's backup."""
    there = folder / "to restore"
    shutil.copytree(full, there)
    subprocess.run([sys.executable, "-c", _JOIN_AND_DIE, str(there / NAME)], check=True)
    assert on_disk.log_of(there / NAME).stat().st_size
    workspace.create(there / "copy.db", login="zoe")
    return there


_JOIN_AND_DIE = """
import os, sys
from pathlib import Path
from crm_tui.db.files import opening
from crm_tui.services import workspace
opening.open_workspace(Path(sys.argv[1]))
workspace.sign_in("last")
os._exit(0)
"""


def _restore(folder: Path) -> None:
    restoring.restore(folder / "copy.db", folder / NAME)


def _look_restored(folder: Path) -> State:
    """The old workspace by its name, or the restored one by it and the old one by its second name."""
    kept = list(folder.glob("sales.before-restore-*.db"))
    for path in kept:
        with soundness.looked_at(path) as connection:
            soundness.assert_file_is_sound(connection)
            assert _has_joined(connection, "last")
    with soundness.looked_at(folder / NAME) as connection:
        soundness.assert_file_is_sound(connection)
        if _has_joined(connection, "ana"):
            assert _has_joined(connection, "last")
            return "before"
        assert _has_joined(connection, "zoe")
        assert kept
    return "after"


def _has_joined(connection: apsw.Connection, login: str) -> bool:
    return bool(list(connection.execute("SELECT 1 FROM user WHERE login = ?", (login,))))


def _upgrade(folder: Path) -> None:
    opening.open_workspace(folder / NAME)
    _close()


def _look_upgraded(holds: str, folder: Path) -> State:
    backups = list(folder.glob("sales.schema-*.db"))
    for backup in backups:
        with soundness.looked_at(backup) as copy:
            assert soundness.digest(copy) == holds
    with soundness.looked_at(folder / NAME) as connection:
        soundness.assert_file_is_sound(connection)
        if sqlite.header(connection)[1] < migrations.LATEST:
            assert soundness.digest(connection) == holds
            return "before"
        assert backups
        assert fingerprint(connection) == migrations.FINGERPRINT
        assert not list(connection.execute("SELECT 1 FROM deal WHERE heat IS NOT number"))
    return "after"
