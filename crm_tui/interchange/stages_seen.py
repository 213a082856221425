"""What the rows of a table call pipelines and stages, for all of it to be settled before the first row is taken in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter

from crm_tui.interchange.columns import Mapping
from crm_tui.interchange.records import plain
from crm_tui.interchange.tables import Table
from crm_tui.interchange.targets import ValueType
from crm_tui.interchange.values import is_placeholder
from crm_tui.services.bulk.incoming import StageSeen


def stages_seen(table: Table, mapping: Mapping) -> Iterator[StageSeen]:
    """The pipelines and stages that the rows of a table name, in the order of their first appearance."""
    pipeline, stage, entered = (_cells(mapping, field) for field in ("pipeline", "stage", "entered"))
    if stage is _nothing:
        return
    sound = (row.cells for row in table if not row.problem)
    rows = Counter((pipeline(cells), stage(cells), entered(cells) != "") for cells in sound)
    for pipe, called in dict.fromkeys(seen[:2] for seen in rows):
        undated, dated = rows[pipe, called, False], rows[pipe, called, True]
        yield StageSeen(_choice(pipe), _choice(called), undated + dated, dated=dated > 0)


def _cells(mapping: Mapping, field: str) -> Callable[[Sequence[str]], str]:
    """What gives the cell of a row that goes into a field, from the row's cells; `_nothing` where none goes there."""
    places = mapping.columns(field)
    return itemgetter(places[0]) if places else _nothing


def _nothing(_cells: Sequence[str]) -> str:
    return ""


def _choice(cell: str) -> str:
    text, _ = plain(cell, block=False)
    return "" if is_placeholder(text, ValueType.CHOICE) else text
