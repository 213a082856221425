"""The pages of the metrics, each in a module of its own.

To add one: write a module with a `PAGE` (see `page.Page`) and list it in `PAGES` below. Its place there is the number
key that opens it; its tab, and the command that goes to it, follow.
"""

from __future__ import annotations

from crm_tui.tui.widgets.kpi.pages import customers, flow, forecast, leads, overview, sales, voices
from crm_tui.tui.widgets.kpi.pages.page import Page

PAGES: tuple[Page, ...] = (
    overview.PAGE, sales.PAGE, flow.PAGE, forecast.PAGE, customers.PAGE, voices.PAGE, leads.PAGE,
)  # fmt: skip
"""In the order of their tabs."""
