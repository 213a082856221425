"""Numbers as a table for spreadsheets: a line for each number, and for each cell of a table."""

from __future__ import annotations

import io
from collections.abc import Iterator

from crm_tui import text
from crm_tui.interchange import csv_out
from crm_tui.metrics.metric import Metric, Unit
from crm_tui.metrics.overview import Overview
from crm_tui.metrics.telling.change import change_of
from crm_tui.metrics.telling.plain import as_of, plain_value

HEADERS = (
    "name", "title", "row", "cell", "value", "unit", "currency", "n", "before", "change", "too few", "left out",
    "formula", "as of",
)  # fmt: skip


def as_csv(view: Overview) -> str:
    """The numbers, with values as `crm-tui metrics --json` has them; formulas are escaped against spreadsheets."""
    out = io.StringIO(newline="")
    csv_out.write_table(out, HEADERS, ([text.visible(cell) for cell in line] for line in _lines(view)))
    return out.getvalue()


def _lines(view: Overview) -> Iterator[list[str]]:
    for name, metric in view.now.items():
        if metric.definition.unit is not Unit.TABLE:
            yield [name, metric.definition.title, "", "", *_values(metric, view.before.get(name)), as_of(metric) or ""]
        for row in metric.rows:
            for cell_name, cell in row.cells.items():
                yield [name, metric.definition.title, row.title, cell_name, *_values(cell, None), as_of(metric) or ""]


def _values(metric: Metric, before: Metric | None) -> list[str]:
    unit = metric.definition.unit
    change = change_of(metric, before)
    return [
        _value(metric),
        unit.value,
        metric.currency or "",
        str(metric.n),
        "" if before is None else _value(before),
        "" if change is None else str(change),
        "yes" if metric.too_few else "",
        "; ".join(one.said for one in metric.left_out),
        metric.definition.formula,
    ]


def _value(metric: Metric) -> str:
    value = plain_value(metric.value, metric.definition.unit, metric.currency)
    return "" if value is None else str(value)
