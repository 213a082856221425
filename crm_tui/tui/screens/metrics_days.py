"""The metrics as of a past day: stepping through days and months, and looking at what was known on their evenings."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from crm_tui import clock
from crm_tui.domain.dates import add, long_date, parse_date
from crm_tui.errors import BadInput, CrmError
from crm_tui.metrics.overview import Overview, Wanted
from crm_tui.tui.commands import Command
from crm_tui.tui.screens.metrics_scope import Chosen, ScopeScreen
from crm_tui.tui.widgets.prompt_line import Prompt

SIGN, PAST = "@", "as of "
"""What stands before a day that is typed, and what it is remembered by."""

_NOW = frozenset({"metrics.act", "metrics.what_if"})
"""What is only done with the numbers of now."""

MANY = 20_000
"""Changes to be taken back from which on it is said how far that is."""


class DaysScreen(ScopeScreen):
    """What a screen of numbers does with days that are over."""

    def action_metrics_day_back(self) -> None:
        self._step_days(-self.take_count())

    def action_metrics_day_forward(self) -> None:
        self._step_days(self.take_count())

    def action_metrics_month_back(self) -> None:
        self._step_months(-self.take_count())

    def action_metrics_month_forward(self) -> None:
        self._step_months(self.take_count())

    def action_metrics_as_of(self, day: str = "") -> None:
        if day:
            self._go_to_day(parse_date(day, clock.today(), toward="past"))
        else:
            asks = "As of which evening, such as yesterday, sat or 2026-03-31"
            self.ask(Prompt(sign=SIGN, entered=self._day_typed, past=self.crm.past(PAST), asks=asks))

    def action_go_back(self) -> None:
        """First return to now."""
        if self._chosen is not None and self._chosen.day is not None:
            self._go_to_day(clock.today())
        else:
            super().action_go_back()

    async def look_back(self, chosen: Chosen, wanted: Wanted, day: date) -> Overview:
        """All that is wanted, as it was known on the evening of a day."""
        from crm_tui.metrics.as_of import look_as_of

        loop = asyncio.get_running_loop()

        def tell(done: int, of: int) -> None:
            loop.call_soon_threadsafe(self._told, done, of)

        return await self.store.apart(look_as_of, chosen.scope, self.filter_context, wanted, day, tell)

    def _told(self, done: int, of: int) -> None:
        """Say how far it is, where that takes a while."""
        if of >= MANY and self.is_current:
            self.tell(f"Taking back what was recorded since: {100 * done / of:.0f} % …")

    def _day_typed(self, day: str) -> None:
        if day.strip():
            self.crm.remember(PAST, day.strip())
            self.do(self._go_to_typed(day))

    async def _go_to_typed(self, day: str) -> None:
        self._go_to_day(parse_date(day, clock.today(), toward="past"))

    def _step_days(self, days: int) -> None:
        if self._chosen is not None and (self._chosen.day or days < 0):
            self._go_to_day(self._chosen.today + timedelta(days))
        else:
            self._is_now()

    def _step_months(self, months: int) -> None:
        if self._chosen is not None and (self._chosen.day or months < 0):
            self._go_to_day(add(self._chosen.today, months, "month"))
        else:
            self._is_now()

    def _is_now(self) -> None:
        self.tell(f"These are the numbers as of now; {self.crm.key_for('metrics.day_back')} goes back a day.")

    def _go_to_day(self, day: date) -> None:
        """Show the numbers of an evening; today and what comes after it is now."""
        past = day if day < clock.today() else None
        if self._chosen is None or past == self._chosen.day:
            return
        self._choose(replace(self._chosen, day=past))
        back = self.crm.key_for("go.back")
        self.tell(f"As known on {long_date(past)}; {back} returns to now." if past else "As of now.")

    def keeps_from(self, command: Command) -> CrmError | None:
        day = self._chosen.day if self._chosen else None
        if day is not None and command.id in _NOW:
            back = self.crm.key_for("go.back")
            return BadInput(f"These are the numbers as of {long_date(day)}, to look at; {back} returns to now.")
        return super().keeps_from(command)
