"""What is past due is escalated once, with a task for who answers for it."""

from __future__ import annotations

from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Task, Ticket, User
from crm_tui.domain.records import Role
from crm_tui.services import roles
from crm_tui.services.lines import lines_of
from crm_tui.services.tickets import answering, escalating, moving
from crm_tui.services.undo import undoing
from tests.services.tickets.conftest import AddTicket, later, stage


def test_nothing_is_past_due(me: UUID, add: AddTicket) -> None:
    add()
    with clock.frozen(later(1)):
        done = escalating.escalate(me)
    assert (done.refs, str(done)) == ((), "escalated nothing; no ticket is past due")


def test_it_is_marked_and_its_owner_has_a_task_today(me: UUID, add: AddTicket) -> None:
    ticket = add()
    with clock.frozen(later(5)):
        done = escalating.escalate(me)
        assert str(done) == "escalated ticket TK1 It does not print"
        (task,) = Task.select()
        assert (task.title, task.owner_id, task.due) == ("Escalated: TK1 It does not print", me, clock.today())
    assert task.note == "It was to be answered today 14:00."
    assert (task.ticket, task.contact.name) == (ticket.id, "Kim Sato")
    assert Ticket.get_by_id(ticket.id).escalated_at == later(5)
    undoing.undo(me)
    assert Ticket.get_by_id(ticket.id).escalated_at is None


def test_it_happens_once(me: UUID, add: AddTicket) -> None:
    add()
    with clock.frozen(later(5)):
        escalating.escalate(me)
    with clock.frozen(later(6)):
        assert escalating.escalate(me).refs == ()


def test_what_was_answered_is_past_due_when_it_is_not_resolved(me: UUID, add: AddTicket) -> None:
    ticket = add(priority="urgent")
    with clock.frozen(later(0.5)):
        answering.answer(me, ticket.id, "We look into it")
    with clock.frozen(later(2)):
        assert escalating.escalate(me).refs == ()
    with clock.frozen(later(5)):
        assert escalating.escalate(me).refs == ("TK1",)
        assert Task.get().note == "It was to be resolved today 14:00."


def test_what_waits_or_is_resolved_is_left_in_peace(me: UUID, add: AddTicket) -> None:
    waiting, resolved = add(), add()
    with clock.frozen(later(1)):
        moving.move(waiting.id, stage(waiting, "waiting"), me, None)
        moving.move(resolved.id, stage(resolved, "resolved"), me, None)
    with clock.frozen(later(100)):
        assert escalating.escalate(me).refs == ()


def test_nobodys_tickets_fall_to_a_manager_or_else_an_admin(me: UUID, add: AddTicket) -> None:
    add(owner="")
    with clock.frozen(later(5)):
        escalating.escalate(me)
    assert Task.get().owner_id == me  # the admin
    with journal.action(None, "hired") as act:
        bo = act.create(User, login="bo", name="Bo", name_key="bo", role="service")

    roles.give(me, "bo", Role.MANAGER)
    add(owner="", title="Another")
    with clock.frozen(later(6)):
        done = escalating.escalate(bo.id)
        assert done.refs == ("TK2",)
    assert Task.select().order_by(Task.number.desc()).first().owner_id == bo.id


def test_several_are_one_action_with_its_line(me: UUID, add: AddTicket) -> None:
    add(), add(title="Another")
    with clock.frozen(later(50)):
        done = escalating.escalate(me)
    assert str(done) == "escalated 2 tickets"
    from crm_tui.services.lines import last_of

    action = last_of(me)
    assert action is not None
    assert lines_of(action) == ("crm-tui tickets escalate",)
