"""Who filters, and when."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import NamedTuple
from uuid import UUID


class FilterContext(NamedTuple):
    """Who asks, and when: what `me`, `today` and `30d` mean."""

    me: UUID | None
    """The user; None where nobody is known, and `me` an error."""
    today: date
    now: datetime
    zone: tzinfo
