"""The changes of one action: buffered for the journal, written to it in batches, and handed to what follows by rule."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple
from uuid import UUID

from crm_tui.db.models import database

MOST_TOLD = 50_000
"""Records that an action names one by one as changed: more than anybody marks."""

_MOST_WAITING = 10_000
"""Changes that are kept until they are written together."""

_as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""What `json.dumps` does, which makes an encoder each time."""


class Written(NamedTuple):
    """One row that an action wrote."""

    table: str
    record: UUID
    op: str
    """`create`, `update` or `delete`."""
    fields: Mapping[str, Sequence[Any]]
    """Each column that was written, with its value before and after as they stand in the table."""


class Changes:
    """The changes of one action."""

    def __init__(self, action: UUID) -> None:
        self._action = action.hex
        self.touched: set[tuple[str, UUID]] = set()
        """(table, id); empty where `everything` was touched."""
        self.everything = False
        """Whether too much was touched to tell it one by one."""
        self._untold: list[Written] = []
        self._waiting: list[tuple[str, str, str, str, str]] = []

    def note(self, written: Written) -> None:
        """Note one row that was written."""
        self.touch([(written.table, written.record)])
        if not self.everything:
            self._untold.append(written)
        fields = _as_json(written.fields)
        self._waiting.append((self._action, written.table, written.record.hex, written.op, fields))
        if len(self._waiting) >= _MOST_WAITING:
            self.flush()

    def touch(self, records: Iterable[tuple[str, UUID]]) -> None:
        """Note records of which the journal was told otherwise."""
        if not self.everything:
            self.touched.update(records)
        if len(self.touched) > MOST_TOLD:
            self.touched.clear()
            self.everything = True

    def told(self) -> list[Written]:
        """The rows noted since this was last asked; none where there were too many to tell."""
        found, self._untold = self._untold, []
        return [] if self.everything else found

    def flush(self) -> None:
        """Write the changes noted so far to the journal."""
        database.connection().executemany(
            'INSERT INTO "change" (action_id, kind, record, op, fields) VALUES (?, ?, ?, ?, ?)', self._waiting
        )
        self._waiting.clear()

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """A savepoint: where the block raises, what was noted in it is forgotten with what was written."""
        self.flush()
        kept = set(self.touched), self.everything, list(self._untold)
        try:
            with database.savepoint():
                yield
                self.flush()
        except BaseException:
            self._waiting.clear()
            self.touched, self.everything, self._untold = kept
            raise
