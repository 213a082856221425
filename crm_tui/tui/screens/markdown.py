"""A text in Markdown as it will be read."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Markdown

from crm_tui import text
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import bindings
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.title import TitleLine


class MarkdownScreen(CrmDialog[None]):
    """Shows a text, over the form that it is written in; its links are only read."""

    PLACE = "markdown"
    BINDINGS: ClassVar = bindings("markdown")

    def __init__(self, title: str, body: str) -> None:
        super().__init__()
        self._heading = title
        self._body = body

    def compose(self) -> ComposeResult:
        yield TitleLine(self._heading)
        with VerticalScroll():
            yield Markdown(text.visible(self._body, block=True), open_links=False)
        yield KeyLine(self.PLACE, self.crm.keymap)

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one(VerticalScroll)

    def action_markdown_close(self) -> None:
        self.dismiss(None)

    def action_markdown_down(self) -> None:
        self._scroll.scroll_relative(y=1, animate=False)

    def action_markdown_up(self) -> None:
        self._scroll.scroll_relative(y=-1, animate=False)

    def action_markdown_page_down(self) -> None:
        self._scroll.scroll_page_down(animate=False)

    def action_markdown_page_up(self) -> None:
        self._scroll.scroll_page_up(animate=False)
