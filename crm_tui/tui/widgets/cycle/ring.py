"""The cycle drawn as a ring of five phases: clockwise from prospecting at the top to advocacy, and from there back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_tui.metrics.metric import Metric
from crm_tui.metrics.relationship.cycle import Cycle, Station
from crm_tui.tui.widgets.cycle.canvas import CORNERS, Canvas
from crm_tui.tui.widgets.cycle.column import cycle_column
from crm_tui.tui.widgets.cycle.words import OF_REFERRALS, way_back, who_left
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.layout import Number
from crm_tui.tui.widgets.sheet_text import Sheet

LEAST_WIDTH, LEAST_HEIGHT = 78, 20
"""The smallest ring; on a lower screen it is scrolled, on a narrower one the phases stand below one another."""

_WIDE, _HIGH = 110, 30
"""From here on there is room for how numbers changed, and for blank rows in the phases."""

_CHANGE = 9
"""Cells for how a number changed."""
_LEFT_OUT_ROWS = 2
"""At the foot: a blank row, and the three numbers of referrals."""


@dataclass(frozen=True, slots=True)
class _Box:
    """Where a phase stands."""

    row: int
    left: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The column behind it."""
        return self.left + self.width

    @property
    def below(self) -> int:
        """The row below it."""
        return self.row + self.height

    @property
    def middle(self) -> int:
        """Its middle column."""
        return self.left + self.width // 2


def cycle_sheet(cycle: Cycle, before: Cycle | None, width: int, height: int) -> Sheet:
    """The ring for a screen of so many cells; `before` is what its numbers are compared with where there is room."""
    figures = {one.definition.name: one for station in (before.stations if before else ()) for one in station.figures}
    if width < LEAST_WIDTH:
        return cycle_column(cycle, figures, width)
    return _Ring(cycle, figures, width, max(height, LEAST_HEIGHT)).drawn()


