"""Things below each other, each of one line or more, with a cursor on one of them: what a section of a record holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, ClassVar

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from crm_tui import text
from crm_tui.tui.widgets.lines import Drawn, Line

GUTTER = 1
"""Cells before each line: the cursor's bar."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing."""

    lines: tuple[Line, ...]
    key: Hashable = None
    """Tells it from the others, so that the cursor stays on it; None for a heading, which the cursor passes over."""
    what: Any = None
    """What Enter opens, or another key acts on."""


Build = Callable[[int], Sequence[Item]]
"""The things, as they look in so many cells."""


class ItemsView(Drawn, Widget, can_focus=True):
    """Draws the lines that are on screen, and scrolls with the cursor."""

    DRAWN_AS = "items"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"items--{name}"
        for name in ("bar", "cursor", "head", "lost", "muted", "overdue", "sign", "text", "title", "won")
    }  # fmt: skip

    class Opened(Message):
        """A thing was clicked twice."""

        def __init__(self, item: Item) -> None:
            super().__init__()
            self.item = item

    class EndNear(Message):
        """The last thing is or will soon be on screen."""

        def __init__(self, view: ItemsView) -> None:
            super().__init__()
            self.view = view

    class CursorMoved(Message):
        """The cursor stands on another thing, or on the same one that says something else by now."""

    def __init__(self, *, has_cursor: bool = True, **options: Any) -> None:  # noqa: ANN401 - Textual's own options
        super().__init__(**options)
        self._has_cursor = has_cursor
        self._build: Build = lambda _: ()
        self._empty: Sequence[str] = ()
        self._items: Sequence[Item] = ()
        self._starts: list[int] = [0]
        """The line at which each thing begins, and the one behind the last."""
        self.at = 0
        """Number of the thing under the cursor."""
        self._top = 0
        """Number of the first line on screen."""
        self._lines: tuple[Line, ...] = ()
        self._told: Any = None
        """What the cursor was on when that was last told."""

    @property
    def item(self) -> Item | None:
        """The thing under the cursor."""
        return self._items[self.at] if self._items and self._items[self.at].key is not None else None

    @property
    def items(self) -> Sequence[Item]:
        """All things that are here."""
        return self._items

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands on the rows, as text."""
        return tuple("".join(said for said, _ in line) for line in self._lines)

    def show(self, build: Build, empty: Sequence[str] = (), *, afresh: bool = False) -> None:
        """Show these things, or the sentences where there are none; cursor and scroll stay unless `afresh`."""
        self._build, self._empty = build, empty
        if afresh:
            self.at = self._top = 0
            self._items = ()
        self._rebuild()

    # What keys and the mouse do

    def move_cursor(self, down: int) -> None:
        """Move by things, as far as there are any."""
        step = 1 if down > 0 else -1
        for _ in range(abs(down)):
            target = self._next(self.at, step)
            if target is None:
                self._top += step
                break
            self.at = target
            self._reveal()
        self._draw()

    def move_cursor_page(self, pages: int) -> None:
        """Move by as many lines as fit on screen, to the thing that stands there."""
        line = self._starts[self.at] + pages * max(self.size.height - 1, 1)
        self._point_at(bisect_right(self._starts, max(line, 0)) - 1)

    def move_cursor_to_end(self, *, last: bool) -> None:
        """Move to the first or the last thing that is here."""
        self._point_at(len(self._items) - 1 if last else 0)

    def scroll_lines(self, lines: int) -> None:
        """Scroll by so many lines, as far as there are any; the cursor stays."""
        self._top += lines
        self._draw()

    def go_to(self, number: int) -> None:
        """Move to a thing by its number, or to the last one where there are fewer."""
        self._point_at(max(min(number, len(self._items) - 1), 0))

    def on_click(self, event: events.Click) -> None:
        y = event.screen_offset.y - self.content_region.y + self._top
        if self._has_cursor and y < self._starts[-1]:
            number = bisect_right(self._starts, y) - 1
            if self._items[number].key is not None:
                self.at = number
                self._draw()
                if event.chain == 2:
                    self.post_message(self.Opened(self._items[number]))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, 3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -3)

    def _wheel(self, event: events.MouseEvent, lines: int) -> None:
        event.stop()
        self.scroll_lines(lines)

    # Where things are

    def _next(self, start: int, step: int) -> int | None:
        """The number of the next thing from a place on that the cursor can stand on."""
        number = start + step
        while 0 <= number < len(self._items):
            if self._items[number].key is not None:
                return number
            number += step
        return None

    def _point_at(self, number: int) -> None:
        """Set the cursor on a thing, or on the nearest one that it can stand on."""
        if not self._items:
            return
        number = max(0, min(number, len(self._items) - 1))
        if self._items[number].key is None:
            found = self._next(number, 1)
            number = self._next(number, -1) or 0 if found is None else found
        self.at = number
        self._reveal()
        self._draw()

    def _reveal(self) -> None:
        """Scroll so that the thing under the cursor is on screen, with the heading above it where that fits."""
        height = max(self.size.height, 1)
        first = self._starts[self.at]
        if self.at and self._items[self.at - 1].key is None:
            first = self._starts[self.at - 1]
        end = self._starts[self.at + 1] if self._items else 0
        if end > self._top + height:
            self._top = end - height
        self._top = min(self._top, first)

    def _rebuild(self) -> None:
        """Make the things for the width there is; the cursor stays on the one that it was on."""
        if not self.size:
            return
        key = self.item.key if self.item else None
        self._items = self._build(self.size.width - 2 * GUTTER)
        self._starts = [0, *accumulate(len(item.lines) for item in self._items)]
        same = next((number for number, item in enumerate(self._items) if key is not None and item.key == key), None)
        self.at = max(0, min(self.at if same is None else same, len(self._items) - 1))
        if self._items:
            self._point_at(self.at)
        self._draw()

    # How it is drawn

    def on_resize(self) -> None:
        self._rebuild()

    def _draw(self) -> None:
        """Paint the rows that differ from what stands there."""
        width, height = self.size
        if not width:
            return
        self._top = max(0, min(self._top, self._starts[-1] - height))
        before, self._lines = self._lines, self._picture()
        if len(before) != len(self._lines):
            self.refresh()
        elif rows := [y for y, line in enumerate(self._lines) if line != before[y]]:
            self.refresh(*(Region(0, y, width, 1) for y in rows))
        if self._has_cursor and (what := self.item and self.item.what) != self._told:
            self._told = what
            self.post_message(self.CursorMoved())
        if self._items and self._starts[-1] - self._top < 2 * height:
            self.post_message(self.EndNear(self))

    def _picture(self) -> tuple[Line, ...]:
        width, height = self.size
        if not self._items:
            rows: list[Line] = [((text.fit(f" {sentence}", width), "muted"),) for sentence in self._empty]
        else:
            rows = [self._line(number) for number in range(self._top, min(self._top + height, self._starts[-1]))]
        return (*rows, *[((" " * width, "text"),)] * (height - len(rows)))[:height]

    def _line(self, number: int) -> Line:
        """One line with the bar in front where the cursor is, and the first one of that thing tinted."""
        index = bisect_right(self._starts, number) - 1
        item = self._items[index]
        line = item.lines[number - self._starts[index]]
        at_cursor = self._has_cursor and index == self.at and item.key is not None
        if not at_cursor:
            return ((" ", "text"), *line, (" ", "text"))
        if number == self._starts[index]:
            line = tuple((said, "cursor") for said, _ in line)
        return (("▌", "bar"), *line, (" ", "text"))

    def render_line(self, y: int) -> Strip:
        if y < len(self._lines):
            return Strip(self._drawing.segments(self._lines[y]), self.size.width)
        return Strip.blank(self.size.width, self._drawing.style("text"))
