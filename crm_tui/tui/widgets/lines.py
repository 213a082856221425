"""Lines of text in named styles: what the widgets that draw themselves are made of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Self, TypeAlias

from rich.segment import Segment
from textual.geometry import NULL_SIZE, Region
from textual.strip import Strip
from textual.widget import Widget

from crm_tui import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style
    from textual.color import Color

    _PartOfWidget = Widget
else:
    _PartOfWidget = object  # a class of Textual's takes long to make, as `tui/parts.py` says

Span: TypeAlias = tuple[str, str]
"""A text, fit to be shown, and the name of its style."""
Line: TypeAlias = tuple[Span, ...]

THEIRS = "\u25c2"
"""The sign before what somebody else did."""

LONGEST_NAME = 8
"""Cells for the name of who did it."""

_MOST_LINES = 4096
"""Lines whose segments are kept."""


def wrapped(sentence: str, width: int) -> list[str]:
    """The words of a sentence over as many rows as it takes; a word that is wider than a row goes on in the next."""
    rows: list[str] = []
    for word in text.visible(sentence).split():
        if rows and text.cell_width(f"{rows[-1]} {word}") <= width:
            rows[-1] += f" {word}"
        else:
            rows += _pieces(word, width)
    return rows


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word cut so that each piece has room in a row."""
    while text.cell_width(word) > width:
        fitting = max(len(text.fit(word, width, ellipsis="").rstrip()), 1)
        yield word[:fitting]
        word = word[fitting:]
    if word:
        yield word


def ends(left: str, right: str, room: int) -> str:
    """Two texts at the two ends of the room; the left one is cropped where both do not fit."""
    if not right:
        return text.fit(left, room)
    return text.fit(f"{text.fit(left, max(room - text.cell_width(right) - 1, 0))} {right}", room)


def in_front(*, at_cursor: bool, marked: bool) -> str:
    """The sign in the one cell before what can be marked: the cursor's bar, a mark, or both in one."""
    if marked:
        return "◉" if at_cursor else "●"
    return "▌" if at_cursor else " "


def news_span(by: str) -> Span:
    """Says at the end of a row who changed a moment ago what stands there: ` ◂ Ben`; nothing for nobody."""
    name = text.fit(by, min(text.cell_width(by), LONGEST_NAME))
    return (f" {THEIRS} {name}" if name else "", "news")


def filling(line: Line, width: int) -> Line:
    """The line cropped or padded at its end to exactly this width."""
    spans: list[Span] = []
    room = width
    for said, style in line:
        cells = text.cell_width(said)
        spans.append((said if cells <= room else text.fit(said, room), style))
        room -= min(cells, room)
    if room and spans:
        spans[-1] = (spans[-1][0] + " " * room, spans[-1][1])
    return tuple(spans)


@lru_cache(maxsize=1024)
def changed_cells(old: Line, new: Line) -> tuple[int, int] | None:
    """The first and the last but one cell in which two lines of one width differ; None where they are the same."""
    if old == new:
        return None
    start, stop = 0, len(new)
    while start < min(len(old), stop) and old[start] == new[start]:
        start += 1
    while stop > start and len(old) - len(new) + stop > start and old[stop - len(new) - 1] == new[stop - 1]:
        stop -= 1
    same = sum(text.cell_width(said) for said, _ in new[:start])
    return same, same + sum(text.cell_width(said) for said, _ in new[start:stop])


class Drawing:
    """Turns lines into segments in the component classes `prefix--style` of a widget, and keeps them."""

    def __init__(self, widget: Widget, prefix: str) -> None:
        self._widget = widget
        self._prefix = prefix
        self._segments: dict[Line, list[Segment]] = {}
        self._styles: dict[str, Style] = {}

    def segments(self, line: Line) -> list[Segment]:
        """A line in its styles, neighbours of one style joined."""
        if (drawn := self._segments.get(line)) is None:
            if len(self._segments) >= _MOST_LINES:
                self._segments.clear()
            drawn = list(Segment.simplify(Segment(said, self.style(name)) for said, name in line))
            self._segments[line] = drawn
        return drawn

    def style(self, name: str) -> Style:
        """The style of this name as it is now."""
        if name not in self._styles:
            self._styles[name] = self._widget.get_component_rich_style(f"{self._prefix}--{name}")
        return self._styles[name]

    def forget(self) -> None:
        """Styles have changed: draw everything anew."""
        self._segments.clear()
        self._styles.clear()


class Drawn(_PartOfWidget):
    """The part of a widget that draws lines, in component classes that all begin with its `DRAWN_AS`."""

    ALLOW_SELECT = False
    DRAWN_AS: ClassVar[str] = ""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as Textual has it
        super().__init__(id=id)
        self._drawing = Drawing(self, self.DRAWN_AS)

    def notify_style_update(self) -> None:
        self._drawing.forget()
        super().notify_style_update()


class LineWidget(Drawn, Widget):
    """A widget that draws itself by the line, without a frame or padding, and keeps its finished rows.

    A changed region then costs its own rows and nothing more; Textual's own cache weighs every row each time.
    """

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[int, Strip] = {}
        self._kept_size = NULL_SIZE
        self._ground: Color | None = None
        """The colour behind it; None until a row is drawn on it."""

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        if not regions:
            self._forget_rows()
        for region in regions:
            for y in region.line_range:
                self._kept.pop(y, None)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def fit(self) -> None:
        """Arrange what is shown for the size as it is now; called when that has changed."""

    def on_resize(self) -> None:
        self.fit()

    def notify_style_update(self) -> None:
        self._forget_rows()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        if self._kept_size != self.size:
            self._forget_rows()
            self._kept_size = self.size
            self.call_next(self.fit)  # a layout that follows upon another one may come without a Resize
        kept = self._kept
        rows = [kept.get(y) or self._finished(y) for y in crop.line_range]
        return rows if crop.column_span == (0, self.size.width) else [row.crop(crop.x, crop.right) for row in rows]

    def _forget_rows(self) -> None:
        self._kept.clear()
        self._ground = None

    def _finished(self, y: int) -> Strip:
        strip = self._kept[y] = self.finished_line(y)
        return strip

    def finished_line(self, y: int) -> Strip:
        """A row as it goes to the terminal."""
        return self.filtered(self.render_line(y))

    def filtered(self, strip: Strip) -> Strip:
        """A strip that has gone through the program's line filters."""
        ground = self._ground = self._ground or self.background_colors[1]
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, ground)
        return strip
