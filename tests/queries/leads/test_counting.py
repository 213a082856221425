"""Where leads come from and what became of them, who is best, ideal, and like those who bought."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads.counting import BY, Counted, counted
from crm_tui.queries.leads.likeness import like
from crm_tui.queries.leads.lists import best, ideal
from crm_tui.services.editing import records
from crm_tui.services.editing.records import add_record
from crm_tui.services.leads import handovers
from tests.making import make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def context() -> FilterContext:
    return FilterContext.at_present(None)


def test_how_far_the_leads_of_a_source_came(me: UUID) -> None:
    leads = [make_contact(f"Lead {number}", source="Fair").id for number in range(5)]
    handovers.give_many(me, leads[:3])
    handovers.accept(me, handovers.waiting_of(leads[0]))
    handovers.reject(me, handovers.waiting_of(leads[1]), "too small")
    handovers.give(me, leads[0])
    make_contact("Customer", source="fair", phase="retention")
    make_contact("Nobody knows")
    assert counted("source", context()) == (Counted("Fair", 6, 3, 1, 1), Counted(None, 1, 0, 0, 0))


def test_who_had_a_part_in_a_deal_that_was_won_is_a_customer(me: UUID) -> None:
    kim = add_record(me, Kind.CONTACT, {"name": "Kim", "source": "Web"})
    add_record(me, Kind.DEAL, {"title": "Rollout", "contacts": kim.ref, "stage": "Closed won", "amount": "1k"})
    assert counted("source", context())[0].customers == 1


def test_a_filter_narrows_what_is_counted() -> None:
    make_contact("Kim", source="Fair", channel="event")
    make_contact("Lee", source="Web")
    assert [row.value for row in counted("channel", context(), "source:fair")] == ["event"]
    with pytest.raises(FilterError):
        counted("source", context(), "sauce:fair")


@pytest.mark.parametrize("by", BY)
def test_nobody_at_all_is_no_lead(by: str) -> None:
    assert counted(by, context()) == ()


def test_the_best_leads_come_first_and_those_without_owner_or_step_apart(me: UUID) -> None:
    looked_after = add_record(me, Kind.CONTACT, {"name": "Kim", "title": "Head", "need": "x", "budget": "1k"})
    records.add_record(me, Kind.TASK, {"title": "Call", "contact": looked_after.ref, "due": "+2d"})
    add_record(me, Kind.CONTACT, {"name": "Lee", "title": "Head", "owner": ""})
    add_record(me, Kind.CONTACT, {"name": "Customer", "title": "Head", "phase": "retention"})
    assert [(one.link.name, one.owner, one.has_next) for one in best()] == [
        ("Kim", "Ana Ruiz", True), ("Lee", None, False)
    ]  # fmt: skip
    assert [one.link.name for one in best(lacking=True)] == ["Lee"]


def test_the_ideal_customer_is_what_the_rules_describe(me: UUID) -> None:
    add_record(me, Kind.CONTACT, {"name": "Kim", "title": "Head of Ops", "phone": "+49 30 23125123"})
    add_record(me, Kind.CONTACT, {"name": "Lee", "phone": "+49 30 23125124"})
    add_record(me, Kind.CONTACT, {"name": "Customer", "title": "Head", "phase": "retention"})
    found = ideal(context())
    assert [(one.link.name, one.points, one.limit) for one in found] == [("Kim", 45, 100), ("Lee", 15, 100)]
    assert found[0].met == ("Decides, by their job title", "Can be called")


def test_who_left_is_nobody_to_look_for_more_of() -> None:
    for number in range(4):
        make_contact(f"Gone {number}", source="Fair", phase="churned")
        make_contact(f"Other {number}", source="Web")
    assert (like().winners, like().telling) == (0, ())
