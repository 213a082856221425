"""What subscriptions bring a month on a day, told from their changes, as lists, pages and sums share it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from crm_tui.db.models import Subscription, rows
from crm_tui.domain.choices import SubscriptionState
from crm_tui.domain.money import Money
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.buying import rate_on


def rates(subscriptions: Sequence[UUID], context: FilterContext) -> dict[UUID, Money]:
    """What each of some subscriptions brings a month today."""
    found = Subscription.select(Subscription.id, rate_on(Subscription, context.today), Subscription.currency)
    return {
        record: Money(minor, currency)
        for record, minor, currency in rows(found.where(Subscription.id.in_(subscriptions)))
    }


def summed(amounts: Iterable[tuple[int, str]]) -> tuple[Money, ...]:
    """Minor units with their currencies as one amount for each currency, the largest first, without those of 0."""
    sums: dict[str, int] = {}
    for minor, currency in amounts:
        sums[currency] = sums.get(currency, 0) + minor
    return tuple(Money(minor, currency) for currency, minor in sorted(sums.items(), key=lambda one: -one[1]) if minor)


def rate_sums(day: date) -> tuple[Money, ...]:
    """What all subscriptions bring a month on a day, in each currency."""
    found = Subscription.select(rate_on(Subscription, day), Subscription.currency)
    return summed(rows(found.where(Subscription.hidden_at.is_null())))


def state_of(subscription: UUID) -> SubscriptionState:
    """Whether it is active, paused or cancelled."""
    return SubscriptionState(Subscription.get_by_id(subscription).state)
