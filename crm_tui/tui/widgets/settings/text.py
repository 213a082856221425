"""A page of settings as text: what it is about, its rows in columns, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from crm_tui import text
from crm_tui.tui.widgets.lines import Line, Span, filling, wrapped
from crm_tui.tui.widgets.sheet_text import Sheet, Spot

GAP = 2
"""Cells between columns."""

LEAST_FLEXIBLE = 14
"""Cells that the flexible column has at least while others can be left out for it."""

_MARGIN = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a page."""

    title: str = ""
    right: bool = False
    most: int = 24
    """Cells that it takes at most; the first column without limit takes what is left."""
    flexible: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a page: something to go to, or without a key a heading."""

    cells: tuple[str, ...]
    key: Hashable = None
    what: Any = None
    """What stands there, for the page that made it."""
    style: str = "plain"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = ()
    about: str = ""
    """What it is about, in a sentence or two."""
    notes: tuple[str, ...] = field(default=())
    """Advice, a sentence or two each."""
    empty: str = ""
    """What is said without rows."""

    def having(self, words: str) -> Shown:
        """The same with only the rows that have all of these words."""
        wanted = text.fold(words).split()
        if not wanted:
            return self
        kept = tuple(
            row
            for row in self.rows
            if row.key is not None and all(word in text.fold(" ".join(row.cells)) for word in wanted)
        )
        return Shown(self.columns, kept, self.about, (), f"Nothing here has “{words}”.")


class Pane(StrEnum):
    """Where a page stands."""

    FRONT = "front"
    """With the cursor."""
    BEHIND = "behind"
    """Beside the page that one of its rows opened: no more than names, that row marked."""
    AHEAD = "ahead"
    """Beside the page with the cursor, to show what Enter would open."""


def sheet(shown: Shown, pane: Pane, chosen: Hashable, width: int) -> Sheet:
    """The page in so many cells; one behind marks the row that is `chosen`."""
    room = max(width - 2 * _MARGIN, 1)
    columns, lines = shown.columns, list[Line]()
    if pane is Pane.BEHIND:
        name = next(number for number, column in enumerate(columns) if column.flexible)
        rows = [
            replace(row, cells=row.cells[name : name + 1] or row.cells) for row in shown.rows if row.key is not None
        ]
        columns = columns[name : name + 1]
        shown = Shown(columns, tuple(rows))
    widths = _widths(shown, room)
    lines += _paragraph(shown.about, room, "label")
    if any(column.title for column in columns) and pane is not Pane.BEHIND:
        lines.append(_line(Row(tuple(column.title for column in columns), 0, style="label"), columns, widths))
    spots: list[Spot] = []
    for row in shown.rows:
        marked = pane is Pane.BEHIND and row.key == chosen
        if row.key is not None and pane is Pane.FRONT:
            spots.append(Spot(len(lines), 0, width, row, row.key))
        lines.append(
            _line(replace(row, style="title") if marked else row, columns, widths, "\u25b8" if marked else " ")
        )
    if not shown.rows:
        lines += _paragraph(shown.empty, room, "plain")
    if shown.notes:
        lines.append(((" ", "plain"),))
        for note in shown.notes:
            lines += _paragraph(f"! {note}", room, "marked", after=False)
    return Sheet(tuple(filling(line, width) for line in lines), tuple(spots))


def cut_cells(shown: Shown, width: int) -> dict[Hashable, str]:
    """What there is no room for in so many cells, by the key of the row; nothing of rows that are shown whole."""
    widths = _widths(shown, max(width - 2 * _MARGIN, 1))
    cut = {
        row.key: [cell for cell, cells in zip(row.cells, widths, strict=False) if text.cell_width(cell) > cells]
        for row in shown.rows
        if row.key is not None
    }
    return {key: " \u00b7 ".join(cells) for key, cells in cut.items() if cells}


def _paragraph(words: str, room: int, style: str, *, after: bool = True) -> Iterator[Line]:
    for row in wrapped(words, room) if words else ():
        yield ((" " * _MARGIN + row, style),)
    if words and after:
        yield ((" ", style),)


def _widths(shown: Shown, room: int) -> list[int]:
    """Cells of each column, 0 for one that is left out because there is no room for it."""
    widest = [
        max([text.cell_width(column.title), *(_cells(row, number) for row in shown.rows if row.key is not None)])
        for number, column in enumerate(shown.columns)
    ]
    widths = [
        LEAST_FLEXIBLE if column.flexible else min(wide, column.most)
        for column, wide in zip(shown.columns, widest, strict=True)
    ]
    for number in reversed(range(len(widths))):
        if _taken(widths) <= room:
            break
        if not shown.columns[number].flexible:
            widths[number] = 0
    left = room - _taken(widths)
    for number, column in enumerate(shown.columns):
        if column.flexible:
            widths[number] = max(min(widths[number] + left, room), 1)
            break
    return widths


def _cells(row: Row, number: int) -> int:
    return text.cell_width(text.visible(row.cells[number])) if number < len(row.cells) else 0


def _taken(widths: Sequence[int]) -> int:
    shown = [width for width in widths if width]
    return sum(shown) + GAP * (len(shown) - 1)


def _line(row: Row, columns: Sequence[Column], widths: Sequence[int], sign: str = " ") -> Line:
    """A row in its columns; a heading takes the whole width."""
    if row.key is None:
        return ((sign + text.visible(" ".join(row.cells)), row.style),)
    spans: list[Span] = [(sign, row.style)]
    for cell, column, cells in zip(row.cells, columns, widths, strict=False):
        if cells:
            fitted = text.fit(text.visible(cell), cells, align="right" if column.right else "left")
            spans.append((("" if len(spans) == 1 else " " * GAP) + fitted, row.style))
    return tuple(spans)
