"""SQLite's full-text indexes: their tables, and how they are asked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

SEARCH_TABLE = (
    "CREATE VIRTUAL TABLE search_index USING fts5(text, content='', contentless_delete=1,"
    " prefix='1 2 3', tokenize=\"unicode61 remove_diacritics 2\")"
)

TITLE_TABLE = (
    "CREATE VIRTUAL TABLE search_title USING fts5(words, content='', contentless_delete=1,"
    " detail=none, prefix='1 2 3 4', tokenize=\"unicode61 remove_diacritics 2\")"
)
"""The words of names and titles alone, on the rows of the index of all words."""

WORD_TABLE = "CREATE VIRTUAL TABLE search_word USING fts5vocab(search_title, row)"
"""Those words, each once, with how many records have it."""


def search_match(database: Any, index: str, match: str, rows: range, limit: int) -> list[tuple[str, UUID]]:
    """The records that an index matches in a range of its rows, with their kinds; the last rows first."""
    found = database.connection().execute(
        f"SELECT e.kind, e.record FROM {index} AS i JOIN search_entry AS e ON e.rowid = i.rowid"
        f" WHERE {index} MATCH ? AND i.rowid BETWEEN ? AND ? ORDER BY i.rowid DESC LIMIT ?",
        (match, rows.start, rows.stop - 1, limit),
    )
    return [(kind, UUID(record)) for kind, record in found]


def beginning(word: str) -> str:
    """How an index is asked for the words that begin with a folded one."""
    return f"{exactly(word)}*"


def exactly(word: str) -> str:
    """How an index is asked for a folded word."""
    return '"' + word.replace('"', '""') + '"'
