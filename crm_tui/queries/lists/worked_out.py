"""The columns that areas add to the lists of records that are all fields: what is worked out, not written."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui.domain.records import Kind
from crm_tui.late import Late
from crm_tui.queries.lists.column import WorkedOut

WORKED_OUT: Mapping[Kind, tuple[WorkedOut, ...]] = Late(
    {
        Kind.CHECKLIST: "crm_tui.queries.onboarding.columns:COLUMNS",
        Kind.TICKET: "crm_tui.queries.tickets.clocks:COLUMNS",
        Kind.SUBSCRIPTION: "crm_tui.queries.buying.columns:COLUMNS",
        Kind.SEGMENT: "crm_tui.queries.segments.columns:COLUMNS",
        Kind.CAMPAIGN: "crm_tui.queries.campaigns.columns:COLUMNS",
    }
)
"""For a kind in `PLAIN`, its columns beside its fields."""


def is_slow(kind: Kind) -> bool:
    """Whether a list of this kind has a column that looks at many other records."""
    return any(one.slow for one in WORKED_OUT.get(kind, ()))
