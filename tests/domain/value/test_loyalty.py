"""Points of orders, and the tiers that the points of a year give."""

from __future__ import annotations

from datetime import date

import pytest

from crm_tui.domain.value.loyalty import (
    EarnRule,
    Occasion,
    Tier,
    first_day_that_counts,
    next_tier,
    points_of_order,
    tier_of,
)

RULE = EarnRule(Occasion.ORDER, 2, 1_000, "EUR")
TIERS = [Tier("Gold", 500), Tier("Bronze", 0), Tier("Silver", 100)]


@pytest.mark.parametrize(
    ("amount", "currency", "points"),
    [(12_990, "EUR", 24), (999, "EUR", 0), (1_000, "EUR", 2), (0, "EUR", 0), (-5_000, "EUR", 0), (12_990, "USD", 0)],
)
def test_an_order_earns_for_each_whole_part_of_its_amount(amount: int, currency: str, points: int) -> None:
    assert points_of_order(RULE, amount, currency) == points


@pytest.mark.parametrize(
    ("earned", "has", "comes"),
    [(0, "Bronze", "Silver"), (99, "Bronze", "Silver"), (100, "Silver", "Gold"), (500, "Gold", None)],
)
def test_tiers_are_reached_by_points(earned: int, has: str, comes: str | None) -> None:
    tier, above = tier_of(TIERS, earned), next_tier(TIERS, earned)
    assert (tier and tier.name, above and above.name) == (has, comes)


def test_below_all_tiers_there_is_none() -> None:
    assert tier_of(TIERS, -1) is None
    assert tier_of([], 10) is None
    assert next_tier([], 10) is None


def test_twelve_months_count_from_the_day_after_the_same_day_of_last_year() -> None:
    assert first_day_that_counts(date(2026, 11, 16)) == date(2025, 11, 17)
    assert first_day_that_counts(date(2028, 2, 29)) == date(2027, 3, 1)
