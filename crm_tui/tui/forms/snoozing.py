"""The line at the foot that asks until when something is snoozed, and shows how a day in words is understood."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from crm_tui import clock
from crm_tui.domain.dates.shown import long_date
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.complete import Completion
from crm_tui.services.agenda.snoozing import day_ahead
from crm_tui.tui.widgets.prompt_line import Prompt, PromptLine

if TYPE_CHECKING:
    from crm_tui.tui.base import CrmScreen

SIGN = "»"

WORDS = ("tomorrow", "fri", "next mon", "+1w", "+2w", "+1m")
"""Days that are offered before anything is typed."""


class Snoozing:
    """The question while it is answered."""

    def __init__(self, screen: CrmScreen[Any], title: str, snooze: Callable[[str], None]) -> None:
        """`title` is what is snoozed; `snooze` gets the day as it was typed."""
        self._screen = screen
        self._title = title
        self._snooze = snooze

    def prompt(self) -> Prompt:
        """The line to open for it."""
        past = self._screen.crm.past(SIGN)
        return Prompt(sign=SIGN, typed=self._point, entered=self._entered, complete=self._completions, past=past)

    def _entered(self, typed: str) -> None:
        if not typed.strip():
            return
        try:
            day_ahead(typed, clock.today())
        except BadInput as refused:
            self._screen.ask(self.prompt()._replace(text=typed))
            self._screen.query_one(PromptLine).point_at(FilterError(str(refused), 0, len(typed)))
        else:
            self._screen.crm.remember(SIGN, typed)
            self._snooze(typed)

    def _point(self, typed: str) -> None:
        """Mark what cannot be understood, once it is not the beginning of a word that can."""
        error: FilterError | None = None
        if typed.strip() and not _begun(typed):
            try:
                day_ahead(typed, clock.today())
            except BadInput as refused:
                error = FilterError(str(refused), 0, len(typed))
        self._screen.query_one(PromptLine).point_at(error)

    async def _completions(self, typed: str, cursor: int) -> Sequence[Completion]:  # noqa: ARG002 - all is replaced
        """The day that is meant; before that, words that could be meant."""
        end = len(typed)
        try:
            day = day_ahead(typed, clock.today()) if typed.strip() else None
        except BadInput:
            day = None
        if day is not None:
            return [Completion(day.isoformat(), 0, end, f"→ {long_date(day)}: {self._title}")]
        return [Completion(word, 0, end, _reading(word)) for word in _begun(typed)]


def _begun(typed: str) -> list[str]:
    return [word for word in WORDS if word.startswith(typed.strip().casefold())]


def _reading(word: str) -> str:
    return f"→ {long_date(day_ahead(word, clock.today()))}"
