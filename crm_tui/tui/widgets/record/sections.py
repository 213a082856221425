"""A line of numbered sections, one of them open; what they are narrowed to stands at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from crm_tui import text


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its key, its name, and how much is in it."""

    key: str
    title: str
    count: str = ""
    short: str = ""
    """Its name where the line is too narrow for all of them; empty where that is short enough."""

    def __str__(self) -> str:
        return " ".join(word for word in (self.key, self.title, self.count) if word)


class SectionLine(Widget):
    """The sections with the open one marked; a click opens one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"sections--current", "sections--other", "sections--aside"}

    class Chosen(Message):
        """A section was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number
            """Its place in the line, from 0."""

    def __init__(self, sections: Sequence[Section] = ()) -> None:
        super().__init__()
        self._sections = tuple(sections)
        self._current = 0
        self._first = self._aside = self._last = ""

    def show(
        self, sections: Sequence[Section], current: int, aside: str = "", *, first: str = "", last: str = ""
    ) -> None:
        """Show these sections; the one with the number `current` is open.

        At the right stand `first`, `aside` and `last`: where there is no room for all, `aside` is cut, and then `last`
        left out.
        """
        self._sections, self._current = tuple(sections), current
        self._first, self._aside, self._last = first, aside, last
        self.refresh()

    @property
    def _gap(self) -> int:
        """Blank cells between sections: two where they all fit beside what they are narrowed to."""
        aside = text.cell_width(_joined(self._first, self._aside, self._last))
        whole = sum(map(_width, self._fitting)) + 2 * len(self._sections) + aside + 3
        return 2 if whole <= self.size.width else 1

    @property
    def _fitting(self) -> tuple[Section, ...]:
        """The sections, under their short names where there is no room for the long ones."""
        if sum(_width(section) + 1 for section in self._sections) <= self.size.width:
            return self._sections
        return tuple(replace(section, title=section.short or section.title) for section in self._sections)

    def render(self) -> RenderResult:
        current, other = self.get_visual_style("sections--current"), self.get_visual_style("sections--other")
        gap = " " * self._gap
        spans = [
            Content.assemble(text.fit(str(section), _width(section))).stylize(current if at == self._current else other)
            for at, section in enumerate(self._fitting)
        ]
        left = Content(" ") + Content(gap).join(spans[self._beyond :])
        room = self.size.width - left.cell_length - 2
        return Content.assemble(left, "  ", (self._fitted(room), self.get_visual_style("sections--aside")))

    def _fitted(self, room: int) -> str:
        """What stands at the right, in so many cells."""
        if room <= 0:
            return ""
        last = self._last if text.cell_width(_joined(self._first, self._last)) < room else ""
        said, left = _joined(self._first, self._aside, last), room - text.cell_width(_joined(self._first, last)) - 4
        if (self._first or last) and text.cell_width(said) >= room:
            said = _joined(self._first, text.fit(self._aside, left) if self._aside and left > 0 else "", last)
        return text.fit(f"{said} ", room, align="right")

    @property
    def _beyond(self) -> int:
        """How many sections are left out at the left, so that the open one is on a line too narrow for all of them."""
        starts = [1, *self._ends()]
        over = starts[self._current + 1] - self._gap - self.size.width if self._sections else 0
        return next(number for number, start in enumerate(starts) if start - 1 >= over or number == self._current)

    def on_click(self, event: events.Click) -> None:
        left_out = [1, *self._ends()][self._beyond] - 1
        for number, end in enumerate(self._ends()):
            if event.x + left_out < end:
                self.post_message(self.Chosen(number))
                return

    def _ends(self) -> Iterator[int]:
        """Where each section ends, with the gap behind it."""
        end = 1
        for section in self._fitting:
            end += _width(section) + self._gap
            yield end


def _joined(*words: str) -> str:
    return "   ".join(filter(None, words))


def _width(section: Section) -> int:
    return text.cell_width(str(section))
