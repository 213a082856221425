"""Metrics as lines of text: values with their units, tables, and what explains them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from crm_tui import text
from crm_tui.domain import money
from crm_tui.metrics.metric import Metric, Part, Unit

NOTHING = "—"
"""Shown where there is nothing to divide by."""

_MONEY = {Unit.MONEY, Unit.MONEY_A_DAY, Unit.MONEY_DAYS}


def shown(value: float | None, unit: Unit, currency: str | None) -> str:
    """A value with its unit, as a person reads it."""
    if value is None:
        return NOTHING
    if unit is Unit.RATIO:
        return f"{value:.1%}"
    if unit in _MONEY and currency:
        suffix = {Unit.MONEY_A_DAY: " a day", Unit.MONEY_DAYS: " x days"}.get(unit, "")
        return money.full(round(value), currency) + suffix
    return f"{value:,.2f} d" if unit is Unit.DAYS else f"{value:,.0f}"


def number_rows(metrics: Mapping[str, Metric]) -> list[dict[str, Any]]:
    """A row for each number that is no table."""
    return [
        {
            "ref": name,
            "title": metric.definition.title,
            "value": _value(metric),
            "n": metric.n,
            "says": "too few to say much" if metric.too_few else metric.says,
        }
        for name, metric in metrics.items()
        if metric.definition.unit is not Unit.TABLE
    ]


def table_lines(metrics: Mapping[str, Metric]) -> Iterator[str]:
    """The tables, each under its title."""
    for metric in metrics.values():
        if not metric.rows:
            continue
        yield ""
        yield metric.definition.title
        lines = list(_table(metric))
        widths = [max(map(text.cell_width, column)) for column in zip(*lines, strict=True)]
        for cells in lines:
            first, *numbers = cells
            fitted = [text.fit(cell, width, align="right") for cell, width in zip(numbers, widths[1:], strict=True)]
            yield "  " + "  ".join([text.fit(first, widths[0]), *fitted]).rstrip()
        if metric.says:
            yield f"  {metric.says}"


def explained(metrics: Mapping[str, Metric]) -> Iterator[str]:
    """Each number's formula in words, its parts, and what was left out and why."""
    for name, metric in metrics.items():
        yield ""
        yield f"{metric.definition.title} ({name}): {_value(metric)}"
        yield f"  {metric.definition.formula}"
        for role, part in (("numerator", metric.numerator), ("denominator", metric.denominator)):
            if part is not None:
                yield f"  {role}: {_part(part, metric)}"
        for part in metric.others:
            yield f"  and: {_part(part, metric)}"
        for one in metric.left_out:
            yield f"  left out: {one.count:,} {one.why}"


def _value(metric: Metric) -> str:
    return shown(metric.value, metric.definition.unit, metric.currency)


def _part(part: Part, metric: Metric) -> str:
    return f"{part.title} = {shown(part.value, part.unit, metric.currency)} ({part.count:,} deals)"


def _table(metric: Metric) -> Iterator[list[str]]:
    yield ["", *(cell.definition.title for cell in metric.rows[0].cells.values())]
    for row in metric.rows:
        yield [row.title + (" ◄" if row.marked else ""), *(_value(cell) for cell in row.cells.values())]
