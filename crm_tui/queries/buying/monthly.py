"""What subscriptions bring a month on a day, told from their changes, as lists, pages and sums share it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from crm_tui.db.models import Subscription, rows
from crm_tui.domain.choices import SubscriptionState
from crm_tui.domain.money import Money, summed
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.buying import rate_on


def monthly_rates(subscriptions: Sequence[UUID], context: FilterContext) -> dict[UUID, Money]:
    """What each of some subscriptions brings a month today."""
    found = Subscription.select(Subscription.id, rate_on(Subscription, context.today), Subscription.currency)
    return {
        record: Money(minor, currency)
        for record, minor, currency in rows(found.where(Subscription.id.in_(subscriptions)))
    }


def monthly_sums(day: date) -> tuple[Money, ...]:
    """What all subscriptions bring a month on a day, in each currency."""
    found = Subscription.select(rate_on(Subscription, day), Subscription.currency)
    return summed(rows(found.where(Subscription.hidden_at.is_null())))


def state_of(subscription: UUID) -> SubscriptionState:
    """Whether it is active, paused or cancelled."""
    return SubscriptionState(Subscription.get_by_id(subscription).state)
