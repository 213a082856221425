"""Records that are one and the same, side by side: field by field it is chosen whose value is kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Contact, ContactPoint
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.merge import MergeScreen
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")

HOSTILE = "ACME [/EMEA] [@click=app.quit]x[/]"


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


@pytest.fixture
def kims(workspace: Path, me: UUID) -> Path:
    """Kim twice, and Lee."""
    first = {"name": "Kim Sato", "email": "kim@acme.example", "title": "Head of Ops", "source": "Web"}
    add_record(me, Kind.CONTACT, first)
    add_record(me, Kind.CONTACT, {"name": "Kim Satō", "email": "k@home.example", "title": HOSTILE, "tags": "vip"})
    add_record(me, Kind.CONTACT, {"name": "Lee Park"})
    return workspace


async def test_two_are_made_one_with_the_values_that_were_chosen(kims: Path) -> None:
    async with program(kims) as pilot:
        await press(pilot, "C", "space", "space", "full_stop")
        await write(pilot, "into one")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, MergeScreen)
        asked = screen(pilot)
        assert "Make 2 contacts one" in asked
        assert "● C1 Kim Sato" in asked
        assert "all: kim@acme.example, k@home.example" in asked
        await press(pilot, "down", "right")
        assert "● Kim Satō" in screen(pilot)
        await press(pilot, "ctrl+s")
        assert "Merged C2 Kim Satō into contact C1 Kim Satō" in screen(pilot)
        kept = Contact.get(Contact.number == 1)
        assert (kept.name, kept.job_title, kept.source) == ("Kim Satō", "Head of Ops", "Web")
        assert ContactPoint.select().where(ContactPoint.contact == kept.id).count() == 2
        assert "marked" not in screen(pilot)
        await press(pilot, "u")
        assert "Undone: merged C2" in screen(pilot)
    assert Contact.select().where(Contact.hidden_at.is_null()).count() == 3


async def test_another_one_can_be_kept_with_all_of_its_values(kims: Path) -> None:
    async with program(kims) as pilot:
        await press(pilot, "C", "space", "space", "colon", *"marked.merge", "enter")
        await press(pilot, "l", "a", "enter")
        assert "Merged C1 Kim Sato into contact C2 Kim Satō" in screen(pilot)
    kept = Contact.get(Contact.number == 2)
    assert (kept.name, kept.job_title, kept.source) == ("Kim Satō", HOSTILE, None)


async def test_the_reference_of_a_merged_one_opens_what_it_became(kims: Path) -> None:
    async with program(kims) as pilot:
        await press(pilot, "C", "space", "space", "colon", *"marked.merge", "enter", "enter", "colon", *"C2", "enter")
        assert "C2 Kim Satō was merged into C1 Kim Sato." in screen(pilot)
        assert "Head of Ops" in screen(pilot)


async def test_leaving_changes_nothing(kims: Path) -> None:
    async with program(kims) as pilot:
        await press(pilot, "C", "space", "space", "colon", *"marked.merge", "enter", "escape")
        assert "● 2 marked" in screen(pilot)
    assert Contact.select().where(Contact.hidden_at.is_null()).count() == 3


async def test_one_alone_cannot_be_merged(kims: Path) -> None:
    async with program(kims) as pilot:
        await press(pilot, "C", "colon", *"marked.merge", "enter")
        assert "It takes two contacts to merge" in screen(pilot)


async def test_what_somebody_changed_meanwhile_is_told(kims: Path, me: UUID) -> None:
    async with program(kims) as pilot:
        await press(pilot, "C", "space", "space", "colon", *"marked.merge", "enter")
        edit_record(me, Kind.CONTACT, Contact.get(Contact.number == 2).id, None, {"source": "Fair"})
        await press(pilot, "ctrl+s")
        assert "was faster and changed source of C2" in screen(pilot)
    assert Contact.select().where(Contact.hidden_at.is_null()).count() == 3


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 60)], ids=str)
async def test_it_is_shown_at_any_size(kims: Path, size: tuple[int, int]) -> None:
    async with program(kims, size=size) as pilot:
        await press(pilot, "C", "asterisk", "colon", *"marked.merge", "enter")
        await press(pilot, "j", "j", "l", "l", "h", "end", "G", "k")
        assert isinstance(pilot.app.screen, MergeScreen)
        assert "Make 3 contacts one" in screen(pilot)
