"""What customers buy: orders, and subscriptions with every change of them."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, PlainRecord, Table, one_of, unique_while_visible
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.db.models.selling import Product
from crm_tui.domain.choices import Interval, OrderState, SubscriptionState
from crm_tui.domain.records import Kind


class Order(PlainRecord):
    """One purchase."""

    letter = Kind.ORDER.letter
    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT", index=False)
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT", index=False)
    deal: Any = pw.ForeignKeyField(Deal, null=True, on_delete="RESTRICT")
    day: Any = DayField(index=True)
    amount: Any = pw.BigIntegerField(null=True)
    """Minor units of `currency`."""
    currency: Any = pw.TextField(null=True)
    state: Any = pw.TextField(default=OrderState.PAID, constraints=[one_of("state", OrderState)])

    class Meta:
        indexes = ((("contact", "day"), False), (("company", "day"), False))


class OrderLine(Table):
    """A product of an order."""

    order: Any = pw.ForeignKeyField(Order, on_delete="RESTRICT")
    product: Any = pw.ForeignKeyField(Product, on_delete="RESTRICT")
    quantity: Any = pw.BigIntegerField(default=1, constraints=[pw.Check("quantity > 0")])
    unit_price: Any = pw.BigIntegerField(null=True)
    """Minor units of the order's currency."""
    position: Any = pw.BigIntegerField(default=0)

    class Meta:
        table_name = "order_line"


class Subscription(PlainRecord):
    """What a customer pays for regularly. Only `services.buying` may change its price and its state."""

    letter = Kind.SUBSCRIPTION.letter
    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    product: Any = pw.ForeignKeyField(Product, null=True, on_delete="RESTRICT")
    deal: Any = pw.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", index=False)
    """The deal that sold it."""
    amount: Any = pw.BigIntegerField()
    """Price of an interval, in minor units of `currency`."""
    currency: Any = pw.TextField()
    interval: Any = pw.TextField(default=Interval.MONTH, constraints=[one_of("interval", Interval)])
    starts: Any = DayField()
    renews: Any = DayField(null=True, index=True)
    """The day before which it is to be renewed."""
    state: Any = pw.TextField(default=SubscriptionState.ACTIVE, constraints=[one_of("state", SubscriptionState)])
    ends: Any = DayField(null=True)
    """The first day on which a cancelled one is not paid for any more."""
    reason: Any = pw.TextField(null=True)
    """Why it was paused or cancelled."""
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")


class SubscriptionChange(Table):
    """A day on which a subscription began, changed its price, was paused, went on or was cancelled."""

    subscription: Any = pw.ForeignKeyField(Subscription, on_delete="RESTRICT", index=False)
    day: Any = DayField(index=True)
    what: Any = pw.TextField(constraints=[pw.Check("what IN ('started', 'changed', 'paused', 'resumed', 'cancelled')")])
    monthly_before: Any = pw.BigIntegerField()
    """What it brought a month, in minor units; 0 before it began and while it is paused."""
    monthly_after: Any = pw.BigIntegerField()
    currency: Any = pw.TextField()
    reason: Any = pw.TextField(default="")

    class Meta:
        table_name = "subscription_change"
        indexes = ((("subscription", "day"), False),)


for plain in (Order, Subscription):
    unique_while_visible(plain, plain.external_id)
