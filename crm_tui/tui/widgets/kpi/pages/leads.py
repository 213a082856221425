"""Where leads and deals come from, what they cost, and what became of them."""

from __future__ import annotations

from functools import partial

from crm_tui.metrics.overview import Overview
from crm_tui.tui.widgets.kpi.layout import Bands, Panel, in_bands, share
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.kpi.pieces import Columns, across, figures, legend, sentence, table, title, when_there

_LEADS = ("leads", "lead_conversion", "lead_qualification")
_COSTS = ("cpl", "cac", "mql", "sal_rate")
_TABLES: tuple[tuple[str, str, Columns], ...] = (
    (
        "leads_by_source",
        "Leads by source",
        (("leads", "leads", 7), ("lead_qualification", "to SQL", 9), ("lead_conversion", "to customer", 13)),
    ),
    (
        "win_rate_by_source",
        "Deals by source",
        (("won_count", "won", 6), ("lost_count", "lost", 6), ("win_rate", "rate", 8), ("won_value", "value", 8)),
    ),
    ("cpl_by_campaign", "Cost by campaign", (("campaign_cost", "cost", 8), ("leads", "leads", 7), ("cpl", "CPL", 8))),
)
_WIDE = 110


def _draw(view: Overview, room: int) -> Bands:
    half, beside = share(room, 2), across(view, (*_LEADS, *_COSTS), room)
    each = share(room, beside)
    singles = [figures(view, "Leads", _LEADS, each), figures(view, "What they cost", _COSTS, each)]
    leads, deals, campaigns = (
        when_there(view, (name,), words, half if room >= _WIDE else room, partial(_table, name, words, columns))
        for name, words, columns in _TABLES
    )
    tables = [[leads, deals], [campaigns]] if room >= _WIDE else [[leads], [deals], [campaigns]]
    return [*in_bands(singles, beside), *tables, [legend(view, room)]]


def _table(name: str, words: str, columns: Columns, view: Overview, width: int) -> Panel:
    """One of the tables, and what it leaves out."""
    found = view.now[name]
    rows = table(view, found.rows, columns, width) if found.rows else sentence("None in this period.", "label", width)
    return Panel((title(words, width), *rows, *sentence(found.says, "label", width)), width)


PAGE = Page(
    name="leads",
    title="Leads",
    groups=((*_LEADS, *_COSTS), tuple(name for name, _, _ in _TABLES)),
    draw=_draw,
)
