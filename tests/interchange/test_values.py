"""Cells become dates, amounts and words; what they cannot be is said in a sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from crm_tui import clock
from crm_tui.domain.dates.written import DateOrder
from crm_tui.domain.money import Money
from crm_tui.errors import BadInput
from crm_tui.interchange.targets import ValueType
from crm_tui.interchange.values import ColumnFormat, Value, read_moment, read_value


def value(text: str, kind: ValueType, currency: str = "EUR", **form: object) -> Value | None:
    return read_value(text, ColumnFormat(kind, **form), currency)  # type: ignore[arg-type]


class TestMoments:
    @pytest.mark.parametrize(
        ("text", "order"),
        [
            ("2026-03-04", DateOrder.ISO),
            ("04.03.2026", DateOrder.ISO),
            ("4/3/2026", DateOrder.DMY),
            ("3/4/2026", DateOrder.MDY),
            ("4 Mar 2026", DateOrder.ISO),
        ],
    )
    def test_a_day(self, text: str, order: DateOrder) -> None:
        assert read_moment(text, order) == date(2026, 3, 4)

    @pytest.mark.parametrize(
        ("text", "order"),
        [
            ("2026-03-04T02:05:06Z", DateOrder.ISO),
            ("2026-03-04T02:05:06.000+00:00", DateOrder.ISO),
            ("2026-03-04 10:05:06+0800", DateOrder.ISO),
            ("03/03/2026 21:05:06-0500", DateOrder.MDY),
            ("04.03.2026 2:05:06 UTC", DateOrder.ISO),
            ("3/4/2026 2:05:06 AM GMT", DateOrder.MDY),
            ("4/3/2026 03:05:06 +01", DateOrder.DMY),
        ],
    )
    def test_a_moment_is_in_utc(self, text: str, order: DateOrder) -> None:
        assert read_moment(text, order) == datetime(2026, 3, 4, 2, 5, 6, tzinfo=UTC)

    def test_a_time_without_offset_is_the_persons(self) -> None:
        with clock.frozen(datetime(2026, 1, 1, tzinfo=UTC), in_zone=ZoneInfo("Europe/Berlin")):
            assert read_moment("2026-07-01 14:30", DateOrder.ISO) == datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
            assert read_moment("1/7/2026 2:30 pm", DateOrder.DMY) == datetime(2026, 7, 1, 12, 30, tzinfo=UTC)
            assert read_moment("1/7/2026 12:00 am", DateOrder.DMY) == datetime(2026, 6, 30, 22, tzinfo=UTC)

    @pytest.mark.parametrize("text", ["2026-02-30", "soon", "2026-03-04 25:00", "2026-03-04 10:00Z-0300", "3/4/2026"])
    def test_what_is_no_date_is_refused(self, text: str) -> None:
        with pytest.raises(BadInput):
            read_moment(text, DateOrder.ISO)


class TestAmounts:
    @pytest.mark.parametrize(
        ("text", "decimal", "minor"),
        [
            ("1054", None, 105_400),
            ("1,234.56", None, 123_456),
            ("1.234,56", None, 123_456),
            ("1.234", ",", 123_400),
            ("1.234", ".", 123),
            ("22,368", ",", 2_237),
            ("-383,031", ",", -38_303),
            ("€ 12", None, 1_200),
        ],
    )
    def test_amounts_are_read_in_the_columns_way(self, text: str, decimal: str | None, minor: int) -> None:
        assert value(text, ValueType.AMOUNT, decimal=decimal) == Money(minor, "EUR")

    def test_a_currency_beside_the_number_counts(self) -> None:
        assert value("1,500 JPY", ValueType.AMOUNT) == Money(1_500, "JPY")

    def test_words_are_no_amount(self) -> None:
        with pytest.raises(BadInput, match="High is not an amount"):
            value("High", ValueType.AMOUNT)


class TestOtherTypes:
    @pytest.mark.parametrize(
        ("text", "fractions", "percent"),
        [("50", False, 50), ("50.0", False, 50), ("33.4 %", False, 33), ("0.25", True, 25), ("1", True, 100)],
    )
    def test_percentages(self, text: str, fractions: bool, percent: int) -> None:  # noqa: FBT001
        assert value(text, ValueType.PERCENT, fractions=fractions) == percent

    @pytest.mark.parametrize("text", ["101", "-1", "likely"])
    def test_percentages_end_at_a_hundred(self, text: str) -> None:
        with pytest.raises(BadInput, match="is not a percentage"):
            value(text, ValueType.PERCENT)

    def test_whole_numbers(self) -> None:
        assert value("2,822", ValueType.NUMBER) == 2822
        assert value("1996", ValueType.NUMBER) == 1996
        with pytest.raises(BadInput, match="51-200 is not a whole number"):
            value("51-200", ValueType.NUMBER)

    def test_currencies_by_code_or_sign(self) -> None:
        assert [value(text, ValueType.CURRENCY) for text in ("usd", "€", "CHF")] == ["USD", "EUR", "CHF"]
        assert value("$", ValueType.CURRENCY, currency="CAD") == "CAD"
        with pytest.raises(BadInput, match="Bitcoin is not a currency"):
            value("Bitcoin", ValueType.CURRENCY)

    def test_tags_are_parted_and_told_once(self) -> None:
        assert value("vip, berlin;vip | fair", ValueType.TAGS) == ("vip", "berlin", "fair")
        assert value("* My Contacts ::: Test", ValueType.TAGS) == ("My Contacts", "Test")

    @pytest.mark.parametrize("text", ["Select", "-", "N/A", "null", "#N/A", "Bitte wählen", "\u2014"])
    def test_what_was_not_chosen_is_empty(self, text: str) -> None:
        for kind in (ValueType.CHOICE, ValueType.AMOUNT, ValueType.MOMENT, ValueType.EMAIL):
            assert value(text, kind) is None

    def test_free_text_means_what_it_says(self) -> None:
        assert value("Select", ValueType.REFERENCE) == "Select"
        assert value("-", ValueType.TEXT) == "-"
