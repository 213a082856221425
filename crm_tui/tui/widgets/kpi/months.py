"""Twelve months of some numbers: as a row of blocks each, or as a table in which each of them can be entered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.overview import TREND_MONTHS, Overview
from crm_tui.tui.widgets.kpi import chart
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.layout import Number, Panel, Piece, Row, cell, word
from crm_tui.tui.widgets.kpi.pieces import WAITING, title

_MONTH, _COLUMN = 9, 9


def sparks(view: Overview, name: str) -> str:
    """Twelve months of a number in twelve blocks; dots while they are being counted."""
    months = view.trends.get(name)
    return "·" * TREND_MONTHS if months is None else chart.sparkline([one.value for one in months])


def trend_panel(view: Overview, names: Sequence[str], width: int) -> Panel:
    """A row of blocks for each number."""
    rows: list[Row] = [title("Twelve months", width)]
    rows += [(word(DEFINITIONS[name].title, 11, "label"), Piece(sparks(view, name), "bar")) for name in names]
    said = f"{'':11}{view.months[0].label} to {view.months[-1].label}" if view.months else ""
    return Panel((*rows, (word(said, width, "label"),)), width)


def months_panel(view: Overview, words: str, names: Sequence[str], width: int) -> Panel:
    """A line for each month with its numbers, the last one first."""
    heads = [cell(DEFINITIONS[name].title, _COLUMN, style="label") for name in names]
    rows: list[Row] = [title(words, width), (word("", _MONTH), *heads)]
    if not all(name in view.trends for name in names):
        return Panel((*rows, (Piece(WAITING, "label"),)), width)
    for at, month in reversed(list(enumerate(view.months))):
        scope = replace(view.scope, period=month)
        metrics = [view.trends[name][at] for name in names]
        cells = [cell(kpi_text.short(one), _COLUMN, Number(one, scope, month.label)) for one in metrics]
        rows.append((word(month.label, _MONTH, "label"), *cells))
    return Panel(tuple(rows), width)
