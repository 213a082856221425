"""Every command that writes: done by its keys, and done by the line that `y` copies, it leaves the same changes."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from crm_tui.db.files import opening
from crm_tui.db.models import database
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.tui.commands import PLACES
from tests.effects import effect_of, made_since, orders, run_lines
from tests.tui.driving import press, program, write
from tests.tui.test_lines_of_commands import WITHOUT, WRITING

pytestmark = [pytest.mark.usefixtures("at_noon"), pytest.mark.slow]

TYPED = "type:"

RENAME = ("e", "ctrl+u", "type:Renamed", "ctrl+s")
NOTE = ("a", "tab", "type:Hello", "ctrl+s")
TASK = ("t", "type:Ring them", "ctrl+s")
TO_QUALIFICATION = ("m", "type:qual", "enter")
FORCE = ("exclamation_mark", "type:!", "type:so it is", "ctrl+s")
LIST_TASKS = ("colon", "type:marked.list_tasks", "enter", "type:Spring", "tab")
BOTH = ("space", "space")
TWICE = ("C", "n", "type:Kim Sato", "ctrl+s", "escape", "g", "d")
ON_DEAL, ON_CONTACT, ON_TASK = ("j", "enter"), ("C", "enter"), ("C", "4", "enter")

ELSEWHERE = {"phases", "subscription", "ticket", "tickets"}
"""The places of areas whose own tests compare what their lines do (`tests/services/…`)."""

OF_AREAS = {"contacts.accept", "contacts.hand_over", "contacts.reject", "record.add_answer", "ticket.add"}
"""Commands of such areas in the places of all."""

PLAYS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "card.move_right": ((), ("L",)),
    "card.move_left": (("L",), ("H",)),
    "card.choose_stage": ((), TO_QUALIFICATION),
    "card.force": (("L", "m", "type:needs", "enter", "escape"), FORCE),
    "card.add": ((), ("n", "type:New one", "ctrl+s")),
    "card.edit": ((), RENAME),
    "card.add_activity": ((), NOTE),
    "card.add_task": ((), TASK),
    "card.delete": ((), ("d",)),
    "contacts.add": (("C",), ("n", "type:Lee Wong", "ctrl+s")),
    "contacts.edit": (("C",), RENAME),
    "contacts.delete": (("C",), ("d",)),
    "contacts.add_activity": (("C",), NOTE),
    "contacts.add_task": (("C",), TASK),
    "contacts.done": (("C", "4"), ("x",)),
    "contacts.move": (("C", "3"), TO_QUALIFICATION),
    "record.edit": (ON_CONTACT, RENAME),
    "record.add": (ON_CONTACT, ("n", "tab", "type:Hello", "ctrl+s")),
    "record.add_activity": (ON_CONTACT, NOTE),
    "record.add_task": (ON_CONTACT, TASK),
    "record.done": ((*ON_DEAL, "3"), ("x",)),
    "record.delete": (ON_CONTACT, ("d",)),
    "deal.move_right": (ON_DEAL, ("L",)),
    "deal.move_left": ((*ON_DEAL, "L"), ("H",)),
    "deal.choose_stage": (ON_DEAL, TO_QUALIFICATION),
    "deal.force": ((*ON_DEAL, "L", "m", "type:needs", "enter", "escape"), FORCE),
    "note.edit": (ON_TASK, RENAME),
    "note.done": (ON_TASK, ("x", "ctrl+s")),
    "note.delete": (ON_TASK, ("d",)),
    "quick.add": ((), ("o", "type:Elm 4k", "enter")),
    "log.call": ((), ("c", "type:reached", "ctrl+s")),
    "log.meeting": ((), ("v", "type:held", "ctrl+s")),
    "card.move_up": (("j",), ("K",)),
    "card.move_down": ((), ("J",)),
    "today.done": (("T",), ("x", "type:They agree", "tab", "tab", "type:Send it", "tab", "type:fri", "ctrl+s")),
    "today.add": (("T",), ("n", "type:Ring them", "ctrl+s")),
    "today.add_activity": (("T",), NOTE),
    "today.add_task": (("T",), TASK),
    "marked.assign": (BOTH, ("colon", "type:marked.assign nobody", "enter")),
    "marked.tag": (BOTH, ("colon", "type:marked.tag +vip +warm", "enter")),
    "marked.close_date": (BOTH, ("colon", "type:marked.close_date 2027-01-31", "enter")),
    "marked.list_tasks": (BOTH, (*LIST_TASKS, "type:Call them", "tab", "type:fri", "ctrl+s")),
    "marked.merge": (BOTH, ("colon", "type:marked.merge", "enter", "enter")),
    "duplicates.merge": (TWICE, ("m", "enter")),
    "duplicates.part": (TWICE, ("n",)),
    "marked.edit_rows": (BOTH, ("E", "ctrl+s")),
}
"""What is pressed first, and then to give the command; `type:` begins a text."""

SETTLED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "today.snooze": (("T",), ("s", "type:next mon", "enter")),
    "settings.add": (("comma", "enter"), ("n", "type:Partners", "ctrl+s")),
    "settings.edit": (("comma", "enter", "enter", "j"), ("e", "ctrl+u", "type:First call", "ctrl+s")),
    "settings.move_down": (("comma", "enter", "enter"), ("J",)),
    "settings.copy": (("comma", "enter"), ("D", "ctrl+u", "type:Sales 2", "ctrl+s")),
    "settings.put_away": (("comma", "enter", "enter", "j"), ("A",)),
    "settings.delete": (("comma", "enter", "enter", "j"), ("d",)),
}
"""Those that ask for no such right, but write all the same."""


@pytest.fixture
def world(workspace: Path, me: UUID) -> Path:
    """Two deals on the board, the lower one with a task, and a contact."""
    add_record(me, Kind.CONTACT, {"name": "Kim Sato", "email": "kim@acme.example"})
    add_record(me, Kind.DEAL, {"title": "Acme rollout", "amount": "45k", "contacts": "Kim Sato"})
    add_record(me, Kind.DEAL, {"title": "Birch pilot", "amount": "8k"})
    add_record(me, Kind.TASK, {"title": "Call Kim", "deal": "Acme rollout", "due": "today"})
    return workspace


def test_every_command_that_writes_is_played_below() -> None:
    told = ((place, command) for place, commands in PLACES.items() if place not in ELSEWHERE for command in commands)
    writing = {one.id for _, one in told if set(one.needs) & WRITING} - OF_AREAS
    assert writing - PLAYS.keys() == {"import.file", *(WITHOUT.keys() & writing)}, "files are not in the journal"
    assert PLAYS.keys() <= writing


@pytest.mark.parametrize("command", [*PLAYS, *SETTLED])
async def test_the_copied_line_does_the_same(
    command: str, world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.db"
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "sed -i -e 's/Birch pilot/Birch plan!/' -e 's/45,000.00/50,000.00/'")
    before, keys = (PLAYS | SETTLED)[command]
    async with program(world) as pilot:
        await play(pilot, before)
        known = set(made_since(set()))
        database.connection().execute("VACUUM INTO ?", (str(copy),))
        copy.chmod(0o600)
        await play(pilot, keys)
        done = made_since(known)
        assert len(done) == 1, "the keys did one thing"
        wanted = effect_of(done), orders()
        await press(pilot, "y")
        copied = pilot.app.clipboard.replace(str(world), str(copy))
    opening.disconnect()
    run_lines(tuple(copied.split(" && ")), monkeypatch, copy)
    opening.open_workspace(copy)
    assert (effect_of(made_since(known)), orders()) == wanted, copied


async def play(pilot: object, keys: tuple[str, ...]) -> None:
    for key in keys:
        if key.startswith(TYPED):
            await write(pilot, key.removeprefix(TYPED))  # type: ignore[arg-type]
        else:
            await press(pilot, key)  # type: ignore[arg-type]
