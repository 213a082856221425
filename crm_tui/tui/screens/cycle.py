"""The cycle: the five phases of the relationship in a ring, and what each of its numbers is made of."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from crm_tui import clock, resources
from crm_tui.domain.dates.periods import Period, parse_period
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.metrics.relationship.cycle import Cycle, Station, cycle_in
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.tui.base import Changed
from crm_tui.tui.commands import bindings
from crm_tui.tui.screens.metrics.days import DaysScreen
from crm_tui.tui.screens.metrics.explain import ExplainScreen
from crm_tui.tui.screens.metrics.periods import period_after, period_before, period_picker, picked
from crm_tui.tui.widgets.cycle.ring import cycle_sheet
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.bar import KpiBar, Measured
from crm_tui.tui.widgets.kpi.layout import Number
from crm_tui.tui.widgets.sheet import SheetView
from crm_tui.tui.widgets.sheet_text import Sheet

COUNTS_AFTER = 0.1
"""Seconds without another change after which the ring is counted anew."""

_AT_FIRST = "last 12 months"
"""A way round takes longer than a quarter."""


class CycleScreen(DaysScreen):
    """The ring in a period, now or on the evening of a past day, counted beside the keys."""

    PLACE = "cycle"
    APART = True
    BINDINGS: ClassVar = bindings("cycle")
    CSS_PATH = str(resources.style_path("metrics.tcss"))

    def __init__(self) -> None:
        super().__init__()
        self._words = _AT_FIRST
        """The period in words, so that they mean on a past day what they meant then."""
        self._day: date | None = None
        self._shown: tuple[Cycle, Cycle | None] | None = None

    def compose_body(self) -> ComposeResult:
        yield KpiBar()
        yield SheetView("…")

    @property
    def day(self) -> date | None:
        return self._day

    @property
    def period(self) -> Period:
        """The days that the words mean today, or meant on the day."""
        return parse_period(self._words, self._day or clock.today())

    @property
    def kinds(self) -> Sequence[Kind]:
        return (Kind.CONTACT,)

    @property
    def sheet(self) -> SheetView:
        """Where the ring is drawn."""
        return self.query_one(SheetView)

    # What is shown

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - the ring looks at everything
        """An evening that is over stays what it was."""
        if self._day is None:
            self._measure()

    def _measure(self) -> None:
        self.load(self._measure_anew(), group="cycle")

    async def _measure_anew(self) -> None:
        self._show_bar(counting=True)
        await asyncio.sleep(COUNTS_AFTER if self._shown else 0)
        day, period, context = self._day, self.period, self.asking(self._day)
        pipeline = await self.asked(day, find_pipeline, "")
        now = await self.asked(day, cycle_in, Scope(pipeline.id, period), context)
        self._shown = now, None
        self.sheet.show(self._drawn)
        earlier = period.before(context.today)
        if earlier is not None:
            self._shown = now, await self.asked(day, cycle_in, Scope(pipeline.id, earlier), context)
            self.sheet.show(self._drawn)
        self._show_bar(counting=False)

    def _drawn(self, width: int) -> Sheet:
        """The ring for the room that there is."""
        if self._shown is None:
            return Sheet()
        return cycle_sheet(*self._shown, width, self.sheet.size.height)

    def _show_bar(self, *, counting: bool) -> None:
        before = self._shown[1] if self._shown and not counting else None
        compared = kpi_text.days(before.scope.period, self._day or clock.today()) if before else ""
        moment = self._shown[0].back.people.moment if self._shown else None
        now = f"{clock.local(moment):%H:%M}" if moment else ""
        as_of = f"{self._day:%-d %b %Y}" if self._day else now
        self.query_one(KpiBar).show(Measured("", self.period.label, "", compared, counting, as_of))

    # The day

    def show_day(self, day: date | None) -> None:
        self._day = day
        self._measure()

    def action_cycle_day_back(self) -> None:
        self.step_days(-1)

    def action_cycle_day_forward(self) -> None:
        self.step_days(1)

    def action_cycle_month_back(self) -> None:
        self.step_months(-1)

    def action_cycle_month_forward(self) -> None:
        self.step_months(1)

    def action_cycle_as_of(self, day: str = "") -> None:
        self.choose_day(day)

    # The period

    def action_cycle_choose_period(self, period: str = "") -> None:
        if period:
            self._use_words(period)
            return
        self.app.push_screen(period_picker(self._words), picked(self._use_words))

    def _use_words(self, words: str) -> None:
        try:
            parse_period(words, clock.today())
        except BadInput as error:
            self.fail(error)
        else:
            self._words = words
            self._measure()

    def action_cycle_period_before(self) -> None:
        self._step(period_before)

    def action_cycle_period_after(self) -> None:
        self._step(period_after)

    def _step(self, to: Callable[[Period], Period]) -> None:
        try:
            period = to(self.period)
        except BadInput as error:
            self.fail(error)
        else:
            self._use_words(f"{period.first}..{period.last}")

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
                if self._day is None:
                    self.crm.show_list(Kind.CONTACT, f"phase:{station.phase}")
                else:
                    self.action_cycle_explain()
            case None:
                return
            case _:
                self.action_cycle_explain()

    def action_cycle_explain(self) -> None:
        match self.sheet.what:
            case Station() as station if self._shown:
                number = Number(station.people, self._shown[0].scope, station.phase)
                self.app.push_screen(ExplainScreen(number, self._as_of or "now", self._day))
            case Number() as number:
                about = ", ".join(filter(None, (self.period.label, self._as_of)))
                self.app.push_screen(ExplainScreen(number, about, self._day))

    @property
    def _as_of(self) -> str:
        return f"as of {long_date(self._day)}" if self._day else ""

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
