"""Finding out how a table's text is cut into rows and cells, and where its header is."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "pipes"}
"""The delimiters that are looked for, in the order in which a tie is settled, and their names."""

DATA_CELL = re.compile(
    r"\s*(?:[-+]?[\d.,' ]*\d%?|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}([ T]\d{1,2}:.*)?|[^@\s]+@[^@\s]+\.\w+)\s*"
)
"""A number, a date or an e-mail address: what a header is not."""


class Reader(Protocol):
    """What `csv.reader` returns."""

    line_num: int

    def __iter__(self) -> Iterator[list[str]]: ...
    def __next__(self) -> list[str]: ...


class Quoting(StrEnum):
    """How a cell holds the delimiter, a line break or a quote."""

    DOUBLED = "doubled"
    """In quotes, a quote inside is written twice."""
    BACKSLASH = "backslash"
    """In quotes, a quote inside has a backslash before it."""
    NONE = "none"
    """Not at all: quotes are letters like any other."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How lines are cut into cells."""

    delimiter: str
    quoting: Quoting = Quoting.DOUBLED

    def reader(self, lines: Iterable[str]) -> Reader:
        """The rows of `lines` (which keep their line ends), read at the speed of C."""
        if self.quoting is Quoting.NONE:
            return csv.reader(lines, delimiter=self.delimiter, quoting=csv.QUOTE_NONE)
        if self.quoting is Quoting.BACKSLASH:
            return csv.reader(lines, delimiter=self.delimiter, doublequote=False, escapechar="\\")
        return csv.reader(lines, delimiter=self.delimiter)

    @property
    def says(self) -> str:
        """The delimiter and the quoting in words."""
        words = DELIMITERS.get(self.delimiter, f"delimiter {self.delimiter!r}")
        match self.quoting:
            case Quoting.NONE:
                return f"{words}, quotes taken literally"
            case Quoting.BACKSLASH:
                return f"{words}, quotes escaped by backslashes"
            case Quoting.DOUBLED:
                return words


@dataclass(frozen=True, slots=True)
class Layout:
    """What the first lines of a file show about all of it."""

    dialect: Dialect
    header_line: int
    """The physical line on which the header begins, or the first row where there is no header; from 1."""
    has_header: bool


def detect_layout(lines: Sequence[str], *, delimiter: str | None = None, whole: bool = False) -> Layout:
    """The dialect and the header's place, from the first lines of a file; `whole` says that these are all."""
    first = 1
    told = re.fullmatch(r'"?sep=(.)"?', lines[0].rstrip("\r\n")) if lines else None
    if told:
        delimiter, first = delimiter or told[1], 2
    body = lines[first - 1 :]
    candidates = [Dialect(cut, quoting) for cut in ([delimiter] if delimiter else DELIMITERS) for quoting in Quoting]
    dialect = max(candidates, key=lambda candidate: _fit(candidate, body, whole=whole))
    records = list(_records(dialect, body, whole=whole))
    header_line, has_header = _find_header(records)
    return Layout(dialect, header_line + first - 1, has_header)


@dataclass(frozen=True, slots=True)
class _Record:
    line: int
    lines: int
    cells: list[str]


def _records(dialect: Dialect, lines: Sequence[str], *, whole: bool) -> Iterator[_Record]:
    """The records that are complete in the lines; none after a cell that is too long to be one."""
    fed = 0

    def feed() -> Iterator[str]:
        nonlocal fed
        for line in lines:
            fed += 1
            yield line
        fed += 1

    reader, start = dialect.reader(feed()), 1
    try:
        for cells in reader:
            cut_off = fed > len(lines) and not whole
            if any(cells) and not cut_off:
                yield _Record(start, reader.line_num - start + 1, cells)
            start = reader.line_num + 1
    except csv.Error:
        return


def _fit(dialect: Dialect, lines: Sequence[str], *, whole: bool) -> tuple[float, int]:
    """How well a dialect cuts the lines: the share of lines in rows of the usual width, then that width.

    A dialect that gives one column does not fit at all; one whose first row has another width fits badly.
    """
    records = list(_records(dialect, lines, whole=whole))
    width = _usual_width(records)
    if width < 2:
        return 0.0, 0
    even = sum(record.lines for record in records if len(record.cells) == width)
    penalty = 0.5 if len(records[0].cells) != width else 0.0
    return even / len(lines) - penalty, width


def _usual_width(records: Sequence[_Record]) -> int:
    return max(Counter(len(record.cells) for record in records).items(), key=lambda item: item[1], default=(0, 0))[0]


def _find_header(records: Sequence[_Record]) -> tuple[int, bool]:
    """The line of the header, past any title lines above it, and whether it is a header at all."""
    if not records:
        return 1, True
    width = _usual_width(records)
    for record in records:
        filled = sum(1 for cell in record.cells if cell.strip())
        is_title = width >= 2 and filled == 1 and (len(record.cells) == 1 or width > 2)
        if is_title:
            continue
        if len(record.cells) == width and not _is_data(record.cells):
            return record.line, True
        break
    return records[0].line, not _is_data(records[0].cells)


def _is_data(cells: Sequence[str]) -> bool:
    """Whether a row holds data: a date or an e-mail address somewhere, or numbers only."""
    filled = [cell for cell in cells if cell.strip()]
    telling = [cell for cell in filled if DATA_CELL.fullmatch(cell)]
    return len(telling) == len(filled) or any("@" in cell or re.search(r"\d[-./]\d", cell) for cell in telling)
