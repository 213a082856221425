"""What is said about a ticket: the first answer stops a clock, and what the customer says opens it again."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Activity, Contact, Ticket, User
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.records.timeline import timeline
from crm_tui.services.lines import lines_of
from crm_tui.services.tickets import answering, moving
from crm_tui.services.undo import undoing
from tests.services.tickets.conftest import AddTicket, later, stage


class TestAnAnswer:
    def test_is_noted_with_the_ticket_and_its_customer(self, me: UUID, add: AddTicket) -> None:
        saved = answering.answer(me, add(channel="phone").id, "Please switch it on.")
        (said,) = Activity.select()
        assert (said.kind, said.subject, said.body) == ("call", "Re: It does not print", "Please switch it on.")
        assert said.contact.name == "Kim Sato"
        assert str(saved) == "answered ticket TK1 It does not print"
        assert lines_of(saved.action) == ("crm-tui tickets answer TK1 'Please switch it on.'",)

    def test_stands_in_the_history_of_ticket_and_customer(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        answering.answer(me, ticket.id, "Please switch it on.")
        of_ticket = [item.title for item in timeline(Kind.TICKET, ticket.id).items]
        of_customer = [item.title for item in timeline(Kind.CONTACT, Contact.get().id).items]
        assert of_ticket == ["Re: It does not print", "Began in New"]
        assert of_customer == ["Re: It does not print"]

    def test_stops_the_clock_of_the_first_answer_once(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        for hours in (1, 2):
            with clock.frozen(later(hours)):
                answering.answer(me, ticket.id, "Hello")
        assert Ticket.get_by_id(ticket.id).responded_at == later(1)

    def test_takes_what_is_nobodys_and_leaves_what_is_somebodys(self, me: UUID, add: AddTicket) -> None:
        with journal.action(None, "hired") as act:
            bo = act.create(User, login="bo", name="Bo", name_key="bo", role="service")
        nobodys, mine = add(owner=""), add()
        answering.answer(bo.id, nobodys.id, "Hello")
        answering.answer(bo.id, mine.id, "Hello")
        assert [one.owner_id for one in Ticket.select().order_by(Ticket.number)] == [bo.id, me]

    def test_moves_it_where_it_is_to_go_then(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        saved = answering.answer(me, ticket.id, "Is it switched on?", then="wait")
        assert str(saved) == "answered ticket TK1 It does not print, and moved it to Waiting"
        assert lines_of(saved.action) == ("crm-tui tickets answer TK1 'Is it switched on?' --then Waiting",)
        undoing.undo(me)
        now = Ticket.get_by_id(ticket.id)
        assert (now.stage_id, now.responded_at) == (ticket.stage_id, None)

    def test_needs_words(self, me: UUID, add: AddTicket) -> None:
        with pytest.raises(BadInput, match="Write what was said"):
            answering.answer(me, add().id, "  ")

    def test_with_a_place_that_nothing_was_filled_in_for_is_not_sent(self, me: UUID, add: AddTicket) -> None:
        with pytest.raises(BadInput, match=r"\{company\}"):
            answering.answer(me, add().id, "Dear {company}, as {we} said")
        assert not Activity.select().exists()

    def test_to_a_stage_that_there_is_not_leaves_nothing(self, me: UUID, add: AddTicket) -> None:
        with pytest.raises(NotFound, match="no stage “limbo”"):
            answering.answer(me, add().id, "Hello", then="limbo")
        assert not Activity.select().exists()


class TestWhatTheCustomerSays:
    def test_is_no_answer_of_ours(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        saved = answering.hear(me, ticket.id, "Hurry up")
        now = Ticket.get_by_id(ticket.id)
        assert (now.responded_at, now.stage_id) == (None, ticket.stage_id)
        assert lines_of(saved.action) == ("crm-tui tickets heard TK1 'Hurry up'",)

    @pytest.mark.parametrize("where", ["waiting", "resolved", "closed"])
    def test_puts_it_back_to_work(self, me: UUID, add: AddTicket, where: str) -> None:
        ticket = add()
        moving.move(ticket.id, stage(ticket, where), me, None)
        answering.hear(me, ticket.id, "It still does not print")
        now = Ticket.get_by_id(ticket.id)
        assert (now.stage.name, now.waiting_since, now.resolved_at) == ("Open", None, None)
