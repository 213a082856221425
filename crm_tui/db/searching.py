"""Full-text search over contacts, companies, deals and activities: documents kept up, words matched.

A document is folded text; e-mail addresses stand in it whole and split at their punctuation, and Chinese, Japanese
and Korean characters stand apart, so that each can be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from operator import itemgetter
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db import sqlite
from crm_tui.db.models import (
    Activity,
    Company,
    Contact,
    ContactPoint,
    Deal,
    Record,
    SearchEntry,
    Table,
    database,
    scalars,
)

_WORD = re.compile(r"[^\W_]+")
_IDEOGRAPH = re.compile(r"([\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff])")
_BATCH = 500

_SOURCES: dict[type[Record], tuple[str, ...]] = {
    Contact: ("name", "job_title", "note", "company_id", "hidden_at"),
    Company: ("name", "domain", "note", "hidden_at"),
    Deal: ("title", "note", "company_id", "hidden_at"),
    Activity: ("subject", "body", "hidden_at"),
}
"""The columns of each table that its document is made of."""

_ROOM = 1 << 48
ROWS = {model._meta.table_name: range(place * _ROOM + 1, (place + 1) * _ROOM) for place, model in enumerate(_SOURCES)}
"""Each kind has a range of rows in the index, so that a search through one kind does not pass the others by."""

_COLUMNS = {model._meta.table_name: columns for model, columns in _SOURCES.items()}

_SELECTS = {
    "contact": (
        "SELECT r.id, r.hidden_at, r.name, r.job_title, r.note, c.name,"
        " (SELECT group_concat(p.value || ' ' || p.key, ' ') FROM contact_point p WHERE p.contact_id = r.id)"
        " FROM contact r LEFT JOIN company c ON c.id = r.company_id WHERE r.id IN "
    ),
    "company": (
        "SELECT r.id, r.hidden_at, r.name, r.domain, r.note,"
        " (SELECT group_concat(p.value || ' ' || p.key, ' ') FROM contact_point p WHERE p.company_id = r.id)"
        " FROM company r WHERE r.id IN "
    ),
    "deal": (
        "SELECT r.id, r.hidden_at, r.title, r.note, c.name"
        " FROM deal r LEFT JOIN company c ON c.id = r.company_id WHERE r.id IN "
    ),
    "activity": "SELECT r.id, r.hidden_at, r.subject, r.body FROM activity r WHERE r.id IN ",
}


def words_of(typed: str) -> list[str]:
    """The words of what somebody typed, folded as in the documents."""
    return _WORD.findall(_IDEOGRAPH.sub(r" \1 ", text.fold(typed)))


def find(typed: str, kinds: Sequence[str] = (), limit: int = 200) -> list[tuple[str, UUID]]:
    """The newest records with every word of `typed` or its beginning: (kind, id); none for no words.

    Ids are in the order of time, so they tell the newer of two kinds apart.
    """
    words = words_of(typed)
    if not words:
        return []
    found = [
        (kind, record) for kind in kinds or ROWS for record in sqlite.search_match(database, words, ROWS[kind], limit)
    ]
    return sorted(found, key=itemgetter(1), reverse=True)[:limit]


class Documents:
    """The documents that an action made stale."""

    def __init__(self) -> None:
        self._stale: dict[str, set[str]] = {}

    def touched(self, model: type[Table], row: Mapping[str, Any]) -> None:
        """A row came or went."""
        if model._meta.table_name in _COLUMNS:
            self._mark(model._meta.table_name, row["id"])
        elif model is ContactPoint:
            kind = "contact" if row["contact_id"] else "company"
            self._mark(kind, row[f"{kind}_id"])

    def changed(self, model: type[Table], before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """A row changed; only what documents are made of counts."""
        columns = ("value", "key") if model is ContactPoint else _COLUMNS.get(model._meta.table_name, ())
        if any(before[column] != after[column] for column in columns):
            self.touched(model, after)
            if model is Company and before["name"] != after["name"]:
                self._mark_those_who_name(after["id"])

    def write(self) -> None:
        """Make the stale documents anew."""
        for kind, ids in self._stale.items():
            ordered = sorted(ids)
            for start in range(0, len(ordered), _BATCH):
                _rewrite(kind, ordered[start : start + _BATCH])
        self._stale.clear()

    def _mark(self, kind: str, record: str) -> None:
        self._stale.setdefault(kind, set()).add(record)

    def _mark_those_who_name(self, company: str) -> None:
        for kind in ("contact", "deal"):
            rows = database.connection().execute(f"SELECT id FROM {kind} WHERE company_id = ?", (company,))
            for (record,) in rows:
                self._mark(kind, record)


def _rewrite(kind: str, ids: Sequence[str]) -> None:
    connection = database.connection()
    holes = f"({', '.join('?' * len(ids))})"
    connection.execute(
        f"DELETE FROM search_index WHERE rowid IN (SELECT rowid FROM search_entry WHERE record IN {holes})",
        ids,
    )
    documents = {
        record: document(parts)
        for record, hidden, *parts in connection.execute(_SELECTS[kind] + holes, ids)
        if hidden is None
    }
    connection.executemany(
        "INSERT INTO search_entry (rowid, kind, record, text) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (record) DO UPDATE SET text = excluded.text",
        [(row, kind, record, words) for row, (record, words) in zip(count(_next_row(kind)), documents.items())],
    )
    shown = f"({', '.join('?' * len(documents))})"
    rows = connection.execute(
        f"SELECT rowid, text FROM search_entry WHERE record IN {shown} ORDER BY rowid", tuple(documents)
    ).fetchall()
    connection.executemany("INSERT INTO search_index (rowid, text) VALUES (?, ?)", rows)


def _next_row(kind: str) -> int:
    """The first row of the kind's range behind those in use."""
    rows = ROWS[kind]
    last = database.connection().execute(
        "SELECT max(rowid) FROM search_entry WHERE rowid BETWEEN ? AND ?", (rows.start, rows.stop - 1)
    )
    return 1 + (last.fetchone()[0] or rows.start - 1)


def document(parts: Iterable[str | None]) -> str:
    """The text that is indexed for a record made of these parts."""
    folded = " ".join(text.fold(part) for part in parts if part)
    return " ".join(dict.fromkeys(_WORD.findall(_IDEOGRAPH.sub(r" \1 ", folded))))


def unindexed() -> int:
    """How many records have no document though they should; `doctor` tells."""
    return sum(_missing(model).count() for model in _SOURCES)


def index_missing() -> None:
    """Make the documents that are missing."""
    documents = Documents()
    for model in _SOURCES:
        for record in scalars(_missing(model)):
            documents.touched(model, {"id": record.hex})
    documents.write()


def _missing(model: type[Record]) -> Any:
    indexed = SearchEntry.select(SearchEntry.record)
    return model.select(model.id).where(model.hidden_at.is_null(), model.id.not_in(indexed))
