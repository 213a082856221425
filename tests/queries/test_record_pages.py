"""The page of a record: what belongs to it, and what its stage asks for."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import Criterion
from crm_tui.domain.records import Kind, StageKind
from crm_tui.errors import NotFound
from crm_tui.filters.context import FilterContext
from crm_tui.queries.records.pages import record_page
from crm_tui.services.editing.records import add_record
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing
from tests.making import make_contact, make_deal
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


def ask(stage: UUID, side: str, says: str) -> None:
    """Have a stage ask for a box to be ticked."""
    with journal.action(None, "asked for more") as act:
        act.create(Criterion, stage=stage, side=side, kind="check", says=says, position=99)


def test_a_deal_has_the_stages_of_its_pipeline_and_what_keeps_it_from_going_on(
    context: FilterContext, stages: dict[str, UUID], me: UUID
) -> None:
    ask(stages["Initial contact"], "leave", "The need is written down")
    ask(stages["Qualification"], "enter", "Somebody wants it")
    ask(stages["Proposal"], "enter", "Far away")
    deal = make_deal(stages["Initial contact"])
    page = record_page(Kind.DEAL, deal.id, context)
    assert [step.name for step in page.stages] == list(stages)
    assert page.stages[-1].kind is StageKind.LOST
    said = [(state.side, state.says) for state in page.criteria]
    assert ("leave", "The need is written down") in said
    assert ("enter", "Somebody wants it") in said
    assert ("enter", "Far away") not in said
    transitions.move(deal.id, stages["Closed lost"], me, None, closing=Closing(lost_note="Too dear"))
    assert record_page(Kind.DEAL, deal.id, context).criteria == ()


def test_contacts_and_companies_have_no_stages(context: FilterContext, me: UUID) -> None:
    company = add_record(me, Kind.COMPANY, {"name": "Acme Ltd"})
    contact = add_record(me, Kind.CONTACT, {"name": "Kim Sato", "company": "Acme Ltd"})
    assert record_page(Kind.COMPANY, company.id, context).detail.name == "Acme Ltd"
    page = record_page(Kind.CONTACT, contact.id, context)
    assert (page.detail.name, page.stages, page.criteria) == ("Kim Sato", (), ())


def test_what_has_no_page_is_told(context: FilterContext) -> None:
    with pytest.raises(NotFound, match="no page of its own"):
        record_page(Kind.PRODUCT, make_contact().id, context)


def test_a_page_costs_the_same_with_one_deal_and_with_a_hundred(context: FilterContext, me: UUID) -> None:
    contact = add_record(me, Kind.CONTACT, {"name": "Kim Sato"})
    add_record(me, Kind.DEAL, {"title": "Deal", "contacts": "C1"})
    few = count(lambda: record_page(Kind.CONTACT, contact.id, context))
    for number in range(60):
        add_record(me, Kind.DEAL, {"title": f"Deal {number}", "contacts": "C1"})
        add_record(me, Kind.TASK, {"title": f"Task {number}", "contact": "C1"})
    assert count(lambda: record_page(Kind.CONTACT, contact.id, context)) == few
