"""The commands by which things are entered from wherever one is: a line that adds a record, a call, a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from crm_tui.domain.records import ActivityKind, Kind
from crm_tui.tui.base import Working
from crm_tui.tui.everywhere.guided import Guided

if TYPE_CHECKING:
    from crm_tui.tui.app import CrmApp


class Entering(Guided):
    """The part of the program that they belong to."""

    def action_quick_add(self, line: str = "") -> None:
        from crm_tui.tui.screens.quick import QuickScreen

        self.push_screen(QuickScreen(line))

    def action_log_call(self) -> None:
        self._log_what(ActivityKind.CALL)

    def action_log_meeting(self) -> None:
        self._log_what(ActivityKind.MEETING)

    def action_ticket_add(self) -> None:
        from crm_tui.tui.forms import record_forms

        if isinstance(self.screen, Working):
            cast("CrmApp", self).do(record_forms.add_record(self.screen, Kind.TICKET))

    def _log_what(self, what: ActivityKind) -> None:
        """Open the small form about what the screen has open, or its cursor is on."""
        if isinstance(self.screen, Working):
            from crm_tui.tui.forms.call_form import log

            app = cast("CrmApp", self)
            app.do(log(self.screen, what))
