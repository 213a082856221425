"""Text in the tables that is not UTF-8: no program of ours writes it, and none can read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from crm_tui.db import sqlite
from crm_tui.db.journal import Action
from crm_tui.db.models import TABLES, Numbered, Table, database

_NEVER_CHANGED = frozenset(sqlite.APPEND_ONLY)


@dataclass(frozen=True, slots=True)
class Broken:
    """A row with such text."""

    model: Any
    row: int
    """Its `rowid`."""
    cells: dict[str, bytes]
    """What stands in the columns whose text cannot be read."""
    ref: str = ""
    """Such as D12, for what has a short reference."""

    @property
    def table(self) -> str:
        """The name of its table."""
        return str(self.model._meta.table_name)

    @property
    def can_be_mended(self) -> bool:
        """Whether the row may be written at all; the journal's rows may not."""
        return self.table not in _NEVER_CHANGED

    def __str__(self) -> str:
        return f"{self.ref or f'{self.table} {self.row}'} ({', '.join(self.cells)})"


def not_utf8() -> Iterator[Broken]:
    """The rows whose text is not UTF-8, in all tables; reads every row, as bytes."""
    for model in TABLES:
        columns = _text_columns(model._meta.table_name)
        yield from _broken(model, columns) if columns else ()


def mend(act: Action) -> None:
    """Write � for each byte that cannot be read; the journal keeps what stood there, in hexadecimal.

    Rows of the journal itself stay as they are.
    """
    for broken in [one for one in not_utf8() if one.can_be_mended]:
        texts = {name: cell.decode(errors="replace") for name, cell in broken.cells.items()}
        settings = ", ".join(f'"{name}" = ?' for name in texts)
        database.connection().execute(
            f'UPDATE "{broken.table}" SET {settings} WHERE rowid = ?', (*texts.values(), broken.row)
        )
        if issubclass(broken.model, Table):
            (id_,) = next(
                database.connection().execute(f'SELECT id FROM "{broken.table}" WHERE rowid = ?', (broken.row,))
            )
            before = {name: cell.decode(errors="backslashreplace") for name, cell in broken.cells.items()}
            act.write(broken.model.get_by_id(id_), {name: (before[name], texts[name]) for name in texts})


def _broken(model: Any, columns: list[str]) -> Iterator[Broken]:
    table = model._meta.table_name
    joined = " || x'0a' || ".join(f"coalesce(\"{name}\", '')" for name in columns)
    for row, text in database.connection().execute(f'SELECT rowid, CAST({joined} AS BLOB) FROM "{table}"'):
        if not _is_utf8(text):
            yield _described(model, row, columns)


def _described(model: Any, row: int, columns: list[str]) -> Broken:
    letter = model.letter if issubclass(model, Numbered) else ""
    listed = ", ".join(f'CAST("{name}" AS BLOB)' for name in columns)
    query = f'SELECT {listed}, {"number" if letter else "NULL"} FROM "{model._meta.table_name}" WHERE rowid = ?'
    *cells, number = next(database.connection().execute(query, (row,)))
    wrong = {name: cell for name, cell in zip(columns, cells, strict=True) if cell is not None and not _is_utf8(cell)}
    return Broken(model, row, wrong, f"{letter}{number}" if letter else "")


def _text_columns(table: str) -> list[str]:
    found = database.connection().execute(f"SELECT name FROM pragma_table_info('{table}') WHERE type = 'TEXT'")
    return [name for (name,) in found]


def _is_utf8(text: bytes) -> bool:
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True
