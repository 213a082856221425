"""RFM from orders and won deals: as filter, on pages, and as a spread; the database agrees with the rule."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Company, Contact
from crm_tui.domain.records import Kind
from crm_tui.domain.value.rfm import Rfm
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists.pages import list_records
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.segments import rfm
from crm_tui.queries.segments.members import members
from crm_tui.services import settings
from crm_tui.services.editing.records import add_record
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

BOUGHT = {
    "Ann": [(400, 10)], "Bea": [(300, 20), (200, 20)], "Cal": [(100, 500)], "Dan": [(50, 5), (40, 5), (30, 5)],
    "Eve": [(9, 1000), (8, 1000), (7, 1), (6, 1)],
}  # fmt: skip
"""Days ago and euros of the orders of each."""


def now() -> FilterContext:
    return FilterContext.at_present(None)


def names(filter_: str, kind: Kind = Kind.CONTACT) -> set[str]:
    found: list[Any] = list(list_records(kind, filter_, now()).rows)
    return {row.name for row in found}


@pytest.fixture
def customers(me: UUID) -> dict[str, UUID]:
    """Five people who bought, and one who never did."""
    people = {name: add_record(me, Kind.CONTACT, {"name": name}).id for name in (*BOUGHT, "Never")}
    for name, orders in BOUGHT.items():
        for number, (days, euros) in enumerate(orders):
            day = (clock.today() - timedelta(days=days)).isoformat()
            values = {"title": f"{name} {number}", "contact": name, "amount": f"{euros} EUR", "day": day}
            add_record(me, Kind.ORDER, values)
    return people


def test_the_classes_are_those_of_the_rule(customers: dict[str, UUID]) -> None:
    found = rfm.all_classes(now())

    last = {name: -min(days for days, _ in orders) for name, orders in BOUGHT.items()}
    times = {name: len(orders) for name, orders in BOUGHT.items()}
    spent = {name: sum(euros for _, euros in orders) for name, orders in BOUGHT.items()}
    assert found == {
        customers[name]: Rfm(*(fifth(sum(other < of[name] for other in of.values()), 5) for of in (last, times, spent)))
        for name in BOUGHT
    }


def fifth(worse: int, customers: int) -> int:
    """The class of a customer than whom so many of all did worse."""
    return 1 + 5 * worse // customers


def by_limits(value: int, limits: Sequence[int]) -> int:
    """The class of a value by four limits, the least first."""
    return 1 + sum(value >= limit for limit in limits)


def test_people_are_found_by_their_classes(customers: dict[str, UUID]) -> None:  # noqa: ARG001
    assert names("recency:5") == {"Eve"}
    assert names("frequency:>=4") == {"Dan", "Eve"}
    assert names("rfm:500..555") == {"Eve"}
    assert names("monetary:1") == {"Ann"}
    assert names("no:rfm") == names("") - set(BOUGHT)


def test_an_order_is_no_purchase_before_it_is_paid(me: UUID, stages: dict[str, UUID]) -> None:
    add_record(me, Kind.COMPANY, {"name": "Acme"})
    deal = add_record(me, Kind.DEAL, {"title": "Big", "company": "Acme", "amount": "5k"})
    order = {"title": "Boxes", "company": "Acme", "amount": "70 EUR", "state": "open", "deal": deal.ref}
    add_record(me, Kind.ORDER, order)
    assert not rfm.all_classes(now())
    transitions.move(deal.id, stages["Closed won"], me, None, "as a test", force=True, closing=Closing())
    assert rfm.all_classes(now()), "the deal was won, and no paid order stands in its place"


def test_who_works_at_a_customer_shares_its_class(me: UUID, stages: dict[str, UUID]) -> None:
    add_record(me, Kind.COMPANY, {"name": "Acme"})
    add_record(me, Kind.CONTACT, {"name": "Kim", "company": "Acme"})
    deal = add_record(me, Kind.DEAL, {"title": "Big", "company": "Acme", "amount": "5k"})
    transitions.move(deal.id, stages["Closed won"], me, None, "as a test", force=True, closing=Closing())

    assert names("has:rfm") == {"Kim"}
    assert names("has:rfm", Kind.COMPANY) == {"Acme"}
    for kind, model in ((Kind.CONTACT, Contact), (Kind.COMPANY, Company)):
        found = {facts.heading: facts.facts for facts in how_it_stands(kind, model.get().id, now())}
        assert found["Buying"][-1].value == "111, asleep"


def test_what_came_back_is_not_bought_and_a_deal_with_an_order_counts_once(me: UUID, stages: dict[str, UUID]) -> None:
    add_record(me, Kind.CONTACT, {"name": "Kim"})
    deal = add_record(me, Kind.DEAL, {"title": "Big", "contacts": "Kim", "amount": "5k"})
    transitions.move(deal.id, stages["Closed won"], me, None, "as a test", force=True, closing=Closing())
    add_record(me, Kind.ORDER, {"title": "Of it", "contact": "Kim", "deal": deal.ref, "amount": "5k"})
    add_record(me, Kind.ORDER, {"title": "Back", "contact": "Kim", "amount": "9k", "state": "returned"})
    settings.set_shared(me, "rfm_frequency", "1,2,3,4")

    assert names("frequency:2") == {"Kim"}


def test_limits_take_the_place_of_fifths(customers: dict[str, UUID], me: UUID) -> None:
    settings.set_shared(me, "rfm_recency", "30,90,180,365")
    settings.set_shared(me, "rfm_frequency", "2,3,4,5")
    settings.set_shared(me, "rfm_monetary", "20,50,500,2000")

    found = rfm.all_classes(now())

    for name, orders in BOUGHT.items():
        days = min(days for days, _ in orders)
        assert found[customers[name]] == Rfm(
            5 - sum(days > limit for limit in (30, 90, 180, 365)),
            by_limits(len(orders), (2, 3, 4, 5)),
            by_limits(sum(euros for _, euros in orders), (20, 50, 500, 2000)),
        )
    said = "limits: days 30, 90, 180, 365; times 2, 3, 4, 5; EUR 20, 50, 500, 2,000; else fifths of all customers"
    assert rfm.how() == said


def test_a_segment_has_the_spread_of_those_who_bought(customers: dict[str, UUID], me: UUID) -> None:  # noqa: ARG001
    saved = add_record(me, Kind.SEGMENT, {"title": "Some", "filter": "name:eve or name:ann or name:never"})
    from crm_tui.db.models import Segment

    found = rfm.of_members(members(Segment.get_by_id(saved.id), now()), now())

    assert sum(rfm.spread(found).values()) == 2
    (page,) = [facts for facts in how_it_stands(Kind.SEGMENT, saved.id, now()) if facts.heading == "RFM"]
    assert [(fact.label, fact.value) for fact in page.facts[:-1]] == [("Champions", "1 (50 %)"), ("Asleep", "1 (50 %)")]


def test_a_segment_may_be_made_of_the_best_customers(customers: dict[str, UUID], me: UUID) -> None:  # noqa: ARG001
    add_record(me, Kind.SEGMENT, {"title": "Champions", "filter": "recency:4.. frequency:4.."})

    assert names("segment:champions") == {"Dan", "Eve"}
