"""A number in words, whole and with its unit, as text and reports have it."""

from __future__ import annotations

from crm_tui.domain import money
from crm_tui.metrics.metric import Metric, Unit

NOTHING = "—"
"""Shown where there is nothing to divide by."""

_MONEY = {Unit.MONEY, Unit.MONEY_A_DAY, Unit.MONEY_DAYS}


def value_of(metric: Metric) -> str:
    """The value of a number, as a person reads it."""
    return metric.instead or shown(metric.value, metric.definition.unit, metric.currency)


def shown(value: float | None, unit: Unit, currency: str | None) -> str:
    """A value with its unit, as a person reads it."""
    if value is None:
        return NOTHING
    if unit is Unit.RATIO:
        return f"{value * 100:.1f} %"
    if unit in _MONEY and currency:
        suffix = {Unit.MONEY_A_DAY: " a day", Unit.MONEY_DAYS: " x days"}.get(unit, "")
        return money.full(round(value), currency) + suffix
    match unit:
        case Unit.DAYS:
            return f"{value:,.2f} d"
        case Unit.HOURS:
            return f"{value:,.1f} h"
        case Unit.SCORE:
            return f"{value:+.1f}"
        case Unit.MEAN:
            return f"{value:,.2f}"
        case Unit.PARAMETER:
            return f"{value:,.4g}"
        case _:
            return f"{value:,.0f}"
