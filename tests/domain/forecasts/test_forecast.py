"""Forecast categories, rolled up."""

from __future__ import annotations

from crm_tui.domain.forecasts.forecast import cumulative
from crm_tui.domain.records import ForecastCategory


def test_commit_holds_what_is_closed_and_the_pipeline_all_that_is_open() -> None:
    single = {
        ForecastCategory.PIPELINE: 30_000,
        ForecastCategory.BEST_CASE: 30_000,
        ForecastCategory.COMMIT: 40_000,
        ForecastCategory.CLOSED: 15_000,
        ForecastCategory.OMITTED: 99_000,
    }
    assert cumulative(single) == {
        ForecastCategory.PIPELINE: 100_000,
        ForecastCategory.BEST_CASE: 85_000,
        ForecastCategory.COMMIT: 55_000,
        ForecastCategory.CLOSED: 15_000,
    }


def test_a_category_without_deals_adds_nothing() -> None:
    assert cumulative({ForecastCategory.CLOSED: 5})[ForecastCategory.COMMIT] == 5
