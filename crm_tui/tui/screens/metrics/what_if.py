"""What velocity would be if a stage were faster or a rate higher: typed in a line, shown above the flow."""

from __future__ import annotations

from dataclasses import replace

from crm_tui.errors import CrmError
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.overview import Overview
from crm_tui.tui.screens.metrics.scope import ScopeScreen
from crm_tui.tui.widgets.prompt_line import Prompt

SIGN, PAST = "?", "what if "
"""What stands before changes that are typed, and what they are remembered by."""


class WhatIfScreen(ScopeScreen):
    """A screen of numbers on which something can be supposed; whoever shows a page shows `supposing` it."""

    def __init__(self) -> None:
        super().__init__()
        self._changes = ""
        """What is supposed, changes between commas; empty for nothing."""
        self._supposed: Metric | None = None

    def action_metrics_what_if(self, changes: str = "") -> None:
        if changes:
            self._suppose_typed(changes)
        else:
            self._ask_what("What if, such as: proposal 2d faster, win rate +5 (empty for nothing)")

    def _ask_what(self, asks: str) -> None:
        past = self.crm.past(PAST)
        self.ask(Prompt(sign=SIGN, text=self._changes, entered=self._suppose_typed, past=past, asks=asks))

    def supposing(self, view: Overview) -> Overview:
        """A look with what is supposed."""
        return replace(view, now={**view.now, "what_if": self._supposed}) if self._supposed else view

    def suppose_again(self) -> None:
        """Count what is supposed anew: something else was chosen, or records changed. Whatever page is open stays."""
        self._supposed = None
        if self._changes:
            self.load(self._suppose_anew(), group="what if")

    def show_supposed(self) -> None:
        """Open the page on which it stands."""
        raise NotImplementedError

    def show_anew(self) -> None:
        """Show it anew where the page on which it stands is open."""
        raise NotImplementedError

    def _suppose_typed(self, changes: str) -> None:
        self._changes = changes.strip()
        if self._changes:
            self.crm.remember(PAST, self._changes)
            self.load(self._suppose(), group="what if")
        else:
            self._supposed = None
            self.show_anew()

    async def _suppose(self) -> None:
        """Work it out, and open the page on which it stands; a line that cannot be read stays open."""
        try:
            await self._work_out()
        except CrmError as error:
            self._ask_what(str(error))
            return
        self.show_supposed()

    async def _suppose_anew(self) -> None:
        await self._work_out()
        self.show_anew()

    async def _work_out(self) -> None:
        """Raises `CrmError` for changes that cannot be read, or that are of no stage of the pipeline."""
        from crm_tui.metrics.flow.what_if import what_would_be

        chosen, typed = await self.chosen(), [one for one in self._changes.split(",") if one.strip()]
        self._supposed = await self.asked(chosen.day, what_would_be, typed, chosen.scope, self.asking(chosen.day))
