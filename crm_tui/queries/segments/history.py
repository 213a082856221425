"""How large a segment was, day by day, as far as it was counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from crm_tui.db.models import SegmentSize, rows, scalars
from crm_tui.filters.context import FilterContext
from crm_tui.queries.segments.members import every_segment, size

_SPANS = (7, 30, 90, 365)
"""Days back that a size is compared with."""


class Size(NamedTuple):
    """How many a segment held on a day."""

    day: date
    members: int


def history(segment: UUID) -> list[Size]:
    """The sizes that were counted, the newest first."""
    query = SegmentSize.select(SegmentSize.day, SegmentSize.members).where(SegmentSize.segment == segment)
    return [Size(*row) for row in rows(query.order_by(SegmentSize.day.desc()))]


def compared(sizes: Sequence[Size], today: date) -> list[tuple[int, Size]]:
    """For each span of days that was counted that far back: the days, and the last size counted by then."""
    found = []
    for days in _SPANS:
        then = next((one for one in sizes if one.day <= today - timedelta(days=days)), None)
        if then is not None:
            found.append((days, then))
    return found


def uncounted(context: FilterContext, only: UUID | None = None) -> dict[UUID, int]:
    """The sizes of the segments that were not counted today yet, worked out now; of `only` one where it is said.

    A segment whose filter cannot be read any more is left out.
    """
    there = set(scalars(SegmentSize.select(SegmentSize.segment).where(SegmentSize.day == context.today)))
    wanted = (row for row in every_segment() if row.id not in there and only in {None, row.id})
    return {row.id: found for row in wanted if (found := size(row, context)) is not None}
