"""What the board needs a moment after it is first shown: loaded then, on a thread that nobody waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from crm_tui.filters.context import FilterContext
    from crm_tui.queries.board.pane import DealPane


def deal_pane(deal: UUID, context: FilterContext) -> DealPane:
    """What the pane shows of a deal."""
    from crm_tui.queries.board import pane as board_pane

    return board_pane.deal_pane(deal, context)


def load_ahead() -> None:
    """Load what the first move, and the first line that is typed, would wait for."""
    import crm_tui.services.moving.advancing
    import crm_tui.tui.moves
    import crm_tui.tui.widgets.line_input  # noqa: F401
