"""Coming to the customers by phase from wherever one is."""

from __future__ import annotations

from crm_tui.tui.everywhere.guided import Guided


class Phasing(Guided):
    """The part of the program that their command belongs to."""

    def action_go_phases(self, kind: str = "") -> None:
        from crm_tui.queries.lifecycle.board import kind_called
        from crm_tui.tui.screens.phases import PhasesScreen

        if not isinstance(self.screen, PhasesScreen):
            self.push_screen(PhasesScreen(kind_called(kind)))
