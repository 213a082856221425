"""Ratios and velocity, with the numbers that the product promises."""

from __future__ import annotations

from fractions import Fraction

from crm_tui.domain.sales.velocity import ratio, sales_velocity


def test_twenty_won_and_thirty_lost_are_forty_percent() -> None:
    assert ratio(20, 20 + 30) == Fraction(40, 100)


def test_nothing_to_divide_by_is_no_ratio_rather_than_zero() -> None:
    assert ratio(0, 0) is None
    assert ratio(0, 5) == 0


def test_eighteen_open_deals_at_42000_and_24_percent_in_78_days_are_2326_15_a_day() -> None:
    velocity = sales_velocity(
        open_deals=18, mean_won=Fraction(42_000_00), win_rate=Fraction(24, 100), cycle_days=Fraction(78)
    )
    assert velocity is not None
    assert round(velocity) == 2_326_15


def test_velocity_is_unknown_before_anything_was_won() -> None:
    assert sales_velocity(open_deals=18, mean_won=None, win_rate=Fraction(0), cycle_days=None) is None
    assert sales_velocity(open_deals=18, mean_won=Fraction(1), win_rate=Fraction(1), cycle_days=Fraction(0)) is None
