"""What orders and subscriptions, and those who buy, can be filtered by beside what was written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import peewee as pw

from crm_tui.db.models import SubscriptionChange
from crm_tui.domain.choices import SubscriptionState
from crm_tui.domain.value.subscriptions import RENEWAL_DAYS
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import Field, FieldType, Target, Word, choices, folded, scalar, surely


def subscription_fields(model: Any) -> tuple[Field, ...]:
    """What subscriptions are, and what they bring."""
    return (
        Field(
            "is",
            FieldType.FLAG,
            "What it is.",
            Target(None),
            words=(
                Word("active", "Neither paused nor cancelled.", lambda _: model.state == SubscriptionState.ACTIVE),
                Word("paused", "Not paid for until it is resumed.", lambda _: model.state == SubscriptionState.PAUSED),
                Word("cancelled", "Ended, or with an end.", lambda _: model.state == SubscriptionState.CANCELLED),
                Word(
                    "due",
                    f"Active, and to be renewed within {RENEWAL_DAYS} days.",
                    lambda context: is_due(model, context, RENEWAL_DAYS),
                ),
            ),
        ),
        Field(
            "state", FieldType.CHOICE, "Whether it is paid for.", Target(model.state), words=choices(SubscriptionState)
        ),
        Field("ends", FieldType.DATE, "The first day on which it is not paid for any more.", Target(model.ends)),
        Field(
            "why",
            FieldType.TEXT,
            "A part of why it was paused or cancelled.",
            Target(folded(model.reason)),
            aliases=("reason",),
            example="expensive",
        ),
        Field(
            "monthly",
            FieldType.MONEY,
            "What it brings a month today: of a quarter a third, of a year a twelfth.",
            _monthly(model),
            aliases=("mrr",),
            example=">100",
        ),
    )


def is_due(model: Any, context: FilterContext, days: int) -> Any:
    """That an active subscription is to be renewed within so many days, or was to be before today."""
    latest = context.today + timedelta(days=days)
    return surely((model.state == SubscriptionState.ACTIVE) & (model.renews <= latest))


def rate_on(subscription: Any, day: date) -> Any:
    """What a subscription brings a month on a day, in minor units, told from its changes; 0 before it began."""
    last = (
        SubscriptionChange.select(SubscriptionChange.monthly_after)
        .where(SubscriptionChange.subscription == subscription.id, SubscriptionChange.day <= day)
        .order_by(SubscriptionChange.day.desc(), SubscriptionChange.id.desc())
        .limit(1)
    )
    return pw.fn.COALESCE(scalar(last), 0)


def _monthly(model: Any) -> Callable[[FilterContext], Target]:
    def target(context: FilterContext) -> Target:
        return Target(rate_on(model, context.today), currency=model.currency)

    return target
