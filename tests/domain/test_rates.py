"""Amounts are converted at the rates that were stated, and at no others."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from crm_tui.domain.rates import Rates, Stated, read_rate
from crm_tui.errors import BadInput


def stated(of: str, into: str, rate: str, day: date = date(2026, 1, 1)) -> Stated:
    return Stated(of, into, Decimal(rate), day)


def test_a_rate_converts_both_ways_and_minor_units_are_minded() -> None:
    rates = Rates([stated("USD", "EUR", "0.92"), stated("JPY", "EUR", "0.006")])
    assert rates.convert(10_000, "USD", "EUR") == 9_200
    assert rates.convert(9_200, "EUR", "USD") == 10_000
    assert rates.convert(1_000, "JPY", "EUR") == 600  # yen have no minor unit: 1,000 JPY are 6.00 EUR


def test_two_rates_that_meet_in_a_third_currency_say_a_third_one() -> None:
    rates = Rates([stated("USD", "EUR", "0.9"), stated("GBP", "EUR", "1.2")])
    found = rates.between("GBP", "USD")
    assert found is not None
    assert (found[0], [one.of for one in found[1]]) == (Fraction(12, 9), ["GBP", "USD"])


def test_the_latest_rate_stated_by_the_day_is_in_force() -> None:
    history = [stated("USD", "EUR", "0.9"), stated("USD", "EUR", "0.8", date(2026, 6, 1))]
    assert Rates(history, date(2026, 5, 31)).convert(100, "USD", "EUR") == 90
    assert Rates(history, date(2026, 6, 1)).convert(100, "USD", "EUR") == 80
    assert Rates(history, date(2025, 12, 31)).convert(100, "USD", "EUR") is None


def test_without_a_rate_nothing_is_invented() -> None:
    assert Rates().convert(100, "USD", "EUR") is None
    assert Rates().convert(100, "EUR", "EUR") == 100


@pytest.mark.parametrize("text", ["", "0", "-1", "nan", "1e5", "inf", "a", "1.2.3", "9" * 30])
def test_what_is_no_rate_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadInput, match=r"write a number such as 0\.9231"):
        read_rate(text)


def test_a_comma_is_a_point() -> None:
    assert read_rate(" 0,92 ") == Decimal("0.92")
