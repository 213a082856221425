"""What is expected by month, how sure that is, against which goals, and how true it was."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui.metrics.forecasts.simulation import beyond_months, months_to_come
from crm_tui.metrics.metric import Row as TableRow
from crm_tui.metrics.metric import Unit
from crm_tui.metrics.overview import Overview
from crm_tui.tui.widgets.kpi import chart
from crm_tui.tui.widgets.kpi import panels as kpi_panels
from crm_tui.tui.widgets.kpi.layout import GAP, Bands, Panel, Piece, Row
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.kpi.pieces import (
    LEAST_BAR,
    Columns,
    legend,
    says,
    sentence,
    table,
    title,
    title_with,
    when_there,
)
from crm_tui.tui.widgets.kpi.plots import Line, Plot, Weight

_FORECAST, _SURE, _SPREAD, _GOALS, _TRUE, _TESTED = (
    "forecast", "forecast_categories", "simulation", "goals", "calibration", "backtest",
)  # fmt: skip
_WIDE = 115
_NARROW = 78
_NUMBERS = 36
"""Cells of the simulation before its bars."""

_SPREADS: Columns = (("p10", "P10", 7), ("p50", "P50", 7), ("p90", "P90", 7))
_AGAINST: Columns = (
    ("goal_amount", "goal", 7), ("won", "won", 7), ("attainment", "is", 6), ("pace", "due", 6), ("gap", "gap", 7),
    ("goal_weighted", "weighted", 9), ("goal_commit", "commit", 7), ("goal_best_case", "best", 7),
)  # fmt: skip
_PROBABILITIES: Columns = (
    ("set_probability", "set", 6), ("won_from", "won", 7), ("decided", "of", 6), ("low", "from", 6), ("high", "to", 6),
)  # fmt: skip
_TESTS: Columns = (
    ("said_weighted", "weighted", 9), ("weighted_error", "off", 7), ("said_p10", "P10", 7), ("said_p50", "P50", 7),
    ("said_p90", "P90", 7), ("p50_error", "off", 7), ("came", "came", 7), ("came_new", "new", 7),
)  # fmt: skip


def _draw(view: Overview, room: int) -> Bands:
    side = room >= _WIDE
    half = (room - GAP) // 2 if side else room
    months = when_there(view, (_FORECAST,), "Forecast", half, kpi_panels.forecast_panel)
    spread = when_there(view, (_SPREAD,), "Simulation", half, _spread_panel)
    sure = when_there(view, (_SURE,), "How sure", half, kpi_panels.categories_panel)
    true = when_there(view, (_TRUE,), "Probabilities", half, _true_panel)
    goals = when_there(view, (_GOALS,), "Goals", min(room, 100), _goals_panel)
    tested = when_there(view, (_TESTED,), "Back-test", min(room, _NARROW), _tested_panel)
    pairs = ((spread, months), (true, sure))
    bands: list[list[Panel]] = [[*pair] for pair in pairs] if side else [[one] for pair in pairs for one in pair]
    bands.insert(1 if side else 2, [goals])
    return [*bands, [tested], [legend(view, room)]]


def _spread_panel(view: Overview, width: int) -> Panel:
    """What may be won in each month and in the period: at least, in the middle, at best."""
    found = view.now[_SPREAD]
    rows = [*months_to_come(found.rows), *beyond_months(found.rows)]
    top = [title("Simulation", width)] if found.value is None else title_with("Simulation", found, view, width)
    if not rows:
        return Panel((*top, *says("", found, "label", width)), width)
    most = max(row.cells["p90"].value or 0 for row in rows)
    has_bars = width - _NUMBERS >= LEAST_BAR
    bars = [_spread_bar(row, most, width - _NUMBERS) for row in rows] if has_bars else ()
    drawn = table(view, rows, _SPREADS, _NUMBERS - 1, bars)
    signs = f"{chart.FULL} won in nine runs of ten, {chart.HALF} in half, {chart.LIGHT} in one" if has_bars else ""
    return Panel((*top, *drawn, *sentence(signs, "label", width), *says(" ", found, "label", width)), width)


def _spread_bar(row: TableRow, most: float, width: int) -> Row:
    """A bar in three pieces: what comes at least, the middle, and the best."""
    p10, p50, p90 = (row.cells[name].value or 0 for name in ("p10", "p50", "p90"))
    full, rest = chart.split_bar(p10, p90, most, width)
    half, light = chart.split_bar(p50 - p10, p90 - p10, p90 - p10, len(rest))
    return (
        Piece(" "),
        Piece(full, "bar"),
        Piece(chart.HALF * len(half), "bar"),
        Piece(chart.LIGHT * len(light), "light"),
    )


def _goals_panel(view: Overview, width: int) -> Panel:
    """Every goal with what was won of it, what is due by now, and what is expected."""
    found = view.now[_GOALS]
    lines = table(view, found.rows, _AGAINST, width - 2, _marks(found.rows, "!")) if found.rows else []
    return Panel((title("Goals", width), *lines, *says("!" if found.rows else " ", found, "label", width)), width)


def _marks(rows: Sequence[TableRow], sign: str) -> list[Row]:
    """A sign behind each row that stands out."""
    return [(Piece(f" {sign}" if row.marked else "", "marked"),) for row in rows]


def _true_panel(view: Overview, width: int) -> Panel:
    """The probabilities that were set beside what happened."""
    found = view.now[_TRUE]
    if not found.rows:
        return Panel((title("Probabilities", width), *says(" ", found, "label", width)), width)
    lines = table(view, found.rows, _PROBABILITIES, min(width, 54) - 2, _marks(found.rows, "◄"))
    suggests = any(cell_.line for row in found.rows for cell_ in row.cells.values())
    read = "won: of so many decided deals, with its 95 % interval" + ("; x sets it" if suggests else "")
    said = (*sentence(read, "label", width), *says("", found, "label", width))
    return Panel((title("Probabilities", width), *lines, *said), width)


def _tested_panel(view: Overview, width: int) -> Panel:
    """What was said at the ends of months, and what came."""
    found = view.now[_TESTED]
    lines = table(view, found.rows, _TESTS, width) if found.rows else []
    called = sentence("BACK-TEST: SAID OF THREE MONTHS, AND CAME", "title", width)
    return Panel((*called, *lines, *says(" ", found, "label", width)), width)


def _plots(view: Overview) -> Sequence[Plot]:
    """The months of the simulation with their spread."""
    found = view.now.get(_SPREAD)
    months = months_to_come(found.rows) if found else []
    if found is None or len(months) < 2:
        return ()
    lines = tuple(
        Line(name.upper(), tuple(row.cells[name].value for row in months), weight)
        for name, weight in (("p10", Weight.EDGE), ("p50", Weight.MAIN), ("p90", Weight.EDGE))
    )
    steps = tuple(row.title for row in months)
    return (Plot("What may be won by month", steps, Unit.MONEY, found.currency, lines),)


PAGE = Page(
    name="forecast",
    title="Forecast",
    groups=((_FORECAST, _SURE), (_SPREAD,), (_GOALS,), (_TRUE,), (_TESTED,)),
    draw=_draw,
    plots=_plots,
)
