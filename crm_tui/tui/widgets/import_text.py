"""A file laid out before it is imported: where its columns go, what else is to be said, and what would happen."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from crm_tui import text
from crm_tui.tui.widgets.lines import Line, Span, wrapped
from crm_tui.tui.widgets.sheet_text import Sheet, Spot

WIDEST_HEADER = 30
WIDEST_FIELD = 28


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of the file."""

    place: int
    """From 0."""
    header: str
    cells: str
    """Its first cells."""
    field: str
    """Where it goes; empty where it is left out."""
    why: str


@dataclass(frozen=True, slots=True)
class StageLine:
    """A stage that the file names."""

    theirs: str
    ours: str
    note: str


@dataclass(frozen=True, slots=True)
class SettingLine:
    """Something that can be said about the whole file."""

    name: str
    """What the screen calls it."""
    said: str
    value: str


@dataclass(frozen=True, slots=True)
class ImportView:
    """Everything that the screen shows."""

    title: str
    notes: tuple[str, ...]
    """What was found out about the file."""
    questions: tuple[str, ...]
    """What must be said before it can be imported."""
    state: str
    """What is going on, or how many rows would come to what."""
    settings: tuple[SettingLine, ...]
    columns: tuple[ColumnLine, ...]
    stages: tuple[StageLine, ...]
    outcome: tuple[str, ...]
    """What would happen, in detail."""


def import_sheet(view: ImportView, width: int) -> Sheet:
    """The whole of it for a screen of so many cells."""
    page = _Page(width)
    page.write((f" {view.title}", "title"))
    for note in view.notes:
        page.sentence(note, "label")
    for question in view.questions:
        page.sentence(f"! {question}", "marked")
    page.sentence(view.state, "plain")
    page.write(("", "plain"))
    for setting in view.settings:
        page.spot(((text.fit(f" {setting.said}", 24), "label"), (setting.value, "plain")), setting, setting.name, 0)
    _columns(page, view)
    _stages(page, view)
    if view.outcome:
        page.heading("WHAT WOULD HAPPEN")
    for sentence in view.outcome:
        page.sentence(sentence, "plain")
    return page.sheet()


def _columns(page: _Page, view: ImportView) -> None:
    if view.columns:
        page.heading("COLUMN", "FIRST CELLS", "GOES TO")
    for column in view.columns:
        goes = (column.field, "plain") if column.field else ("left out", "light")
        why = f"  {column.why}" if column.field and page.is_wide else ""
        page.columns(column.header, column.cells, (goes[0] + why, goes[1]), column, ("column", column.place), 1)


def _stages(page: _Page, view: ImportView) -> None:
    if view.stages:
        page.heading("STAGE", "", "MEANS HERE")
    for stage in view.stages:
        page.columns(stage.theirs, stage.note, (stage.ours, "plain"), stage, ("stage", stage.theirs), 2)


class _Page:
    """Lines and spots, as they are written."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.is_wide = width >= 100
        self._header = min(WIDEST_HEADER, width // 4)
        self._field = min(WIDEST_FIELD + 14 * self.is_wide, width // 3)
        self._lines: list[Line] = []
        self._spots: list[Spot] = []

    def write(self, *spans: Span) -> None:
        """A line that the cursor passes over."""
        self._lines.append(tuple((text.fit(said, self.width), style) for said, style in spans))

    def sentence(self, sentence: str, style: str) -> None:
        """A sentence over as many lines as it takes."""
        for line in wrapped(sentence, self.width - 2):
            self.write((f" {line}", style))

    def heading(self, *words: str) -> None:
        """An empty line, and what stands in the columns below it."""
        self.write(("", "plain"))
        first, cells, field = (*words, "", "")[:3]
        self._lines.append(self._three(first, cells, (field, "label"), "label"))

    def columns(
        self, first: str, cells: str, field: Span, what: object, key: Hashable, panel: int
    ) -> None:  # the shape of a line
        """A line in three columns that the cursor stands on."""
        self.spot(self._three(first, cells, field, "plain"), what, key, panel)

    def spot(self, line: Line, what: object, key: Hashable, panel: int) -> None:
        """A line that the cursor stands on."""
        used = sum(text.cell_width(said) for said, _ in line)
        filled = (*line, (" " * max(self.width - used, 0), "plain"))
        self._spots.append(Spot(len(self._lines), 0, self.width, what, key, panel))
        self._lines.append(filled)

    def sheet(self) -> Sheet:
        """What was written."""
        return Sheet(tuple(self._lines), tuple(self._spots))

    def _three(self, first: str, cells: str, field: Span, style: str) -> Line:
        room = self.width - self._header - self._field - 3
        return (
            (text.fit(f" {first}", self._header) + " ", style),
            (text.fit(cells, room) + " ", "label"),
            (text.fit(field[0], self._field) + " ", field[1]),
        )
