"""A sheet that is drawn cell by cell: texts put anywhere, lines between them, and spots for the cursor."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import groupby

from crm_tui import text
from crm_tui.tui.widgets.sheet_text import Sheet, Spot

_PLAIN = (" ", "plain")

ACROSS, DOWN = "─", "│"
CORNERS = {"down right": "╭", "down left": "╮", "up right": "╰", "up left": "╯"}


class Canvas:
    """So many cells, all of them blank at first."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self._rows = [[_PLAIN] * width for _ in range(height)]
        self._spots: list[Spot] = []

    def put(self, row: int, left: int, said: str, style: str) -> int:
        """Write a text of narrow signs; returns the column behind it."""
        for place, sign in enumerate(text.visible(said), left):
            if 0 <= place < self.width:
                self._rows[row][place] = (sign, style)
        return left + len(said)

    def spot(self, row: int, left: int, stop: int, what: object, key: Hashable, panel: int) -> None:
        """Have the cursor stand on these cells; it goes through spots in the order in which they are named."""
        self._spots.append(Spot(row, left, stop, what, key, panel))

    def across(self, row: int, left: int, stop: int, style: str) -> None:
        """A line from column to column, the last one not included."""
        self.put(row, left, ACROSS * max(stop - left, 0), style)

    def down(self, column: int, top: int, stop: int, style: str) -> None:
        """A line from row to row, the last one not included."""
        for row in range(top, stop):
            self.put(row, column, DOWN, style)

    def sheet(self) -> Sheet:
        """What was drawn."""
        lines = tuple(
            tuple(("".join(sign for sign, _ in some), style) for style, some in groupby(row, key=lambda cell: cell[1]))
            for row in self._rows
        )
        return Sheet(lines, tuple(self._spots))
