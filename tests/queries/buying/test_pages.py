"""What the pages of customers and the overview say: what is paid and bought, points, and what came and went."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.overviews import overview_called, section_called
from crm_tui.services.buying import loyalty
from crm_tui.services.buying.subscriptions import Change, cancel, change_price, pause
from crm_tui.services.editing import records
from tests.making import make_company, make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def context() -> FilterContext:
    return FilterContext.at_present(None)


def subscribe(me: UUID, company: str, title: str, price: str, **more: str) -> UUID:
    fields = {"title": title, "company": company, "price": price, "starts": "2026-01-01", **more}
    return records.add_record(me, Kind.SUBSCRIPTION, fields).id


def told(kind: Kind, record: UUID, heading: str) -> list[tuple[str, str, str]]:
    facts = next(one.facts for one in how_it_stands(kind, record, context()) if one.heading == heading)
    return [(fact.label, fact.value, fact.why) for fact in facts]


def overview(name: str, section: str) -> dict[str, list[tuple[str, str, str]]]:
    found = section_called(overview_called(name), section).read(context())
    return {one.heading: [(fact.label, fact.value, fact.why) for fact in one.facts] for one in found}


def test_the_page_of_a_customer_says_what_they_pay_and_order(me: UUID) -> None:
    acme = make_company("Acme")
    subscribe(me, acme.ref, "Alarm desk", "90 EUR", interval="quarter", renews="2026-12-10")
    pause(me, subscribe(me, acme.ref, "Plan", "50 EUR"), change=Change(reason="rebuilding"))
    cancel(me, subscribe(me, acme.ref, "Audit", "20 USD"), change=Change(day="2026-12-31", reason="too much"))
    for day, amount in (("2026-10-01", "100 EUR"), ("2026-11-10", "250 EUR")):
        records.add_record(me, Kind.ORDER, {"title": "Boxes", "company": "Acme", "day": day, "amount": amount})
    assert told(Kind.COMPANY, acme.id, "Buying") == [
        ("Every month", "30.00 EUR and 20.00 USD", "MRR: of a quarter a third, of a year a twelfth"),
        ("Alarm desk", "30.00 EUR a month", "renews 10 Dec"),
        ("Audit", "cancelled, ends 31 Dec", "because: too much"),
        ("Plan", "paused", "because: rebuilding"),
        ("Ordered", "350.00 EUR", "2 orders"),
        ("Last order", "10 Nov, 250.00 EUR", "6 days ago"),
    ]


def test_the_page_of_a_contact_tells_points_tier_and_rewards(me: UUID) -> None:
    kim = make_contact()
    assert "Points" not in {facts.heading for facts in how_it_stands(Kind.CONTACT, kim.id, context())}
    records.add_record(me, Kind.REWARD, {"title": "Mug", "points": "100"})
    records.add_record(me, Kind.REWARD, {"title": "Car", "points": "9000"})
    loyalty.set_tier(me, "Silver", 100)
    loyalty.set_tier(me, "Gold", 500)
    loyalty.earn(me, kim.id, 150)
    assert told(Kind.CONTACT, kim.id, "Points") == [
        ("Balance", "150 points", "earned and not spent"),
        ("Tier", "Silver", "150 points in twelve months; 350 more for Gold"),
        ("Can have", "Mug", "100 points"),
    ]
    assert overview("risk", "points")["Who has points"] == [
        ("Kim Sato", "150 points", "Silver: 150 in twelve months, 350 more for Gold")
    ]


def test_recurring_revenue_is_compared_and_what_moved_it_told(me: UUID) -> None:
    acme = make_company("Acme").ref
    assert overview("risk", "subscriptions") == {}
    plan = subscribe(me, acme, "Plan", "100 EUR")
    subscribe(me, acme, "Desk", "40 EUR", starts="2026-11-01")
    change_price(me, plan, "130 EUR", change=Change(day="2026-11-10"))
    change_price(me, plan, "150 EUR", change=Change(day="2026-12-01"))
    paused = subscribe(me, acme, "Audit", "10 EUR")
    pause(me, paused, change=Change(reason="rebuilding"))
    assert overview("risk", "subscriptions") == {
        "Monthly recurring revenue": [("Every month", "170.00 EUR", "110.00 EUR 30 days ago")],
        "In the last 30 days, a month": [
            ("started", "+40.00 EUR", "1 subscription"),
            ("changed", "+30.00 EUR", "1 subscription"),
            ("paused", "-10.00 EUR", "1 subscription"),
        ],
        "Paused, or to end": [("Acme", "paused", "Audit: rebuilding")],
    }


def test_renewals_stand_in_the_order_of_their_days(me: UUID) -> None:
    acme = make_company("Acme").ref
    for title, renews in (
        ("Later", "2027-01-10"),
        ("Soon", "2026-11-20"),
        ("Past", "2026-11-01"),
        ("Far", "2027-06-01"),
    ):
        subscribe(me, acme, title, "100 EUR", renews=renews)
    ((_, listed),) = overview("renewals", "renewals").items()
    assert [why for _, _, why in listed] == ["Past: no deal yet", "Soon: no deal yet", "Later: no deal yet"]
