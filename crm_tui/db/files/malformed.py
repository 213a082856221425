"""Malformed values, such as the 30th of February, as a failing disk or another program leaves them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import peewee as pw

from crm_tui.db.journal import Action
from crm_tui.db.models import TABLES, Change, DayField, MomentField, Numbered, Setting, Table, database
from crm_tui.domain.records import Role
from crm_tui.text import visible

_ID = "length({0}) <> 32 OR {0} GLOB '*[^0-9a-f]*'"
_DAY = "date({0}) IS NOT {0} OR {0} NOT BETWEEN '0001-01-01' AND '9999-12-31'"
_MOMENT = "{0} NOT BETWEEN -62135500000000000 AND 253402200000000000"
_JSON = "NOT json_valid({0})"
_ROLE = "key GLOB 'role of *' AND {{0}} NOT IN ({})".format(", ".join(f"'\"{role}\"'" for role in Role))

_MOST_NAMED = 3

_LONGEST = 40
"""Characters of a wrong value that are shown."""


@dataclass(frozen=True, slots=True)
class Malformed:
    """A value that cannot be read."""

    model: Any
    row: int
    """Its `rowid`."""
    field: Any
    value: str
    """As it stands in the table."""
    ref: str
    """Such as D12, or the name of the table where rows have no short reference."""

    @property
    def can_be_mended(self) -> bool:
        """Whether the field may be empty, whatever is in the others, and the row be written at all."""
        bound = any(self.field.column_name in check.sql for check in self.model._meta.constraints or ())
        return bool(self.field.null) and not bound and issubclass(self.model, Table)

    def __str__(self) -> str:
        return f"{self.ref} ({self.field.column_name}: “{visible(self.value[:_LONGEST])}”)"


def values() -> Iterator[Malformed]:
    """The values in all tables that cannot be read; reads every row."""
    for model in TABLES:
        conditions = [(field, condition) for field in model._meta.sorted_fields for condition in _conditions(field)]
        if conditions:
            yield from _found(model, conditions)


def dangling() -> Iterator[Malformed]:
    """The references to rows that do not exist, as a program leaves them that does not enforce foreign keys."""
    connection, models = database.connection(), {model._meta.table_name: model for model in TABLES}
    for table, row, _, number in connection.execute("PRAGMA foreign_key_check").fetchall():
        columns = {key: column for key, _, _, column, *_ in connection.execute(f'PRAGMA foreign_key_list("{table}")')}
        model = models[table]
        yield from _at(model, row, model._meta.columns[columns[number]])


def altered(path: Path) -> str:
    """That another program altered the tables of this workspace; empty where none did, or it is not open here."""
    from crm_tui.db import migrations
    from crm_tui.db.files import upgrading

    if not _is_open(path) or upgrading.fingerprint(database.connection()) == migrations.FINGERPRINT:
        return ""
    return f"Another program altered the tables of {path.name}. `crm-tui doctor` says what to do."


def unreadable(path: Path) -> str:
    """What cannot be read in this workspace, in a sentence; empty where all can, or it is not open here."""
    found = list(islice(values(), _MOST_NAMED + 1)) if _is_open(path) else []
    if not found:
        return ""
    named = "; ".join(map(str, found[:_MOST_NAMED])) + ("; and more" if len(found) > _MOST_NAMED else "")
    return (
        f"{named} cannot be read; a failing disk or another program wrote it into {path.name}."
        " `crm-tui doctor` says what to do."
    )


def mend(act: Action) -> None:
    """Empty the fields that cannot be read and may be empty; the journal keeps what stood there.

    A row can be read, and journalled, only once all of its malformed fields are empty; so a row with one that may not
    be empty stays as it is.
    """
    of_rows: dict[tuple[Any, int], list[Malformed]] = {}
    for one in (*values(), *dangling()):
        of_rows.setdefault((one.model, one.row), []).append(one)
    for (model, row), of_row in of_rows.items():
        if not all(one.can_be_mended for one in of_row):
            continue
        names = list({one.field.column_name: None for one in of_row})
        stood, id_ = _empty(model._meta.table_name, row, names)
        act.write(model.get_by_id(id_), {name: (before, None) for name, before in zip(names, stood, strict=True)})


def _is_open(path: Path) -> bool:
    """Whether this thread has this workspace open."""
    return bool(database.obj) and database.obj.path == path and not database.is_closed()


def _empty(table: str, row: int, names: Sequence[str]) -> tuple[list[Any], str]:
    """Empty the columns of a row; returns what stood in each, and the row's id."""
    connection, columns = database.connection(), [f'"{name}"' for name in names]
    asked = f'SELECT {", ".join(columns)}, id FROM "{table}" WHERE rowid = ?'
    *stood, id_ = next(connection.execute(asked, (row,)))
    emptied = ", ".join(f"{column} = NULL" for column in columns)
    connection.execute(f'UPDATE "{table}" SET {emptied} WHERE rowid = ?', (row,))
    return stood, id_


def _conditions(field: Any) -> Iterator[str]:
    """SQL that is true of values which a field cannot read."""
    match field:
        case DayField():
            yield _DAY
        case MomentField():
            yield _MOMENT
        case pw.UUIDField():
            yield _ID
        case pw.ForeignKeyField() if isinstance(field.rel_field, pw.UUIDField):
            yield _ID
    if (field.model, field.name) in ((Setting, "value"), (Change, "fields")):
        yield _JSON
    if field.model is Setting and field.name == "value":
        yield _ROLE


def _found(model: Any, conditions: list[tuple[Any, str]]) -> Iterator[Malformed]:
    table = model._meta.table_name
    held = [(field, condition.format(f'"{field.column_name}"')) for field, condition in conditions]
    any_of = " OR ".join(f"({condition})" for _, condition in held)
    rows = database.connection().execute(f'SELECT rowid FROM "{table}" WHERE {any_of}').fetchall()
    for (row,) in rows:
        for field, condition in held:
            yield from _at(model, row, field, condition)


def _at(model: Any, row: int, field: Any, condition: str = "TRUE") -> Iterator[Malformed]:
    """What stands in a field of a row, where it meets a condition in SQL."""
    table, number = model._meta.table_name, "number" if issubclass(model, Numbered) else "NULL"
    asked = f'SELECT "{field.column_name}", {number} FROM "{table}" WHERE rowid = ? AND ({condition})'
    for value, of in database.connection().execute(asked, (row,)).fetchall():
        yield Malformed(model, row, field, str(value), f"{model.letter}{of}" if of is not None else f"{table} {row}")
