"""The lines of the whole board for what it holds at the moment, and where two such pictures differ."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice, repeat
from typing import NamedTuple, TypeVar
from uuid import UUID

from textual.geometry import Region

from crm_tui import clock
from crm_tui.queries.board.cards import Card
from crm_tui.queries.board.heads import Board, Column
from crm_tui.tui.widgets.board import text as board_text
from crm_tui.tui.widgets.board.plan import Plan
from crm_tui.tui.widgets.board.state import BoardState
from crm_tui.tui.widgets.board.text import OF_DEALS, BoardWords, Density, Look
from crm_tui.tui.widgets.lines import Line, changed_cells

T = TypeVar("T")


class Picture(NamedTuple):
    """What stands on the board's rows: the lines of each slot from the top, and the row at the edge."""

    plan: Plan
    lanes: tuple[tuple[Line, ...], ...]
    edge: Line


class Scene(NamedTuple):
    """What is shown of a column, by value: one that stays the same is not drawn again."""

    column: Column
    cards: Sequence[Card]
    """As many as there is room for, from the one at the top of the screen on."""
    at: int | None
    """Which of these the cursor is on, 0 in an empty column; None where it is in another column."""
    is_scrolled: bool
    is_awaited: bool
    """Whether more cards come where these end."""
    is_target: bool
    """Whether a card that is being dragged would come here."""
    empty: str
    """What an empty column says."""
    marked: Collection[UUID]
    news: Mapping[UUID, str]
    """Who changed which card a moment ago."""
    words: BoardWords = OF_DEALS


class EmptyWords(NamedTuple):
    """What an empty column says: what goes there, and which key puts it there."""

    first: str = ""
    """In the first stage."""
    other: str = ""
    """In any other stage."""
    filtered: str = ""
    """While a filter is in force."""
    past: str = ""
    """On a past day."""

    def of(self, board: Board | None, at: int) -> str:
        """What the column at a place says on this board."""
        if board is not None and board.as_of is not None:
            return self.past
        if board is not None and board.filter:
            return self.filtered
        return self.other if at else self.first


class Sketch:
    """Draws the columns, each only when something of it has changed."""

    def __init__(self, words: BoardWords, empty: EmptyWords) -> None:
        self._words, self._empty = words, empty
        self._within: tuple[Plan, date] | None = None
        self._drawn: Sequence[tuple[Scene, tuple[Line, ...]]] = ()

    def picture(self, state: BoardState) -> Picture:
        """The board as it is held now."""
        today = (state.board.as_of if state.board else None) or clock.today()
        scenes = [self._scene(state, at) for at in range(state.plan.first, state.plan.last)]
        edge = self._words.edge(*state.hidden, state.plan.width)
        return Picture(state.plan, self._lanes(scenes, state.plan, today), edge)

    def _scene(self, state: BoardState, at: int) -> Scene:
        column, lane = state.columns[at], state.lane(at)
        cards = lane.cards[lane.top : lane.top + state.plan.page + 1]
        return Scene(
            column,
            cards,
            at=lane.at - lane.top if at == state.at else None,
            is_scrolled=lane.is_scrolled,
            is_awaited=lane.more_below or (lane.stale and not lane.cards and bool(column.count)),
            is_target=column.stage_id == state.target,
            empty=self._empty.of(state.board, at),
            marked=_of_these(cards, state.marked),
            news=_of_these(cards, state.news),
            words=self._words,
        )

    def _lanes(self, scenes: Sequence[Scene], plan: Plan, today: date) -> tuple[tuple[Line, ...], ...]:
        """Every row of each column."""
        if self._within != (plan, today):
            self._within, self._drawn = (plan, today), ()
        kept = chain(self._drawn, repeat((None, ())))
        self._drawn = [
            (scene, lines if scene == before else lane_lines(scene, slot.width, plan, today))
            for scene, slot, (before, lines) in zip(scenes, plan.slots, kept, strict=False)
        ]
        return tuple(lines for _, lines in self._drawn)


def lane_lines(scene: Scene, width: int, plan: Plan, today: date) -> tuple[Line, ...]:
    """Every row of one column of this width."""
    head = scene.words.head(scene.column, width, more_above=scene.is_scrolled, target=scene.is_target)
    rows = chain(head, _body(scene, Look(width, plan.density, today)), repeat(board_text.blank(width)))
    return tuple(islice(rows, plan.lane_rows))


def _body(scene: Scene, plain: Look) -> Iterator[Line]:
    for index, card in enumerate(scene.cards):
        look, at_cursor = plain, index == scene.at
        if at_cursor or card.id in scene.marked or card.id in scene.news:
            look = plain._replace(at_cursor=at_cursor, marked=card.id in scene.marked, news=scene.news.get(card.id, ""))
        yield from scene.words.card(card, look)
        if plain.density is Density.FULL:
            yield board_text.blank(plain.width)
    if scene.is_awaited:
        yield board_text.waiting(plain.width)
    elif not scene.cards:
        yield from board_text.words(scene.empty, plain.width, at_cursor=scene.at is not None)


def _of_these(cards: Iterable[Card], among: Mapping[UUID, T]) -> dict[UUID, T]:
    """What is said of these cards and no others."""
    return {card.id: among[card.id] for card in cards if card.id in among} if among else {}


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
