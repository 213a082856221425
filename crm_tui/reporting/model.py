"""What stands in a report, whatever it is written in: sections with tables and charts, notes, definitions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from crm_tui.metrics.metric import Definition


@dataclass(frozen=True, slots=True)
class Cell:
    """What one place of a table says."""

    text: str
    notes: tuple[int, ...] = ()
    """Numbers of notes, from 1."""
    short: str = ""
    """The same where there is little room."""
    good: bool | None = None
    """Whether it is good news; None where it is neither."""
    course: tuple[float | None, ...] = ()
    """What it was at each of some times, the last one last; it is drawn, and `text` says it in words."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table; its first cell says what it is of."""

    cells: tuple[Cell, ...]
    marked: bool = False
    """Whether it stands out, as the bottleneck does."""


@dataclass(frozen=True, slots=True)
class Table:
    """Lines under a head. The first column holds words, the others are aligned to the right."""

    title: str
    head: tuple[Cell, ...]
    lines: tuple[Line, ...]
    wordy: tuple[int, ...] = ()
    """Columns beside the first that hold words."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: a part of a whole, both on the scale of the chart."""

    label: str
    whole: float
    text: str
    """Its value as it is written beside it."""
    part: float = 0
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Bars one below the other."""

    title: str
    says: str
    """What its length and its full part mean."""
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """Values in the order of time, with a band around them where they are not sure."""

    title: str
    says: str
    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    texts: tuple[str, ...]
    """The values as they are written."""
    low: tuple[float | None, ...] = ()
    high: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Stack:
    """One bar made of shares, from good to bad."""

    title: str
    says: str
    shares: tuple[tuple[str, int], ...]
    """What each is, and how many."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Shares in rows and columns, each the darker the greater it is."""

    title: str
    says: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[float | None, ...]], ...]
    """What each row is of, and its shares from 0 to 1; None where there is none, as later columns of a triangle."""


Chart: TypeAlias = Bars | Curve | Stack | Grid


@dataclass(frozen=True, slots=True)
class Section:
    """Something that the report tells of."""

    title: str
    tables: tuple[Table, ...]
    charts: tuple[Chart, ...] = ()
    says: str = ""
    """What it comes to, in a sentence."""
    notes: tuple[int, ...] = ()
    """Numbers of notes on that."""


@dataclass(frozen=True, slots=True)
class Report:
    """The whole document."""

    title: str
    about: tuple[tuple[str, str], ...]
    """What it is of, each with its name: the pipeline, the period, the moment."""
    sections: tuple[Section, ...]
    legend: str
    """What a sign beside many numbers means."""
    notes: tuple[str, ...]
    definitions: tuple[Definition, ...]
    """Of everything in it, in its order."""
