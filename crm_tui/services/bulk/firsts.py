"""Since when those are there who are made because rows name them: since the earliest of all these rows."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from crm_tui.db import phases
from crm_tui.db.conditions import among
from crm_tui.db.journal import Action
from crm_tui.services.bulk.work import Work

_PORTION = 500


class Firsts:
    """The records of a table that were made because rows name them."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._since: dict[UUID, datetime] = {}
        self._earlier: dict[UUID, None] = {}
        """Those of whom a later row told of an earlier time than the one that they were made with."""

    def make(self, work: Work, at: datetime, **columns: Any) -> UUID:
        """Make the record that a row of some time names."""
        record = work.create(self._model, {"created_at": at, **columns})
        self._since[record] = at
        return record

    def name(self, record: UUID, at: datetime) -> None:
        """Note that another row names a record; nothing for one that was there before."""
        if at < self._since.get(record, at):
            self._since[record] = at
            self._earlier[record] = None

    def date(self, act: Action) -> None:
        """Have all be there since the earliest row; called once, after the last one."""
        waiting = iter(self._earlier)
        while portion := list(islice(waiting, _PORTION)):
            for row in list(self._model.select().where(among(self._model.id, portion))):
                since = self._since[row.id]
                act.update(row, created_at=since, **({"phase_since": since} if phases.has_phase(self._model) else {}))
