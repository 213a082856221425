"""The line at the foot that says what was done, and how to take it back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class Tone(StrEnum):
    """How a sentence is meant; never told by colour alone."""

    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Said:
    """The last sentence that the program said."""

    sentence: str = ""
    tone: Tone = Tone.DONE
    undo_key: str = ""
    """The key that takes back what was done; empty where nothing was."""


class StatusLine(Widget):
    """One line with the last sentence; a failure begins with an exclamation mark."""

    COMPONENT_CLASSES = {"status--failed", "status--key", "status--hint"}  # noqa: RUF012 - Textual's own form

    said: reactive[Said] = reactive(Said())

    def show(self, said: Said) -> None:
        """Say this from now on."""
        self.said = said

    def render(self) -> RenderResult:
        said = self.said
        if said.tone is Tone.FAILED:
            return Content.assemble(" ", ("! " + said.sentence, self.get_visual_style("status--failed")))
        if not said.undo_key:
            return Content(" " + said.sentence)
        return Content.assemble(
            " " + said.sentence + "   ",
            (said.undo_key, self.get_visual_style("status--key")),
            (" undo", self.get_visual_style("status--hint")),
        )
