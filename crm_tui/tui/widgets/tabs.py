"""The first line of every screen: the places, the workspace's name and who works here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.message import Message
from textual.strip import Strip

from crm_tui import text
from crm_tui.tui.widgets.lines import LineWidget

_GAP = "   "
"""Between the words at the right."""


class Tab(NamedTuple):
    """One place to go to."""

    place: str
    title: str


class TabLine(LineWidget):
    """The places with the current one marked; a click goes to one."""

    DRAWN_AS = "tabs"
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"tabs--{name}" for name in ("current", "other", "aside", "company")}

    class Chosen(Message):
        """A place was clicked."""

        def __init__(self, place: str) -> None:
            super().__init__()
            self.place = place

    def __init__(self, tabs: Sequence[Tab], current: str, *aside: str) -> None:
        """`aside` stands at the right, as much of its end as there is room for: the workspace's name, the user's."""
        super().__init__()
        self._tabs = tuple(tabs)
        self._current = current
        self._aside = tuple(word for word in aside if word)
        self._company = ""
        self._attend = False

    def call(self, workspace: str) -> None:
        """Call the workspace so from now on."""
        self._aside = (workspace, *self._aside[1:])
        self.refresh()

    def show_places(self, tabs: Sequence[Tab]) -> None:
        """Offer these places from now on."""
        self._tabs = tuple(tabs)
        self.refresh()

    def show_company(self, company: str, *, attend: bool = False) -> None:
        """Say last who else is here; `attend` where it matters to what is on the screen."""
        if (company, attend) != (self._company, self._attend):
            self._company, self._attend = company, attend
            self.refresh()

    def render_line(self, y: int) -> Strip:  # noqa: ARG002 - there is only one
        left = [(f" {tab.title} ", "current" if tab.place == self._current else "other") for tab in self._tabs]
        room = self.size.width - sum(text.cell_width(said) for said, _ in left) - 1
        aside, company = self._fitted(max(room, 0))
        right = (text.fit(aside, room - text.cell_width(company), align="right"), "aside")
        line = (*left, right, (company, "company" if self._attend else "aside"))
        return Strip(self._drawing.segments(line)).adjust_cell_length(self.size.width, self._drawing.style("other"))

    def _fitted(self, room: int) -> tuple[str, str]:
        """What stands at the right in `room` cells; of what is too much, the company stays longest."""
        company = text.fit(self._company, min(text.cell_width(self._company), room))
        words = list(self._aside)
        while words and text.cell_width(_GAP.join([*words, company])) > room:
            del words[0]
        aside = _GAP.join(words)
        return (aside + _GAP if aside and company else aside), company

    def on_click(self, event: events.Click) -> None:
        end = 0
        for tab in self._tabs:
            end += text.cell_width(tab.title) + 2
            if event.x < end:
                self.post_message(self.Chosen(tab.place))
                return
