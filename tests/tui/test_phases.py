"""Customers by phase, worked from the keyboard: keys in, rows in the workspace out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui.db.models import Company, Contact, PhaseChange
from crm_tui.domain.records import Kind, Phase
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.screens.forms.new import NewForm
from crm_tui.tui.screens.phases import PhasesScreen
from crm_tui.tui.screens.record.screen import RecordScreen
from crm_tui.tui.widgets.board.widget import BoardView
from tests.making import make_company, make_contact
from tests.tui.driving import press, program, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@asynccontextmanager
async def phases(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[int]]:
    """The board of contacts by phase."""
    async with program(path, size=size) as pilot:
        await press(pilot, "g", "p")
        assert on_top(pilot) is PhasesScreen
        yield pilot


def screen_of(pilot: Pilot[int]) -> PhasesScreen:
    """The board, which is on top."""
    assert isinstance(pilot.app.screen, PhasesScreen)
    return pilot.app.screen


def on_top(pilot: Pilot[int]) -> type:
    """What is open."""
    return type(pilot.app.screen)


def screen(pilot: Pilot[int]) -> str:
    return shown(pilot.app)


def at(pilot: Pilot[int]) -> str | None:
    """The name on the card at the cursor."""
    view = screen_of(pilot).view
    return view.card.title if view.card else None


@pytest.fixture
def people(me: UUID, at_noon: datetime) -> dict[str, Contact]:  # noqa: ARG001 - time stands still
    """Kim is a prospect, Lee a lead, and Max has left."""
    acme = make_company(phase=Phase.RETENTION, industry="Logistics")
    return {
        "kim": make_contact(company=acme.id, owner=me),
        "lee": make_contact("Lee Park", phase=Phase.QUALIFICATION),
        "max": make_contact("Max Roe", phase=Phase.CHURNED),
    }


def phase_of(contact: Contact) -> str:
    return str(Contact.get_by_id(contact.id).phase)


async def test_cards_that_come_just_as_the_board_is_left_are_no_fault(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def come_when_it_is_left(*_: object) -> tuple[()]:
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        return ()

    async with phases(workspace) as pilot:
        board = screen_of(pilot)
        monkeypatch.setattr(board, "read_windows", come_when_it_is_left)
        board.on_board_view_windows_needed(BoardView.WindowsNeeded(()))
        await asyncio.sleep(0)
        await pilot.app.pop_screen()
        assert on_top(pilot) is BoardScreen


@pytest.mark.usefixtures("people")
async def test_everybody_stands_in_the_column_of_their_phase(workspace: Path) -> None:
    async with phases(workspace) as pilot:
        text = screen(pilot)
        for said in ("Contacts by phase", "Prospecting", "Kim Sato", "Acme Ltd · Ana", "Lee Park", "2 in the"):
            assert said in text
        assert "Max Roe" not in text
        await press(pilot, "w", "G", "l", "l", "l", "l", "l")
        assert "Max Roe" in screen(pilot)


async def test_a_card_goes_on_a_phase_when_the_reason_is_typed(workspace: Path, people: dict[str, Contact]) -> None:
    async with phases(workspace) as pilot:
        await press(pilot, "L")
        assert "Why does C1 Kim Sato go to qualification?" in screen(pilot)
        await write(pilot, "They called us")
        await press(pilot, "enter")
        assert phase_of(people["kim"]) == "qualification"
        assert at(pilot) == "Kim Sato"
        assert "Moved contact C1 Kim Sato to qualification" in screen(pilot)
        assert PhaseChange.get().reason == "They called us"
        await press(pilot, "H")
        await press(pilot, "up", "enter")
        assert phase_of(people["kim"]) == "prospecting"
        await press(pilot, "u", "u")
        assert PhaseChange.select().count() == 0


async def test_nothing_moves_without_a_reason(workspace: Path, people: dict[str, Contact]) -> None:
    async with phases(workspace) as pilot:
        await press(pilot, "L", "escape")
        assert phase_of(people["kim"]) == "prospecting"
        await press(pilot, "L", "enter")
        assert "needs a reason" in screen(pilot)
        await press(pilot, "H")
        assert "There is no phase there" in screen(pilot)
        assert phase_of(people["kim"]) == "prospecting"


async def test_marked_cards_go_to_any_phase_together(workspace: Path, people: dict[str, Contact]) -> None:
    async with phases(workspace) as pilot:
        await press(pilot, "space", "l", "space", "L")
        assert "not in one phase" in screen(pilot)
        await press(pilot, "m")
        assert "Move 2 contacts to" in screen(pilot)
        await write(pilot, "disq")
        await press(pilot, "enter")
        await write(pilot, "Not in our market")
        await press(pilot, "enter")
        assert [phase_of(people[one]) for one in ("kim", "lee")] == ["disqualified"] * 2
        await press(pilot, "u")
        assert [phase_of(people[one]) for one in ("kim", "lee")] == ["prospecting", "qualification"]


@pytest.mark.usefixtures("people")
async def test_companies_take_the_place_of_contacts_and_back(workspace: Path) -> None:
    async with phases(workspace) as pilot:
        await press(pilot, "p")
        text = screen(pilot)
        assert "Companies by phase" in text
        assert "Acme Ltd" in text or "Retention 1" in text
        await press(pilot, "l", "l", "l")
        assert at(pilot) == "Acme Ltd"
        await press(pilot, "L")
        await write(pilot, "Speaks at our fair")
        await press(pilot, "enter")
        assert Company.get().phase == "advocacy"
        await press(pilot, "p")
        assert "Contacts by phase" in screen(pilot)


@pytest.mark.usefixtures("people")
async def test_it_is_narrowed_by_a_filter_over_what_it_shows(workspace: Path) -> None:
    async with phases(workspace) as pilot:
        await press(pilot, "slash")
        await write(pilot, "phase:qualification")
        await press(pilot, "enter")
        assert (at(pilot), "Kim Sato" in screen(pilot)) == ("Lee Park", False)


@pytest.mark.usefixtures("people")
async def test_enter_opens_somebody_and_escape_returns_to_them(workspace: Path) -> None:
    async with phases(workspace) as pilot:
        await press(pilot, "l", "enter")
        assert on_top(pilot) is RecordScreen
        assert "●Qualification today" in screen(pilot)
        await press(pilot, "escape")
        assert (on_top(pilot), at(pilot)) == (PhasesScreen, "Lee Park")


async def test_a_new_one_begins_in_the_phase_of_the_column(workspace: Path) -> None:
    async with phases(workspace) as pilot:
        assert "Nobody here; n adds one." in screen(pilot)
        await press(pilot, "l", "n")
        assert on_top(pilot) is NewForm
        await write(pilot, "Kim Sato")
        await press(pilot, "ctrl+s")
        assert Contact.get().phase == "qualification"
        assert at(pilot) == "Kim Sato"
        assert screen_of(pilot).at_cursor == (Kind.CONTACT, Contact.get().id)


@pytest.mark.usefixtures("people")
async def test_each_density_says_less_of_a_card(workspace: Path) -> None:
    async with phases(workspace) as pilot:
        await press(pilot, "z")
        assert "Acme Ltd · Ana" in screen(pilot)
        await press(pilot, "z")
        text = screen(pilot)
        assert ("Acme Ltd" in text, "Kim Sato" in text, "0d" in text) == (False, True, True)
