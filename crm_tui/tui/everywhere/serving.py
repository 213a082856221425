"""Coming to the tickets from wherever one is, and adding one."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from crm_tui.domain.records import Kind
from crm_tui.tui.base import Working
from crm_tui.tui.everywhere.guided import Guided

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp


class Serving(Guided):
    """The part of the program that their commands belong to."""

    def action_go_tickets(self) -> None:
        from crm_tui.tui.screens.tickets import TicketsScreen

        if not isinstance(self.screen, TicketsScreen):
            self.push_screen(TicketsScreen())

    def action_ticket_add(self) -> None:
        from crm_tui.tui.forms import record_forms

        if isinstance(self.screen, Working):
            cast("CrmApp", self).do(record_forms.add_record(self.screen, Kind.TICKET))
