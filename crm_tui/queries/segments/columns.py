"""The column that is worked out for the list of segments."""

from __future__ import annotations

from crm_tui.queries.lists.column import Column, WorkedOut
from crm_tui.queries.segments.members import sizes

COLUMNS = (WorkedOut(Column("count", "Members", numeric=True, sortable=False), sizes, slow=True),)
