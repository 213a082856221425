"""The lines of the whole board for what it holds at the moment, and where two such pictures differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice, repeat
from typing import NamedTuple
from uuid import UUID

from textual.geometry import Region

from crm_tui.queries.board.heads import Column
from crm_tui.tui.widgets import board_text
from crm_tui.tui.widgets.board_lane import Lane
from crm_tui.tui.widgets.board_plan import Plan, Slot
from crm_tui.tui.widgets.board_text import OF_DEALS, BoardWords, Density, Look
from crm_tui.tui.widgets.lines import Line, changed_cells


class Picture(NamedTuple):
    """What stands on the board's rows: the lines of each slot from the top, and the row at the edge."""

    plan: Plan
    lanes: tuple[tuple[Line, ...], ...]
    edge: Line


class Scene(NamedTuple):
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
    words: BoardWords = OF_DEALS


def lane_lines(scene: Scene, slot: Slot, plan: Plan, marked: Collection[UUID], today: date) -> tuple[Line, ...]:
    """Every row of one column."""
    head = scene.words.head(scene.column, slot.width, more_above=scene.lane.is_scrolled, target=scene.is_target)
    body = _body(scene, slot.width, plan.density, marked, today)
    rows = chain(head, body, repeat(board_text.blank(slot.width)))
    return tuple(islice(rows, plan.lane_rows))


def _body(scene: Scene, width: int, density: Density, marked: Collection[UUID], today: date) -> Iterator[Line]:
    lane, plain = scene.lane, Look(width, density, today)
    for index in range(lane.top, len(lane.cards)):
        card, look = lane.cards[index], plain
        at_cursor = scene.has_cursor and index == lane.at
        if at_cursor or card.id in marked or card.id in scene.news:
            look = Look(width, density, today, at_cursor, card.id in marked, scene.news.get(card.id, ""))
        yield from scene.words.card(card, look)
        if density is Density.FULL:
            yield board_text.blank(width)
    if lane.more_below or (lane.stale and not lane.cards and scene.column.count):
        yield board_text.waiting(width)
    elif not lane.cards:
        yield from board_text.words(scene.empty, width, at_cursor=scene.has_cursor)


def changes(old: Picture | None, new: Picture) -> list[Region] | None:
    """The regions in which two pictures differ; None for everything."""
    if old is None or old.plan != new.plan:
        return None
    regions = [
        Region(slot.x + start, y, stop - start, rows)
        for slot, before, after in zip(new.plan.slots, old.lanes, new.lanes, strict=True)
        for y, rows, (start, stop) in _joined(_changed_rows(before, after))
    ]
    if new.edge != old.edge:
        regions.append(Region(0, new.plan.lane_rows, new.plan.width, 1))
    return regions


def _joined(rows: Iterable[tuple[int, tuple[int, int]]]) -> Iterator[tuple[int, int, tuple[int, int]]]:
    """Rows below one another with the same cells as one: the first row, how many, and the cells."""
    first, many, same = 0, 0, (0, 0)
    for y, cells in rows:
        if many and (y, cells) == (first + many, same):
            many += 1
            continue
        if many:
            yield first, many, same
        first, many, same = y, 1, cells
    if many:
        yield first, many, same


def _changed_rows(before: Sequence[Line], after: Sequence[Line]) -> Iterator[tuple[int, tuple[int, int]]]:
    for y, (old, new) in enumerate(zip(before, after, strict=True)):
        if old is not new and (cells := changed_cells(old, new)):
            yield y, cells
