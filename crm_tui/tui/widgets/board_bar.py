"""The line above the board: which pipeline and filter, and what all open deals come to."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from crm_tui import text
from crm_tui.domain import money
from crm_tui.queries.board import Board
from crm_tui.tui.widgets.lines import Drawing, LineWidget


class BoardBar(LineWidget):
    """One line; a click on the pipeline's name asks for another one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"bar--{name}" for name in ("pipeline", "filter", "sums", "rotting", "marked")
    }

    class PipelineClicked(Message):
        """Another pipeline is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._board: Board | None = None
        self._rotting: int | None = None
        self._marked = 0
        self._drawing = Drawing(self, "bar")

    def show(self, board: Board, *, rotting: int | None, marked: int) -> None:
        """Show these sums; `rotting` is None until it has been counted."""
        if (board, rotting, marked) != (self._board, self._rotting, self._marked):
            self._board, self._rotting, self._marked = board, rotting, marked
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        if self._board is not None and event.x <= text.cell_width(self._board.pipeline.name) + 2:
            self.post_message(self.PipelineClicked())

    def notify_style_update(self) -> None:
        self._drawing.forget()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        width, board = self.size.width, self._board
        if board is None:
            return Strip.blank(width, self._drawing.style("sums"))
        sums = f"{board.open_count:,} open{self._worth(board)}"
        rotting = f"   ! {self._rotting:,} rotting" if self._rotting else ""
        marked = f"   ● {self._marked:,} marked" if self._marked else ""
        room = max(width - text.cell_width(sums + rotting + marked) - 1, 0)
        name = text.fit(f" {board.pipeline.name} ▾", min(text.cell_width(board.pipeline.name) + 3, room))
        words = text.fit(f"   {board.filter}", room - text.cell_width(name))
        line = ((name, "pipeline"), (words, "filter"), (sums, "sums"), (rotting, "rotting"), (marked, "marked"))
        end = ((" ", "sums"),)
        return Strip(self._drawing.segments(tuple(span for span in line + end if span[0]))).adjust_cell_length(width)

    def _worth(self, board: Board) -> str:
        """The main currency's sums, and how many other currencies there are."""
        totals = board.open_totals
        if not totals:
            return ""
        main = totals[0]
        others = f" +{len(totals) - 1} cur" if len(totals) > 1 else ""
        whole, weighted = money.short(main.amount, main.currency), money.short(main.weighted, main.currency)
        return f"   {whole} {main.currency}{others}   weighted {weighted}"
