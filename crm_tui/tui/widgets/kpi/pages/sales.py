"""What was won and lost, what is open, and who did it."""

from __future__ import annotations

from crm_tui.metrics.overview import Overview
from crm_tui.tui.widgets.kpi import months as kpi_months
from crm_tui.tui.widgets.kpi import panels as kpi_panels
from crm_tui.tui.widgets.kpi.layout import GAP, Bands, in_bands, share
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.kpi.pieces import across, figures, legend, when_there

_CLOSED = ("win_rate", "win_rate_value", "won_count", "lost_count")
_PACE = ("won_value", "average_won", "velocity", "cycle_days_mean", "cycle_days_median")
_OPEN = ("open_count", "qualified_count", "open_value", "weighted_value")
_TRENDS = ("won_value", "won_count", "win_rate")
_TABLE = 77


def _draw(view: Overview, room: int) -> Bands:
    beside = across(view, (*_CLOSED, *_PACE, *_OPEN), room, most=4)
    width = share(room, beside)
    panels = [
        figures(view, "Won and lost", _CLOSED, width),
        figures(view, "Value and pace", _PACE, width),
        figures(view, "Open now", _OPEN, width),
        kpi_months.trend_panel(view, _TRENDS, width),
    ]
    stages = when_there(view, ("open_by_stage",), "Open by stage", min(room, _TABLE), kpi_panels.stages_panel)
    owners = when_there(view, ("by_owner",), "By owner", min(room, _TABLE), kpi_panels.owners_panel)
    tables = [[stages, owners]] if room >= 2 * _TABLE + GAP else [[stages], [owners]]
    return [*in_bands(panels, beside), *tables, [legend(view, room)]]


PAGE = Page(
    name="sales",
    title="Sales",
    groups=((*_CLOSED, *_PACE, *_OPEN), ("open_by_stage", "by_owner")),
    trends=_TRENDS,
    draw=_draw,
)
