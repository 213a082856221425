"""A lead is handed over, accepted or rejected; how far it is, whose it is and the task follow."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Contact, Handover, Task, User
from crm_tui.domain.choices import HandoverState
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotAll, NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads.counting import acceptance
from crm_tui.services import users
from crm_tui.services.editing import records
from crm_tui.services.editing.records import add_record
from crm_tui.services.leads import handovers
from crm_tui.services.undo import undoing
from tests.journal_check import assert_journal_explains_everything

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def ben(me: UUID) -> UUID:
    return users.add_user(me, {"login": "ben", "name": "Ben"}).id


@pytest.fixture
def kim(me: UUID, ben: UUID) -> UUID:  # noqa: ARG001 - he must be there
    return add_record(me, Kind.CONTACT, {"name": "Kim Sato", "owner": "ben"}).id


def step(contact: UUID) -> str | None:
    found: str | None = Contact.get_by_id(contact).lead_step
    return found


def open_tasks() -> list[tuple[str, UUID]]:
    return [
        (task.title, task.owner_id) for task in Task.select().where(Task.done_at.is_null(), Task.hidden_at.is_null())
    ]


class TestTheWay:
    def test_from_marketing_to_sales(self, me: UUID, ben: UUID, kim: UUID) -> None:
        given = handovers.give(me, kim)
        assert str(given) == "handed contact C1 Kim Sato over as MQL"
        assert (step(kim), open_tasks()) == ("MQL", [("Accept or reject this lead (MQL)", ben)])
        assert str(handovers.accept(ben, given.id)) == "accepted contact C1 Kim Sato as SAL"
        assert (step(kim), open_tasks()) == ("SAL", [])
        again = handovers.give(ben, kim)
        assert (step(kim), again.name) == ("SQL", "SQL: Kim Sato")
        handovers.accept(ben, again.id)
        assert step(kim) == "SQL"
        with pytest.raises(BadInput, match="is an SQL already"):
            handovers.give(ben, kim)
        assert_journal_explains_everything()

    def test_a_lead_that_is_rejected_is_where_it_was_before(self, me: UUID, ben: UUID, kim: UUID) -> None:
        handovers.reject(ben, handovers.give(me, kim).id, "no budget")
        assert (step(kim), open_tasks()) == (None, [])
        handovers.accept(ben, handovers.give(me, kim).id)
        sql = handovers.give(ben, kim).id
        assert str(handovers.reject(ben, sql, "not now")) == "rejected contact C1 Kim Sato as SQL: not now"
        assert step(kim) == "SAL"
        assert Handover.get_by_id(sql).reason == "not now"

    def test_whoever_accepts_a_lead_of_nobody_owns_it(self, me: UUID, ben: UUID) -> None:
        lee = add_record(me, Kind.CONTACT, {"name": "Lee", "owner": ""}).id
        handovers.accept(ben, handovers.give(me, lee).id)
        assert Contact.get_by_id(lee).owner_id == ben

    def test_what_marketing_gives_of_its_own_goes_to_the_seller_for_whom_the_fewest_wait(
        self, me: UUID, ben: UUID
    ) -> None:
        eva = users.add_user(me, {"login": "eva", "name": "Eva", "role": "marketing"}).id
        for name in ("Kim", "Lee"):
            users.add_user(me, {"login": name.lower(), "name": f"{name} Seller"})
        for number in range(3):
            handovers.give(eva, add_record(me, Kind.CONTACT, {"name": f"Lead {number}", "owner": "eva"}).id)
        receivers = [row.owner.name for row in Handover.select().order_by(Handover.number)]
        assert receivers == ["Ben", "Kim Seller", "Lee Seller"]
        assert ben in {row.owner_id for row in Handover.select()}

    def test_it_may_be_given_to_somebody_else(self, me: UUID, kim: UUID) -> None:
        handovers.give(me, kim, to=me)
        assert open_tasks()[0][1] == me

    def test_several_go_in_one_action(self, me: UUID, kim: UUID) -> None:
        lee = add_record(me, Kind.CONTACT, {"name": "Lee"}).id
        assert str(handovers.give_many(me, [kim, lee])) == "handed 2 leads over"
        undoing.undo(me)
        assert (step(kim), step(lee), open_tasks()) == (None, None, [])

    def test_where_some_wait_already_it_is_told_which(self, me: UUID, kim: UUID) -> None:
        lee = add_record(me, Kind.CONTACT, {"name": "Lee"}).id
        handovers.give(me, kim)
        with pytest.raises(NotAll, match="1 of 2 contacts: C1 Kim Sato"):
            handovers.give_many(me, [kim, lee])
        assert step(lee) is None

    def test_several_are_accepted_or_rejected_by_the_names_of_their_contacts(self, me: UUID, kim: UUID) -> None:
        lee = add_record(me, Kind.CONTACT, {"name": "Lee"}).id
        handovers.give_many(me, [kim, lee])
        assert str(handovers.accept_many(me, Kind.CONTACT, [kim, lee])) == "accepted 2 leads"
        assert (step(kim), step(lee)) == ("SAL", "SAL")
        handovers.give_many(me, [kim, lee])
        assert str(handovers.reject_many(me, Kind.CONTACT, [kim, lee], "not now")) == "rejected 2 leads"
        assert (step(kim), step(lee)) == ("SAL", "SAL")


class TestRefusals:
    def test_a_lead_that_waits_is_not_handed_over_twice(self, me: UUID, kim: UUID) -> None:
        handovers.give(me, kim)
        with pytest.raises(BadInput, match="waits to be accepted already"):
            handovers.give(me, kim)
        assert Handover.select().count() == 1

    def test_a_rejection_says_why(self, me: UUID, kim: UUID) -> None:
        given = handovers.give(me, kim)
        with pytest.raises(BadInput, match="Say why it is rejected"):
            handovers.reject(me, given.id, " ")
        assert step(kim) == "MQL"

    def test_what_is_decided_is_not_decided_again(self, me: UUID, kim: UUID) -> None:
        given = handovers.give(me, kim)
        handovers.accept(me, given.id)
        with pytest.raises(BadInput, match="was accepted already"):
            handovers.reject(me, given.id, "no")

    def test_who_does_not_wait_cannot_be_accepted(self, kim: UUID) -> None:
        with pytest.raises(NotFound, match="does not wait"):
            handovers.waiting_of(kim)


class TestByForm:
    """The form and `add`, `edit`, `delete` do what the verbs do."""

    def test_adding_one_is_giving(self, me: UUID, ben: UUID, kim: UUID) -> None:
        added = records.add_record(me, Kind.HANDOVER, {"contact": "Kim Sato", "owner": "ben"})
        row = Handover.get_by_id(added.id)
        assert (row.step, row.state, row.given_by_id, row.title) == ("MQL", HandoverState.WAITING, me, "MQL: Kim Sato")
        assert (step(kim), open_tasks()[0][1]) == ("MQL", ben)

    def test_changing_its_state_is_deciding(self, me: UUID, kim: UUID) -> None:
        given = handovers.give(me, kim)
        records.edit_record(me, Kind.HANDOVER, given.id, None, {"state": "accepted"})
        assert step(kim) == "SAL"
        assert Handover.get_by_id(given.id).decided_at is not None
        records.edit_record(me, Kind.HANDOVER, given.id, None, {"state": "waiting"})
        assert (step(kim), Handover.get_by_id(given.id).decided_at) == ("MQL", None)
        assert len(open_tasks()) == 1

    def test_deleting_one_is_as_if_it_had_never_been(self, me: UUID, kim: UUID) -> None:
        given = handovers.give(me, kim)
        records.delete_record(me, Kind.HANDOVER, given.id)
        assert (step(kim), open_tasks()) == (None, [])
        undoing.undo(me)
        assert (step(kim), len(open_tasks())) == ("MQL", 1)

    def test_a_step_cannot_be_taken_away(self, me: UUID, kim: UUID) -> None:
        given = handovers.give(me, kim)
        with pytest.raises(BadInput, match="write MQL, SAL or SQL"):
            records.edit_record(me, Kind.HANDOVER, given.id, None, {"step": ""})


def test_the_sal_rate_is_accepted_by_handed_over(me: UUID) -> None:
    for number in range(10):
        lead = add_record(me, Kind.CONTACT, {"name": f"Lead {number}"}).id
        given = handovers.give(me, lead).id
        if number < 8:
            handovers.accept(me, given)
        elif number == 8:
            handovers.reject(me, given, "too small")
    found = acceptance(FilterContext.at_present(me))
    assert (found.given, found.accepted, found.rejected, found.rate) == (10, 8, 1, 0.8)
    assert User.select().count() == 1
