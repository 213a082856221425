"""The line above the board: which pipeline and filter, and what all open deals come to."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from crm_tui import text
from crm_tui.domain import money
from crm_tui.domain.dates.shown import long_date
from crm_tui.queries.board.heads import Board
from crm_tui.tui.widgets.lines import LineWidget

_LEAST_NAME = 12
"""Cells for the pipeline's name, before which the sums give way, as they do before the day that is looked at."""

_HOW_BACK = "· Escape returns to now "
"""Said of a past day where there is room."""

_GAP = 2
"""Cells at least between what narrows the board and the numbers."""


class BoardBar(LineWidget):
    """One line; a click on the pipeline's name asks for another one."""

    DRAWN_AS = "bar"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"bar--{name}" for name in ("pipeline", "past", "filter", "sums", "rotting", "marked")
    }

    OPEN: ClassVar[str] = "open"
    """What the cards are that are counted."""
    LATE: ClassVar[str] = "rotting"
    """What is counted in alarm."""

    class PipelineClicked(Message):
        """Another pipeline is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._board: Board | None = None
        self._rotting: int | None = None
        self._marked = 0
        self._view = ""

    def show(self, board: Board, *, rotting: int | None, marked: int, view: str = "") -> None:
        """Show these sums; `rotting` is None until it has been counted, and `view` the name of what is shown."""
        if (board, rotting, marked, view) != (self._board, self._rotting, self._marked, self._view):
            self._board, self._rotting, self._marked, self._view = board, rotting, marked, view
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        if self._board is not None and event.x <= text.cell_width(self._board.pipeline.name) + 2:
            self.post_message(self.PipelineClicked())

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        width, board = self.size.width, self._board
        if board is None:
            return Strip.blank(width, self._drawing.style("sums"))
        opened = f"{board.open_count:,} {self.OPEN}"
        rotting = f"   ! {self._rotting:,} {self.LATE}" if self._rotting else ""
        marked = f"   ● {self._marked:,} marked" if self._marked else ""
        day = f" as of {long_date(board.as_of)} " if board.as_of else ""
        least = min(text.cell_width(board.pipeline.name) + 3, _LEAST_NAME) + text.cell_width(day)
        worths = (self._worth(board), self._worth(board, weighted=False), "")
        room, sums = next(
            ((room, opened + worth) for worth in worths
             if (room := width - text.cell_width(opened + worth + rotting + marked) - 1) >= least),
            (least, opened),
        )  # fmt: skip
        most = min(text.cell_width(board.pipeline.name) + 3, room - text.cell_width(day))
        name = text.fit(f" {board.pipeline.name} ▾", most)
        banner = f"{day}{_HOW_BACK}" if day and text.cell_width(name + day + _HOW_BACK) <= room else day
        narrowed = "  ".join(part for part in (self._view, board.filter) if part)
        left = room - text.cell_width(name + banner)
        words = text.fit(text.fit(f"   {narrowed}", max(left - _GAP, 0)), left)
        line = (
            (name, "pipeline"),
            (banner, "past"),
            (words, "filter"),
            (sums, "sums"),
            (rotting, "rotting"),
            (marked, "marked"),
        )
        end = ((" ", "sums"),)
        return Strip(self._drawing.segments(tuple(span for span in line + end if span[0]))).adjust_cell_length(width)

    def _worth(self, board: Board, *, weighted: bool = True) -> str:
        """The main currency's sums, and how many other currencies there are."""
        totals = board.open_totals
        if not totals:
            return ""
        main = totals[0]
        others = f" +{len(totals) - 1} cur" if len(totals) > 1 else ""
        whole = f"   {money.short(main.amount, main.currency)} {main.currency}{others}"
        if board.as_of is not None or not weighted:
            return whole
        return f"{whole}   weighted {money.short(main.weighted, main.currency)}"
