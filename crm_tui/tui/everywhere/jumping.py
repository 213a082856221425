"""Going somewhere from wherever one is: to a place, a board, a list or an overview."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from crm_tui.domain.records import Kind
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.everywhere.guided import Guided
from crm_tui.tui.widgets.tabs import TabLine

if TYPE_CHECKING:
    from crm_tui.queries.board.pipelines import PipelineName
    from crm_tui.queries.boards import BoardName
    from crm_tui.tui.app import CrmApp


class Jumping(Guided):
    """Most of the commands that begin with `go.`, as actions of the program, and what screens go somewhere by."""

    def on_tab_line_chosen(self, message: TabLine.Chosen) -> None:
        cast("CrmApp", self).go(message.place)

    def action_go_board(self) -> None:
        cast("CrmApp", self).go("board")

    def action_go_contacts(self) -> None:
        cast("CrmApp", self).go("contacts")

    def action_go_today(self) -> None:
        cast("CrmApp", self).go("today")

    def action_go_metrics(self) -> None:
        cast("CrmApp", self).go("metrics")

    def action_go_phases(self, kind: str = "") -> None:
        from crm_tui.queries.lifecycle.board import kind_called
        from crm_tui.tui.screens.phases import PhasesScreen

        if not isinstance(self.screen, PhasesScreen):
            self.push_screen(PhasesScreen(kind_called(kind)))

    def action_go_tickets(self) -> None:
        from crm_tui.tui.screens.tickets.screen import TicketsScreen

        if not isinstance(self.screen, TicketsScreen):
            self.push_screen(TicketsScreen())

    def action_go_duplicates(self) -> None:
        from crm_tui.tui.screens.duplicates import DuplicatesScreen

        if not isinstance(self.screen, DuplicatesScreen):
            self.push_screen(DuplicatesScreen())

    # Boards

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
                from crm_tui.tui.screens.board.screen import BoardScreen

                await self.come_to("board")
                if isinstance(self.screen, BoardScreen):
                    self.screen.show_pipeline(board.pipeline)
            case Kind.TICKET:
                from crm_tui.tui.screens.tickets.screen import TicketsScreen

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

    # Overviews, and the lists that they speak of

    def show_overview(self, named: str) -> None:
        """Show the overview with this name, at the section that is named behind it, if any; raises `NotFound`."""
        from crm_tui.queries.overviews import place_called
        from crm_tui.tui.screens.overview import OverviewScreen

        wanted, at = place_called(named)
        if isinstance(self.screen, OverviewScreen):
            self.screen.turn_to(wanted, at)
        else:
            self.push_screen(OverviewScreen(wanted, at))

    def action_overview_choose(self, name: str = "") -> None:
        if name:
            self.show_overview(name)
            return
        from crm_tui.queries.overviews import OVERVIEWS
        from crm_tui.tui.forms.fields import Choice
        from crm_tui.tui.screens.picker import PickerScreen

        choices = [Choice(one.title, one.name, one.says) for one in OVERVIEWS]
        self.push_screen(
            PickerScreen("Show the overview", choices),
            lambda choice: self.show_overview(choice.value) if choice else None,
        )

    def show_list(self, kind: Kind, typed: str = "") -> None:
        """Go to the list of a kind, narrowed by a filter."""
        cast("CrmApp", self).do(self._show_list(kind, typed))

    async def _show_list(self, kind: Kind, typed: str) -> None:
        from crm_tui.queries.lists.windows import ListOf
        from crm_tui.tui.screens.contacts.screen import ContactsScreen

        await cast("CrmApp", self).come_to("contacts")
        if isinstance(self.screen, ContactsScreen):
            self.screen.show_list(ListOf(kind, typed))

    def action_go_campaigns(self) -> None:
        self._go_to_overview("campaigns")

    def action_go_segments(self) -> None:
        self.show_list(Kind.SEGMENT)

    def action_go_cycle(self) -> None:
        cast("CrmApp", self).do(self._show_cycle())

    async def _show_cycle(self) -> None:
        from crm_tui.tui.screens.cycle import CycleScreen

        if not isinstance(self.screen, CycleScreen):
            await self.push_screen(CycleScreen())

    def action_go_leads(self) -> None:
        self._go_to_overview("leads")

    def action_go_risk(self) -> None:
        self._go_to_overview("risk")

    def action_go_growth(self) -> None:
        self._go_to_overview("growth")

    def action_go_advocacy(self) -> None:
        self._go_to_overview("advocacy")

    def action_go_feedback(self) -> None:
        self._go_to_overview("feedback")

    def _go_to_overview(self, name: str) -> None:
        cast("CrmApp", self).do(self._show_overview(name))

    async def _show_overview(self, name: str) -> None:
        self.show_overview(name)
