"""Deals that go through their stages day by day, for tests of the numbers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Deal, LostReason, Pipeline, Stage
from crm_tui.domain.dates.periods import ALL_TIME, Period
from crm_tui.domain.records import StageKind
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.scope import Scope
from crm_tui.services.moving import transitions
from tests.making import make_deal

NEW, QUALIFIED, NEEDS, PROPOSAL, NEGOTIATION = (
    "Initial contact", "Qualification", "Needs assessment", "Proposal", "Negotiation",
)  # fmt: skip
WON, LOST = "Closed won", "Closed lost"

Step = tuple[str, datetime]


def day(number: int, hour: int = 9) -> datetime:
    """A day of March 2026, or of a month after where the number goes beyond it."""
    return datetime(2026, 3, 1, hour, tzinfo=UTC) + timedelta(days=number - 1)


@contextmanager
def quickly() -> Iterator[None]:
    """Everything inside is one action, which is faster than many."""
    with journal.action(None, "sold a lot"):
        yield


def sell(
    stages: dict[str, UUID],
    *path: Step,
    lost_as: str = "Price",
    title: str = "Deal",
    **values: Any,
) -> Deal:
    """A deal that entered these stages at these moments; criteria are forced."""
    (first, at), *rest = path
    with clock.frozen(at):
        deal = make_deal(stages[first], title, **values)
    for name, moment in rest:
        with clock.frozen(moment):
            transitions.move(
                deal.id, stages[name], None, None, "a test", force=True, closing=_closing(stages[name], lost_as)
            )
    return Deal.get_by_id(deal.id)


def _closing(stage: UUID, lost_as: str) -> transitions.Closing | None:
    if Stage.get_by_id(stage).kind != StageKind.LOST:
        return None
    return transitions.Closing(lost_reason=LostReason.get(LostReason.name == lost_as).id)


def context() -> FilterContext:
    """Who asks: nobody in particular, now."""
    return FilterContext.at_present(None)


def scope(period: Period = ALL_TIME, filter_text: str = "") -> Scope:
    """The sales pipeline in a period."""
    return Scope(Pipeline.get(Pipeline.name == "Sales").id, period, filter_text)


def measured(name: str, period: Period = ALL_TIME, filter_text: str = "") -> Metric:
    """One number of the sales pipeline."""
    return compute([name], scope(period, filter_text), context())[name]


def cells(metric: Metric, column: str) -> dict[str, float | None]:
    """A column of a table, by the title of the row."""
    return {row.title: row.cells[column].value for row in metric.rows}
