"""The orders of lists: the places of rows from a key on, or before it, by a column and then by id.

Where the column shows what another record is called, a whole list is walked along the index of those names, and from
each name to the rows that have it; so a page is read without looking at the rest. Where a filter narrows the list,
what passes is first looked for among the next `NEAR` rows of that walk, or of one along the rows' own names. Where that
is too little, few rows pass, or they lie elsewhere: SQLite looks for all that pass and sorts them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui.db.conditions import in_order_of_the_table, once
from crm_tui.db.models import OF_KIND, Activity, Company, Contact, Deal, Record, Stage, Task, User, rows
from crm_tui.domain.records import Kind
from crm_tui.queries.lists.columns import column, sort_of
from crm_tui.queries.lists.pages import PageKey


class _Other(NamedTuple):
    """A record that rows refer to, and what it is sorted by, which it always has."""

    reference: Any
    """The column of the row that an index leads from the other record to."""
    key: Any
    """The column of the other record."""
    visible_alone: bool = False
    """Whether the index over the key knows only those that are not deleted, so that the few others are sought apart."""


_OTHERS: Mapping[Kind, Mapping[str, _Other]] = {
    Kind.DEAL: {
        "company": _Other(Deal.company, Company.sort_key, visible_alone=True),
        "owner": _Other(Deal.owner, User.name_key),
        "stage": _Other(Deal.stage, Stage.position),
    },
    Kind.CONTACT: {
        "company": _Other(Contact.company, Company.sort_key, visible_alone=True),
        "owner": _Other(Contact.owner, User.name_key),
    },
    Kind.COMPANY: {"owner": _Other(Company.owner, User.name_key)},
    Kind.TASK: {
        "company": _Other(Task.company, Company.sort_key, visible_alone=True),
        "owner": _Other(Task.owner, User.name_key),
    },
    Kind.ACTIVITY: {"company": _Other(Activity.company, Company.sort_key, visible_alone=True)},
}
"""The columns that are walked along another table, much shorter than that of the rows; they sort as `sort_of` says."""

_INDEXED_WHILE_VISIBLE: Mapping[Kind, str] = {Kind.DEAL: "created", Kind.CONTACT: "name", Kind.COMPANY: "name"}
"""The columns whose index knows only the rows that are not deleted."""

_SCATTERED: Mapping[Kind, str] = {Kind.CONTACT: "name", Kind.COMPANY: "name"}
"""Those of them along which rows lie anywhere, so that each is fetched from somewhere else."""

NEAR = 4_000
"""Rows that are walked along in a few milliseconds; of a filter that one in a hundred passes, they hold a screen."""


class _Walk(NamedTuple):
    """A way along rows that have a value."""

    query: Any
    """Of ids and values."""
    by: Any
    model: Any
    """Whose rows they are; has a column `id`."""
    is_long: bool = True
    """Whether it may be of most rows."""


class Order:
    """The order of a list: by a column, then by id; rows without a value come last, whatever the direction."""

    def __init__(self, kind: Kind, written: str, passing: Any = None) -> None:
        """`written` is a column's name, with `-` before it from the largest; `passing` is None for a whole list.

        Raises `BadInput`.
        """
        self._model = OF_KIND[kind]
        self._passing = passing
        self._descending = written.startswith("-")
        name = column(kind, written.removeprefix("-")).name
        by, other = sort_of(kind, name), _OTHERS.get(kind, {}).get(name)
        self._by = by
        self._bare = by.is_null() if other is None else other.reference.is_null()
        walked = self._model if passing is None else self._model.alias()
        self._walks = [] if other is None else _along(other, walked)
        if passing is not None and name == _SCATTERED.get(kind):
            self._walks = [_by_itself(walked, by.name)]
        hidden_at: Any = self._model.hidden_at
        if passing is None and other is None and name != _INDEXED_WHILE_VISIBLE.get(kind):
            hidden_at = in_order_of_the_table(hidden_at)
        self._there = hidden_at.is_null() if passing is None else hidden_at.is_null() & passing
        self._sorting = _sorting(self._model, by, self._there, apart=bool(self._walks))

    def place_of(self, record: UUID) -> PageKey | None:
        """The key of a record; None where it is not in the list."""
        query = self._model.select(self._model.id, self._by).where(self._model.id == record, self._there)
        return next(iter(_keys(query, 1)), None)

    def behind(self, key: PageKey | None, limit: int) -> list[PageKey]:
        """The keys from one on, or from the top, downwards."""
        found: list[PageKey] = []
        if key is None or key.value is not None:
            found = self._valued(key, limit, down=True)
        if len(found) < limit:
            after = key if key is not None and key.value is None else None
            found += self._without_value(after, limit - len(found), down=True)
        return found

    def before(self, key: PageKey | None, limit: int) -> list[PageKey]:
        """The keys before one, or from the end, upwards."""
        found: list[PageKey] = []
        if key is None or key.value is None:
            found = self._without_value(key, limit, down=False)
        if len(found) < limit:
            before = key if key is not None and key.value is not None else None
            found += self._valued(before, limit - len(found), down=False)
        return found

    def _valued(self, key: PageKey | None, limit: int, *, down: bool) -> list[PageKey]:
        """Rows with a value: along the walks where there are any and that leads to enough of them, else sorted."""
        way = _Way(key, largest_first=self._descending is down, down=down)
        if not self._walks:
            return _keys(way.along(self._sorting), limit)
        if self._passing is None:
            along = [way.along(walk).where(self._there) for walk in self._walks]
            return way.merged([_keys(query, limit) for query in along])[:limit]
        found = []
        for walk in self._walks:
            near = _keys(self._near(way, walk), limit)
            if walk.is_long and len(near) < limit and self._goes_on(way, walk):
                return _keys(way.along(self._sorting), limit)
            found.append(near)
        return way.merged(found)[:limit]

    def _near(self, way: _Way, walk: _Walk) -> Any:
        """What passes of the next rows of a walk."""
        along = self._further(way, walk)
        near = (along.limit(NEAR) if walk.is_long else along).alias("near")
        value, record = near.c.sorted_by, near.c.id
        query = self._model.select(self._model.id, value).from_(near)
        joined = query.join(self._model, pw.JOIN.CROSS).where(self._model.id == record, self._there)
        return joined.order_by(*way.sorted_by(value, self._model.id))

    def _goes_on(self, way: _Way, walk: _Walk) -> bool:
        """Whether a walk has more rows than those."""
        return bool(rows(self._further(way, walk).offset(NEAR).limit(1)))

    def _further(self, way: _Way, walk: _Walk) -> Any:
        """The rows of a walk that are there, whether or not they pass."""
        return way.along(walk).where(walk.model.hidden_at.is_null())

    def _without_value(self, key: PageKey | None, limit: int, *, down: bool) -> list[PageKey]:
        record = self._model.id
        query = self._model.select(record, pw.Value(None)).where(self._bare, self._there)
        if key is not None:
            query = query.where(record >= key.id if down else record < key.id)
        return _keys(query.order_by(record.asc() if down else record.desc()), limit)


class _Way(NamedTuple):
    """From where, and in which direction, rows with a value are read."""

    key: PageKey | None
    largest_first: bool
    down: bool

    def along(self, walk: _Walk) -> Any:
        """The rows of a walk from the key on."""
        ordered = walk.query.order_by(*self.sorted_by(walk.by, walk.model.id))
        return ordered if self.key is None else ordered.where(self._beyond(walk, self.key))

    def sorted_by(self, value: Any, record: Any) -> tuple[Any, Any]:
        """The order by value and id in this direction."""
        return value.desc() if self.largest_first else value.asc(), record.asc() if self.down else record.desc()

    def merged(self, found: list[list[PageKey]]) -> list[PageKey]:
        """The keys of several walks in this direction."""
        keys = [key for some in found for key in some]
        keys.sort(key=lambda one: one.id, reverse=not self.down)
        keys.sort(key=lambda one: one.value, reverse=self.largest_first)
        return keys

    def _beyond(self, walk: _Walk, key: PageKey) -> Any:
        """Beyond the key, or on the right side of it by id among equals; the first part is a range of an index."""
        record = key.id.hex
        among_equals = walk.model.id >= record if self.down else walk.model.id < record
        if self.largest_first:
            return (walk.by <= key.value) & ((walk.by < key.value) | among_equals)
        return (walk.by >= key.value) & ((walk.by > key.value) | among_equals)


def _keys(query: Any, limit: int) -> list[PageKey]:
    return [PageKey(value, record) for record, value in rows(query.limit(limit))]


def _sorting(model: type[Record], by: Any, there: Any, *, apart: bool) -> _Walk:
    """The rows that are `there` and have a value, which is worked out once for each; `apart` where no index is to lead
    through them in their order.
    """
    walk = _Walk(model.select(model.id, by.alias("sorted_by")).where(there), by, model)
    if apart or not isinstance(by, pw.Field):
        worked_out = once(walk.query)
        columns = worked_out.c.id, worked_out.c.sorted_by
        walk = _Walk(model.select(*columns).from_(worked_out), worked_out.c.sorted_by, worked_out.c)
    return walk._replace(query=walk.query.where(walk.by.is_null(is_null=False)))


def _by_itself(model: Any, name: str) -> _Walk:
    """The walk along the index of a column of the rows."""
    by = getattr(model, name)
    return _Walk(model.select(model.id, by.alias("sorted_by")), by, model)


def _along(other: _Other, model: Any) -> list[_Walk]:
    """The walks along another table and from each of its records to the rows of `model` that refer to it.

    A CROSS JOIN keeps SQLite from beginning with the rows.
    """
    table = other.key.model.alias()
    by, reference = getattr(table, other.key.name), getattr(model, other.reference.name)
    walked = table.select(model.id, by.alias("sorted_by")).join(model, pw.JOIN.CROSS).where(reference == table.id)
    if not other.visible_alone:
        return [_Walk(walked, by, model)]
    return [
        _Walk(walked.where(table.hidden_at.is_null()), by, model),
        _Walk(walked.where(table.hidden_at.is_null(is_null=False)), by, model, is_long=False),
    ]
