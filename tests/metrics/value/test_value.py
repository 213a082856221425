"""What customers are worth on average and what they have brought, told of a small workspace."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Contact
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind, Phase
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.metric import Metric, Part
from crm_tui.metrics.reading.records import records
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.telling.words import value_of
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.services import settings
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.lifecycle.moving import move_phase
from tests.making import make_company, make_contact, make_deal
from tests.metrics.selling import quickly

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)


def scope(words: str = "this month") -> Scope:
    return Scope(find_pipeline("").id, parse_period(words, clock.today()))


def context() -> FilterContext:
    return FilterContext.at_present(None)


def number(name: str, words: str = "this month") -> Metric:
    return compute([name], scope(words), context())[name]


def refs(part: Part | None) -> set[str]:
    assert part is not None
    assert part.records is not None
    return {row.ref for row in records(part.records, scope(), context())}


def customer(me: UUID, name: str, *orders: tuple[str, str]) -> Contact:
    """Somebody who has been a customer for a year, and their paid orders."""
    with clock.frozen(NOON - timedelta(days=400)):
        contact = make_contact(name, phase=Phase.RETENTION)
    for day, amount in orders:
        add_record(me, Kind.ORDER, {"title": "Boxes", "contact": contact.ref, "amount": amount, "day": day})
    return contact


def a_hundred_customers(me: UUID) -> list[Contact]:
    """Of a hundred customers one ordered for 5,000 this month, which is an ARPU of 50."""
    first = customer(me, "Kim Sato", ("2026-11-02", "5000 EUR"))
    with clock.frozen(NOON - timedelta(days=400)), quickly():
        return [first, *(make_contact(f"Customer {one}", phase=Phase.RETENTION) for one in range(99))]


def test_lifetime_value_is_1166_67_of_an_arpu_of_50_a_margin_of_70_and_a_churn_of_3_percent(me: UUID) -> None:
    people = a_hundred_customers(me)
    for lost in people[1:4]:
        move_phase(Kind.CONTACT, lost.id, Phase.CHURNED, me, None, "moved away")
    for one in range(3):  # who came this month is in the ARPU, not in the churn
        make_contact(f"New {one}", phase=Phase.RETENTION)
    settings.set_shared(me, "gross_margin", "70")
    settings.set_shared(me, "value_horizon", "20y")
    found = number("cltv")
    assert (value_of(found), found.says, found.n) == ("1,166.67 EUR", "", 100)
    assert {part.title: part.value for part in found.parts} == {
        "ARPU times gross margin": 3_500, "churn": 0.03, "won deals": 0, "paid orders": 5_000_00,
        "customers at its end": 100, "gross margin": 0.7, "periods that they stay": pytest.approx(100 / 3),
        "at most, by the horizon": pytest.approx(20 * 365.25 / 16), "lost in the period": 3,
        "customers of the first day": 100,
    }  # fmt: skip


def test_where_nobody_was_lost_there_is_no_lifetime_value_but_one_up_to_the_horizon(me: UUID) -> None:
    a_hundred_customers(me)
    settings.set_shared(me, "value_horizon", "160d")
    found = number("cltv")
    assert (found.value, value_of(found)) == (None, "n/a")
    assert found.says.startswith(
        "Nobody was lost, so customers would stay for ever; in the horizon of 160 days each brings 500.00 EUR."
    )


def test_nobody_is_taken_to_stay_longer_than_the_horizon(me: UUID) -> None:
    people = a_hundred_customers(me)
    move_phase(Kind.CONTACT, people[1].id, Phase.CHURNED, me, None, "moved away")
    settings.set_shared(me, "value_horizon", "160 days")
    found = number("cltv")
    assert value_of(found) == "505.05 EUR"  # ten times 5,000 for each of the 99 who are left
    assert found.says.startswith("At this churn customers would stay 4.4 years; counted are 160 days.")


def test_a_period_without_customers_on_its_first_day_says_so(me: UUID) -> None:
    customer(me, "Kim Sato", ("2026-11-02", "50 EUR"))
    found = number("cltv", "all time")
    assert (found.value, value_of(found)) == (None, "—")
    assert "on the first day" in found.says


def test_value_so_far_counts_each_sale_once_and_at_the_margin(me: UUID, stages: dict[str, UUID]) -> None:
    settings.set_shared(me, "gross_margin", "50")
    firm = make_company("Acme")
    sold = make_deal(stages["Closed won"], "Rollout", company=firm.id, amount=1_000_00)
    ordered = make_deal(stages["Closed won"], "Fleet", company=firm.id, amount=700_00)
    add_record(me, Kind.ORDER, {"title": "Fleet", "deal": ordered.ref, "company": "Acme", "amount": "600 EUR"})
    employee = make_contact("Kim Sato", company=firm.id)
    add_record(
        me, Kind.ORDER, {"title": "Spare parts", "contact": employee.ref, "amount": "40 EUR", "day": "2025-01-02"}
    )
    add_record(me, Kind.ORDER, {"title": "Not paid", "company": "Acme", "amount": "9 EUR", "state": "open"})
    alone = customer(me, "Bo Chen", ("2026-03-01", "160 EUR"))
    assert value_of(number("historic_value")) == "900.00 EUR"
    assert value_of(number("historic_cltv")) == "450.00 EUR"
    assert refs(number("historic_cltv").denominator) == {firm.ref, alone.ref}
    by_customer = number("customer_value")
    assert [(row.title, {name: cell.value for name, cell in row.cells.items()}) for row in by_customer.rows] == [
        ("Acme", {"times": 3, "revenue": 1_640_00, "value": 820_00, "share": 1640 / 1800, "days_since": 0}),
        ("Bo Chen", {"times": 1, "revenue": 160_00, "value": 80_00, "share": 160 / 1800, "days_since": 260}),
    ]
    assert refs(by_customer.rows[0].cells["revenue"].numerator) == {sold.ref, "OR1", "OR2"}


def test_amounts_in_other_currencies_are_converted_at_stated_rates_or_left_out(me: UUID) -> None:
    add_record(me, Kind.RATE, {"of": "USD", "into": "EUR", "rate": "0.9", "day": "2026-01-01"})
    customer(me, "Kim Sato", ("2026-03-01", "100 USD"), ("2026-03-02", "7 EUR"), ("2026-03-03", "5 GBP"))
    customer(me, "Bo Chen", ("2026-03-01", "98 EUR"))
    assert [row.title for row in number("customer_value").rows] == ["Bo Chen", "Kim Sato"]
    so_far = number("historic_value")
    assert value_of(so_far) == "195.00 EUR"
    assert [left.why for left in so_far.left_out] == ["orders in GBP; no rate is stated for it"]
    assert [str(rate) for rate in so_far.rates] == ["1 USD = 0.9 EUR (since 2026-01-01)"]
    (_, kim) = number("customer_value").rows
    assert (kim.cells["revenue"].value, kim.cells["times"].value) == (97_00, 3)
    for name in ("customer_value", "rfm"):
        assert [str(rate) for rate in number(name).rates] == ["1 USD = 0.9 EUR (since 2026-01-01)"]
    rfm = number("rfm")
    assert sum(row.cells["revenue"].value or 0 for row in rfm.rows) == 195_00


def test_nobody_has_bought_anything_in_an_empty_workspace() -> None:
    for name in ("cltv", "historic_value", "historic_cltv"):
        assert number(name).value is None
    assert number("customer_value").rows == ()
    assert number("rfm").says == "Nobody has bought anything yet."


def test_rfm_tells_how_many_customers_of_each_name_there_are_and_who(me: UUID) -> None:
    for name, limits in (("rfm_recency", "30,90,180,365"), ("rfm_frequency", "2,3,4,5"), ("rfm_monetary", "1,2,3,4")):
        settings.set_shared(me, name, limits)
    best = customer(me, "Kim Sato", *((f"2026-11-0{day}", "100 EUR") for day in range(1, 6)))
    new = customer(me, "Bo Chen", ("2026-11-10", "60 EUR"))
    newer = customer(me, "Ann Lee", ("2026-11-11", "40 EUR"))
    asleep = customer(me, "Al Roy", ("2024-01-01", "20 EUR"))
    gone = customer(me, "Jo Poe", ("2024-01-01", "20 EUR"))
    delete_record(me, Kind.CONTACT, gone.id)
    rows = {row.title: row.cells for row in number("rfm").rows}
    told = {name: [cells[one].value for one in ("customers", "revenue", "each")] for name, cells in rows.items()}
    assert told == {
        "Champions": [1, 500_00, 500_00], "New or promising": [2, 100_00, 50_00], "Asleep": [1, 20_00, 20_00]
    }  # fmt: skip
    assert [cells["share"].value for cells in rows.values()] == [0.25, 0.5, 0.25]
    listed = [refs(cells["customers"].numerator) for cells in rows.values()]
    assert listed == [{best.ref}, {new.ref, newer.ref}, {asleep.ref}]


def test_a_purchase_of_tomorrow_has_not_been_made(me: UUID) -> None:
    customer(me, "Kim Sato", ("2026-11-17", "100 EUR"))
    assert number("historic_value").value is None
    assert number("rfm").rows == ()
