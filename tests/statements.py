"""Counts what a piece of code asks the database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from crm_tui.db.models import database


@contextmanager
def statements() -> Iterator[list[str]]:
    """Collects every statement that this thread's connection runs while the block runs."""
    seen: list[str] = []

    def note(_cursor: object, sql: str, _bindings: object) -> bool:
        seen.append(sql)
        return True

    connection = database.connection()
    before = connection.exec_trace
    connection.exec_trace = note
    try:
        yield seen
    finally:
        connection.exec_trace = before


def count(function: Callable[[], object]) -> int:
    """How many statements a call runs."""
    with statements() as seen:
        function()
    return len(seen)


def plan_of(sql: str) -> list[str]:
    """The steps in which SQLite carries a statement out, such as `SEARCH t1 USING INDEX …`."""
    found = database.connection().execute(f"EXPLAIN QUERY PLAN {sql}", [0] * sql.count("?"))
    return [str(row[3]) for row in found]
