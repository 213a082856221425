"""The line above the settings: the way that led here, and at the right what is to be known of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.strip import Strip
from textual.widget import Widget

from crm_tui import text
from crm_tui.tui.widgets.lines import Drawn

_NEXT = " \u203a "
"""Between a page and the one that it opened."""


class SettingsBar(Drawn, Widget):
    """One line; of a way that is too long, its end is shown."""

    DRAWN_AS = "settings"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"settings--{name}" for name in ("here", "way", "aside")}

    def __init__(self) -> None:
        super().__init__()
        self._way: tuple[str, ...] = ()
        self._aside = ""

    def show(self, way: Sequence[str], aside: str) -> None:
        """Say this from now on."""
        if (tuple(way), aside) != (self._way, self._aside):
            self._way, self._aside = tuple(way), aside
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        width = self.size.width
        names = [text.visible(name) for name in self._way] or [""]
        aside = text.fit(text.visible(self._aside), min(text.cell_width(text.visible(self._aside)), width // 2))
        room = width - text.cell_width(aside) - 3
        before = "".join(f"{name}{_NEXT}" for name in names[:-1])
        while before and text.cell_width(before) + text.cell_width(names[-1]) > room:
            before = before.partition(_NEXT)[2]
        here = text.fit(names[-1], max(min(text.cell_width(names[-1]), room - text.cell_width(before)), 0))
        gap = " " * max(width - text.cell_width(before) - text.cell_width(here) - text.cell_width(aside) - 2, 0)
        line = ((f" {before}", "way"), (here, "here"), (gap, "aside"), (aside, "aside"))
        spans = tuple(span for span in line if span[0])
        return Strip(self._drawing.segments(spans)).adjust_cell_length(width, self._drawing.style("aside"))
