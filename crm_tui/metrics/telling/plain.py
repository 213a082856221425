"""Numbers as plain values for programs: amounts as decimal text in major units, shares from 0 to 1."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui import clock
from crm_tui.domain import money
from crm_tui.metrics.metric import Metric, Part, Row, Unit

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]

_MONEY = {Unit.MONEY, Unit.MONEY_A_DAY, Unit.MONEY_DAYS}


def plain(metrics: Mapping[str, Metric]) -> dict[str, Plain]:
    """`{name: {"value", "unit", "numerator", "denominator", "n", "formula", …}}`; tables carry `rows`."""
    return {name: _metric(metric) for name, metric in metrics.items()}


def as_of(metric: Metric) -> str | None:
    """As of when it is so, in the person's time; None for a cell of a table."""
    return clock.local(metric.moment).isoformat(timespec="seconds") if metric.moment else None


def plain_value(value: float | None, unit: Unit, currency: str | None) -> Plain:
    """One value; an amount needs its currency."""
    if value is None or unit not in _MONEY or currency is None:
        return value
    return money.major(round(value), currency)


def _metric(metric: Metric) -> dict[str, Plain]:
    definition = metric.definition
    found: dict[str, Plain] = {
        "value": plain_value(metric.value, definition.unit, metric.currency),
        "unit": str(definition.unit),
        "numerator": _part(metric.numerator, metric.currency),
        "denominator": _part(metric.denominator, metric.currency),
        "n": metric.n,
        "formula": definition.formula,
    }
    if metric.moment:
        found["as_of"] = as_of(metric)
    if metric.currency:
        found["currency"] = metric.currency
    if metric.too_few:
        found["too_few"] = True
    if metric.to_date:
        found["to_date"] = metric.to_date.isoformat()
    if metric.rates:
        found["converted_at"] = [str(rate) for rate in metric.rates]
    if metric.left_out:
        found["left_out"] = [{"why": one.why, "count": one.count} for one in metric.left_out]
    if definition.rows_by:
        found["rows"] = [_row(row, definition.rows_by) for row in metric.rows]
    if metric.says:
        found["says"] = metric.says
    return found


def _part(part: Part | None, currency: str | None) -> Plain:
    return None if part is None else plain_value(part.value, part.unit, currency)


def _row(row: Row, rows_by: str) -> dict[str, Plain]:
    """What the row is of, then its values, and which of these rest on too few records."""
    values = {name: plain_value(cell.value, cell.definition.unit, cell.currency) for name, cell in row.cells.items()}
    few: list[Plain] = [name for name, cell in row.cells.items() if cell.too_few]
    return {rows_by: row.title, **values, "marked": row.marked, **({"too_few": few} if few else {})}
