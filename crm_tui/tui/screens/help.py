"""The keys of the place where one is."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crm_tui import text
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import EVERYWHERE, bindings
from crm_tui.tui.keymap import key_table
from crm_tui.tui.widgets.keyline import KeyLine


class HelpScreen(CrmDialog[None]):
    """Every key that works here, over the whole screen."""

    PLACE = "help"
    BINDINGS: ClassVar = bindings("help")

    def __init__(self, place: str, title: str) -> None:
        super().__init__()
        self._place = place
        self._heading = title

    def compose(self) -> ComposeResult:
        with VerticalScroll():
            yield Static(self._keys())
        yield KeyLine(self.PLACE, self.crm.keymap)

    def _keys(self) -> Content:
        tables = [(self._heading, self._place), ("Everywhere", EVERYWHERE)]
        lines = [line for heading, place in tables for line in self._table(heading, place)]
        return Content("\n").join(lines)

    def _table(self, heading: str, place: str) -> list[Content]:
        rows = key_table(place, self.crm.keymap)
        width = max((text.cell_width(keys) for keys, _ in rows), default=0)
        lines = [Content.assemble(("  " + text.fit(keys, width + 2), "$text-accent"), words) for keys, words in rows]
        return [Content.assemble((f" {heading}", "bold")), *lines, Content("")]

    def action_help_close(self) -> None:
        self.dismiss(None)

    def action_help_down(self) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)

    def action_help_up(self) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=-1, animate=False)

    def action_help_page_down(self) -> None:
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_help_page_up(self) -> None:
        self.query_one(VerticalScroll).scroll_page_up(animate=False)
