"""The metrics: pages of numbers, each of which can be entered."""

from __future__ import annotations

import asyncio
from collections.abc import Hashable, Iterator
from datetime import date
from functools import partial
from time import monotonic
from typing import ClassVar

from textual.app import ComposeResult

from crm_tui import clock, resources
from crm_tui.errors import BadInput, CrmError
from crm_tui.metrics.facts import FILTERED
from crm_tui.metrics.overview import Overview, looks
from crm_tui.tui import format as shown
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.metrics.acts import ActsScreen
from crm_tui.tui.screens.metrics.explain import ExplainScreen
from crm_tui.tui.screens.metrics.plots import PlotsScreen
from crm_tui.tui.screens.metrics.scope import Chosen
from crm_tui.tui.screens.metrics.what_if import WhatIfScreen
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.bar import KpiBar, Measured
from crm_tui.tui.widgets.kpi.layout import MARGIN, Panel, sheet_of
from crm_tui.tui.widgets.kpi.pages import PAGES
from crm_tui.tui.widgets.kpi.pages.page import Page
from crm_tui.tui.widgets.kpi.pieces import sentence
from crm_tui.tui.widgets.record.sections import Section, SectionLine
from crm_tui.tui.widgets.sheet import SheetView
from crm_tui.tui.widgets.sheet_text import Sheet

MEASURES_AFTER = 0.1
"""Seconds without another change after which the numbers are counted."""

FIRST_WITHIN = 2.0
"""Seconds for which keys wait at most until there are any numbers that they can act on."""

SHOWS_AFTER = 0.1
"""Seconds for which numbers are gathered to be shown together."""

_SUPPOSED_ON = "flow"
"""The name of the page on which stands what is supposed."""

_LEAST = 40
"""Cells that a page is laid out for, however narrow the screen is."""


