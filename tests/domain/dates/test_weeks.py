"""Weeks and fiscal years begin as everybody in the workspace has it; numbered weeks are those of ISO 8601."""

from __future__ import annotations

from datetime import date

import pytest

from crm_tui import clock
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.dates.words import parse_date
from tests.conftest import NOON

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("start", "first", "last"),
    [
        (0, date(2026, 11, 16), date(2026, 11, 22)),
        (6, date(2026, 11, 15), date(2026, 11, 21)),
        (5, date(2026, 11, 14), date(2026, 11, 20)),
        (2, date(2026, 11, 18), date(2026, 11, 24)),
        (3, date(2026, 11, 12), date(2026, 11, 18)),
    ],
)
def test_this_week_is_the_one_that_holds_the_day(start: int, first: date, last: date) -> None:
    with clock.frozen(NOON):
        clock.begin_with(week_start=start, fiscal_month=1)
        period = parse_period("this week", WEDNESDAY)
        assert (period.first, period.last) == (first, last)
        assert parse_date("eow", WEDNESDAY) == last
        assert parse_date("next week", WEDNESDAY) > last
        for day in ("mon", "wed", "fri", "sun"):
            assert first <= parse_date(f"this {day}", WEDNESDAY) <= last
            assert last < parse_date(f"next {day}", WEDNESDAY) <= date.fromordinal(last.toordinal() + 7)
        numbered = parse_period("2026-W47", WEDNESDAY)
        assert (numbered.first, numbered.last) == (date(2026, 11, 16), date(2026, 11, 22))
    assert clock.week_start() == 0


@pytest.mark.parametrize(
    ("month", "written", "first", "last"),
    [
        (1, "this fiscal year", date(2026, 1, 1), date(2026, 12, 31)),
        (1, "fy2025", date(2025, 1, 1), date(2025, 12, 31)),
        (4, "fy", date(2026, 4, 1), date(2027, 3, 31)),
        (4, "last fy", date(2025, 4, 1), date(2026, 3, 31)),
        (4, "FY 2026", date(2025, 4, 1), date(2026, 3, 31)),
        (12, "this fiscal year", date(2025, 12, 1), date(2026, 11, 30)),
        (12, "next fiscal year", date(2026, 12, 1), date(2027, 11, 30)),
        (10, "fytd", date(2026, 10, 1), WEDNESDAY),
    ],
)
def test_fiscal_years_are_named_after_the_year_in_which_they_end(
    month: int, written: str, first: date, last: date
) -> None:
    with clock.frozen(NOON):
        clock.begin_with(week_start=0, fiscal_month=month)
        period = parse_period(written, WEDNESDAY)
        before = period.before()
    assert (period.first, period.last) == (first, last)
    assert before is not None
    assert (before.first, before.last.year) == (date(first.year - 1, first.month, 1), last.year - 1)


@pytest.mark.parametrize(
    ("month", "words", "first", "last", "label"),
    [
        (4, "this fiscal quarter", date(2026, 10, 1), date(2026, 12, 31), "quarter 3 of fiscal year 2027"),
        (4, "last fiscal quarter", date(2026, 7, 1), date(2026, 9, 30), "quarter 2 of fiscal year 2027"),
        (12, "last fiscal quarter", date(2026, 6, 1), date(2026, 8, 31), "quarter 3 of fiscal year 2026"),
        (10, "last fiscal quarter", date(2026, 7, 1), date(2026, 9, 30), "quarter 4 of fiscal year 2026"),
        (4, "fy2026-q1", date(2025, 4, 1), date(2025, 6, 30), "quarter 1 of fiscal year 2026"),
        (4, "fq4", date(2027, 1, 1), date(2027, 3, 31), "quarter 4 of fiscal year 2027"),
        (1, "fq4", date(2026, 10, 1), date(2026, 12, 31), "quarter 4 of fiscal year 2026"),
    ],
)
def test_fiscal_quarters_are_counted_from_the_first_month_of_the_fiscal_year(
    month: int, words: str, first: date, last: date, label: str
) -> None:
    with clock.frozen(NOON):
        clock.begin_with(week_start=0, fiscal_month=month)
        period = parse_period(words, WEDNESDAY)
    assert (period.first, period.last, period.label, period.months) == (first, last, label, 3)
