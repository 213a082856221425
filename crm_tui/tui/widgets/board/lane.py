"""One column of the board as far as it is fetched: its cards, the screen's place among them, and the cursor's."""

from __future__ import annotations

from bisect import bisect_left
from uuid import UUID

from crm_tui.queries.board.cards import Card, Key, Wanted, Window

MOST_CARDS = 400
"""Cards that a lane keeps; those farthest from the screen are let go and fetched again when they are needed."""


class Lane:
    """A stretch of a column around what is on screen."""

    __slots__ = ("asked", "at", "cards", "jump", "more_above", "more_below", "owed", "stage_id", "stale", "top")

    def __init__(self, stage_id: UUID) -> None:
        self.stage_id = stage_id
        self.cards: list[Card] = []
        self.more_above = False
        self.more_below = False
        self.top = 0
        """Index of the first card on screen."""
        self.at = 0
        """Index of the card under the cursor, while the cursor is in this column."""
        self.stale = True
        """Whether its cards must be asked for again before it counts on them."""
        self.asked: set[Wanted] = set()
        """What is on its way."""
        self.owed = 0
        """How many steps the cursor still has to go down, or up if negative, when the cards there have come."""
        self.jump: Wanted | None = None
        """The end of the column, where the cursor goes as soon as it is there."""

    @property
    def card(self) -> Card | None:
        """The card at the cursor's place; None in an empty column."""
        return self.cards[self.at] if self.cards else None

    @property
    def is_scrolled(self) -> bool:
        """Whether there are cards above the screen."""
        return self.top > 0 or self.more_above

    def index_of(self, card: UUID) -> int | None:
        """Where a card is in the stretch."""
        return next((index for index, other in enumerate(self.cards) if other.id == card), None)

    # The cursor

    def step(self, by: int, page: int) -> None:
        """Move the cursor down, or up where `by` is negative; beyond what is fetched, as soon as that has come."""
        there = self.at + by
        self.at = max(0, min(there, len(self.cards) - 1))
        more = self.more_below if by > 0 else self.more_above
        self.owed = there - self.at if more else 0
        self.reveal(page)

    def reveal(self, page: int) -> None:
        """Scroll so that the cursor's card is among the `page` cards that are wholly on screen.

        It scrolls by half a page, so that most keys repaint two cards and not the column.
        """
        if not self.top <= self.at < self.top + page:
            self.top = self.at - page // 2
        self.settle(page)

    def scroll(self, by: int, page: int) -> None:
        """Scroll by some cards; the cursor stays on its card."""
        self.top += by
        self.settle(page)

    def settle(self, page: int) -> None:
        """Leave no room below the last card that cards above could fill."""
        self.top = max(0, min(self.top, len(self.cards) - page))

    def go_to_end(self, page: int, *, last: bool) -> None:
        """Move the cursor to the first or the last card of the column; what is not there is fetched first."""
        if self.more_below if last else self.more_above:
            self.jump = Wanted(self.stage_id, 2 * page if last else 0, 0 if last else 2 * page)
        else:
            self.at = len(self.cards) - 1 if last and self.cards else 0
            self.reveal(page)

    # What is fetched

    def wanted(self, page: int) -> Wanted:
        """What to ask when something has changed: the cards on screen."""
        if not self.cards or not self.is_scrolled:
            return Wanted(self.stage_id, 0, page + 1)
        return Wanted(self.stage_id, 1, page + 1, self.cards[self.top].key)

    def ask(self, page: int) -> list[Wanted]:
        """What to fetch now that is not on its way yet: what is stale, and a page on either side of the screen."""
        if self.stale:
            missing = [self.wanted(page)]
        elif self.jump:
            missing = [self.jump]
        else:
            missing = []
            if self.more_below and self.top + 2 * page > len(self.cards):
                missing.append(Wanted(self.stage_id, 0, 2 * page + 1 + max(self.owed, 0), self.cards[-1].key))
            if self.more_above and self.top < page:
                missing.append(Wanted(self.stage_id, 2 * page - min(self.owed, 0), 0, self.cards[0].key))
        missing = [wanted for wanted in missing if wanted not in self.asked]
        self.asked.update(missing)
        return missing

    def take(self, wanted: Wanted, window: Window, page: int) -> None:
        """Take in what `ask` asked for; what was asked for before the last change is left out."""
        if wanted not in self.asked:
            return
        self.asked.discard(wanted)
        if wanted == self.jump:
            self.replace(window, page)
            self.go_to_end(page, last=bool(wanted.above))
        elif self.stale or wanted.key is None:
            self.replace(window, page)
        else:
            self._extend(wanted, window)
            if self.owed:
                self.step(self.owed, page)

    def replace(self, window: Window, page: int) -> None:
        """Take a window in place of all that was fetched; cursor and screen stay on their cards.

        Where a card is gone, the one that now stands in its place takes its part.
        """
        scrolled, top, at = self.is_scrolled, self._key_at(self.top), self._key_at(self.at)
        self.cards = list(window.cards)
        self.more_above, self.more_below = window.more_above, window.more_below
        self.stale, self.jump, self.owed = False, None, 0
        self.asked.clear()
        self.top = self._index_from(top) if scrolled else 0
        same = self.index_of(at[1]) if at else None
        self.at = self._index_from(at) if same is None else same
        self.settle(page)

    def _extend(self, wanted: Wanted, window: Window) -> None:
        """Join a window that continues the stretch above or below."""
        if wanted.above:
            first = self.cards[0].key
            above = [card for card in window.cards if card.key < first]
            self.cards[:0] = above
            self.top, self.at = self.top + len(above), self.at + len(above)
            self.more_above = window.more_above
        else:
            last = self.cards[-1].key
            self.cards += [card for card in window.cards if card.key > last]
            self.more_below = window.more_below
        self._let_go()

    def _let_go(self) -> None:
        surplus = len(self.cards) - MOST_CARDS
        if surplus <= 0:
            return
        if self.top > len(self.cards) // 2:
            del self.cards[:surplus]
            self.top, self.at = max(self.top - surplus, 0), max(self.at - surplus, 0)
            self.more_above = True
        else:
            del self.cards[-surplus:]
            self.at = min(self.at, len(self.cards) - 1)
            self.more_below = True

    def _key_at(self, index: int) -> Key | None:
        return self.cards[index].key if index < len(self.cards) else None

    def _index_from(self, key: Key | None) -> int:
        """The index of the first card at this key or behind it; the last one where there is none."""
        if key is None:
            return 0
        behind = bisect_left(self.cards, key, key=lambda card: card.key)
        return max(0, min(behind, len(self.cards) - 1))
