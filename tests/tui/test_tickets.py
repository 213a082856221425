"""The ticket board and the page of a ticket, worked from the keyboard: keys in, rows in the workspace out."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.cli.session import Session
from crm_tui.cli.within import Lines
from crm_tui.db import journal
from crm_tui.db.models import Action, Activity, Article, Pipeline, Response, Task, Ticket, TicketArticle
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError, NotFound
from crm_tui.queries.views import Shown
from crm_tui.services.editing import records
from crm_tui.services.views import save_view
from crm_tui.tui.screens.forms.edit import EditForm
from crm_tui.tui.screens.forms.move import MoveForm
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.screens.metrics import days
from crm_tui.tui.screens.tickets.page import TicketScreen
from crm_tui.tui.screens.tickets.screen import TicketsScreen
from tests.cli.conftest import NoScreens
from tests.conftest import NOON
from tests.tui.driving import press, program, says, shown, write

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def tickets(me: UUID) -> dict[str, UUID]:
    """Kim's printer, of today at ten; an urgent fault of Friday; and something without an owner."""
    with clock.frozen(NOON.replace(hour=8)):
        records.add_record(me, Kind.COMPANY, {"name": "Acme"})
        records.add_record(me, Kind.CONTACT, {"name": "Kim Sato", "company": "Acme"})
    told = {
        "nobodys": {"title": "A question", "owner": "", "priority": "low", "opened": "today 11:00"},
        "urgent": {"title": "All is down", "priority": "urgent", "opened": "2026-11-13 14:00"},
        "printer": {"title": "It does not print", "contact": "C1", "opened": "today 10:00"},
    }
    return {name: records.add_record(me, Kind.TICKET, values).id for name, values in told.items()}


@asynccontextmanager
async def board(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[int]]:
    """The board of tickets."""
    lines = Lines(Session(NoScreens(), wanted=str(path), user="ana", within=True))
    async with program(path, size=size, lines=lines) as pilot:
        await press(pilot, "g", "k")
        assert isinstance(pilot.app.screen, TicketsScreen)
        yield pilot


def screen(pilot: Pilot[int]) -> str:
    return shown(pilot.app)


def stage_of(ticket: UUID) -> str:
    return str(Ticket.get_by_id(ticket).stage.name)


