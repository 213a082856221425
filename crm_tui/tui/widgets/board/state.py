"""What the board holds: its columns, the cards around the screen, cursor and marks. Knows nothing of drawing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias
from uuid import UUID

from crm_tui.queries.board.cards import Card, SeenDeal, Wanted, Window
from crm_tui.queries.board.heads import Board, Column
from crm_tui.tui.widgets.board.lane import Lane
from crm_tui.tui.widgets.board.plan import Plan, plan
from crm_tui.tui.widgets.board.text import Density

Marked: TypeAlias = Card | SeenDeal
"""A marked card as it was last seen; those far off the screen are only known as deals."""


class BoardState:
    """A board within an area of the screen. The database is the truth; this is a window on it."""

    def __init__(self, density: Density) -> None:
        self.board: Board | None = None
        self.columns: tuple[Column, ...] = ()
        """The columns that are not folded."""
        self.at = 0
        """Which of the columns the cursor is in."""
        self.marked: dict[UUID, Marked] = {}
        """The marked cards, in the order in which they were marked."""
        self.anchor: Card | None = None
        """The card that was marked or unmarked last: where a range begins."""
        self.density = density
        self.shows_closed = False
        self.target: UUID | None = None
        """The stage that a card is being dragged to."""
        self.news: Mapping[UUID, str] = {}
        """Who changed which card a moment ago, where that was somebody else."""
        self.taken: Card | None = None
        """The card at the cursor that somebody else took away, until the cursor is moved or a key was about it."""
        self._size = (0, 0)
        self._lanes: dict[UUID, Lane] = {}
        self.plan = self._fit(())

    # What there is

    @property
    def column(self) -> Column | None:
        """The column in which the cursor stands; None on a board without any."""
        return self.columns[self.at] if self.columns else None

    @property
    def card(self) -> Card | None:
        """The card on which the cursor stands; None in an empty column."""
        return self.lane(self.at).card if self.columns else None

    @property
    def visible(self) -> Sequence[Column]:
        """The columns on screen."""
        return self.columns[self.plan.first : self.plan.last]

    @property
    def hidden(self) -> tuple[tuple[Column, ...], tuple[Column, ...]]:
        """The columns that are not on screen: those before the first and those behind the last one."""
        if self.board is None:
            return (), ()
        folded = () if self.shows_closed else (column for column in self.board.columns if not column.is_open)
        return self.columns[: self.plan.first], (*self.columns[self.plan.last :], *folded)

    def lane(self, at: int) -> Lane:
        """The cards of a column."""
        return self._lanes[self.columns[at].stage_id]

    def card_at(self, slot: int, row: int) -> Card | None:
        """The card in a slot, counted from the top of the screen."""
        lane = self.lane(self.plan.first + slot)
        return lane.cards[lane.top + row] if lane.top + row < len(lane.cards) else None

    # What comes from the database

    def wanted(self, board: Board, *, at_top: UUID | None = None, only: Collection[UUID] = ()) -> list[Wanted]:
        """What to fetch to show this board: the cards on screen; of the stage `at_top`, wherever it is, the first.

        `only` are the stages that something happened in, where that is known.
        """
        columns = self._unfolded(board)
        place = self._fit(columns)
        wanted = []
        for at, column in enumerate(columns):
            is_top = column.stage_id == at_top
            if not (is_top or place.first <= at < place.last) or (only and column.stage_id not in only):
                continue
            lane = self._lanes.get(column.stage_id)
            if lane is None or is_top or self._is_another(board):
                lane = Lane(column.stage_id)
            wanted.append(lane.wanted(place.page))
        return wanted

    def show(
        self, board: Board, windows: Iterable[Window], *, follow: UUID | None = None, only: Collection[UUID] = ()
    ) -> None:
        """Take these heads and cards in place of those before, in `only` some stages or in all; cursor, marks and
        scroll stay.

        On another board the cursor begins in the first column, under a filter in the first one with cards, and so where
        there was none before; on another day of the same one it stays on its card, if that is here. With `follow`, an
        action is over: the cursor goes to that card, if it is here, and the marks go.
        """
        is_another, before = self._is_another(board), self.card
        is_other_day = is_another and self.board is not None and self.board.as_of != board.as_of
        if is_another:
            self._lanes.clear()
            self._unmark()
        was_empty = not is_another and not any(column.count for column in self.columns)
        self._set_columns(board)
        if was_empty or (is_another and not is_other_day):
            filled = (at for at, column in enumerate(self.columns) if column.count and (was_empty or board.filter))
            self.at = next(filled, self.at if was_empty else 0)
        self._take_afresh(windows, only)
        if follow is not None:
            self._unmark()
            self._go_to(follow)
        elif is_other_day and before is not None:
            self._go_to(before.id)
        self._note_taken(before if follow is None and not is_another else None)
        self.fit()

    def _unmark(self) -> None:
        self.marked.clear()
        self.anchor = None

    def _take_afresh(self, windows: Iterable[Window], only: Collection[UUID]) -> None:
        """Take these cards in; what else there was of `only` some stages, or of all, is to be asked for again."""
        for stage, lane in self._lanes.items():
            if not only or stage in only:
                lane.stale = True
                lane.asked.clear()
        for window in windows:
            if window.stage_id in self._lanes:
                self._lanes[window.stage_id].replace(window, self.plan.page)
            self.marked.update({card.id: card for card in window.cards if card.id in self.marked})
            self.anchor = next(
                (card for card in window.cards if self.anchor and card.id == self.anchor.id), self.anchor
            )

    def take(self, found: Iterable[tuple[Wanted, Window]]) -> None:
        """Take in what `ask` asked for."""
        for wanted, window in found:
            if lane := self._lanes.get(window.stage_id):
                lane.take(wanted, window, self.plan.page)

    def ask(self) -> list[Wanted]:
        """What is missing on and around the screen, each only once."""
        lanes = (self._lanes[column.stage_id] for column in self.visible)
        return [wanted for lane in lanes for wanted in lane.ask(self.plan.page)]

    # Where things are

    def resize(self, width: int, height: int) -> None:
        """Take another area of the screen; the cursor stays on it."""
        if self._size != (width, height):
            self._size = width, height
            self.fit()
            self.reveal()

    def set_density(self, density: Density) -> None:
        """Give each card this many lines."""
        self.density = density
        self.fit()
        self.reveal()

    def fold_closed(self, *, folded: bool) -> None:
        """Fold the stages of the kinds won and lost into the line at the edge, or make them columns."""
        self.shows_closed = not folded
        if self.board is not None:
            self._set_columns(self.board)
            self.fit()

    def fit(self) -> None:
        """Choose the columns on screen so that the cursor's is among them."""
        self.plan = self._fit(self.columns)

    def reveal(self) -> None:
        """Scroll the cursor's column so that its card is on screen."""
        if self.columns:
            self.lane(self.at).reveal(self.plan.page)

    # The cursor and the marks

    def move_cursor(self, across: int, down: int) -> None:
        """Move by columns and by cards, as far as there are any; across, on the same row of the screen."""
        if not self.columns:
            return
        self.taken = None
        page = self.plan.page
        if across:
            lane = self.lane(self.at)
            row = min(max(lane.at - lane.top, 0), page - 1)
            self.at = max(0, min(self.at + across, len(self.columns) - 1))
            lane = self.lane(self.at)
            lane.at = max(0, min(lane.top + row, len(lane.cards) - 1))
            self.fit()
        if down:
            self.lane(self.at).step(down, page)

    def move_to_end(self, *, last: bool) -> None:
        """Move to the first or the last card of the column, be it fetched or not."""
        if self.columns:
            self.taken = None
            self.lane(self.at).go_to_end(self.plan.page, last=last)

    def point_at(self, slot: int, card: Card | None) -> None:
        """Set the cursor on a card in a slot, or only into the slot's column."""
        self.at, self.taken = self.plan.first + slot, None
        if card is not None:
            lane = self.lane(self.at)
            lane.at = lane.cards.index(card)

    def toggle_mark(self) -> None:
        """Mark the card at the cursor, or take its mark away, and go on to the next one."""
        if (card := self.card) is None:
            return
        if self.marked.pop(card.id, None) is None:
            self.marked[card.id] = card
        self.anchor = card
        self.move_cursor(0, 1)

    def mark(self, cards: Iterable[Marked]) -> None:
        """Mark these too; a range then begins at the cursor."""
        self.marked.update({card.id: card for card in cards})
        self.anchor = self.card

    def unmark(self, cards: Iterable[UUID]) -> None:
        """Take the marks of these cards away."""
        for card in cards:
            self.marked.pop(card, None)

    def _note_taken(self, before: Card | None) -> None:
        """Note that the cursor has come from this card to another one, where that is somebody else's doing."""
        if before is None:
            self.taken = None
        elif before.id in self.news and (self.card is None or self.card.id != before.id):
            self.taken = before

    def _is_another(self, board: Board) -> bool:
        return self.board is None or not self.board.is_of(board.pipeline.id, board.filter, board.as_of)

    def _unfolded(self, board: Board) -> tuple[Column, ...]:
        return tuple(column for column in board.columns if column.is_open or self.shows_closed)

    def _set_columns(self, board: Board) -> None:
        """Take the columns of a board; the cursor stays in its stage."""
        stage = self.column.stage_id if self.column else None
        self.board, self.columns = board, self._unfolded(board)
        self._lanes = {
            column.stage_id: self._lanes.get(column.stage_id) or Lane(column.stage_id) for column in self.columns
        }
        same = (at for at, column in enumerate(self.columns) if column.stage_id == stage)
        self.at = next(same, max(0, min(self.at, len(self.columns) - 1)))

    def _go_to(self, card: UUID) -> None:
        """Set the cursor on a card, if it is among those that are here."""
        for at in range(len(self.columns)):
            lane = self.lane(at)
            if not lane.stale and (index := lane.index_of(card)) is not None:
                self.at, lane.at = at, index
                self.reveal()

    def _fit(self, columns: Sequence[Column]) -> Plan:
        width, height = self._size
        return plan(
            width,
            height,
            columns=len(columns),
            hidden=self.board is not None and len(columns) < len(self.board.columns),
            first=self.plan.first if self.columns else 0,
            cursor=self.at,
            density=self.density,
        )
