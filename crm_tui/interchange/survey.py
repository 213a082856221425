"""Reading a whole table once: where it starts, how many rows it has, and what is out of the ordinary."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from crm_tui.errors import BadFile
from crm_tui.interchange.dialect import Dialect, Layout, Quoting, detect_layout
from crm_tui.interchange.encoding import Encoding
from crm_tui.interchange.sources import Source

SAMPLE_LINES = 2_000
"""Physical lines from which the dialect is told."""
SAMPLE_LETTERS = 1 << 18


@dataclass(frozen=True, slots=True)
class Shape:
    """What one reading of the whole file found."""

    rows: int
    """Rows with something in them."""
    blank: int
    narrow: int
    """Rows with fewer cells than headers."""
    wide: int
    """Rows with more cells than headers."""
    zeros: int
    """Lines with a NUL character."""


class _Unclosed(BadFile):
    """A quote is opened and never closed."""


@contextmanager
def decoded_lines(source: Source, encoding: Encoding, layout: Layout | None = None) -> Iterator[io.TextIOWrapper]:
    """The lines of a source as text, with their line ends; from the header on where the layout is known."""
    with source.open() as file:
        file.seek(encoding.mark)
        with io.TextIOWrapper(file, encoding.codec, encoding.errors, newline="") as lines:
            for _ in range(layout.header_line - 1 if layout else 0):
                lines.readline()
            yield lines


def first_layout(source: Source, encoding: Encoding, delimiter: str | None) -> Layout:
    """The layout that the first lines show."""
    with decoded_lines(source, encoding) as lines, _decoding(source, encoding):
        sample: list[str] = []
        room = SAMPLE_LETTERS
        while room > 0 and len(sample) < SAMPLE_LINES and (line := lines.readline(SAMPLE_LETTERS)):
            room -= len(line)
            sample.append(line)
        return detect_layout(sample, delimiter=delimiter, whole=not lines.read(1))


def first_row(source: Source, encoding: Encoding, layout: Layout) -> list[str]:
    """The header, or the first row where there is none."""
    with decoded_lines(source, encoding, layout) as lines:
        return next(layout.dialect.reader(lines), [])


def survey(source: Source, encoding: Encoding, layout: Layout) -> tuple[Layout, Shape]:
    """The layout and shape of the whole file; BadFile where it cannot be cut into rows.

    Where a quote is never closed, quotes are taken literally if that makes every row even.
    """
    try:
        return layout, _shape(source, encoding, layout)
    except _Unclosed:
        literal = replace(layout, dialect=Dialect(layout.dialect.delimiter, Quoting.NONE))
        shape = _shape(source, encoding, literal)
        if shape.narrow or shape.wide:
            raise
        return literal, shape


def _shape(source: Source, encoding: Encoding, layout: Layout) -> Shape:
    widths: Counter[int] = Counter()
    with decoded_lines(source, encoding, layout) as lines, _decoding(source, encoding):
        watched = _Watched(lines)
        reader = layout.dialect.reader(watched)
        start, width = 1, 0
        try:
            for cells in reader:
                if watched.ended:
                    raise _unclosed(source, layout, start)
                width = width or len(cells)
                widths[len(cells) if any(cells) else 0] += 1
                start = reader.line_num + 1
        except csv.Error:
            raise _unclosed(source, layout, start) from None
    blank = widths.pop(0, 0)
    return Shape(
        rows=widths.total() - int(layout.has_header),
        blank=blank,
        narrow=sum(count for cells, count in widths.items() if cells < width),
        wide=sum(count for cells, count in widths.items() if cells > width),
        zeros=watched.zeros,
    )


class _Watched:
    """Lines on their way into a reader: knows whether they ended, and counts those with zeros.

    A reader asks for more lines after the last row, or in the middle of a quoted cell: rows that
    come after the end were never closed.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines
        self.ended = False
        self.zeros = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            if "\0" in line:
                self.zeros += 1
            yield line
        self.ended = True


def _unclosed(source: Source, layout: Layout, start: int) -> _Unclosed:
    line = layout.header_line - 1 + start
    return _Unclosed(
        f"{source.name} cannot be cut into rows: in the row that begins on line {line:,}, a quote is not "
        f"closed, or a cell is longer than {csv.field_size_limit():,} letters; mend it and try again."
    )


@contextmanager
def _decoding(source: Source, encoding: Encoding) -> Iterator[None]:
    try:
        yield
    except UnicodeError as error:
        raise BadFile(
            f"{source.name} is not written in {encoding.says} ({error.args[-1]}); "
            "leave the encoding out to have it detected."
        ) from None
