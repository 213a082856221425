"""Reading tables of text from other programs, row by row, whatever their encoding and dialect."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self

from crm_tui.errors import BadFile, BadInput
from crm_tui.interchange.dialect import Layout
from crm_tui.interchange.encoding import HEAD, Encoding, detect_encoding, named_encoding
from crm_tui.interchange.sources import Source, find_source, refuse_binary, refuse_unreadable
from crm_tui.interchange.survey import Shape, decoded_lines, first_layout, first_row, survey
from crm_tui.text import scrub


class Row(NamedTuple):
    """One record of a table."""

    line: int
    """The physical line on which the record begins, from 1."""
    cells: list[str]
    """As many as there are headers, or more where that is the problem."""
    problem: str = ""
    """Why the record cannot be taken as it is, as a sentence; empty if it can."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file of rows below a header; can be iterated over as often as needed, in constant memory."""

    source: Source
    encoding: Encoding
    layout: Layout
    headers: tuple[str, ...]
    """The names of the columns: unique, none empty."""
    shape: Shape
    notes: tuple[str, ...]
    """What was detected, in words: first a summary, then whatever is out of the ordinary."""

    def __iter__(self) -> Iterator[Row]:
        """Every row that is not blank."""
        width, has_zeros = len(self.headers), self.shape.zeros > 0
        with decoded_lines(self.source, self.encoding, self.layout) as lines:
            reader = self.layout.dialect.reader(lines)
            above = self.layout.header_line
            if self.layout.has_header:
                next(reader)
            start = above + reader.line_num
            for cells in reader:
                if any(cells):
                    problem = "" if len(cells) == width else _squared(cells, width)
                    if has_zeros and any("\0" in cell for cell in cells):
                        problem = "A cell has a NUL character in it; the file is damaged there."
                    yield Row(start, cells, problem)
                start = above + reader.line_num

    def samples(self, count: int = 200) -> list[list[str]]:
        """The cells of the first `count` rows."""
        return [row.cells for row in islice(self, count)]

    def close(self) -> None:
        """Remove what was kept of a stream."""
        self.source.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def open_table(given: Path | BinaryIO, *, encoding: str | None = None, delimiter: str | None = None) -> Table:
    """The table in a file or a stream of bytes, read through once so that its notes hold for all of it.

    Use it in a `with` block. BadFile says what is wrong with a file that is no table; BadInput what is
    wrong with an encoding or a delimiter that was named.
    """
    cut = _read_delimiter(delimiter) if delimiter else None
    source = find_source(given)
    try:
        return _read_through(source, encoding, cut)
    except BaseException:
        source.close()
        raise


def _read_through(source: Source, encoding_name: str | None, delimiter: str | None) -> Table:
    with source.open() as file:
        head = file.read(HEAD)
        refuse_unreadable(source.name, head)
        encoding = named_encoding(encoding_name, head) if encoding_name else detect_encoding(file)
    if not encoding.codec.startswith(("utf-16", "utf-32")):
        refuse_binary(source.name, head)
    layout, shape = survey(source, encoding, first_layout(source, encoding, delimiter))
    first = first_row(source, encoding, layout)
    if not any(first):
        raise BadFile(f"{source.name} is empty.")
    headers, remarks = _name_columns(first if layout.has_header else [""] * len(first))
    size = f"{_count(shape.rows, 'row')}, {_count(len(headers), 'column')}"
    summary = f"{encoding.says}, {layout.dialect.says}, {size}"
    return Table(source, encoding, layout, headers, shape, (summary, *_remarks(layout, shape), *remarks))


def _read_delimiter(text: str) -> str:
    r"""The character that a person named as the delimiter, by itself or as `tab` or `\t`."""
    cut = "\t" if text.lower() in {"tab", "\\t"} else text
    if len(cut) != 1 or cut in '"\r\n\0 ' or cut.isalnum():
        raise BadInput(f"“{text}” cannot part cells; give one character such as , ; | or the word tab.", "delimiter")
    return cut


def _squared(cells: list[str], width: int) -> str:
    """Make a row as wide as the header, in place; the problem, if it has too much for that."""
    if any(cells[width:]):
        return f"The row has {len(cells)} cells, the header {width}; is a quote missing around a cell?"
    del cells[width:]
    cells.extend([""] * (width - len(cells)))
    return ""


def _name_columns(cells: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """A unique name for every column, and remarks on those that had none or one of another column."""
    names: list[str] = []
    remarks = []
    for number, cell in enumerate(cells, 1):
        name = base = scrub(cell)[0] or f"Column {number}"
        copy = 1
        while name in names:
            copy += 1
            name = f"{base} ({copy})"
        if copy > 1:
            remarks.append(f"column {number} is the {_ordinal(copy)} {base}, here called “{name}”")
        names.append(name)
    unnamed = [str(number) for number, cell in enumerate(cells, 1) if not cell.strip()]
    if unnamed and len(unnamed) < len(cells):
        remarks.append(f"column {', '.join(unnamed)} has no name")
    return tuple(names), remarks


def _remarks(layout: Layout, shape: Shape) -> Iterator[str]:
    """What is out of the ordinary, in words."""
    if not layout.has_header:
        yield "no header row: the columns are called Column 1, Column 2 and so on"
    elif layout.header_line > 1:
        yield f"the header is on line {layout.header_line}; what is above it is left out"
    if shape.narrow:
        yield f"{_count(shape.narrow, 'row')} with fewer cells than headers, the missing ones taken as empty"
    if shape.wide:
        yield f"{_count(shape.wide, 'row')} with more cells than headers"
    if shape.blank:
        yield f"{_count(shape.blank, 'blank row')} left out"
    if shape.zeros:
        yield f"{_count(shape.zeros, 'line')} with NUL characters"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _ordinal(number: int) -> str:
    return {2: "second", 3: "third"}.get(number, f"{number}th")
