"""The first line of a dialog: what it is for, and who else is at the same."""

from __future__ import annotations

from typing import ClassVar

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from crm_tui import text

_GAP = 3
"""Cells between the two."""


class TitleLine(Widget):
    """The title at the left, at the right who else; where both are too much, the title is shortened."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"title--company"}

    def __init__(self, title: str) -> None:
        super().__init__(classes="dialog--title")
        self._title = title
        self._company = ""

    def show_company(self, company: str) -> None:
        """Say who else; empty for nobody."""
        if company != self._company:
            self._company = company
            self.refresh()

    def render(self) -> RenderResult:
        width = self.content_size.width
        if not self._company:
            return Content(text.visible(self._title))
        company = text.fit(self._company, min(text.cell_width(self._company), width))
        room = width - text.cell_width(company) - _GAP
        title = text.fit(self._title, room) + " " * _GAP if room > 0 else ""
        return Content.assemble(title, (company, self.get_visual_style("title--company")))
