"""Subscriptions that come up for renewal, and the deals that were made of it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from uuid import UUID

from crm_tui.db.models import Deal, Subscription
from crm_tui.domain.records import Kind, short_ref
from crm_tui.filters.context import FilterContext
from crm_tui.filters.kinds.buying import is_due


def key_of(number: int, renews: date) -> str:
    """The external id of the deal that renews a subscription on a day, so that there is one for each renewal."""
    return f"renewal {short_ref(Kind.SUBSCRIPTION, number)} {renews}"


def due_for_renewal(context: FilterContext, days: int, most: int | None = None) -> list[Subscription]:
    """Active subscriptions to be renewed within so many days or before today, at most `most`, the most urgent first."""
    due = Subscription.select().where(is_due(Subscription, context, days), Subscription.hidden_at.is_null())
    return list(due.order_by(Subscription.renews, Subscription.number).limit(most))


def renewal_deals(subscriptions: Collection[Subscription]) -> dict[UUID, Deal]:
    """The deal that was made of the coming renewal of each, by subscription; deleted ones too."""
    keys = {key_of(one.number, one.renews): one.id for one in subscriptions if one.renews is not None}
    found = Deal.select().where(Deal.external_id.in_(list(keys))).order_by(Deal.hidden_at.desc(nulls="first"))
    deals: dict[UUID, Deal] = {}
    for deal in found:
        deals.setdefault(keys[deal.external_id], deal)
    return deals
