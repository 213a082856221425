"""Everything that tells of what is to come: what is expected, what may be, against which goals, and how true it was."""

from __future__ import annotations

from crm_tui.metrics.forecasts import backtest, calibration, forecast, goals, simulation

MEASURES = (
    (forecast.FORECAST, forecast.forecast),
    (forecast.FORECAST_CATEGORIES, forecast.forecast_categories),
    *goals.MEASURES,
    *simulation.MEASURES,
    *calibration.MEASURES,
    *backtest.MEASURES,
)

NAMES = tuple(definition.name for definition, _ in MEASURES)
"""What stands on the page of the forecast."""
