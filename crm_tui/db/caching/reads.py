"""Invalidation for `caching.cache`: which columns a statement reads, and which were written since it was answered."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

import apsw

from crm_tui.db.models import database

MOST_CHANGES = 50_000
"""Changes since that are looked through; after more, everything is forgotten."""

MOST_TOLD_APART = 2_000
"""Changes of a table of which each is looked at for what its row held; after more, it may have been anything."""

BIG = frozenset({
    "activity", "company", "contact", "contact_point", "custom_value", "deal", "deal_check", "deal_contact",
    "deal_line", "handover", "loyalty", "member", "mention", "order", "order_line", "phase_change", "phase_owner",
    "referral", "request", "response", "snooze", "stage_visit", "subscription", "subscription_change", "tagging",
    "task", "ticket", "ticket_move", "transition",
})  # fmt: skip
"""The tables that can grow long and of which the journal tells; what reads none of them is quickly asked again."""

SMALL = frozenset({
    "cadence", "campaign", "checklist", "cost", "criterion", "custom_field", "goal", "improvement",
    "lost_reason", "pipeline", "product", "rate", "reward", "score_rule", "segment", "setting", "stage",
    "survey", "tag", "template", "user",
})  # fmt: skip
"""The other tables of which it tells."""

KEPT_UP: Mapping[str, str] = {"stage_visit": "transition"}
"""Tables that are worked out from another one whenever that is written."""

_ALWAYS_ASKED = frozenset({"stage_total"})
"""A small table that is written past the journal."""

UNTOLD = frozenset(("contact", column) for column in ("fit", "engagement", "grade", "scored_at"))
"""Columns that are written past the journal."""

_VERSION = "version"
"""The column that every change of a record writes, and the journal does not name."""

_CHANCE = frozenset({"random", "randomblob", "changes", "total_changes", "last_insert_rowid"})
"""Functions that give something else each time."""

Reads: TypeAlias = frozenset[tuple[str, str]]
"""Tables and columns; no column for a table of which only the number of rows matters."""

State: TypeAlias = tuple[int, str]
"""The newest change of a workspace, and the action that it belongs to: no two histories have the same."""


class Slice(NamedTuple):
    """A part of a big table: its rows that hold a whole number, such as a moment, from one on and before another."""

    table: str
    column: str
    first: int
    end: int


@dataclass(frozen=True)
class Touched:
    """What was written between two states of a workspace."""

    tables: frozenset[str]
    """Where rows came or went."""
    columns: Reads
    """Which columns of other rows changed."""
    changes: tuple[int, int]
    """The number of the last change before them, and that of the last of them."""

    def concerns(self, reads: Reads, only: Slice | None = None) -> bool:
        """Whether it can have changed the answer to a statement that reads these, of one table `only` a slice."""
        found = {table for table, column in reads if table in self.tables or (table, column) in self.columns}
        if only is None or found != {only.table}:
            return bool(found)
        held = self._held_by(only.table, only.column)
        return held is None or any(only.first <= value < only.end for value in held)

    def _held_by(self, table: str, column: str) -> frozenset[int] | None:
        """What the rows of a table that were written held in a column, before, meanwhile and now; None where nobody can
        tell.
        """
        if (table, column) not in self._held:
            self._held[table, column] = _held_between(*self.changes, table, column)
        return self._held[table, column]

    @cached_property
    def _held(self) -> dict[tuple[str, str], frozenset[int] | None]:
        return {}


def reads_of(sql: str, values: Sequence[Any]) -> Reads | None:
    """What a statement reads; nothing where it reads no big table and is quickly asked again.

    None where its answer must not be cached.
    """
    return None if "'now'" in sql else _cacheable(_columns_read(sql, values))


def newest() -> State | None:
    """The state of the workspace as this transaction sees it; None for an empty journal."""
    found = database.connection().execute("SELECT seq, action_id FROM change ORDER BY seq DESC LIMIT 1").fetchone()
    return None if found is None else (int(found[0]), str(found[1]))


def touched_since(state: State, newest: State | None) -> Touched | None:
    """What was written since a state; None where it is not one of this workspace, or too long ago."""
    seq, action = state
    connection = database.connection()
    there = connection.execute("SELECT 1 FROM change WHERE seq = ? AND action_id = ?", (seq, action)).fetchone()
    if newest is None or there is None or newest[0] - seq > MOST_CHANGES:
        return None
    return touched_between(seq, newest[0])


def touched_between(seq: int, last: int) -> Touched:
    """What the changes after `seq`, up to `last`, wrote."""
    found = list(database.connection().execute(_WRITTEN, (seq, last)))
    written = {table for table, _ in found}
    tables = {table for table, names in found if not names}
    tables |= {kept for kept, of in KEPT_UP.items() if of in written}
    columns = {(table, column) for table, names in found for column in (names or "").split(",")}
    columns |= {(table, _VERSION) for table in written}
    return Touched(frozenset(tables), frozenset(columns), (seq, last))


def _held_between(seq: int, last: int, table: str, column: str) -> frozenset[int] | None:
    connection = database.connection()
    said = list(connection.execute(_SAID, (f"$.{column}", seq, last, table)))
    if len(said) > MOST_TOLD_APART or any(op == "delete" for op, _ in said):
        return None
    held = {value for _, pair in said if pair for value in json.loads(pair)}
    held |= {value for (value,) in connection.execute(_HELD.format(table=table, column=column), (seq, last, table))}
    return frozenset(value for value in held if isinstance(value, int))


_SAID = "SELECT op, json_extract(fields, ?) FROM change WHERE seq > ? AND seq <= ? AND kind = ?"
_HELD = (
    'SELECT "{column}" FROM "{table}" WHERE id IN (SELECT record FROM change WHERE seq > ? AND seq <= ? AND kind = ?)'
)


_WRITTEN = """
    SELECT DISTINCT kind, iif(op = 'update', (SELECT group_concat(key) FROM json_each(change.fields)), NULL)
    FROM change WHERE seq > ? AND seq <= ?"""


def _cacheable(reads: Reads | None) -> Reads | None:
    if reads is None or not reads.isdisjoint(UNTOLD):
        return None
    tables = {table for table, _ in reads}
    if tables <= SMALL | _ALWAYS_ASKED:
        return frozenset()
    return reads if tables <= BIG | SMALL else None


def _columns_read(sql: str, values: Sequence[Any]) -> Reads | None:
    """What a statement reads of the workspace, as SQLite says; None where chance or what is temporary takes part."""
    connection = database.connection()
    known = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    reads: set[tuple[str, str]] = set()
    fixed = True

    def look(code: int, first: str | None, second: str | None, of: str | None, _view: str | None) -> int:
        nonlocal fixed
        if code == apsw.SQLITE_READ and (first in known or (first or "").startswith("sqlite_")):
            reads.add((str(first), str(second)))
        fixed = fixed and of != "temp" and not (code == apsw.SQLITE_FUNCTION and second in _CHANCE)
        return apsw.SQLITE_OK

    connection.authorizer = look
    try:
        connection.cursor().execute(f"EXPLAIN {sql}", values, can_cache=False).close()
    finally:
        connection.authorizer = None
    return frozenset(reads) if fixed else None
