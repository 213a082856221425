"""How a number reads: short in tables, a little longer alone, whole where it is explained; and how it changed."""

from __future__ import annotations

from crm_tui.domain import money
from crm_tui.metrics.metric import Metric, Unit
from crm_tui.tui.format import NOTHING

FEW = "~"
"""Stands before a number that rests on too few records."""

MOST_DIGITS = 100_000
"""Counts from here on are shown in thousands; a table has no room for more digits."""

_SUFFIX = {Unit.DAYS: " d", Unit.HOURS: " h", Unit.MEAN: ""}

_MONEY = {Unit.MONEY: "", Unit.MONEY_A_DAY: "/day", Unit.MONEY_DAYS: "·d"}


def short(metric: Metric) -> str:
    """At most eight cells, for a column of a table: `63 %`, `412k`, `31 d`; no currency."""
    return _marked(metric, _short(metric.value, metric.definition.unit, metric.currency))


def alone(metric: Metric) -> str:
    """For a number with a label of its own: `63.2 %`, `412k EUR`, `51.8 d`, `46k EUR/day`."""
    value, unit, currency = metric.value, metric.definition.unit, metric.currency
    if value is not None and unit is Unit.RATIO:
        return _marked(metric, f"{value:.1%}".replace("%", " %"))
    if value is not None and unit in _SUFFIX:
        return _marked(metric, f"{value:,.1f}{_SUFFIX[unit]}")
    if value is not None and unit in {Unit.MONEY, Unit.MONEY_A_DAY}:
        said = f"{money.short(round(value), currency or '')} {currency}"
        return _marked(metric, f"{said}/day" if unit is Unit.MONEY_A_DAY else said)
    return short(metric)


def whole(value: float | None, unit: Unit, currency: str | None) -> str:
    """An amount with every digit, anything else as it is alone: `63.2 %`, `10,005,534.00 EUR`, `51.8 d`."""
    if value is None:
        return NOTHING
    if unit is Unit.RATIO:
        return f"{value:.1%}".replace("%", " %")
    if unit in _MONEY and currency:
        suffix = {Unit.MONEY_A_DAY: " a day", Unit.MONEY_DAYS: " times days"}.get(unit, "")
        return money.full(round(value), currency) + suffix
    if unit in _SUFFIX:
        return f"{value:,.1f}{_SUFFIX[unit]}"
    return f"{value:+.0f}" if unit is Unit.SCORE and round(value) else f"{value:,.0f}"


def change(now: Metric, before: Metric | None) -> str:
    """`▲ 12 %`, of a ratio `▲ 2 pts`; `=` for the same, nothing where there is nothing to compare with."""
    if before is None or now.value is None or before.value is None:
        return ""
    difference = now.value - before.value
    if now.definition.unit in {Unit.RATIO, Unit.SCORE}:
        said = f"{abs(difference) * (100 if now.definition.unit is Unit.RATIO else 1):.0f} pts"
    elif not before.value:
        said = "from 0" if difference else "0 %"
    elif abs(difference) < 10 * abs(before.value):
        said = f"{abs(difference / before.value):.0%}".replace("%", " %")
    else:
        said = f"{abs(now.value / before.value):,.0f}x"
    if said in {"0 pts", "0 %"}:
        return "="
    return f"{'▲' if difference > 0 else '▼'} {said}"


def _marked(metric: Metric, said: str) -> str:
    return FEW + said if metric.too_few else said


def _short(value: float | None, unit: Unit, currency: str | None) -> str:
    if value is None:
        return NOTHING
    if unit is Unit.RATIO:
        return f"{value:.0%}".replace("%", " %")
    if unit in _MONEY and currency:
        return money.short(round(value), currency) + _MONEY[unit]
    if unit in _SUFFIX:
        return f"{value:.1f}{_SUFFIX[unit]}" if value < 10 else f"{value:,.0f}{_SUFFIX[unit]}"
    if unit is Unit.SCORE:
        return f"{value:+.0f}" if round(value) else "0"
    return f"{value:,.0f}" if value < MOST_DIGITS else f"{value / 1000:,.0f}k"
