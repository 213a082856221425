"""The orders of lists: the places of rows from a key on, or before it, by a column and then by id.

Where the column shows what another record is called, a whole list is walked along the index of those names, and from
each name to the rows that have it; so a page is read without looking at the rest. Where a filter narrows the list,
SQLite looks for what passes, which may be little, and sorts that.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import peewee as pw

from crm_tui.db.models import OF_KIND, Activity, Company, Contact, Deal, Stage, Task, User, rows
from crm_tui.db.prepared import in_order_of_the_table
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


class _Walk(NamedTuple):
    """A way along rows that have a value."""

    query: Any
    """Of ids and values."""
    by: Any


class Order:
    """The order of a list: by a column, then by id; rows without a value come last, whatever the direction."""

    def __init__(self, kind: Kind, written: str, passing: Any = None) -> None:
        """`written` is a column's name, with `-` before it from the largest; `passing` is None for a whole list.

        Raises `BadInput`.
        """
        self._model = OF_KIND[kind]
        self._descending = written.startswith("-")
        name = column(kind, written.removeprefix("-")).name
        by, other = sort_of(kind, name), _OTHERS.get(kind, {}).get(name) if passing is None else None
        if other is None:
            self._bare = by.is_null()
            selected = self._model.select(self._model.id, by.alias("sorted_by"))
            self._walks = [_Walk(selected.where(by.is_null(is_null=False)), by)]
        else:
            self._bare = other.reference.is_null()
            self._walks = _along(other, self._model)
        hidden_at: Any = self._model.hidden_at
        if passing is None and other is None and name != _INDEXED_WHILE_VISIBLE.get(kind):
            hidden_at = in_order_of_the_table(hidden_at)
        self._there = hidden_at.is_null() if passing is None else hidden_at.is_null() & passing

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
        largest_first = self._descending is down
        found: list[PageKey] = []
        for query, by in self._walks:
            ordered = query.order_by(by.desc() if largest_first else by.asc(), self._by_id(down=down))
            if key is not None:
                ordered = ordered.where(self._beyond(by, key, largest_first=largest_first, down=down))
            found += self._keys(ordered, limit)
        if len(self._walks) > 1:
            found.sort(key=lambda one: one.id, reverse=not down)
            found.sort(key=lambda one: one.value, reverse=largest_first)
        return found[:limit]

    def _without_value(self, key: PageKey | None, limit: int, *, down: bool) -> list[PageKey]:
        record = self._model.id
        query = self._model.select(record, pw.Value(None)).where(self._bare).order_by(self._by_id(down=down))
        if key is not None:
            query = query.where(record >= key.id if down else record < key.id)
        return self._keys(query, limit)

    def _by_id(self, *, down: bool) -> Any:
        return self._model.id.asc() if down else self._model.id.desc()

    def _beyond(self, by: Any, key: PageKey, *, largest_first: bool, down: bool) -> Any:
        """Beyond a key, or on the right side of it by id among equals; the first part is a range of an index."""
        among_equals = self._model.id >= key.id if down else self._model.id < key.id
        if largest_first:
            return (by <= key.value) & ((by < key.value) | among_equals)
        return (by >= key.value) & ((by > key.value) | among_equals)

    def _keys(self, query: Any, limit: int) -> list[PageKey]:
        return [PageKey(value, record) for record, value in rows(query.where(self._there).limit(limit))]


def _along(other: _Other, model: Any) -> list[_Walk]:
    """The walks along another table and from each of its records to the rows that refer to it.

    A CROSS JOIN keeps SQLite from beginning with the rows.
    """
    table = other.key.model.alias()
    by = getattr(table, other.key.name)
    walked = table.select(model.id, by).join(model, pw.JOIN.CROSS).where(other.reference == table.id)
    if not other.visible_alone:
        return [_Walk(walked, by)]
    return [_Walk(walked.where(table.hidden_at.is_null(is_null=visible)), by) for visible in (True, False)]
