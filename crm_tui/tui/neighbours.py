"""The records before and behind one in the list that it was opened from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias
from uuid import UUID

from crm_tui.filters.context import FilterContext
from crm_tui.queries.board import cards as board_cards
from crm_tui.queries.board.cards import Card
from crm_tui.queries.lists.pages import PageKey
from crm_tui.queries.lists.windows import ListOf, key_beside
from crm_tui.store import Store

Beside: TypeAlias = Callable[[UUID, int], Awaitable[UUID | None]]
"""The record so many steps (1 or -1) from another one; None beyond an end of the list."""

Neighbours: TypeAlias = Sequence[UUID] | Beside
"""The records of a list in its order, or a way to ask for those beside one."""


def beside(neighbours: Neighbours) -> Beside:
    """The way to ask for those beside one."""
    return neighbours if callable(neighbours) else _among(tuple(neighbours))


def _among(records: tuple[UUID, ...]) -> Beside:
    async def find(record: UUID, step: int) -> UUID | None:
        place = records.index(record) + step if record in records else -1
        return records[place] if 0 <= place < len(records) else None

    return find


class InList:
    """Asks the list itself, which may be longer than what was fetched of it."""

    def __init__(self, store: Store, of: ListOf, context: FilterContext, start: PageKey) -> None:
        """`start` is the key of the record that was opened."""
        self._store = store
        self._of = of
        self._context = context
        self._keys = {start.id: start}

    async def __call__(self, record: UUID, step: int) -> UUID | None:
        """The record beside one that was reached this way."""
        ask = self._store.read if self._of.typed or self._of.sort else self._store.run
        found = await ask(key_beside, self._of, self._keys[record], step, self._context)
        if found is None:
            return None
        self._keys[found.id] = found
        return found.id


class InColumn:
    """Asks the column of the board; a deal that has left it meanwhile is still between the same two."""

    def __init__(self, store: Store, card: Card, filter_text: str, context: FilterContext) -> None:
        """`card` is the one that was opened."""
        self._store = store
        self._stage = card.stage_id
        self._filter = filter_text
        self._context = context
        self._keys = {card.id: card.key}

    async def __call__(self, record: UUID, step: int) -> UUID | None:
        """The deal above (-1) or below (1) one that was reached this way."""
        key = self._keys[record]
        around = [board_cards.Wanted(self._stage, 2, 2, key)]
        ask = self._store.read if self._filter else self._store.run
        (found,) = await ask(board_cards.board_windows, around, self._filter, self._context)
        others = [card for card in found.cards if card.id != record]
        above, below = [card for card in others if card.key < key], [card for card in others if card.key > key]
        beyond = below if step > 0 else above[::-1]
        if not beyond:
            return None
        self._keys[beyond[0].id] = beyond[0].key
        return beyond[0].id
