"""Windows of lists: some rows above and below a key, or at an end, or what a search finds.

A window takes a fixed number of small statements, wherever in a list of whatever length it lies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.parse import parse
from crm_tui.filters.tree import And, Words
from crm_tui.queries.lists.orders import Order
from crm_tui.queries.lists.pages import USUAL_SORT, PageKey
from crm_tui.queries.lists.reading import read_rows
from crm_tui.queries.lists.rows import ListRow
from crm_tui.queries.search.hits import SEARCHED, Ranked, find, find_near, groups_of, places_of, ranked

MOST_FOUND = 200
"""Records that a search shows; another word narrows it."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """Which list: a kind of record, what was typed to narrow it, and its order."""

    kind: Kind
    typed: str = ""
    """A filter; of kinds that search knows, words alone are searched for, in notes too, the best match first."""
    sort: str = ""
    """A column's name, with `-` before it from the largest; empty for the usual order of the kind."""

    @property
    def order(self) -> str:
        """The order in force, as `sort` is written."""
        return self.sort or USUAL_SORT[self.kind]

    @property
    def searched_for(self) -> str:
        """The words of a search; empty where the list is filtered. Raises `FilterError`."""
        return _words_alone(self.typed) if self.kind in SEARCHED else ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A part of a list: so many rows above a key, and so many from the key on; the key need not exist any more."""

    above: int
    below: int
    key: PageKey | None = None
    """None for the top of the list, or for its end where only rows above are wanted."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a list, in its order."""

    rows: tuple[ListRow, ...]
    keys: tuple[PageKey, ...]
    """The place of each row."""
    above: int
    """How many of the rows lie above the key that was asked for."""
    more_above: bool
    more_below: bool
    found: int | None = None
    """How many records a search found, one more than `MOST_FOUND` where there are still others; None of a list."""
    near: bool = False
    """Whether these only have words like those that were searched for, since nothing has those."""
    found_in: Mapping[UUID, str] = field(default_factory=dict)
    """Where the words stand that were searched for, of records that do not show it otherwise."""


def window(of: ListOf, wanted: Wanted, context: FilterContext) -> Window:
    """A part of a list, or of the best `MOST_FOUND` that a search finds. Raises `FilterError` or `BadInput`."""
    if words := of.searched_for:
        return _found(of.kind, words, wanted, context)
    order = _order(of, context)
    above: list[PageKey] = []
    below: list[PageKey] = []
    if wanted.key is not None or wanted.above:
        above = order.before(wanted.key, wanted.above + 1)
    if wanted.key is not None or wanted.below:
        below = order.behind(wanted.key, wanted.below + 1)
    stretch = _Stretch(
        above[: wanted.above][::-1], below[: wanted.below], len(above) > wanted.above, len(below) > wanted.below
    )
    return stretch.read(of.kind, context)


def key_beside(of: ListOf, key: PageKey, step: int, context: FilterContext) -> PageKey | None:
    """The place of the row behind a key (1), or before it (-1); None beyond an end. Raises as `window` does."""
    if of.searched_for:
        found = window(of, Wanted(1, 0, key) if step < 0 else Wanted(0, 2, key), context).keys
    else:
        order = _order(of, context)
        found = tuple(order.before(key, 1) if step < 0 else order.behind(key, 2))
    return next((one for one in found if one.id != key.id), None)


def key_of(of: ListOf, record: UUID, context: FilterContext) -> PageKey | None:
    """The place of a record; None where it is not in the list, and in what a search finds. Raises as `window` does."""
    return None if of.searched_for else _order(of, context).place_of(record)


def keys_between(of: ListOf, one: PageKey, other: PageKey, most: int, context: FilterContext) -> list[PageKey]:
    """The places of a list from one to another, both included, whichever comes first; the first `most` of them."""
    if words := of.searched_for:
        found = [record for _, record in find(words, [of.kind], MOST_FOUND)]
        places = sorted(found.index(key.id) if key.id in found else key.value for key in (one, other))
        return [PageKey(at, record) for at, record in enumerate(found) if places[0] <= at <= places[1]][:most]
    order = _order(of, context)
    for first, last in ((one, other), (other, one)):
        keys = order.behind(first, most)
        at = next((at for at, key in enumerate(keys) if key.id == last.id), None)
        if at is not None:
            return keys[: at + 1]
    return order.behind(one, most)


def _order(of: ListOf, context: FilterContext) -> Order:
    passing = compile_filter(of.typed, of.kind, context) if of.typed.strip() else None
    return Order(of.kind, of.order, passing)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of a list before its rows are read."""

    above: list[PageKey]
    below: list[PageKey]
    more_above: bool
    more_below: bool

    def read(self, kind: Kind, context: FilterContext) -> Window:
        """The window with these rows, but those that are gone."""
        keys = [*self.above, *self.below]
        rows = read_rows(kind, [key.id for key in keys], context)
        there = {row.id for row in rows}
        return Window(
            rows=rows,
            keys=tuple(key for key in keys if key.id in there),
            above=sum(key.id in there for key in self.above),
            more_above=self.more_above,
            more_below=self.more_below,
        )


def _words_alone(typed: str) -> str:
    """The words of a filter that consists of nothing else; empty otherwise."""
    tree = parse(typed)
    nodes = tree.nodes if isinstance(tree, And) else (tree,)
    return " ".join(node.text for node in nodes if isinstance(node, Words)) if _are_words(nodes) else ""


def _are_words(nodes: tuple[Any, ...]) -> bool:
    return all(isinstance(node, Words) for node in nodes)


def _found(kind: Kind, words: str, wanted: Wanted, context: FilterContext) -> Window:
    """A part of what a search finds, or else of what is near it; the value of a key is its place there."""
    found = ranked(words, [kind], MOST_FOUND + 1, in_order=wanted.below if wanted.key is None else None)
    groups, near = groups_of(words), not found
    if near:
        hits, groups = find_near(words, [kind], MOST_FOUND)
        found = Ranked([(kind, record.hex) for kind, record in hits])
    at, end = _place(kind, found, wanted), min(len(found), MOST_FOUND)
    start, stop = max(at - wanted.above, 0), min(at + wanted.below, end)
    keys = [PageKey(place, UUID(record)) for place, (_, record) in enumerate(found.part(start, stop), start)]
    stretch = _Stretch(keys[: at - start], keys[at - start :], start > 0, stop < end)
    read = stretch.read(kind, context)
    found_in = places_of(groups, kind, {row.id: row.called for row in read.rows})
    return replace(read, found=len(found), near=near and bool(found), found_in=found_in)


def _place(kind: Kind, found: Ranked, wanted: Wanted) -> int:
    """Where in what was found a part has its key; a record that is not found any more was where its key says."""
    end = min(len(found), MOST_FOUND)
    if wanted.key is None:
        return 0 if wanted.below else end
    place = found.place_of(kind, wanted.key.id.hex)
    return min(wanted.key.value if place is None else place, end)
