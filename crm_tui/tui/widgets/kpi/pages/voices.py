"""What customers say of us, whom they send, and how they are served."""

from __future__ import annotations

from crm_tui.metrics.metric import Unit
from crm_tui.metrics.overview import Overview
from crm_tui.tui.widgets.kpi.layout import Bands, in_bands, share, stacked
from crm_tui.tui.widgets.kpi.months import months_panel
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.kpi.pieces import across, figures, legend, when_there
from crm_tui.tui.widgets.kpi.plots import Line, Plot
from crm_tui.tui.widgets.kpi.shares import nps_panel

_SAID = ("nps", "csat", "ces", "review_mean", "mentions")
_SENT = ("referred_share", "referring_share", "per_advocate")
_SERVED = (
    "tickets", "first_response_hours", "resolution_hours", "answered_in_time", "resolved_in_time", "onboarding_days",
)  # fmt: skip
_TRENDS = ("nps", "csat", "mentions")
_MONTHS = 36
"""Cells for their months."""


def _draw(view: Overview, room: int) -> Bands:
    beside = across(view, (*_SAID, *_SENT, *_SERVED), room, most=3, least=_MONTHS)
    width = share(room, beside)
    said, sent = figures(view, "What they say", _SAID, width), figures(view, "Whom they send", _SENT, width)
    served = figures(view, "How they are served", _SERVED, width)
    stack = when_there(view, ("nps",), "Promoters and detractors", width, nps_panel)
    months = months_panel(view, "Twelve months", _TRENDS, width)
    end = [legend(view, room)]
    if beside == 3:
        return [[said, sent, served], [stack, months], end]
    if beside == 2:
        return [[said, stacked(sent, stack)], [served, months], end]
    return [*in_bands([said, sent, stack, served, months], 1), end]


def _plots(view: Overview) -> list[Plot]:
    """NPS over the twelve months."""
    months = view.trends.get("nps", ())
    if not any(month.value is not None for month in months):
        return []
    steps = tuple(month.label for month in view.months)
    values = tuple(month.value for month in months)
    return [Plot("NPS over twelve months", steps, Unit.SCORE, lines=(Line("NPS", values),))]


PAGE = Page(name="voices", title="Voices", groups=((*_SAID, *_SENT), _SERVED), trends=_TRENDS, draw=_draw, plots=_plots)