class _Ring:
    """One drawing."""

    def __init__(self, cycle: Cycle, before: Mapping[str, Metric], width: int, height: int) -> None:
        self.before = before
        self.cycle, self.width, self.height = cycle, width, height
        self.is_high = height >= _HIGH
        self.is_wide = width >= _WIDE
        self.canvas = Canvas(width, height)
        self.boxes = self._places()

    def drawn(self) -> Sheet:
        """The track first, and what stands on it over it."""
        for panel, station in enumerate(self.cycle.stations):
            self._station(panel, station)
            self._edge(panel, station)
        self._center(len(self.cycle.stations))
        self._foot(len(self.cycle.stations) + 1)
        return self.canvas.sheet()

    def _places(self) -> list[_Box]:
        """The phases clockwise: at the top, at the right twice, at the left twice."""
        wide = min(34, self.width // 3 - 1) if self.is_wide else 24
        high = 1 + (2 if self.is_high else 1) * len(self.cycle.stations[0].figures)
        free = self.height - _LEFT_OUT_ROWS - 3 * high
        upper = high + (free + 1) // 2
        lower = upper + high + free // 2
        margin = 2 + (self.width - LEAST_WIDTH) // 12
        left, right = margin, self.width - margin - wide
        middle = (self.width - wide) // 2
        spots = ((0, middle), (upper, right), (lower, right), (lower, left), (upper, left))
        return [_Box(row, column, wide, high) for row, column in spots]

    # A phase with its numbers

    def _station(self, panel: int, station: Station) -> None:
        box, canvas = self.boxes[panel], self.canvas
        name = station.phase.capitalize()
        canvas.put(box.row, box.left, "●", "bar")
        canvas.put(box.row, box.left + 2, name, "title")
        people = f"{station.people.n:,}"
        stop = self._stop(box)
        canvas.put(box.row, stop - len(people), people, "strong")
        canvas.spot(box.row, box.left + 2, stop, station, station.phase, panel)
        for place, figure in enumerate(station.figures):
            row = box.row + 1 + place * (2 if self.is_high else 1) + (1 if self.is_high else 0)
            self._figure(panel, row, figure)

    def _figure(self, panel: int, row: int, figure: Metric) -> None:
        box, canvas = self.boxes[panel], self.canvas
        stop, name = self._stop(box), figure.definition.name
        canvas.put(row, box.left + 2, figure.definition.title, "label")
        said = kpi_text.alone(figure)
        canvas.put(row, stop - len(said), said, "plain")
        if self.is_wide:
            canvas.put(row, stop + 1, kpi_text.change(figure, self.before.get(name)), "change")
        canvas.spot(row, stop - len(said), stop, self._number(figure), name, panel)

    def _number(self, metric: Metric, of: str = "") -> Number:
        """A number as it can be explained."""
        return Number(metric, self.cycle.scope, of)

    def _stop(self, box: _Box) -> int:
        """The column behind the numbers of a phase."""
        return box.right - (_CHANGE if self.is_wide else 0)

    # What leads from phase to phase

    def _edge(self, panel: int, station: Station) -> None:
        draw = (self._to_the_right, self._downwards, self._to_the_left, self._upwards, self._back)[panel]
        draw(panel, station)

    def _to_the_right(self, panel: int, station: Station) -> None:
        """From the top to the right side: along, and down."""
        here, there, row = self.boxes[0], self.boxes[1], 0
        column = there.middle
        self.canvas.across(row, self._stop(here) + 2, column, "light")
        self.canvas.put(row, column, CORNERS["down left"], "light")
        self.canvas.down(column, row + 1, there.row - 1, "light")
        self.canvas.put(there.row - 1, column, "▾", "light")
        self._went_on(panel, station, here.below + (there.row - here.below - 1) // 2, column - 2, at_right=False)

    def _downwards(self, panel: int, station: Station) -> None:
        here, there = self.boxes[1], self.boxes[2]
        self.canvas.down(here.middle, here.below, there.row - 1, "light")
        self.canvas.put(there.row - 1, here.middle, "▾", "light")
        self._went_on(panel, station, (here.below + there.row - 1) // 2, here.middle - 2, at_right=False)

    def _to_the_left(self, panel: int, station: Station) -> None:
        """Along the foot of the ring."""
        here, there = self.boxes[2], self.boxes[3]
        row = here.row
        start = self._stop(there) + 2
        self.canvas.across(row, start + 1, here.left - 1, "light")
        self.canvas.put(row, start, "◂", "light")
        said = self._words(station.went_on.n)
        left = (start + here.left - len(said)) // 2
        self.canvas.put(row, left - 1, f" {said} ", "plain")
        self._moved(panel, station, row, left, said)

    def _upwards(self, panel: int, station: Station) -> None:
        here, there = self.boxes[3], self.boxes[4]
        self.canvas.down(here.middle, there.below + 1, here.row, "light")
        self.canvas.put(there.below, here.middle, "▴", "light")
        self._went_on(panel, station, (there.below + here.row) // 2, here.middle + 3, at_right=True)

    def _back(self, panel: int, _station: Station) -> None:
        """The arrow that closes the ring, with what comes by it: people, and money."""
        here, there, row = self.boxes[4], self.boxes[0], 0
        column, style = here.middle, "bar"
        self.canvas.down(column, row + 1, here.row, style)
        self.canvas.put(row, column, CORNERS["down right"], style)
        self.canvas.across(row, column + 1, there.left - 2, style)
        self.canvas.put(row, there.left - 2, "▸", style)
        lines = way_back(self.cycle)
        top = there.below + (here.row - there.below - len(lines)) // 2
        for depth, said in enumerate(lines):
            self.canvas.put(top + depth, column + 3, said, "strong" if depth else "plain")
            key = ("back", depth)
            people = self._number(self.cycle.back.people)
            self.canvas.spot(top + depth, column + 3, column + 3 + len(said), people, key, panel)

    def _went_on(self, panel: int, station: Station, row: int, column: int, *, at_right: bool) -> None:
        """How many went on, beside a line that goes up or down."""
        said = self._words(station.went_on.n)
        left = column if at_right else column - len(said)
        self.canvas.put(row, left, said, "plain")
        self._moved(panel, station, row, left, said)

    def _moved(self, panel: int, station: Station, row: int, left: int, said: str) -> None:
        moved = self._number(station.went_on, f"went on from {station.phase}")
        self.canvas.spot(row, left, left + len(said), moved, ("went on", station.phase), panel)

    def _words(self, people: int, did: str = "went on") -> str:
        return f"{people:,} {did}"

    # In the middle who left, at the foot the three numbers

    def _center(self, panel: int) -> None:
        said = who_left(self.cycle)
        upper = self.boxes[1]
        row = upper.row + (self.boxes[2].row - upper.row - len(said)) // 2
        head = "left the cycle"
        middle = self.width // 2
        self.canvas.put(row - 1, middle - len(head) // 2, head, "label")
        for depth, (people, did) in enumerate(said):
            words = f"{people.n:,} {did}"
            start = middle - len(words) // 2
            self.canvas.put(row + depth, start, words, "plain")
            self.canvas.spot(row + depth, start, start + len(words), self._number(people, did), did, panel)

    def _foot(self, panel: int) -> None:
        """`25.0 % of new customers referred   …`."""
        row = self.height - 1
        column = 2
        for metric in self.cycle.referrals:
            name = metric.definition.name
            stop = self.canvas.put(row, column, kpi_text.alone(metric), "plain")
            self.canvas.spot(row, column, stop, self._number(metric), name, panel)
            column = self.canvas.put(row, stop, f" {OF_REFERRALS[name]}", "label") + (4 if self.is_wide else 2)
