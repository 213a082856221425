"""The open workspace as it was known at a moment that has passed, seen aside: what was recorded since is taken back.

The journal is walked from its end to the moment, and each record gets back what it held. What was undone since had not
been undone then, and counts as it did. Only what imports brought is seen otherwise (`db.imported`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from itertools import islice

from crm_tui import clock
from crm_tui.db import derived, sqlite
from crm_tui.db.models import database
from crm_tui.db.past import deals as past
from crm_tui.db.past import imported

TOLD_EVERY = 5_000
"""Changes between two times that somebody is told how far it is."""

_PORTION = 500
"""Deals whose stays are worked out together."""

_SINCE = f"seq >= ? AND NOT ({imported.OWN})"

Told = Callable[[int, int], None]
"""Is told how many changes were taken back, of how many."""


def nobody(_done: int, _of: int) -> None:
    """Nobody is told."""


@contextmanager
def known_at(moment: datetime, tell: Told = nobody) -> Iterator[None]:
    """This thread reads the workspace as it was known at a moment, until the block ends; others go on meanwhile.

    Scores of leads and what search finds stay those of today. Raises `Busy`.
    """
    with database.obj.rehearsal():
        _take_back_since(clock.to_micros(moment), tell)
        yield


class Rewound:
    """The workspace as it was known at one moment, kept by one thread from question to question.

    There is one moment at a time. What is kept of it lies in temporary files without a name, of which nothing stays
    however the program ends; meanwhile the log of the workspace is not cut off.
    """

    def __init__(self) -> None:
        self._moment: datetime | None = None
        self._kept = ExitStack()

    def go_to(self, moment: datetime, tell: Told = nobody) -> None:
        """Have this thread read what was known at a moment, until it is to `return_to_now`. Raises `Busy`."""
        if moment == self._moment:
            return
        self.return_to_now()
        with ExitStack() as stack:
            stack.enter_context(known_at(moment, tell))
            self._kept = stack.pop_all()
        self._moment = moment

    def return_to_now(self) -> None:
        """Keep nothing of the past."""
        self._moment = None
        self._kept.close()


def _take_back_since(moment: int, tell: Told) -> None:
    """Take back, on this thread's connection aside, what was recorded from a moment on."""
    first = past.first_change_since(moment)
    connection = database.connection()
    connection.pragma("foreign_keys", 0)
    with database.obj.unit_of_work():
        for table in sqlite.APPEND_ONLY:
            connection.execute(f'DROP TRIGGER "{table}_never_delete"')
        some = imported.choose(first)
        concerned = "id IN (SELECT record FROM change WHERE seq >= ? AND kind = 'deal')"
        before = derived.totals_of(concerned, (first,))
        moved = _walk_back(first, tell)
        cut_off = imported.cut_off(moment) if some else set()
        _rebuild_stays(moved | cut_off)
        imported.stand_where_they_stood(cut_off)
        derived.add_totals({key: [-number for number in numbers] for key, numbers in before.items()})
        derived.add_totals(derived.totals_of(concerned, (first,)))


def _walk_back(first: int, tell: Told) -> set[str]:
    """Take back each change from the last one to the `first`; returns the deals whose moves were among them."""
    connection = database.connection()
    (many,) = connection.execute(f"SELECT count(*) FROM change WHERE {_SINCE}", (first,)).fetchone()
    found = connection.execute(
        f"SELECT kind, record, op, fields FROM change WHERE {_SINCE} ORDER BY seq DESC", (first,)
    )
    moved: set[str] = set()
    for number, (table, record, op, text) in enumerate(found):
        if number % TOLD_EVERY == 0:
            tell(number, many)
        if table == "transition":
            moved.add(json.loads(text)["deal_id"][1])
        _take_back(table, record, op, text)
    return moved


def _take_back(table: str, record: str, op: str, text: str) -> None:
    """Take back one change; what stood there stands there again, whatever an import put in its place."""
    if op == "create":
        database.connection().execute(f'DELETE FROM "{table}" WHERE id = ?', (record,))
        return
    before = {column: pair[0] for column, pair in json.loads(text).items()}
    if not before:
        return  # something that belongs to the record changed, which has a row of its own
    names = [f'"{name}"' for name in before]
    if op == "update":
        settings = ", ".join(f"{name} = ?" for name in names)
        statement = f'UPDATE OR REPLACE "{table}" SET {settings} WHERE id = ?'
        database.connection().execute(statement, (*before.values(), record))
    else:
        holes = ", ".join("?" * len(names))
        statement = f'INSERT OR REPLACE INTO "{table}" ({", ".join(names)}) VALUES ({holes})'
        database.connection().execute(statement, tuple(before.values()))


def _rebuild_stays(deals: Iterable[str]) -> None:
    """Work the stays of deals out of the transitions that are left."""
    connection, rest = database.connection(), iter(deals)
    while portion := json.dumps(list(islice(rest, _PORTION))):
        if portion == "[]":
            return
        among = "deal_id IN (SELECT value FROM json_each(?))"
        connection.execute(f"DELETE FROM stage_visit WHERE {among}", (portion,))
        steps = connection.execute(
            f"SELECT deal_id, id, to_stage_id, at, probability, reverts_id FROM transition WHERE {among}"
            " ORDER BY deal_id, seq",
            (portion,),
        )
        connection.executemany(
            "INSERT INTO stage_visit (deal_id, seq, stage_id, entered_at, left_at, seconds, probability)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            list(_stays(steps)),
        )


def _stays(steps: Iterable[tuple[str, str, str, int, int, str | None]]) -> Iterator[tuple[object, ...]]:
    """Rows of stays from rows of transitions, which stand in order, deal by deal."""
    for deal, told in past.stays_of(steps):
        for number, stay in enumerate(told, 1):
            left = None if stay.left_at is None else clock.to_micros(stay.left_at)
            entered = clock.to_micros(stay.entered_at)
            yield deal, number, stay.stage.hex, entered, left, stay.seconds, stay.probability
