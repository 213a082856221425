"""The demo tells how leads were qualified, handed over and scored."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from crm_tui import clock
from crm_tui.db.models import Contact, Handover
from crm_tui.domain.choices import HandoverState
from crm_tui.filters.context import FilterContext
from crm_tui.queries.leads.counting import acceptance, counted
from crm_tui.queries.leads.likeness import like
from crm_tui.queries.leads.lists import best
from crm_tui.queries.leads.scoring import Scorer
from crm_tui.queries.leads.settings import lead_settings
from tests.pictures import MORNING
from tests.shelf import Shelf, opened


@pytest.fixture(scope="module", autouse=True)
def made(tmp_path_factory: pytest.TempPathFactory, shelf: Shelf) -> Iterator[None]:
    """The demo on a Monday morning."""
    with clock.frozen(MORNING), opened(shelf.demo(), tmp_path_factory.mktemp("demo") / "demo.db"):
        yield


def now() -> FilterContext:
    return FilterContext.at_present(None)


def test_most_mqls_were_accepted_and_two_still_wait() -> None:
    found = acceptance(now())
    assert (found.given, found.accepted, found.rejected, found.rate) == (32, 27, 3, 27 / 32)
    waiting = Handover.select().where(Handover.state == HandoverState.WAITING)
    assert {one.contact.name for one in waiting} == {"Magnus Eide", "Lakshmi Narayanan"}
    assert all(one.reason for one in Handover.select().where(Handover.state == HandoverState.REJECTED))


def test_every_contact_has_a_score_and_every_rule_can_be_read() -> None:
    scorer = Scorer(now())
    assert scorer.unreadable == []
    assert Contact.select().where(Contact.grade.is_null()).count() == 0
    assert best()[0].grade == "A1"


def test_scores_are_as_up_to_date_as_the_demo() -> None:
    kept = {row.id: (row.fit, row.engagement) for row in Contact.select()}
    assert {one.contact: (one.fit, one.engagement) for one in Scorer(now()).scores()} == kept


def test_every_contact_came_through_a_channel() -> None:
    assert all(row.value for row in counted("channel", now()))


def test_customers_have_something_in_common_that_leads_share() -> None:
    found = like()
    assert len(found.telling) >= 5
    assert len(found.alike) == 20


def test_who_comes_to_have_a_good_grade_is_handed_over_by_rule() -> None:
    assert lead_settings().mql == "grade:A1,A2,B1 is:lead"
