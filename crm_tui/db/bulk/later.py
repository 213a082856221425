"""Indexes that are made when all rows of an import are in: sorted once, instead of kept in order with every row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from crm_tui.db.models import database
from crm_tui.domain.records import Kind

_MANY = 20_000
"""Rows from which on it is worth it."""

_SORTING = -2_000
"""Kilobytes of the file that are kept in memory meanwhile, less than zero as SQLite has it; it sorts with as many, in
half the time where they fit the processor's own cache."""

_TABLES: Mapping[Kind, tuple[str, ...]] = {
    Kind.CONTACT: ("contact", "contact_point"),
    Kind.DEAL: ("deal", "transition", "stage_visit"),
}
"""The tables that rows of a kind fill."""

_ASKED = (
    *("contact_name_key", "contact_point_contact_id", "contact_point_company_id", "contact_point_kind_key"),
    *("deal_title_key", "deal_board"),
)
"""The indexes that tell which record a row is about, and what belongs to it (for its search document, too) or stands
above it: they stay, as do all in which no value may stand twice."""

_NOT_ASKED = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE 'CREATE INDEX%'"
    f" AND name NOT IN {_ASKED} AND tbl_name = ? ORDER BY rowid"
)


@contextmanager
def indexes(kind: Kind, rows: int) -> Iterator[None]:
    """Around the part of an action that brings so many rows of a kind: where they are more than there are, most of
    their indexes are made when it ends. Others see them all the while.
    """
    if kind not in _TABLES or rows < max(_MANY, _there(kind)):
        yield
        return
    connection = database.connection()
    made = [found for table in _TABLES[kind] for found in connection.execute(_NOT_ASKED, (table,))]
    for name, _ in made:
        connection.execute(f'DROP INDEX "{name}"')
    yield
    before = connection.pragma("cache_size")
    connection.pragma("cache_size", _SORTING)
    for _, sql in made:
        connection.execute(sql)
    connection.pragma("cache_size", before)


def _there(kind: Kind) -> int:
    """The records of a kind, deleted ones too, roughly."""
    return database.connection().execute(f'SELECT max(rowid) FROM "{kind}"').fetchone()[0] or 0
