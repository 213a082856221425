"""What the panels of all pages of metrics are made of: titles, single numbers, tables, bars, sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from crm_tui import text
from crm_tui.domain.sales.velocity import TOO_FEW
from crm_tui.metrics.catalogue import DEFINITIONS
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.metric import Row as TableRow
from crm_tui.metrics.overview import Overview
from crm_tui.metrics.telling.change import change_of
from crm_tui.metrics.telling.words import FEW, marked
from crm_tui.tui.format import NOTHING
from crm_tui.tui.widgets.kpi import chart
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.layout import Number, Panel, Piece, Row, cell, share, word
from crm_tui.tui.widgets.lines import wrapped

WAITING = "…"
"""Stands where a number is still being counted."""

LEAST_WHOLE = 34
"""Cells from which on a number stands with its unit and its decimals, and a change with what it is counted in."""

LEAST_BAR = 5
"""Cells from which on a bar says something."""

_CHANGE, _SHORT_CHANGE = 11, 7
_VALUE = 8
"""Cells that are kept for a number that is still being counted."""

_LABEL, _LABEL_OF_PART = 16, 20
"""Cells for the names of rows that a table leaves at least, if any takes as many; and one of which columns stand below
others."""

Columns: TypeAlias = Sequence[tuple[str, str, int]]
"""For each column the name of its metric, its head, and its width."""


def when_there(
    view: Overview, names: Sequence[str], words: str, width: int, draw: Callable[[Overview, int], Panel]
) -> Panel:
    """The panel that is drawn from these numbers; until they are there, its title."""
    if view.has(*names):
        return draw(view, width)
    return Panel((title(words, width), (Piece(WAITING, "label"),)), width)


def title(words: str, width: int) -> Row:
    """The head of a panel."""
    return (word(words.upper(), width, "title"),)


def title_with(words: str, total: Metric, view: Overview, width: int) -> list[Row]:
    """The head of a panel beside what its whole table comes to, in words before it, or below where there is no room."""
    number = Piece(kpi_text.alone(total), "plain", Number(total, view.scope))
    head, called = Piece(words.upper(), "title"), total.definition.comes_to
    if len(f"{words}   {called}  ") + text.cell_width(number.said) > width:
        return [(head, Piece("   "), number), *sentence(called, "label", width)]
    return [(head, Piece(f"   {called}  ", "label"), number)]


def across(view: Overview, names: Iterable[str], room: int, most: int = 2, least: int = LEAST_WHOLE) -> int:
    """How many panels of at least so many cells have room side by side for label, value and change of each number."""
    least = max(least, *(_whole_width(view, name) for name in names))
    return next((number for number in range(most, 1, -1) if share(room, number) >= least), 1)


def _whole_width(view: Overview, name: str) -> int:
    metric = view.now.get(name)
    of_value = text.cell_width(kpi_text.alone(metric)) if metric else _VALUE
    changed = kpi_text.change(metric, view.before.get(name)) if metric else ""
    return text.cell_width(DEFINITIONS[name].title) + 1 + of_value + max(len(changed) + 1, _CHANGE)


def figure(view: Overview, name: str, width: int, label: str = "") -> Row:
    """A number with its label, and how it changed; short where the panel is narrow."""
    is_whole = width >= LEAST_WHOLE
    of_change = _CHANGE if is_whole else _SHORT_CHANGE
    called, metric = label or DEFINITIONS[name].title, view.now.get(name)
    if metric is None:
        return word(called, width - of_change - 2, "label"), cell(WAITING, 2, style="label"), word("", of_change)
    before = view.before.get(name)
    said = kpi_text.alone(metric) if is_whole else kpi_text.short(metric)
    changed = kpi_text.change(metric, before) if is_whole else kpi_text.short_change(metric, before)
    of_value, of_change = text.cell_width(said) + 1, max(len(changed) + 1, of_change)
    return (
        word(called, max(width - of_change - of_value, 0), "label"),
        cell(said, of_value, Number(metric, view.scope, compared=_compared(metric, before, view))),
        word(f" {changed}", of_change, "change" if changed == "=" else kpi_text.tone(metric, before)),
    )


def _compared(metric: Metric, before: Metric | None, view: Overview) -> str:
    """`Compared with 1 Jul to 22 Aug: 4, up 500 % (good).`"""
    if before is None or view.before_period is None or metric.value is before.value is None:
        return ""
    change = change_of(metric, before)
    said = f"Compared with {kpi_text.days(view.before_period, view.moment.date())}: {marked(before)}"
    if change is None:
        return f"{said}."
    ahead = "; those of then have had more time for it" if metric.definition.ripens and not change.good else ""
    return f"{said}, {change}{ahead}."


def figures(view: Overview, words: str, names: Sequence[str], width: int) -> Panel:
    """A panel of single numbers."""
    return Panel((title(words, width), *(figure(view, name, width) for name in names)), width)


def table(
    view: Overview, rows: Sequence[TableRow], columns: Columns, width: int, beside: Sequence[Row] = ()
) -> list[Row]:
    """A head, and a line for each row with what stands `beside` it; every cell is a number that can be entered.

    Columns for which there is no room stand below the others, behind the names of the rows again.
    """
    widths, longest = [wide for _, _, wide in columns], max((text.cell_width(row.title) for row in rows), default=0)
    if sum(widths) + min(longest, _LABEL) <= width:
        parts, label = [slice(None)], width - sum(widths)
    else:
        parts = parted(widths, width - min(longest, _LABEL_OF_PART))
        label = min(longest, width - max(sum(widths[part]) for part in parts))
    first, *others = parts
    lines = _lines(view, rows, columns[first], label)
    if beside:
        lines[1:] = [(*line, *behind) for line, behind in zip(lines[1:], beside, strict=True)]
    for part in others:
        lines += [(), *_lines(view, rows, columns[part], label)]
    return lines


def parted(widths: Sequence[int], room: int) -> list[slice]:
    """Which columns stand side by side, and which below them; at least one each."""
    starts, left = [0], room
    for at, wide in enumerate(widths):
        if wide > left and at > starts[-1]:
            starts.append(at)
            left = room
        left -= wide
    return [slice(start, stop) for start, stop in zip(starts, [*starts[1:], len(widths)], strict=True)]


def _lines(view: Overview, rows: Sequence[TableRow], columns: Columns, label: int) -> list[Row]:
    """A head, and a line for each row, of columns that all have room."""
    lines: list[Row] = [(word("", label), *(cell(head, wide, style="label") for _, head, wide in columns))]
    for row in rows:
        cells = [
            cell(kpi_text.short(one, wide - 1), wide, Number(one, view.scope, row.title, one.line))
            for one, wide in ((row.cells[name], wide) for name, _, wide in columns)
        ]
        lines.append((word(row.title, label, "marked" if row.marked else "plain"), *cells))
    return lines


def bars(rows: Sequence[TableRow], part: str, whole: str, width: int) -> list[tuple[Piece, ...]]:
    """For each row a bar of one column, of which another one is the full part; nothing where there is no room."""
    if width < LEAST_BAR:
        return [()] * len(rows)
    most = max((row.cells[whole].value or 0 for row in rows), default=0)
    drawn: list[tuple[Piece, ...]] = []
    for row in rows:
        full, light = chart.split_bar(row.cells[part].value or 0, row.cells[whole].value or 0, most, width)
        drawn.append((Piece(" "), Piece(full, "bar"), Piece(light, "light")))
    return drawn


def says(sign: str, metric: Metric, style: str, width: int) -> list[Row]:
    """What a table comes to, in words."""
    return sentence(f"{sign} {metric.says}", style, width) if metric.says else []


def sentence(words: str, style: str, width: int) -> list[Row]:
    """Words over as many rows as they take."""
    return [(Piece(line, style),) for line in wrapped(words, width)]


def _is_missing(metric: Metric) -> bool:
    """Whether a dash stands somewhere for a number, or for a cell of its table."""
    cells = (cell for row in metric.rows for cell in row.cells.values())
    numbers = cells if metric.definition.rows_by else (metric,)
    return any(one.value is None and not one.instead for one in numbers)


def legend(view: Overview, width: int) -> Panel:
    """What the signs beside the numbers mean."""
    said = [f"{FEW} of fewer than {TOO_FEW} records"]
    if view.before_period:
        before = kpi_text.days(view.before_period, view.moment.date())
        said.append(f"▲ ▼ compared with {before}, {kpi_text.WORSE} worse")
    if any(_is_missing(one) for one in view.now.values()):
        said.append(f"{NOTHING} no value, Enter says why")
    currency = next((one.currency for one in view.now.values() if one.currency), None)
    if currency:
        said.append(f"amounts in {currency}")
    return Panel(tuple(sentence(" · ".join(said), "label", width)), width)
