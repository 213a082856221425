"""The lines of the whole board for what it holds at the moment, and where two such pictures differ."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice, repeat
from uuid import UUID

from textual.geometry import Region

from crm_tui.queries.board import Column
from crm_tui.tui.widgets import board_text
from crm_tui.tui.widgets.board_lane import Lane
from crm_tui.tui.widgets.board_plan import Plan, Slot
from crm_tui.tui.widgets.board_text import Density, Look
from crm_tui.tui.widgets.lines import Line, changed_cells


@dataclass(frozen=True, slots=True)
class Picture:
    """What stands on the board's rows: the lines of each slot from the top, and the row at the edge."""

    plan: Plan
    lanes: tuple[tuple[Line, ...], ...]
    edge: Line


@dataclass(frozen=True, slots=True)
class Scene:
    """What is shown of a column."""

    column: Column
    lane: Lane
    has_cursor: bool
    is_target: bool
    """Whether a card that is being dragged would come here."""
    empty: str
    """What an empty column says."""
    news: Mapping[UUID, str]
    """Who changed which card a moment ago."""


def lane_lines(scene: Scene, slot: Slot, plan: Plan, marked: Collection[UUID], today: date) -> tuple[Line, ...]:
    """Every row of one column."""
    head = board_text.head_lines(scene.column, slot.width, more_above=scene.lane.is_scrolled, target=scene.is_target)
    body = _body(scene, slot.width, plan.density, marked, today)
    rows = chain(head, body, repeat(board_text.blank(slot.width)))
    return tuple(islice(rows, plan.lane_rows))


def _body(scene: Scene, width: int, density: Density, marked: Collection[UUID], today: date) -> Iterator[Line]:
    lane = scene.lane
    for index in range(lane.top, len(lane.cards)):
        card = lane.cards[index]
        at_cursor = scene.has_cursor and index == lane.at
        look = Look(
            width, density, today, at_cursor=at_cursor, marked=card.id in marked, news=scene.news.get(card.id, "")
        )
        yield from board_text.card_lines(card, look)
        if density is Density.FULL:
            yield board_text.blank(width)
    if lane.more_below or (lane.stale and not lane.cards and scene.column.count):
        yield board_text.waiting(width)
    elif not lane.cards:
        yield from board_text.words(scene.empty, width, at_cursor=scene.has_cursor)


def changes(old: Picture | None, new: Picture) -> list[Region] | None:
    """The regions in which two pictures differ, each a row high; None for everything."""
    if old is None or old.plan != new.plan:
        return None
    regions = [
        Region(slot.x + cells[0], y, cells[1] - cells[0], 1)
        for slot, before, after in zip(new.plan.slots, old.lanes, new.lanes, strict=True)
        for y, cells in _changed_rows(before, after)
    ]
    if new.edge != old.edge:
        regions.append(Region(0, new.plan.lane_rows, new.plan.width, 1))
    return regions


def _changed_rows(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[int, tuple[int, int]]]:
    for y, (old, new) in enumerate(zip(before, after, strict=True)):
        if old is not new and (cells := changed_cells(old, new)):
            yield y, cells
