"""A list of records: one widget that draws the rows that are on screen, and asks for those that come next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from crm_tui import clock
from crm_tui.queries.lists.column import Column
from crm_tui.queries.lists.rows import ListRow, Marked
from crm_tui.queries.lists.windows import ListOf, Wanted, Window
from crm_tui.tui.widgets.lines import Drawn, Line
from crm_tui.tui.widgets.table import text as table_text
from crm_tui.tui.widgets.table.columns import GAP, Placed, place_columns
from crm_tui.tui.widgets.table.state import TableState
from crm_tui.tui.widgets.table.text import Look

HEAD_ROWS = 1


class TableView(Drawn, Widget, can_focus=True):
    """Records below each other, with a cursor on one of them.

    The screen gives it a state to show with `use`, asks the state's `wanted` and gives what comes to `show`, and
    answers `WindowNeeded` with `extend`.
    """

    DRAWN_AS = "table"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"table--{name}"
        for name in ("bar", "cursor", "head", "mark", "muted", "news", "overdue", "rotting", "row", "sorted")
    }  # fmt: skip

    class WindowNeeded(Message):
        """Rows that are or will soon be on screen are not there yet."""

        def __init__(self, of: ListOf, wanted: Wanted) -> None:
            super().__init__()
            self.of = of
            self.wanted = wanted

    class Opened(Message):
        """A row was clicked twice."""

        def __init__(self, row: ListRow) -> None:
            super().__init__()
            self.row = row

    class SortChosen(Message):
        """The head of a column was clicked."""

        def __init__(self, column: str) -> None:
            super().__init__()
            self.column = column

    def __init__(self, state: TableState, empty: Sequence[str] = ()) -> None:
        """`empty` is what it says without rows, a sentence a line."""
        super().__init__()
        self._state = state
        self._placed: tuple[Placed, ...] = ()
        self._columns: tuple[Column, ...] = ()
        self._empty = empty
        self._lines: tuple[Line, ...] = ()
        self._news: Mapping[UUID, str] = {}
        """Who changed which record a moment ago, where that was somebody else."""

    # What it shows

    @property
    def state(self) -> TableState:
        """The list as far as it is here."""
        return self._state

    @property
    def row(self) -> ListRow | None:
        """The row under the cursor."""
        return self._state.row

    @property
    def chosen(self) -> list[Marked]:
        """What an action applies to: the marked records, or else the one at the cursor."""
        return self.marked or ([self.row.mark] if self.row else [])

    @property
    def marked(self) -> list[Marked]:
        """The marked records, in the order in which they were marked."""
        return list(self._state.marked.values())

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The columns on screen."""
        return self._placed

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands on the rows, head first, as text."""
        return tuple("".join(said for said, _ in line) for line in self._lines)

    def use(self, state: TableState, empty: Sequence[str], columns: Sequence[Column] = ()) -> None:
        """Show this list from now on, which says `empty` without rows, in these columns or else in the usual ones."""
        self._state, self._empty, self._columns = state, empty, tuple(columns)
        self._state.resize(self._page)
        self._place()

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns from now on, in this order; the usual ones where there are none."""
        self._columns = tuple(columns)
        self._place()

    def show(self, window: Window, *, follow: UUID | None = None) -> None:
        """Show this window in place of what was there before; the cursor stays, or goes to the record to `follow`."""
        self._state.replace(window)
        if follow is not None:
            self._state.go_to(follow)
        self._place()

    def mark_news(self, news: Mapping[UUID, str], *, now: bool) -> None:
        """Say on these rows who changed them, and on no others; `now`, or when the list is next drawn."""
        self._news = news
        if now:
            self._draw()

    def show_end(self, window: Window, *, last: bool) -> None:
        """Show the window at an end of the list, with the cursor there."""
        self._state.replace_with_end(window, last=last)
        self._draw()

    def extend(self, wanted: Wanted, window: Window) -> None:
        """Take in what `WindowNeeded` asked for."""
        self._state.take(wanted, window)
        self._place()

    # What keys do

    def move_cursor(self, down: int) -> None:
        """Move by rows, as far as there are any."""
        self._state.step(down)
        self._draw()

    def move_cursor_page(self, pages: int) -> None:
        """Move by as many rows as fit on screen."""
        self.move_cursor(pages * self._state.page)

    def toggle_mark(self) -> None:
        """Mark the row at the cursor, or take its mark away, and go on to the next one."""
        self._state.toggle_mark()
        self._draw()

    def mark(self, records: Iterable[Marked]) -> None:
        """Mark these too; a range then begins at the cursor."""
        self._state.mark(records)
        self._draw()

    def mark_here(self) -> bool:
        """Mark the row at the cursor, from which a range then begins; returns whether there is one."""
        if self.row is not None:
            self.mark([self.row.mark])
        return self.row is not None

    def unmark(self, records: Iterable[UUID]) -> None:
        """Take the marks of these records away."""
        self._state.unmark(records)
        self._draw()

    def unmark_all(self) -> None:
        """Take every mark away."""
        self._state.marked.clear()
        self._state.anchor = None
        self._draw()

    # What the mouse does

    def on_click(self, event: events.Click) -> None:
        x, y = event.screen_offset - self.content_region.offset
        if y < HEAD_ROWS:
            self._click_head(x)
        elif (index := self._state.top + y - HEAD_ROWS) in self._state.on_screen:
            self._state.step(index - self._state.at)
            self._draw()
            if event.chain == 2:
                self.post_message(self.Opened(self._state.rows[index]))

    def _click_head(self, x: int) -> None:
        end = table_text.GUTTER
        for one in self._placed:
            end += one.width + GAP
            if x < end:
                if one.column.sortable:
                    self.post_message(self.SortChosen(one.column.name))
                return

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, 3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -3)

    def _wheel(self, event: events.MouseEvent, rows: int) -> None:
        event.stop()
        self._state.scroll(rows)
        self._draw()

    # How it is drawn

    @property
    def _page(self) -> int:
        return max(self.size.height - HEAD_ROWS, 1)

    def on_resize(self) -> None:
        self._state.resize(self._page)
        self._place()

    def _place(self) -> None:
        """Choose the columns anew, and draw."""
        state, room = self._state, self.size.width - table_text.GUTTER - 1
        chosen = "" if state.of.searched_for else state.of.sort.removeprefix("-")
        searching = bool(state.found_in)
        self._placed = place_columns(state.of.kind, room, self._columns, sorted_by=chosen, searching=searching)
        self._draw()

    def _draw(self) -> None:
        """Paint the rows that differ from what stands there, and ask for what is missing around the screen."""
        if not self.size:
            return
        old, self._lines = self._lines, self._picture()
        if len(old) != len(self._lines):
            self.refresh()
        else:
            rows = enumerate(zip(old, self._lines, strict=True))
            if changed := [Region(0, y, self.size.width, 1) for y, (was, now) in rows if was != now]:
                self.refresh(*changed)
        if (wanted := self._state.ask()) is not None:
            self.post_message(self.WindowNeeded(self._state.of, wanted))

    def _picture(self) -> tuple[Line, ...]:
        state, width = self._state, self.size.width
        order = "" if state.of.searched_for else state.of.order
        lines = [table_text.head_line(self._placed, order, width)]
        now, today = clock.now().replace(second=0, microsecond=0), clock.today()
        for index in state.on_screen:
            row = state.rows[index]
            look = Look(
                self._placed, now, today, state.found_in.get(row.id, ""),
                at_cursor=index == state.at, marked=row.id in state.marked, news=self._news.get(row.id, ""),
            )  # fmt: skip
            lines.append(table_text.row_line(row, look, width))
        if not state.rows and state.loaded:
            lines += table_text.words(self._empty, width)
        elif state.top + state.page > len(state.rows) and (state.more_below or not state.loaded):
            lines.append(table_text.waiting(width))
        blank: Line = ((" " * width, "row"),)
        return (*lines, *[blank] * (self.size.height - len(lines)))[: self.size.height]

    def render_line(self, y: int) -> Strip:
        if y < len(self._lines):
            return Strip(self._drawing.segments(self._lines[y]), self.size.width)
        return Strip.blank(self.size.width, self._drawing.style("row"))
