"""The columns that areas add to the lists of records that are all fields: what is worked out, not written."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui.domain.records import Kind
from crm_tui.queries.buying import columns as buying
from crm_tui.queries.campaigns import columns as campaigns
from crm_tui.queries.lists.column import WorkedOut
from crm_tui.queries.onboarding import columns as onboarding
from crm_tui.queries.segments import columns as segments
from crm_tui.queries.tickets import clocks as service

WORKED_OUT: Mapping[Kind, tuple[WorkedOut, ...]] = {
    Kind.CHECKLIST: onboarding.COLUMNS,
    Kind.TICKET: service.COLUMNS,
    Kind.SUBSCRIPTION: buying.COLUMNS,
    Kind.SEGMENT: segments.COLUMNS,
    Kind.CAMPAIGN: campaigns.COLUMNS,
}
"""For a kind in `PLAIN`, its columns beside its fields."""


def is_slow(kind: Kind) -> bool:
    """Whether a list of this kind has a column that looks at many other records."""
    return any(one.slow for one in WORKED_OUT.get(kind, ()))
