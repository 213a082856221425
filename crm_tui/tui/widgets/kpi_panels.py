"""What stands in each panel of the metrics: the numbers of a pipeline as people compare them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from crm_tui.domain.dates import add, first_of
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.metric import Row as TableRow
from crm_tui.metrics.overview import TREND_MONTHS, Overview
from crm_tui.tui.widgets import chart, kpi_text
from crm_tui.tui.widgets.kpi_layout import Number, Panel, Piece, Row, cell, word
from crm_tui.tui.widgets.lines import wrapped

Columns: TypeAlias = Sequence[tuple[str, str, int]]
"""For each column the name of its metric, its head, and its width."""
Chart: TypeAlias = Callable[[TableRow], tuple[Piece, ...]]
"""What is drawn behind the numbers of a row."""

MOST_MONTHS = 18
"""Months that the forecast has rows for; of more than these, the latest."""

_GROUPS = (
    ("Won and lost", ("win_rate", "win_rate_value", "won_count", "lost_count")),
    ("Value and pace", ("won_value", "average_won", "velocity", "cycle_days_mean", "cycle_days_median")),
    ("Open now", ("open_count", "qualified_count", "open_value", "weighted_value")),
)
_FUNNEL: Columns = (
    ("entered", "entered", 8), ("went_on", "went on", 8), ("conversion", "", 6), ("lost", "lost", 6),
    ("still_open", "still", 6), ("median_days", "median", 8), ("p80_days", "p80", 7), ("waiting", "waits", 9),
)  # fmt: skip
_STAGES: Columns = (("open_count", "open", 6), ("open_value", "value", 8), ("weighted_value", "weighted", 9))
_MONTHS: Columns = (("expected", "expected", 9), ("closed", "won", 7), ("overdue", "late", 5))
_CATEGORIES: Columns = (("single", "alone", 8), ("cumulative", "rolled up", 10))
_OWNERS: Columns = (
    ("won_count", "won", 6), ("won_value", "value", 8), ("win_rate", "rate", 7), ("average_won", "average", 8),
    ("cycle_days_mean", "cycle", 8), ("open_count", "open", 6), ("open_value", "value", 8),
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
    overall = Piece(kpi_text.alone(funnel), "plain", Number(funnel, view.scope))
    title: Row = (Piece("FUNNEL", "title"), Piece("   won of what entered the first stage  ", "label"), overall)
    both = [
        TableRow(entered.title, {**entered.cells, **time.cells}, time.marked)
        for entered, time in zip(funnel.rows, times.rows, strict=True)
    ]
    rows = [title, *_table(view, both, _FUNNEL, width, drawn=lambda row: (Piece(" ◄" if row.marked else "  ", "marked"),))]
    if times.says:
        rows += [(Piece(said, "marked"),) for said in wrapped(f"◄ {times.says}", width)]
    return Panel(tuple(rows), width)


def stages_panel(view: Overview, width: int) -> Panel:
    """Open and weighted value by stage, with a bar for both."""
    table = view.now["open_by_stage"]
    return Panel(
        (_title("Open by stage", width), *_table(view, table.rows, _STAGES, width, bars=("weighted_value", "open_value"))),
        width,
    )


def forecast_panel(view: Overview, width: int) -> Panel:
    """What is expected by month, with a bar whose full part is won already, and how that adds up."""
    forecast = view.now["forecast"]
    total = Piece(kpi_text.alone(forecast), "plain", Number(forecast, view.scope))
    rows: list[Row] = [(Piece("FORECAST", "title"), Piece("   won and weighted  ", "label"), total)]
    rows += _table(view, forecast.rows[-MOST_MONTHS:], _MONTHS, width, bars=("closed", "expected"))
    hidden = len(forecast.rows) - MOST_MONTHS
    if hidden > 0:
        rows.append((Piece(f"and {hidden} earlier months; choose a shorter period", "label"),))
    rows += [(Piece(said, "late"),) for said in wrapped(f"! {forecast.says}", width)] if forecast.says else []
    return Panel(tuple(rows), width)


def growth_panel(view: Overview, width: int) -> Panel:
    """The forecast added up month by month, as a stepped line."""
    dated = [row.cells["expected"].value or 0 for row in view.now["forecast"].rows if "undated" not in row.title]
    ...


def categories_panel(view: Overview, width: int) -> Panel:
    """The forecast by category."""
    table = view.now["forecast_categories"]
    return Panel((_title("How sure", width), *_table(view, table.rows, _CATEGORIES, width)), width)


def owners_panel(view: Overview, width: int) -> Panel:
    """The numbers of each owner."""
    return Panel((_title("By owner", width), *_table(view, view.now["by_owner"].rows, _OWNERS, width)), width)


def _title(words: str, width: int) -> Row:
    return (word(words.upper(), width, "title"),)


def _kpi_row(view: Overview, name: str, width: int) -> Row:
    metric = view.now[name]
    number = Number(metric, view.scope)
    said = kpi_text.change(metric, view.before.get(name))
    return (
        word(metric.definition.title, width - 22, "label"),
        cell(kpi_text.alone(metric), 13, number),
        word(f" {said}", 9, "change"),
    )


def _table(
    view: Overview,
    rows: Sequence[TableRow],
    columns: Columns,
    width: int,
    *,
    bars: tuple[str, str] | None = None,
    drawn: Chart | None = None,
) -> list[Row]:
    """A head and a row for each; behind the numbers what `drawn` says, or a bar: one column as a part of another."""
    numbers = sum(wide for _, _, wide in columns)
    room = width - numbers
    label = room if not bars and not drawn else room - 2 if drawn else min(18, room // 2)
    head = (word("", label), *(cell(title, wide, style="label") for _, title, wide in columns))
    found: list[Row] = [head]
    for row in rows:
        style = "marked" if row.marked and drawn else "plain"
        cells = [
            cell(kpi_text.short(row.cells[name]), wide, Number(row.cells[name], view.scope, row.title), style)
            for name, _, wide in columns
        ]
        behind = drawn(row) if drawn else _bar(row, rows, bars, room - label - 1) if bars else ()
        found.append((word(row.title, label, style), *cells, *behind))
    return found
