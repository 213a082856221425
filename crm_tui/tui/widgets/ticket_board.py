"""The board of tickets and the line above it: the widgets of the board of deals, which say other things."""

from __future__ import annotations

from typing import ClassVar

from crm_tui.tui.widgets.board import BoardView
from crm_tui.tui.widgets.board_bar import BoardBar
from crm_tui.tui.widgets.board_text import BoardWords
from crm_tui.tui.widgets.ticket_text import OF_TICKETS


class TicketBoardView(BoardView):
    """The columns and cards of a pipeline of tickets."""

    WORDS: ClassVar[BoardWords] = OF_TICKETS


class TicketBar(BoardBar):
    """Which pipeline and filter, how many tickets are open, and how many past due."""

    LATE: ClassVar[str] = "past due"
