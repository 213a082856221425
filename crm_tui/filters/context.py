"""Who filters, and when."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import NamedTuple, Self
from uuid import UUID

from crm_tui import clock


class FilterContext(NamedTuple):
    """Who asks, and when: what `me`, `today` and `30d` mean."""

    me: UUID | None
    """The user; None where nobody is known, and `me` an error."""
    today: date
    now: datetime
    zone: tzinfo

    @classmethod
    def at_present(cls, me: UUID | None) -> Self:
        """Somebody asks now; None for nobody in particular."""
        return cls(me, clock.today(), clock.now(), clock.zone())
