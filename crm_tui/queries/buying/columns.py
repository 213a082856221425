"""The columns that are worked out for lists of subscriptions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Subscription, rows
from crm_tui.domain.choices import SubscriptionState
from crm_tui.domain.value.subscriptions import PAYMENTS
from crm_tui.filters.context import FilterContext
from crm_tui.queries.buying.monthly import monthly_rates
from crm_tui.queries.lists.column import Column, WorkedOut


def _states(subscriptions: Sequence[UUID], _context: FilterContext) -> dict[UUID, str]:
    found = Subscription.select(Subscription.id, Subscription.state).where(Subscription.id.in_(subscriptions))
    return dict(rows(found))


def _yearly(model: Any) -> Any:
    """What one brings a year as it stands, in minor units: nothing while it is paused, and once it is cancelled."""
    payments = pw.Case(model.interval, tuple(PAYMENTS.items()), 0)
    return pw.Case(model.state, ((SubscriptionState.ACTIVE, model.amount * payments),), 0)


COLUMNS = (
    WorkedOut(Column("monthly", "A month", numeric=True), monthly_rates, _yearly),
    WorkedOut(Column("state", "State"), _states, lambda model: model.state),
)
