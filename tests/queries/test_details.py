"""Details: everything that one record's screen shows, in a fixed number of statements."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.fields.plain import PLAIN
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, Phase
from crm_tui.errors import NotFound
from crm_tui.queries.records.reading import (
    activity_detail,
    company_detail,
    contact_detail,
    deal_detail,
    detail,
    task_detail,
)
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.editing.tasks import complete_task
from crm_tui.services.moving import transitions
from tests.statements import count

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

SELLING = [kind for kind in Kind if kind not in PLAIN]
"""The kinds with a detail of their own; `services/test_plain.py` looks at the others."""


@pytest.fixture
def acme(me: UUID) -> dict[str, UUID]:
    """A company with a person, a deal, tasks and an activity, by the kind's name."""
    company = add_record(me, Kind.COMPANY, {"name": "Acme Ltd", "phone": "+49 30 1234567", "revenue": "12m"})
    child = add_record(me, Kind.COMPANY, {"name": "Acme Nord", "parent": "Acme Ltd"})
    contact = add_record(
        me,
        Kind.CONTACT,
        {
            "name": "Kim Sato",
            "title": "Head of Ops",
            "company": "Acme Ltd",
            "email": "kim@acme.example, k@home.example (home)",
            "phone": "+49 30 7654321",
            "tags": "vip, berlin",
        },
    )
    product = add_record(me, Kind.PRODUCT, {"name": "GTX Pro", "price": "550"})
    deal = add_record(
        me,
        Kind.DEAL,
        {
            "title": "Acme rollout",
            "company": "Acme Ltd",
            "contacts": "Kim Sato (decision maker)",
            "amount": "4,245.74",
            "probability": "50",
            "products": "2 x GTX Pro",
        },
    )
    late = add_record(me, Kind.TASK, {"title": "Send deck", "deal": "D1", "due": "+5d", "contact": "C1"})
    soon = add_record(me, Kind.TASK, {"title": "Call", "deal": "D1", "due": "tomorrow"})
    done = add_record(me, Kind.TASK, {"title": "Hello", "deal": "D1", "due": "today"})
    complete_task(me, done.id)
    activity = add_record(me, Kind.ACTIVITY, {"kind": "call", "deal": "D1", "contact": "C1", "body": "Hi"})
    return {
        "company": company.id, "child": child.id, "contact": contact.id, "product": product.id,
        "deal": deal.id, "task": late.id, "next": soon.id, "activity": activity.id, "user": me,
    }  # fmt: skip


def test_a_deal_with_all_that_hangs_on_it(acme: dict[str, UUID]) -> None:
    deal = deal_detail(acme["deal"])

    assert (deal.ref, deal.name, deal.pipeline_name, deal.stage_name) == (
        "D1",
        "Acme rollout",
        "Sales",
        "Initial contact",
    )
    assert (deal.amount, deal.probability, deal.weighted) == (Money(424_574, "EUR"), 50, Money(212_287, "EUR"))
    assert (str(deal.company), str(deal.owner)) == ("Acme Ltd", "Ana Ruiz")
    assert [(str(one.contact), one.role, one.email, one.phone) for one in deal.people] == [
        ("Kim Sato", "decision maker", "kim@acme.example", "+49 30 7654321")
    ]
    assert [(line.product.name, line.quantity, str(line.total)) for line in deal.lines] == [
        ("GTX Pro", 2, "1,100.00 EUR")
    ]
    assert [(task.title, task.done_at is None) for task in deal.tasks] == [
        ("Call", True), ("Send deck", True), ("Hello", False),
    ]  # fmt: skip
    assert not deal.rotting


def test_a_deal_rots_when_nobody_touches_it(me: UUID, at_noon: datetime) -> None:
    deal = add_record(me, Kind.DEAL, {"title": "Left alone"}).id
    assert deal_detail(deal).rot_days == 7
    with clock.frozen(at_noon + timedelta(days=8)):
        assert deal_detail(deal).rotting
        add_record(me, Kind.TASK, {"title": "Call", "deal": "Left alone", "due": "tomorrow"})
        assert not deal_detail(deal).rotting


