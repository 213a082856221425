"""The board of tickets and the line above it: the widgets of the board of deals, which say other things."""

from __future__ import annotations

from typing import ClassVar

from crm_tui.tui.widgets.board.bar import BoardBar
from crm_tui.tui.widgets.board.text import BoardWords
from crm_tui.tui.widgets.board.ticket_text import OF_TICKETS
from crm_tui.tui.widgets.board.widget import BoardView


class TicketBoardView(BoardView):
    """The columns and cards of a pipeline of tickets."""

    WORDS: ClassVar[BoardWords] = OF_TICKETS


class TicketBar(BoardBar):
    """Which pipeline and filter, how many tickets are open, and how many past due."""

    LATE: ClassVar[str] = "past due"
