"""What is likely to be won, and when."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui.domain.dates.periods import parse_period
from tests.metrics.selling import NEW, WON, cells, day, measured, sell

pytestmark = pytest.mark.usefixtures("at_noon")

NOVEMBER = parse_period("2026-11", date(2026, 11, 16))


def offer(stages: dict[str, UUID], amount: int, probability: int, category: str, close: date | None = None) -> None:
    """An open deal."""
    sell(stages, (NEW, day(1)), amount=amount * 100, probability=probability, category=category, close_date=close)


@pytest.fixture
def six_deals(stages: dict[str, UUID]) -> None:
    """The six of the definition."""
    offer(stages, 10_000, 10, "pipeline", date(2026, 11, 30))
    offer(stages, 20_000, 25, "pipeline", date(2026, 12, 15))
    offer(stages, 30_000, 50, "best case")
    offer(stages, 40_000, 90, "commit", date(2026, 11, 2))
    sell(stages, (NEW, day(1)), (WON, day(250)), amount=15_000_00)
    offer(stages, 99_000, 80, "omitted", date(2026, 11, 30))


@pytest.mark.usefixtures("six_deals")
def test_the_categories_alone_and_rolled_up() -> None:
    table = measured("forecast_categories", NOVEMBER)
    assert list(cells(table, "single").values()) == [30_000_00, 30_000_00, 40_000_00, 15_000_00]
    assert list(cells(table, "cumulative").values()) == [100_000_00, 85_000_00, 55_000_00, 15_000_00]


@pytest.mark.usefixtures("six_deals")
def test_weighted_open_and_with_won() -> None:
    forecast = measured("forecast", NOVEMBER)
    assert forecast.value == 72_000_00
    assert [part.value for part in forecast.parts] == [15_000_00, 57_000_00]
    assert [(one.why, one.count) for one in forecast.left_out] == [("open deals that the forecast omits", 1)]


@pytest.mark.usefixtures("six_deals")
def test_the_forecast_by_month_has_a_row_of_its_own_for_deals_without_a_date() -> None:
    table = measured("forecast", NOVEMBER)
    assert cells(table, "expected") == {
        "2026-11": 15_000_00 + 1_000_00 + 36_000_00, "2026-12": 5_000_00, "no date": 15_000_00,
    }  # fmt: skip
    assert cells(table, "closed") == {"2026-11": 15_000_00, "2026-12": 0, "no date": 0}


@pytest.mark.usefixtures("six_deals")
def test_an_overdue_deal_is_flagged_and_not_moved() -> None:
    table = measured("forecast", NOVEMBER)
    assert cells(table, "overdue") == {"2026-11": 1, "2026-12": 0, "no date": 0}
    assert table.says == "1 deal is past the expected close date, 40k EUR"


def test_a_deal_expected_last_year_stays_in_its_month(stages: dict[str, UUID]) -> None:
    offer(stages, 1_000, 50, "commit", date(2025, 12, 31))
    assert cells(measured("forecast", NOVEMBER), "weighted") == {"2025-12": 500_00}


@pytest.mark.usefixtures("six_deals")
def test_what_was_won_before_the_period_is_not_in_its_forecast() -> None:
    december = parse_period("2026-12", date(2026, 11, 16))
    assert measured("forecast", december).value == 57_000_00


def test_won_by_month_shows_the_months_between_too(stages: dict[str, UUID]) -> None:
    sell(stages, (NEW, day(1)), (WON, day(2)), amount=100)
    sell(stages, (NEW, day(1)), (WON, day(70)), amount=300)
    table = measured("won_by_month")
    assert cells(table, "won_value") == {"2026-03": 100, "2026-04": 0, "2026-05": 300}
    assert cells(table, "win_rate") == {"2026-03": 1, "2026-04": None, "2026-05": 1}
