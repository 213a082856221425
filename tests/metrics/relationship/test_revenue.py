"""What subscriptions bring a month, and churn by revenue, of small workspaces with the numbers of the definitions."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.domain.dates.periods import Period, parse_period
from crm_tui.domain.records import Kind
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.records import records as behind
from crm_tui.metrics.telling.words import value_of
from crm_tui.services.buying.subscriptions import Change, cancel, change_price
from crm_tui.services.editing import records
from tests.making import make_company
from tests.metrics.selling import context, measured, scope

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

IN_NOVEMBER = Change(day="2026-11-10", reason="too dear")


def pays(me: UUID, firm: str, price: str, starts: str = "2026-01-01") -> UUID:
    company = make_company(firm)
    fields = {"title": "Desk", "company": company.ref, "price": price, "interval": "month", "starts": starts}
    return records.add_record(me, Kind.SUBSCRIPTION, fields).id


def november() -> Period:
    return parse_period("this month", clock.today())


def this_month(name: str) -> Metric:
    return measured(name, november())


def test_a_big_customer_who_leaves_is_most_of_the_revenue(me: UUID) -> None:
    """Nine customers at 10 and one at 1,000: when the big one leaves, 91.7 % of the revenue are gone."""
    for number in range(9):
        pays(me, f"Small {number}", "10 EUR")
    big = pays(me, "Big", "1000 EUR")
    assert value_of(this_month("mrr")) == "1,090.00 EUR"
    cancel(me, big, change=IN_NOVEMBER)
    churned = this_month("revenue_churn")
    assert (value_of(churned), value_of(this_month("mrr")), churned.too_few) == ("91.7 %", "90.00 EUR", False)
    part = churned.numerator
    assert part is not None
    assert part.records is not None
    assert [row.title for row in behind(part.records, scope(november()), context())] == ["Big"]


def test_who_joined_counts_in_neither_number_and_less_is_lost_too(me: UUID) -> None:
    """1,000 of 30,000 are 3.33 %, whether customers leave or pay less."""
    pays(me, "Steady", "29000 EUR")
    change_price(me, pays(me, "Less", "1000 EUR"), "400", change=IN_NOVEMBER)
    pays(me, "New", "5000 EUR", starts="2026-11-05")
    assert [part.value for part in this_month("revenue_churn").parts] == [60_000, 3_000_000]
    cancel(me, pays(me, "Joined and left", "77 EUR", starts="2026-11-02"), change=IN_NOVEMBER)
    cancel(me, pays(me, "Gone", "400 EUR"), change=IN_NOVEMBER)
    assert value_of(this_month("revenue_churn")) == "3.3 %"


def test_upgrades_can_make_good_for_more_than_was_lost(me: UUID) -> None:
    """Of 300,000 at the start 50,000 are lost, and upgrades bring 70,000: -6.67 %."""
    cancel(me, pays(me, "Gone", "50000 EUR"), change=IN_NOVEMBER)
    change_price(me, pays(me, "More", "250000 EUR"), "320000", change=IN_NOVEMBER)
    assert value_of(this_month("net_revenue_churn")) == "-6.7 %"
    assert value_of(this_month("revenue_churn")) == "16.7 %"


def test_who_changes_the_plan_has_lost_nothing(me: UUID) -> None:
    """A customer who cancels one subscription and takes a dearer one is one customer who pays more."""
    company = make_company("Acme Ltd")
    fields = {"title": "Old", "company": company.ref, "price": "100 EUR", "starts": "2026-01-01"}
    old = records.add_record(me, Kind.SUBSCRIPTION, fields).id
    cancel(me, old, change=IN_NOVEMBER)
    records.add_record(me, Kind.SUBSCRIPTION, {**fields, "title": "New", "price": "150 EUR", "starts": "2026-11-10"})
    assert (value_of(this_month("revenue_churn")), value_of(this_month("net_revenue_churn"))) == ("0.0 %", "-50.0 %")


def test_other_currencies_are_converted_at_stated_rates_or_left_out(me: UUID) -> None:
    pays(me, "Euro", "100 EUR")
    pays(me, "Dollar", "50 USD")
    pays(me, "Pound", "10 GBP")
    dollar = {"title": "Dollar", "of": "USD", "into": "EUR", "rate": "0.9", "day": "2026-01-01"}
    records.add_record(me, Kind.RATE, dollar)
    mrr = this_month("mrr")
    assert value_of(mrr) == "145.00 EUR"
    assert [str(rate) for rate in mrr.rates] == ["1 USD = 0.9 EUR (since 2026-01-01)"]
    assert [(one.count, one.why) for one in mrr.left_out] == [(1, "subscriptions in GBP; no rate is stated for it")]
