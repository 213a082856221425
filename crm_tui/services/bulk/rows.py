"""Rows of the tables that imports fill most, as they are written: named tuples, which cost less than dicts do."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID


class PointRow(NamedTuple):
    """A row of `ContactPoint`."""

    contact: UUID | None
    company: UUID | None
    kind: str
    value: str
    key: str
    label: str
    position: int


class TransitionRow(NamedTuple):
    """A row of `Transition` that takes nothing back."""

    id: UUID
    deal: UUID
    seq: int
    from_stage: UUID | None
    to_stage: UUID
    at: datetime
    by: UUID | None
    reason: str
    probability: int


class StayRow(NamedTuple):
    """A row of `StageVisit`."""

    deal: UUID
    seq: int
    stage: UUID
    entered_at: datetime
    left_at: datetime | None
    seconds: int | None
    probability: int
