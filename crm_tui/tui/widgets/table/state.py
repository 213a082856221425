"""A list as far as it is fetched: its rows, the screen's place among them, the cursor's, and the marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from crm_tui.queries.lists.pages import PageKey
from crm_tui.queries.lists.rows import ListRow, Marked
from crm_tui.queries.lists.windows import ListOf, Wanted, Window

MOST_ROWS = 600
"""Rows that are kept; those farthest from the screen are let go and fetched again when they are needed."""


@dataclass(slots=True)
class TableState:
    """A stretch of a list around what is on screen."""

    of: ListOf
    rows: list[ListRow] = field(default_factory=list)
    keys: list[PageKey] = field(default_factory=list)
    found: int | None = None
    """How many records a search found, as a window says it."""
    near: bool = False
    """Whether that is only near what was searched for."""
    found_in: dict[UUID, str] = field(default_factory=dict)
    marked: dict[UUID, Marked] = field(default_factory=dict)
    """The marked records as they were last seen, in the order in which they were marked."""
    anchor: PageKey | None = None
    """The place of the record that was marked or unmarked last: where a range begins."""
    more_above: bool = False
    more_below: bool = False
    top: int = 0
    """Index of the first row on screen."""
    at: int = 0
    """Index of the row under the cursor."""
    page: int = 1
    """Rows that fit on screen."""
    loaded: bool = False
    """Whether anything was fetched yet."""
    asked: Wanted | None = None
    """What is on its way to continue the stretch."""

    @property
    def row(self) -> ListRow | None:
        """The row under the cursor; None in an empty list."""
        return self.rows[self.at] if self.rows else None

    @property
    def is_scrolled(self) -> bool:
        """Whether there are rows above the screen."""
        return self.top > 0 or self.more_above

    @property
    def on_screen(self) -> range:
        """The indexes of the rows on screen."""
        return range(self.top, min(self.top + self.page, len(self.rows)))

    def index_of(self, record: UUID) -> int | None:
        """Where a record is in the stretch."""
        return next((index for index, row in enumerate(self.rows) if row.id == record), None)

    # The cursor and the marks

    def step(self, by: int) -> None:
        """Move the cursor down, or up where `by` is negative, as far as is fetched."""
        self.at = max(0, min(self.at + by, len(self.rows) - 1))
        self.reveal()

    def go_to(self, record: UUID) -> None:
        """Move the cursor to a record, if it is here."""
        if (index := self.index_of(record)) is not None:
            self.at = index
            self.reveal()

    def scroll(self, by: int) -> None:
        """Scroll by some rows; the cursor stays on its row, or at the edge that it would leave by."""
        self.top += by
        self._settle()
        self.at = max(self.top, min(self.at, self.top + self.page - 1, len(self.rows) - 1))

    def reveal(self) -> None:
        """Scroll so that the cursor is on screen: by half a page, so that most keys repaint two rows."""
        if not self.top <= self.at < self.top + self.page:
            self.top = self.at - self.page // 2
        self._settle()

    def resize(self, page: int) -> None:
        """Have room for so many rows."""
        self.page = max(page, 1)
        self.reveal()

    def toggle_mark(self) -> None:
        """Mark the row at the cursor, or take its mark away, and go on to the next one."""
        if self.row is not None:
            if self.marked.pop(self.row.id, None) is None:
                self.marked[self.row.id] = self.row.mark
            self.anchor = self.keys[self.at]
            self.step(1)

    def mark(self, records: Iterable[Marked]) -> None:
        """Mark these too; a range then begins at the cursor."""
        self.marked.update({one.id: one for one in records})
        self.anchor = self.keys[self.at] if self.rows else None

    def unmark(self, records: Iterable[UUID]) -> None:
        """Take the marks of these records away."""
        for record in records:
            self.marked.pop(record, None)

    def _see(self, rows: Iterable[ListRow]) -> None:
        """Know the marked ones among these rows as they are now."""
        self.marked.update({row.id: row.mark for row in rows if row.id in self.marked})

    # What is fetched

    def wanted(self) -> Wanted:
        """What to ask when something has changed: the rows on screen, and one more on either side."""
        if not self.rows or not self.is_scrolled:
            return Wanted(0, self.page + 1)
        return Wanted(1, self.page + 1, self.keys[self.top])

    def wanted_around(self, key: PageKey) -> Wanted:
        """What to ask before the cursor can go to a place in the list."""
        return Wanted(self.page, self.page + 1, key)

    def wanted_at_end(self, *, last: bool) -> Wanted | None:
        """What to ask before the cursor can go to an end of the list; None where that is here."""
        if not (self.more_below if last else self.more_above):
            return None
        return Wanted(2 * self.page, 0) if last else Wanted(0, 2 * self.page)

    def ask(self) -> Wanted | None:
        """What to fetch now: a page and more beyond the screen, where that is not here nor on its way.

        A search is read on once somebody goes down in what it found: the next key may be another letter.
        """
        wanted = None
        if not self.rows or (self.of.searched_for and not self.at):
            return None
        if self.more_below and self.top + 2 * self.page > len(self.rows):
            wanted = Wanted(0, 3 * self.page, self.keys[-1])
        elif self.more_above and self.top < self.page:
            wanted = Wanted(3 * self.page, 0, self.keys[0])
        if wanted is None or wanted == self.asked:
            return None
        self.asked = wanted
        return wanted

    def replace(self, window: Window) -> None:
        """Take a window in place of all that was fetched; cursor and screen stay on their rows.

        Where the cursor's row is gone, the one that now stands in its place takes its part.
        """
        scrolled, on_row, below_top = self.is_scrolled, self.row, self.at - self.top
        self.rows, self.keys = list(window.rows), list(window.keys)
        self.found, self.near, self.found_in = window.found, window.near, dict(window.found_in)
        self.more_above, self.more_below = window.more_above, window.more_below
        self.loaded, self.asked = True, None
        self._see(window.rows)
        self.top = window.above if scrolled else 0
        same = self.index_of(on_row.id) if on_row else None
        self.at = max(0, min(self.top + below_top if same is None else same, len(self.rows) - 1))
        self.reveal()

    def replace_with_end(self, window: Window, *, last: bool) -> None:
        """Take the window at an end of the list, and go there."""
        self.replace(window)
        self.step(len(self.rows) if last else -len(self.rows))

    def take(self, wanted: Wanted, window: Window) -> None:
        """Join what `ask` asked for; what was asked for before the last change is left out."""
        if wanted != self.asked:
            return
        self.asked = None
        self._see(window.rows)
        self.found_in.update(window.found_in)
        if wanted.above:
            self.rows[:0], self.keys[:0] = window.rows, window.keys
            self.top, self.at = self.top + len(window.rows), self.at + len(window.rows)
            self.more_above = window.more_above
        else:
            here = window.keys[:1] == tuple(self.keys[-1:])
            self.rows += window.rows[here:]
            self.keys += window.keys[here:]
            self.more_below = window.more_below
        self._let_go()

    def _settle(self) -> None:
        """Leave no room below the last row that rows above could fill."""
        self.top = max(0, min(self.top, len(self.rows) - self.page))

    def _let_go(self) -> None:
        surplus = len(self.rows) - max(MOST_ROWS, 8 * self.page)
        if surplus <= 0:
            return
        if self.top > len(self.rows) // 2:
            del self.rows[:surplus], self.keys[:surplus]
            self.top, self.at = max(self.top - surplus, 0), max(self.at - surplus, 0)
            self.more_above = True
        else:
            del self.rows[-surplus:], self.keys[-surplus:]
            self.at = min(self.at, len(self.rows) - 1)
            self.more_below = True
