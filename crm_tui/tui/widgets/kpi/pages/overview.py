"""The first page: the five phases side by side, then the funnel and the forecast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_tui.domain.records import Phase
from crm_tui.metrics.overview import TREND_MONTHS, Overview
from crm_tui.tui.widgets.kpi import months as kpi_months
from crm_tui.tui.widgets.kpi import panels as kpi_panels
from crm_tui.tui.widgets.kpi.layout import GAP, Bands, Panel, Piece, Row, in_bands, share, word
from crm_tui.tui.widgets.kpi.pages import forecast
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.kpi.pieces import LEAST_WHOLE, across, figure, legend, title, when_there
from crm_tui.tui.widgets.kpi.plots import Plot

_PHASES: Mapping[Phase, tuple[str, ...]] = {
    Phase.PROSPECTING: ("leads", "cpl", "lead_conversion"),
    Phase.QUALIFICATION: ("lead_qualification", "mql", "sal", "sal_rate"),
    Phase.CONVERSION: ("win_rate", "arpu", "cac", "cycle_days_median"),
    Phase.RETENTION: ("churn", "revenue_churn", "cltv", "csat"),
    Phase.ADVOCACY: ("nps", "mentions", "referred_share", "review_mean"),
}
"""The numbers of each phase; the first of them leads and has its twelve months below."""

_CALLED = {"lead_conversion": "Lead→won", "cycle_days_median": "Cycle", "revenue_churn": "Lost MRR"}
"""Names that are too long for five columns."""

_MOST = max(map(len, _PHASES.values()))

_LEADING = tuple(names[0] for names in _PHASES.values())
_FUNNEL = ("stage_conversion", "time_in_stage")
_TABLE, _SIDE, _PHASE = 77, 38, 21


def _draw(view: Overview, room: int) -> Bands:
    return [*_phases(view, room), *_tables(view, room), [legend(view, room)]]


def _phases(view: Overview, room: int) -> Bands:
    """All five side by side where there is room, else two and two, or one below the other."""
    names = [name for names in _PHASES.values() for name in names]
    beside = 5 if share(room, 5) >= _PHASE else across(view, names, room)
    return in_bands([_phase(view, phase, share(room, beside)) for phase in _PHASES], beside)


def _phase(view: Overview, phase: Phase, width: int) -> Panel:
    """Its numbers with twelve months of the leading one: beside its name where it is wide, else below them all."""
    names, sparks = _PHASES[phase], Piece(kpi_months.sparks(view, _PHASES[phase][0]), "bar")
    if width >= LEAST_WHOLE:
        head = (word(phase.upper(), width - TREND_MONTHS, "title"), sparks)
        return Panel((head, *(figure(view, name, width) for name in names)), width)
    figures = [figure(view, name, width, _CALLED.get(name, "")) for name in names]
    blank: list[Row] = [()] * (_MOST - len(names))
    return Panel((title(phase, width), *figures, *blank, (sparks,)), width)


def _tables(view: Overview, room: int) -> Bands:
    wide = room >= _TABLE + GAP + _SIDE
    funnel = when_there(view, _FUNNEL, "Funnel", _TABLE if wide else room, kpi_panels.funnel_panel)
    side = room - _TABLE - GAP if wide else room
    months = when_there(view, ("forecast",), "Forecast", side, kpi_panels.months_panel)
    return [[funnel, months]] if wide else [[funnel], [months]]


def _plots(view: Overview) -> Sequence[Plot]:
    """What may be won by month, with its spread."""
    return forecast.PAGE.plots(view)[:1]


PAGE = Page(
    name="overview",
    title="Overview",
    groups=(tuple(name for names in _PHASES.values() for name in names), _FUNNEL, ("forecast",), ("simulation",)),
    trends=_LEADING,
    draw=_draw,
    plots=_plots,
)
