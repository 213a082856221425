"""What was sold and what was spent, as far as the cycle counts it."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Contact, Cost, Deal, DealContact, Order, Pipeline
from crm_tui.domain.choices import CostKind, OrderState
from crm_tui.domain.records import Kind, StageKind
from crm_tui.filters.field import one
from crm_tui.queries.groups.ground import Ground, Group, Some
from crm_tui.queries.groups.voices import was_referred

_PAID = one(of=Order).where(Order.state == OrderState.PAID, Order.hidden_at.is_null())


def won_referred(ground: Ground, _group: Group) -> Some:
    """Deals won in the period in which somebody has a part who was ever sent."""
    part = one(of=DealContact).join(Contact).where(DealContact.deal == Deal.id, was_referred())
    return ((Kind.DEAL, _won(ground).where(pw.fn.EXISTS(part))),)


def won_deals(ground: Ground, _group: Group) -> Some:
    """Deals won in the period."""
    return ((Kind.DEAL, _won(ground)),)


def ordered_deals(ground: Ground, _group: Group) -> Some:
    """Those of them in whose place a paid order stands; found by the orders."""
    won = in_order_of_the_table(Deal.outcome) == StageKind.WON.value
    query = Deal.select(Deal.id).where(Deal.id.in_(_PAID.select(Order.deal)), won, Deal.hidden_at.is_null())
    return ((Kind.DEAL, query.where(ground.at(Deal.closed_at))),)


def sold_deals(ground: Ground, _group: Group) -> Some:
    """Deals won in the period for which no order stands in their place."""
    return ((Kind.DEAL, _won(ground).where(~_is_ordered())),)


def _won(ground: Ground) -> Any:
    in_any = Deal.pipeline.in_(Pipeline.select(Pipeline.id))  # the index of what was closed begins with the pipeline
    won = Deal.select(Deal.id).where(in_any, Deal.outcome == StageKind.WON, Deal.hidden_at.is_null())
    return won.where(ground.at(Deal.closed_at))


def _is_ordered() -> Any:
    """Whether a paid order stands in a deal's place."""
    return pw.fn.EXISTS(_PAID.where(Order.deal == Deal.id))


def orders(ground: Ground, _group: Group) -> Some:
    """Orders of the period that were paid."""
    paid = Order.select(Order.id).where(Order.hidden_at.is_null(), Order.state == OrderState.PAID)
    return ((Kind.ORDER, paid.where(ground.on(Order.day))),)


def sales(ground: Ground) -> tuple[Any, Any]:
    """These orders, and the deals of `sold_deals`, of a period that most of them are of: they are read in the order of
    their tables, for to fetch most of them by an index takes several times as long.
    """
    day, won = in_order_of_the_table(Order.day), in_order_of_the_table(Deal.outcome) == StageKind.WON.value
    first, last = ground.period.first.isoformat(), ground.period.last.isoformat()
    orders_there, deals_there = (in_order_of_the_table(of.hidden_at).is_null() for of in (Order, Deal))
    paid = Order.select(Order.id).where(orders_there, Order.state == OrderState.PAID, day >= first, day <= last)
    sold = Deal.select(Deal.id).where(deals_there, won, ground.at(Deal.closed_at), ~_is_ordered())
    return paid, sold


def all_costs(ground: Ground, _group: Group) -> Some:
    """What was spent on winning customers in the period."""
    return ((Kind.COST, Cost.select(Cost.id).where(Cost.hidden_at.is_null(), ground.on(Cost.day))),)


def marketing_costs(ground: Ground, group: Group) -> Some:
    """What of that was spent on marketing."""
    ((kind, query),) = all_costs(ground, group)
    return ((kind, query.where(Cost.kind == CostKind.MARKETING)),)


GROUPS = (
    won_referred, won_deals, ordered_deals, sold_deals, orders, all_costs, marketing_costs,
)  # fmt: skip
