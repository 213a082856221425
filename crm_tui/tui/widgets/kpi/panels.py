"""What stands in each panel of the metrics of a pipeline: as people compare its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from crm_tui.domain import money
from crm_tui.metrics.metric import UNDATED
from crm_tui.metrics.metric import Row as TableRow
from crm_tui.metrics.overview import Overview
from crm_tui.tui.widgets.kpi import chart
from crm_tui.tui.widgets.kpi.layout import Panel, Piece, Row, cell, word
from crm_tui.tui.widgets.kpi.pieces import Columns, bars, says, table, title, title_with
from crm_tui.tui.widgets.lines import ends

MOST_MONTHS = 18
"""Months that the forecast has rows for; of more than these, the latest."""

_GROWTH_ROWS = 4

_FUNNEL: Columns = (
    ("entered", "entered", 8), ("went_on", "went on", 8), ("conversion", "rate", 7), ("lost", "lost", 6),
    ("still_open", "still", 6), ("median_days", "median", 8), ("p80_days", "p80", 7), ("waiting", "waits", 8),
)  # fmt: skip
_STAGES: Columns = (("open_count", "open", 6), ("open_value", "value", 8), ("weighted_value", "weighted", 9))
_MONTHS: Columns = (("expected", "expected", 9), ("closed", "won", 7), ("overdue", "late", 5))
_CATEGORIES: Columns = (("single", "alone", 8), ("cumulative", "rolled up", 10))
_OWNERS: Columns = (
    ("won_count", "won", 7), ("won_value", "value", 7), ("win_rate", "rate", 7), ("average_won", "average", 8),
    ("cycle_days_mean", "cycle", 8), ("open_count", "open", 7), ("open_value", "value", 7),
    ("weighted_value", "weighted", 9),
)  # fmt: skip


def funnel_panel(view: Overview, width: int) -> Panel:
    """How many went on from each stage, how long they stayed, and where they wait."""
    funnel, times = view.now["stage_conversion"], view.now["time_in_stage"]
    stages = [
        TableRow(entered.title, {**entered.cells, **time.cells}, time.marked)
        for entered, time in zip(funnel.rows, times.rows, strict=True)
    ]
    marks = [(Piece(" ◄" if stage.marked else "", "marked"),) for stage in stages]
    rows = [*title_with("Funnel", funnel, view, width), *table(view, stages, _FUNNEL, width - 2, marks)]
    return Panel((*rows, *says("◄", times, "marked", width)), width)


def stages_panel(view: Overview, width: int) -> Panel:
    """Open and weighted value by stage, with a bar for the one as a part of the other."""
    stages = view.now["open_by_stage"].rows
    drawn = bars(stages, "weighted_value", "open_value", width - 43)
    return Panel((title("Open by stage", width), *table(view, stages, _STAGES, min(width, 42), drawn)), width)


def forecast_panel(view: Overview, width: int) -> Panel:
    """What is expected by month, and how that adds up."""
    forecast = view.now["forecast"]
    growth = _growth(forecast.rows[-MOST_MONTHS:], forecast.currency, width)
    return Panel((*months_panel(view, width).rows, *growth), width)


def months_panel(view: Overview, width: int) -> Panel:
    """What is expected by month, with a bar whose full part is won already."""
    forecast = view.now["forecast"]
    months = forecast.rows[-MOST_MONTHS:]
    drawn = bars(months, "closed", "expected", width - 31)
    rows = [*title_with("Forecast", forecast, view, width), *table(view, months, _MONTHS, 30, drawn)]
    if len(months) < len(forecast.rows):
        rows.append((Piece(f"and {len(forecast.rows) - MOST_MONTHS} earlier months", "label"),))
    return Panel((*rows, *says("!", forecast, "late", width)), width)


def categories_panel(view: Overview, width: int) -> Panel:
    """The forecast by category."""
    categories = view.now["forecast_categories"].rows
    return Panel((title("How sure", width), *table(view, categories, _CATEGORIES, min(width, 30))), width)


def owners_panel(view: Overview, width: int) -> Panel:
    """The numbers of each owner."""
    return Panel((title("By owner", width), *table(view, view.now["by_owner"].rows, _OWNERS, width)), width)


def _growth(months: Sequence[TableRow], currency: str | None, width: int) -> list[Row]:
    """What is expected added up month by month, as a stepped line; nothing for fewer than three months."""
    dated = [row for row in months if row.title != UNDATED]
    sums = list(accumulate(row.cells["expected"].value or 0 for row in dated))
    if len(sums) < 3 or currency is None or sums[-1] <= 0:
        return []
    labels = [money.short(round(sums[-1]), currency), *[""] * (_GROWTH_ROWS - 1)]
    drawn = chart.steps(sums, width - 8, _GROWTH_ROWS)
    rows: list[Row] = [(Piece("added up from month to month", "label"),)]
    rows += [
        (cell(label, 6, style="label"), Piece(" ┤" if label else " │", "label"), Piece(line, "bar"))
        for label, line in zip(labels, drawn, strict=True)
    ]
    span = ends(dated[0].title, dated[-1].title, width - 8)
    return [*rows, (word("", 8), Piece(span, "label"))]
