"""A report as Markdown (CommonMark with the tables of GitHub) that also reads well as plain text 80 cells wide."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from crm_tui import text
from crm_tui.metrics.metric import Definition
from crm_tui.reporting.model import Cell, Report, Section, Table

WIDTH = 80
"""Cells that lines have at most; a wider table goes on in another one."""

MARK = "◄"
"""Behind the name of a line that stands out."""

_HEIGHTS = "▁▂▃▄▅▆▇█"

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|&!$]|~(?=.*~))")
"""What means something to Markdown; a lone tilde does not."""
_AT_START = re.compile(r"^(\s*(?:\d+(?=[.)](?:\s|$)))?)(?=[-+=.)]+(?:\s|$))")
"""Where a line would become a list, a rule or a heading."""


def as_markdown(report: Report) -> str:
    """The whole report."""
    return "\n".join([line.rstrip() for line in _lines(report)]) + "\n"


def written(words: str) -> str:
    """Words of people as Markdown shows them as they are, in one line."""
    return _AT_START.sub(r"\1\\", _SIGNS.sub(r"\\\1", text.visible(words)))


def _lines(report: Report) -> Iterator[str]:
    yield f"# {written(report.title)}"
    yield ""
    yield from (f"- {written(name)}: {written(value)}" for name, value in report.about)
    for section in report.sections:
        yield from _section(section)
    yield from ("", "## Notes", "", *_wrapped("", written(report.legend)))
    if report.notes:
        yield ""
        for number, note in enumerate(report.notes, start=1):
            yield from _wrapped(f"{number}. ", written(note))
    yield from ("", "## How it is counted", "")
    for definition in report.definitions:
        yield from _defined(definition)


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {written(section.title)}")
    if section.says:
        yield from ("", *_wrapped("", written(section.says) + _marks(section.notes)))
    for table in section.tables:
        for part in _fitting(table):
            yield ""
            yield from part


def _defined(one: Definition) -> Iterator[str]:
    source = f" Source: {one.source}." if one.source else ""
    yield from _wrapped("- ", f"**{written(one.title)}** (`{one.name}`): {written(one.formula + source)}")


def _wrapped(sign: str, words: str) -> list[str]:
    wrapper = textwrap.TextWrapper(
        WIDTH, initial_indent=sign, subsequent_indent=" " * len(sign), break_long_words=False, break_on_hyphens=False
    )
    first, *others = wrapper.wrap(words)
    return [first, *(_AT_START.sub(r"\1\\", line) for line in others)]


def _fitting(table: Table) -> Iterator[list[str]]:
    """The table in as many parts as its columns need, each with the first column."""
    columns = [[_cell(head), *(_cell(line.cells[n]) for line in table.lines)] for n, head in enumerate(table.head)]
    for number, line in enumerate(table.lines, start=1):
        columns[0][number] += f" {MARK}" if line.marked else ""
    widths = [max(3, *map(text.cell_width, column)) for column in columns]
    part = [0]
    for number in range(1, len(columns)):
        if len(part) > 1 and _room(widths, [*part, number]) > WIDTH:
            yield _drawn(table, columns, widths, part)
            part = [0]
        part.append(number)
    yield _drawn(table, columns, widths, part)


def _room(widths: Sequence[int], part: Sequence[int]) -> int:
    return sum(widths[number] + 3 for number in part) + 1


def _drawn(table: Table, columns: Sequence[Sequence[str]], widths: Sequence[int], part: Sequence[int]) -> list[str]:
    left = {0, *table.wordy}
    rows = [
        [text.fit(columns[n][row], widths[n], align="left" if n in left else "right") for n in part]
        for row in range(len(table.lines) + 1)
    ]
    rule = ["-" * widths[n] if n in left else "-" * (widths[n] - 1) + ":" for n in part]
    return [f"| {' | '.join(cells)} |" for cells in (rows[0], rule, *rows[1:])]


def _cell(cell: Cell) -> str:
    return _blocks(cell.course) if cell.course else written(cell.short or cell.text) + _marks(cell.notes)


def _blocks(course: Sequence[float | None]) -> str:
    """Values as blocks of different heights; a space where there was none."""
    known = [value for value in course if value is not None]
    least, most = min(0, *known), max(known)
    steps = len(_HEIGHTS) - 1
    heights = (None if value is None else round(steps * (value - least) / ((most - least) or 1)) for value in course)
    return "".join(" " if height is None else _HEIGHTS[height] for height in heights)


def _marks(notes: Iterable[int]) -> str:
    said = ", ".join(map(str, notes))
    return f" [{said}]" if said else ""
