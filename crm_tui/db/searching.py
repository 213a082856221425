"""Full-text search over contacts, companies, deals and activities: documents kept up, words matched."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any
from uuid import UUID

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
from crm_tui.domain.documents import words_of

_BATCH = 500
_MOST_STALE = 10_000
"""Documents that are known to be stale before they are made anew, to bound the memory of great actions."""

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

_POINTS = "(SELECT group_concat(p.value || ' ' || p.key, ' ') FROM contact_point p WHERE p.{}_id = r.id)"
_NAMED = "LEFT JOIN company c ON c.id = r.company_id"
_SELECTS = {
    kind: f"SELECT r.id AS id, document({parts}) AS text FROM {kind} r {joined} WHERE r.hidden_at IS NULL AND "
    for kind, parts, joined in (
        ("contact", f"r.name, r.job_title, r.note, c.name, {_POINTS.format('contact')}", _NAMED),
        ("company", f"r.name, r.domain, r.note, {_POINTS.format('company')}", ""),
        ("deal", "r.title, r.note, c.name", _NAMED),
        ("activity", "r.subject, r.body", ""),
    )
}
"""The documents of each kind as (id, text), for a condition to be put behind; `document` is the one below."""

_INDEXING = "INSERT INTO search_index (rowid, text) SELECT rowid, text FROM search_entry"


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
        self._new: dict[str, int] = {}
        """The rowids behind which records of a kind came that have no document yet."""

    def touched(self, model: type[Table], row: Mapping[str, Any]) -> None:
        """A row came or went."""
        if model._meta.table_name in _COLUMNS:
            self._mark(model._meta.table_name, row["id"])
        elif model is ContactPoint:
            kind = "contact" if row["contact_id"] else "company"
            self._mark(kind, row[f"{kind}_id"])

    def created_many(self, model: type[Table], after: int) -> None:
        """All rows of a table behind a rowid came; what belongs to those before has come by now."""
        table = model._meta.table_name
        if table in _COLUMNS:
            self._write_new(table, until=after)
            self._new[table] = after
        elif model is ContactPoint:
            for kind in ("contact", "company"):
                for (record,) in self._older_owners(kind, after):
                    self._mark(kind, record)

    def changed(self, model: type[Table], before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """A row changed; only what documents are made of counts."""
        columns = ("value", "key") if model is ContactPoint else _COLUMNS.get(model._meta.table_name, ())
        if any(before[column] != after[column] for column in columns):
            self.touched(model, after)
            if model is Company and before["name"] != after["name"]:
                self._mark_those_who_name(after["id"])

    def write(self) -> None:
        """Make the stale documents anew, and those of new records."""
        for kind in tuple(self._new):
            self._write_new(kind)
        for kind in tuple(self._stale):
            self._write_stale(kind)

    def _write_new(self, kind: str, until: int = _ROOM) -> None:
        after = self._new.pop(kind, None)
        if after is not None:
            _write_first(kind, after, until)

    def _write_stale(self, kind: str) -> None:
        ordered = sorted(self._stale.pop(kind))
        for start in range(0, len(ordered), _BATCH):
            _rewrite(kind, ordered[start : start + _BATCH])

    def _mark(self, kind: str, record: str) -> None:
        stale = self._stale.setdefault(kind, set())
        stale.add(record)
        if len(stale) >= _MOST_STALE:
            self._write_stale(kind)

    def _older_owners(self, kind: str, after: int) -> Iterable[tuple[str]]:
        """The records to which points behind a rowid were added, but those that get their first document yet."""
        found = database.connection().execute(
            f"SELECT DISTINCT r.id FROM contact_point p JOIN {kind} r ON r.id = p.{kind}_id"
            " WHERE p.rowid > ? AND r.rowid <= ?",
            (after, self._new.get(kind, _ROOM)),
        )
        return list(found)

    def _mark_those_who_name(self, company: str) -> None:
        for kind in ("contact", "deal"):
            rows = database.connection().execute(f"SELECT id FROM {kind} WHERE company_id = ?", (company,))
            for (record,) in rows.fetchall():
                self._mark(kind, record)


def _rewrite(kind: str, ids: Sequence[str]) -> None:
    """Make the documents of these records anew; deleted ones are found no more."""
    connection = database.connection()
    holes = f"({', '.join('?' * len(ids))})"
    connection.execute(
        f"DELETE FROM search_index WHERE rowid IN (SELECT rowid FROM search_entry WHERE record IN {holes})",
        ids,
    )
    _write_documents(kind, f"r.id IN {holes}", ids)
    shown = f"SELECT id FROM {kind} WHERE hidden_at IS NULL AND id IN {holes}"
    connection.execute(f"{_INDEXING} WHERE record IN ({shown}) ORDER BY rowid", ids)


def _write_first(kind: str, after: int, until: int) -> None:
    """Make the documents of the records behind one rowid, up to another, that have none yet."""
    row = _next_row(kind)
    missing = "NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.record = r.id)"
    _write_documents(kind, f"r.rowid > ? AND r.rowid <= ? AND {missing}", [after, until])
    database.connection().execute(f"{_INDEXING} WHERE rowid BETWEEN ? AND ? ORDER BY rowid", (row, ROWS[kind].stop - 1))


def _write_documents(kind: str, condition: str, bound: Sequence[Any]) -> None:
    """Make the documents of the records that meet a condition in SQL, for the index to be told of."""
    database.connection().execute(
        "INSERT INTO search_entry (rowid, kind, record, text)"
        f" SELECT ? + row_number() OVER (), ?, id, text FROM ({_SELECTS[kind]}{condition} ORDER BY r.rowid) WHERE 1"
        " ON CONFLICT (record) DO UPDATE SET text = excluded.text",
        (_next_row(kind) - 1, kind, *bound),
    )


def _next_row(kind: str) -> int:
    """The first row of the kind's range behind those in use."""
    rows = ROWS[kind]
    last = database.connection().execute(
        "SELECT max(rowid) FROM search_entry WHERE rowid BETWEEN ? AND ?", (rows.start, rows.stop - 1)
    )
    return 1 + (last.fetchone()[0] or rows.start - 1)


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
