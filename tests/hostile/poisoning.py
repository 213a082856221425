"""Writes hostile texts past the program into a workspace, as an older program or another tool might have done."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import cycle
from pathlib import Path

import apsw
import peewee as pw

from crm_tui.db.models import TABLES, DayField
from crm_tui.domain.ids import new_id

NO_WORDS = {
    "id": "an identifier",
    "record": "an identifier",
    "merged_into": "an identifier",
    "distinct_pair.low": "an identifier",
    "distinct_pair.high": "an identifier",
    "distinct_pair.kind": "the name of a table",
    "snooze.kind": "the name of a table",
    "snooze.until": "a day",
    "change.kind": "the name of a table",
    "phase_owner.kind": "the name of a table",
    "tagging.kind": "the name of a table",
    "search_entry.kind": "the name of a table",
    "custom_field.kind": "the name of a table",
    "saved_view.screen": "the name of a place",
    "schema_migration.name": "the name of a step",
    "change.fields": "a document, whose texts are poisoned below",
    "setting.value": "a document, whose texts are poisoned below",
    "deal.close_date": "a day",
    "task.due": "a day",
    **dict.fromkeys(("day", "starts", "renews", "ends", "rewarded_on"), "a day"),
}
"""Columns of text in which nobody writes words, by name, or by table and name."""

CURRENCIES = ("[/]", "\x1b[m", "\u202e$€", "%s ", "﷽﷽﷽", "'--", "\x9b1m", "EUR")
"""Of three characters, as the database wants them."""

_CHECKED = re.compile(r'CHECK \("?(\w+)"? IN ')


def poison(workspace: Path, texts: Sequence[str]) -> None:
    """Put the texts into every column of text in turn."""
    connection = apsw.Connection(str(workspace))
    try:
        with connection:
            locks = list(_unlock(connection))
            _fill_what_is_empty(connection)
            columns = list(columns_of_words(connection))
            for number, (table, column) in enumerate(columns):
                _poison_column(connection, table, column, [*texts[number * 7 :], *texts[: number * 7]])
            _poison_documents(connection, set(columns), cycle(texts))
            for lock in locks:
                connection.execute(lock)
    finally:
        connection.close()


_NO_TEXT = {
    model._meta.table_name: {
        field.column_name for field in model._meta.sorted_fields if isinstance(field, pw.UUIDField | DayField)
    }
    for model in TABLES
}
"""The columns of ids, also those that later steps added without a reference, and those of days."""


def columns_of_words(connection: apsw.Connection) -> Iterator[tuple[str, str]]:
    """Every table and column that holds text which may be any; a new one is among them by itself."""
    for table, sql in list(_tables(connection)):
        checked = set(_CHECKED.findall(sql))
        pointing = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list('{table}')")}
        pointing |= _NO_TEXT.get(table, set())
        for _, column, kind, *_ in connection.execute(f"PRAGMA table_info('{table}')").fetchall():
            known = {column, f"{table}.{column}"} & NO_WORDS.keys()
            if kind == "TEXT" and not known and column not in checked | pointing:
                yield table, str(column)


def _tables(connection: apsw.Connection) -> Iterable[tuple[str, str]]:
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'")
    return ((str(name), str(sql)) for name, sql in found.fetchall())


def _unlock(connection: apsw.Connection) -> Iterator[str]:
    """Drop the triggers that keep rows from being changed; their statements, to make them again."""
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, sql in triggers:
        if "never changed" in str(sql):
            connection.execute(f'DROP TRIGGER "{name}"')
            yield str(sql)


def _fill_what_is_empty(connection: apsw.Connection) -> None:
    """The demo has no saved views, and fields of its own for contacts alone."""
    connection.execute(
        "INSERT INTO saved_view (id, version, created_at, name, name_key, screen, filter, sort, columns)"
        " VALUES (?, 1, 0, 'x', 'x', 'contacts', 'x', 'x', 'x')",
        (new_id().hex,),
    )
    [(deal,)] = connection.execute("SELECT id FROM deal ORDER BY id DESC LIMIT 1").fetchall()
    for kind in ("text", "link", "choice"):
        field = new_id().hex
        connection.execute(
            "INSERT INTO custom_field (id, version, created_at, kind, name, name_key, type)"
            " VALUES (?, 1, 0, 'deal', ?, ?, ?)",
            (field, kind, kind, kind),
        )
        connection.execute(
            "INSERT INTO custom_value (id, field_id, record, value, key) VALUES (?, ?, ?, 'x', 'x')",
            (new_id().hex, field, deal),
        )


def _poison_column(connection: apsw.Connection, table: str, column: str, texts: Sequence[str]) -> None:
    """A text for each row; where values must differ, the row's number stands before it."""
    where = "WHERE login <> 'ana'" if column == "login" else ""
    rows = connection.execute(f'SELECT rowid FROM "{table}" {where} ORDER BY rowid DESC').fetchall()
    must_differ = column in {"external_id", "login", "key"} or column.endswith("_key")
    found = cycle(CURRENCIES if column == "currency" else texts)
    changes = [(f"{row} {text}" if must_differ else text, row) for (row,), text in zip(rows, found, strict=False)]
    connection.executemany(f'UPDATE "{table}" SET "{column}" = ? WHERE rowid = ?', changes)


def _poison_documents(connection: apsw.Connection, words: AbstractSet[tuple[str, str]], texts: Iterator[str]) -> None:
    """The texts in what the journal keeps of changes, and in the settings that list words."""
    rows = connection.execute("SELECT seq, kind, fields FROM change").fetchall()
    changes = []
    for seq, table, fields in rows:
        values = {
            name: [before, next(texts)] if after and (table, name) in words else [before, after]
            for name, (before, after) in json.loads(str(fields)).items()
        }
        changes.append((json.dumps(values), seq))
    connection.executemany("UPDATE change SET fields = ? WHERE seq = ?", changes)
    settings = connection.execute("SELECT rowid, value FROM setting").fetchall()
    for row, value in settings:
        if isinstance(json.loads(str(value)), list):
            connection.execute("UPDATE setting SET value = ? WHERE rowid = ?", (json.dumps([next(texts)] * 9), row))
