"""A cache of query results, each valid as long as nothing that its statement reads has changed.

    with database.atomic(), cache.in_force():
        rows(query)

Within the block a SELECT that was asked before, with the same values, is answered without asking. SQLite tells which
columns a statement reads, and the journal which columns of which tables were written since. What the journal does not
tell of is asked each time; so is what gives many rows. A cache is for showing something at once, no more.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple, TypeAlias, TypeVar

from crm_tui.db.caching.reads import Reads, Slice, State, newest, reads_of, touched_since
from crm_tui.db.models import database

MOST_ROWS = 5_000
"""Rows of an answer that is cached."""

MOST_ANSWERS = 3_000
"""Answers that are cached; of more, the least recently used goes."""

_LIST = re.compile(r"\bIN \(\?(?:, \?)+\)")

Asked: TypeAlias = tuple[str, Sequence[Any]]
"""A SELECT and its values."""

_state = threading.local()
Made = TypeVar("Made")


class Moment(NamedTuple):
    """When something was counted."""

    at: int
    """Microseconds since 1970."""
    state: State | None
    """Of what state of the workspace."""


class NotCached(LookupError):
    """Something would have to be asked, in a block where only what is cached is wanted."""


@dataclass(slots=True)
class Answer:
    """What a statement gave."""

    reads: Reads
    names: tuple[str, ...]
    """Of its columns."""
    rows: Sequence[Sequence[Any]]
    """As they stand in the tables."""
    only: Slice | None = None
    """Of one of the tables only these rows matter."""


class Replayed:
    """A cursor over an answer, as far as peewee asks anything of a cursor."""

    def __init__(self, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        self.description = tuple((name, None) for name in names)
        self._rows = iter(rows)

    def __iter__(self) -> Iterator[Sequence[Any]]:
        return self._rows

    def fetchone(self) -> Sequence[Any] | None:
        """The next row."""
        return next(self._rows, None)

    def fetchall(self) -> list[Sequence[Any]]:
        """The rows that are left."""
        return list(self._rows)

    def close(self) -> None:
        """Let go of the rows."""
        self._rows = iter(())


class Cache:
    """The answers of one workspace, true of one state of it; for one thread."""

    def __init__(self) -> None:
        self.state: State | None = None
        """What the answers are true of; None for an empty journal."""
        self.answers: dict[str, Answer] = {}
        self.moments: dict[str, Moment] = {}
        """When something was counted last, by the name that its counter gives it."""
        self.changed = False
        """Whether something in it is new."""
        self._reads: dict[str, Reads | None] = {}
        self._only = False
        self._slice: Slice | None = None

    def load(self) -> None:
        """Take up what was saved, the first time."""

    def save(self) -> None:
        """Save what is new."""

    @contextmanager
    def in_force(self, *, only: bool = False) -> Iterator[None]:
        """Answer from the cache in this block, which is to be one transaction.

        With `only`, what would have to be asked of a big table raises `NotCached`. What is written aside is not
        cached, and nothing that is cached is true of it.
        """
        if database.obj.is_aside():
            yield
            return
        self._bring_up_to_date()
        self._only = only
        _state.cache = self
        try:
            with database.obj.answered_by(self.execute):
                yield
        finally:
            _state.cache = None

    def execute(self, sql: str, values: Sequence[Any], ask: Callable[[], Any]) -> Any:
        """A cursor over what a SELECT gives."""
        reads = self._reads_of(sql, values)
        if not reads:
            return ask() if reads is not None else self._asked(ask)
        key = key_of(sql, values)
        answer = self._found(key)
        if answer is None:
            cursor = self._asked(ask)
            names, some, whole = _taken(cursor)
            if not whole:
                return Replayed(names, _and_the_rest(some, cursor))
            answer = self._keep(key, Answer(reads, names, some, self._slice))
        return Replayed(answer.names, answer.rows)

    def worked_out(self, asked: Sequence[Asked], work: Callable[[], Made], name: str) -> Made:
        """What is made of the many rows of some SELECTs; it is made of numbers, texts and lists."""
        each = [self._reads_of(sql, values) for sql, values in asked]
        reads = frozenset().union(*(one for one in each if one))
        if None in each or not reads:
            return work() if None not in each else self._asked(work)
        key = key_of(name, [key_of(sql, values) for sql, values in asked])
        answer = self._found(key)
        if answer is None:
            made = self._asked(work)
            answer = self._keep(key, Answer(reads, (name,), ((made,),)))
        ((made,),) = answer.rows
        return made

    @contextmanager
    def within(self, only: Slice) -> Iterator[None]:
        """Answers in this block depend on no other rows of a table than a slice of them."""
        self._slice = only
        try:
            yield
        finally:
            self._slice = None

    def _found(self, key: str) -> Answer | None:
        """An answer, which from then on is the last one that was asked for."""
        answer = self.answers.pop(key, None)
        if answer is not None:
            self.answers[key] = answer
        return answer

    def _keep(self, key: str, answer: Answer) -> Answer:
        self.answers[key] = answer
        self.changed = True
        if len(self.answers) > MOST_ANSWERS:
            del self.answers[next(iter(self.answers))]
        return answer

    def _asked(self, ask: Callable[[], Made]) -> Made:
        if self._only:
            raise NotCached
        return ask()

    def _bring_up_to_date(self) -> None:
        """Forget what is not true any more of the workspace as this transaction sees it."""
        now = newest()
        if now == self.state:
            return
        touched = touched_since(self.state, now) if self.state else None
        if touched is None:
            self.answers.clear()
        else:
            for key in [key for key, one in self.answers.items() if touched.concerns(one.reads, one.only)]:
                del self.answers[key]
        self.state = now
        self.changed = True

    def _reads_of(self, sql: str, values: Sequence[Any]) -> Reads | None:
        """What of the big tables and others a statement reads; nothing where it reads no big one, None where its
        answer must not be cached.
        """
        if sql not in self._reads:
            self._reads[sql] = reads_of(sql, values)
        return self._reads[sql]


def in_force() -> Cache | None:
    """The cache that answers on this thread now."""
    return getattr(_state, "cache", None)


def worked_out(queries: Sequence[Any], work: Callable[..., Made], *given: Any) -> Made:
    """What is made of the rows of some queries as they stand in the tables, and of what is `given` besides: what takes
    long, or is made of too many rows to cache these.

    `work` gets the rows of each query, then what is given, which says in its `repr` all that it is. It gives numbers,
    texts, None and lists of them, and by its name the same of the same.
    """
    asked: list[Asked] = [query.sql() for query in queries]

    def ask() -> Made:
        connection = database.connection()
        return work(*(connection.execute(sql, values) for sql, values in asked), *given)

    cache = in_force()
    name = " ".join([work.__module__, work.__qualname__, *map(repr, given)])
    return ask() if cache is None else cache.worked_out(asked, ask, name)


@contextmanager
def within(column: Any, first: int, end: int) -> Iterator[None]:
    """Say of what is asked in this block that, of the table of a column, only those rows matter that hold a whole
    number from `first` on and before `end` there: what is written of others leaves the answers true.
    """
    cache = in_force()
    with cache.within(Slice(column.model._meta.table_name, column.column_name, first, end)) if cache else nullcontext():
        yield


def key_of(sql: str, values: Sequence[Any]) -> str:
    """What a statement with its values is called; in lists of `IN` their order is no matter."""
    return hashlib.sha256(json.dumps([sql, *_in_order(sql, values)]).encode()).hexdigest()


def _in_order(sql: str, values: Sequence[Any]) -> list[Any]:
    """The values of a statement, those of each list sorted: sets have another order in every program."""
    ordered = list(values)
    if sql.count("?") != len(ordered):
        return ordered
    for found in _LIST.finditer(sql):
        first = sql.count("?", 0, found.start())
        place = slice(first, first + found[0].count("?"))
        ordered[place] = sorted(ordered[place], key=json.dumps)
    return ordered


def _taken(cursor: Any) -> tuple[tuple[str, ...], list[Sequence[Any]], bool]:
    """The names of the columns, the first rows, and whether these are all."""
    rows = list(islice(iter(cursor.fetchone, None), 1))
    if not rows:
        return (), [], True
    names = tuple(column[0] for column in cursor.description)
    rows += islice(iter(cursor.fetchone, None), MOST_ROWS)
    return names, rows, len(rows) <= MOST_ROWS


def _and_the_rest(some: list[Sequence[Any]], cursor: Any) -> Iterator[Sequence[Any]]:
    yield from some
    yield from iter(cursor.fetchone, None)
