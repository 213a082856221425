"""Leads on screen: their scores line by line on a page, handed over and accepted from lists and from the overview."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.db.models import Contact, Handover
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.services.leads import handovers
from crm_tui.tui.app import CrmApp
from tests.cli.conftest import NoScreens
from tests.tui.driving import press, program, settle, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


def screen(pilot: Pilot[Any]) -> str:
    return shown(cast("CrmApp", pilot.app))


def lines(path: Path) -> Lines:
    return Lines(Session(NoScreens(), wanted=str(path), user="ana", within=True))


async def go_to(pilot: Pilot[Any], label: str) -> None:
    """Bring the cursor to the fact with this label."""
    view = cast("Any", pilot.app.screen).view
    await press(pilot, "home")
    for _ in view.items:
        if getattr(view.item.what, "label", "") == label:
            return
        await press(pilot, "j")
    raise AssertionError(f"{label} is not there:\n{screen(pilot)}")


def step(contact: UUID) -> str | None:
    found: str | None = Contact.get_by_id(contact).lead_step
    return found


@pytest.fixture
def kim(workspace: Path, me: UUID) -> UUID:  # noqa: ARG001 - it must be open
    return add_record(me, Kind.CONTACT, {"name": "Kim Sato", "title": "Head of Ops", "need": "Alarms"}).id


class TestPage:
    async def test_now_tells_every_line_of_the_score(self, workspace: Path, kim: UUID) -> None:  # noqa: ARG002
        async with program(workspace, size=(100, 40)) as pilot:
            await press(pilot, "C", "enter", "7")
            said = " ".join(screen(pilot).split())
            assert "Fit 5 of 100" in said
            assert "+20 Decides, by their job title" in said
            assert "Lead never handed over" in said

    async def test_x_hands_the_lead_over_and_accepts_it(self, workspace: Path, kim: UUID) -> None:
        async with program(workspace, lines=lines(workspace)) as pilot:
            await press(pilot, "C", "enter", "7")
            await go_to(pilot, "Lead")
            await press(pilot, "x")
            assert step(kim) == "MQL"
            assert "waits for 0 d to be accepted" in screen(pilot)
            await go_to(pilot, "MQL")
            await press(pilot, "x")
            assert step(kim) == "SAL"
            await press(pilot, "u")
            assert step(kim) == "MQL"


class TestList:
    async def test_the_grade_stands_in_the_list(self, workspace: Path, kim: UUID) -> None:  # noqa: ARG002
        async with program(workspace, size=(160, 40)) as pilot:
            await press(pilot, "C")
            assert "Grade" in screen(pilot)
            assert "C3" in screen(pilot)

    async def test_the_marked_are_handed_over_together(self, workspace: Path, me: UUID, kim: UUID) -> None:
        lee = add_record(me, Kind.CONTACT, {"name": "Lee Wong"}).id
        async with program(workspace) as pilot:
            await press(pilot, "C", "space", "space", "full_stop")
            await write(pilot, "hand")
            await press(pilot, "enter")
            assert (step(kim), step(lee)) == ("MQL", "MQL")
            assert "Handed 2 leads over" in screen(pilot)

    async def test_a_rejection_asks_why(self, workspace: Path, me: UUID, kim: UUID) -> None:
        handovers.give(me, kim)
        async with program(workspace) as pilot:
            await press(pilot, "C", "full_stop")
            await write(pilot, "reject")
            await press(pilot, "enter")
            await write(pilot, "no budget")
            await press(pilot, "ctrl+s")
            await settle(pilot)
            assert (step(kim), Handover.get().reason) == (None, "no budget")

    async def test_companies_are_not_offered_as_leads(self, workspace: Path, kim: UUID) -> None:  # noqa: ARG002
        async with program(workspace) as pilot:
            await press(pilot, "C", "3", "full_stop")
            assert "Hand the leads over" not in screen(pilot)


class TestOverview:
    async def test_who_waits_is_accepted_with_one_key(self, workspace: Path, me: UUID, kim: UUID) -> None:
        handovers.give(me, kim)
        async with program(workspace, lines=lines(workspace)) as pilot:
            await press(pilot, "g", "l")
            assert "Kim Sato" in screen(pilot)
            assert "MQL waits for 0 d" in screen(pilot)
            await go_to(pilot, "Kim Sato")
            await press(pilot, "x")
            assert step(kim) == "SAL"
