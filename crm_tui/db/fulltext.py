"""How SQLite's full-text indexes are asked."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

import apsw

_TOKENIZER = ("unicode61", ["remove_diacritics", "2"])
"""What cuts texts into terms for both indexes."""

ROOM = 1 << 48
"""Rows of an index that each kind has for itself, one kind after the other."""

_AND = " AND "

_SAMPLE = 16
"""Rows after which it is guessed how many there are."""


def search_match(
    database: Any, index: str, match: str, rows: range, limit: int, besides: Collection[str] = ()
) -> list[tuple[str, str]]:
    """The records that an index matches in a range of its rows, kinds with ids as they stand in it; last rows first.

    Those of `besides` are left out. What several words have in common SQLite finds from the first row on in half the
    time that it takes from the last one back. So it is asked that way for all of it where there seems to be little more
    than what is wanted, else for the last rows alone.
    """
    connection, known = database.connection(), json.dumps([*besides])
    if _AND in match and (few := _few(connection, index, match, rows, 2 * limit + len(besides))) is not None:
        return list(connection.execute(_ENTRIES, (json.dumps(few[::-1]), known, limit)))
    bound = match, rows.start, rows.stop - 1, known, limit
    return list(connection.execute(_LAST_ENTRIES.format(index=index), bound))


_UNKNOWN = "e.record NOT IN (SELECT value FROM json_each(?))"

_ENTRIES = (
    "SELECT e.kind, e.record FROM json_each(?) AS i CROSS JOIN search_entry AS e ON e.rowid = i.value"
    f" WHERE {_UNKNOWN} LIMIT ?"
)

_LAST_ENTRIES = (
    "SELECT e.kind, e.record FROM {index} AS i JOIN search_entry AS e ON e.rowid = i.rowid"
    f" WHERE {{index}} MATCH ? AND i.rowid BETWEEN ? AND ? AND {_UNKNOWN} ORDER BY i.rowid DESC LIMIT ?"
)


def _few(connection: apsw.Connection, index: str, match: str, rows: range, most: int) -> list[int] | None:
    """All rows that match, the first ones first; None where a sample says that they are more than so many.

    Where a sample misled, to go on is cheaper than to begin anew, up to twice as many.
    """
    found: list[int] = []
    asked = f"SELECT rowid FROM {index} WHERE {index} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid"
    for (row,) in connection.execute(asked, (match, rows.start, rows.stop - 1)):
        found.append(row)
        if len(found) > 2 * most or (len(found) == _SAMPLE and _guessed(connection, rows.start, row) > most):
            return None
    return found


def _guessed(connection: apsw.Connection, start: int, last: int) -> float:
    """How many rows match among those that a kind has from one on, by where a sample of them ends."""
    newest = connection.execute(
        "SELECT ifnull(max(rowid), 0) FROM search_entry WHERE rowid BETWEEN ? AND ?", (start, start + ROOM - 1)
    )
    return float(_SAMPLE * (newest.get - start + 1) / (last - start + 1))


def all_of(asked: Iterable[str]) -> str:
    """How an index is asked for rows that match all of these; what is empty is left out."""
    return _AND.join(filter(None, asked))


def beginning(database: Any, word: str) -> str:
    """How an index is asked for the words that begin with a folded one; empty where it knows no letter of that."""
    return _asked(database, word, "*")


def exactly(database: Any, word: str) -> str:
    """How an index is asked for a folded word; empty where it knows no letter of that."""
    return _asked(database, word, "")


def _asked(database: Any, word: str, sign: str) -> str:
    """What is one word here may be several to an index, which knows another version of Unicode than Python does."""
    terms = [_quoted(term) for term in _terms(database, word)]
    asked = _AND.join(terms) + sign if terms else ""
    return f"({asked})" if len(terms) > 1 else asked


def _terms(database: Any, word: str) -> list[str]:
    if word.isascii():
        return [word]
    tokenizer = database.connection().fts5_tokenizer(*_TOKENIZER)
    return [term for (term,) in tokenizer(word.encode(), apsw.FTS5_TOKENIZE_QUERY, None, include_offsets=False)]


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'
