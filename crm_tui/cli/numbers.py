"""Metrics as text and as data: values with their units, tables, and what explains them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from crm_tui import text
from crm_tui.cli.output import Column, Format, print_json, print_line, print_rows
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.metric import Metric, Part, Unit, so_many
from crm_tui.metrics.plain import plain, plain_value
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.which import Which
from crm_tui.metrics.words import shown, value_of

Behind: TypeAlias = Callable[[Which, int], Sequence[str]]
"""The references of the records behind a part of a number, as many as told at most."""

_MOST_LISTED = 50
_MOST_SHOWN = 5

_COLUMNS = (
    Column("ref", "Name"),
    Column("title", "Number"),
    Column("value", "Value", right=True),
    Column("n", "From", right=True),
    Column("says", "", most=60),
)
_RAW = tuple(Column(name, name) for name in ("ref", "row", "cell", "value", "unit", "currency", "n"))
"""A line for each number, and for each cell of a table: of which `row`, and which `cell` of it."""


def print_metrics(metrics: Mapping[str, Metric], how: Format, behind: Behind | None) -> None:
    """Print numbers; with `behind`, JSON and text tell too what each is made of."""
    match how:
        case "json":
            print_json(plain(metrics) if behind is None else _with_records(metrics, behind))
        case "csv" | "tsv":
            print_rows(list(_raw_rows(metrics)), _RAW, how)
        case "ids":
            print_rows([{"ref": name} for name in metrics], _COLUMNS, how)
        case "table":
            print_rows(number_rows(metrics), _COLUMNS, how)
            for line in (*table_lines(metrics), *(explained(metrics, behind) if behind else ())):
                print_line(line)


def behind_of(scope: Scope, context: FilterContext) -> Behind:
    """The references of the records behind numbers of a scope."""
    from crm_tui.metrics.records import records

    return lambda which, most: [row.ref for row in records(which, scope, context, limit=most)]


def number_rows(metrics: Mapping[str, Metric]) -> list[dict[str, Any]]:
    """A row for each number that is no table."""
    return [
        {
            "ref": name,
            "title": metric.definition.title,
            "value": value_of(metric),
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


def explained(metrics: Mapping[str, Metric], behind: Behind) -> Iterator[str]:
    """Each number's formula in words, its parts with the first deals behind them, and what was left out and why."""
    for name, metric in metrics.items():
        yield ""
        yield f"{metric.definition.title} ({name}): {value_of(metric)}"
        yield f"  {metric.definition.formula}"
        for role, part in _fraction(metric):
            yield f"  {role}: {_part(part, metric)}"
            if part.records is not None and part.count:
                more = ", …" if part.count > _MOST_SHOWN else ""
                yield f"    {', '.join(behind(part.records, _MOST_SHOWN))}{more}"
        for part in metric.others:
            yield f"  and: {_part(part, metric)}"
        for one in metric.left_out:
            yield f"  left out: {one.count:,} {one.why}"
        for rate in metric.rates:
            yield f"  converted at {rate}"


def _fraction(metric: Metric) -> Iterator[tuple[str, Part]]:
    for role, part in (("numerator", metric.numerator), ("denominator", metric.denominator)):
        if part is not None:
            yield role, part


def _with_records(metrics: Mapping[str, Metric], behind: Behind) -> dict[str, Any]:
    """The numbers as plain values, each with `records`: the first deals behind its numerator and denominator."""
    found: dict[str, Any] = {**plain(metrics)}
    for name, metric in metrics.items():
        found[name]["records"] = {
            role: {
                "title": part.title,
                "count": part.count,
                "refs": [] if part.records is None else list(behind(part.records, _MOST_LISTED)),
            }
            for role, part in _fraction(metric)
        }
    return found


def _raw_rows(metrics: Mapping[str, Metric]) -> Iterator[dict[str, Any]]:
    """Values as JSON has them, a line each: of numbers, and of the cells of tables."""
    for name, metric in metrics.items():
        if metric.definition.unit is not Unit.TABLE:
            yield {"ref": name, **_raw(metric)}
        for row in metric.rows:
            for cell_name, cell in row.cells.items():
                yield {"ref": name, "row": row.title, "cell": cell_name, **_raw(cell)}


def _raw(metric: Metric) -> dict[str, Any]:
    unit = metric.definition.unit
    value = plain_value(metric.value, unit, metric.currency)
    return {"value": value, "unit": unit.value, "currency": metric.currency, "n": metric.n}


def _part(part: Part, metric: Metric) -> str:
    return f"{part.title} = {shown(part.value, part.unit, metric.currency)} ({so_many(part.count, part.counts)})"


def _table(metric: Metric) -> Iterator[list[str]]:
    yield ["", *(cell.definition.title for cell in metric.rows[0].cells.values())]
    for row in metric.rows:
        yield [row.title + (" ◄" if row.marked else ""), *(value_of(cell) for cell in row.cells.values())]
