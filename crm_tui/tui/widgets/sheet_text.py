"""A sheet of lines with spots that a cursor can stand on, and how it moves among them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from crm_tui import text
from crm_tui.tui.widgets.lines import Line, Span, wrapped


@dataclass(frozen=True, slots=True)
class Spot:
    """A place for the cursor: its row, and its first and last but one cell."""

    row: int
    start: int
    stop: int
    what: Any
    """What stands there."""
    key: Hashable
    """What the cursor finds it by again when the sheet is drawn anew."""
    panel: int = 0
    """Which part of the sheet it is in."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lines, each as wide as the sheet, and the spots on them in reading order."""

    lines: tuple[Line, ...] = ()
    spots: tuple[Spot, ...] = ()


class Page:
    """The lines and spots of a sheet, as they are written."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._lines: list[Line] = []
        self._spots: list[Spot] = []

    def write(self, *spans: Span) -> None:
        """A line that the cursor passes over."""
        self._lines.append(tuple(span for span in spans if span[0]))

    def write_words(self, words: str, style: str = "plain") -> None:
        """A sentence over as many lines as it takes, a blank on either side."""
        for line in wrapped(words, self.width - 2):
            self.write((f" {line}", style))

    def write_head(self, first: Span, second: Span) -> None:
        """Two texts beside one another where there is room, else below one another."""
        beside = ((f" {first[0]}   ", first[1]), second)
        if sum(text.cell_width(said) for said, _ in beside) <= self.width:
            self.write(*beside)
        else:
            for said, style in (first, second):
                self.write_words(said, style)

    def spot(self, line: Line, what: object, key: tuple[object, object], panel: int) -> None:
        """A line that the cursor stands on."""
        self._spots.append(Spot(len(self._lines), 0, self.width, what, key, panel))
        self._lines.append(tuple(span for span in line if span[0]))

    def sheet(self) -> Sheet:
        """What was written."""
        return Sheet(tuple(self._lines), tuple(self._spots))


def moved(spots: Sequence[Spot], at: int, across: int, down: int) -> int:
    """Where one comes to from a spot: so many spots on, or so many rows with spots down, to the nearest there."""
    if across:
        return max(0, min(at + across, len(spots) - 1))
    rows = sorted({spot.row for spot in spots})
    row = rows[max(0, min(rows.index(spots[at].row) + down, len(rows) - 1))]
    return at if row == spots[at].row else nearest(spots, row, spots[at].start, spots[at].stop)


def nearest(spots: Sequence[Spot], row: int, start: int, stop: int) -> int:
    """The spot of a row with the middle nearest to that of some cells; one of the rows beside where it has none."""
    off = min(abs(spot.row - row) for spot in spots)
    beside = [place for place, spot in enumerate(spots) if abs(spot.row - row) == off]
    return min(beside, key=lambda place: abs(spots[place].start + spots[place].stop - start - stop))


def next_panel(spots: Sequence[Spot], at: int, steps: int) -> int:
    """The first spot of a panel behind or before that of a spot; round and round."""
    panels = sorted({spot.panel for spot in spots})
    wanted = panels[(panels.index(spots[at].panel) + steps) % len(panels)]
    return next(place for place, spot in enumerate(spots) if spot.panel == wanted)


def found_again(spots: Sequence[Spot], key: Hashable, at: int) -> int:
    """The spot with a key; without one, the spot at the same place, or the last."""
    place = next((place for place, spot in enumerate(spots) if spot.key == key), at)
    return max(0, min(place, len(spots) - 1))


def scrolled_to(row: int, top: int, height: int, most: int) -> int:
    """The first row on screen so that `row` is on it with a row above and below, nearest to how it was."""
    low, high = row - height + 2, row - 1
    return max(0, min(max(min(top, high), low), most))


CURSOR = "\u258c"
"""The cursor's sign before a row."""


def with_row_cursor(line: Line) -> Line:
    """A row that begins with a blank, with the cursor on all of it: its sign in front, and the rest tinted."""
    said = "".join(span[0] for span in line)
    return (CURSOR, "edge"), (said[1:], "row")


def with_cursor(line: Line, start: int, stop: int) -> Line:
    """The line with some of its cells in the style of the cursor; only blanks may be cut apart."""
    spans: list[Span] = []
    left = 0
    for said, style in line:
        width = text.cell_width(said)
        if left >= stop or left + width <= start:
            spans.append((said, style))
        else:
            before, after = max(start - left, 0), max(left + width - stop, 0)
            spans += [
                (said[:before], style),
                (said[before : len(said) - after], "cursor"),
                (said[len(said) - after :], style),
            ]
        left += width
    return tuple(span for span in spans if span[0])
