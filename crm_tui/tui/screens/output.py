"""What a command line printed, to scroll through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult

from crm_tui import resources, text
from crm_tui.tui.base import CrmScreen
from crm_tui.tui.commands import bindings
from crm_tui.tui.widgets.items import Item, ItemsView
from crm_tui.tui.widgets.record.sections import Section, SectionLine

MOST_LINES = 5_000
"""Lines that are shown; who wants more has a shell."""

ASIDE = 20
"""Cells by which one scrolls to the side."""


class OutputScreen(CrmScreen[None]):
    """Lines as they were printed, cropped at the edge; one scrolls down, and to the side."""

    PLACE = "output"
    BINDINGS: ClassVar = bindings("output")
    CSS_PATH: ClassVar = [str(resources.style_path(name)) for name in ("sections.tcss", "record.tcss", "undo.tcss")]

    def __init__(self, line: str, printed: str) -> None:
        super().__init__()
        self._line = line
        lines = printed.rstrip("\n").split("\n")
        more = len(lines) - MOST_LINES
        self._printed = lines[:MOST_LINES] + ([f"… and {more:,} lines more; run it in a shell."] if more > 0 else [])
        self._aside = 0

    def compose_body(self) -> ComposeResult:
        yield SectionLine((Section("", self._line),))
        yield ItemsView(has_cursor=False, id="printed")

    @property
    def view(self) -> ItemsView:
        """Where it stands."""
        return self.query_one(ItemsView)

    def on_mount(self) -> None:
        self._show()

    def _show(self) -> None:
        self.view.show(self._build)

    def _build(self, width: int) -> Sequence[Item]:
        if width <= 0:
            return []
        return [Item((((text.fit(line[self._aside :], width), "text"),),)) for line in self._printed]

    def action_output_down(self) -> None:
        self.view.scroll_lines(1)

    def action_output_up(self) -> None:
        self.view.scroll_lines(-1)

    def action_output_page_down(self) -> None:
        self.view.scroll_lines(self.view.size.height - 1)

    def action_output_page_up(self) -> None:
        self.view.scroll_lines(1 - self.view.size.height)

    def action_output_first(self) -> None:
        self.view.scroll_lines(-len(self._printed))

    def action_output_last(self) -> None:
        self.view.scroll_lines(len(self._printed))

    def action_output_right(self) -> None:
        widest = max(map(len, self._printed))
        self._aside = min(self._aside + ASIDE, max(widest - self.view.size.width // 2, 0))
        self._show()

    def action_output_left(self) -> None:
        self._aside = max(self._aside - ASIDE, 0)
        self._show()
