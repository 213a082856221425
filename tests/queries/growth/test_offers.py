"""What to offer whom: from won deals, orders and subscriptions, and the line that makes the deal."""

from __future__ import annotations

import shlex
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Deal
from crm_tui.domain.records import Kind, Motive
from crm_tui.filters.context import FilterContext
from crm_tui.queries.growth.offers import best_offers, offers_to, pairs_of, reaches
from crm_tui.queries.growth.owned import Customer, baskets, offered, owned_by
from crm_tui.queries.lists.marking import matching
from crm_tui.queries.lists.windows import ListOf
from crm_tui.queries.now import how_it_stands
from crm_tui.services.editing import records
from crm_tui.services.growth.incentives import set_incentive
from crm_tui.services.moving import transitions
from tests.making import make_company, make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def context() -> FilterContext:
    return FilterContext.at_present(None)


@pytest.fixture
def shop(me: UUID) -> dict[str, str]:
    """Sensors and a gateway of hardware, an alarm desk of services."""
    told = (("Sensor", "Hardware", "100"), ("Gateway", "Hardware", "480"), ("Alarm desk", "Services", "780"))
    return {
        name: records.add_record(me, Kind.PRODUCT, {"name": name, "category": category, "price": f"{price} EUR"}).id.hex
        for name, category, price in told
    }


def order(me: UUID, products: str, **more: str) -> UUID:
    return records.add_record(me, Kind.ORDER, {"title": products, "products": products, **more}).id


def sell(me: UUID, stages: dict[str, UUID], products: str, stage: str, **more: str) -> UUID:
    deal = records.add_record(me, Kind.DEAL, {"title": products, "products": products, **more}).id
    if stage:
        transitions.move(deal, stages[stage], me, None, "for a test", force=True)
    return deal


def test_what_is_owned_comes_from_deals_orders_and_subscriptions(
    me: UUID, shop: dict[str, str], stages: dict[str, UUID]
) -> None:
    acme, kim = make_company("Acme"), make_contact("Kim Sato")
    sell(me, stages, "Sensor", "Closed won", company=acme.ref)
    sell(me, stages, "Alarm desk", "", company=acme.ref)
    order(me, "2 x Gateway", company=acme.ref)
    order(me, "Alarm desk", company=acme.ref, state="returned")
    records.add_record(
        me, Kind.SUBSCRIPTION, {"title": "Desk", "contact": kim.ref, "product": "Alarm desk", "price": "9 EUR"}
    )
    sell(me, stages, "Gateway", "Closed won", contacts=kim.ref)
    assert owned_by(Customer.of(Kind.COMPANY, acme.id)) == {shop["Sensor"]: "deal", shop["Gateway"]: "order"}
    assert baskets() == {
        Customer.of(Kind.COMPANY, acme.id): {shop["Sensor"], shop["Gateway"]},
        Customer.of(Kind.CONTACT, kim.id): {shop["Alarm desk"], shop["Gateway"]},
    }
    assert offered(context()) == {Customer.of(Kind.COMPANY, acme.id): {shop["Alarm desk"]}}


@pytest.fixture
def three(me: UUID, shop: dict[str, str]) -> list[str]:  # noqa: ARG001 - the products must be there
    """Two customers with a sensor and an alarm desk, one with a sensor alone, two with a gateway."""
    names = ("One", "Two", "Three", "Four", "Five")
    companies = [make_company(name, phase="retention").ref for name in names]
    for ref, products in zip(
        companies, ("Sensor; Alarm desk", "Sensor; Alarm desk", "Sensor", "Gateway", "Gateway"), strict=True
    ):
        order(me, products, company=ref)
    return companies


def test_who_is_like_others_is_offered_what_they_own(three: list[str]) -> None:
    (offer,) = best_offers(context())
    assert (offer.customer.ref, offer.product.name, offer.motive) == (three[2], "Alarm desk", Motive.CROSS_SELL)
    assert offer.why == "2 of 3 with Sensor have it too, lift 1.7"
    assert (offer.pair.both, offer.pair.owners, offer.pair.customers) == (2, 3, 5)


