"""What customers bring, who of them stays, who are the best of them, and what they are predicted to bring."""

from __future__ import annotations

from crm_tui.metrics.metric import Unit
from crm_tui.metrics.overview import Overview
from crm_tui.tui.widgets.kpi.layout import Bands, Panel, Row, in_bands, share
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.kpi.pieces import (
    Columns,
    across,
    bars,
    figures,
    legend,
    sentence,
    table,
    title,
    when_there,
)
from crm_tui.tui.widgets.kpi.plots import Line, Plot
from crm_tui.tui.widgets.kpi.shares import cohort_panel

_WORTH = ("cltv", "historic_cltv", "historic_value", "arpu", "cac")
_PREDICTED = "predicted_value"
_STAYING = ("churn", "retention", "revenue_churn", "net_revenue_churn", "mrr")
_RFM: Columns = (("customers", "customers", 10), ("share", "share", 7), ("revenue", "revenue", 8), ("each", "each", 7))
_BROUGHT: Columns = (
    ("times", "bought", 7),
    ("revenue", "revenue", 8),
    ("share", "share", 7),
    ("days_since", "last", 7),
)
_AHEAD: Columns = (
    ("alive", "still one", 10),
    ("expected", "to come", 8),
    ("each", "each", 7),
    ("predicted", "value", 7),
)
_FIT: Columns = (("actual", "actual", 8), ("expected", "expected", 9))

_MOST = 10
"""Customers that a table of this page has rows for; the command line has more."""

_WIDE = 115


def _draw(view: Overview, room: int) -> Bands:
    half = share(room, 2)
    wide = room >= _WIDE
    side = half if wide else room
    tables = [
        when_there(view, ("rfm",), "RFM", side, _rfm),
        when_there(view, ("customer_value",), "Have brought most", side, _brought),
        when_there(view, ("predicted_customers",), "Predicted", side, _ahead),
        when_there(view, ("purchase_fit",), "Fit", side, _fit),
    ]
    beside = across(view, (*_WORTH, _PREDICTED, *_STAYING), room)
    each = share(room, beside)
    singles = [figures(view, "Worth", (*_WORTH, _PREDICTED), each), figures(view, "Staying", _STAYING, each)]
    return [
        *in_bands(singles, beside),
        *([tables[:2], tables[2:]] if wide else [[one] for one in tables]),
        [when_there(view, ("retention_by_cohort",), "Retention by cohort", room, cohort_panel)],
        [legend(view, room)],
    ]


def _rfm(view: Overview, width: int) -> Panel:
    """Customers by name, with a bar for how many there are."""
    rows = view.now["rfm"].rows
    drawn = bars(rows, "customers", "customers", width - 51)
    return _panel(view, "rfm", "RFM", width, table(view, rows, _RFM, min(width, 50), drawn))


def _brought(view: Overview, width: int) -> Panel:
    return _panel(view, "customer_value", "Have brought most", width, _first(view, "customer_value", _BROUGHT, width))


def _ahead(view: Overview, width: int) -> Panel:
    lines = _first(view, "predicted_customers", _AHEAD, width)
    lines += sentence("value: purchases to come times what each comes to times the gross margin", "label", width)
    return _panel(view, "predicted_customers", "Will bring most in 52 weeks", width, lines, says=False)


def _fit(view: Overview, width: int) -> Panel:
    lines = table(view, view.now["purchase_fit"].rows, _FIT, min(width, 36))
    return _panel(view, "purchase_fit", "How often they bought again", width, lines)


def _first(view: Overview, name: str, columns: Columns, width: int) -> list[Row]:
    return table(view, view.now[name].rows[:_MOST], columns, width)


def _panel(view: Overview, name: str, words: str, width: int, lines: list[Row], *, says: bool = True) -> Panel:
    """A table below its title, then what it says; of an empty one what it says alone."""
    metric = view.now[name]
    shown = lines if metric.rows else []
    said = sentence(metric.says, "label", width) if metric.says and (says or not shown) else []
    return Panel((title(words, width), *shown, *said), width)


def _plots(view: Overview) -> list[Plot]:
    """How often customers bought again, beside what the model expects."""
    rows = view.now["purchase_fit"].rows if view.has("purchase_fit") else ()
    if not rows:
        return []
    actual, expected = (tuple(row.cells[name].value for row in rows) for name in ("actual", "expected"))
    steps = tuple(row.title for row in rows)
    lines = (Line("expected", expected),)
    return [Plot("Customers who bought again so often", steps, Unit.COUNT, lines=lines, bars=actual)]


PAGE = Page(
    name="customers",
    title="Customers",
    groups=(
        (*_WORTH, *_STAYING),
        ("rfm", "customer_value"),
        ("retention_by_cohort",),
        (_PREDICTED, "predicted_customers", "purchase_fit"),
    ),
    draw=_draw,
    plots=_plots,
)
