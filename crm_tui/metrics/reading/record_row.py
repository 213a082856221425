"""A record behind a number, as it is listed under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind

Key = tuple[int, UUID]
"""Where a row stands in its list: what it is ordered by, then its id."""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record behind a number."""

    kind: Kind
    id: UUID
    ref: str
    title: str
    company: str | None
    state: str
    """Where it stands: a deal's stage, a contact's phase, an answer's score."""
    amount: Money | None
    date: date | None
    """Of a deal, when it was closed or, while it is open, when it is expected to; else when it came or happened."""
    days: float | None
    """Of a deal from opening to closing; while it is open, in its stage so far; for a journey, in that stage."""
    key: Key
