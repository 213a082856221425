"""What an action wrote, row by row, as the journal has it; and the words of a command."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from crm_tui.db.models import Action, Change, rows
from crm_tui.errors import NotFound

MOST_CHANGES = 2_000
"""Changes of an action that is still told in lines; an import has more."""

_PLACE = frozenset({"position"})


@dataclass(frozen=True, slots=True)
class Row:
    """One row that the action wrote: its columns, each before and after."""

    table: str
    record: UUID
    op: str
    columns: Mapping[str, Any]

    @property
    def held(self) -> dict[str, Any]:
        """After the action, or before it where the row was taken out."""
        return {column: before if self.op == "delete" else after for column, (before, after) in self.columns.items()}

    @property
    def was_hidden(self) -> bool:
        """Whether the action deleted it."""
        return bool(self.columns.get("hidden_at", (None, None))[1])

    def before(self, column: str, now: Any = None) -> Any:
        """What a column held before the action; `now` where that did not write it."""
        return self.columns[column][0] if column in self.columns else now


@dataclass(frozen=True, slots=True)
class Wrote:
    """An action with the rows that it wrote, in their order."""

    summary: str
    at: datetime
    rows: Sequence[Row]

    def of(self, table: str) -> list[Row]:
        """The rows of one table."""
        return [row for row in self.rows if row.table == table]

    def the_one(self, table: str) -> Row | None:
        """The row of a table of which more than its place changed; None where there is none, or are several."""
        more = [row for row in self.of(table) if row.op != "update" or row.columns.keys() - _PLACE]
        if not more or any(row.record != more[0].record for row in more):
            return None
        columns: dict[str, Any] = {}
        for row in more:
            for column, (before, after) in row.columns.items():
                columns[column] = (columns[column][0] if column in columns else before, after)
        return Row(table, more[0].record, more[0].op, columns)

    def only_places(self, table: str) -> bool:
        """Whether nothing changed in a table but the order of its rows."""
        return all(row.op == "update" and row.columns.keys() <= _PLACE for row in self.of(table))


def none_for(summary: str) -> NotFound:
    """The sentence for an action that no command does."""
    return NotFound(f"No crm-tui line does the same as “{summary}”.")


def wrote(action: Action) -> Wrote:
    """What an action was asked to write, without what followed by rule; raises `NotFound` where that is too much."""
    changes = Change.select(Change.kind, Change.record, Change.op, Change.fields).where(Change.action == action.id)
    if action.followed is not None:
        changes = changes.where(Change.seq <= action.followed)
    found = rows(changes.order_by(Change.seq).limit(MOST_CHANGES + 1))
    if len(found) > MOST_CHANGES:
        raise none_for(action.summary)
    return Wrote(
        action.summary, action.at, [Row(table, record, op, json.loads(text)) for table, record, op, text in found]
    )


def words(command: str, arguments: Iterable[str], options: Collection[str] = ()) -> tuple[str, ...]:
    """The words of a command; arguments that begin with a dash come behind `--`."""
    given = tuple(arguments)
    if any(one.startswith("-") for one in given):
        return (*command.split(), *options, "--", *given)
    return (*command.split(), *given, *options)
