"""Working time between many pairs of moments, each in the same time however far they lie apart."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import accumulate

from crm_tui.domain.service.clock import Hours

_DAY = timedelta(days=1)


class WorkingTime:
    """The working time of a stretch of days, added up once; `service_clock.working_time` for many."""

    def __init__(self, hours: Hours, first: datetime, last: datetime) -> None:
        """For moments from `first` to `last`."""
        self._zone = hours.zone
        self._first = first.astimezone(hours.zone).date()
        days = (last.astimezone(hours.zone).date() - self._first).days + 1
        self._worked = [hours.of(self._first + number * _DAY) for number in range(days)]
        lengths = (end - begin if span else timedelta() for span in self._worked for begin, end in [span or _NONE])
        self._before = list(accumulate(lengths, initial=timedelta()))

    def between(self, start: datetime, end: datetime) -> timedelta:
        """The working time between two moments; nothing where `end` lies before `start`."""
        return max(self._until(end) - self._until(start), timedelta())

    def _until(self, moment: datetime) -> timedelta:
        """The working time since the first day began."""
        place = (moment.astimezone(self._zone).date() - self._first).days
        span = self._worked[place]
        if span is None:
            return self._before[place]
        begin, end = span
        return self._before[place] + min(max(moment - begin, timedelta()), end - begin)


_NONE = (datetime.min, datetime.min)  # noqa: DTZ901 - only their difference is looked at
