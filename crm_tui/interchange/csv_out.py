"""Writing tables of text that spreadsheets may open without running what is in them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import TextIO

FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]")
"""How cells begin that a spreadsheet may run (OWASP, CSV injection), full-width signs included.

Apostrophes before the sign belong to it, so that `unescaped` takes away no apostrophe but ours.
"""

NUMBER = re.compile(r"[-+]?(?:\d[\d.,]*|[.,]\d+)(?:e[-+]?\d+)?\s?%?", re.IGNORECASE | re.ASCII)
"""What begins with a sign and is harmless: amounts, percentages, phone numbers in E.164."""

PARTING = re.compile(r"[\r;\t]")
"""What needs quotes although the dialect does not say so.

Spreadsheets in many countries part cells at semicolons, and would find a formula behind one; up to
Python 3.12 a lone carriage return is written without quotes, and would be read as the end of a line.
"""


def escaped(cell: str) -> str:
    """The cell with an apostrophe before it if a spreadsheet would take it for a formula; numbers stay."""
    return f"'{cell}" if FORMULA.match(cell) and not NUMBER.fullmatch(cell) else cell


def unescaped(cell: str) -> str:
    """The cell without the apostrophe that `escaped` put there: the exact inverse, for every text.

    Files of other programs are read the same way: they follow the same convention, and an apostrophe
    before a formula sign has no other use.
    """
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) and not NUMBER.fullmatch(cell[1:]) else cell


def write_table(
    out: TextIO,
    headers: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    delimiter: str = ",",
    escape: bool = True,
) -> int:
    r"""Write a header and rows as CSV, or with `delimiter="\t"` as TSV; how many rows there were.

    Lines end in `\n`; `out` must not translate line ends (`newline=""`). Cells are quoted where they
    need it, and escaped against spreadsheets unless `escape` is False.
    """
    write_row = row_writer(out, delimiter=delimiter, escape=escape)
    written = -1
    for row in chain([headers], rows):
        written += 1
        write_row(row)
    return written


def row_writer(out: TextIO, *, delimiter: str = ",", escape: bool = True) -> Callable[[Sequence[str]], None]:
    """What writes one row as `write_table` does."""
    plain = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    careful = csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)

    def write_row(row: Sequence[str]) -> None:
        cells = [escaped(cell) for cell in row] if escape else row
        (careful if any(PARTING.search(cell) for cell in cells) else plain).writerow(cells)

    return write_row
