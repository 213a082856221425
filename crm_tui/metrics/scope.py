"""What is measured: a pipeline, a period, and a filter laid over both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from crm_tui.db.models import Deal
from crm_tui.domain.dates import ALL_TIME, Period, last_of
from crm_tui.domain.records import Kind
from crm_tui.filters.compile import FilterContext, compile_filter


@dataclass(frozen=True, slots=True)
class Scope:
    """The deals to look at. The period says which closed deals and which entries into stages count."""

    pipeline: UUID
    period: Period = ALL_TIME
    filter: str = ""
    """In the filter language; empty for everything."""


def in_scope(scope: Scope, context: FilterContext) -> Any:
    """The condition on deals that they belong to the pipeline, pass the filter and are not deleted.

    Raises `FilterError`.
    """
    visible = (Deal.pipeline == scope.pipeline) & Deal.hidden_at.is_null()
    return visible & compile_filter(scope.filter, Kind.DEAL, context) if scope.filter.strip() else visible


def within(moment: Any, period: Period, context: FilterContext) -> Any:
    """The condition that a moment lies in a period of the person's days."""
    first, end = period.utc_bounds(context.zone)
    return (moment >= first) & (moment < end)


def month_of(first: date) -> Period:
    """The whole month that begins on a day."""
    return Period(first, last_of(first, "month"), f"{first:%Y-%m}", 1)
