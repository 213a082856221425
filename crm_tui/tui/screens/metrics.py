"""The metrics: every number of a pipeline in a period, each of which can be entered."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult

from crm_tui import clock, resources
from crm_tui.domain.dates import long_date, parse_period
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CrmError
from crm_tui.metrics.overview import Overview, looks
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.heads import PipelineName, find_pipeline, pipelines
from crm_tui.tui.base import Changed, CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.forms.fields import Choice
from crm_tui.tui.screens.explain import ExplainScreen
from crm_tui.tui.screens.picker import PickerScreen
from crm_tui.tui.widgets.kpi_bands import metrics_sheet
from crm_tui.tui.widgets.kpi_bar import KpiBar, Measured
from crm_tui.tui.widgets.sheet import SheetView

PERIODS = (
    "this quarter", "last quarter", "this month", "last month", "this year", "last year", "last 30 days",
    "last 12 months", "all time",
)  # fmt: skip
"""What the picker offers; any other one can be typed."""

MEASURES_AFTER = 0.1
"""Seconds without another change after which the numbers are counted."""

_COUNTED = frozenset({"deal", "stage", "pipeline", "transition", "lost_reason", "user", "setting"})
"""The kinds of record whose changes change numbers."""


class MetricsScreen(CrmScreen[None]):
    """The numbers of one pipeline, counted on the thread of slow reads while keys go on working."""

    PLACE = "metrics"
    BINDINGS: ClassVar = bindings("metrics")
    CSS_PATH = str(resources.style_path("metrics.tcss"))

    def __init__(self) -> None:
        super().__init__()
        self._pipeline: PipelineName | None = None
        self._period = PERIODS[0]
        self._filter = ""
        self._shown: Overview | None = None

    def compose_body(self) -> ComposeResult:
        yield KpiBar()
        yield SheetView("…")

    @property
    def kinds(self) -> Sequence[Kind]:
        return (Kind.DEAL,)

    @property
    def sheet(self) -> SheetView:
        """Where the numbers stand."""
        return self.query_one(SheetView)

    # What is shown

    def records_changed(self, changed: Changed) -> None:
        if not changed or any(kind in _COUNTED for kind, _ in changed):
            self._measure()

    def _measure(self) -> None:
        self.load(self._count_anew(), group="metrics")

    async def _count_anew(self) -> None:
        """Count everything anew, and say so until it is there."""
        pipeline = self._pipeline
        if pipeline is None:
            pipeline = self._pipeline = await self.store.run(find_pipeline, self.crm.pipeline)
        self._show_bar(counting=True)
        await asyncio.sleep(MEASURES_AFTER if self._shown else 0)
        scope = Scope(pipeline.id, parse_period(self._period, clock.today()), self._filter)
        try:
            self._shown = await self._look(looks(scope, self.filter_context))
        except CrmError:
            self._show_bar(counting=False)
            raise
        self._show_bar(counting=False)
        self.sheet.show(partial(metrics_sheet, self._shown, self._hint(self._shown)))

    async def _look(self, each: Iterator[Overview | None]) -> Overview:
        """Look until the numbers are there; what other screens ask meanwhile has its turn between two looks."""
        while (found := await self.store.read(next, each)) is None:
            pass
        return found

    def _hint(self, shown: Overview) -> str:
        """What to do where nothing was closed; empty where something was."""
        if shown.now["win_rate"].n or not shown.before_period:
            return ""
        key = self.crm.key_for("metrics.all_time")
        return f"Nothing was won or lost in this period; {key} measures all time."

    def _show_bar(self, *, counting: bool) -> None:
        before = self._shown.before_period if self._shown and not counting else None
        name = self._pipeline.name if self._pipeline else ""
        said = Measured(name, self._period, self._filter, before.label if before else "", counting)
        self.query_one(KpiBar).show(said)

    # The pipeline, the period and the filter

    def action_metrics_choose_period(self, period: str = "") -> None:
        if period:
            self._use_period(period)
            return
        choices = [_period_choice(words) for words in PERIODS]
        picker = PickerScreen("Period, such as 2026-Q3 or march", choices, suggest=_read_period, current=self._period)
        self.app.push_screen(picker, self._period_picked)

    def _period_picked(self, choice: Choice | None) -> None:
        if choice is not None:
            self._use_period(choice.value)

    def _use_period(self, words: str) -> None:
        try:
            parse_period(words, clock.today())
        except BadInput as error:
            self.fail(error)
        else:
            self._period = words
            self._measure()

    def action_metrics_this_quarter(self) -> None:
        self._use_period("this quarter")

    def action_metrics_last_quarter(self) -> None:
        self._use_period("last quarter")

    def action_metrics_this_month(self) -> None:
        self._use_period("this month")

    def action_metrics_this_year(self) -> None:
        self._use_period("this year")

    def action_metrics_all_time(self) -> None:
        self._use_period("all time")

    def action_metrics_choose_pipeline(self, pipeline: str = "") -> None:
        self.do(self._choose_pipeline(pipeline))

    async def _choose_pipeline(self, typed: str) -> None:
        if typed:
            self._use_pipeline(await self.store.run(find_pipeline, typed))
            return
        found = await self.store.run(pipelines)
        choices = [Choice(one.name, one) for one in found]
        self.app.push_screen(PickerScreen("Pipeline", choices, current=self._pipeline), self._pipeline_picked)

    def _pipeline_picked(self, choice: Choice | None) -> None:
        if choice is not None:
            self._use_pipeline(choice.value)

    def _use_pipeline(self, pipeline: PipelineName) -> None:
        self._pipeline = pipeline
        self._measure()

    def action_metrics_filter(self, filter_text: str = "") -> None:
        if filter_text:
            self._use_filter(filter_text)
        else:
            self.ask_filter(Kind.DEAL, self._filter, self._use_filter)

    def _use_filter(self, filter_text: str) -> None:
        self._filter = filter_text.strip()
        self._measure()

    # The cursor, and what a number is made of

    def action_metrics_explain(self) -> None:
        number = self.sheet.what
        if number is not None:
            self.app.push_screen(ExplainScreen(number, self._about))

    @property
    def _about(self) -> str:
        """What the numbers are of, in words."""
        name = self._pipeline.name if self._pipeline else ""
        return ", ".join(word for word in (name, self._period, self._filter) if word)

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


def _period_choice(words: str) -> Choice:
    """A period with its first and last day beside it."""
    period = parse_period(words, clock.today())
    days = "" if period.before() is None else f"{long_date(period.first)} to {long_date(period.last)}"
    return Choice(words, words, days)


async def _read_period(typed: str) -> Sequence[Choice]:
    """The period that was typed, if it can be read."""
    try:
        return [_period_choice(typed.strip())] if typed.strip() and typed.strip() not in PERIODS else []
    except BadInput:
        return []