class MetricsScreen(ActsScreen, WhatIfScreen, PlotsScreen):
    """One page at a time, counted on the thread of slow reads while keys go on working.

    What a page showed stays until records change or something else is chosen, so that going back to it costs nothing.
    """

    PLACE = "metrics"
    BINDINGS: ClassVar = bindings("metrics")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("sections.tcss", "metrics.tcss")]

    def __init__(self) -> None:
        super().__init__()
        self._page = PAGES[0]
        self._shown: dict[str, Overview] = {}
        """By page, what is there of it; dropped when it is not true any more."""
        self._whole: set[str] = set()
        """The pages of which everything is there."""
        self._last: Overview | None = None
        """What stands on the sheet."""
        self._drawn: Page | None = None
        """The page that stands there."""
        self._cursors: dict[str, Hashable] = {}
        """Where the cursor was on each page."""

    def compose_body(self) -> ComposeResult:
        yield SectionLine()
        yield KpiBar()
        yield SheetView("…")

    # What is shown

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - any kind of record may be counted
        """What is there stays on the screen until it is counted anew; an evening that is over stays what it was."""
        if self.day is not None:
            return
        self._whole.clear()
        self.suppose_again()
        self._ask()

    def measure(self) -> None:
        self._shown.clear()
        self._whole.clear()
        self.suppose_again()
        self._ask()

    def show_supposed(self) -> None:
        self._open(next(at for at, page in enumerate(PAGES) if page.name == _SUPPOSED_ON))
        self.show_anew()

    def show_anew(self) -> None:
        if self._page.name == _SUPPOSED_ON:
            self._ask()

    def _ask(self) -> None:
        """Show the page that is open, and count what is missing of it; keys wait for the first numbers, no longer."""
        self._show_pages(self._shown.get(self._page.name))
        self.load(self._measure_page(self._page), group=f"{AT_REST}metrics")
        if not self._loaded.is_set():
            self.crm.do(self.loaded(FIRST_WITHIN))

    async def _measure_page(self, page: Page) -> None:
        """Count a page anew where it has to be, showing each of its numbers as soon as it is there."""
        chosen = await self.chosen()
        if page.name in self._whole:
            self._show(page, chosen, counting=False)
            return
        self._show_bar(chosen, None, counting=True)
        await asyncio.sleep(MEASURES_AFTER if self._last else 0)
        try:
            cache = self.store.cache if chosen.day is None else None
            each = looks(chosen.scope, self.asking(chosen.day), page.wanted(chosen.compared), cache)
            await self._look(each, page, chosen)
        except CrmError:
            self._show_bar(chosen, None, counting=False)
            raise

    async def _look(self, each: Iterator[Overview], page: Page, chosen: Chosen) -> None:
        """Look until the numbers are there, and show what there is a few times a second at most.

        What other screens ask meanwhile does not wait for it.
        """
        older, seen = self._shown.get(page.name), None
        view, is_new = older or Overview(chosen.scope, self.asking(chosen.day).now), page is not self._drawn
        due = monotonic() + SHOWS_AFTER
        while True:
            looking = asyncio.ensure_future(self._next(each, chosen.day))
            try:
                if is_new and not (await asyncio.wait({looking}, timeout=max(due - monotonic(), 0)))[0]:
                    self._shown[page.name], is_new, due = view, False, monotonic() + SHOWS_AFTER
                    self._show(page, chosen, counting=True)
                found = await looking
            finally:
                looking.cancel()
            if found is None:
                break
            if found is not seen:
                seen, view, is_new = found, found.over(older), True
        self._shown[page.name] = seen or view
        self._whole.add(page.name)
        self._show(page, chosen, counting=False)

    async def _next(self, each: Iterator[Overview], day: date | None) -> Overview | None:
        """The next look; None where there are no more."""
        if day is None:
            return await self.store.count(next, each, None)
        return await self.asked(day, next, each, None)

    def _show(self, page: Page, chosen: Chosen, *, counting: bool) -> None:
        view = self._last = self._shown[page.name]
        if view.now:
            self._loaded.set()
        self._show_pages(view)
        self._show_bar(chosen, view, counting=counting)
        layout = partial(_sheet, page, self.supposing(view), self._hint(view))
        afresh, self._drawn = page is not self._drawn, page
        self.sheet.show(layout, self._cursors.get(page.name) if afresh else None, afresh=afresh)
        if not counting:
            self.show_plots(page.plots(view))

    def _show_pages(self, view: Overview | None) -> None:
        """Say which pages there are, and as of when the numbers are."""
        sections = [Section(str(number), page.title) for number, page in enumerate(PAGES, 1)]
        aside = f"as of {clock.local(view.moment):%H:%M}" if view and self.day is None else ""
        self.query_one(SectionLine).show(sections, PAGES.index(self._page), aside)

    def _hint(self, view: Overview) -> str:
        """What to do where nothing was closed, or a filter leaves numbers without a value; empty elsewhere."""
        if any(one.says == FILTERED for one in view.now.values()):
            key = self.crm.key_for("metrics.lens")
            return f"Below a filter over deals other numbers have no value; {key} sees all through one owner, team …"
        rate = view.now.get("win_rate")
        if rate is None or rate.n or not view.before_period:
            return ""
        return f"Nothing was won or lost in this period; {self.crm.key_for('metrics.all_time')} measures all time."

    def _show_bar(self, chosen: Chosen, view: Overview | None, *, counting: bool) -> None:
        today, period = chosen.today, chosen.period
        named = kpi_text.days(period, today)
        before = view.before_period if view else None
        said = Measured(
            pipeline=chosen.pipeline.name,
            period=f"{named}, to date" if period.is_under_way(today) else named,
            narrowed=chosen.narrowed,
            compared_with=kpi_text.days(before, today) if before else "",
            as_of=f"{chosen.day:%-d %b %Y}" if chosen.day else "",
            counting=counting,
        )
        self.query_one(KpiBar).show(said)

    # Which page

    def _open(self, at: int) -> None:
        if at < len(PAGES) and PAGES[at] is not self._page:
            if self.sheet.what is not None:
                self._cursors[self._page.name] = self.sheet.what.key
            self._page = PAGES[at]
            self.first_plot()
            self._ask()

    def on_section_line_chosen(self, message: SectionLine.Chosen) -> None:
        self._open(message.number)

    def action_metrics_page(self, page: str = "") -> None:
        names = [one.name for one in PAGES]
        found = [at for at, name in enumerate(names) if name.startswith(page.strip().lower())]
        if page.strip() and found:
            self._open(found[0])
        else:
            self.fail(BadInput(f"There is no page {page}; there is {', '.join(names)}."))

    def action_metrics_page_1(self) -> None:
        self._open(0)

    def action_metrics_page_2(self) -> None:
        self._open(1)

    def action_metrics_page_3(self) -> None:
        self._open(2)

    def action_metrics_page_4(self) -> None:
        self._open(3)

    def action_metrics_page_5(self) -> None:
        self._open(4)

    def action_metrics_page_6(self) -> None:
        self._open(5)

    def action_metrics_page_7(self) -> None:
        self._open(6)

    # The cursor, and what a number is made of

    def action_metrics_explain(self) -> None:
        number = self.number
        if self.is_covered:
            self.hide_plot()
        elif number is not None and self._chosen is not None and self._last is not None:
            moment = "" if self._chosen.day else f", as of {shown.moment(self._last.moment)}"
            about = f"{self._chosen}{moment}"
            self.app.push_screen(ExplainScreen(number, about, self._chosen.day))

    def on_sheet_view_opened(self) -> None:
        self.action_metrics_explain()

    def action_metrics_left(self) -> None:
        self.sheet.move_cursor(-1, 0)

    def action_metrics_right(self) -> None:
        self.sheet.move_cursor(1, 0)

    def action_metrics_up(self) -> None:
        self.sheet.move_cursor(0, -1)

    def action_metrics_down(self) -> None:
        self.sheet.move_cursor(0, 1)

    def action_metrics_first(self) -> None:
        self.sheet.move_cursor_to_end(last=False)

    def action_metrics_last(self) -> None:
        self.sheet.move_cursor_to_end(last=True)

    def action_metrics_page_up(self) -> None:
        self.sheet.move_cursor_page(-1)

    def action_metrics_page_down(self) -> None:
        self.sheet.move_cursor_page(1)

    def action_metrics_next_panel(self) -> None:
        self.sheet.move_cursor_panel(1)

    def action_metrics_panel_before(self) -> None:
        self.sheet.move_cursor_panel(-1)


def _sheet(page: Page, view: Overview, hint: str, width: int) -> Sheet:
    """A page laid out for a screen of at least 40 cells, a hint above it."""
    room = max(width, _LEAST) - 2 * MARGIN
    hints = [[Panel(tuple(sentence(hint, "marked", room)), room)]] if hint else []
    return sheet_of([*hints, *page.draw(view, room)], width)
