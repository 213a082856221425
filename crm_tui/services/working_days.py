"""Days on which somebody works here: what follows by rule is not due on a weekend or a holiday."""

from __future__ import annotations

from datetime import date, timedelta

from crm_tui.queries.tickets.rules import service_rules

_LONGEST = 31
"""Days off in a row after which nobody is waited for."""


def working_day(day: date) -> date:
    """The day, or the first one behind it on which service is there by its hours and holidays."""
    hours = service_rules().hours
    days = (day + timedelta(days=ahead) for ahead in range(_LONGEST))
    return next((one for one in days if hours.of(one) is not None), day)
