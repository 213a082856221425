"""How SQLite's full-text indexes are asked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import apsw

_TOKENIZER = ("unicode61", ["remove_diacritics", "2"])
"""What cuts texts into terms for both indexes."""


def search_match(database: Any, index: str, match: str, rows: range, limit: int) -> list[tuple[str, UUID]]:
    """The records that an index matches in a range of its rows, with their kinds; the last rows first."""
    found = database.connection().execute(
        f"SELECT e.kind, e.record FROM {index} AS i JOIN search_entry AS e ON e.rowid = i.rowid"
        f" WHERE {index} MATCH ? AND i.rowid BETWEEN ? AND ? ORDER BY i.rowid DESC LIMIT ?",
        (match, rows.start, rows.stop - 1, limit),
    )
    return [(kind, UUID(record)) for kind, record in found]


def beginning(database: Any, word: str) -> str:
    """How an index is asked for the words that begin with a folded one; empty where it knows no letter of that."""
    return _asked(database, word, "*")


def exactly(database: Any, word: str) -> str:
    """How an index is asked for a folded word; empty where it knows no letter of that."""
    return _asked(database, word, "")


def _asked(database: Any, word: str, sign: str) -> str:
    """What is one word here may be several to an index, which knows another version of Unicode than Python does."""
    terms = [_quoted(term) for term in _terms(database, word)]
    asked = " AND ".join(terms) + sign if terms else ""
    return f"({asked})" if len(terms) > 1 else asked


def _terms(database: Any, word: str) -> list[str]:
    if word.isascii():
        return [word]
    tokenizer = database.connection().fts5_tokenizer(*_TOKENIZER)
    return [term for (term,) in tokenizer(word.encode(), apsw.FTS5_TOKENIZE_QUERY, None, include_offsets=False)]


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'
