"""Indexes that are made when all rows of an import are in: sorted once, instead of kept in order with every row.

Only those that nothing asks while rows come in; what tells one record from another, and all that must be unique, stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from crm_tui.db.models import database
from crm_tui.domain.records import Kind

_MANY = 20_000
"""Rows from which on it is worth it."""

_SORTING = -16_000
"""Kilobytes of the file that are kept in memory meanwhile, less than zero as SQLite has it; it sorts with as many."""

INDEXES: Mapping[Kind, tuple[str, ...]] = {
    Kind.CONTACT: (
        *("contact_company_id", "contact_owner_id", "contact_by_name"),
        *("contact_agenda", "contact_phases", "contact_created", "contact_point_company_id"),
    ),
    Kind.DEAL: (
        *("deal_owner_id", "deal_company_id", "deal_agenda", "deal_opened", "deal_outcome", "deal_open"),
        *("deal_by_amount", "transition_at", "stage_visit_stage_id_entered_at_deal_id"),
    ),
}


@contextmanager
def indexes(kind: Kind, rows: int) -> Iterator[None]:
    """Around the part of an action that brings so many rows of a kind: where they are more than there are, most of
    their indexes are made when it ends. Others see them all the while.
    """
    if kind not in INDEXES or rows < max(_MANY, _there(kind)):
        yield
        return
    connection = database.connection()
    made = [sql for name in INDEXES[kind] for (sql,) in connection.execute(_MAKING, (name,))]
    for name in INDEXES[kind]:
        connection.execute(f'DROP INDEX "{name}"')
    yield
    before = connection.pragma("cache_size")
    connection.pragma("cache_size", _SORTING)
    for sql in made:
        connection.execute(sql)
    connection.pragma("cache_size", before)


_MAKING = "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?"


def _there(kind: Kind) -> int:
    """The records of a kind, deleted ones too, roughly."""
    return database.connection().execute(f'SELECT max(rowid) FROM "{kind}"').fetchone()[0] or 0
