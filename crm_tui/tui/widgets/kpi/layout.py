"""Pieces of text laid out into panels, panels into one sheet, and on it the places of the numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeAlias

from crm_tui import text
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.scope import Scope
from crm_tui.tui.widgets.lines import Line
from crm_tui.tui.widgets.sheet_text import Sheet, Spot

GAP = 3
"""Blank cells between panels that stand side by side."""
MARGIN = 1
"""Blank cells before the first."""


@dataclass(frozen=True, slots=True)
class Number:
    """A metric on the sheet."""

    metric: Metric
    scope: Scope
    """What it was measured over."""
    of: str = ""
    """What it is of, where that is not the whole scope: a stage, a month, a person."""
    line: tuple[str, ...] = ()
    """The words of the `crm-tui` line that does what it suggests, where it suggests something."""
    compared: str = ""
    """What it was in the period that it is compared with, and how it changed, in a sentence."""

    @property
    def title(self) -> str:
        """What it is called when it is explained."""
        return f"{self.metric.definition.title}: {self.of}" if self.of else self.metric.definition.title

    @property
    def key(self) -> tuple[str, str]:
        """What it is found by again after the numbers have been asked for anew."""
        return self.metric.definition.name, self.of


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text on a row, which may be a number."""

    said: str
    style: str = "plain"
    number: Number | None = None


Row: TypeAlias = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    """Rows that belong together under a title, and how wide they may be; or several such, one below the other."""

    rows: tuple[Row, ...]
    width: int
    starts: tuple[int, ...] = (0,)
    """The rows at which a title stands."""


Bands: TypeAlias = Sequence[Sequence[Panel]]
"""Panels that stand side by side, and below them the next such."""


def share(room: int, across: int) -> int:
    """The width of each of so many panels side by side."""
    return (room - (across - 1) * GAP) // across


def in_bands(panels: Sequence[Panel], across: int) -> list[Sequence[Panel]]:
    """So many of the panels side by side, and below them the next."""
    return [panels[at : at + across] for at in range(0, len(panels), across)]


def stacked(*panels: Panel) -> Panel:
    """Panels one below the other, a blank row between, as wide as the first."""
    rows: list[Row] = []
    starts: list[int] = []
    for panel in panels:
        if rows:
            rows.append(())
        starts += [len(rows) + start for start in panel.starts]
        rows += panel.rows
    return Panel(tuple(rows), panels[0].width, tuple(starts))


def cell(said: str, width: int, number: Number | None = None, style: str = "plain") -> Piece:
    """A piece at the right of so many cells."""
    return Piece(text.fit(said, width, align="right"), style, number)


def word(said: str, width: int, style: str = "plain") -> Piece:
    """A piece at the left of so many cells."""
    return Piece(text.fit(said, width), style)


def sheet_of(bands: Bands, width: int) -> Sheet:
    """Lay the panels of each band side by side, and the bands one below the other with a blank row between."""
    lines: list[Line] = []
    spots: list[Spot] = []
    panels = 0
    for number, band in enumerate(bands):
        if number:
            lines.append(((" " * width, "plain"),))
        for depth, rows in enumerate(zip_longest(*(panel.rows for panel in band), fillvalue=())):
            left, spans = 0, []
            for place, (panel, row) in enumerate(zip(band, rows, strict=True)):
                start = MARGIN + sum(one.width + GAP for one in band[:place])
                spans.append((" " * (start - left), "plain"))
                spans += [(piece.said, piece.style) for piece in row]
                above = sum(len(one.starts) for one in band[:place])
                spots += _spots(row, len(lines), start, panels + above + bisect_right(panel.starts, depth))
                left = start + min(sum(text.cell_width(piece.said) for piece in row), panel.width)
            spans.append((" " * (width - left), "plain"))
            lines.append(tuple(span for span in spans if span[0]))
        panels += sum(len(panel.starts) for panel in band)
    return Sheet(tuple(lines), tuple(spots))


def _spots(row: Row, line: int, left: int, panel: int) -> list[Spot]:
    """The numbers of a row; one is as wide as its cells, without the blanks before it."""
    found = []
    for piece in row:
        stop = left + text.cell_width(piece.said)
        if piece.number is not None:
            start = stop - text.cell_width(piece.said.lstrip())
            found.append(Spot(line, start, stop, piece.number, piece.number.key, panel))
        left = stop
    return found
