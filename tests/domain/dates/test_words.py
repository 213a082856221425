"""Dates take words, and a date that cannot be is told what is wrong with it."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain.dates.shown import long_date, short_date, short_moment
from crm_tui.domain.dates.units import EARLIEST, LATEST
from crm_tui.domain.dates.words import parse_date, parse_when
from crm_tui.domain.dates.written import DateOrder
from crm_tui.errors import BadInput

FRIDAY = date(2026, 11, 20)
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)

DATES = st.dates(EARLIEST, LATEST)


class TestADay:
    @pytest.mark.parametrize(
        ("typed", "day"),
        [
            ("today", "2026-11-20"),
            ("Tomorrow", "2026-11-21"),
            ("yesterday", "2026-11-19"),
            ("mon", "2026-11-23"),
            ("tuesday", "2026-11-24"),
            ("fri", "2026-11-27"),
            ("this fri", "2026-11-20"),
            ("next mon", "2026-11-23"),
            ("next sun", "2026-11-29"),
            ("last fri", "2026-11-13"),
            ("last thu", "2026-11-19"),
            ("+2w", "2026-12-04"),
            ("-30d", "2026-10-21"),
            ("3m", "2027-02-20"),
            ("1y", "2027-11-20"),
            ("in 3 days", "2026-11-23"),
            ("a week ago", "2026-11-13"),
            ("2 weeks", "2026-12-04"),
            ("30nov", "2026-11-30"),
            ("30 Nov.", "2026-11-30"),
            ("nov 30", "2026-11-30"),
            ("1st March", "2027-03-01"),
            ("9 jan", "2027-01-09"),
            ("20 nov", "2026-11-20"),
            ("9.1.", "2027-01-09"),
            ("30 nov 2026", "2026-11-30"),
            ("30-Nov-26", "2026-11-30"),
            ("November 30, 2026", "2026-11-30"),
            ("2026-11-30", "2026-11-30"),
            ("2026/1/5", "2026-01-05"),
            ("20261130", "2026-11-30"),
            ("30.11.2026", "2026-11-30"),
            ("03.04.2026", "2026-04-03"),
            ("25/12/2026", "2026-12-25"),
            ("12/25/26", "2026-12-25"),
            ("05/05/2026", "2026-05-05"),
            ("next week", "2026-11-23"),
            ("next month", "2026-12-01"),
            ("next quarter", "2027-01-01"),
            ("eow", "2026-11-22"),
            ("eom", "2026-11-30"),
            ("eoq", "2026-12-31"),
            ("end of the year", "2026-12-31"),
        ],
    )
    def test_in_words_or_written_out(self, typed: str, day: str) -> None:
        assert parse_date(typed, FRIDAY) == date.fromisoformat(day)

    @pytest.mark.parametrize(
        ("typed", "day"), [("fri", "2026-11-13"), ("9 jan", "2026-01-09"), ("12 dec", "2025-12-12")]
    )
    def test_looked_for_in_the_past(self, typed: str, day: str) -> None:
        assert parse_date(typed, FRIDAY, toward="past") == date.fromisoformat(day)

    def test_the_last_of_a_month_stays_the_last(self) -> None:
        assert parse_date("+1m", date(2027, 1, 31)) == date(2027, 2, 28)

    def test_day_and_month_follow_the_order_asked_for(self) -> None:
        assert parse_date("03/04/2026", FRIDAY, order=DateOrder.DMY) == date(2026, 4, 3)
        assert parse_date("03/04/2026", FRIDAY, order=DateOrder.MDY) == date(2026, 3, 4)
        assert parse_date("4/5", FRIDAY, order=DateOrder.MDY) == date(2027, 4, 5)

    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("03/04/2026", "3 April or 4 March 2026; write 2026-04-03 or 2026-03-04"),
            ("2026-02-30", "February 2026 has 28 days"),
            ("29 feb", "February 2026 has 28 days"),
            ("2026-13-01", "there is no month 13"),
            ("0/5/2026", "does not exist"),
            ("5/0/2026", "does not exist"),
            ("0202-11-30", "check the year"),
            ("99999d", "beyond the years 1900 to 2199"),
            ("foo", "foo is not a date; write one such as 2026-11-30, 30 nov, fri, tomorrow or"),
            ("march", "march is not a date"),
            ("1.2.3", "is not a date"),
            ("", "Write a date such as"),
        ],
    )
    def test_that_cannot_be_says_why(self, typed: str, why: str) -> None:
        with pytest.raises(BadInput, match=why):
            parse_date(typed, FRIDAY)

    @given(st.text(max_size=20) | st.text("0123456789 -./+nextfrimonvdecago", max_size=12), DATES)
    def test_anything_is_either_a_day_or_bad_input(self, typed: str, today: date) -> None:
        with suppress(BadInput):
            assert EARLIEST <= parse_date(typed, today) <= LATEST

    @given(DATES, DATES)
    def test_a_whole_date_reads_back_however_it_is_written(self, day: date, today: date) -> None:
        month = long_date(day).split()[2]
        spellings = (day.isoformat(), f"{day.day} {month} {day.year}", f"{day.day}.{day.month}.{day.year}")
        assert {parse_date(spelling, today) for spelling in spellings} == {day}

    @given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(-400, 400))
    def test_what_is_shown_short_reads_back(self, today: date, distance: int) -> None:
        day = today + timedelta(days=distance)
        shown = short_date(day, today)
        assert len(shown) <= 9
        assert parse_date(shown, today, toward="past" if day < today else "future") == day


class TestAMoment:
    @pytest.mark.parametrize(
        ("typed", "moment"),
        [
            ("now", "2026-11-20 09:30"),
            ("today", "2026-11-20 09:30"),
            ("today 14:00", "2026-11-20 13:00"),
            ("9am", "2026-11-20 08:00"),
            ("12am", "2026-11-19 23:00"),
            ("yesterday", "2026-11-19 11:00"),
            ("yesterday at 2:30 pm", "2026-11-19 13:30"),
            ("fri 10:00", "2026-11-13 09:00"),
            ("12 dec 9:00", "2025-12-12 08:00"),
            ("2026-03-01 09:00", "2026-03-01 08:00"),
            ("2026-07-01 09:00", "2026-07-01 07:00"),
            ("2026-03-01T09:00:00Z", "2026-03-01 09:00"),
            ("01.03.2026 9:00", "2026-03-01 08:00"),
            ("2 hours ago", "2026-11-20 07:30"),
            ("in 30 min", "2026-11-20 10:00"),
        ],
    )
    def test_is_in_the_zone_of_the_person(self, typed: str, moment: str) -> None:
        assert parse_when(typed, NOW, BERLIN) == datetime.fromisoformat(moment).replace(tzinfo=UTC)

    def test_of_a_file_keeps_its_offset_and_fraction(self) -> None:
        moment = parse_when("2024-08-13T18:04:34.666+02:00", NOW, BERLIN)
        assert moment == datetime(2024, 8, 13, 16, 4, 34, 666_000, tzinfo=UTC)

    def test_of_a_column_follows_its_order(self) -> None:
        moment = parse_when("1/9/21 14:00", NOW, UTC, order=DateOrder.DMY)
        assert moment == datetime(2021, 9, 1, 14, 0, tzinfo=UTC)

    @pytest.mark.parametrize(
        ("typed", "why"),
        [
            ("25:00", "25:00 is not a time of day; write one such as 14:00 or 2pm"),
            ("13pm", "is not a time of day"),
            ("2026-02-30 10:00", "is not a moment"),
            ("sometime", "is not a date"),
        ],
    )
    def test_that_cannot_be_says_why(self, typed: str, why: str) -> None:
        with pytest.raises(BadInput, match=why):
            parse_when(typed, NOW, BERLIN)

    @given(st.text(max_size=20) | st.text("0123456789 -:tzapmgo", max_size=16))
    def test_anything_is_either_a_moment_or_bad_input(self, typed: str) -> None:
        with suppress(BadInput):
            assert parse_when(typed, NOW, BERLIN).tzinfo is UTC


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-11-20", "today"),
        ("2026-11-21", "tomorrow"),
        ("2026-11-19", "yesterday"),
        ("2026-11-24", "Tue"),
        ("2026-11-26", "Thu"),
        ("2026-11-27", "27 Nov"),
        ("2026-11-09", "9 Nov"),
        ("2027-11-30", "30 Nov 27"),
    ],
)
def test_near_days_are_shown_in_words(day: str, shown: str) -> None:
    assert short_date(date.fromisoformat(day), FRIDAY) == shown


def test_a_whole_date_names_its_day_of_the_week() -> None:
    assert long_date(date(2026, 11, 30)) == "Mon 30 Nov 2026"


def test_a_moment_is_shown_with_its_day_in_short() -> None:
    noon = datetime(FRIDAY.year, FRIDAY.month, FRIDAY.day, 12, 5, tzinfo=UTC)
    assert short_moment(noon, FRIDAY) == "today 12:05"
    assert short_moment(noon - timedelta(days=1), FRIDAY) == "yesterday 12:05"
