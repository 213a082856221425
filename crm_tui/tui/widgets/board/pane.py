"""The pane beside the board: the deal at the cursor, in one widget that repaints only the rows that differ."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region
from textual.strip import Strip

from crm_tui import clock
from crm_tui.tui.widgets.board.pane_text import pane_lines
from crm_tui.tui.widgets.lines import Line, LineWidget

if TYPE_CHECKING:
    from crm_tui.queries.board.pane import DealPane


class Pane(LineWidget):
    """Shows one deal, or nothing."""

    DRAWN_AS = "pane"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"pane--{name}" for name in ("head", "met", "muted", "overdue", "rotting", "text", "title", "unmet")
    }

    def __init__(self) -> None:
        super().__init__()
        self.deal: DealPane | None = None
        self._lines: list[Line] = []

    def show(self, deal: DealPane | None) -> None:
        """Show this deal from now on; None for none."""
        self.deal = deal
        self._draw()

    def fit(self) -> None:
        self._draw()

    def render_line(self, y: int) -> Strip:
        if y < len(self._lines):
            return Strip(self._drawing.segments(self._lines[y]), self.size.width)
        return Strip.blank(self.size.width, self._drawing.style("text"))

    def _draw(self) -> None:
        if self.deal is None and not self._lines:
            return  # it is blank
        width, height = self.size
        blank: Line = ((" " * width, "text"),)
        said = islice(pane_lines(self.deal, width, clock.today()), height) if self.deal else ()
        lines = [*said]
        lines += [blank] * (height - len(lines))
        before, self._lines = self._lines, lines
        if len(before) != len(lines):
            self.refresh()
        elif rows := [y for y, line in enumerate(lines) if line != before[y]]:
            self.refresh(*(Region(0, y, width, 1) for y in rows))
