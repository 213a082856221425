"""How deals flow from stage to stage, where they wait, and what would help."""

from __future__ import annotations

from collections.abc import Sequence

from crm_tui.metrics.flow.littles_law import SPANS
from crm_tui.metrics.metric import Unit
from crm_tui.metrics.overview import Overview
from crm_tui.tui.widgets.kpi import chart
from crm_tui.tui.widgets.kpi import panels as kpi_panels
from crm_tui.tui.widgets.kpi.layout import GAP, Bands, Panel, Piece
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.kpi.pieces import Columns, bars, legend, says, sentence, table, title, when_there
from crm_tui.tui.widgets.kpi.plots import Plot

_FUNNEL = ("stage_conversion", "time_in_stage")
_FLOW, _SPREAD, _LIMITS = "stage_flow", "stage_days", "rotting_limits"
_WIDE, _TABLE, _SPARK = 115, 77, 9

_PASSED: Columns = (
    ("came", "came", 6), ("went", "went", 6), ("going_back", "back", 6), ("in_work", "now", 6),
    ("in_work_mean", "average", 8), ("by_pace", "by pace", 8), ("beyond_pace", "beyond", 7), ("open_value", "holds", 7),
)  # fmt: skip
_DAYS: Columns = (("set_days", "set", 7), ("suggested_days", "p80", 7))
_FACTORS: Columns = (("now", "now", 13), ("then", "then", 13), ("change", "change", 13))


def _draw(view: Overview, room: int) -> Bands:
    wide, half = min(room, _TABLE), (room - GAP) // 2 if room >= _WIDE else room
    funnel = when_there(view, _FUNNEL, "Funnel", wide, kpi_panels.funnel_panel)
    flow = when_there(view, (_FLOW,), "Flow", wide, _flow_panel)
    times = when_there(view, _FUNNEL[1:], "Time in stage", half, _times_panel)
    limits = when_there(view, (_LIMITS,), "Rotting", half, _limits_panel)
    spread = when_there(view, (_SPREAD,), "How long stays last", wide, _spread_panel)
    supposed = [[_what_if_panel(view, wide)]] if view.has("what_if") else []
    first = [[funnel, flow]] if room >= 2 * _TABLE + GAP else [[funnel], [flow]]
    second = [[times, limits]] if half < room else [[times], [limits]]
    return [*supposed, *first, *second, [spread], [legend(view, room)]]


def _plots(view: Overview) -> Sequence[Plot]:
    """How long the stays in each stage lasted, the bottleneck first."""
    if not view.has(_FLOW, _SPREAD):
        return ()
    slow = {row.title for row in view.now[_FLOW].rows if row.marked}
    rows = sorted(view.now[_SPREAD].rows, key=lambda row: row.title not in slow)
    return [
        Plot(
            title=f"How long stays in {row.title} lasted",
            steps=tuple(cell.definition.title for cell in row.cells.values()),
            bars=tuple(cell.value or None for cell in row.cells.values()),
            unit=Unit.COUNT,
        )
        for row in rows
    ]


def _flow_panel(view: Overview, width: int) -> Panel:
    """What came and went, how many were in work, and how many the pace accounts for."""
    flow = view.now[_FLOW]
    marks = [(Piece(" ◄" if stage.marked else "", "marked"),) for stage in flow.rows]
    rows = [title("Flow, by Little's law", width), *table(view, flow.rows, _PASSED, width - 2, marks)]
    return Panel((*rows, *says("!", flow, "marked", width)), width)


def _times_panel(view: Overview, width: int) -> Panel:
    """How long deals stay: half of them as long as the full part of the bar, four of five as long as all of it."""
    stages = view.now["time_in_stage"].rows
    columns: Columns = (("median_days", "median", 8), ("p80_days", "p80", 7))
    drawn = bars(stages, "median_days", "p80_days", width - 35)
    return Panel((title("Time in stage: median, p80", width), *table(view, stages, columns, 34, drawn)), width)


def _spread_panel(view: Overview, width: int) -> Panel:
    """How many stays were how long, as numbers and as a line of blocks."""
    stages = view.now[_SPREAD].rows
    columns = [(name, head, 7) for name, head, _ in SPANS]
    blocks = [chart.sparkline([cell.value for cell in stage.cells.values()]) for stage in stages]
    beside = [(Piece("  "), Piece(spark, "bar")) for spark in blocks]
    rows = table(view, stages, columns, width - _SPARK, beside)
    return Panel((title("How long stays last", width), *rows), width)


def _limits_panel(view: Overview, width: int) -> Panel:
    """After how many days deals rot, and what their time in the stage suggests."""
    stages = view.now[_LIMITS].rows
    marks = [(Piece("  x" if stage.marked else "", "marked"),) for stage in stages]
    rows = [title("Rotting after", width), *table(view, stages, _DAYS, 34, marks)]
    if any(stage.marked for stage in stages):
        rows += sentence("x sets what the p80 of the time in the stage suggests", "label", width)
    return Panel(tuple(rows), width)


def _what_if_panel(view: Overview, width: int) -> Panel:
    """Velocity and its factors, now and with what somebody typed."""
    found = view.now["what_if"]
    return Panel(
        (title("What if", width), *table(view, found.rows, _FACTORS, width), *says("→", found, "marked", width)), width
    )


PAGE = Page(name="flow", title="Flow", groups=(_FUNNEL, (_FLOW, _LIMITS), (_SPREAD,)), draw=_draw, plots=_plots)
