"""The board: one widget that draws the cards that are on screen, and asks for those that come next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from textual import events
from textual.message import Message

from crm_tui.queries.board.cards import Card, Wanted, Window
from crm_tui.queries.board.heads import Board, Column
from crm_tui.tui.widgets.board.canvas import BoardCanvas
from crm_tui.tui.widgets.board.frame import EmptyWords, Sketch
from crm_tui.tui.widgets.board.state import BoardState, Marked
from crm_tui.tui.widgets.board.text import OF_DEALS, BoardWords, Density


class BoardView(BoardCanvas, can_focus=True):
    """A pipeline's columns side by side, with a cursor that stands on one card.

    The screen asks `wanted` what to fetch and gives it to `show`, at first and whenever something has changed, and
    answers `WindowsNeeded` with `extend`.
    """

    class CursorMoved(Message):
        """The cursor stands on another card, on the same one in another state, or on none."""

        def __init__(self, card: Card | None) -> None:
            super().__init__()
            self.card = card

    class WindowsNeeded(Message):
        """Cards that are or will be on screen are not there yet."""

        def __init__(self, wanted: Sequence[Wanted]) -> None:
            super().__init__()
            self.wanted = wanted

    class Opened(Message):
        """A card was clicked twice."""

        def __init__(self, card: Card) -> None:
            super().__init__()
            self.card = card

    class Dropped(Message):
        """A card was dragged to another stage, or onto another card of its own."""

        def __init__(self, card: Card, stage_id: UUID, onto: Card | None) -> None:
            super().__init__()
            self.card = card
            self.stage_id = stage_id
            self.onto = onto

    WORDS: ClassVar[BoardWords] = OF_DEALS
    """How its cards and columns read."""

    def __init__(self, empty: EmptyWords | None = None, density: Density = Density.FULL) -> None:
        super().__init__()
        self._state = BoardState(density)
        self._sketch = Sketch(self.WORDS, empty or EmptyWords())
        self._told: Card | None = None
        """The card that the last `CursorMoved` told."""
        self._pressed: Card | None = None
        """The card on which the mouse went down and has not come up again."""

    # What it shows

    @property
    def board(self) -> Board | None:
        """The heads as they were last shown."""
        return self._state.board

    @property
    def column(self) -> Column | None:
        """The column in which the cursor stands; None on a board without any."""
        return self._state.column

    @property
    def card(self) -> Card | None:
        """The card on which the cursor stands; None in an empty column."""
        return self._state.card

    @property
    def taken(self) -> Card | None:
        """The card that was at the cursor until a moment ago, when somebody else took it away."""
        taken = self._state.taken
        return taken if taken is not None and taken.id in self._state.news else None

    def take_note(self) -> None:
        """From now on keys are about the card that is at the cursor."""
        self._state.taken = None

    @property
    def chosen(self) -> list[Marked]:
        """What an action applies to: the marked cards, or else the one at the cursor."""
        return list(self._state.marked.values()) or ([self.card] if self.card else [])

    @property
    def marked(self) -> list[Marked]:
        """The marked cards, in the order in which they were marked."""
        return list(self._state.marked.values())

    @property
    def columns(self) -> Sequence[Column]:
        """The columns that are not folded."""
        return self._state.columns

    @property
    def range_from(self) -> Card | None:
        """Where a range of marks begins: the card that was marked or unmarked last, in the cursor's column."""
        anchor = self._state.anchor
        return anchor if anchor and self.column and anchor.stage_id == self.column.stage_id else None

    @property
    def neighbours(self) -> list[Card]:
        """The cards of the cursor's column that are here, in order."""
        return self._state.lane(self._state.at).cards if self.column else []

    def wanted(self, board: Board, *, at_top: UUID | None = None, only: Collection[UUID] = ()) -> list[Wanted]:
        """What to fetch to show this board: the cards on screen, of `only` some stages or of all.

        Of the stage `at_top` these are the first ones.
        """
        self._state.resize(*self.size)
        return self._state.wanted(board, at_top=at_top, only=only)

    def show(
        self, board: Board, windows: Iterable[Window], *, follow: UUID | None = None, only: Collection[UUID] = ()
    ) -> None:
        """Show these heads and cards in place of those before; cursor, marks and scroll stay.

        Stages besides `only` stand as they are, where some are named.

        With `follow`, an action is over: the cursor goes to that card, if it is here, and the marks go.
        """
        self._state.show(board, windows, follow=follow, only=only)
        self._draw()

    def mark_news(self, news: Mapping[UUID, str], *, now: bool) -> None:
        """Say on these cards who changed them, and on no others; `now`, or when the board is next drawn."""
        self._state.news = news
        if now:
            self._draw()

    def extend(self, found: Iterable[tuple[Wanted, Window]]) -> None:
        """Take in what `WindowsNeeded` asked for."""
        self._state.take(found)
        self._draw()

    # What keys do

    def move_cursor(self, across: int, down: int) -> None:
        """Move by columns and by cards, as far as there are any."""
        self._state.move_cursor(across, down)
        self._draw()

    def move_cursor_page(self, pages: int) -> None:
        """Move by as many cards as fit on screen."""
        self.move_cursor(0, pages * self._state.plan.page)

    def move_cursor_to_end(self, *, last: bool) -> None:
        """Move to the first or the last card of the column."""
        self._state.move_to_end(last=last)
        self._draw()

    def toggle_mark(self) -> None:
        """Mark the card at the cursor, or take its mark away, and go on to the next one."""
        self._state.toggle_mark()
        self._draw()

    def mark(self, cards: Iterable[Marked]) -> None:
        """Mark these too; a range then begins at the cursor."""
        self._state.mark(cards)
        self._draw()

    def mark_here(self) -> bool:
        """Mark the card at the cursor, from which a range then begins; returns whether there is one."""
        if self.card is not None:
            self.mark([self.card])
        return self.card is not None

    def unmark(self, cards: Iterable[UUID]) -> None:
        """Take the marks of these cards away."""
        self._state.unmark(cards)
        self._draw()

    def unmark_all(self) -> None:
        """Take every mark away."""
        self._state.unmark(list(self._state.marked))
        self._state.anchor = None
        self._draw()

    def change_density(self) -> Density:
        """Give each card fewer lines, or the most again; returns what is now in force."""
        self._state.set_density(self._state.density.next)
        self._draw()
        return self._state.density

    @property
    def density(self) -> Density:
        """How many lines each card has."""
        return self._state.density

    def set_density(self, density: Density) -> None:
        """Give each card this many lines."""
        self._state.set_density(density)
        self._draw()

    def toggle_closed(self) -> None:
        """Unfold the stages of the kinds won and lost, or fold them into the line at the edge."""
        self._state.fold_closed(folded=self._state.shows_closed)
        self._draw()

    @property
    def shows_closed(self) -> bool:
        """Whether the stages of the kinds won and lost are columns, on screen or beyond its edge."""
        return self._state.shows_closed

    @property
    def sees_closed(self) -> bool:
        """Whether one of these columns is on screen."""
        return any(not column.is_open for column in self._state.visible)

    # What the mouse does

    def on_mouse_down(self, event: events.MouseDown) -> None:
        slot, card = self._under(event)
        if slot is None:
            return
        self._state.point_at(slot, card)
        if card is not None:
            self._pressed = card
            self.capture_mouse()
        self._draw()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self._pressed is None:
            return
        slot, _ = self._under(event)
        stage = None if slot is None else self._state.visible[slot].stage_id
        target = stage if stage != self._pressed.stage_id else None
        if target != self._state.target:
            self._state.target = target
            self._draw()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        pressed, self._pressed, self._state.target = self._pressed, None, None
        if pressed is None:
            return
        self.release_mouse()
        slot, card = self._under(event)
        if slot is not None:
            stage = self._state.visible[slot].stage_id
            if stage != pressed.stage_id or (card is not None and card.id != pressed.id):
                self.post_message(self.Dropped(pressed, stage, card))
        self._draw()

    def on_click(self, event: events.Click) -> None:
        _, card = self._under(event)
        if event.chain == 2 and card is not None:
            self.post_message(self.Opened(card))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, cards: int) -> None:
        event.stop()
        slot, _ = self._under(event)
        if slot is not None:
            state = self._state
            state.lane(state.plan.first + slot).scroll(cards, state.plan.page)
            self._draw()

    def _under(self, event: events.MouseEvent) -> tuple[int | None, Card | None]:
        """The slot and the card under the mouse."""
        x, y = event.screen_offset - self.content_region.offset
        slot, row = self._state.plan.slot_at(x), self._state.plan.row_at(y)
        return slot, None if slot is None or row is None else self._state.card_at(slot, row)

    # How it is drawn

    def fit(self) -> None:
        self._state.resize(*self.size)
        self._draw()

    def _draw(self) -> None:
        """Paint what is held now, tell where the cursor is, and ask for what is missing around the screen."""
        state = self._state
        if state.board is None or not state.plan.height:
            return
        self.paint(self._sketch.picture(state))
        if state.card != self._told:
            self._told = state.card
            self.post_message(self.CursorMoved(state.card))
        if needed := state.ask():
            self.call_after_refresh(self.post_message, self.WindowsNeeded(needed))
