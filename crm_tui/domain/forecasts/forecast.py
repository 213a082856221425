"""Forecast categories, each alone and rolled up: commit holds what is closed, best case holds commit."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui.domain.records import ForecastCategory

OPEN = (ForecastCategory.PIPELINE, ForecastCategory.BEST_CASE, ForecastCategory.COMMIT)
"""The categories of open deals that a forecast counts, least sure first."""

COUNTED = (*OPEN, ForecastCategory.CLOSED)
"""Every category that a forecast counts; omitted deals are in none of its numbers."""

ROLLED_UP: Mapping[ForecastCategory, tuple[ForecastCategory, ...]] = {
    ForecastCategory.PIPELINE: OPEN,
    ForecastCategory.BEST_CASE: COUNTED[1:],
    ForecastCategory.COMMIT: COUNTED[2:],
    ForecastCategory.CLOSED: COUNTED[3:],
}
"""What each holds when rolled up. The pipeline is all that is still open, so what is closed is not in it."""


def cumulative(single: Mapping[ForecastCategory, int]) -> dict[ForecastCategory, int]:
    """Amounts by category, rolled up."""
    return {category: sum(single.get(part, 0) for part in parts) for category, parts in ROLLED_UP.items()}
