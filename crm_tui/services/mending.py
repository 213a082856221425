"""Making anew what is worked out from other rows: totals of stages, stays in stages, the search index."""

from __future__ import annotations

from uuid import UUID

from crm_tui.db import derived, journal, searching
from crm_tui.db.models import StageTotal


def mend(by: UUID | None) -> None:
    """Count the totals afresh and index what search has lost."""
    with journal.action(by, "mended totals and search"):
        StageTotal.delete().execute()
        derived.add_totals(derived.totals_from_deals())
        searching.index_missing()
