"""Mending what `doctor` finds: totals of stages, the search index, what nobody can read, a log that has grown."""

from __future__ import annotations

from uuid import UUID

from crm_tui.db import derived, journal
from crm_tui.db.files import copying, encodings, malformed
from crm_tui.db.models import StageTotal, database
from crm_tui.db.search import searching


def mend(by: UUID | None) -> None:
    """Make unreadable text readable, count the totals afresh, index what search has lost, and empty the log.

    Fields whose values are not of their form are emptied, where they may be.
    """
    with journal.action(by, "mended totals, search and text") as act:
        encodings.mend(act)
        malformed.mend(act)
        StageTotal.delete().execute()
        derived.add_totals(derived.totals_from_deals())
        searching.index_missing()
    copying.empty_log(database.connection())
