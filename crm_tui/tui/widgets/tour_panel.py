"""The lines above the foot that say what to try next."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from crm_tui import resources


class TourPanel(Widget):
    """A heading, and what to do in two lines or more."""

    DEFAULT_CSS = resources.style_path("tour.tcss").read_text(encoding="utf-8")
    COMPONENT_CLASSES = {"tour--heading", "tour--keys"}  # noqa: RUF012 - Textual's own form

    def __init__(self) -> None:
        super().__init__()
        self._heading = self._keys = self._words = ""

    def show(self, heading: str, words: str, keys: str) -> None:
        """Say this from now on; `keys` go on or end it."""
        self._heading, self._words, self._keys = heading, words, keys
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        return Content.assemble(
            (self._heading, self.get_visual_style("tour--heading")),
            (f"   {self._keys}\n", self.get_visual_style("tour--keys")),
            self._words,
        )
