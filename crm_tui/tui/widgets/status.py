"""The line at the foot that says what was done, and how to take it back."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from crm_tui import text


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


class StatusLine(Widget):
    """The last sentence, shortened in the middle where it does not fit; a failure has room for what to do about it."""

    COMPONENT_CLASSES = {"status--failed", "status--key", "status--hint"}  # noqa: RUF012 - Textual's own form

    said: reactive[Said] = reactive(Said())

    def show(self, said: Said) -> None:
        """Say this from now on."""
        self.said = said
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """Take as many lines as a failure needs."""
        roomy = self.said.tone is Tone.FAILED or self.said.whole
        needed = Content(f"! {self.said.sentence}").get_height({}, max(self.size.width, 1)) if roomy else 1
        lines = max(1, min(needed, MOST_LINES))
        if self.styles.height is None or self.styles.height.value != lines:
            self.styles.height = lines

    def render(self) -> RenderResult:
        said = self.said
        if said.tone is Tone.FAILED:
            return Content.styled("! " + said.sentence, self.get_visual_style("status--failed"))
        if said.whole:
            return Content(said.sentence)
        if not said.key:
            return Content(shortened(said.sentence, self.size.width))
        room = self.size.width - len("   ") - text.cell_width(f"{said.key} {said.word}")
        return Content.assemble(
            shortened(said.sentence, room) + "   ",
            (said.key, self.get_visual_style("status--key")),
            (f" {said.word}", self.get_visual_style("status--hint")),
        )


def shortened(sentence: str, width: int) -> str:
    """The sentence in so many cells: its beginning says what was done, its end to what, so the middle gives way."""
    if text.cell_width(sentence) <= width:
        return sentence
    head = max(width * 2 // 5, 1)
    tail = max(width - head - 1, 0)
    end = sentence[-tail:] if tail else ""
    while text.cell_width(end) > tail:
        end = end[1:]
    return text.fit(sentence, head, ellipsis="").rstrip() + "…" + end