def test_a_lost_deal_says_why_and_is_worth_nothing(me: UUID, stages: dict[str, UUID]) -> None:
    deal = add_record(me, Kind.DEAL, {"title": "Gone", "amount": "5k", "probability": "90"}).id
    transitions.move(deal, stages["Closed lost"], me, None, "Price")
    shown = deal_detail(deal)
    assert (shown.lost_reason, shown.probability, shown.weighted) == ("Price", 0, None)


def test_a_contact_with_company_deals_and_tasks(acme: dict[str, UUID]) -> None:
    kim = contact_detail(acme["contact"])

    assert (kim.job_title, str(kim.company), kim.phase, kim.tags) == (
        "Head of Ops", "Acme Ltd", Phase.CONVERSION, ("berlin", "vip"),
    )  # fmt: skip
    assert {(point.kind, point.value, point.label) for point in kim.reach} == {
        ("email", "kim@acme.example", ""),
        ("email", "k@home.example", "home"),
        ("phone", "+49 30 7654321", ""),
    }
    assert [(deal.title, deal.role, deal.stage) for deal in kim.deals] == [
        ("Acme rollout", "decision maker", "Initial contact")
    ]
    assert [task.title for task in kim.tasks] == ["Send deck"]


def test_a_company_with_its_people_and_daughters(acme: dict[str, UUID]) -> None:
    company = company_detail(acme["company"])

    assert (str(company.revenue), [str(child) for child in company.subsidiaries]) == (
        "12,000,000.00 EUR",
        ["Acme Nord"],
    )
    assert [(str(one.contact), one.email) for one in company.people] == [("Kim Sato", "kim@acme.example")]
    assert [deal.title for deal in company.deals] == ["Acme rollout"]
    assert str(company_detail(acme["child"]).parent) == "Acme Ltd"


def test_a_task_and_an_activity_name_what_they_are_about(acme: dict[str, UUID]) -> None:
    task, activity = task_detail(acme["task"]), activity_detail(acme["activity"])

    assert (task.due, str(task.deal), str(task.contact), str(task.company)) == (
        date(2026, 11, 21), "Acme rollout", "Kim Sato", "Acme Ltd",
    )  # fmt: skip
    assert (activity.what, activity.name, str(activity.deal), str(activity.by)) == (
        "call", "Hi", "Acme rollout", "Ana Ruiz",
    )  # fmt: skip


def test_every_kind_has_a_detail_until_it_is_deleted(me: UUID, acme: dict[str, UUID]) -> None:
    for kind in SELLING:
        assert detail(kind, acme[kind]).kind is kind
    for kind in set(SELLING) - {Kind.USER}:
        delete_record(me, kind, acme[kind])
        with pytest.raises(NotFound):
            detail(kind, acme[kind])


def test_a_detail_costs_the_same_however_much_hangs_on_it(me: UUID, acme: dict[str, UUID]) -> None:
    few = {kind: count(lambda kind=kind: detail(kind, acme[kind])) for kind in SELLING}  # type: ignore[misc]
    for number in range(12):
        add_record(me, Kind.TASK, {"title": f"Task {number}", "deal": "D1", "contact": "C1", "owner": ""})
        add_record(me, Kind.CONTACT, {"name": f"P {number}", "company": "Acme Ltd", "email": f"p{number}@a.example"})
        add_record(me, Kind.DEAL, {"title": f"Deal {number}", "company": "Acme Ltd", "contacts": "Kim Sato"})
    many = {kind: count(lambda kind=kind: detail(kind, acme[kind])) for kind in SELLING}  # type: ignore[misc]

    assert many == few
    assert max(few.values()) <= 12
