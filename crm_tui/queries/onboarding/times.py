"""Time to onboard: the days from winning a customer to the last step of their checklist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Checklist, rows
from crm_tui.domain.dates.periods import ALL_TIME, Period
from crm_tui.domain.durations import percentile


@dataclass(frozen=True, slots=True)
class Onboarded:
    """A checklist that was done."""

    id: UUID
    ref: str
    title: str
    done: date
    days: int
    """Whole days from its start."""


@dataclass(frozen=True, slots=True)
class TimeToOnboard:
    """How long it took, of the checklists that were done in a period."""

    done: tuple[Onboarded, ...]
    """The latest first."""
    underway: int
    """How many were not done yet by the end of the period, and so are left out."""

    @property
    def median(self) -> float | None:
        """Days; None where none was done."""
        return _days(self.done, 50)

    @property
    def p80(self) -> float | None:
        """The days within which four of five were done; None where none was."""
        return _days(self.done, 80)


def time_to_onboard(period: Period = ALL_TIME, condition: Any = None) -> TimeToOnboard:
    """Of the checklists for deals that were done in a period; `condition` is a further one on the checklist."""
    ours = Checklist.hidden_at.is_null() & Checklist.deal.is_null(is_null=False)
    if condition is not None:
        ours &= condition
    query = Checklist.select(Checklist.id, Checklist.number, Checklist.title, Checklist.done, Checklist.started).where(
        ours, Checklist.done >= period.first, Checklist.done <= period.last
    )
    not_done = Checklist.done.is_null() | (Checklist.done > period.last)
    left = Checklist.select(pw.fn.COUNT(Checklist.id)).where(ours, not_done, Checklist.started <= period.last)
    found = tuple(
        Onboarded(checklist, f"{Checklist.letter}{number}", title, ended, max((ended - started).days, 0))
        for checklist, number, title, ended, started in rows(query.order_by(Checklist.done.desc(), Checklist.id))
    )
    return TimeToOnboard(found, int(left.scalar()))


def _days(done: Sequence[Onboarded], percent: int) -> float | None:
    return percentile(sorted(one.days for one in done), percent)
