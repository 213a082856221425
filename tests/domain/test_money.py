"""Amounts are read as people write them, to the cent, and shown short on cards and whole in the detail."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain import money
from crm_tui.domain.currencies import CODES, EXPONENTS, SYMBOLS
from crm_tui.domain.money import Money
from crm_tui.errors import BadInput

MINOR = st.integers(-money.LARGEST_MINOR, money.LARGEST_MINOR)
CURRENCY = st.sampled_from(["EUR", "USD", "JPY", "KWD", "CLF"])


class TestReadingAnAmount:
    @pytest.mark.parametrize(
        ("typed", "cents"),
        [
            ("45k", 4_500_000),
            ("45 K", 4_500_000),
            ("1.5m", 150_000_000),
            ("1,5 Mio", 150_000_000),
            ("2bn", 200_000_000_000),
            ("1,234.56", 123_456),
            ("1.234,56", 123_456),
            ("1 234,56", 123_456),
            ("1\u202f234,56", 123_456),
            ("1'234.50", 123_450),
            ("1\u2019234", 123_400),
            ("12,34,567.89", 123_456_789),
            ("1.234.567", 123_456_700),
            ("1234.5", 123_450),
            ("45k EUR", 4_500_000),
            ("\u20ac45", 4_500),
            ("45\u20ac", 4_500),
            ("eur 45", 4_500),
            ("-45", -4_500),
            ("\u2212\u20ac45", -4_500),
            ("45-", -4_500),
            ("(1,234)", -123_400),
            ("100,- \u20ac", 10_000),
            (".5", 50),
            ("0.500", 50),
            ("+7", 700),
        ],
    )
    def test_as_people_write_it(self, typed: str, cents: int) -> None:
        assert money.parse_amount(typed, "EUR") == cents

    @pytest.mark.parametrize("typed", ["1,234", "1.234", "1 234"])
    def test_three_digits_behind_a_single_mark_are_thousands(self, typed: str) -> None:
        assert money.parse_amount(typed, "EUR") == 123_400

    def test_a_point_in_a_currency_of_three_decimals_is_decimal(self) -> None:
        assert money.parse_amount("1.234", "KWD") == 1_234
        assert money.parse_amount("1,234", "KWD") == 1_234_000

    @pytest.mark.parametrize(("mark", "cents"), [(".", 123), (",", 123_400)])
    def test_a_column_whose_mark_is_known_is_read_with_it(self, mark: money.Mark, cents: int) -> None:
        assert money.parse_amount("1.230", "EUR", decimal=mark) == (123 if mark == "." else 123_000)
        assert money.parse_amount("1.234", "EUR", decimal=mark, rounded=True) == cents

    @pytest.mark.parametrize(
        "typed",
        [
            "",
            "abc",
            "12 34",
            "1 2",
            "--4",
            "1e5",
            "1,23,4",
            ",",
            "1,234.5.6",
            "45 ABC",
            "k",
            "\u00b2",
            "9" * 99,
        ],
    )
    def test_what_is_no_amount_is_refused_with_examples(self, typed: str) -> None:
        with pytest.raises(BadInput, match="such as 45k"):
            money.parse_amount(typed, "EUR")

    @pytest.mark.parametrize("typed", ["1,200k", "1.250m"])
    def test_what_reads_both_ways_is_not_guessed(self, typed: str) -> None:
        with pytest.raises(BadInput, match="reads both as a fraction and as thousands"):
            money.parse_amount(typed, "EUR")

    def test_another_currency_than_expected_is_refused(self) -> None:
        with pytest.raises(BadInput, match="in USD, but EUR is expected"):
            money.parse_amount("$45", "EUR")

    def test_a_zero_too_many_is_noticed(self) -> None:
        with pytest.raises(BadInput, match="check the zeros"):
            money.parse_amount("999999bn", "EUR")

    @pytest.mark.parametrize(
        ("typed", "currency", "says"),
        [("12.3456", "EUR", "EUR has 2 decimals"), ("0.5", "JPY", "JPY has no")],
    )
    def test_digits_beyond_the_currency_are_never_lost_silently(self, typed: str, currency: str, says: str) -> None:
        with pytest.raises(BadInput, match=says):
            money.parse_amount(typed, currency)

    @pytest.mark.parametrize(("found", "cents"), [("41,9136", 4_191), ("0.125", 12), ("0,0150", 2), ("0,0050", 0)])
    def test_an_import_may_round_half_to_even(self, found: str, cents: int) -> None:
        mark: money.Mark = "," if "," in found else "."
        assert money.parse_amount(found, "EUR", decimal=mark, rounded=True) == cents

    @given(st.text(max_size=30) | st.text(st.sampled_from("0123456789.,' -()kmb\u20ac$EUR"), max_size=12))
    def test_anything_is_either_an_amount_or_bad_input(self, typed: str) -> None:
        with suppress(BadInput):
            assert abs(money.parse_amount(typed, "EUR")) <= money.LARGEST_MINOR


class TestReadingACurrency:
    @pytest.mark.parametrize(
        ("typed", "default", "currency"),
        [
            ("45k USD", None, "USD"),
            ("CHF 45", None, "CHF"),
            ("$45", None, "USD"),
            ("$45", "CAD", "CAD"),
            ("US$45", "CAD", "USD"),
            ("45 kr", None, "SEK"),
            ("45 kr", "NOK", "NOK"),
            ("\u00a5100", "CNY", "CNY"),
            ("45", "EUR", None),
            ("45 mio", "EUR", None),
        ],
    )
    def test_by_code_or_by_sign(self, typed: str, default: str | None, currency: str | None) -> None:
        assert money.split_currency(typed, default)[1] == currency

    def test_what_is_written_counts_and_the_default_fills_in(self) -> None:
        assert money.parse_money("45k USD", "EUR") == Money(4_500_000, "USD")
        assert money.parse_money("45k", "EUR") == Money(4_500_000, "EUR")
        assert money.parse_money("-\u00a545", "EUR") == Money(-45, "JPY")

    def test_known_currencies_are_those_of_the_standard(self) -> None:
        assert money.known_currency("EUR")
        assert not money.known_currency("EURO")
        assert set(get_global("all_currencies")) >= CODES - {"UYW", "XCG", "ZWG", "VED", "UYI"}
        assert set(EXPONENTS) <= CODES
        assert {code for codes in SYMBOLS.values() for code in codes} <= CODES

    def test_longer_signs_stand_before_those_they_contain(self) -> None:
        signs = list(SYMBOLS)
        assert [(a, b) for i, a in enumerate(signs) for b in signs[i + 1 :] if a in b] == []


class TestTheMarkOfAColumn:
    @pytest.mark.parametrize(
        ("column", "mark"),
        [
            (["261,96", "731,94", "1.234"], ","),
            (["1,234", "5.5", "45"], "."),
            (["1.234.567"], ","),
            (["1,234", "2,500", ""], None),
            (["1,5", "1.5"], None),
            (["n/a", "\u20ac 1.234,50"], ","),
        ],
    )
    def test_is_told_by_the_values_that_can_be_read_one_way(self, column: list[str], mark: money.Mark | None) -> None:
        assert money.detect_decimal(column) == mark


class TestWeighing:
    @pytest.mark.parametrize(
        ("minor", "percent", "expected"),
        [
            (424_574, 50, 212_287),
            (1_228_500, 70, 859_950),
            (1, 50, 1),
            (-1, 50, -1),
            (99, 0, 0),
            (99, 100, 99),
        ],
    )
    def test_amount_times_probability(self, minor: int, percent: int, expected: int) -> None:
        assert money.weighted(minor, percent) == expected

    @given(MINOR, st.integers(0, 100))
    def test_is_never_off_by_more_than_half_a_unit(self, minor: int, percent: int) -> None:
        assert abs(money.weighted(minor, percent) - Decimal(minor) * percent / 100) <= Decimal("0.5")


class TestShowing:
    @pytest.mark.parametrize(
        ("minor", "currency", "card"),
        [
            (4_500_000, "EUR", "45k"),
            (120_000_000, "EUR", "1.2M"),
            (95_000, "EUR", "950"),
            (850_000, "EUR", "8.5k"),
            (800_000, "EUR", "8k"),
            (41_200_000, "EUR", "412k"),
            (99_950, "EUR", "1k"),
            (99_999_999, "EUR", "1M"),
            (50, "EUR", "0.5"),
            (0, "EUR", "0"),
            (-1, "EUR", "0"),
            (-4_500_000, "EUR", "-45k"),
            (4_500_000, "JPY", "4.5M"),
            (4_500_000, "KWD", "4.5k"),
        ],
    )
    def test_short_on_cards(self, minor: int, currency: str, card: str) -> None:
        assert money.short(minor, currency) == card

    @given(MINOR, CURRENCY)
    def test_short_fits_five_cells(self, minor: int, currency: str) -> None:
        assert len(money.short(minor, currency)) <= 5

    @pytest.mark.parametrize(
        ("minor", "currency", "whole", "decimal"),
        [
            (4_500_000, "EUR", "45,000.00 EUR", "45000.00"),
            (-50, "EUR", "-0.50 EUR", "-0.50"),
            (1_234_567, "JPY", "1,234,567 JPY", "1234567"),
            (1_234_567, "KWD", "1,234.567 KWD", "1234.567"),
        ],
    )
    def test_whole_in_the_detail_and_plain_for_programs(
        self, minor: int, currency: str, whole: str, decimal: str
    ) -> None:
        assert money.full(minor, currency) == str(Money(minor, currency)) == whole
        assert money.major(minor, currency) == decimal

    @given(MINOR, CURRENCY)
    def test_what_is_shown_whole_is_read_back_the_same(self, minor: int, currency: str) -> None:
        assert money.parse_money(money.full(minor, currency), "EUR") == Money(minor, currency)

    @given(MINOR, CURRENCY)
    def test_what_programs_get_is_read_back_the_same(self, minor: int, currency: str) -> None:
        assert money.parse_amount(money.major(minor, currency), currency, decimal=".") == minor
