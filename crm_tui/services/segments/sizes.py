"""Keeping how large segments were: once a day for each, by whoever looks first.

A size is no change of anything: it is written beside the journal, and nobody takes it back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.models import SegmentSize, scalars
from crm_tui.db.stored import insert_rows
from crm_tui.domain.ids import new_id
from crm_tui.filters.context import FilterContext
from crm_tui.queries.segments.history import uncounted


def keep_sizes(day: date, sizes: Mapping[UUID, int]) -> int:
    """Keep how many each of some segments holds on a day, where nobody did before; returns of how many."""
    with journal.action(None, ""):
        there = set(scalars(SegmentSize.select(SegmentSize.segment).where(SegmentSize.day == day)))
        rows = [
            {"id": new_id().hex, "segment_id": segment.hex, "day": day.isoformat(), "members": members}
            for segment, members in sizes.items()
            if segment not in there
        ]
        insert_rows(SegmentSize, rows)
    return len(rows)


def count_segments(context: FilterContext) -> int:
    """Count every segment that was not counted today; returns how many that were."""
    return keep_sizes(context.today, uncounted(context))
