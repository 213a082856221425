"""Puts a picture of the board on screen, and repaints what differs from the one before."""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.strip import Strip

from crm_tui.tui.widgets.board.frame import Picture, changes
from crm_tui.tui.widgets.board.seams import MOST_SEAMS, Seam, SeamLayout
from crm_tui.tui.widgets.lines import Line, LineWidget

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.layout import Layout

_RULE: Line = (("│", "rule"),)

_MOST_PARTS = 4096
"""Lines whose strips are kept."""


class Row(Strip):
    """A row of strips side by side, which falls apart into just these where it is cut where they meet.

    Each keeps what it is as a terminal has it: a card that stands on other rows than before is sent, but not drawn.
    """

    __slots__ = ("_ends", "_parts")

    def __init__(self, parts: Sequence[Strip]) -> None:
        self._parts = parts
        self._ends = list(accumulate(part.cell_length for part in parts))
        super().__init__(list(chain.from_iterable(parts)), self._ends[-1])

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        cuts = list(cuts)
        return self._parts if cuts == self._ends else super().divide(cuts)


class BoardCanvas(LineWidget):
    """Draws by the line; every colour comes from a component class."""

    DRAWN_AS = "board"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"board--{name}"
        for name in (
            "bar", "blank", "card", "cursor", "edge", "head", "mark", "muted", "news", "overdue", "rotting", "rule",
            "target",
        )
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._seams = SeamLayout()
        self._parts: dict[Line, Strip] = {}
        """Finished strips, by what stands in them."""

    @property
    def layout(self) -> Layout:
        return self._seams

    def compose(self) -> ComposeResult:
        for _ in range(MOST_SEAMS):
            yield Seam()

    def paint(self, picture: Picture) -> None:
        """Show this picture from now on."""
        regions = changes(self._picture, picture)
        self._picture = picture
        if regions is None:
            self._place_seams(picture)
            self.refresh()
        elif regions:
            self.refresh(*regions)

    def _place_seams(self, picture: Picture) -> None:
        places, rows = picture.plan.seams, picture.plan.lane_rows
        if (self._seams.places, self._seams.rows) != (places, rows):
            self._seams.places, self._seams.rows = places, rows
            for seam in self.children[:1]:
                seam.refresh(layout=True)  # a layout is done anew for a child's sake, not for one's own

    def notify_style_update(self) -> None:
        self._parts.clear()
        super().notify_style_update()

    def finished_line(self, y: int) -> Strip:
        return self.render_line(y)  # what it is made of has gone through the filters

    def render_line(self, y: int) -> Strip:
        picture = self._picture
        if picture is None or not picture.lanes or y >= picture.plan.height:
            return self.filtered(Strip.blank(self.size.width, self._drawing.style("blank")))
        if y >= picture.plan.lane_rows:
            return self._part(picture.edge, picture.plan.width)
        rule = self._part(_RULE, 1)
        columns = zip(picture.plan.slots, picture.lanes, strict=True)
        parts = [part for slot, lane in columns for part in (rule, self._part(lane[y], slot.width))]
        return Row(parts[1:])

    def _part(self, line: Line, width: int) -> Strip:
        """The strip of a line in a column of this width."""
        part = self._parts.get(line)
        if part is None:
            if len(self._parts) >= _MOST_PARTS:
                self._parts.clear()
            part = self._parts[line] = self.filtered(Strip(self._drawing.segments(line), width))
        return part
