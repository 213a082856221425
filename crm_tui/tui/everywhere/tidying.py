"""Keeping the records tidy from wherever one is: going through what is likely there twice."""

from __future__ import annotations

from crm_tui.tui.everywhere.guided import Guided


class Tidying(Guided):
    """The part of the program that its commands belong to."""

    def action_go_duplicates(self) -> None:
        from crm_tui.tui.screens.duplicates import DuplicatesScreen

        if not isinstance(self.screen, DuplicatesScreen):
            self.push_screen(DuplicatesScreen())