async def test_the_board_of_a_past_day_is_to_look_at(
    workspace: Path, me: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(days, "MANY", 1)
    old = records.add_record(me, Kind.TICKET, {"title": "An old one"}).id
    stands = stage_of(old)
    with clock.frozen(NOON + timedelta(days=2)):
        records.add_record(me, Kind.TICKET, {"title": "A new one"})
        async with board(workspace) as pilot:
            assert "2 open" in screen(pilot)
            await press(pilot, "{")
            await says(pilot, "1 open")
            assert "as of" in screen(pilot)
            assert "A new one" not in screen(pilot)
            assert days.TAKING_BACK not in screen(pilot), "it is said while it lasts"
            await press(pilot, "L")
            assert "to look at" in screen(pilot)
            await press(pilot, "escape")
            await says(pilot, "2 open")
    assert stage_of(old) == stands


async def test_a_saved_view_of_the_tickets_is_a_number_key_away(
    workspace: Path, me: UUID, tickets: dict[str, UUID]
) -> None:
    save_view(me, "service", "Urgent", Shown("priority:urgent", density="one"), slot=3)
    async with board(workspace) as pilot:
        assert "3 open" in screen(pilot)
        await press(pilot, "3")
        await says(pilot, "“Urgent”")
        assert "1 open" in screen(pilot)
        await press(pilot, "z")
        await says(pilot, "“Urgent” *")
    with pytest.raises(NotFound, match="no pipeline of tickets"):
        save_view(me, "service", "Other", Shown(columns="Sales"))
    with pytest.raises(FilterError):
        save_view(me, "service", "Other", Shown("amount>10k"))
    assert len(tickets) == 3


class TestTheBoard:
    async def test_says_who_asks_how_urgent_it_is_and_how_its_clock_is_doing(
        self, workspace: Path, tickets: dict[str, UUID]
    ) -> None:
        async with board(workspace) as pilot:
            text = screen(pilot)
        for said in ("Service", "3 open   ! 1 past due", "It does not print", "Kim Sato · Ana", "answer in 2h"):
            assert said in text
        assert "!! All is down" in text
        assert "! answer 5h late" in text
        assert "low TK1" in text
        assert "Resolved 0 · Closed 0 ›" in text
        assert len(tickets) == 3

    async def test_what_is_past_due_is_escalated_when_it_opens(
        self, workspace: Path, tickets: dict[str, UUID], me: UUID
    ) -> None:
        async with board(workspace) as pilot:
            assert "Escalated ticket TK2 All is down" in screen(pilot)
            assert "u undo" not in screen(pilot), "who only looks has done nothing"
            assert "^" in screen(pilot)
        assert Ticket.get_by_id(tickets["urgent"]).escalated_at is not None
        assert Task.get().owner_id == me
        assert Action.select().where(Action.summary.startswith("escalated")).get().by_id is None

    async def test_cards_move_by_the_keys_of_the_deals_board(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "L")
            assert stage_of(tickets["printer"]) == "Open"
            assert "Moved TK3 It does not print from New to Open" in screen(pilot)
            await press(pilot, "2", "L")
            assert stage_of(tickets["printer"]) == "Resolved"
            await press(pilot, "u", "u")
            assert stage_of(tickets["printer"]) == "New"
            await press(pilot, "h", "h", "h", "g", "g", "m")
            await write(pilot, "wait")
            await press(pilot, "enter")
            assert stage_of(tickets["printer"]) == "Waiting"
            assert "= waits, 2h left" in screen(pilot)

    async def test_what_a_stage_asks_for_is_asked_in_a_form(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "G", "m")
            await write(pilot, "resol")
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, MoveForm)
            assert "Somebody answers for it" in screen(pilot)
            await write(pilot, "me")
            await press(pilot, "ctrl+s")
            assert stage_of(tickets["nobodys"]) == "Resolved"

    async def test_or_it_is_forced_with_a_reason(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "G", "m")
            await write(pilot, "resol")
            await press(pilot, "enter", "exclamation_mark")
            await write(pilot, "spam")
            await press(pilot, "ctrl+s")
            assert stage_of(tickets["nobodys"]) == "Resolved"

    async def test_marked_tickets_move_together(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "space", "space", "L")
            assert "Moved 2 tickets to Open" in screen(pilot)
            assert {stage_of(tickets[name]) for name in ("printer", "urgent")} == {"Open"}
            await press(pilot, "asterisk")
            assert "3 tickets marked" in screen(pilot)
            await press(pilot, "escape", "g", "g", "V", "j", "V")
            assert "2 tickets marked" in screen(pilot)

    async def test_a_card_can_be_put_elsewhere_in_its_stage(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "J")
        order = [one.id for one in Ticket.select().order_by(Ticket.position)]
        assert order == [tickets["urgent"], tickets["printer"], tickets["nobodys"]]

    async def test_the_filter_narrows_it(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "slash")
            await write(pilot, "priority:urgent ")
            await press(pilot, "enter")
            text = screen(pilot)
            assert "All is down" in text
            assert "It does not print" not in text
            assert "1 open" in text
        assert len(tickets) == 3

    async def test_tickets_are_added_edited_and_deleted(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "n")
            await write(pilot, "No invoice")
            await press(pilot, "ctrl+s")
            assert "Added ticket TK4 No invoice" in screen(pilot)
            await press(pilot, "e")
            assert isinstance(pilot.app.screen, EditForm)
            await write(pilot, "No invoice yet")
            await press(pilot, "ctrl+s")
            assert Ticket.get(Ticket.number == 4).title == "No invoice yet"
            await press(pilot, "d")
            assert Ticket.get(Ticket.number == 4).hidden_at is not None
            await press(pilot, "u")
            assert Ticket.get(Ticket.number == 4).hidden_at is None
        assert len(tickets) == 3

    async def test_fewer_lines_and_the_closed_stages(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "z")
            assert "answer in 2h" in screen(pilot)
            await press(pilot, "z")
            assert "answer in 2h" not in screen(pilot)
            await press(pilot, "w")
            assert "Resolved and closed are columns now" in screen(pilot)
        assert len(tickets) == 3

    async def test_a_wide_window_says_how_the_ticket_at_the_cursor_stands(
        self, workspace: Path, tickets: dict[str, UUID]
    ) -> None:
        async with board(workspace, (120, 40)) as pilot:
            await says(pilot, "answer in 2h, due")
            assert "Kim Sato" in screen(pilot).split("Customer")[1]
            await press(pilot, "j")
            await says(pilot, "! answer 5h late, due")
        assert len(tickets) == 3

    async def test_a_workspace_without_the_stages_says_what_makes_them(self, workspace: Path, me: UUID) -> None:
        with journal.action(me, "took it away") as act:
            act.hide(Pipeline.get(Pipeline.card_kind == "ticket"))
        async with board(workspace) as pilot:
            assert "adding the first ticket makes one" in screen(pilot)
            await press(pilot, "n")
            await write(pilot, "The first")
            await press(pilot, "ctrl+s")
            assert "The first" in screen(pilot)

    async def test_it_is_found_in_the_palette_by_the_words_for_it(self, workspace: Path) -> None:
        async with program(workspace) as pilot:
            await press(pilot, "ctrl+p")
            await write(pilot, "support")
            assert "Go to the tickets" in screen(pilot)
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, TicketsScreen)


