"""A number in words, whole and with its unit, as text and reports have it."""

from __future__ import annotations

from crm_tui.domain import money
from crm_tui.domain.sales.velocity import TOO_FEW
from crm_tui.metrics.metric import Better, Definition, Metric, Unit, so_many

NOTHING = "—"
"""Shown where there is nothing to divide by."""

FEW = "~"
"""Stands before a number that rests on too few records."""

LEGEND = f"{FEW} stands before numbers that rest on fewer than {TOO_FEW} records, which says little."

_BETTER = {Better.MORE: "More is better.", Better.LESS: "Less is better.", Better.NEITHER: ""}

_MONEY = {Unit.MONEY, Unit.MONEY_A_DAY, Unit.MONEY_DAYS}


def better(definition: Definition) -> str:
    """In which direction a number is good news, in a sentence; nothing where it is so in neither."""
    return _BETTER[definition.better]


def sureness(metric: Metric) -> str:
    """How many records it rests on, and whether that is enough; nothing for counts and sums, which are sure."""
    if not metric.definition.sampled:
        return ""
    few = "; that is too few to say much" if metric.too_few else ""
    rests = f"It rests on {so_many(metric.n, metric.definition.counts)}{few}."
    return rests if metric.value is not None else metric.says or "There is nothing to divide by."


def value_of(metric: Metric) -> str:
    """The value of a number, as a person reads it."""
    said = metric.instead or shown(metric.value, metric.definition.unit, metric.currency)
    return as_change(said, metric.value) if metric.definition.is_change else said


def marked(metric: Metric) -> str:
    """The same, marked where it rests on too few records."""
    return FEW + value_of(metric) if metric.too_few else value_of(metric)


def as_change(said: str, value: float | None) -> str:
    """A difference with its sign, and of shares in points: `+365.59 EUR a day`, `-5.0 pts`."""
    sign = "+" if value is not None and value > 0 else ""
    return sign + said.replace(" %", " pts")


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
