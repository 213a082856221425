"""Plots below the metrics: one at a time, shown by itself where there is room, else by a key over the whole screen."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from textual.css.query import NoMatches

from crm_tui.errors import BadInput
from crm_tui.tui.screens.metrics.scope import ScopeScreen
from crm_tui.tui.widgets.kpi.plots import Plot

if TYPE_CHECKING:
    from crm_tui.tui.widgets.kpi.plot_view import PlotView

_PLOTTED = "-plotted"
"""The class that the screen has while a plot is on it."""


class PlotsScreen(ScopeScreen):
    """A screen of numbers with plots of them; the plotting library is loaded for the first one, beside the keys."""

    def __init__(self) -> None:
        super().__init__()
        self._plots: Sequence[Plot] = ()
        self._plot: int | None = None
        """Which of them is wanted; None for none."""
        self._is_chosen = False
        """Whether somebody said so; until then it goes by the room that there is."""

    def show_plots(self, plots: Sequence[Plot]) -> None:
        """Have these plots from now on."""
        if not self._is_chosen:
            self._plot = 0 if self.has_class("-high") else None
        self._plots = plots
        self._show_plot()

    def on_resize(self) -> None:
        """Textual says with its classes how high the screen is now, once all have heard of it."""
        self.call_later(self._resized)

    def _resized(self) -> None:
        if self._plots:
            self.show_plots(self._plots)

    def first_plot(self) -> None:
        """Go back to the first one, if any is wanted."""
        self._plot = None if self._plot is None else 0

    def action_metrics_plot(self) -> None:
        """The next plot, and after the last one none."""
        if not self._plots:
            self.fail(BadInput("Nothing is plotted on this page."))
            return
        self._is_chosen = True
        self._plot = 0 if self._plot is None else self._plot + 1 if self._plot + 1 < len(self._plots) else None
        self._show_plot()

    @property
    def is_covered(self) -> bool:
        """Whether a plot stands in the place of the numbers."""
        return self.has_class("-low") and self.has_class(_PLOTTED)

    def hide_plot(self) -> None:
        """Go back to the numbers."""
        self._plot = None
        self._show_plot()

    def action_go_back(self) -> None:
        if self.is_covered:
            self.hide_plot()
        else:
            super().action_go_back()

    def _show_plot(self) -> None:
        self.load(self._plot_shown(), group="plot")

    async def _plot_shown(self) -> None:
        at, plots = self._plot, self._plots
        if at is None or at >= len(plots):
            self.remove_class(_PLOTTED)
            return
        view = await self._plot_view()
        self.add_class(_PLOTTED)
        view.show(plots[at], f"{at + 1} of {len(plots)}" if len(plots) > 1 else "")

    async def _plot_view(self) -> PlotView:
        """The widget, made when it is first wanted."""
        module = await asyncio.to_thread(import_module, "crm_tui.tui.widgets.kpi.plot_view")
        view: PlotView
        try:
            view = self.query_one(module.PlotView)
        except NoMatches:
            view = module.PlotView()
            await self.mount(view, after="SheetView")
        return view
