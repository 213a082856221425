"""Who is at risk: the same in the overview, on the page, and as a filter; from what the services wrote."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Company, Contact
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.buying.at_risk import at_risk
from crm_tui.queries.lists.marking import matching
from crm_tui.queries.lists.windows import ListOf
from crm_tui.queries.now import how_it_stands
from crm_tui.services.agenda import cadences
from crm_tui.services.buying.subscriptions import Change, cancel, pause
from crm_tui.services.editing import records
from tests.making import make_company, make_contact
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def context() -> FilterContext:
    return FilterContext.at_present(None)


def customer(name: str, *, touched: int = 5, **more: object) -> Company:
    return make_company(name, phase="retention", last_touch_at=clock.now() - timedelta(days=touched), **more)


def answer(me: UUID, score: int, days_ago: int = 3, **about: str) -> None:
    at = (clock.today() - timedelta(days=days_ago)).isoformat()
    records.add_record(me, Kind.RESPONSE, {"scale": "NPS", "score": str(score), "at": f"{at} 09:00", **about})


def subscribe(me: UUID, company: str, **more: str) -> UUID:
    fields = {"title": "Plan", "company": company, "price": "100 EUR", "starts": "2026-01-01", **more}
    return records.add_record(me, Kind.SUBSCRIPTION, fields).id


def order(me: UUID, company: str, day: str, amount: str, **more: str) -> UUID:
    fields = {"title": "Boxes", "company": company, "day": day, "amount": amount, **more}
    return records.add_record(me, Kind.ORDER, fields).id


def told() -> list[tuple[str, int, str]]:
    return [(one.customer.ref, one.risk.points, one.why) for one in at_risk(context())]


def found(filter_text: str, kind: Kind = Kind.COMPANY) -> list[str]:
    return [one.ref for one in matching(ListOf(kind, filter_text), context())]


def test_signs_of_all_areas_come_together(me: UUID) -> None:
    acme = customer("Acme", touched=100)
    answer(me, 2, company=acme.ref)
    pause(me, subscribe(me, acme.ref), change=Change(reason="short of money"))
    for _ in range(2):
        order(me, acme.ref, "2026-03-01", "500 EUR")
    ((ref, points, why),) = told()
    assert (ref, points) == (acme.ref, 100)
    assert why == (
        "answered NPS 2; no order in the last 180 days; a subscription is paused; silent for 100 days, due every 90"
    )
    assert found("is:atrisk") == [acme.ref]


def test_only_customers_can_leave(me: UUID) -> None:
    for phase in ("prospecting", "conversion", "churned", "retention", "advocacy"):
        company = make_company(f"Of {phase}", phase=phase)
        answer(me, 0, company=company.ref)
    assert found("is:atrisk") == ["O4", "O5"]
    assert set(found("-is:atrisk")) == {"O1", "O2", "O3"}


def test_an_answer_counts_until_a_better_one_or_half_a_year(me: UUID) -> None:
    for company, answers in ((customer("A"), [(2, 30), (9, 3)]), (customer("B"), [(9, 30), (2, 3)])):
        for score, days_ago in answers:
            answer(me, score, days_ago, company=company.ref)
    old = customer("C")
    answer(me, 0, 181, company=old.ref)
    assert found("is:atrisk") == ["O2"]


def test_a_subscription_that_ends_is_the_gravest_sign(me: UUID) -> None:
    acme = customer("Acme")
    cancel(me, subscribe(me, acme.ref), change=Change(day="2026-12-31", reason="too expensive"))
    assert told() == [(acme.ref, 50, "a subscription ends on Thu 31 Dec 2026")]


def test_a_renewal_nobody_speaks_of_counts_with_falling_orders(me: UUID) -> None:
    acme = customer("Acme", touched=60)
    subscribe(me, acme.ref, renews="2026-12-10")
    assert told() == []
    for _ in range(2):
        order(me, acme.ref, "2026-03-01", "500 EUR")
    order(me, acme.ref, "2026-10-01", "600 EUR")
    order(me, acme.ref, "2026-10-01", "600 EUR", state="returned")
    assert told() == [
        (
            acme.ref,
            40,
            "orders fell by 40 % in the last 180 days; renews on Thu 10 Dec 2026, and nobody spoke with them",
        )
    ]


def test_orders_are_compared_in_the_currency_of_most_of_them(me: UUID) -> None:
    acme = customer("Acme")
    for day, amount in (
        ("2026-03-01", "500 EUR"),
        ("2026-03-02", "500 EUR"),
        ("2026-10-01", "900 EUR"),
        ("2026-03-01", "10 USD"),
        ("2026-03-01", "10 USD"),
    ):
        order(me, acme.ref, day, amount)
    assert told() == []


def test_silence_is_measured_against_the_cadence_of_the_first_of_its_people(me: UUID) -> None:
    acme = customer("Acme", touched=40)
    make_contact("Kim Sato", company=acme.id, phase="retention")
    answer(me, 5, company=acme.ref)
    assert told() == []
    cadences.set_cadence(me, "Customers", 30, "phase:retention")
    assert told() == [(acme.ref, 35, "answered NPS 5; silent for 40 days, due every 30")]


def test_people_of_a_company_are_told_with_it_and_found_by_themselves(me: UUID) -> None:
    acme = customer("Acme")
    kim = make_contact("Kim Sato", company=acme.id, phase="retention", last_touch_at=clock.now())
    lee = make_contact("Lee Wong", phase="retention", last_touch_at=clock.now())
    for contact in (kim, lee):
        answer(me, 1, contact=contact.ref)
    assert [one.customer.ref for one in at_risk(context())] == [acme.ref, lee.ref]
    assert found("is:atrisk", Kind.CONTACT) == [kim.ref, lee.ref]


def test_the_page_says_why_and_what_to_do(me: UUID) -> None:
    acme = customer("Acme", touched=100)
    one = subscribe(me, acme.ref)
    pause(me, one)
    first = next(
        facts for facts in how_it_stands(Kind.COMPANY, acme.id, context()) if facts.heading == "Will they stay?"
    )
    assert [(fact.label, fact.value) for fact in first.facts] == [
        ("Risk", "35 of 100: at risk"),
        ("+25", "a subscription is paused"),
        ("+10", "silent for 100 days, due every 90"),
    ]
    assert first.facts[1].link is not None
    assert first.facts[1].link.id == one
    assert first.facts[1].line == ("add", "task", "title=Ask Acme when they go on", "company=O1", "due=today")


def test_nothing_is_asked_of_each_customer(me: UUID) -> None:
    """As many statements for three hundred customers as for one."""
    counts = []
    for many in (1, 300):
        with journal.action(me, "many customers"):
            for number in range(many):
                company = customer(f"Company {many} {number}")
                answer(me, 1, company=company.ref)
        counts.append(count(lambda: at_risk(context())))
    assert counts[0] == counts[1]
    assert Contact.select().count() == 0
