"""Onboarding: a won deal starts its checklists, whose steps are tasks; the last one ends it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Checklist, ChecklistTemplate, Deal, DealContact, PhaseOwner, Task
from crm_tui.domain.records import Kind, Phase, Role
from crm_tui.errors import Ambiguous, BadInput, NotAllowed, NotFound
from crm_tui.services import roles, users
from crm_tui.services.editing import records, tasks
from crm_tui.services.lines import actions
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing
from crm_tui.services.onboarding.checklists import start_checklist
from crm_tui.services.undo import undoing
from crm_tui.services.workspace import sign_in
from tests.making import make_company, make_contact, make_deal

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

TODAY = date(2026, 11, 16)


@pytest.fixture(autouse=True)
def no_shipped_template(workspace: Any, at_noon: Any, me: UUID) -> None:  # noqa: ARG001 - they must be there
    """Each test writes its own."""
    for row in list(ChecklistTemplate.select()):
        records.delete_record(me, Kind.TEMPLATE, row.id)


def template(me: UUID, steps: str = "0d Thank them\n+3d Call\n+10d Review", **values: str) -> UUID:
    return records.add_record(me, Kind.TEMPLATE, {"title": "Onboarding", "note": steps, **values}).id


def win(deal: Deal, stages: Mapping[str, UUID], by: UUID | None, **how: Any) -> Any:
    return transitions.move(deal.id, stages["Closed won"], by, None, "for a test", force=True, **how)


def of_a_checklist() -> Any:
    """The condition on a task; others follow from a win too."""
    return Task.checklist.is_null(is_null=False)


def steps() -> list[tuple[str, date | None]]:
    rows = Task.select().where(Task.hidden_at.is_null(), of_a_checklist()).order_by(Task.id)
    return [(row.title, row.due) for row in rows]


class TestStarting:
    def test_a_won_deal_starts_its_checklist_about_its_customer(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me)
        company, kim = make_company("Acme Ltd"), make_contact("Kim Sato")
        deal = make_deal(stages["Proposal"], company=company.id, owner=me)
        with journal.action(me, "linked Kim") as act:
            act.create(DealContact, deal=deal.id, contact=kim.id, role="", position=0)
        win(deal, stages, me)
        checklist = Checklist.get()
        assert (checklist.title, checklist.started, checklist.done) == ("Onboarding: Acme Ltd", TODAY, None)
        assert (checklist.company_id, checklist.contact_id, checklist.owner_id) == (company.id, kim.id, me)
        assert steps() == [
            ("Thank them", TODAY),
            ("Call", TODAY + timedelta(days=3)),
            ("Review", TODAY + timedelta(days=10)),
        ]
        assert {(row.checklist, row.deal_id, row.company_id) for row in Task.select().where(of_a_checklist())} == {
            (checklist.id, deal.id, company.id)
        }

    def test_a_step_on_the_way_or_a_loss_starts_nothing(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me)
        deal = make_deal(stages["Qualification"])
        transitions.move(deal.id, stages["Proposal"], me, None, "for a test", force=True)
        transitions.move(deal.id, stages["Closed lost"], me, None, "Too dear")
        assert not Checklist.select().exists()

    def test_it_starts_where_its_filter_finds_the_deal(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me, filter="amount>100k")
        template(me, title="For the great", steps="Visit", filter="amount>40k")
        win(make_deal(stages["Proposal"]), stages, me)
        assert [row.title for row in Checklist.select()] == ["For the great: Acme rollout"]

    def test_what_starts_by_hand_does_not_start_by_itself(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me, starts="by hand")
        win(make_deal(stages["Proposal"]), stages, me)
        assert not Checklist.select().exists()

    def test_a_deal_that_is_won_again_has_its_checklist_already(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me)
        deal = make_deal(stages["Proposal"])
        win(deal, stages, me)
        transitions.move(deal.id, stages["Negotiation"], me, None, "not yet", force=True)
        win(deal, stages, me)
        assert Checklist.select().count() == 1

    def test_it_begins_when_the_deal_was_won_and_not_at_all_where_it_would_be_over(
        self, me: UUID, stages: Mapping[str, UUID]
    ) -> None:
        template(me)
        entered = clock.now() - timedelta(days=60)
        recent, old = (make_deal(stages["Proposal"], title, at=entered) for title in ("Recent", "Old"))
        win(recent, stages, me, closing=Closing(at=clock.now() - timedelta(days=4)))
        win(old, stages, me, closing=Closing(at=clock.now() - timedelta(days=40)))
        (checklist,) = Checklist.select()
        assert (checklist.deal_id, checklist.started) == (recent.id, TODAY - timedelta(days=4))

    def test_one_undo_takes_the_win_and_all_that_it_started_back(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me)
        deal = make_deal(stages["Proposal"])
        win(deal, stages, me)
        undoing.undo(me)
        assert Deal.get_by_id(deal.id).outcome == "open"
        assert steps() == []
        assert not Checklist.select().where(Checklist.hidden_at.is_null()).exists()
        undoing.redo(me)
        assert len(steps()) == 3

    def test_the_line_of_the_win_says_nothing_of_what_follows(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me)
        moved = win(make_deal(stages["Proposal"]), stages, me)
        assert actions.lines_of(moved.action) == ("crm-tui move D1 'Closed won' --reason 'for a test'",)

    def test_a_role_that_may_not_add_templates_wins_all_the_same(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me)
        eva = sign_in("eva", "Eva")
        win(make_deal(stages["Proposal"], owner=eva), stages, eva)
        assert {row.owner_id for row in Task.select().where(of_a_checklist())} == {eva}


class TestByHand:
    def test_the_only_template_is_meant_where_none_is_named(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        template(me, starts="by hand")
        deal = make_deal(stages["Proposal"])
        saved = start_checklist(me, deal.id)
        assert saved.summary == "added checklist CL1 Onboarding: Acme rollout"
        assert len(steps()) == 3
        assert actions.lines_of(saved.action)[0].startswith("crm-tui add checklist")

    def test_it_is_refused_where_nothing_or_several_could_be_meant_or_it_is_there(
        self, me: UUID, stages: Mapping[str, UUID]
    ) -> None:
        deal = make_deal(stages["Proposal"])
        with pytest.raises(NotFound, match="no checklist template"):
            start_checklist(me, deal.id)
        first = template(me)
        template(me, title="Training")
        with pytest.raises(Ambiguous, match="Name the template"):
            start_checklist(me, deal.id)
        start_checklist(me, deal.id, first)
        with pytest.raises(BadInput, match="already"):
            start_checklist(me, deal.id, first)

    def test_one_that_is_added_as_a_record_has_its_steps_too(self, me: UUID) -> None:
        template(me)
        make_company("Acme Ltd")
        records.add_record(me, Kind.CHECKLIST, {"template": "Onboarding", "company": "Acme Ltd", "started": "+7d"})
        assert steps()[0] == ("Thank them", TODAY + timedelta(days=7))


class TestEnding:
    @pytest.fixture
    def tasks_of(self, me: UUID, stages: Mapping[str, UUID]) -> list[UUID]:
        template(me)
        win(make_deal(stages["Proposal"]), stages, me)
        return [row.id for row in Task.select().where(of_a_checklist()).order_by(Task.id)]

    def test_it_is_done_with_its_last_step_and_under_way_again_with_a_reopened_one(
        self, me: UUID, tasks_of: list[UUID]
    ) -> None:
        for task in tasks_of[:2]:
            tasks.complete_task(me, task)
        assert Checklist.get().done is None
        tasks.complete_task(me, tasks_of[2])
        assert Checklist.get().done == TODAY
        undoing.undo(me)
        assert Checklist.get().done is None
        undoing.redo(me)
        tasks.reopen_task(me, tasks_of[0])
        assert Checklist.get().done is None

    def test_all_steps_at_once_end_it(self, me: UUID, tasks_of: list[UUID]) -> None:
        tasks.complete_tasks(me, tasks_of)
        assert Checklist.get().done == TODAY

    def test_the_last_open_step_that_is_deleted_ends_it(self, me: UUID, tasks_of: list[UUID]) -> None:
        tasks.complete_tasks(me, tasks_of[:2])
        records.delete_record(me, Kind.TASK, tasks_of[2])
        assert Checklist.get().done == TODAY

    def test_with_a_deleted_checklist_its_open_steps_go_and_come_back(self, me: UUID, tasks_of: list[UUID]) -> None:
        tasks.complete_task(me, tasks_of[0])
        checklist = Checklist.get().id
        records.delete_record(me, Kind.CHECKLIST, checklist)
        assert [title for title, _ in steps()] == ["Thank them"]
        records.bring_back(me, Kind.CHECKLIST, checklist)
        assert len(steps()) == 3

    def test_one_that_was_called_done_with_open_steps_stays_done(self, me: UUID, tasks_of: list[UUID]) -> None:
        records.edit_record(me, Kind.CHECKLIST, Checklist.get().id, None, {"done": "today"})
        tasks.complete_task(me, tasks_of[0])
        assert Checklist.get().done == TODAY


class TestWhoDoesWhat:
    @pytest.fixture
    def team(self, me: UUID) -> dict[str, UUID]:
        """Ana, who is an admin; two in sales, one in success."""
        trades = {"ben": "sales", "cleo": "sales", "david": "success"}
        found = {
            login: users.add_user(me, {"login": login, "name": login.capitalize(), "role": role}).id
            for login, role in trades.items()
        }
        return {"ana": me, **found}

    def owners(self, team: dict[str, UUID]) -> dict[str, str]:
        logins = {user: login for login, user in team.items()}
        return {row.title: logins[row.owner_id] for row in Task.select().where(of_a_checklist())}

    def test_by_name_by_the_only_one_with_the_role_and_else_by_the_deals_owner(
        self, team: dict[str, UUID], stages: Mapping[str, UUID]
    ) -> None:
        steps = "owner: Thank\nsales: Agree\nsuccess: Train\nservice: Mend\n@cleo: Visit\nWrite"
        template(team["ana"], steps)
        win(make_deal(stages["Proposal"], owner=team["ben"]), stages, team["ana"])
        assert self.owners(team) == {
            "Thank": "ben", "Agree": "ben", "Train": "david", "Mend": "ben", "Visit": "cleo", "Write": "ben",
        }  # fmt: skip

    def test_who_looks_after_the_customer_in_the_phase_of_the_role_goes_before(
        self, team: dict[str, UUID], stages: Mapping[str, UUID]
    ) -> None:
        template(team["ana"], "sales: Agree")
        company = make_company("Acme Ltd")
        with journal.action(None, "for a test") as act:
            act.create(
                PhaseOwner, kind=Kind.COMPANY, record=company.id, phase=Phase.CONVERSION, user=team["cleo"]
            )  # fmt: skip
        win(make_deal(stages["Proposal"], owner=team["ben"], company=company.id), stages, team["ana"])
        assert self.owners(team) == {"Agree": "cleo"}


class TestTemplates:
    @pytest.mark.parametrize(
        ("steps", "says"),
        [("", "needed"), ("# Nothing", "a step on each line"), ("+3x Call", "Line 1"), ("@zoe: Call", "login zoe")],
    )
    def test_one_that_cannot_be_followed_is_refused(self, me: UUID, steps: str, says: str) -> None:
        with pytest.raises(BadInput, match=says) as caught:
            template(me, steps)
        assert caught.value.field == "note"

    def test_a_name_is_given_once(self, me: UUID) -> None:
        first = template(me)
        with pytest.raises(BadInput, match="TE2 Onboarding already"):
            template(me)
        records.edit_record(me, Kind.TEMPLATE, first, None, {"title": "Welcome", "note": "0d Call"})
        template(me)

    def test_a_filter_that_finds_nothing_is_refused(self, me: UUID) -> None:
        with pytest.raises(BadInput, match="amuont"):
            template(me, filter="amuont>3")

    def test_who_may_not_shape_the_workspace_writes_none(self, me: UUID) -> None:
        ben = sign_in("ben", "Ben")
        with pytest.raises(NotAllowed, match="may not"):
            template(ben)
        roles.give(me, "ben", Role.MANAGER)
        template(ben)
