"""The cycle for a screen on which the ring has no room: the phases one below the other, and what leads on from each."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import NamedTuple

from crm_tui.metrics.metric import Metric
from crm_tui.metrics.relationship.cycle import Cycle, Station
from crm_tui.tui.widgets.cycle.canvas import Canvas
from crm_tui.tui.widgets.cycle.words import OF_REFERRALS, way_back, who_left
from crm_tui.tui.widgets.kpi import text as kpi_text
from crm_tui.tui.widgets.kpi.layout import Number
from crm_tui.tui.widgets.sheet_text import Sheet

_WIDEST = 52
"""Cells from its left to the end of a change, however wide the screen is."""
_CHANGE = 12
"""Cells for how a number changed."""


class _Row(NamedTuple):
    """A number at the right of its label, with how it changed; without a label at the left, with words behind it."""

    panel: int
    said: str
    what: Station | Number
    key: Hashable
    label: str = ""
    words: str = ""
    change: str = ""


def cycle_column(cycle: Cycle, before: Mapping[str, Metric], width: int) -> Sheet:
    """The phases for a screen of so many cells; `before` is what their numbers are compared with."""
    rows = list(_rows(cycle, before))
    canvas, stop = Canvas(width, len(rows)), min(width, _WIDEST) - _CHANGE
    for at, row in enumerate(rows):
        if row is None:
            continue
        is_phase = isinstance(row.what, Station)
        if is_phase:
            canvas.put(at, 2, "●", "bar")
        start = stop - len(row.said) if row.label else 4
        canvas.put(at, 4, row.label, "title" if is_phase else "label")
        behind = canvas.put(at, start, row.said, "strong" if is_phase else "plain")
        canvas.put(at, behind + 1, row.words or row.change, "label" if row.words else "change")
        canvas.spot(at, 4 if is_phase else start, behind, row.what, row.key, row.panel)
    return canvas.sheet()


def _rows(cycle: Cycle, before: Mapping[str, Metric]) -> Iterator[_Row | None]:
    """What stands in each row; None for a blank one."""
    for panel, station in enumerate(cycle.stations):
        yield _Row(panel, f"{station.people.n:,}", station, station.phase, station.phase.capitalize())
        for figure in station.figures:
            name, change = figure.definition.name, kpi_text.change(figure, before.get(figure.definition.name))
            number = Number(figure, cycle.scope)
            yield _Row(panel, kpi_text.alone(figure), number, name, figure.definition.title, change=change)
        yield from _onwards(panel, station, cycle)
        yield None
    left = len(cycle.stations)
    for people, did in who_left(cycle):
        yield _Row(left, f"{people.n:,}", Number(people, cycle.scope, did), did, words=did)
    yield None
    for metric in cycle.referrals:
        name = metric.definition.name
        yield _Row(left + 1, kpi_text.alone(metric), Number(metric, cycle.scope), name, words=OF_REFERRALS[name])


def _onwards(panel: int, station: Station, cycle: Cycle) -> Iterator[_Row]:
    """How many went on to the next phase; from the last one whom they sent, and what that was worth."""
    if station is not cycle.stations[-1]:
        went_on = Number(station.went_on, cycle.scope, f"went on from {station.phase}")
        yield _Row(panel, f"{station.went_on.n:,}", went_on, ("went on", station.phase), words="went on ▾")
        return
    for depth, said in enumerate(way_back(cycle)):
        yield _Row(panel, said, Number(cycle.back.people, cycle.scope), ("back", depth))
