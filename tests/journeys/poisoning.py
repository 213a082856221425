"""Writes hostile texts past the program into a workspace, as an older program or another tool might have done."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import cycle
from pathlib import Path

import apsw

COLUMNS = {
    "action": ("summary",),
    "activity": ("subject", "body"),
    "company": ("name", "domain", "industry", "country", "city", "source", "note", "external_id"),
    "contact": ("name", "given_name", "family_name", "job_title", "source", "note", "external_id"),
    "contact_point": ("value", "label"),
    "criterion": ("says",),
    "deal": ("title", "source", "lost_note", "note", "external_id"),
    "deal_contact": ("role",),
    "lost_reason": ("name",),
    "pipeline": ("name",),
    "product": ("name", "code", "category"),
    "stage": ("name", "definition"),
    "tag": ("name",),
    "task": ("title", "note"),
    "transition": ("reason",),
    "user": ("name",),
}
"""Everything that people write and that is shown as they wrote it."""

_LOCKED = ("action", "change", "transition")
"""Tables whose triggers keep the program from changing rows."""


def poison(workspace: Path, texts: Sequence[str]) -> None:
    """Put the texts into every column of `COLUMNS` in turn, and into what the journal says of changes."""
    connection = apsw.Connection(str(workspace))
    try:
        with connection:
            locks = list(_unlock(connection))
            for table, columns in COLUMNS.items():
                for start, column in enumerate(columns):
                    _poison_column(connection, table, column, _from(texts, start))
            _poison_journal(connection, _from(texts, 0))
            for lock in locks:
                connection.execute(lock)
    finally:
        connection.close()


def _from(texts: Sequence[str], start: int) -> Iterator[str]:
    return cycle([*texts[start:], *texts[:start]])


def _unlock(connection: apsw.Connection) -> Iterator[str]:
    triggers = connection.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, table, sql in triggers:
        if table in _LOCKED:
            connection.execute(f'DROP TRIGGER "{name}"')
            yield str(sql)


def _poison_column(connection: apsw.Connection, table: str, column: str, texts: Iterator[str]) -> None:
    keys = connection.execute(f'SELECT id FROM "{table}" ORDER BY id DESC').fetchall()
    unique = column == "external_id"
    changes = [
        (f"{number} {text}" if unique else text, key)
        for number, ((key,), text) in enumerate(zip(keys, texts, strict=False))
    ]
    connection.executemany(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?', changes)


def _poison_journal(connection: apsw.Connection, texts: Iterator[str]) -> None:
    keys = connection.execute("SELECT seq FROM change WHERE kind = 'deal' AND op = 'update'").fetchall()
    changes = [(json.dumps({"title": ["", text]}), key) for (key,), text in zip(keys, texts, strict=False)]
    connection.executemany("UPDATE change SET fields = ? WHERE seq = ?", changes)
