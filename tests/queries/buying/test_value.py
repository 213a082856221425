"""What the pages of customers say of their value."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from crm_tui.domain.dates.periods import ALL_TIME
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.now.fact import Fact
from crm_tui.services import settings
from crm_tui.services.editing.records import add_record
from tests.making import make_company, make_contact
from tests.metrics.selling import quickly

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def context() -> FilterContext:
    return FilterContext.at_present(None)


def told(kind: Kind, record: UUID) -> tuple[Fact, ...]:
    return next((one.facts for one in how_it_stands(kind, record, context()) if one.heading == "Value"), ())


def order(me: UUID, contact: str, amount: str, day: str) -> None:
    add_record(me, Kind.ORDER, {"title": "Boxes", "contact": contact, "amount": amount, "day": day})


def test_a_customer_s_page_says_what_they_have_brought(me: UUID) -> None:
    settings.set_shared(me, "gross_margin", "60")
    add_record(me, Kind.RATE, {"of": "USD", "into": "EUR", "rate": "0.5", "day": "2026-01-01"})
    kim, stranger = make_contact("Kim Sato"), make_contact("Bo Chen")
    order(me, kim.ref, "100 EUR", "2026-03-01")
    order(me, kim.ref, "80 USD", "2026-11-02")
    so_far, ahead = told(Kind.CONTACT, kim.id)
    assert (so_far.label, so_far.value) == ("So far", "84.00 EUR")
    assert so_far.why == "2 purchases, the last 2 Nov; 140.00 EUR at a gross margin of 60 %"
    assert (ahead.value, ahead.line) == ("not worked out yet", ("value", kim.ref))
    assert told(Kind.CONTACT, stranger.id) == ()


def test_a_person_s_page_says_what_their_company_has_brought(me: UUID) -> None:
    firm = make_company("Acme")
    kim, lee = make_contact("Kim Sato", company=firm.id), make_contact("Ann Lee", company=firm.id)
    order(me, kim.ref, "100 EUR", "2026-03-01")
    so_far, ahead = told(Kind.CONTACT, lee.id)
    assert (so_far.value, so_far.why) == ("100.00 EUR", "1 purchase, the last 1 Mar; of Acme, who is the customer")
    assert so_far.link is not None
    assert (so_far.link.ref, ahead.line) == (firm.ref, ("value", firm.ref))
    assert [fact.value for fact in told(Kind.COMPANY, firm.id)] == ["100.00 EUR", "not worked out yet"]


def test_what_was_predicted_of_all_is_said_of_each(me: UUID) -> None:
    with quickly():
        people = [make_contact(f"Customer {one}") for one in range(18)]
        for place, one in enumerate(people):
            for time in range((1, 2, 4)[place % 3]):
                day = date(2026, 1, 5 + place) + timedelta(days=(13 + place) * time)
                order(me, one.ref, f"{100 + place} EUR", day.isoformat())
    assert told(Kind.CONTACT, people[2].id)[1].line
    found = compute(["predicted_customers"], Scope(find_pipeline("").id, ALL_TIME), context())["predicted_customers"]
    (row,) = (row for row in found.rows if row.title == "Customer 2")
    ahead = told(Kind.CONTACT, people[2].id)[1]
    assert ahead.value == f"{(row.cells['predicted'].value or 0) / 100:,.2f} EUR"
    assert ahead.why.startswith(f"{row.cells['expected'].value:,.1f} purchases at ")
    assert ahead.why.endswith("as fitted to 18 customers")
    assert ahead.line == ()
