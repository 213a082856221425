"""Tickets move over their board as deals do, and their clocks stand while they wait for the customer."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Pipeline, Ticket, TicketMove, User
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput, CriteriaNotMet, NotAll, NotFound, Stale
from crm_tui.filters.context import FilterContext
from crm_tui.queries.tickets.heads import first_ticket_head
from crm_tui.services.editing import records, saving
from crm_tui.services.editing.plans import PLANS
from crm_tui.services.lines import lines_of
from crm_tui.services.moving import placing
from crm_tui.services.tickets import moving
from crm_tui.services.undo import undoing
from tests.services.tickets.conftest import AddTicket, later, stage


def counts() -> dict[str, int]:
    now = FilterContext.at_present(None)
    return {one.name: one.count for one in first_ticket_head("", "", now).columns}


class TestTheBoard:
    def test_a_new_workspace_has_the_stages_of_service(self, workspace: None) -> None:  # noqa: ARG002
        assert list(counts()) == ["New", "Open", "Waiting", "Resolved", "Closed"]

    def test_deals_keep_a_board_of_their_own(self, stages: dict[str, UUID]) -> None:
        assert "Waiting" not in stages
        assert [one.card_kind for one in Pipeline.select().order_by(Pipeline.position)] == ["deal", "ticket"]

    def test_a_ticket_begins_in_the_first_stage(self, add: AddTicket) -> None:
        ticket = add()
        assert counts() == {"New": 1, "Open": 0, "Waiting": 0, "Resolved": 0, "Closed": 0}
        (first,) = TicketMove.select()
        assert (first.ticket_id, first.from_stage_id, first.to_stage_id, first.seq) == (
            ticket.id,
            None,
            ticket.stage_id,
            1,
        )
        assert first.at == later(0)

    def test_the_newest_lies_on_top(self, add: AddTicket) -> None:
        add(title="First"), add(title="Second")
        titles = [one.title for one in Ticket.select().order_by(Ticket.position)]
        assert titles == ["Second", "First"]

    def test_an_upgraded_workspace_gets_the_stages_with_its_first_ticket(self, me: UUID, add: AddTicket) -> None:
        with clock.frozen(later(-1)), journal.action(me, "took it away") as act:
            act.hide(Pipeline.get(Pipeline.card_kind == "ticket"))
        with pytest.raises(NotFound, match="adding the first ticket makes one"):
            counts()
        add()
        assert counts()["New"] == 1
        undoing.undo(me)
        with pytest.raises(NotFound):
            counts()

    def test_whoever_may_add_a_ticket_may_have_the_stages_made(self, me: UUID) -> None:  # noqa: ARG002 - an admin there is
        with journal.action(None, "hired") as act:
            bo = act.create(User, login="bo", name="Bo", name_key="bo", role=Role.SERVICE)
            act.hide(Pipeline.get(Pipeline.card_kind == "ticket"))
        records.add_record(bo.id, Kind.TICKET, {"title": "Help"})
        assert counts()["New"] == 1


class TestMoving:
    def test_says_from_where_to_where(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        moved = moving.move(ticket.id, stage(ticket, "open"), me, ticket.version)
        assert str(moved) == "moved TK1 It does not print from New to Open"
        assert lines_of(moved.action) == ("crm-tui move TK1 Open",)

    def test_into_a_last_stage_is_a_move_too(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        moved = moving.move(ticket.id, stage(ticket, "closed"), me, None)
        assert str(moved) == "moved TK1 It does not print from New to Closed"

    def test_what_a_stage_asks_for_must_be_so(self, me: UUID, add: AddTicket) -> None:
        ticket = add(owner="")
        with pytest.raises(CriteriaNotMet, match="Somebody answers for it") as refused:
            moving.move(ticket.id, stage(ticket, "resolved"), me, None)
        assert refused.value.unmet[0].stage == "Resolved"
        assert Ticket.get_by_id(ticket.id).stage_id == ticket.stage_id

    def test_forcing_needs_a_reason_which_is_kept(self, me: UUID, add: AddTicket) -> None:
        ticket = add(owner="")
        with pytest.raises(BadInput, match="needs a reason"):
            moving.move(ticket.id, stage(ticket, "resolved"), me, None, force=True)
        moved = moving.move(ticket.id, stage(ticket, "resolved"), me, None, "the owner left", force=True)
        last = TicketMove.select().order_by(TicketMove.seq.desc()).first()
        assert (moved.forced, last.forced, last.reason) == (True, True, "the owner left")
        assert lines_of(moved.action) == ("crm-tui move TK1 Resolved --force --reason 'the owner left'",)

    def test_filled_in_on_the_way(self, me: UUID, add: AddTicket) -> None:
        ticket = add(owner="")
        (moved,) = moving.advance([(ticket.id, None)], stage(ticket, "resolved"), me, {ticket.id: {"owner": "me"}})
        assert Ticket.get_by_id(ticket.id).owner_id == me
        assert not moved.forced

    def test_several_move_together_or_none(self, me: UUID, add: AddTicket) -> None:
        mine, nobodys = add(title="Mine"), add(title="Nobody's", owner="")
        cards = [(mine.id, None), (nobodys.id, None)]
        with pytest.raises(CriteriaNotMet, match="TK2 Nobody's cannot move to Resolved"):
            moving.advance(cards, stage(mine, "resolved"), me, {})
        assert counts()["Resolved"] == 0
        moved = moving.advance(cards, stage(mine, "open"), me, {})
        assert [one.ref for one in moved] == ["TK1", "TK2"]
        assert [one.title for one in Ticket.select().order_by(Ticket.position)] == ["Mine", "Nobody's"]
        undoing.undo(me)
        assert counts()["New"] == 2

    def test_of_several_one_is_there_already(self, me: UUID, add: AddTicket) -> None:
        one, other = add(title="One"), add(title="Other")
        moving.move(one.id, stage(one, "open"), me, None)
        with pytest.raises(NotAll, match="is in Open already"):
            moving.advance([(one.id, None), (other.id, None)], stage(one, "open"), me, {})

    def test_somebody_else_was_faster(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        moving.move(ticket.id, stage(ticket, "open"), me, None)
        with pytest.raises(Stale, match="moved TK1 to Open"):
            moving.move(ticket.id, stage(ticket, "waiting"), me, ticket.version)

    def test_stages_of_deals_are_not_for_tickets(self, me: UUID, add: AddTicket, stages: dict[str, UUID]) -> None:
        with pytest.raises(BadInput, match="stage of another pipeline"):
            moving.move(add().id, stages["Proposal"], me, None)

    def test_a_move_that_is_undone_never_was(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        moving.move(ticket.id, stage(ticket, "waiting"), me, None)
        undoing.undo(me)
        now = Ticket.get_by_id(ticket.id)
        assert (now.stage_id, now.waiting_since, TicketMove.select().count()) == (ticket.stage_id, None, 1)
        undoing.redo(me)
        assert Ticket.get_by_id(ticket.id).waiting_since is not None
        assert TicketMove.select().count() == 2

    def test_it_can_be_put_elsewhere_in_its_stage(self, me: UUID, add: AddTicket) -> None:
        first, second = add(title="First"), add(title="Second")
        said = placing.place_beside(me, second.id, first.id, above=False, kind=Kind.TICKET)
        assert said == "reordered TK2 Second"
        assert [one.title for one in Ticket.select().order_by(Ticket.position)] == ["First", "Second"]


class TestClocks:
    """A normal ticket is to be answered within four working hours and resolved within sixteen."""

    def test_are_set_by_priority(self, add: AddTicket) -> None:
        normal, urgent = add(), add(priority="urgent")
        assert (normal.response_due, normal.resolution_due) == (later(4), later(48))
        assert (urgent.response_due, urgent.resolution_due) == (later(1), later(4))

    def test_begin_when_the_customer_turned_to_us(self, add: AddTicket) -> None:
        ticket = add(after=3, opened="2026-11-16 10:00")
        assert (ticket.opened_at, ticket.entered_at, ticket.response_due) == (later(0), later(0), later(4))

    def test_nobody_turns_to_us_tomorrow(self, add: AddTicket) -> None:
        with pytest.raises(BadInput, match="lies ahead"):
            add(opened="2026-11-17 10:00")

    def test_follow_another_priority(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        saving.edit(PLANS[Kind.TICKET], me, ticket.id, None, {"priority": "urgent"})
        assert Ticket.get_by_id(ticket.id).resolution_due == later(4)

    def test_stand_while_it_waits_for_the_customer(self, me: UUID, add: AddTicket) -> None:
        ticket = add(priority="urgent")
        with clock.frozen(later(1)):
            moving.move(ticket.id, stage(ticket, "waiting"), me, None)
        with clock.frozen(later(3)):
            moving.move(ticket.id, stage(ticket, "open"), me, None)
        now = Ticket.get_by_id(ticket.id)
        assert (now.waited, now.waiting_since) == (2 * 3600, None)
        assert (now.response_due, now.resolution_due) == (later(3), later(6))

    def test_remember_that_it_waited_when_the_priority_changes(self, me: UUID, add: AddTicket) -> None:
        ticket = add()
        with clock.frozen(later(1)):
            moving.move(ticket.id, stage(ticket, "waiting"), me, None)
        with clock.frozen(later(3)):
            moving.move(ticket.id, stage(ticket, "open"), me, None)
            saving.edit(PLANS[Kind.TICKET], me, ticket.id, None, {"priority": "urgent"})
        assert Ticket.get_by_id(ticket.id).resolution_due == later(6)

    def test_stop_when_it_is_resolved_and_go_on_when_it_is_opened_again(self, me: UUID, add: AddTicket) -> None:
        ticket = add(priority="urgent")
        with clock.frozen(later(2)):
            moving.move(ticket.id, stage(ticket, "resolved"), me, None)
        assert Ticket.get_by_id(ticket.id).resolved_at == later(2)
        with clock.frozen(later(3)):
            moving.move(ticket.id, stage(ticket, "closed"), me, None)
        assert Ticket.get_by_id(ticket.id).resolved_at == later(2)
        with clock.frozen(later(5)):
            moving.move(ticket.id, stage(ticket, "open"), me, None)
        now = Ticket.get_by_id(ticket.id)
        assert (now.resolved_at, now.resolution_due) == (None, later(7))

    def test_from_waiting_to_resolved_what_it_waited_is_counted_once(self, me: UUID, add: AddTicket) -> None:
        ticket = add(priority="urgent")
        with clock.frozen(later(1)):
            moving.move(ticket.id, stage(ticket, "waiting"), me, None)
        with clock.frozen(later(2)):
            moving.move(ticket.id, stage(ticket, "resolved"), me, None)
        with clock.frozen(later(4)):
            moving.move(ticket.id, stage(ticket, "waiting"), me, None)
        now = Ticket.get_by_id(ticket.id)
        assert (now.waited, now.waiting_since, now.resolution_due) == (3 * 3600, later(4), later(7))

    def test_go_by_the_hours_and_targets_of_the_workspace(self, me: UUID, add: AddTicket) -> None:
        from crm_tui.services import settings

        settings.set_shared(me, "working_hours", "Mon-Sun 0-24")
        settings.set_shared(me, "holidays", "11-17")
        settings.set_shared(me, "service_targets", "normal 1h 20h")
        ticket = add()
        assert ticket.response_due == later(1)
        assert ticket.resolution_due == datetime(2026, 11, 18, 6, tzinfo=UTC)

    def test_hours_are_those_of_a_place(self, me: UUID, add: AddTicket) -> None:
        from crm_tui.services import settings

        settings.set_shared(me, "time_zone", "America/New_York")
        assert add().response_due == datetime(2026, 11, 16, 18, tzinfo=UTC)  # nine there is two in the afternoon
        with pytest.raises(BadInput, match="no time zone “Atlantis”"):
            settings.set_shared(me, "time_zone", "Atlantis")
