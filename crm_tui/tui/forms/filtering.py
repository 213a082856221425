"""Typing a filter: it is applied as one types, completed from the workspace, and marked where it is wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.queries.filter_line import completions
from crm_tui.tui.widgets.prompt_line import Prompt, PromptLine

if TYPE_CHECKING:
    from crm_tui.filters.complete import Completion
    from crm_tui.tui.base import CrmScreen

APPLIED_AFTER = 0.12
"""Seconds without typing after which a filter is applied."""

SIGN = "/"


class Filtering:
    """The filter of one screen while it is typed."""

    def __init__(self, screen: CrmScreen[Any], kind: Kind, current: str, apply: Callable[[str], None]) -> None:
        self.screen = screen
        self._kind = kind
        self._current = current
        self._apply = apply

    def prompt(self) -> Prompt:
        """The line to open for it."""
        return Prompt(
            sign=SIGN,
            text=self._current,
            typed=self._soon,
            entered=self._entered,
            closed=lambda: self._now(self._current),
            complete=self.completions,
            past=self.screen.crm.past(SIGN),
        )

    def _soon(self, typed: str) -> None:
        self.screen.load(self._try(typed, APPLIED_AFTER), group="filter")

    def _now(self, typed: str) -> None:
        self.screen.load(self._try(typed, 0), group="filter")

    def _entered(self, typed: str) -> None:
        self.screen.crm.remember(SIGN, typed)
        self._now(typed)
        self.screen.crm.let_catch_up()

    async def _try(self, typed: str, after: float) -> None:
        """Apply the filter if it can be read; else show where it cannot, with the line open again if it was closed."""
        await asyncio.sleep(after)
        line = self.screen.query_one(PromptLine)
        try:
            await self.check(typed)
        except FilterError as error:
            if not line.is_open:
                self.screen.ask(self.prompt()._replace(text=typed))
            line.point_at(error)
        else:
            line.point_at(None)
            self._apply(typed)

    async def check(self, typed: str) -> None:
        """Raise `FilterError` where the filter cannot be read."""
        await self.screen.store.run(compile_filter, typed, self._kind, self.screen.filter_context)

    async def completions(self, typed: str, cursor: int) -> Sequence[Completion]:
        """What may be written next."""
        return await self.screen.store.run(completions, typed, cursor, self._kind)
