"""What contacts and companies can be filtered by as customers: what they bought, own, pay and may take away with them.

The tables of what is bought are loaded when somebody first asks for one of these.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import peewee as pw

from crm_tui.db.models import Contact, Product
from crm_tui.domain.choices import BOUGHT, SubscriptionState
from crm_tui.domain.records import Kind, StageKind
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import Field, FieldType, Target, Word, one, scalar, through


def at_risk(kind: Kind) -> Word:
    """The flag of customers who show signs of leaving."""

    def holds(context: FilterContext) -> Any:
        from crm_tui.filters.risk import is_at_risk

        return is_at_risk(kind, context)

    return Word("atrisk", "A customer who shows signs of leaving; the page says which.", holds)


def customer_fields(model: Any) -> tuple[Field, ...]:
    """What a contact or a company bought, made for its table."""
    fields = (
        Field(
            "owns",
            FieldType.RECORD,
            "A part of the name of a product that they bought or pay for, or its reference.",
            lambda _: Target(Product.name_key, through(_owned(model)), number=Product.number),
            aliases=("bought",),
            refers=Kind.PRODUCT,
            example="P3",
        ),
        Field("orders", FieldType.NUMBER, "How many orders there are.", _orders(model, _count), example="2.."),
        Field(
            "ordered",
            FieldType.DATE,
            "The day of the last order.",
            _orders(model, _last_day),
            aliases=("last.order", "last_order"),
            example="..-90d",
        ),
        Field("spent", FieldType.MONEY, "What all orders come to, in any one currency.", _spent(model), example=">10k"),
        Field(
            "mrr",
            FieldType.MONEY,
            "What subscriptions bring a month, in any one currency.",
            _mrr(model),
            aliases=("monthly",),
            example=">100",
        ),
    )
    return (*fields, _points(model)) if model is Contact else fields


def customer_of(table: Any, model: Any) -> Any:
    """The column of a table that names a customer of the kind that `model` holds."""
    return getattr(table, model._meta.table_name)


def _owned(model: Any) -> Any:
    """The products that are on an order or a won deal of theirs, or on a subscription that is not over."""
    from crm_tui.db.models import Deal, DealContact, DealLine, Order, OrderLine, Subscription

    ordered = (
        OrderLine.select(OrderLine.product)
        .join(Order)
        .where(customer_of(Order, model) == model.id, Order.state.in_(BOUGHT), Order.hidden_at.is_null())
    )
    won = DealLine.select(DealLine.product).join(Deal).where(Deal.outcome == StageKind.WON, Deal.hidden_at.is_null())
    if model is Contact:
        taking_part = DealContact.select(DealContact.deal).where(DealContact.contact == model.id)
        won = won.where(Deal.id.in_(taking_part))
    else:
        won = won.where(Deal.company == model.id)
    paid_for = Subscription.select(Subscription.product).where(
        customer_of(Subscription, model) == model.id,
        Subscription.state != SubscriptionState.CANCELLED,
        Subscription.hidden_at.is_null(),
    )
    return one(of=Product).where(Product.id.in_(ordered) | Product.id.in_(won) | Product.id.in_(paid_for))


def _orders(model: Any, what: Callable[[Any], Any]) -> Callable[[FilterContext], Target]:
    def target(_context: FilterContext) -> Target:
        from crm_tui.db.models import Order

        bought = Order.select(what(Order)).where(
            customer_of(Order, model) == model.id, Order.state.in_(BOUGHT), Order.hidden_at.is_null()
        )
        return Target(scalar(bought))

    return target


def _count(order: Any) -> Any:
    return pw.fn.COUNT(order.id)


def _last_day(order: Any) -> Any:
    return pw.fn.MAX(order.day)


def _spent(model: Any) -> Callable[[FilterContext], Target]:
    def target(_context: FilterContext) -> Target:
        from crm_tui.db.models import Order

        bought = one(of=Order).where(
            customer_of(Order, model) == model.id, Order.state.in_(BOUGHT), Order.hidden_at.is_null()
        )
        return _each_currency(bought, Order.currency, pw.fn.SUM(Order.amount))

    return target


def _mrr(model: Any) -> Callable[[FilterContext], Target]:
    def target(context: FilterContext) -> Target:
        from crm_tui.db.models import Subscription
        from crm_tui.filters.kinds.buying import rate_on

        theirs = one(of=Subscription).where(
            customer_of(Subscription, model) == model.id, Subscription.hidden_at.is_null()
        )
        return _each_currency(theirs, Subscription.currency, pw.fn.SUM(rate_on(Subscription, context.today)))

    return target


def _each_currency(query: Any, currency: Any, total: Any) -> Target:
    """A sum of each currency, of which one has to meet the condition."""
    return Target(total, lambda condition: pw.fn.EXISTS(query.group_by(currency).having(condition)), currency=currency)


def _points(model: Any) -> Field:
    def target(_context: FilterContext) -> Target:
        from crm_tui.db.models import Loyalty

        entries = Loyalty.select(pw.fn.COALESCE(pw.fn.SUM(Loyalty.points), 0))
        return Target(scalar(entries.where(Loyalty.contact == model.id, Loyalty.hidden_at.is_null())))

    return Field(
        "points", FieldType.NUMBER, "The points that they can spend.", target, aliases=("balance",), example=">=100"
    )
