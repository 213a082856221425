"""Coming to the overviews, and to the lists that facts speak of, from wherever one is."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from crm_tui.domain.records import Kind
from crm_tui.tui.everywhere.guided import Guided

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp


class Overviewing(Guided):
    """The part of the program that their commands belong to."""

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
        from crm_tui.tui.screens.contacts import ContactsScreen

        await cast("CrmApp", self).come_to("contacts")
        if isinstance(self.screen, ContactsScreen):
            self.screen.show_list(ListOf(kind, typed))

    def action_go_campaigns(self) -> None:
        self._go("campaigns")

    def action_go_segments(self) -> None:
        self.show_list(Kind.SEGMENT)

    def action_go_cycle(self) -> None:
        cast("CrmApp", self).do(self._show_cycle())

    async def _show_cycle(self) -> None:
        from crm_tui.tui.screens.cycle import CycleScreen

        if not isinstance(self.screen, CycleScreen):
            await self.push_screen(CycleScreen())

    def action_go_leads(self) -> None:
        self._go("leads")

    def action_go_risk(self) -> None:
        self._go("risk")

    def action_go_growth(self) -> None:
        self._go("growth")

    def action_go_advocacy(self) -> None:
        self._go("advocacy")

    def action_go_feedback(self) -> None:
        self._go("feedback")

    def _go(self, name: str) -> None:
        app = cast("CrmApp", self)
        app.do(self._shown(name))

    async def _shown(self, name: str) -> None:
        self.show_overview(name)
