"""The cycle: the five phases of the relationship in a ring, and what each of its numbers is made of."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult

from crm_tui import clock, resources
from crm_tui.domain.dates import Period, parse_period
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.metrics.relationship.cycle import Cycle, Station, cycle_in
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.heads import find_pipeline
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.explain import ExplainScreen
from crm_tui.tui.screens.periods import period_after, period_before, period_picker, picked
from crm_tui.tui.widgets.cycle_ring import cycle_sheet
from crm_tui.tui.widgets.kpi_bar import KpiBar, Measured
from crm_tui.tui.widgets.kpi_layout import Number
from crm_tui.tui.widgets.sheet import SheetView
from crm_tui.tui.widgets.sheet_text import Sheet

COUNTS_AFTER = 0.1
"""Seconds without another change after which the ring is counted anew."""

_AT_FIRST = "last 12 months"
"""A way round takes longer than a quarter."""


class CycleScreen(CrmScreen[None]):
    """The ring in a period, counted on the thread of slow reads while keys go on working."""

    PLACE = "cycle"
    APART = True
    BINDINGS: ClassVar = bindings("cycle")
    CSS_PATH = str(resources.style_path("metrics.tcss"))

    def __init__(self) -> None:
        super().__init__()
        self._period = parse_period(_AT_FIRST, clock.today())
        self._shown: tuple[Cycle, Cycle | None] | None = None

    def compose_body(self) -> ComposeResult:
        yield KpiBar()
        yield SheetView("…")

    @property
    def kinds(self) -> Sequence[Kind]:
        return (Kind.CONTACT,)

    @property
    def sheet(self) -> SheetView:
        """Where the ring is drawn."""
        return self.query_one(SheetView)

    # What is shown

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - the ring looks at everything
        self._measure()

    def _measure(self) -> None:
        self.load(self._measure_anew(), group="cycle")

    async def _measure_anew(self) -> None:
        self._show_bar(counting=True)
        await asyncio.sleep(COUNTS_AFTER if self._shown else 0)
        period, context = self._period, self.filter_context
        pipeline = await self.store.read(find_pipeline, "")
        now = await self.store.read(cycle_in, Scope(pipeline.id, period), context)
        self._shown = now, None
        self.sheet.show(self._drawn)
        earlier = period.before()
        if earlier is not None:
            self._shown = now, await self.store.read(cycle_in, Scope(pipeline.id, earlier), context)
            self.sheet.show(self._drawn)
        self._show_bar(counting=False)

    def _drawn(self, width: int) -> Sheet:
        """The ring for the room that there is."""
        if self._shown is None:
            return Sheet()
        return cycle_sheet(*self._shown, width, self.sheet.size.height)

    def _show_bar(self, *, counting: bool) -> None:
        before = self._shown[1] if self._shown and not counting else None
        compared = before.scope.period.label if before else ""
        self.query_one(KpiBar).show(Measured("", self._period.label, "", compared, counting))

    # The period

    def action_cycle_choose_period(self, period: str = "") -> None:
        if period:
            self._use_words(period)
            return
        self.app.push_screen(period_picker(self._period.label), picked(self._use_words))

    def _use_words(self, words: str) -> None:
        try:
            self._use(parse_period(words, clock.today()))
        except BadInput as error:
            self.fail(error)

    def _use(self, period: Period) -> None:
        self._period = period
        self._measure()

    def action_cycle_period_before(self) -> None:
        self._step(period_before)

    def action_cycle_period_after(self) -> None:
        self._step(period_after)

    def _step(self, to: Callable[[Period], Period]) -> None:
        try:
            self._use(to(self._period))
        except BadInput as error:
            self.fail(error)

    def action_cycle_this_quarter(self) -> None:
        self._use_words("this quarter")

    def action_cycle_last_quarter(self) -> None:
        self._use_words("last quarter")

    def action_cycle_this_month(self) -> None:
        self._use_words("this month")

    def action_cycle_this_year(self) -> None:
        self._use_words("this year")

    def action_cycle_all_time(self) -> None:
        self._use_words("all time")

    # What stands at the cursor

    def action_cycle_open(self) -> None:
        match self.sheet.what:
            case Station() as station:
                self.crm.show_list(Kind.CONTACT, f"phase:{station.phase}")
            case None:
                return
            case _:
                self.action_cycle_explain()

    def action_cycle_explain(self) -> None:
        match self.sheet.what:
            case Station() as station if self._shown:
                number = Number(station.people, self._shown[0].scope, station.phase)
                self.app.push_screen(ExplainScreen(number, "now"))
            case Number() as number:
                self.app.push_screen(ExplainScreen(number, self._period.label))

    def on_sheet_view_opened(self) -> None:
        self.action_cycle_open()

    # The cursor goes round the ring, and through the numbers of a phase

    def action_cycle_next(self) -> None:
        self.sheet.move_cursor_panel(1)

    def action_cycle_previous(self) -> None:
        self.sheet.move_cursor_panel(-1)

    def action_cycle_up(self) -> None:
        self.sheet.move_cursor(-1, 0)

    def action_cycle_down(self) -> None:
        self.sheet.move_cursor(1, 0)

    def action_cycle_first(self) -> None:
        self.sheet.move_cursor_to_end(last=False)

    def action_cycle_last(self) -> None:
        self.sheet.move_cursor_to_end(last=True)
