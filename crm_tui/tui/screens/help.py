"""The help of the place where one is: its keys, what its records can be filtered by, and what fields they have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from crm_tui import resources, text
from crm_tui.domain.records import Kind
from crm_tui.tui import help_pages
from crm_tui.tui.base import CrmDialog
from crm_tui.tui.commands import bindings
from crm_tui.tui.help_pages import Page, Table
from crm_tui.tui.widgets.keyline import KeyLine
from crm_tui.tui.widgets.record.sections import Section, SectionLine

BESIDE = 3
"""Cells beside the words: the room before them, and the scroll bar."""
WIDEST, NARROWEST = 70, 12
"""Cells that lines of words take at most, and at least."""
MOST_BEFORE = 34
"""Cells that what stands before the words takes at most; longer ones have a line to themselves."""


class HelpScreen(CrmDialog[None]):
    """Everything that can be typed here, over the whole screen, a page at a time."""

    PLACE = "help"
    BINDINGS: ClassVar = bindings("help")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("dialogs.tcss", "sections.tcss")]

    def __init__(self, place: str, title: str, kinds: Sequence[Kind] = ()) -> None:
        """`kinds` are those of the records that the place shows."""
        super().__init__()
        self._place = place
        self._heading = title
        self._kinds = kinds
        self._of_kinds: tuple[Page, ...] = ()
        self._current = 0

    def compose(self) -> ComposeResult:
        yield SectionLine(self._sections())
        with VerticalScroll():
            yield Static(self._page())
        yield KeyLine(self.PLACE, self.crm.keymap)

    def on_mount(self) -> None:
        if self._kinds:
            self.load(self._load())

    async def _load(self) -> None:
        self._of_kinds = await self.store.run(help_pages.of_kinds, self._kinds)
        self._show(self._current)

    def on_resize(self) -> None:
        self.query_one(Static).update(self._page())

    def on_section_line_chosen(self, message: SectionLine.Chosen) -> None:
        self._show(message.number)

    @property
    def _pages(self) -> tuple[Page, ...]:
        keys = help_pages.keys(self._place, self._heading, self.crm.keymap, self.crm.rights)
        numbers = help_pages.numbers(self._place)
        return (keys, *numbers, *self._of_kinds, help_pages.role(self.crm.rights))

    def _sections(self) -> list[Section]:
        return [Section("", page.title) for page in self._pages]

    def _show(self, number: int) -> None:
        """Turn to a page, from its beginning."""
        self._current = number % len(self._pages)
        self.query_one(SectionLine).show(self._sections(), self._current, f"Help: {self._heading}")
        self.query_one(Static).update(self._page())
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def _page(self) -> Content:
        tables = self._pages[self._current].tables
        return Content("\n").join([line for table in tables for line in self._table(table)])

    def _table(self, table: Table) -> list[Content]:
        widths = [width for before, _ in table.rows if (width := text.cell_width(before)) <= MOST_BEFORE]
        width = min(max(widths, default=0), max(self.size.width // 2 - BESIDE, NARROWEST))
        rows = [line for before, words in table.rows for line in self._row(before, words, width + 4)]
        room = max(min(self.size.width - BESIDE, WIDEST), NARROWEST)
        words = [Content(f"  {line}") for paragraph in table.words for line in wrap(paragraph, room)]
        return [Content.assemble((f" {table.heading}", "bold")), *rows, *words, Content("")]

    def _row(self, before: str, words: str, width: int) -> Iterator[Content]:
        """What is typed, and beside it, or below where it is long, the words in as many lines as they need."""
        lines = wrap(words, max(self.size.width - BESIDE - width, NARROWEST)) or [""]
        if text.cell_width(before) > width - 4:
            yield Content.assemble((f"  {text.fit(before, max(self.size.width - BESIDE, NARROWEST))}", "$text-accent"))
        else:
            yield Content.assemble((text.fit(f"  {before}", width), "$text-accent"), lines.pop(0))
        yield from (Content(" " * width + line) for line in lines)

    def action_help_close(self) -> None:
        self.dismiss(None)

    def action_help_next(self) -> None:
        self._show(self._current + 1)

    def action_help_previous(self) -> None:
        self._show(self._current - 1)

    def action_help_down(self) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=1, animate=False)

    def action_help_up(self) -> None:
        self.query_one(VerticalScroll).scroll_relative(y=-1, animate=False)

    def action_help_page_down(self) -> None:
        self.query_one(VerticalScroll).scroll_page_down(animate=False)

    def action_help_page_up(self) -> None:
        self.query_one(VerticalScroll).scroll_page_up(animate=False)
