"""The saved views of boards: a filter over a pipeline at a density, each a number key away."""

from __future__ import annotations

import asyncio

from crm_tui.queries.board.pipelines import PipelineName, find_pipeline
from crm_tui.queries.views import BOARD, Shown, View
from crm_tui.tui.typing_ahead import AT_REST
from crm_tui.tui.viewed import Viewed
from crm_tui.tui.widgets.board.text import Density
from crm_tui.tui.widgets.board.widget import BoardView

COUNT_WITHIN = 0.5
"""Seconds in which the key comes that a digit counts for; a digit alone is the number of a view."""


class PipelineViews(Viewed):
    """What a board does with views; its digits alone show the view of that number."""

    filter_text = ""
    _pipeline: PipelineName | None = None

    async def show_anew(self) -> None:
        """Show the pipeline and what passes the filter."""
        raise NotImplementedError

    async def pipeline_called(self, name: str) -> PipelineName:
        """The pipeline with this name, the usual one where it is empty; raises `NotFound`."""
        raise NotImplementedError

    @property
    def shown(self) -> Shown:
        pipeline = self._pipeline.name if self._pipeline else ""
        return Shown(self.filter_text, columns=pipeline, density=self.query_one(BoardView).density.name.lower())

    def is_as_in(self, view: View) -> bool:
        """A view without a pipeline or a density is shown in whichever is there."""
        shown = self.shown
        columns = shown.columns if view.columns else ""
        return shown._replace(columns=columns, density=shown.density if view.density else None) == view.shown

    def show_view(self, view: View | None) -> None:
        self.load_before_keys(self._show_view(view), group="board")

    async def _show_view(self, view: View | None) -> None:
        shown = view.shown if view else Shown()
        if view is None or shown.columns:
            self._pipeline = await self.pipeline_called(shown.columns)
        if view is None or shown.density:
            density = (shown.density or "").upper()
            usual = Density(self.crm.config.card_lines)
            self.query_one(BoardView).set_density(Density[density] if density in Density.__members__ else usual)
        self.filter_text = shown.filter_text
        await self.show_anew()
        self.be_view(view)

    def digits_typed(self, digits: str) -> None:
        if len(digits) == 1:
            self.load(self._show_slot(digits), group=f"{AT_REST}slot")

    async def _show_slot(self, digit: str) -> None:
        """Show the view of this number, unless a key comes that it counts for."""
        await asyncio.sleep(COUNT_WITHIN)
        if self._digits == digit and await self.crm.show_slot(self, int(digit)):
            self._digits = ""


class BoardViews(PipelineViews):
    """Those of the board of deals."""

    _rotting: int | None = None

    async def _refresh(self) -> None:
        raise NotImplementedError

    @property
    def viewed(self) -> str:
        return BOARD

    async def show_anew(self) -> None:
        self._rotting = None
        await self._refresh()

    async def pipeline_called(self, name: str) -> PipelineName:
        return await self.store.run(find_pipeline, name or self.crm.pipeline)
