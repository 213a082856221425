"""What a field of a record held, and since when, told from the journal."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Action, Change, User, rows


@dataclass(frozen=True, slots=True)
class Held:
    """A value that a field held from a moment on."""

    value: Any
    """As it stands in the table."""
    since: datetime
    by: str | None
    """The name of who wrote it; None for the program itself."""


def held(table: str, record: UUID, column: str) -> tuple[Held, ...]:
    """The values of a column, the newest first; what was written again counts once."""
    query = (
        Change.select(Change.fields, Action.at, User.name)
        .join_from(Change, Action)
        .join_from(Action, User, pw.JOIN.LEFT_OUTER, on=Action.by == User.id)
        .where(Change.record == record, Change.kind == table, Change.fields.contains(f'"{column}"'))
        .order_by(Change.seq)
    )
    found: list[Held] = []
    for text, at, name in rows(query):
        fields = json.loads(text)
        if column in fields and (not found or found[-1].value != fields[column][1]):
            found.append(Held(fields[column][1], at, name))
    return tuple(reversed(found))
