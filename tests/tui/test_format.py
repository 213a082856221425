"""Values as the screens write them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from crm_tui.tui import format as shown


def test_amounts_are_short_on_cards_and_whole_elsewhere() -> None:
    assert shown.short_amount(4_500_000, "EUR") == "45k"
    assert shown.amount(4_500_000, "EUR") == "45,000.00 EUR"


@pytest.mark.parametrize("write", [shown.percent, shown.age, shown.day, shown.moment])
def test_nothing_is_a_dash(write: object) -> None:
    assert callable(write)
    assert write(None) == "—"
    assert shown.amount(None, "EUR") == shown.short_amount(None, "EUR") == "—"


def test_ratios_are_written_as_percent() -> None:
    assert shown.percent(0.6315, 2) == "63.15 %"
    assert shown.percent(0) == "0 %"


def test_days_and_moments_are_told_from_today(at_noon: datetime) -> None:
    assert shown.day(date(2026, 11, 16)) == "today"
    assert shown.day(date(2027, 11, 30)) == "30 Nov 27"
    assert shown.age(at_noon - timedelta(days=3, hours=5)) == "3d"
    assert shown.moment(at_noon) == "Mon 16 Nov 2026 12:00"


def test_one_is_not_several() -> None:
    assert shown.counted(1, "deal", "deals") == "1 deal"
    assert shown.counted(1200, "deal", "deals") == "1,200 deals"
