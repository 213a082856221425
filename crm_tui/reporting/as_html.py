"""A report as one HTML file: style and pictures inside, nothing loaded, nothing run; for screens, paper and ears."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from crm_tui import resources, text
from crm_tui.metrics.metric import Definition
from crm_tui.reporting.model import Cell, Line, Report, Section, Table
from crm_tui.reporting.svg import drawn, sparkline

STYLE = "report.css"

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser lets the page do: nothing but wear the style that stands in it."""


MANY = 8
"""Columns from which on paper a table is set smaller."""


def as_html(report: Report) -> str:
    """The whole page."""
    style = resources.data_file(STYLE).read_text(encoding="utf-8")
    return "\n".join(
        (
            "<!doctype html>",
            '<html lang="en">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{_safe(report.title)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            "<body>",
            "<main>",
            *_body(report),
            "</main>",
            "</body>",
            "</html>",
            "",
        )
    )


def _body(report: Report) -> Iterator[str]:
    yield f"<h1>{_safe(report.title)}</h1>"
    yield '<dl class="about">'
    yield from (f"<div><dt>{_safe(name)}</dt><dd>{_safe(value)}</dd></div>" for name, value in report.about)
    yield "</dl>"
    for number, section in enumerate(report.sections, start=1):
        yield from _section(section, f"s{number}")
    yield f'<section class="notes"><h2>Notes</h2><p>{_safe(report.legend)}</p>'
    if report.notes:
        yield "<ol>"
        yield from (f'<li id="note-{number}">{_safe(note)}</li>' for number, note in enumerate(report.notes, start=1))
        yield "</ol>"
    yield "</section>"
    yield '<section class="definitions"><h2>How it is counted</h2><dl>'
    yield from map(_defined, report.definitions)
    yield "</dl></section>"


def _section(section: Section, name: str) -> Iterator[str]:
    yield f'<section aria-labelledby="{name}"><h2 id="{name}">{_safe(section.title)}</h2>'
    if section.says:
        yield f"<p>{_safe(section.says)}{_marks(section.notes)}</p>"
    for number, chart in enumerate(section.charts, start=1):
        caption = f"<figcaption><strong>{_safe(chart.title)}</strong> {_safe(chart.says)}</figcaption>"
        yield f"<figure>{drawn(chart, f'{name}-{number}')}{caption}</figure>"
    for table in section.tables:
        yield from _table(table)
    yield "</section>"


def _table(table: Table) -> Iterator[str]:
    left = {0, *table.wordy}
    many = ' class="many"' if len(table.head) > MANY else ""
    yield f'<div class="wide"><table{many}><caption class="unseen">{_safe(table.title)}</caption><thead><tr>'
    yield "".join(
        f'<th scope="col"{_side(n in left)}>{_safe(cell.text)}{_marks(cell.notes)}</th>'
        for n, cell in enumerate(table.head)
    )
    yield "</tr></thead><tbody>"
    yield from (_line(line, left) for line in table.lines)
    yield "</tbody></table></div>"


def _line(line: Line, left: set[int]) -> str:
    first, *others = line.cells
    mark = ' <span class="mark">◄</span>' if line.marked else ""
    cells = "".join(f"<td{_side(n in left)}>{_cell(cell)}</td>" for n, cell in enumerate(others, start=1))
    return f'<tr><th scope="row">{_cell(first)}{mark}</th>{cells}</tr>'


def _side(words: bool) -> str:  # noqa: FBT001 - one place of a table
    return "" if words else ' class="number"'


def _cell(cell: Cell) -> str:
    if cell.course:
        return sparkline(cell.course, cell.text)
    said = _safe(cell.text)
    if cell.good is not None:
        said = f'<span class="{"good" if cell.good else "bad"}">{said}</span>'
    return said + _marks(cell.notes)


def _marks(notes: Iterable[int]) -> str:
    return "".join(f'<sup><a href="#note-{number}" aria-label="note {number}">{number}</a></sup>' for number in notes)


def _defined(one: Definition) -> str:
    asks = f"<em>{_safe(one.asks)}</em> " if one.asks else ""
    source = f" Source: {_safe(one.source)}." if one.source else ""
    return f"<dt>{_safe(one.title)} <code>{_safe(one.name)}</code></dt><dd>{asks}{_safe(one.formula)}{source}</dd>"


def _safe(words: str) -> str:
    return escape(text.visible(words))
