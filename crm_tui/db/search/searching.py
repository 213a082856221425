"""Full-text search: documents of records kept up, their words and initials matched, the words of all titles told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import OF_KIND, Company, ContactPoint, Record, SearchEntry, Table, database, scalars
from crm_tui.db.search import fulltext
from crm_tui.db.search.fulltext import ROOM, Wanted
from crm_tui.domain.documents import INITIALS, words_of
from crm_tui.domain.records import Kind

_BATCH = 500
_MOST_STALE = 10_000
"""Documents that are known to be stale, or missing, before they are made, to bound the memory of great actions.

The index takes what it is told in one statement as one piece, and merges pieces as they come: fewer cost less.
"""

PLAIN_SEARCHED = (
    *("ticket", "campaign", "segment", "order", "subscription", "survey", "response", "article", "reply"),
    *("improvement", "mention", "reward", "checklist", "template"),
)
"""The kinds of `PlainRecord` that are found by words; the others are entries of a ledger, found by whom they name."""

_COLUMNS: dict[str, tuple[str, ...]] = {
    "contact": ("name", "job_title", "note", "company_id", "hidden_at"),
    "company": ("name", "domain", "note", "hidden_at"),
    "deal": ("title", "note", "company_id", "hidden_at"),
    "activity": ("subject", "body", "hidden_at"),
    "task": ("title", "note", "hidden_at"),
    "product": ("name", "code", "category", "hidden_at"),
    **dict.fromkeys(PLAIN_SEARCHED, ("title", "note", "hidden_at")),
}
"""The columns of each table that its document is made of."""

ROWS = {kind: range(place * ROOM + 1, (place + 1) * ROOM) for place, kind in enumerate(_COLUMNS)}
"""Each kind has a range of rows in the index, so that a search through one kind does not pass the others by.

The order of the kinds stands in people's files: new ones come last.
"""

_KINDS = tuple(_COLUMNS)

_ALL_ROWS = range(1, len(_COLUMNS) * ROOM)

_AT_ONCE = 200
"""Records of all kinds that are asked for at once, at least."""

_POINTS = "(SELECT group_concat(p.value || ' ' || p.key, ' ') FROM contact_point p WHERE p.{}_id = r.id)"
_NAMED = "LEFT JOIN company c ON c.id = r.company_id"
_SELECTS = {
    kind: f'SELECT r.id AS id, document({parts}) AS text FROM "{kind}" r {joined} WHERE r.hidden_at IS NULL AND '
    for kind, parts, joined in (
        ("contact", f"r.name, r.job_title, r.note, c.name, {_POINTS.format('contact')}", _NAMED),
        ("company", f"r.name, r.domain, r.note, {_POINTS.format('company')}", ""),
        ("deal", "r.title, r.note, c.name", _NAMED),
        ("activity", "r.subject, r.body", ""),
        ("task", "r.title, r.note", ""),
        ("product", "r.name, r.code, r.category", ""),
        *((kind, "r.title, r.note", "") for kind in PLAIN_SEARCHED),
    )
}
"""The documents of each kind as (id, text), for a condition to be put behind; `document` is the one below."""

_TITLES = {
    "contact": "r.name",
    "company": "r.name",
    "deal": "r.title",
    "activity": "r.subject",
    "task": "r.title",
    "product": "r.name, r.code",
    **dict.fromkeys(PLAIN_SEARCHED, "r.title"),
}
"""What a record of each kind is called by, for the index of titles; `titled` is the one of `domain.documents`."""

_INDEXING = "INSERT INTO search_index (rowid, text) SELECT rowid, text FROM search_entry"

_INDEXING_TITLES = (
    "INSERT INTO search_title (rowid, words)"
    ' SELECT e.rowid, titled({}) FROM search_entry e JOIN "{}" r ON r.id = e.record'
)


class Within(StrEnum):
    """Where words are looked for; the value is the index."""

    TITLES = "search_title"
    EVERYTHING = "search_index"


def find(
    typed: str, kinds: Sequence[str] = (), limit: int = 200, within: Within = Within.EVERYTHING
) -> list[tuple[str, UUID]]:
    """The newest records with every word of `typed` or its beginning: (kind, id); none for no words."""
    rows = find_all(words_of(typed), kinds, within, Wanted(limit))
    return [(kind, UUID(record)) for kind, record in records_of(rows).values()]


def records_of(rows: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Kinds with ids of the records that rows of an index stand for, in the order of the rows."""
    found = database.connection().execute(_RECORDS, (json.dumps(rows),))
    return {row: (kind, record) for row, kind, record in found}


_RECORDS = "SELECT e.rowid, e.kind, e.record FROM json_each(?) AS i CROSS JOIN search_entry AS e ON e.rowid = i.value"


def rows_of(records: Iterable[str]) -> dict[str, int]:
    """The rows of the indexes that stand for some records, by their ids as they stand in the tables."""
    asked = "SELECT record, rowid FROM search_entry WHERE record IN (SELECT value FROM json_each(?))"
    return dict(database.connection().execute(asked, (json.dumps([*records]),)))


def find_all(words: Iterable[str], kinds: Sequence[str], within: Within, wanted: Wanted) -> list[int]:
    """The rows of records with every one of some folded words or its beginning; none for no words."""
    return _matching(fulltext.all_of(map(_beginning, words)), kinds, within, wanted)


