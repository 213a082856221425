"""Working hours, holidays and targets as people write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from crm_tui.domain.choices import Priority
from crm_tui.domain.service.clock import USUAL_TARGETS, USUAL_WEEK, Span
from crm_tui.domain.service.texts import (
    parse_holidays,
    parse_targets,
    parse_week,
    show_holidays,
    show_targets,
    show_week,
)
from crm_tui.errors import BadInput


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Mon-Fri 9-17", "Mon-Fri 9-17"),
        ("monday - friday 8:30-17, sat 10-14", "Mon-Fri 8:30-17, Sat 10-14"),
        ("Sun-Thu 9-17", "Mon-Thu 9-17, Sun 9-17"),
        ("Mon-Fri 9-17; Fri 9-15", "Mon-Thu 9-17, Fri 9-15"),
        ("Mon-Sun 0-24", "Mon-Sun 0-24"),
    ],
)
def test_working_hours_are_read_and_written(typed: str, shown: str) -> None:
    week = parse_week(typed)
    assert show_week(week) == shown
    assert parse_week(shown) == week


def test_the_usual_week_is_monday_to_friday() -> None:
    assert parse_week("Mon-Fri 9-17") == USUAL_WEEK
    assert parse_week("wed 9-10")[2] == Span(540, 600)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("whenever", "“whenever” cannot be read"),
        ("Mox 9-17", "“mox” is no day of the week"),
        ("Mon 17-9", "ends before it begins"),
        ("Mon 9-25", "“25” is no time of the day"),
        (" ", "Nobody would ever be there"),
    ],
)
def test_hours_that_cannot_be_say_why(typed: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        parse_week(typed)


def test_holidays_of_a_year_and_of_every_year() -> None:
    once, yearly = parse_holidays("12-25, 2026-04-06; 01-01")
    assert once == frozenset({date(2026, 4, 6)})
    assert yearly == frozenset({(12, 25), (1, 1)})
    assert show_holidays(once, yearly) == "01-01, 12-25, 2026-04-06"
    assert parse_holidays("") == (frozenset(), frozenset())
    assert parse_holidays("02-29")[1] == {(2, 29)}


@pytest.mark.parametrize("typed", ["easter", "13-01", "2026-02-30", "25.12."])
def test_a_day_that_does_not_exist_is_no_holiday(typed: str) -> None:
    with pytest.raises(BadInput):
        parse_holidays(typed)


def test_targets_that_are_not_named_are_the_usual_ones() -> None:
    targets = parse_targets("urgent 30m 2h, low 1h30 60h")
    assert targets[Priority.URGENT] == (timedelta(minutes=30), timedelta(hours=2))
    assert targets[Priority.LOW] == (timedelta(minutes=90), timedelta(hours=60))
    assert targets[Priority.NORMAL] == USUAL_TARGETS[Priority.NORMAL]
    assert show_targets(targets) == "urgent 30m 2h, high 2h 8h, normal 4h 16h, low 1h30m 60h"
    assert parse_targets(show_targets(targets)) == targets


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("urgent 1h", "first answer and the resolution"),
        ("urgnt 1h 4h", "there is urgent"),
        ("high 4h 1h", "resolves before it answers"),
        ("high 0m 1h", "no time to answer in"),
        ("high soon 1h", "length of time"),
    ],
)
def test_targets_that_cannot_be_say_why(typed: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        parse_targets(typed)
