"""What one look at a scope shows: its numbers now, what they are compared with, and how some went over a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from crm_tui.db.models import database
from crm_tui.domain.dates import Period, add, first_of
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS, measured
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.scope import Scope, month_of

TREND_MONTHS = 12
"""How many months a trend looks back, the last one included."""


class Compared(StrEnum):
    """What the numbers of a period are compared with."""

    BEFORE = "the period before"
    YEAR = "the year before"

    def period(self, period: Period) -> Period | None:
        """That period; None where an end is open."""
        return period.before() if self is Compared.BEFORE else period._replace(months=TREND_MONTHS).before()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which numbers are wanted, by name."""

    groups: tuple[tuple[str, ...], ...]
    """In the order in which to look: what is quick first."""
    trends: tuple[str, ...] = ()
    """Those of which each of the last twelve months is wanted too."""
    compared: Compared = Compared.BEFORE


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of a scope that are there so far."""

    scope: Scope
    moment: datetime
    """As of when."""
    now: Mapping[str, Metric] = field(default_factory=dict)
    """By name."""
    before: Mapping[str, Metric] = field(default_factory=dict)
    """Those that can be compared, in the period before."""
    before_period: Period | None = None
    months: tuple[Period, ...] = ()
    """The twelve months of the trends."""
    trends: Mapping[str, tuple[Metric, ...]] = field(default_factory=dict)
    """By name, of each of the months."""

    def has(self, *names: str) -> bool:
        """Whether all these numbers are there."""
        return all(name in self.now for name in names)


def looks(scope: Scope, context: FilterContext, wanted: Wanted) -> Iterator[Overview]:
    """The numbers of a scope, more of them with each look; the last one has them all.

    Others can ask on the same thread between two looks. Raises `NotFound`, `FilterError`.
    """
    earlier = wanted.compared.period(scope.period)
    months = _months(min(scope.period.last, context.today))
    view = Overview(scope, context.now, before_period=earlier, months=months)
    with database.atomic():
        now = Facts(scope, context)
        before = Facts(replace(scope, period=earlier), context) if earlier else None
    for names in wanted.groups:
        view = replace(view, now={**view.now, **_taken(names, now)})
        yield view
        compared = [name for name in names if _is_compared(name)]
        if before is not None and compared:
            view = replace(view, before={**view.before, **_taken(compared, before)})
            yield view
    if wanted.trends:
        each = []
        for month in months:
            with database.atomic():
                facts = Facts(replace(scope, period=month), context)
            each.append(_taken(wanted.trends, facts))
            yield view
        yield replace(view, trends={name: tuple(found[name] for found in each) for name in wanted.trends})


def _taken(names: Iterable[str], facts: Facts) -> dict[str, Metric]:
    """These numbers, as they stand at one moment."""
    with database.atomic():
        return {name: measured(name, facts) for name in names}


def _is_compared(name: str) -> bool:
    """Whether it says something to compare it with another period."""
    return DEFINITIONS[name].of_period and not DEFINITIONS[name].rows_by


def _months(end: date) -> tuple[Period, ...]:
    """The twelve months up to that of a day."""
    first = first_of(end, "month")
    return tuple(month_of(add(first, back - TREND_MONTHS, "month")) for back in range(1, TREND_MONTHS + 1))
