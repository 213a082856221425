"""How a number reads: short in tables, a little longer alone, whole where it is explained; and how it changed."""

from __future__ import annotations

from datetime import date

from crm_tui.domain import money
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.dates.units import EARLIEST, LATEST
from crm_tui.metrics.metric import Metric, Unit
from crm_tui.metrics.telling.change import change_of
from crm_tui.metrics.telling.words import FEW, as_change
from crm_tui.tui.format import NOTHING

WORSE = "!"
"""Stands behind a change for the worse, so that its colour does not have to tell it alone."""

MOST_DIGITS = 100_000
"""Counts from here on are shown in thousands; a table has no room for more digits."""

_TENTHS_UP_TO = 9_950
"""Fewer thousands than ten have a decimal."""

_SUFFIX = {Unit.DAYS: " d", Unit.HOURS: " h", Unit.MEAN: ""}

_MONEY = {Unit.MONEY: "", Unit.MONEY_A_DAY: "/day", Unit.MONEY_DAYS: "·d"}


def short(metric: Metric, room: int = 8) -> str:
    """At most eight cells, for a column of a table: `63 %`, `412k`, `31 d`; no currency. Of counts the thousands where
    they take more than the room.
    """
    said = metric.instead or _marked(metric, _short(metric.value, metric.definition.unit, metric.currency))
    if metric.definition.unit is Unit.COUNT and len(said) > room:
        said = _marked(metric, _thousands(metric.value or 0))
    return as_change(said, metric.value) if metric.definition.is_change else said


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


def axis(value: float, unit: Unit, currency: str | None) -> str:
    """As short as it gets, for the labels of an axis."""
    return _short(value, unit, currency)


def days(period: Period, today: date) -> str:
    """The name of a period: `2026-Q3`, `last month`; of any other days, `1 Jul to 22 Aug`."""
    if period.last == LATEST or period.first == EARLIEST or " to " not in period.label:
        return period.label
    return f"{short_date(period.first, today)} to {short_date(period.last, today)}"


def change(now: Metric, before: Metric | None) -> str:
    """`▲ 12 %`, of a ratio `▼ 2.1 pts!`; `=` for the same, nothing where there is nothing to compare with."""
    found = change_of(now, before)
    if found is None:
        return ""
    worse = WORSE if found.good is False else ""
    return f"{'▲' if found.direction > 0 else '▼'} {found.size}{worse}" if found.direction else "="


def short_change(now: Metric, before: Metric | None) -> str:
    """The same in at most six cells: `▲12%`, of a ratio `▼2.1!`."""
    said = change(now, before).replace(" pts", "").replace(" pt", "")
    return said.replace("from 0", "new").replace(" ", "")


def tone(now: Metric, before: Metric | None) -> str:
    """The style of a change: `good`, `bad`, or `change` where it is neither."""
    found = change_of(now, before)
    good = None if found is None else found.good
    return "change" if good is None else "good" if good else "bad"


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
    if unit is Unit.PARAMETER:
        return f"{value:,.4g}"
    return f"{value:,.0f}" if value < MOST_DIGITS else _thousands(value)


def _thousands(value: float) -> str:
    return f"{value / 1000:.1f}k" if value < _TENTHS_UP_TO else f"{value / 1000:,.0f}k"
