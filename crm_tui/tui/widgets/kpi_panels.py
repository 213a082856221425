"""What stands in each panel of the metrics: the numbers of a pipeline as people compare them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TypeAlias

from crm_tui.domain import money
from crm_tui.domain.dates import add, first_of
from crm_tui.metrics.metric import UNDATED, Metric
from crm_tui.metrics.metric import Row as TableRow
from crm_tui.metrics.overview import TREND_MONTHS, Overview
from crm_tui.tui.widgets import chart, kpi_text
from crm_tui.tui.widgets.kpi_layout import Number, Panel, Piece, Row, cell, word
from crm_tui.tui.widgets.lines import ends, wrapped

Columns: TypeAlias = Sequence[tuple[str, str, int]]
"""For each column the name of its metric, its head, and its width."""

MOST_MONTHS = 18
"""Months that the forecast has rows for; of more than these, the latest."""

_GROWTH_ROWS = 4

_GROUPS = (
    ("Won and lost", ("win_rate", "win_rate_value", "won_count", "lost_count")),
    ("Value and pace", ("won_value", "average_won", "velocity", "cycle_days_mean", "cycle_days_median")),
    ("Open now", ("open_count", "qualified_count", "open_value", "weighted_value")),
)
_FUNNEL: Columns = (
    ("entered", "entered", 8), ("went_on", "went on", 8), ("conversion", "rate", 6), ("lost", "lost", 6),
    ("still_open", "still", 6), ("median_days", "median", 8), ("p80_days", "p80", 7), ("waiting", "waits", 9),
)  # fmt: skip
_STAGES: Columns = (("open_count", "open", 6), ("open_value", "value", 8), ("weighted_value", "weighted", 9))
_MONTHS: Columns = (("expected", "expected", 9), ("closed", "won", 7), ("overdue", "late", 5))
_CATEGORIES: Columns = (("single", "alone", 8), ("cumulative", "rolled up", 10))
_OWNERS: Columns = (
    ("won_count", "won", 7), ("won_value", "value", 7), ("win_rate", "rate", 7), ("average_won", "average", 8),
    ("cycle_days_mean", "cycle", 8), ("open_count", "open", 7), ("open_value", "value", 7),
    ("weighted_value", "weighted", 9),
)  # fmt: skip


def kpi_panels(view: Overview, width: int) -> list[Panel]:
    """The single numbers, a panel for each group, with how they changed since the period before."""
    panels = []
    for title, names in _GROUPS:
        rows = [_title(title, width), *(_kpi_row(view, name, width) for name in names)]
        panels.append(Panel(tuple(rows), width))
    return panels


def trend_panel(view: Overview, width: int) -> Panel:
    """Twelve months in a row of blocks each: what was won, how many, and how often."""
    months = {row.title: row.cells for row in view.trend.rows}
    end = first_of(view.trend_end, "month")
    titles = [f"{add(end, back - TREND_MONTHS, 'month'):%Y-%m}" for back in range(1, TREND_MONTHS + 1)]
    rows: list[Row] = [_title("Twelve months", width)]
    for label, name in (("Won value", "won_value"), ("Won", "won_count"), ("Win rate", "win_rate")):
        values = [months[title][name].value if title in months else None for title in titles]
        rows.append((word(label, 11, "label"), Piece(chart.sparkline(values), "bar")))
    rows.append((word(f"{'':11}{titles[0]} to {titles[-1]}", width, "label"),))
    return Panel(tuple(rows), width)


def funnel_panel(view: Overview, width: int) -> Panel:
    """How many went on from each stage, how long they stayed, and where they wait."""
    funnel, times = view.now["stage_conversion"], view.now["time_in_stage"]
    stages = [
        TableRow(entered.title, {**entered.cells, **time.cells}, time.marked)
        for entered, time in zip(funnel.rows, times.rows, strict=True)
    ]
    head, *lines = _table(view, stages, _FUNNEL, width - 2)
    marks = [Piece(" ◄" if stage.marked else "", "marked") for stage in stages]
    rows = [_title_with("Funnel", "won of what entered the first stage", funnel, view), head]
    rows += [(*line, mark) for line, mark in zip(lines, marks, strict=True)]
    return Panel((*rows, *_says("◄", times, "marked", width)), width)


def stages_panel(view: Overview, width: int) -> Panel:
    """Open and weighted value by stage, with a bar for the one as a part of the other."""
    stages = view.now["open_by_stage"].rows
    head, *lines = _table(view, stages, _STAGES, min(width, 42))
    bars = _bars(stages, "weighted_value", "open_value", width - 43)
    rows = [(*line, *drawn) for line, drawn in zip(lines, bars, strict=True)]
    return Panel((_title("Open by stage", width), head, *rows), width)


def forecast_panel(view: Overview, width: int) -> Panel:
    """What is expected by month, with a bar whose full part is won already, and how that adds up."""
    forecast = view.now["forecast"]
    months = forecast.rows[-MOST_MONTHS:]
    head, *lines = _table(view, months, _MONTHS, 30)
    bars = _bars(months, "closed", "expected", width - 31)
    rows = [_title_with("Forecast", "won and weighted", forecast, view), head]
    rows += [(*line, *drawn) for line, drawn in zip(lines, bars, strict=True)]
    if len(months) < len(forecast.rows):
        rows.append((Piece(f"and {len(forecast.rows) - MOST_MONTHS} earlier months", "label"),))
    return Panel((*rows, *_says("!", forecast, "late", width), *_growth(months, forecast.currency, width)), width)


def categories_panel(view: Overview, width: int) -> Panel:
    """The forecast by category."""
    categories = view.now["forecast_categories"].rows
    return Panel((_title("How sure", width), *_table(view, categories, _CATEGORIES, min(width, 30))), width)


def owners_panel(view: Overview, width: int) -> Panel:
    """The numbers of each owner."""
    return Panel((_title("By owner", width), *_table(view, view.now["by_owner"].rows, _OWNERS, width)), width)


def _title(words: str, width: int) -> Row:
    return (word(words.upper(), width, "title"),)


def _title_with(words: str, what: str, total: Metric, view: Overview) -> Row:
    """A title beside what the whole table comes to."""
    number = Piece(kpi_text.alone(total), "plain", Number(total, view.scope))
    return Piece(words.upper(), "title"), Piece(f"   {what}  ", "label"), number


def _kpi_row(view: Overview, name: str, width: int) -> Row:
    metric = view.now[name]
    change = kpi_text.change(metric, view.before.get(name))
    value = cell(kpi_text.alone(metric), 13, Number(metric, view.scope))
    return word(metric.definition.title, width - 22, "label"), value, word(f" {change}", 9, "change")


def _table(view: Overview, rows: Sequence[TableRow], columns: Columns, width: int) -> list[Row]:
    """A head, and a line for each row."""
    label = width - sum(wide for _, _, wide in columns)
    lines: list[Row] = [(word("", label), *(cell(head, wide, style="label") for _, head, wide in columns))]
    for row in rows:
        cells = [
            cell(kpi_text.short(row.cells[name]), wide, Number(row.cells[name], view.scope, row.title))
            for name, _, wide in columns
        ]
        lines.append((word(row.title, label, "marked" if row.marked else "plain"), *cells))
    return lines


def _bars(rows: Sequence[TableRow], part: str, whole: str, width: int) -> list[tuple[Piece, ...]]:
    """For each row a bar of one column, of which another one is the full part."""
    most = max((row.cells[whole].value or 0 for row in rows), default=0)
    bars: list[tuple[Piece, ...]] = []
    for row in rows:
        full, light = chart.split_bar(row.cells[part].value or 0, row.cells[whole].value or 0, most, width)
        bars.append((Piece(" "), Piece(full, "bar"), Piece(light, "light")))
    return bars


def _says(sign: str, metric: Metric, style: str, width: int) -> list[Row]:
    """What a table comes to, in words."""
    return [(Piece(line, style),) for line in wrapped(f"{sign} {metric.says}", width)] if metric.says else []


def _growth(months: Sequence[TableRow], currency: str | None, width: int) -> list[Row]:
    """What is expected added up month by month, as a stepped line; nothing for fewer than three months."""
    dated = [row for row in months if row.title != UNDATED]
    sums = list(accumulate(row.cells["expected"].value or 0 for row in dated))
    if len(sums) < 3 or currency is None or sums[-1] <= 0:
        return []
    labels = [money.short(round(sums[-1]), currency), *[""] * (_GROWTH_ROWS - 1)]
    drawn = chart.steps(sums, width - 8, _GROWTH_ROWS)
    rows: list[Row] = [
        (cell(label, 6, style="label"), Piece(" ┤" if label else " │", "label"), Piece(line, "bar"))
        for label, line in zip(labels, drawn, strict=True)
    ]
    span = ends(dated[0].title, dated[-1].title, width - 8)
    return [*rows, (word("", 8), Piece(span, "label"))]