class TestWhatIsSaid:
    async def test_an_answer_stops_the_clock_and_moves_the_ticket(
        self, workspace: Path, tickets: dict[str, UUID]
    ) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "r")
            await write(pilot, "Is it switched on?")
            await press(pilot, "tab")
            await write(pilot, "wait")
            await press(pilot, "ctrl+s")
            assert "and moved it to Waiting" in screen(pilot)
        assert (stage_of(tickets["printer"]), Activity.get().body) == ("Waiting", "Is it switched on?")

    async def test_it_begins_with_a_canned_reply(self, workspace: Path, tickets: dict[str, UUID], me: UUID) -> None:
        records.add_record(me, Kind.REPLY, {"title": "Thanks", "note": "Dear {contact}, thanks."})
        async with board(workspace) as pilot:
            await press(pilot, "R")
            await write(pilot, "tha")
            await press(pilot, "enter")
            assert "Dear Kim Sato, thanks." in screen(pilot)
            await press(pilot, "ctrl+s")
        assert Activity.get().body == "Dear Kim Sato, thanks."
        assert Ticket.get_by_id(tickets["printer"]).responded_at == NOON

    async def test_without_replies_it_says_how_there_are_some(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "R")
            assert "There are no canned replies yet" in screen(pilot)
        assert len(tickets) == 3

    async def test_what_the_customer_said_opens_it_again(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "2", "L", "a")
            await write(pilot, "It is switched on")
            await press(pilot, "ctrl+s")
        assert stage_of(tickets["printer"]) == "Open"

    async def test_satisfaction_is_kept_from_one_to_five(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "s")
            await write(pilot, "4")
            await press(pilot, "tab")
            await write(pilot, "Quick")
            await press(pilot, "ctrl+s")
            assert "Noted 4 of 5 for ticket TK3 It does not print" in screen(pilot)
        assert (Response.get().score, Response.get().ticket_id) == (4, tickets["printer"])

    async def test_a_task_is_for_the_ticket_and_about_its_customer(
        self, workspace: Path, tickets: dict[str, UUID]
    ) -> None:
        async with board(workspace) as pilot:
            await press(pilot, "t")
            await write(pilot, "Order a part")
            await press(pilot, "ctrl+s")
        task = Task.get(Task.title == "Order a part")
        assert (task.ticket, task.contact.name) == (tickets["printer"], "Kim Sato")


class TestThePage:
    @asynccontextmanager
    async def page(self, path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[int]]:
        """The page of Kim's ticket."""
        async with board(path, size) as pilot:
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, TicketScreen)
            yield pilot

    async def test_says_where_it_stands_and_why(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with self.page(workspace) as pilot:
            text = screen(pilot)
        for said in ("●New ── Open ── Waiting", "answer in 2h, due today 14:00", "normal: within 4h of working time"):
            assert said in text
        assert len(tickets) == 3

    async def test_moves_it_and_walks_to_the_next(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with self.page(workspace) as pilot:
            await press(pilot, "L")
            assert "●Open" in screen(pilot)
            assert stage_of(tickets["printer"]) == "Open"
            await press(pilot, "J")
            assert "All is down" in screen(pilot)

    async def test_has_the_whole_history_of_the_customer(
        self, workspace: Path, tickets: dict[str, UUID], me: UUID
    ) -> None:
        call = {"kind": "call", "subject": "Spoke about the weather", "contact": "C1"}
        records.add_record(me, Kind.ACTIVITY, call)
        async with self.page(workspace) as pilot:
            assert "the weather" not in screen(pilot)
            await press(pilot, "2")
            assert "Spoke about the weather" in screen(pilot)
            await press(pilot, "1")
            assert "Began in New" in screen(pilot)
        async with self.page(workspace, (120, 40)) as pilot:
            text = screen(pilot)
            assert "Everything with this customer" in text
            assert "Spoke about the weather" in text
        assert len(tickets) == 3

    async def test_links_a_page_of_knowledge_that_helps(
        self, workspace: Path, tickets: dict[str, UUID], me: UUID
    ) -> None:
        records.add_record(me, Kind.ARTICLE, {"title": "When it does not print"})
        async with self.page(workspace, (80, 40)) as pilot:
            assert "May help" in screen(pilot)
            await press(pilot, "G", "x")
            assert "Linked" in screen(pilot)
        assert (TicketArticle.get().ticket_id, TicketArticle.get().article_id) == (tickets["printer"], Article.get().id)

    async def test_answers_hears_and_rates_from_there(self, workspace: Path, tickets: dict[str, UUID]) -> None:
        async with self.page(workspace) as pilot:
            for key, asked in (
                ("r", "Answer TK3"),
                ("a", "Heard about TK3"),
                ("s", "Satisfied with TK3"),
                ("t", "A task"),
            ):
                await press(pilot, key)
                assert isinstance(pilot.app.screen, FormScreen)
                assert asked in screen(pilot)
                await press(pilot, "escape")
        assert len(tickets) == 3


async def test_today_has_the_tickets_whose_clock_runs_out(workspace: Path, tickets: dict[str, UUID]) -> None:
    async with program(workspace) as pilot:
        await press(pilot, "T")
        text = screen(pilot)
        assert "1 tickets past due" in text or "1 late tk" in text
        assert "was to be answered" in text
        await press(pilot, "x")
        await write(pilot, "We look into it")
        await press(pilot, "ctrl+s")
        assert Ticket.get_by_id(tickets["urgent"]).responded_at == NOON
