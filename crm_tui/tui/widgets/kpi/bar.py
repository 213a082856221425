"""The line above the numbers: which pipeline, period and filter they are of, and whether they are being counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.strip import Strip
from textual.widget import Widget

from crm_tui import text
from crm_tui.tui.widgets.lines import Drawn


@dataclass(frozen=True, slots=True)
class Measured:
    """What the numbers are of, in words."""

    pipeline: str = ""
    period: str = ""
    narrowed: str = ""
    """The lens and the filter that are laid over them."""
    compared_with: str = ""
    """The period before; empty where there is none."""
    counting: bool = True
    """True until the numbers are there."""
    as_of: str = ""
    """The past day on whose evening they were known so; empty for now."""


class KpiBar(Drawn, Widget):
    """One line."""

    DRAWN_AS = "kpi"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"kpi--{name}" for name in ("of", "filter", "aside")}

    def __init__(self) -> None:
        super().__init__()
        self._measured = Measured()

    def show(self, measured: Measured) -> None:
        """Say this from now on."""
        if measured != self._measured:
            self._measured = measured
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        said = self._measured
        of = " ".join(f" {word} ▾ " for word in (said.pipeline, said.period) if word)
        as_of = f"as of {said.as_of} " if said.as_of else ""
        compared = f"compared with {said.compared_with} " if said.compared_with else ""
        aside = "counting … " if said.counting else "  ".join(part for part in (compared, as_of) if part)
        width = self.size.width
        room = width - text.cell_width(of)
        if room < text.cell_width(said.narrowed) + text.cell_width(aside) + 3:
            aside = "… " if said.counting else as_of
        words = text.fit(f"  {said.narrowed}", max(room - text.cell_width(aside), 0))
        line = ((of, "of"), (words, "filter"), (aside, "aside"))
        return Strip(self._drawing.segments(tuple(span for span in line if span[0]))).adjust_cell_length(width)
