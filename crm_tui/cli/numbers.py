"""Metrics as text and as data: values with their units, tables, and what explains them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from crm_tui import clock, text
from crm_tui.cli.output import Column, Format, print_json, print_line, print_rows
from crm_tui.domain.dates.shown import long_date
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.metric import Metric, Part, Unit, so_many
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.telling.change import change_of
from crm_tui.metrics.telling.plain import as_of, plain, plain_value
from crm_tui.metrics.telling.words import LEGEND, NOTHING, better, marked, shown, sureness, value_of
from crm_tui.metrics.which import Which

Behind: TypeAlias = Callable[[Which, int], Sequence[str]]
"""The references of the records behind a part of a number, as many as told at most."""

_MOST_LISTED = 50
_MOST_SHOWN = 5

_COLUMNS = (
    Column("ref", "Name"),
    Column("title", "Number"),
    Column("value", "Value", right=True),
    Column("n", "From", right=True),
    Column("says", "", most=100),
)
_COMPARED = (*_COLUMNS[:3], Column("before", "Before", right=True), Column("change", "Change"), *_COLUMNS[3:])
_RAW = tuple(Column(name, name) for name in ("ref", "row", "cell", "value", "unit", "currency", "n", "as_of"))
"""A line for each number, and for each cell of a table: of which `row`, and which `cell` of it."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The same numbers of another period."""

    label: str
    metrics: Mapping[str, Metric]


def print_metrics(
    metrics: Mapping[str, Metric], how: Format, behind: Behind | None, beside: Beside | None = None
) -> None:
    """Print numbers; with `behind`, JSON and text tell too what each is made of; compared with those `beside`."""
    match how:
        case "json":
            found: dict[str, Any] = {**plain(metrics)} if behind is None else _with_records(metrics, behind)
            print_json(found if beside is None else _compared(found, metrics, beside))
        case "csv" | "tsv":
            raw = [{**row, **_raw_beside(row, beside)} for row in _raw_rows(metrics)]
            print_rows(raw, _RAW if beside is None else (*_RAW, Column("before", "before")), how)
        case "ids":
            print_rows([{"ref": name} for name in metrics], _COLUMNS, how)
        case "table":
            rows = number_rows(metrics)
            if beside is not None:
                rows = [{**row, **_row_beside(metrics[row["ref"]], beside)} for row in rows]
            if rows:
                print_rows(rows, _COLUMNS if beside is None else _COMPARED, how)
            more = explained(metrics, behind) if behind else ()
            lines = [*table_lines(metrics), *more, *notes(metrics, beside)]
            for line in lines if rows else lines[1:]:
                print_line(line)


def behind_of(scope: Scope, context: FilterContext) -> Behind:
    """The references of the records behind numbers of a scope."""
    from crm_tui.metrics.reading.records import records

    return lambda which, most: [row.ref for row in records(which, scope, context, limit=most)]


def number_rows(metrics: Mapping[str, Metric]) -> list[dict[str, Any]]:
    """A row for each number that is no table."""
    return [
        {
            "ref": name,
            "title": metric.definition.title,
            "value": marked(metric),
            "n": metric.n,
            "says": metric.says,
        }
        for name, metric in metrics.items()
        if metric.definition.unit is not Unit.TABLE
    ]


def table_lines(metrics: Mapping[str, Metric]) -> Iterator[str]:
    """The tables, each under its title; of one without rows what it says instead, if anything."""
    for metric in metrics.values():
        if not metric.rows and metric.definition.unit is not Unit.TABLE:
            continue
        yield ""
        yield metric.definition.title
        lines = list(_table(metric)) if metric.rows else []
        widths = [max(map(text.cell_width, column)) for column in zip(*lines, strict=True)]
        for cells in lines:
            first, *numbers = cells
            fitted = [text.fit(cell, width, align="right") for cell, width in zip(numbers, widths[1:], strict=True)]
            yield "  " + "  ".join([text.fit(first, widths[0]), *fitted]).rstrip()
        if metric.says or not metric.rows:
            yield f"  {metric.says or NOTHING}"


def _row_beside(metric: Metric, beside: Beside) -> dict[str, Any]:
    """What it was, and what became of it; nothing for what is of no period."""
    other = beside.metrics[metric.definition.name]
    if not metric.definition.of_period:
        return {"before": "", "change": ""}
    return {"before": marked(other), "change": str(change_of(metric, other) or "")}


