"""The line at the foot that says what was done, and how to take it back."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import ClassVar, NamedTuple

from textual.strip import Strip

from crm_tui import text
from crm_tui.tui.widgets.lines import Line, LineWidget, wrapped


class Tone(StrEnum):
    """How a sentence is meant; never told by colour alone."""

    DONE = "done"
    FAILED = "failed"


class Said(NamedTuple):
    """The last sentence that the program said."""

    sentence: str = ""
    tone: Tone = Tone.DONE
    key: str = ""
    """The key to press next, such as that which takes back what was done; empty for none."""
    word: str = "undo"
    """What that key does."""
    whole: bool = False
    """Whether it has room for all of it, as a failure has."""


MOST_LINES = 3
"""Lines that a failure may take; what was done takes one."""


class StatusLine(LineWidget):
    """The last sentence, shortened in the middle where it does not fit; a failure has room for what to do about it."""

    DRAWN_AS = "status"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"status--{name}" for name in ("said", "failed", "key", "hint")}

    def __init__(self) -> None:
        super().__init__()
        self.said = Said()
        self._rows: Sequence[Line] = ()

    def show(self, said: Said) -> None:
        """Say this from now on."""
        if said != self.said:
            self.said = said
            self.fit()

    def fit(self) -> None:
        """Take as many lines as a failure needs."""
        self._rows = told(self.said, max(self.size.width - 1, 1))
        needed = max(len(self._rows), 1)
        if self.styles.height is None or self.styles.height.value != needed:
            self.styles.height = needed
        self.refresh()

    def render_line(self, y: int) -> Strip:
        line = self._rows[y] if y < len(self._rows) else ()
        segments = self._drawing.segments(((" ", "said"), *line))
        return Strip(segments).adjust_cell_length(self.size.width, self._drawing.style("said"))


def told(said: Said, width: int) -> list[Line]:
    """The rows of a sentence: one, but `MOST_LINES` at most for what is to be read whole."""
    if said.tone is Tone.FAILED or said.whole:
        style = "failed" if said.tone is Tone.FAILED else "said"
        sentence = f"! {said.sentence}" if said.tone is Tone.FAILED else said.sentence
        return [((row, style),) for row in wrapped(sentence, width)[:MOST_LINES]]
    if not said.key:
        return [((shortened(said.sentence, width), "said"),)]
    room = width - len("   ") - text.cell_width(f"{said.key} {said.word}")
    return [((f"{shortened(said.sentence, room)}   ", "said"), (said.key, "key"), (f" {said.word}", "hint"))]


def shortened(sentence: str, width: int) -> str:
    """The sentence in so many cells: its beginning says what was done, its end to what, so the middle gives way."""
    sentence = text.visible(sentence)
    if text.cell_width(sentence) <= width:
        return sentence
    head = max(width * 2 // 5, 1)
    tail = max(width - head - 1, 0)
    end = sentence[-tail:] if tail else ""
    while text.cell_width(end) > tail:
        end = end[1:]
    return text.fit(sentence, head, ellipsis="").rstrip() + "…" + end
