"""The line above what is to be done: how it is narrowed, and how much there is of each kind; the lines below it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.strip import Strip
from textual.widget import Widget

from crm_tui import text
from crm_tui.queries.agenda.lines import AgendaLine
from crm_tui.tui.widgets.lines import Drawn, Line, filling
from crm_tui.tui.widgets.today import text as agenda_text


class AgendaBar(Drawn, Widget):
    """One line; where there is too much to say the counts are said in fewer words, then it is cropped at its end."""

    DRAWN_AS = "agenda"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"agenda--{name}" for name in ("day", "filter", "count", "late", "aside")}

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[Line, Line] = ((), ())
        """With the counts in full, and in few words."""

    def show(self, day: str, narrowed: str, counted: Sequence[tuple[str, str, bool]], aside: str) -> None:
        """Say the day, how it is narrowed, each count (whole, short, whether it is late), and what else there is."""
        begin = ((f" {day} ", "day"), (f" {narrowed} " if narrowed else "", "filter"))
        whole = ((f"  {words}", "late" if late else "count") for words, _, late in counted)
        short = ((f" {words}", "late" if late else "count") for _, words, late in counted)
        end = (f"  {aside}" if aside else "", "aside")
        lines = _without_blanks((*begin, *whole, end)), _without_blanks((*begin, *short, end))
        if lines != self._lines:
            self._lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        width = self.size.width
        whole, short = self._lines
        line = whole if sum(text.cell_width(said) for said, _ in whole) <= width else short
        return Strip(self._drawing.segments(filling(line, width))).adjust_cell_length(width)


def _without_blanks(spans: Line) -> Line:
    return tuple(span for span in spans if span[0])


class AgendaFoot(Drawn, Widget):
    """Two lines about the one at the cursor."""

    DRAWN_AS = "agenda"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"agenda--{name}" for name in ("plain", "label", "late")}

    def __init__(self) -> None:
        super().__init__()
        self._about: AgendaLine | None = None
        self._key = ""

    def show(self, line: AgendaLine | None, key: str) -> None:
        """Say why this one stands there, and which key tells more; nothing for none."""
        if (line, key) != (self._about, self._key):
            self._about, self._key = line, key
            self.refresh()

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if self._about is None or y > 1:
            return Strip.blank(width, self._drawing.style("label"))
        line = agenda_text.why_lines(self._about, self._key, width)[y]
        return Strip(self._drawing.segments(line)).adjust_cell_length(width)
