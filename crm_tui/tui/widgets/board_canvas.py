"""Puts a picture of the board on screen, and repaints what differs from the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.app import ComposeResult
from textual.strip import Strip

from crm_tui.tui.widgets.board_frame import Picture, changes
from crm_tui.tui.widgets.board_seams import MOST_SEAMS, Seam, SeamLayout
from crm_tui.tui.widgets.lines import Drawing, LineWidget

if TYPE_CHECKING:
    from textual.layout import Layout


class BoardCanvas(LineWidget):
    """Draws by the line; every colour comes from a component class."""

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
        self._drawing = Drawing(self, "board")

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
        self._drawing.forget()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        picture = self._picture
        if picture is None or not picture.lanes or y >= picture.plan.height:
            return Strip.blank(self.size.width, self._drawing.style("blank"))
        if y >= picture.plan.lane_rows:
            return Strip(self._drawing.segments(picture.edge), picture.plan.width)
        segments: list[Segment] = []
        for lane in picture.lanes:
            if segments:
                segments.append(Segment("│", self._drawing.style("rule")))
            segments += self._drawing.segments(lane[y])
        return Strip(segments, picture.plan.width)