def find_any(alternatives: Sequence[Sequence[str]], kinds: Sequence[str], within: Within, wanted: Wanted) -> list[int]:
    """The rows of records with a word, or the beginning of one, out of each group of folded words."""
    groups = (" OR ".join(filter(None, map(_beginning, words))) for words in alternatives)
    return _matching(fulltext.all_of(f"({group})" for group in groups if group), kinds, within, wanted)


def find_initials(letters: str, kinds: Sequence[str], wanted: Wanted) -> list[int]:
    """The rows of records with exactly these initials, which are folded."""
    return _matching(fulltext.exactly(database, INITIALS + letters), kinds, Within.TITLES, wanted)


def _beginning(word: str) -> str:
    return fulltext.beginning(database, word)


def _matching(match: str, kinds: Sequence[str], within: Within, wanted: Wanted) -> list[int]:
    """The rows that match; ids are in the order of time, so they tell the newer of two kinds apart."""
    if not match:
        return []
    if len(kinds) == 1:
        return fulltext.search_match(database, within, match, ROWS[kinds[0]], wanted)
    of_kinds = _of_all_kinds(match, within, wanted._replace(newest=True))
    records = records_of([row for kind, rows in of_kinds.items() if not kinds or kind in kinds for row in rows])
    return sorted(records, key=lambda row: records[row][1], reverse=True)[: wanted.limit]


def _of_all_kinds(match: str, within: Within, wanted: Wanted) -> dict[str, list[int]]:
    """The newest rows of each kind that match, so many of each.

    To gather what begins with a word costs SQLite the same for one kind as for all; so all are asked at once, the last
    kind's rows first, and once more for each kind that has more of them than are of use.
    """
    found: dict[str, list[int]] = {}
    rows, at_once = _ALL_ROWS, wanted._replace(limit=max(wanted.limit, _AT_ONCE))
    while rows:
        last = fulltext.search_match(database, within, match, rows, at_once)
        found |= {kind: [*of_kind][: wanted.limit] for kind, of_kind in groupby(last, _kind_of)}
        if len(last) < at_once.limit:
            break
        cut = _kind_of(last[-1])
        if len(found[cut]) < wanted.limit:
            found[cut] = fulltext.search_match(database, within, match, ROWS[cut], wanted)
        rows = range(1, ROWS[cut].start)
    return found


def _kind_of(row: int) -> str:
    """The kind whose range of the index a row lies in."""
    return _KINDS[row // ROOM]


def title_words(first: str) -> Sequence[tuple[str, int]]:
    """The words of all titles that begin with a letter, each with how many records have it."""
    newest = database.connection().execute("SELECT max(seq) FROM change").fetchone()[0]
    return _title_words(str(database.obj.path), newest, first)


@lru_cache(maxsize=8)
def _title_words(_path: str, _newest: int, first: str) -> Sequence[tuple[str, int]]:
    """They, as they are until another change is written: SQLite counts the records of each word, which takes long."""
    found = database.connection().execute(
        "SELECT term, doc FROM search_word WHERE term >= ? AND term < ?", (first, f"{first}\U0010ffff")
    )
    return tuple(found)


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
        if table in _COLUMNS and after - self._new.setdefault(table, after) >= _MOST_STALE:
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

    def _write_new(self, kind: str, until: int = ROOM) -> None:
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
            (after, self._new.get(kind, ROOM)),
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
    for index in Within:
        connection.execute(
            f"DELETE FROM {index} WHERE rowid IN (SELECT rowid FROM search_entry WHERE record IN {holes})", ids
        )
    _write_documents(kind, f"r.id IN {holes}", ids)
    shown = f'SELECT id FROM "{kind}" WHERE hidden_at IS NULL AND id IN {holes}'
    connection.execute(f"{_INDEXING} WHERE record IN ({shown}) ORDER BY rowid", ids)
    titles = _INDEXING_TITLES.format(_TITLES[kind], kind)
    connection.execute(f"{titles} WHERE r.hidden_at IS NULL AND r.id IN {holes} ORDER BY e.rowid", ids)


def _write_first(kind: str, after: int, until: int) -> None:
    """Make the documents of the records behind one rowid, up to another, that have none yet."""
    row = _next_row(kind)
    missing = "NOT EXISTS (SELECT 1 FROM search_entry e WHERE e.record = r.id)"
    _write_documents(kind, f"r.rowid > ? AND r.rowid <= ? AND {missing}", [after, until])
    behind = (row, ROWS[kind].stop - 1)
    database.connection().execute(f"{_INDEXING} WHERE rowid BETWEEN ? AND ? ORDER BY rowid", behind)
    titles = _INDEXING_TITLES.format(_TITLES[kind], kind)
    database.connection().execute(f"{titles} WHERE e.rowid BETWEEN ? AND ? ORDER BY e.rowid", behind)


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
    """How many records have no document, or one that an index does not know, though they should; `doctor` tells."""
    return sum(_missing(OF_KIND[Kind(kind)]).count() for kind in _COLUMNS)


def index_missing() -> None:
    """Make the documents that are missing."""
    documents = Documents()
    for kind in _COLUMNS:
        model = OF_KIND[Kind(kind)]
        for record in scalars(_missing(model)):
            documents.touched(model, {"id": record.hex})
    documents.write()


def _missing(model: type[Record]) -> Any:
    told = [pw.SQL(f"rowid IN (SELECT id FROM {index}_docsize)") for index in Within]
    indexed = SearchEntry.select(SearchEntry.record).where(*told)
    return model.select(model.id).where(model.hidden_at.is_null(), model.id.not_in(indexed))