def _raw_beside(row: Mapping[str, Any], beside: Beside | None) -> dict[str, Any]:
    """For a line of CSV what the number was; nothing for cells of tables and what is of no period."""
    other = None if beside is None or "cell" in row else beside.metrics[row["ref"]]
    return {"before": _raw(other)["value"] if other is not None and other.definition.of_period else ""}


def _compared(found: dict[str, Any], metrics: Mapping[str, Metric], beside: Beside) -> dict[str, Any]:
    """JSON of the numbers, each of a period with what it was in the other one."""
    for name, was in plain(beside.metrics).items():
        if metrics[name].definition.of_period and isinstance(was, dict):
            change = change_of(metrics[name], beside.metrics[name])
            found[name]["before"] = {"period": beside.label, **was, "change": None if change is None else str(change)}
    return found


def notes(metrics: Mapping[str, Metric], beside: Beside | None = None) -> Iterator[str]:
    """What holds for several numbers: what they are compared with, up to and as of when they count, rates, signs."""
    said = []
    if beside is not None:
        said.append(f"Before: {beside.label}.")
    numbers = [*metrics.values(), *(beside.metrics.values() if beside else ())]
    cells = (cell for one in metrics.values() for row in one.rows for cell in row.cells.values())
    if any(one.too_few for one in (*numbers, *cells)):
        said.append(LEGEND)
    to_date = next((one.to_date for one in metrics.values() if one.to_date), None)
    if to_date is not None:
        said.append(f"The period is not over: numbers of it are to date ({long_date(to_date)}).")
    rates = dict.fromkeys(rate for one in metrics.values() for rate in one.rates)
    said += [f"Converted at {rate}." for rate in rates]
    moment = next((one.moment for one in metrics.values() if one.moment), None)
    if moment is not None:
        said.append(f"As of {_at(moment)}.")
    if said:
        yield ""
        yield from said


def explained(metrics: Mapping[str, Metric], behind: Behind) -> Iterator[str]:
    """What each number answers, its formula, its parts with the first records behind them, and what was left out."""
    for name, metric in metrics.items():
        yield ""
        said = f": {value_of(metric)}" if metric.definition.unit is not Unit.TABLE else ""
        yield f"{metric.definition.title} ({name}){said}"
        if metric.definition.asks:
            yield f"  {metric.definition.asks}"
        yield " ".join(filter(None, (f"  {metric.definition.formula}", better(metric.definition))))
        yield from (f"  {said}" for said in {sureness(metric): None, metric.says: None} if said)
        if metric.definition.source:
            yield f"  source: {metric.definition.source}"
        for role, part in (*_fraction(metric), *(("and", part) for part in metric.others)):
            yield f"  {role}: {_part(part, metric)}"
            if part.records is not None and part.count:
                more = ", …" if part.count > _MOST_SHOWN else ""
                yield f"    {', '.join(behind(part.records, _MOST_SHOWN))}{more}"
        for one in metric.left_out:
            yield f"  left out: {one.said}"
        for rate in metric.rates:
            yield f"  converted at {rate}"
        if metric.moment:
            yield f"  as of {_at(metric.moment)}"


def _at(moment: datetime) -> str:
    return f"{long_date(clock.local(moment).date())} {clock.local(moment):%H:%M}"


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
            yield {"ref": name, **_raw(metric), "as_of": as_of(metric)}
        for row in metric.rows:
            for cell_name, cell in row.cells.items():
                yield {"ref": name, "row": row.title, "cell": cell_name, **_raw(cell), "as_of": as_of(metric)}


def _raw(metric: Metric) -> dict[str, Any]:
    unit = metric.definition.unit
    value = plain_value(metric.value, unit, metric.currency)
    return {"value": value, "unit": unit.value, "currency": metric.currency, "n": metric.n}


def _part(part: Part, metric: Metric) -> str:
    return f"{part.title} = {shown(part.value, part.unit, metric.currency)} ({so_many(part.count, part.counts)})"


def _table(metric: Metric) -> Iterator[list[str]]:
    yield ["", *(cell.definition.title for cell in metric.rows[0].cells.values())]
    for row in metric.rows:
        yield [row.title + (" ◄" if row.marked else ""), *(marked(cell) for cell in row.cells.values())]
