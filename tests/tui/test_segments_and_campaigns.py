"""Segments and campaigns in the program: their lists, their pages, and the keys that do what these suggest."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.db.models import Activity, Contact, Member, SegmentSize
from crm_tui.domain.records import Kind
from crm_tui.services.campaigns.members import respond
from crm_tui.services.editing.records import add_record
from crm_tui.services.editing.saved import Saved
from crm_tui.tui.app import CrmApp
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.screens.contacts.screen import ContactsScreen
from crm_tui.tui.screens.record.screen import RecordScreen
from tests.cli.conftest import NoScreens
from tests.tui.driving import press, program, settle, shown

pytestmark = pytest.mark.usefixtures("at_noon")


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


async def open_page(pilot: Pilot[Any], record: Saved, section: str = "7") -> None:
    cast("CrmApp", pilot.app).open_record(record.kind, record.id)
    await settle(pilot)
    await press(pilot, section)


async def to_fact(pilot: Pilot[Any], label: str) -> None:
    """Put the cursor on a fact."""
    page = cast("RecordScreen", pilot.app.screen)
    for _ in range(40):
        item = page.view.item
        if item is not None and getattr(item.what, "label", "") == label:
            return
        await press(pilot, "j")
    raise AssertionError(f"{label} is not on the page:\n{screen(pilot)}")


@pytest.fixture
def kims(workspace: Path, me: UUID) -> Saved:  # noqa: ARG001 - the workspace must be there
    """A segment of two people, beside a third one."""
    for name in ("Kim Ada", "Kim Bea", "Ola"):
        add_record(me, Kind.CONTACT, {"name": name, "source": "Trade fair", "email": f"{name[-3:].lower()}@x.example"})
    return add_record(me, Kind.SEGMENT, {"title": "Kims", "filter": "name:kim"})


@pytest.fixture
def spring(kims: Saved, me: UUID) -> Saved:  # noqa: ARG001 - the segment must be there
    """A campaign for them that nobody is in yet."""
    return add_record(me, Kind.CAMPAIGN, {"title": "Spring", "segment": "Kims", "starts": "today", "budget": "1k"})


async def test_the_list_of_segments_counts_them_live(workspace: Path, kims: Saved) -> None:  # noqa: ARG001
    async with program(workspace, size=(120, 40)) as pilot:
        await press(pilot, "g", "e")

        assert "Kims" in screen(pilot)
        row = next(line for line in screen(pilot).splitlines() if "name:kim" in line)
        assert row.split()[-1] == "2"


async def test_a_segment_s_page_leads_to_its_members_and_keeps_its_size(workspace: Path, kims: Saved) -> None:
    async with program(workspace) as pilot:
        await open_page(pilot, kims)
        assert "2 contacts" in screen(pilot)
        assert "Trade fair 2 (100 %)" in screen(pilot)

        await to_fact(pilot, "Members")
        await press(pilot, "enter")

        assert isinstance(pilot.app.screen, ContactsScreen)
        assert pilot.app.screen.of.typed == "segment:SG1"
        assert "Kim Ada" in screen(pilot)
        assert "Ola" not in screen(pilot)
    assert [row.members for row in SegmentSize.select()] == [2]


async def test_a_campaign_is_filled_and_sent_from_its_page_and_taken_back(workspace: Path, spring: Saved) -> None:
    lines = Lines(Session(NoScreens(), wanted=str(workspace), user="ana"))
    async with program(workspace, lines=lines) as pilot:
        await open_page(pilot, spring)
        await to_fact(pilot, "Not in it yet")
        await press(pilot, "x")
        assert "Added 2 members to campaign CA1 Spring." in screen(pilot)
        assert Member.select().where(Member.hidden_at.is_null()).count() == 2

        await to_fact(pilot, "To be sent")
        await press(pilot, "x")
        assert {row.status for row in Member.select()} == {"sent"}

        await press(pilot, "u")
        assert {row.status for row in Member.select()} == {"planned"}


async def test_an_answer_leads_from_the_campaign_to_what_was_said(workspace: Path, spring: Saved, me: UUID) -> None:
    respond(me, spring.id, Contact.get(Contact.name == "Ola").id, "Tell me more")
    async with program(workspace, size=(120, 40)) as pilot:
        await open_page(pilot, spring)
        await to_fact(pilot, "Ola")
        assert "Tell me more" in screen(pilot)
        await press(pilot, "enter")

        assert cast("CrmScreen[None]", pilot.app.screen).where.record == Activity.get().id


async def test_hostile_names_are_shown_as_they_are(workspace: Path, me: UUID) -> None:
    hostile = "[b]Kims[/b] [@click=app.quit]x[/]"
    saved = add_record(me, Kind.SEGMENT, {"title": hostile, "filter": 'name:"[red]"'})
    async with program(workspace, size=(120, 40)) as pilot:
        await open_page(pilot, saved)
        assert hostile in screen(pilot)
