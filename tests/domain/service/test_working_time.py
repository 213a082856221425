"""Working time of many stretches is what it is of each."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as some

from crm_tui.domain.service.clock import USUAL_WEEK, Hours, working_time
from crm_tui.domain.service.working_time import WorkingTime

HOURS = Hours(USUAL_WEEK, frozenset({date(2026, 11, 17)}), frozenset({(12, 25)}), ZoneInfo("Europe/Berlin"))
FIRST = datetime(2026, 10, 1, tzinfo=UTC)
MINUTES = some.integers(0, 120 * 24 * 60)


@settings(max_examples=30)
@given(MINUTES, MINUTES)
def test_it_is_the_time_that_is_counted_hour_by_hour(start: int, end: int) -> None:
    begins, ends = FIRST + timedelta(minutes=start), FIRST + timedelta(minutes=end)
    worked = WorkingTime(HOURS, FIRST, FIRST + timedelta(days=120))
    assert worked.between(begins, ends) == working_time(HOURS, begins, ends)
