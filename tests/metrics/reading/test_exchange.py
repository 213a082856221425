"""Amounts in several currencies: converted at the rates that were stated, which are named; else left out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.records import records as behind
from crm_tui.metrics.telling.plain import plain
from crm_tui.metrics.telling.words import value_of
from crm_tui.services.editing import records
from tests.metrics.selling import LOST, NEW, WON, context, day, measured, quickly, scope, sell

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

MARCH = parse_period("2026-03", date(2026, 11, 16))


@pytest.fixture(autouse=True)
def sold_abroad(stages: dict[str, UUID]) -> None:
    with quickly():
        sell(stages, (NEW, day(1)), (WON, day(20)), amount=100_000)
        sell(stages, (NEW, day(1)), (WON, day(20)), amount=50_000)
        sell(stages, (NEW, day(1)), (WON, day(20)), amount=20_000, currency="USD")
        sell(stages, (NEW, day(1)), (LOST, day(20)), amount=30_000, currency="GBP")
        sell(stages, (NEW, day(1)), amount=10_000, currency="USD")


def state(me: UUID, of: str, rate: str, since: str) -> None:
    typed = {"title": f"{of} {since}", "of": of, "into": "EUR", "rate": rate, "day": since}
    records.add_record(me, Kind.RATE, typed)


def at(metric: Metric) -> list[str]:
    return [str(rate) for rate in metric.rates]


def test_without_a_rate_amounts_are_left_out_and_it_says_so() -> None:
    won = measured("won_value")
    assert (value_of(won), at(won)) == ("1,500.00 EUR", [])
    assert [one.why for one in won.left_out] == ["won deals in USD; no rate is stated for it"]


def test_a_number_is_converted_and_names_the_rates_that_it_took_and_no_others(me: UUID) -> None:
    state(me, "USD", "0.5", "2026-01-01")
    state(me, "GBP", "1.2", "2026-01-01")
    won, rate, count = (measured(name) for name in ("won_value", "win_rate_value", "won_count"))
    assert (value_of(won), at(won)) == ("1,600.00 EUR", ["1 USD = 0.5 EUR (since 2026-01-01)"])
    assert (value_of(measured("average_won")), won.left_out) == ("533.33 EUR", ())
    assert at(rate) == ["1 GBP = 1.2 EUR (since 2026-01-01)", "1 USD = 0.5 EUR (since 2026-01-01)"]
    assert at(count) == []
    assert plain({"won_value": won})["won_value"]["converted_at"] == at(won)  # type: ignore[index,call-overload]
    assert value_of(measured("open_value")) == "50.00 EUR"
    assert won.numerator is not None
    assert won.numerator.records is not None
    assert len(behind(won.numerator.records, scope(), context())) == won.numerator.count == 3


def test_each_cell_of_a_table_names_the_rates_that_it_took(me: UUID) -> None:
    state(me, "USD", "0.5", "2026-01-01")
    categories = measured("forecast_categories", MARCH)
    took = {row.title: at(row.cells["single"]) for row in categories.rows}
    assert took["Closed"] == took["Pipeline"] == at(categories) == ["1 USD = 0.5 EUR (since 2026-01-01)"]
    assert took["Commit"] == []


def test_a_past_period_is_converted_at_the_rates_of_its_end(me: UUID) -> None:
    state(me, "USD", "0.5", "2026-01-01")
    state(me, "USD", "2", "2026-06-01")
    assert (value_of(measured("won_value", MARCH)), value_of(measured("won_value"))) == ("1,600.00 EUR", "1,900.00 EUR")


def test_costs_are_converted_in_the_same_way(me: UUID) -> None:
    state(me, "USD", "0.5", "2026-01-01")
    records.add_record(me, Kind.CONTACT, {"name": "Ann Lee"})
    for amount in ("10 EUR", "40 USD"):
        records.add_record(me, Kind.COST, {"title": "Ads", "amount": amount, "day": "today"})
    cpl = measured("cpl")
    assert (value_of(cpl), at(cpl)) == ("30.00 EUR", ["1 USD = 0.5 EUR (since 2026-01-01)"])
