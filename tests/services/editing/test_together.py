"""Several records changed as one action: all of them, or none, and then it is told of each why not."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui.db.models import Action, Contact, Deal, Tag, Tagging
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CriteriaNotMet, NotAll, NotFound, Stale
from crm_tui.queries.lists import marking
from crm_tui.services import one_by_one
from crm_tui.services.editing.records import (
    add_record,
    add_to_each,
    delete_record,
    delete_records,
    edit_record,
    edit_records,
)
from crm_tui.services.editing.tags import tag_records
from crm_tui.services.moving.advancing import advance
from crm_tui.services.undo.undoing import undo
from tests.making import make_deal

Stages = dict[str, UUID]

pytestmark = pytest.mark.usefixtures("at_noon")


@pytest.fixture
def deals(me: UUID, stages: Stages) -> list[UUID]:
    """Three deals that close on the first three days of December; the third has no amount."""
    return [
        make_deal(
            stages["Initial contact"], f"Deal {number}", amount=None if number == 3 else 100_000, owner=me,
            close_date=date(2026, 12, number),
        ).id
        for number in (1, 2, 3)
    ]  # fmt: skip


def seen_now(deals: list[UUID]) -> dict[UUID, int | None]:
    return {deal: Deal.get_by_id(deal).version for deal in deals}


class TestDates:
    def test_each_ones_own_is_shifted(self, me: UUID, deals: list[UUID]) -> None:
        saved = edit_records(me, Kind.DEAL, deals, {"source": "Fair"}, shifts={"close": "+2w"})
        assert saved.summary == "changed source, closes of 3 deals"
        assert [deal.close_date.day for deal in Deal.select().order_by(Deal.number)] == [15, 16, 17]
        edit_records(me, Kind.DEAL, deals, {}, shifts={"close": "-1m"})
        assert {deal.close_date.month for deal in Deal.select()} == {11}
        undo(me)
        undo(me)
        assert [deal.close_date.day for deal in Deal.select().order_by(Deal.number)] == [1, 2, 3]

    def test_one_that_has_none_is_told(self, me: UUID, deals: list[UUID]) -> None:
        edit_record(me, Kind.DEAL, deals[1], None, {"close": ""})
        with pytest.raises(NotAll) as refused:
            edit_records(me, Kind.DEAL, deals, {}, shifts={"close": "+2w"})
        assert [(one.ref, one.why) for one in refused.value.left] == [
            ("D2", "It has no date in Closes that could be shifted.")
        ]

    @pytest.mark.parametrize(
        ("shifts", "said"),
        [({"amount": "+2w"}, "is no date"), ({"close": "fri"}, "such as .2w"), ({"close": "+2 parsecs"}, "2 parsecs")],
    )
    def test_what_is_no_shift_is_told_once(
        self, me: UUID, deals: list[UUID], shifts: dict[str, str], said: str
    ) -> None:
        with pytest.raises(BadInput, match=said):
            edit_records(me, Kind.DEAL, deals, {}, shifts=shifts)


class TestVersions:
    def test_what_somebody_changed_of_the_same_field_is_not_overwritten(self, me: UUID, deals: list[UUID]) -> None:
        seen = seen_now(deals)
        edit_record(me, Kind.DEAL, deals[0], None, {"amount": "7k"})
        edit_record(me, Kind.DEAL, deals[1], None, {"source": "Fair"})
        with pytest.raises(NotAll, match=r"1 of 3 deals: D1 Deal 1 \(Ana Ruiz was faster and changed amount"):
            edit_records(me, Kind.DEAL, deals, {"amount": "9k"}, seen=seen)
        assert {deal.amount for deal in Deal.select()} == {700_000, 100_000, None}

    def test_what_somebody_changed_of_other_fields_stands_beside_it(self, me: UUID, deals: list[UUID]) -> None:
        seen = seen_now(deals)
        edit_record(me, Kind.DEAL, deals[0], None, {"source": "Fair", "tags": "vip"})
        edit_records(me, Kind.DEAL, deals, {"amount": "9k"}, seen=seen)
        assert (Deal.get_by_id(deals[0]).source, Deal.get_by_id(deals[0]).amount) == ("Fair", 900_000)

    def test_an_owner_is_a_field_too(self, me: UUID, deals: list[UUID]) -> None:
        seen = seen_now(deals)
        edit_record(me, Kind.DEAL, deals[0], None, {"owner": ""})
        with pytest.raises(NotAll):
            edit_records(me, Kind.DEAL, deals, {"owner": "me"}, seen=seen)

    def test_nothing_is_deleted_that_somebody_changed(self, me: UUID, deals: list[UUID]) -> None:
        seen = seen_now(deals)
        edit_record(me, Kind.DEAL, deals[2], None, {"source": "Fair"})
        with pytest.raises(NotAll, match="D3 Deal 3"):
            delete_records(me, Kind.DEAL, deals, seen=seen)
        delete_records(me, Kind.DEAL, deals[:2], seen=seen)
        assert Deal.select().where(Deal.hidden_at.is_null()).count() == 1

    def test_of_one_alone_it_is_the_plain_error(self, me: UUID, deals: list[UUID]) -> None:
        seen = seen_now(deals)
        edit_record(me, Kind.DEAL, deals[0], None, {"amount": "7k"})
        with pytest.raises(Stale):
            edit_records(me, Kind.DEAL, deals[:1], {"amount": "9k"}, seen=seen)
        delete_record(me, Kind.DEAL, deals[1])
        with pytest.raises(NotFound):
            delete_records(me, Kind.DEAL, deals[1:2])


class TestAllOrNone:
    def test_tags_and_tasks_name_those_that_are_gone(self, me: UUID, deals: list[UUID]) -> None:
        delete_record(me, Kind.DEAL, deals[1])
        with pytest.raises(NotAll, match="1 of 3 deals: D2 Deal 2"):
            tag_records(me, Kind.DEAL, deals, add=["vip"])
        with pytest.raises(NotAll):
            add_to_each(me, Kind.TASK, Kind.DEAL, deals, {"title": "Call"})
        assert not Tagging.select().exists()
        assert not Tag.select().exists()

    def test_tasks_on_a_list_say_so(self, me: UUID, deals: list[UUID]) -> None:
        saved = add_to_each(me, Kind.TASK, Kind.DEAL, deals, {"title": "Call", "list": "Spring calls"})
        assert saved.summary == "added task Call to 3 deals on the list Spring calls"

    def test_moves_tell_of_each_deal_what_is_missing(self, me: UUID, deals: list[UUID], stages: Stages) -> None:
        with pytest.raises(CriteriaNotMet) as refused:
            advance([(deal, None) for deal in deals], stages["Proposal"], me, {})
        assert [(one.ref, one.why) for one in refused.value.left] == [("D3", "Not yet true: The amount is known.")]

    def test_moves_tell_of_deals_that_are_there_already(self, me: UUID, deals: list[UUID], stages: Stages) -> None:
        advance([(deals[0], None)], stages["Qualification"], me, {})
        with pytest.raises(NotAll) as refused:
            advance([(deal, None) for deal in deals], stages["Qualification"], me, {})
        assert [one.ref for one in refused.value.left] == ["D1"]
        assert "is in Qualification already" in refused.value.left[0].why

    def test_what_nobody_could_take_is_told_once_with_its_field(self, me: UUID, deals: list[UUID]) -> None:
        with pytest.raises(BadInput) as refused:
            edit_records(me, Kind.DEAL, deals, {"amount": "lots"})
        assert refused.value.field == "amount"

    def test_one_that_is_named_twice_is_changed_once(self, me: UUID, deals: list[UUID]) -> None:
        before = Action.select().count()
        edit_records(me, Kind.DEAL, [deals[0], deals[0]], {}, shifts={"close": "+1d"})
        assert Deal.get_by_id(deals[0]).close_date == date(2026, 12, 2)
        assert Action.select().count() == before + 1

    def test_there_is_a_most(self, me: UUID, deals: list[UUID], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(one_by_one, "MOST_MARKED", 2)
        with pytest.raises(BadInput, match="These are 3 deals; at most 2 are changed together"):
            edit_records(me, Kind.DEAL, deals, {"source": "Fair"})

    def test_a_refusal_names_three_and_counts_the_rest(self, me: UUID) -> None:
        people = [add_record(me, Kind.CONTACT, {"name": f"Person {number}"}).id for number in range(6)]
        for person in people[:5]:
            delete_record(me, Kind.CONTACT, person)
        with pytest.raises(NotAll, match=r"5 of 6 contacts: C1 Person 0 .*; C3 Person 2 .* and 2 more. Nothing was"):
            edit_records(me, Kind.CONTACT, people, {"title": "Boss"})
        assert Contact.select().where(Contact.job_title.is_null(is_null=False)).count() == 0
        assert marking.MOST_MARKED >= 1000
