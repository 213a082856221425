"""What all explanations of numbers share: a sheet with parts, and a cursor that goes from part to part."""

from __future__ import annotations

from textual.app import ComposeResult

from crm_tui import resources
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.widgets.sheet import SheetView


class Explaining(CrmScreen[None]):
    """A number, explained on a sheet; what has the commands of the place `explain` is a subclass."""

    CSS_PATH = str(resources.style_path("metrics.tcss"))

    def compose_body(self) -> ComposeResult:
        yield SheetView()

    @property
    def sheet(self) -> SheetView:
        """Where the explanation stands."""
        return self.query_one(SheetView)

    def action_explain_open(self) -> None:
        """Go to what stands at the cursor."""
        raise NotImplementedError

    def on_sheet_view_opened(self) -> None:
        self.action_explain_open()

    def action_explain_up(self) -> None:
        self.sheet.move_cursor(0, -1)

    def action_explain_down(self) -> None:
        self.sheet.move_cursor(0, 1)

    def action_explain_first(self) -> None:
        self.sheet.move_cursor_to_end(last=False)

    def action_explain_last(self) -> None:
        self.sheet.move_cursor_to_end(last=True)

    def action_explain_page_up(self) -> None:
        self.sheet.move_cursor_page(-1)

    def action_explain_page_down(self) -> None:
        self.sheet.move_cursor_page(1)

    def action_explain_next_part(self) -> None:
        self.sheet.move_cursor_panel(1)

    def action_explain_part_before(self) -> None:
        self.sheet.move_cursor_panel(-1)
