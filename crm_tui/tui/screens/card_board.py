"""What boards of other cards than deals share: asking for columns and windows, the cursor, marks and the filter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from crm_tui.queries.board.cards import Card, Wanted, Window
from crm_tui.queries.board.heads import Board
from crm_tui.tui.base import Changed
from crm_tui.tui.everywhere.marked_news import MarkedNews
from crm_tui.tui.screens.board.days import PastDays
from crm_tui.tui.screens.board.records import CardRecords
from crm_tui.tui.screens.metrics.days import LooksBack
from crm_tui.tui.widgets.board.bar import BoardBar
from crm_tui.tui.widgets.board.widget import BoardView


class After(NamedTuple):
    """What is to be shown and said once the board shows what was done."""

    card: UUID
    stage_id: UUID
    sentence: str


class CardBoard(MarkedNews, PastDays, CardRecords, LooksBack):
    """Columns and cards of now or of a past evening, narrowed by a filter.

    A subclass says what they are, reads them with `asked`, and has the commands of its place.
    """

    COUNTS = True

    def __init__(self) -> None:
        super().__init__()
        self.filter_text = ""
        self._after: After | None = None

    # What a subclass says

    async def read_head(self) -> Board:
        """The columns that are to be shown, with their numbers."""
        raise NotImplementedError

    async def read_all(self, wanted: Sequence[Wanted]) -> tuple[Board, tuple[Window, ...]]:
        """The columns anew, and some windows."""
        raise NotImplementedError

    async def read_windows(self, wanted: Sequence[Wanted], shown: Board) -> tuple[Window, ...]:
        """More windows of the board that is on screen."""
        raise NotImplementedError

    def is_to_be(self, board: Board) -> bool:
        """Whether these columns are those to be shown, whatever the day, as far as one can tell without asking."""
        raise NotImplementedError

    # What is shown

    def records_changed(self, changed: Changed) -> None:  # noqa: ARG002 - a card shows more than its record
        """An evening that is over stays what it was."""
        if self.day is None or self.view.board is None:
            self.load(self.refresh_board(), group="board")

    def show_day(self) -> None:
        if self.day is None:
            self.store.leave_past()
        self.load_before_keys(self.refresh_board(), group="board")

    def mark_news(self, news: Mapping[UUID, str], *, now: bool) -> None:
        self.view.mark_news(news, now=now)

    def follow(self, card: UUID, stage_id: UUID, sentence: str = "") -> None:
        self._after = After(card, stage_id, sentence)

    async def refresh_board(self) -> None:
        """Ask for the board and show it; what was done is said with the same frame."""
        after, known, day = self._after, self.view.board, self.day
        if known is None or known.as_of != day or not self.is_to_be(known):
            known = await self.read_head()
        wanted = self.view.wanted(known, at_top=after.stage_id if after else None)
        head, windows = await self.read_all(wanted)
        if day != self.day:
            return  # another one is asked for by now
        if self._after is after:
            self._after = None
        self.view.show(head._replace(as_of=day), windows, follow=after.card if after else None)
        self.show_bar()
        if after and after.sentence:
            self.tell(after.sentence, undo=True)

    def on_board_view_windows_needed(self, message: BoardView.WindowsNeeded) -> None:
        if self.view.board is not None:
            fetch = self._fetch(tuple(message.wanted), self.view.board)
            self.run_worker(self.while_here(fetch), group="windows")

    async def _fetch(self, wanted: tuple[Wanted, ...], shown: Board) -> None:
        """Ask for more cards of the board that is on screen, which another one may be about to take the place of."""
        windows = await self.read_windows(wanted, shown)
        if self.view.board is not None and self.view.board.is_of(shown.pipeline.id, shown.filter, shown.as_of):
            self.view.extend(zip(wanted, windows, strict=True))

    def show_bar(self) -> None:
        """Say above the columns what they are, and how many are marked."""
        if self.view.board is not None:
            self.query_one(BoardBar).show(self.view.board, rotting=None, marked=len(self.view.marked))

    def marks_changed(self) -> None:
        self.show_bar()

    def narrow(self, filter_text: str) -> None:
        """Show only what passes a filter from now on."""
        if filter_text.strip() != self.filter_text:
            self.filter_text = filter_text.strip()
            self.load(self.refresh_board(), group="board")

    def ask_or_narrow(self, filter_text: str) -> None:
        """Narrow the board to a filter that was given, or ask for one."""
        if filter_text:
            self.narrow(filter_text)
        else:
            self.ask_filter(self.card_kind, self.filter_text, self.narrow)

    def action_go_back(self) -> None:
        """First take the marks away, then return to now, then take the filter away."""
        if self.view.marked:
            self.unmark_all()
        elif self.leave_past():
            return
        elif self.filter_text:
            self.narrow("")
        else:
            super().action_go_back()

    def _open(self, card: Card) -> None:
        self.crm.open_record(self.card_kind, card.id, [other.id for other in self.view.neighbours])

    # The cursor

    def go_left(self) -> None:
        """As many columns as were typed."""
        self.view.move_cursor(-self.take_count(), 0)

    def go_right(self) -> None:
        """As many columns as were typed."""
        self.view.move_cursor(self.take_count(), 0)

    def go_up(self) -> None:
        """As many cards as were typed."""
        self.view.move_cursor(0, -self.take_count())

    def go_down(self) -> None:
        """As many cards as were typed."""
        self.view.move_cursor(0, self.take_count())

    def go_first(self) -> None:
        """To the first card of the column."""
        self.view.move_cursor_to_end(last=False)

    def go_last(self) -> None:
        """To the last card of the column."""
        self.view.move_cursor_to_end(last=True)

    def go_page_up(self) -> None:
        """As many screens as were typed."""
        self.view.move_cursor_page(-self.take_count())

    def go_page_down(self) -> None:
        """As many screens as were typed."""
        self.view.move_cursor_page(self.take_count())
