"""The columns that areas add to the lists of records that are all fields: what is worked out, not written."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui.domain.records import Kind
from crm_tui.queries.lists.column import WorkedOut

WORKED_OUT: Mapping[Kind, tuple[WorkedOut, ...]] = {}
"""For a kind in `PLAIN`, its columns beside its fields."""
