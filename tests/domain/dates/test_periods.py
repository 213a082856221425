"""Reports take periods in words, and compare each with the one before."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.dates.periods import ALL_TIME, parse_period, parse_span
from crm_tui.domain.dates.units import EARLIEST, LATEST
from crm_tui.errors import BadInput

FRIDAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "first", "last", "label"),
    [
        ("2026", "2026-01-01", "2026-12-31", "2026"),
        ("2026-Q3", "2026-07-01", "2026-09-30", "2026-Q3"),
        ("q3", "2026-07-01", "2026-09-30", "2026-Q3"),
        ("Q1 2025", "2025-01-01", "2025-03-31", "2025-Q1"),
        ("2024-02", "2024-02-01", "2024-02-29", "February 2024"),
        ("march", "2026-03-01", "2026-03-31", "March 2026"),
        ("mar 2025", "2025-03-01", "2025-03-31", "March 2025"),
        ("2026-W32", "2026-08-03", "2026-08-09", "Mon 3 Aug 2026 to Sun 9 Aug 2026"),
        ("week 32", "2026-08-03", "2026-08-09", "Mon 3 Aug 2026 to Sun 9 Aug 2026"),
        ("2025 week 1", "2024-12-30", "2025-01-05", "Mon 30 Dec 2024 to Sun 5 Jan 2025"),
        ("Week 1 2025", "2024-12-30", "2025-01-05", "Mon 30 Dec 2024 to Sun 5 Jan 2025"),
        ("this quarter", "2026-10-01", "2026-12-31", "this quarter"),
        ("last month", "2026-10-01", "2026-10-31", "last month"),
        ("next year", "2027-01-01", "2027-12-31", "next year"),
        ("this week", "2026-11-16", "2026-11-22", "this week"),
        ("last 30 days", "2026-10-22", "2026-11-20", "last 30 days"),
        ("past 3 months", "2026-08-21", "2026-11-20", "past 3 months"),
        ("next 2 weeks", "2026-11-20", "2026-12-03", "next 2 weeks"),
        ("today", "2026-11-20", "2026-11-20", "Fri 20 Nov 2026"),
        ("-30d", "2026-10-21", "2026-10-21", "Wed 21 Oct 2026"),
        ("30 nov 2026", "2026-11-30", "2026-11-30", "Mon 30 Nov 2026"),
        ("ytd", "2026-01-01", "2026-11-20", "ytd"),
        ("qtd", "2026-10-01", "2026-11-20", "qtd"),
        ("mtd", "2026-11-01", "2026-11-20", "mtd"),
        ("2026-01..2026-03", "2026-01-01", "2026-03-31", "2026-Q1"),
        ("yesterday..today", "2026-11-19", "2026-11-20", "Thu 19 Nov 2026 to Fri 20 Nov 2026"),
        ("2026-05..", "2026-05-01", "2199-12-31", "since Fri 1 May 2026"),
        ("..2026-05", "1900-01-01", "2026-05-31", "until Sun 31 May 2026"),
        ("all", "1900-01-01", "2199-12-31", "all time"),
        ("..", "1900-01-01", "2199-12-31", "all time"),
    ],
)
def test_a_period_in_words(typed: str, first: str, last: str, label: str) -> None:
    period = parse_period(typed, FRIDAY)
    assert (period.first.isoformat(), period.last.isoformat(), period.label) == (first, last, label)
    assert parse_span(typed, FRIDAY) == (period.first, period.last)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("foo", "foo is not a period; write one such as 2026, 2026-Q3, march, last month or ytd"),
        ("", "Write a period such as"),
        ("last 0 days", "is not a period"),
        ("2026-13", "there is no month 13"),
        ("2026-W60", "2026 has no week 60"),
        ("week 60", "2026 has no week 60"),
        ("2025 week 1 2026", "2025 week 1 2026 is not a period"),
        ("0026", "check the year"),
        ("2026-03..2026-01", "ends before it begins"),
        ("1..2..3", "is not a period"),
        ("03/04/2026", "3 April or 4 March"),
        ("last 9999 years", "beyond the years"),
    ],
)
def test_a_period_that_cannot_be_says_why(typed: str, why: str) -> None:
    with pytest.raises(BadInput, match=why):
        parse_period(typed, FRIDAY)


@pytest.mark.parametrize(
    ("typed", "first", "last", "label"),
    [
        ("2026", "2025-01-01", "2025-12-31", "2025"),
        ("2026-Q1", "2025-10-01", "2025-12-31", "2025-Q4"),
        ("this quarter", "2026-07-01", "2026-09-30", "2026-Q3"),
        ("2026-03", "2026-02-01", "2026-02-28", "February 2026"),
        ("2024-02", "2024-01-01", "2024-01-31", "January 2024"),
        ("this week", "2026-11-09", "2026-11-15", "Mon 9 Nov 2026 to Sun 15 Nov 2026"),
        ("last 30 days", "2026-09-22", "2026-10-21", "Tue 22 Sep 2026 to Wed 21 Oct 2026"),
        ("ytd", "2025-01-01", "2025-11-20", "Wed 1 Jan 2025 to Thu 20 Nov 2025"),
        ("2026-01..2026-02", "2025-11-01", "2025-12-31", "Sat 1 Nov 2025 to Wed 31 Dec 2025"),
        ("today", "2026-11-19", "2026-11-19", "Thu 19 Nov 2026"),
    ],
)
def test_the_period_before_has_the_same_shape(typed: str, first: str, last: str, label: str) -> None:
    before = parse_period(typed, FRIDAY).before()
    assert before is not None
    assert (before.first.isoformat(), before.last.isoformat(), before.label) == (first, last, label)


@pytest.mark.parametrize("typed", ["all", "2026-05..", "..2026-05"])
def test_nothing_lies_before_an_open_period(typed: str) -> None:
    assert parse_period(typed, FRIDAY).before() is None


def test_whole_months_follow_each_other_without_a_gap() -> None:
    period = parse_period("2026-03", FRIDAY)
    for _ in range(40):
        before = period.before()
        assert before is not None
        assert before.last + timedelta(days=1) == period.first
        period = before


def test_days_begin_and_end_at_midnight_where_the_person_is() -> None:
    start, end = parse_period("2026-03", FRIDAY).utc_bounds(ZoneInfo("Europe/Berlin"))
    assert start == datetime(2026, 2, 28, 23, 0, tzinfo=UTC)
    assert end == datetime(2026, 3, 31, 22, 0, tzinfo=UTC)


def test_all_time_has_bounds_in_every_zone() -> None:
    for zone in ("Pacific/Kiritimati", "Pacific/Honolulu"):
        start, end = ALL_TIME.utc_bounds(ZoneInfo(zone))
        assert end - start > timedelta(days=100_000)


@given(
    st.text(max_size=20) | st.text("0123456789 -.qwlastnexdymorh", max_size=14),
    st.dates(date(1950, 1, 1), date(2150, 1, 1)),
)
def test_anything_is_either_a_period_or_bad_input(typed: str, today: date) -> None:
    with suppress(BadInput):
        period = parse_period(typed, today)
        assert EARLIEST <= period.first <= period.last <= LATEST


@pytest.mark.parametrize(
    ("typed", "before", "year"),
    [
        ("this quarter", (date(2026, 7, 1), date(2026, 8, 20)), (date(2025, 10, 1), date(2025, 11, 20))),
        ("this month", (date(2026, 10, 1), date(2026, 10, 20)), (date(2025, 11, 1), date(2025, 11, 20))),
        ("this week", (date(2026, 11, 9), date(2026, 11, 13)), (date(2025, 11, 16), date(2025, 11, 20))),
        ("last quarter", (date(2026, 4, 1), date(2026, 6, 30)), (date(2025, 7, 1), date(2025, 9, 30))),
        ("today", (date(2026, 11, 19), date(2026, 11, 19)), (date(2025, 11, 20), date(2025, 11, 20))),
    ],
)
def test_a_period_that_is_not_over_compares_with_as_much_of_another(
    typed: str, before: tuple[date, date], year: tuple[date, date]
) -> None:
    period = parse_period(typed, FRIDAY)
    assert (found := period.before(FRIDAY)) is not None
    assert (ago := period.year_before(FRIDAY)) is not None
    assert ((found.first, found.last), (ago.first, ago.last)) == (before, year)
    assert period.is_under_way(FRIDAY) == typed.startswith("this")
