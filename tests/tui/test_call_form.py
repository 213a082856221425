"""A call or a meeting in two keys: about what the cursor is on, with what came of it and what is next."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Activity, Task
from crm_tui.domain.records import Kind
from crm_tui.services.editing.activities import add_activity
from crm_tui.services.editing.records import add_record
from crm_tui.services.editing.tasks import add_task
from crm_tui.tui.app import CrmApp
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture(autouse=True)
def records(me: UUID, at_noon: object) -> None:  # noqa: ARG001 - time stands still
    add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    add_record(me, Kind.DEAL, {"title": "Acme rollout", "contacts": "Kim Sato"})
    add_task(me, {"title": "Call Kim", "contact": "Kim Sato"})
    add_activity(me, {"kind": "note", "subject": "Lunch", "deal": "Acme rollout", "at": "today"})


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


@pytest.mark.parametrize(
    ("keys", "about"),
    [
        (["B"], "Acme rollout"),
        (["B", "enter"], "Acme rollout"),
        (["C"], "Kim Sato"),
        (["C", "enter"], "Kim Sato"),
        (["C", "3"], "Acme rollout"),
        (["C", "4"], "Kim Sato"),
        (["C", "5"], "Acme rollout"),
        (["C", "5", "enter"], "Acme rollout"),
        (["M"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
async def test_it_is_about_what_the_cursor_is_on(workspace: Path, keys: list[str], about: str) -> None:
    async with program(workspace) as pilot:
        await press(pilot, *keys, "c")
        row = next(row for row in screen(pilot).split("\n") if "About *" in row)
        assert row.partition("About *")[2].strip() == about
        assert row.startswith("▌") is (not about)


async def test_a_call_is_logged_with_its_next_step(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "c")
        await write(pilot, "left")
        await press(pilot, "down", "enter")
        await write(pilot, "1h30")
        await press(pilot, "tab")
        assert "1h 30m" in screen(pilot)
        await write(pilot, "Will call back.")
        await press(pilot, "tab")
        await write(pilot, "call again")
        await press(pilot, "tab")
        await write(pilot, "fri")
        await press(pilot, "ctrl+s")
        assert "Added call A2 Left a message · Acme rollout and task T2 call again" in screen(pilot)
        call, task = Activity.get(Activity.kind == "call"), Task.get(Task.title == "call again")
        assert (call.subject, call.minutes, call.body) == ("Left a message", 90, "Will call back.")
        assert (call.deal.title, task.deal.title, str(task.due)) == ("Acme rollout", "Acme rollout", "2026-11-20")
        await press(pilot, "u")
        assert Task.get(Task.title == "call again").hidden_at is not None


async def test_a_meeting_in_words_of_one_s_own_about_somebody_picked(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "M", "v")
        await write(pilot, "kim")
        await press(pilot, "down", "enter")
        await write(pilot, "They want a rebate")
        await press(pilot, "ctrl+s")
        meeting = Activity.get(Activity.kind == "meeting")
        assert (meeting.subject, meeting.contact.name) == ("They want a rebate", "Kim Sato")


@pytest.mark.parametrize(
    ("label", "typed", "says"),
    [
        ("About", "Zed", "There is no record “Zed”"),
        ("Took", "long", "long is not a length of time"),
        ("Due", "soon", "soon is not a date"),
    ],
)
async def test_a_wrong_field_says_why_while_one_goes_on(workspace: Path, label: str, typed: str, says: str) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "M", "c")
        for _ in range(8):
            if any(row.startswith(f"▌ {label}") for row in screen(pilot).split("\n")):
                break
            await press(pilot, "tab")
        await write(pilot, typed)
        await press(pilot, "tab")
        rows = screen(pilot).split("\n")
        at = next(number for number, row in enumerate(rows) if row[2:].startswith(label))
        assert says in rows[at + 1]


async def test_a_day_without_a_step_is_asked_about(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "c", "shift+tab", "shift+tab")
        await write(pilot, "fri")
        await press(pilot, "ctrl+s")
        assert "Say what is due then" in screen(pilot)
        assert not Activity.select().where(Activity.kind == "call").exists()


async def test_what_was_typed_stands_there_again(workspace: Path) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "c")
        await write(pilot, "reached them")
        await press(pilot, "escape", "c")
        assert "reached them" in screen(pilot)
        await press(pilot, "escape", "v")
        assert "reached them" not in screen(pilot)
