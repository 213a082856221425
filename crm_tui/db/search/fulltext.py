"""How SQLite's full-text indexes are asked."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

import apsw

_TOKENIZER = ("unicode61", ["remove_diacritics", "2"])
"""What cuts texts into terms for both indexes."""

ROOM = 1 << 48
"""Rows of an index that each kind has for itself, one kind after the other."""

_AND = " AND "

_SAMPLE = 16
"""Rows after which it is guessed how many there are."""


class Wanted(NamedTuple):
    """Which of the rows that match are wanted."""

    limit: int
    besides: Collection[int] = ()
    """Rows that are not wanted."""
    newest: bool = True
    """Whether they are the last ones, these first; else any will do."""


def search_match(database: Any, index: str, match: str, rows: range, wanted: Wanted) -> list[int]:
    """The rows of an index that match, in a range of them.

    What several words have in common SQLite finds from the first row on in half the time that it takes from the last
    one back. So it is asked that way where any will do, and for all of it where there seems to be little more than what
    is wanted, else for the last rows alone.
    """
    connection, limit = database.connection(), wanted.limit
    bound = match, rows.start, rows.stop - 1, json.dumps([*wanted.besides])
    if wanted.newest and _AND in match and (few := _few(connection, index, bound, 2 * limit)) is not None:
        return few[: -limit - 1 : -1]
    asked = _MATCHING.format(index=index, order="DESC" if wanted.newest else "ASC")
    return [row for (row,) in connection.execute(asked, (*bound, limit))]


_MATCHING = (
    "SELECT rowid FROM {index} WHERE {index} MATCH ? AND rowid BETWEEN ? AND ?"
    " AND rowid NOT IN (SELECT value FROM json_each(?)) ORDER BY rowid {order} LIMIT ?"
)


def _few(connection: apsw.Connection, index: str, bound: tuple[str, int, int, str], most: int) -> list[int] | None:
    """All rows that match, the first ones first; None where a sample says that they are more than so many.

    Where a sample misled, to go on is cheaper than to begin anew, up to twice as many.
    """
    found: list[int] = []
    for (row,) in connection.execute(_MATCHING.format(index=index, order="ASC"), (*bound, -1)):
        found.append(row)
        if len(found) > 2 * most or (len(found) == _SAMPLE and _guessed(connection, bound[1], row) > most):
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