def test_the_line_makes_the_deal_with_product_reason_and_offer(me: UUID, three: list[str]) -> None:
    set_incentive(me, "10 % off")
    (offer,) = best_offers(context())
    pairs = dict(word.split("=", 1) for word in offer.line[2:])
    assert offer.line[:2] == ("add", "deal")
    saved = records.add_record(me, Kind.DEAL, pairs)
    deal = Deal.get_by_id(saved.id)
    assert (deal.title, deal.amount, deal.motive) == ("Alarm desk for Three", 78_000, "cross-sell")
    assert deal.offer == "Alarm desk at 780.00 EUR; 10 % off"
    assert deal.note == "2 of 3 with Sensor have it too, lift 1.7."
    assert shlex.join(offer.line).startswith("add deal 'title=Alarm desk for Three' company=O3")
    assert best_offers(context()) == []  # it is offered now
    assert three[2] == "O3"


def test_more_of_a_category_is_an_upsell(me: UUID, shop: dict[str, str]) -> None:
    for name, products in (
        ("One", "Sensor; Gateway"),
        ("Two", "Sensor; Gateway"),
        ("Three", "Sensor"),
        ("Four", "Alarm desk"),
    ):
        order(me, products, company=make_company(name).ref)
    (offer,) = best_offers(context())
    assert (offer.product.id.hex, offer.motive) == (shop["Gateway"], Motive.UPSELL)


def test_what_was_declined_lately_is_not_offered_again(me: UUID, three: list[str], stages: dict[str, UUID]) -> None:
    sell(me, stages, "Alarm desk", "Closed lost", company=three[2])
    assert best_offers(context()) == []
    later = clock.now().replace(year=2027, month=12)
    with clock.frozen(later):
        assert [one.customer.ref for one in best_offers(context())] == [three[2]]


def test_the_page_lists_what_is_owned_and_what_to_offer(three: list[str]) -> None:
    company = matching(ListOf(Kind.COMPANY, three[2]), context()) or matching(
        ListOf(Kind.COMPANY, f"ref:{three[2]}"), context()
    )
    told = {facts.heading: facts.facts for facts in how_it_stands(Kind.COMPANY, company[0].id, context())}
    assert [(fact.label, fact.value, fact.why) for fact in told["Products owned"]] == [
        ("Sensor", "Hardware", "from an order")
    ]
    assert [(fact.label, fact.value) for fact in told["What to offer"]] == [("Alarm desk", "cross-sell, 780.00 EUR")]
    assert told["What to offer"][0].line[:2] == ("add", "deal")


def test_what_goes_with_a_product_and_who_was_never_offered_it(
    me: UUID, shop: dict[str, str], three: list[str], stages: dict[str, UUID]
) -> None:
    assert [(pair.also, pair.both, pair.confidence) for pair in pairs_of(UUID(shop["Alarm desk"]))] == [
        (shop["Sensor"], 2, 1.0)
    ]
    sell(me, stages, "Alarm desk", "", company=three[3])
    reach = {one.product.name: one for one in reaches(context())}["Alarm desk"]
    assert (reach.owners, reach.offered, reach.never) == (2, 1, 2)


def test_customers_are_found_by_what_they_own_and_spend(three: list[str]) -> None:
    def found(filter_text: str) -> set[str]:
        return {one.ref for one in matching(ListOf(Kind.COMPANY, filter_text), context())}

    assert found("owns:alarm") == set(three[:2])
    assert found("-owns:P1") == set(three[3:])
    assert found("spent:>500") == set(three[:2])
    assert found("orders:1") == set(three)
    assert found("ordered:today") == set(three)
    assert found("ordered:..-90d") == set()


def test_without_customers_there_is_nothing_to_offer(me: UUID, shop: dict[str, str]) -> None:  # noqa: ARG001
    assert best_offers(context()) == []
    assert offers_to(Kind.COMPANY, make_company().id, context()) == []
    assert [one.never for one in reaches(context())] == [0, 0, 0]
