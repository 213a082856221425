"""When a ticket is closed, the customer is asked how satisfied they are, once."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Response, Task, Ticket
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing import records
from crm_tui.services.lines import lines_of
from crm_tui.services.tickets import moving, satisfaction
from crm_tui.services.undo import undoing
from tests.services.tickets.conftest import AddTicket, later, stage


@pytest.fixture
def closed(me: UUID, add: AddTicket) -> Ticket:
    """A ticket that was closed on Friday at noon."""
    ticket = add()
    with clock.frozen(later(98)):
        moved = moving.move(ticket.id, stage(ticket, "closed"), me, None)
        assert lines_of(moved.action) == ("crm-tui move TK1 Closed",)
    return Ticket.get_by_id(ticket.id)


def test_closing_adds_the_task_to_ask_on_the_next_working_day(me: UUID, closed: Ticket) -> None:
    (task,) = Task.select()
    assert task.title == "Ask how satisfied they are with TK1 It does not print"
    assert (task.owner_id, task.ticket, task.due.isoformat()) == (me, closed.id, "2026-11-23")


def test_resolving_does_not_ask_yet(me: UUID, add: AddTicket) -> None:
    ticket = add()
    moving.move(ticket.id, stage(ticket, "resolved"), me, None)
    assert not Task.select().exists()


def test_undo_takes_the_question_back(me: UUID, closed: Ticket) -> None:  # noqa: ARG001 - it must be there
    undoing.undo(me)
    assert not Task.select().where(Task.hidden_at.is_null()).exists()


def test_nobody_is_asked_twice(me: UUID, closed: Ticket) -> None:
    with clock.frozen(later(99)):
        moving.move(closed.id, stage(closed, "open"), me, None)
        moving.move(closed.id, stage(closed, "closed"), me, None)
    assert Task.select().count() == 1


def test_a_ticket_of_nobody_known_asks_nobody(me: UUID, add: AddTicket) -> None:
    ticket = add(contact="")
    moving.move(ticket.id, stage(ticket, "closed"), me, None)
    assert not Task.select().exists()


def test_the_answer_is_kept_with_the_ticket_and_finishes_the_task(me: UUID, closed: Ticket) -> None:
    with clock.frozen(later(170)):
        saved = satisfaction.rate(me, closed.id, "4", "Quick and kind")
    (said,) = Response.select()
    assert (said.scale, said.score, said.note, said.ticket_id) == ("CSAT", 4, "Quick and kind", closed.id)
    assert said.contact.name == "Kim Sato"
    assert Task.get().done_at == later(170)
    assert saved.summary == "noted 4 of 5 for ticket TK1 It does not print"
    assert lines_of(saved.action) == ("crm-tui tickets rate TK1 4 'Quick and kind'",)
    undoing.undo(me)
    assert Task.get().done_at is None


def test_an_answer_that_is_entered_elsewhere_finishes_it_too(me: UUID, closed: Ticket) -> None:
    records.add_record(me, Kind.RESPONSE, {"scale": "CSAT", "score": "5", "ticket": closed.ref})
    assert Task.get().done_at is not None


@pytest.mark.parametrize("score", ["0", "6", "x"])
def test_only_one_to_five(me: UUID, closed: Ticket, score: str) -> None:
    with pytest.raises(BadInput):
        satisfaction.rate(me, closed.id, score)
