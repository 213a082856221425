"""The lines between the board's columns.

They are widgets only for the sake of small frames: Textual sends a changed region from the left end of the widget that
it lies in, or from the end of a widget that lies upon that one. With a seam at its left, a column is sent alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

from rich.segment import Segment
from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.strip import Strip
from textual.widget import Widget

from crm_tui.tui.widgets.lines import LineWidget

MOST_SEAMS = 7
"""Where there are more columns than seams, the last ones are sent together."""


class Seam(LineWidget):
    """One separator, a cell wide."""

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """As Textual has it; a new layout paints what it places, so that nothing is left to be painted after it."""
        return super().refresh(*regions, repaint=repaint and not layout, layout=layout, recompose=recompose)

    def finished_line(self, y: int) -> Strip:
        """The row that is there already, for they are all the same."""
        return next(iter(self._kept.values()), None) or super().finished_line(y)

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - every row is the same
        return Strip([Segment("│", self.rich_style)], 1)


class SeamLayout(Layout):
    """Puts the seams where the columns meet; those that are not needed are nowhere."""

    name = "seams"

    def __init__(self) -> None:
        self.places: Sequence[int] = ()
        self.rows = 0

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True  # noqa: ARG002, FBT001, FBT002
    ) -> ArrangeResult:  # fmt: skip
        return [
            WidgetPlacement(Region(x, 0, 1, self.rows), NULL_OFFSET, NULL_SPACING, seam)
            for x, seam in zip(self.places, children, strict=False)
        ]
