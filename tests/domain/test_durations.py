"""Times are short on cards, and summed up by median and percentile as spreadsheets do."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_tui.domain import durations
from crm_tui.errors import BadInput

HOUR, DAY, YEAR = 3_600, 86_400, 365 * 86_400

VALUES = st.lists(st.integers(0, 10**9), min_size=2, max_size=50)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "now"),
        (59, "now"),
        (60, "1m"),
        (5 * HOUR + 59, "5h"),
        (DAY - 1, "23h"),
        (21 * DAY, "21d"),
        (YEAR - 1, "364d"),
        (2 * YEAR, "2y"),
        (-5, "now"),
    ],
)
def test_an_age_is_shown_in_its_largest_whole_unit(seconds: float, shown: str) -> None:
    assert durations.short_age(seconds) == shown


def test_days_are_of_24_hours() -> None:
    assert durations.days(216_000) == 2.5


@pytest.mark.parametrize(
    ("values", "percent", "expected"),
    [
        ([3, 1, 2], 50, 2),
        ([4, 1, 3, 2], 50, 2.5),
        ([1, 2, 3, 4], 80, 3.4),
        ([15, 20, 35, 40, 50], 40, 29),
        ([7], 80, 7),
        ([1, 9], 0, 1),
        ([1, 9], 100, 9),
    ],
)
def test_percentiles_are_interpolated(values: list[float], percent: float, expected: float) -> None:
    assert durations.percentile(values, percent) == pytest.approx(expected)


def test_nothing_has_no_median() -> None:
    assert durations.median([]) is None


@given(VALUES)
def test_the_median_is_that_of_the_standard_library(values: list[int]) -> None:
    assert durations.median(values) == pytest.approx(statistics.median(values))


@given(VALUES)
def test_percentiles_are_the_inclusive_ones_of_the_standard_library(values: list[int]) -> None:
    fifths = statistics.quantiles(values, n=5, method="inclusive")
    assert [durations.percentile(values, percent) for percent in (20, 40, 60, 80)] == pytest.approx(fifths)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("15", 15), ("15m", 15), ("15 min", 15), ("1h", 60), ("1h30", 90), ("1h 30m", 90), ("1.5h", 90), ("1,5 h", 90),
        ("1:30", 90), ("2 hours", 120), ("0", 0), ("90 minutes", 90), ("1H", 60),
    ],
)  # fmt: skip
def test_lengths_of_time_are_read_as_people_write_them(typed: str, minutes: int) -> None:
    assert durations.parse_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "h", "-5", "1:75", "1:30 15", "fast", "15 s", "\u0661\u0665", "1e3", "8d"])
def test_what_is_no_length_of_time_says_how_to_write_one(typed: str) -> None:
    with pytest.raises(BadInput, match="15m, 1h or 1h30"):
        durations.parse_minutes(typed)


def test_more_than_a_week_is_a_typing_error() -> None:
    assert durations.parse_minutes("168h") == durations.LONGEST_MINUTES
    with pytest.raises(BadInput, match="more than a week"):
        durations.parse_minutes("168h 1m")


@pytest.mark.parametrize(("minutes", "shown"), [(0, "0m"), (15, "15m"), (60, "1h"), (90, "1h 30m")])
def test_lengths_of_time_are_shown_in_short(minutes: int, shown: str) -> None:
    assert durations.short_minutes(minutes) == shown
    assert durations.parse_minutes(shown) == minutes
