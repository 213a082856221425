"""Who filters, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from uuid import UUID


@dataclass(frozen=True, slots=True)
class FilterContext:
    """Who asks, and when: what `me`, `today` and `30d` mean."""

    me: UUID | None
    """The user; None where nobody is known, and `me` an error."""
    today: date
    now: datetime
    zone: tzinfo
