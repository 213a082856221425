"""A sheet that is drawn by itself, scrolls, and has a cursor that jumps from spot to spot."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, ClassVar

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from crm_tui.tui.widgets import sheet_text
from crm_tui.tui.widgets.lines import Drawn, Line
from crm_tui.tui.widgets.sheet_text import Sheet, Spot

STYLES = (
    *("plain", "title", "label", "change", "good", "bad", "bar", "light", "marked", "rotting", "late", "strong"),
    *("cursor", "edge", "row"),
)


class SheetView(Drawn, Widget, can_focus=True):
    """Shows what a layout makes of its width, from the row on where it was scrolled to."""

    DRAWN_AS = "sheet"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"sheet--{name}" for name in STYLES}

    class Opened(Message):
        """A spot was clicked twice."""

    class Moved(Message):
        """The cursor may stand on something else."""

    def __init__(self, waiting: str = "", id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        """`waiting` is what it says before there is anything to show."""
        super().__init__(id=id)
        self._layout: Callable[[int], Sheet] | None = None
        self._waiting = waiting
        self._sheet = Sheet()
        self._wanted: Hashable = None
        self._at = 0
        self._top = 0
        self._is_fresh = False
        """Whether nobody has moved the cursor since another sheet was shown."""

    @property
    def what(self) -> Any:  # noqa: ANN401 - whatever the layout puts there
        """What stands at the cursor; None on a sheet without spots."""
        return self._spot.what if self._spot else None

    @property
    def _spot(self) -> Spot | None:
        return self._sheet.spots[self._at] if self._sheet.spots else None

    def show(self, layout: Callable[[int], Sheet], at: Hashable = None, *, afresh: bool = False) -> None:
        """Show what this makes of the width; the cursor goes to the spot `at` a key, or stays on its own.

        `afresh` where it is another sheet than before: without that key the cursor goes to the first spot, and stays
        on what is first, whatever comes before it, until somebody moves it.
        """
        self._layout = layout
        self._wanted = at
        if afresh:
            self._sheet, self._at, self._top = Sheet(), 0, 0
            self._is_fresh = at is None
        self._lay_out()

    # What keys do

    def move_cursor(self, across: int, down: int) -> None:
        """Move by spots along, or by rows up and down."""
        self._go(lambda spots: sheet_text.moved(spots, self._at, across, down))

    def move_cursor_page(self, pages: int) -> None:
        """Move by as many rows as are on screen, the sheet with the cursor."""
        rows = pages * max(self.size.height - 2, 1)
        spot = self._spot
        if spot is not None:
            if self._reveal_from(self._top + rows):
                self.refresh()
            self._go(lambda spots: sheet_text.nearest(spots, spot.row + rows, spot.start, spot.stop))

    def move_cursor_to_end(self, *, last: bool) -> None:
        """Move to the first or the last spot."""
        self._go(lambda spots: len(spots) - 1 if last else 0)

    def move_cursor_panel(self, steps: int) -> None:
        """Move to the next part of the sheet, or the one before, and show as much of it as there is room for."""
        spots = self._sheet.spots
        if not spots:
            return
        at = sheet_text.next_panel(spots, self._at, steps)
        last = max(spot.row for spot in spots if spot.panel == spots[at].panel)
        tops = [self._reveal(row) for row in (last, spots[at].row - 1)]
        if any(tops):
            self.refresh()
        self._go(lambda _: at)

    def _go(self, place: Callable[[Sequence[Spot]], int]) -> None:
        if not self._sheet.spots:
            return
        self._is_fresh = False
        before = self._sheet.spots[self._at].row
        self._at = place(self._sheet.spots)
        now = self._sheet.spots[self._at].row
        if self._reveal_cursor():
            self.refresh()
        else:
            self.refresh(*(Region(0, row - self._top, self.size.width, 1) for row in {before, now}))
        self.post_message(self.Moved())

    def _reveal_cursor(self) -> bool:
        """Show the cursor's row; on the first and the last row with spots also what stands above and below them, as far
        as there is room. Returns whether that took any scrolling.
        """
        spots, before = self._sheet.spots, self._top
        row = spots[self._at].row
        self._reveal(0 if row == spots[0].row else len(self._sheet.lines) if row == spots[-1].row else row)
        self._reveal(row)
        return self._top != before

    @property
    def _most(self) -> int:
        """The last row that can be the first on screen."""
        return max(len(self._sheet.lines) - self.size.height, 0)

    def _reveal(self, row: int) -> bool:
        """Scroll until a row is on screen; whether that took any scrolling."""
        return self._reveal_from(sheet_text.scrolled_to(row, self._top, self.size.height, self._most))

    def _reveal_from(self, top: int) -> bool:
        before, self._top = self._top, max(0, min(top, self._most))
        return self._top != before

    # What the mouse does

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        if self._reveal_from(self._top + 3):
            self.refresh()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        if self._reveal_from(self._top - 3):
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        x, row = event.x, event.y + self._top
        spots = enumerate(self._sheet.spots)
        here = [place for place, spot in spots if spot.row == row and spot.start <= x < spot.stop]
        if here:
            self._go(lambda _: here[0])
            if event.chain == 2:
                self.post_message(self.Opened())

    # How it is drawn

    def on_resize(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        """Lay it out for its width; before it has one, for any, since keys may ask what is at the cursor."""
        if self._layout is None:
            return
        key = self._wanted if self._wanted is not None else self._spot.key if self._spot else None
        self._sheet, self._wanted = self._layout(self.size.width or self.app.size.width), None
        self._at = 0 if self._is_fresh else sheet_text.found_again(self._sheet.spots, key, self._at)
        self._reveal_from(self._top)
        if self._spot is not None and self.size:
            self._reveal_cursor()
        self.refresh()
        self.post_message(self.Moved())

    def render_line(self, y: int) -> Strip:
        strip = Strip(self._drawing.segments(line)) if (line := self._line(y)) else Strip([])
        return strip.adjust_cell_length(self.size.width, self._drawing.style("plain"))

    def _line(self, y: int) -> Line:
        row, spot = y + self._top, self._spot
        if self._layout is None and y == 0:
            return ((f" {self._waiting}", "label"),)
        if row >= len(self._sheet.lines):
            return ()
        line = self._sheet.lines[row]
        if spot is None or spot.row != row:
            return line
        is_whole_row = spot.start == 0 and spot.stop >= self.size.width
        return sheet_text.with_row_cursor(line) if is_whole_row else sheet_text.with_cursor(line, spot.start, spot.stop)
