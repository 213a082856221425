"""Which panels of the metrics stand side by side, by how wide the screen is."""

from __future__ import annotations

from crm_tui.domain.velocity import TOO_FEW
from crm_tui.metrics.overview import Overview
from crm_tui.tui.widgets import kpi_panels as panels
from crm_tui.tui.widgets.kpi_layout import GAP, MARGIN, Panel, Piece, sheet_of, stacked
from crm_tui.tui.widgets.kpi_text import FEW
from crm_tui.tui.widgets.sheet_text import Sheet

_KPI, _TABLE, _SIDE, _LEAST = 37, 77, 38, 30
"""The widths that the panels need: of single numbers, of wide tables, of narrow ones, of the narrowest."""


def metrics_sheet(view: Overview, hint: str, width: int) -> Sheet:
    """Everything about a pipeline, and a hint above it, laid out for a screen of at least 80 cells."""
    room = max(width, 80) - 2 * MARGIN
    if room >= 4 * _KPI + 3 * GAP:
        bands = _very_wide(view)
    elif room >= _TABLE + GAP + _SIDE:
        bands = _wide(view, room)
    else:
        bands = _narrow(view, room)
    hints = [[Panel(((Piece(hint, "marked"),),), room)]] if hint else []
    return sheet_of([*hints, *bands, [_legend(view, room)]], width)


def _very_wide(view: Overview) -> list[list[Panel]]:
    return [
        [*panels.kpi_panels(view, _KPI), panels.trend_panel(view, _KPI)],
        [panels.funnel_panel(view, _TABLE), panels.forecast_panel(view, _SIDE), panels.categories_panel(view, _LEAST)],
        [panels.stages_panel(view, _TABLE), panels.owners_panel(view, _TABLE)],
    ]


def _wide(view: Overview, room: int) -> list[list[Panel]]:
    kpi, side = (room - 2 * GAP) // 3, room - _TABLE - GAP
    tables = (panels.funnel_panel(view, _TABLE), panels.stages_panel(view, _TABLE), panels.owners_panel(view, _TABLE))
    narrow = (panels.forecast_panel(view, side), panels.trend_panel(view, side), panels.categories_panel(view, side))
    return [panels.kpi_panels(view, kpi), [stacked(*tables), stacked(*narrow)]]


def _narrow(view: Overview, room: int) -> list[list[Panel]]:
    half = (room - GAP) // 2
    closed, pace, standing = panels.kpi_panels(view, half)
    return [
        [closed, pace],
        [standing, panels.trend_panel(view, half)],
        [panels.funnel_panel(view, room)],
        [panels.stages_panel(view, room)],
        [panels.forecast_panel(view, room)],
        [panels.categories_panel(view, room)],
        [panels.owners_panel(view, room)],
    ]


def _legend(view: Overview, room: int) -> Panel:
    """What the signs beside the numbers mean."""
    compared = f"   ▲ ▼ since {view.before_period.label}" if view.before_period else ""
    currency = view.now["open_value"].currency
    said = (
        f"{FEW} rests on fewer than {TOO_FEW} deals   amounts in {currency}{compared}",
        "p80: 4 of 5 deals stay no longer than this   pts: percentage points",
    )
    return Panel(tuple((Piece(line, "label"),) for line in said), room)
