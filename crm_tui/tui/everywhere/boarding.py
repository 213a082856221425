"""Going from board to board: of deals, of customers by phase, and of tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from crm_tui.domain.records import Kind
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.everywhere.guided import Guided

if TYPE_CHECKING:
    from crm_tui.queries.board.pipelines import PipelineName
    from crm_tui.queries.boards import BoardName
    from crm_tui.tui.app import CrmApp


class Boarding(Guided):
    """What every board does when another one is wanted."""

    def pick_board(self, current: PipelineName | None) -> None:
        """Offer all boards, and show the one that is picked."""
        cast("CrmApp", self).do(self._pick_board(current))

    async def _pick_board(self, current: PipelineName | None) -> None:
        from crm_tui.queries.boards import every_board
        from crm_tui.tui.forms.fields import Choice
        from crm_tui.tui.screens.picker import PickerScreen

        found = await cast("CrmApp", self).store.run(every_board)
        choices = [Choice(one.pipeline.name, one, one.kind.plural) for one in found]
        here = next((one for one in found if one.pipeline == current), None)
        self.push_screen(
            PickerScreen("Show the board", choices, current=here),
            lambda choice: self.show_board(choice.value) if choice else None,
        )

    async def come_to(self, place: str) -> None:
        """Show a place itself, without what lies on it, as far as that may be left."""
        await self.switch_mode(place)
        while len(self.screen_stack) > 1 and isinstance(self.screen, CrmScreen) and self.screen.may_be_left:
            await self.pop_screen()

    def show_board(self, board: BoardName) -> None:
        """Show a board, in place of the one that is open where that has cards of the same kind."""
        cast("CrmApp", self).do(self._show_board(board))

    async def _show_board(self, board: BoardName) -> None:
        match board.kind:
            case Kind.DEAL:
                from crm_tui.tui.screens.board import BoardScreen

                await self.come_to("board")
                if isinstance(self.screen, BoardScreen):
                    self.screen.show_pipeline(board.pipeline)
            case Kind.TICKET:
                from crm_tui.tui.screens.tickets import TicketsScreen

                if not isinstance(self.screen, TicketsScreen):
                    await self.push_screen(TicketsScreen(board.pipeline))
                else:
                    self.screen.show_pipeline(board.pipeline)
            case kind:
                from crm_tui.tui.screens.phases import PhasesScreen

                if not isinstance(self.screen, PhasesScreen):
                    await self.push_screen(PhasesScreen(kind))
                else:
                    self.screen.show_kind(kind)
