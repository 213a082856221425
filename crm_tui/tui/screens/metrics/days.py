"""Numbers as of a past day: stepping through days and months, and asking what was known on their evenings."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from typing import ClassVar, ParamSpec, TypeVar

from crm_tui import clock
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.dates.units import Unit, add
from crm_tui.domain.dates.words import parse_date
from crm_tui.errors import BadInput, CrmError
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.as_of import asked_on, end_of
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.commands import Command
from crm_tui.tui.screens.board.days import ASKS, PAST, SIGN
from crm_tui.tui.widgets.prompt_line import Prompt

MANY = 20_000
"""Changes to be taken back from which on it is said how far that is."""

TAKING_BACK = "Taking back what was recorded since"

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class LooksBack(CrmScreen[None]):
    """A screen that asks what is known, or what was known on the evening of a past day."""

    def asking(self, day: date | None) -> FilterContext:
        """Who asks, now or in the last moment of a day."""
        return self.filter_context if day is None else asked_on(day, self.filter_context)

    async def asked(
        self, day: date | None, function: Callable[Arguments, Result], /,
        *args: Arguments.args, **kwargs: Arguments.kwargs,
    ) -> Result:  # fmt: skip
        """What a slow read gives, now or on the evening of a day."""
        if day is None:
            return await self.store.read(function, *args, **kwargs)
        loop = asyncio.get_running_loop()

        def tell(done: int, of: int) -> None:
            loop.call_soon_threadsafe(self._told, done, of)

        try:
            return await self.store.past(end_of(day), tell, function, *args, **kwargs)
        finally:
            if self.crm.said.sentence.startswith(TAKING_BACK):
                self.tell("")

    def _told(self, done: int, of: int) -> None:
        """Say how far it is, where that takes a while."""
        if of >= MANY and self.is_current:
            self.tell(f"{TAKING_BACK}: {100 * done / of:.0f} % …")


class DaysScreen(LooksBack):
    """A screen of numbers, and the evening on which they are looked at; `go.back` first returns to now."""

    NOW_ONLY: ClassVar[frozenset[str]] = frozenset()
    """The commands that act on the numbers of now."""

    @property
    def day(self) -> date | None:
        """On whose evening they are looked at; None for now."""
        raise NotImplementedError

    def show_day(self, day: date | None) -> None:
        """Show the numbers of the evening of a day, or those of now."""
        raise NotImplementedError

    def step_days(self, days: int) -> None:
        """Go so many days on, or back where it is less than none."""
        self._go_by(days, "day")

    def step_months(self, months: int) -> None:
        """Go so many months on, or back where it is less than none."""
        self._go_by(months, "month")

    def _go_by(self, number: int, unit: Unit) -> None:
        if self.day is None and number > 0:
            back = self.crm.key_for(f"{self.PLACE}.day_back")
            self.tell(f"These are the numbers as of now; {back} goes back a day.")
            return
        try:
            self._go_to(add(self.day or clock.today(), number, unit))
        except BadInput as error:
            self.fail(error)

    def choose_day(self, day: str = "") -> None:
        """Go to a day in words, which is asked for where there are none."""
        if day:
            self._go_to(parse_date(day, clock.today(), toward="past"))
        else:
            self.ask(Prompt(sign=SIGN, entered=self._typed, past=self.crm.past(PAST), asks=ASKS))

    def action_go_back(self) -> None:
        """First return to now."""
        if self.day is None:
            super().action_go_back()
        else:
            self._go_to(clock.today())

    def _typed(self, day: str) -> None:
        if day.strip():
            self.crm.remember(PAST, day.strip())
            self.do(self._go_to_typed(day))

    async def _go_to_typed(self, day: str) -> None:
        self._go_to(parse_date(day, clock.today(), toward="past"))

    def _go_to(self, day: date) -> None:
        """Show the numbers of an evening; today and later is now. Raises BadInput for one too long ago."""
        past = day if day < clock.today() else None
        if past == self.day:
            return
        self.asking(past)
        self.show_day(past)
        if past is None:
            self.store.leave_past()
        back = self.crm.key_for("go.back")
        self.tell(f"As known on {long_date(past)}; {back} returns to now." if past else "As of now.")

    def keeps_from(self, command: Command) -> CrmError | None:
        if self.day is not None and command.id in self.NOW_ONLY:
            back = self.crm.key_for("go.back")
            return BadInput(f"These are the numbers as of {long_date(self.day)}, to look at; {back} returns to now.")
        return super().keeps_from(command)
