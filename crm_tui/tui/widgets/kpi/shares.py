"""Shares that say more side by side: who answered how, and who of each cohort is still there."""

from __future__ import annotations

from crm_tui.metrics.metric import Metric
from crm_tui.metrics.metric import Row as TableRow
from crm_tui.metrics.overview import Overview
from crm_tui.queries.groups.ground import Group
from crm_tui.tui.widgets.kpi import chart
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.layout import Number, Panel, Piece, Row, cell, word
from crm_tui.tui.widgets.kpi.pieces import parted, says, title

_SHADES = ((chart.FULL, "bar"), (chart.HALF, "light"), (chart.LIGHT, "late"))
"""Promoters, passives, detractors."""

_COHORT, _SIZE = 8, 7
_NARROW, _WIDE = 5, 7
"""Cells for a share alone, and with a block before it that is as high as the share."""


def nps_panel(view: Overview, width: int) -> Panel:
    """Promoters, passives and detractors as the parts of one bar, and how many each of them are."""
    nps = view.now["nps"]
    behind = {part.records.name: part.count for part in nps.parts if isinstance(part.records, Group)}
    counts = [behind.get(name, 0) for name in ("promoters", "passives", "detractors")]
    return Panel((title("Promoters and detractors", width), *_stack(view, nps, counts, width)), width)


def _stack(view: Overview, nps: Metric, counts: list[int], width: int) -> list[Row]:
    whole = sum(counts)
    if not whole:
        return [(Piece("Nobody answered in this period.", "label"),)]
    cells = chart.stacked(counts, width)
    bar = tuple(Piece(sign * wide, style) for (sign, style), wide in zip(_SHADES, cells, strict=True))
    rows: list[Row] = [bar]
    names = ("promoters, 9 and 10", "passives, 7 and 8", "detractors, 0 to 6")
    for (sign, style), name, count in zip(_SHADES, names, counts, strict=True):
        number = Number(nps, view.scope, name)
        share = cell(f"{count / whole:.0%}".replace("%", " %"), 7, number)
        rows.append((Piece(f"{sign} ", style), word(name, 20, "label"), cell(f"{count:,}", 6), share))
    return rows


def cohort_panel(view: Overview, width: int) -> Panel:
    """The triangle of `retention_by_cohort`: a line for each cohort, and how many of it were there so much later."""
    cohorts = view.now["retention_by_cohort"]
    columns = [name for name in max((row.cells for row in cohorts.rows), key=len, default={}) if name != "cohort_size"]
    room = width - _COHORT - _SIZE
    each = _WIDE if _WIDE * len(columns) <= room else _NARROW
    rows: list[Row] = [title("Retention by cohort, in percent", width)]
    for part in parted([each] * len(columns), room):
        heads = [cell(f"+{number + 1}", each, style="label") for number in range(len(columns))[part]]
        rows.append((word("", _COHORT), cell("joined", _SIZE, style="label"), *heads))
        rows += [
            _cohort(view, row, columns[part], each)
            for row in cohorts.rows
            if not part.start or _is_there(row, columns[part.start])
        ]
    return Panel((*rows, *says("", cohorts, "label", width)), width)


def _is_there(row: TableRow, column: str) -> bool:
    """Whether so much later has come yet for a cohort."""
    return column in row.cells and row.cells[column].value is not None


def _cohort(view: Overview, row: TableRow, columns: list[str], each: int) -> Row:
    size = row.cells["cohort_size"]
    pieces = [word(row.title, _COHORT, "label")]
    pieces.append(cell(kpi_text.short(size), _SIZE, Number(size, view.scope, row.title)))
    for name in columns:
        if not _is_there(row, name):
            break
        metric = row.cells[name]
        said = kpi_text.short(metric).removesuffix(" %")
        block = f" {chart.level(metric.value or 0)}" if each == _WIDE else ""
        pieces += [Piece(block, "bar"), cell(said, each - len(block), Number(metric, view.scope, row.title))]
    return tuple(pieces)
