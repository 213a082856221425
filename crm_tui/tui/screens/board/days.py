"""Boards as of a past day: stepping through days, and nothing that would write on what has been."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from crm_tui import clock
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CrmError
from crm_tui.tui.commands import Command, own
from crm_tui.tui.parts import PartOfScreen
from crm_tui.tui.widgets.board.widget import BoardView
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.prompt_line import Prompt

if TYPE_CHECKING:
    from crm_tui.queries.board.cards import Card, Wanted, Window
    from crm_tui.queries.board.heads import Board
    from crm_tui.queries.board.past import Past

SIGN, PAST = "@", "as of "
"""What stands before a day that is typed, and what it is remembered by."""

ASKS = "As of which evening, such as yesterday, sat or 2026-03-31"


class PastDays(PartOfScreen):
    """What a board does with days that are over; its commands are called after its place."""

    OPENS: ClassVar[str] = "card.open"
    """The command that opens what is on a card."""
    card_kind: Kind = Kind.DEAL
    day: date | None = None
    """The day at whose end the board is shown; None for now."""

    @property
    def view(self) -> BoardView:
        """The columns and cards."""
        return self.query_one(BoardView)

    def show_day(self) -> None:
        """Ask for the board of the day that is to be shown."""
        raise NotImplementedError

    def go_day_back(self) -> None:
        """As many days as were typed."""
        self._step(-self.take_count())

    def go_day_forward(self) -> None:
        """As many days as were typed, at most to now."""
        if self.day is None:
            back = self.crm.key_for(f"{self.PLACE}.day_back")
            self.tell(f"This is the board as it is now; {back} goes back a day.")
        else:
            self._step(self.take_count())

    def go_to_day(self, day: str = "") -> None:
        """To a day in words, which is asked for where there are none."""
        if day:
            self._go_to_day(_past_day(day))
        else:
            self.ask(Prompt(sign=SIGN, entered=self._typed, past=self.crm.past(PAST), asks=ASKS))

    def _typed(self, day: str) -> None:
        if day.strip():
            self.crm.remember(PAST, day.strip())
            self.do(self._go_to_typed(day))

    async def _go_to_typed(self, day: str) -> None:
        self._go_to_day(_past_day(day))

    def _step(self, days: int) -> None:
        self._go_to_day((self.day or clock.today()) + timedelta(days))

    def _go_to_day(self, day: date) -> None:
        """Show the board at the end of a day; today and what comes after it is now."""
        now = day >= clock.today()
        if now and self.day is None:
            return
        self.day = None if now else day
        self.set_class(not now, "-past")
        self.show_keys()
        self.show_day()

    def show_keys(self) -> None:
        """Say at the foot what can be done on a past day, or now."""
        line, key = self.query_one(KeyLine), self.crm.key_for
        if self.day is None:
            line.show(self.PLACE)
            return
        days = f"{key(f'{self.PLACE}.day_back')} {key(f'{self.PLACE}.day_forward')}"
        entries = [
            (days, "a day"),
            (key(self.OPENS), "open"),
            (key(f"{self.PLACE}.filter"), "filter"),
            (key("go.back"), "now"),
        ]
        line.show_entries([*entries, (key("help.keys"), "help")])

    def leave_past(self) -> bool:
        """Go back to now; returns whether that was needed."""
        if self.day is None:
            return False
        self._go_to_day(clock.today())
        return True

    # What cannot be done there

    def keeps_from(self, command: Command) -> CrmError | None:
        if self.day is not None and command.needs and command in own(self.PLACE):
            return self._only_to_look_at()
        return super().keeps_from(command)

    def on_board_view_dropped(self, message: BoardView.Dropped) -> None:
        if self.day is not None:
            message.prevent_default()
            self.fail(self._only_to_look_at())

    def _only_to_look_at(self) -> BadInput:
        back = self.crm.key_for("go.back")
        day = long_date(self.day or clock.today())
        what = self.card_kind.plural
        return BadInput(
            f"This is the board as of {day}, to look at; {back} returns to now, where {what} can be changed."
        )

    def _open(self, card: Card) -> None:
        """Open the record as it is today."""
        if self.day is None:
            super()._open(card)  # type: ignore[misc]  # what opens cards comes behind it
            return
        self.crm.open_record(self.card_kind, card.id, [other.id for other in self.view.neighbours])
        self.tell(f"{card.ref} as it is today")


class BoardDays(PastDays):
    """What the board of deals does with them: each day is worked out from the one that was looked at before."""

    filter_text = ""
    _past: Past | None = None
    """The day that was last looked at."""

    def _go_to_day(self, day: date) -> None:
        super()._go_to_day(day)
        if self.day is None:
            self._past = None

    async def look_back(self, pipeline: UUID) -> tuple[Board, tuple[Window, ...]]:
        """The heads of the day and the cards on screen."""
        from crm_tui.queries.board import past as board_past

        day, filter_text, context = self.day or clock.today(), self.filter_text, self.filter_context
        past = await self.store.read(board_past.look_back, pipeline, day, filter_text, context, self._past)
        self._past = past
        head = await self.store.read(board_past.past_head, past)
        wanted = self.view.wanted(head)
        return head, await self.store.read(board_past.past_windows, past, wanted, context)

    async def past_cards(self, wanted: Sequence[Wanted], day: date) -> tuple[Window, ...]:
        """The cards of a day that have come on screen since; none once another day is asked for."""
        from crm_tui.queries.board import past as board_past

        if self._past is None or self._past.day != day:
            return ()
        return await self.store.read(board_past.past_windows, self._past, wanted, self.filter_context)

    action_board_day_back = PastDays.go_day_back
    action_board_day_forward = PastDays.go_day_forward
    action_board_as_of = PastDays.go_to_day


def _past_day(typed: str) -> date:
    """A day in words, with what reads it loaded when somebody asks for one."""
    from crm_tui.domain.dates.words import parse_date

    return parse_date(typed, clock.today(), toward="past")
