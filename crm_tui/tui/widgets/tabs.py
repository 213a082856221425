"""The first line of every screen: the places, the workspace's name and who works here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from crm_tui import text


@dataclass(frozen=True, slots=True)
class Tab:
    """One place to go to."""

    place: str
    title: str


class TabLine(Widget):
    """The places with the current one marked; a click goes to one."""

    COMPONENT_CLASSES = {"tabs--current", "tabs--other", "tabs--aside"}  # noqa: RUF012 - Textual's own form

    class Chosen(Message):
        """A place was clicked."""

        def __init__(self, place: str) -> None:
            super().__init__()
            self.place = place

    def __init__(self, tabs: Sequence[Tab], current: str, *aside: str) -> None:
        """`aside` stands at the right: the workspace's name, the user's."""
        super().__init__()
        self._tabs = tuple(tabs)
        self._current = current
        self._aside = "   ".join(word for word in aside if word)

    def render(self) -> RenderResult:
        current, other = self.get_visual_style("tabs--current"), self.get_visual_style("tabs--other")
        left = Content.assemble(
            *((f" {tab.title} ", current if tab.place == self._current else other) for tab in self._tabs)
        )
        room = self.size.width - left.cell_length - 1
        aside = text.fit(self._aside, room, align="right") if room > 0 else ""
        return Content.assemble(left, (aside, self.get_visual_style("tabs--aside")))

    def on_click(self, event: events.Click) -> None:
        end = 0
        for tab in self._tabs:
            end += text.cell_width(tab.title) + 2
            if event.x < end:
                self.post_message(self.Chosen(tab.place))
                return
