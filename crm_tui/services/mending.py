"""Mending what `doctor` finds: totals of stages, the search index, text that nobody can read, a log that has grown."""

from __future__ import annotations

from uuid import UUID

from crm_tui.db import derived, encodings, journal, searching, sqlite
from crm_tui.db.models import StageTotal, database


def mend(by: UUID | None) -> None:
    """Make unreadable text readable, count the totals afresh, index what search has lost, and empty the log."""
    with journal.action(by, "mended totals, search and text") as act:
        encodings.mend(act)
        StageTotal.delete().execute()
        derived.add_totals(derived.totals_from_deals())
        searching.index_missing()
    sqlite.empty_log(database.connection())
