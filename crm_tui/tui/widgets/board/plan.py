"""Where things are on the board: which columns fit, where each begins, and what lies under a cell."""

from __future__ import annotations

from typing import NamedTuple

from crm_tui.tui.widgets.board.text import HEAD_ROWS, Density

LEAST_WIDTH = 24
"""Cells of a column, at least, unless the whole board is narrower: three columns at 80."""


class Slot(NamedTuple):
    """The place of one column on screen."""

    x: int
    width: int


class Plan(NamedTuple):
    """The board's area, cut into columns one separator apart."""

    width: int
    height: int
    slots: tuple[Slot, ...]
    first: int
    """Which of the columns stands in the first slot."""
    has_edge: bool
    """Whether the last row sums up columns that are not shown."""
    density: Density

    @property
    def last(self) -> int:
        """One behind the last column on screen."""
        return self.first + len(self.slots)

    @property
    def lane_rows(self) -> int:
        """Rows of the columns, heads included."""
        return max(self.height - self.has_edge, 0)

    @property
    def page(self) -> int:
        """Cards that are wholly on screen in one column; at least one."""
        rows = self.lane_rows - HEAD_ROWS + (self.density.pitch - self.density)
        return max(rows // self.density.pitch, 1)

    @property
    def seams(self) -> tuple[int, ...]:
        """The columns of cells that separate the slots."""
        return tuple(slot.x + slot.width for slot in self.slots[:-1])

    def slot_at(self, x: int) -> int | None:
        """Which slot a cell is in; None on a separator and outside."""
        inside = (number for number, slot in enumerate(self.slots) if slot.x <= x < slot.x + slot.width)
        return next(inside, None)

    def row_at(self, y: int) -> int | None:
        """Which card down from the top of the screen a row belongs to; None on heads, blanks and the edge."""
        if not HEAD_ROWS <= y < self.lane_rows:
            return None
        number, line = divmod(y - HEAD_ROWS, self.density.pitch)
        return number if line < self.density else None


def plan(width: int, height: int, *, columns: int, hidden: bool, first: int, cursor: int, density: Density) -> Plan:
    """Fit as many of the columns as there is room for, beginning at `first` or so that `cursor` is among them.

    `hidden` says that there are columns, such as folded ones, that are never among them.
    """
    fitting = max(1, min(columns, (width + 1) // (LEAST_WIDTH + 1)))
    first = max(0, min(first, cursor, columns - fitting))
    first = max(first, cursor - fitting + 1)
    room = max(width - (fitting - 1), fitting)
    slots: list[Slot] = []
    x = 0
    for number in range(fitting if columns else 0):
        share = room // fitting + (number < room % fitting)
        slots.append(Slot(x, share))
        x += share + 1
    return Plan(width, height, tuple(slots), first, hidden or fitting < columns, density)
