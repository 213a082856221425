"""Everything that one look at a pipeline shows: its numbers now, before, and how they went over a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from crm_tui.domain.dates import Period, add, first_of
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import DEFINITIONS, compute
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.scope import Scope

TREND_MONTHS = 12
"""How many months a trend looks back, the last one included."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of a scope."""

    scope: Scope
    now: Mapping[str, Metric]
    """Every number by its name."""
    before: Mapping[str, Metric]
    """Those that can be compared, in the period before; empty where there is none."""
    before_period: Period | None
    trend: Metric
    """What was won and lost in each of twelve months, up to the end of the period or to today if that is sooner."""
    trend_end: date
    """The last day of them."""


def looks(scope: Scope, context: FilterContext) -> Iterator[Overview | None]:
    """All numbers of a scope, in looks that each take a moment where there are many deals; the last gives them.

    Others can ask on the same thread between two looks. Raises `NotFound`, `FilterError`.
    """
    earlier = scope.period.before()
    end = min(scope.period.last, context.today)
    year = Period(add(first_of(end, "month"), 1 - TREND_MONTHS, "month"), end, f"{TREND_MONTHS} months")
    compared = [name for name, one in DEFINITIONS.items() if one.of_period and not one.rows_by]
    now = compute((), scope, context)
    yield None
    before = compute(compared, replace(scope, period=earlier), context) if earlier else {}
    yield None
    trend = compute(["won_by_month"], replace(scope, period=year), context)["won_by_month"]
    yield Overview(scope, now, before, earlier, trend, end)
