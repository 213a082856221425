r"""Tables as text for an editor: aligned columns with | between them, a line for each row, notes behind #.

    # Notes are left out.
    ref | title         | amount
    D1  | Acme rollout  | 45,000.00 EUR

Blanks around a cell do not count. Within a cell `\|` is a bar, `\n` the end of a line, `\t` a tab, `\\` a backslash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_tui import text
from crm_tui.errors import BadInput

WIDEST = 40
"""Cells of the screen up to which a column is aligned; what is longer stands out to the right."""

_ESCAPED = {"\\": "\\\\", "|": "\\|", "\n": "\\n", "\t": "\\t"}
_READ = {"n": "\n", "t": "\t"}
_CELL = re.compile(r"(?:\\.|[^|\\]|\\$)*")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table."""

    number: int
    """Of the line in the text, from 1."""
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What stands in a text."""

    names: tuple[str, ...]
    """Of the columns."""
    rows: tuple[Line, ...]


def write(names: Sequence[str], rows: Iterable[Sequence[str]], notes: Iterable[str] = ()) -> str:
    """The text of a table, with notes above it; every row has a cell for each name."""
    lines = [list(names), *([_escape(cell) for cell in row] for row in rows)]
    widths = [min(max(text.cell_width(line[at]) for line in lines), WIDEST) for at in range(len(names))]
    said = [f"# {note}".rstrip() for note in notes]
    return "\n".join([*said, *(_line(line, widths) for line in lines), ""])


def read(written: str) -> Table:
    """The table in a text; raises BadInput where there is none. Rows may have fewer or more cells than names."""
    rows = [
        Line(number, _cells(line))
        for number, line in enumerate(written.split("\n"), 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    if not rows:
        raise BadInput("There is no line left with the names of the columns.")
    return Table(tuple(text.fold(cell) for cell in rows[0].cells), tuple(rows[1:]))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [cell + " " * (width - text.cell_width(cell)) for cell, width in zip(cells, widths, strict=True)]
    return " | ".join(padded).rstrip(" ")


def _cells(line: str) -> tuple[str, ...]:
    found, at = [], 0
    while True:
        cell = _CELL.match(line, at)
        end = cell.end() if cell else at
        found.append(_unescape(line[at:end].strip(" \t\r")))
        if end >= len(line) or line[end] != "|":
            return tuple(found)
        at = end + 1


def _escape(cell: str) -> str:
    return re.sub(r"[\\|\n\t]", lambda sign: _ESCAPED[sign[0]], cell.strip())


def _unescape(cell: str) -> str:
    return re.sub(r"\\(.)", lambda sign: _READ.get(sign[1], sign[1]), cell)
