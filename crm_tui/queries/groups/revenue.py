"""What subscriptions bring a month, and which customers pay less or more of it than at the start of a period.

A customer is the company that a subscription is for, or the person. What is laid over these groups is laid over
subscriptions, so that a customer counts with what is seen of theirs.
"""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

import peewee as pw

from crm_tui.db.models import Company, Contact, Subscription, SubscriptionChange, rows
from crm_tui.domain.records import Kind
from crm_tui.queries.groups.ground import Ground, Group, Some
from crm_tui.queries.groups.lens import laid_over

_CUSTOMER = pw.fn.COALESCE(Subscription.company, Subscription.contact)
_STEP = SubscriptionChange.monthly_after - SubscriptionChange.monthly_before


class Recurring(NamedTuple):
    """What the customers of one currency pay a month, in minor units."""

    currency: str
    at_start: int
    at_end: int
    lost: int
    """What customers of the start pay less at the end, or do not pay any more."""
    grown: int
    """What customers of the start pay more at the end."""


def paying(ground: Ground, group: Group) -> Some:
    """Subscriptions that bring something at the end of the period, or today where it is not over."""
    brings = _changes(ground, group).where(SubscriptionChange.day <= _end(ground))
    ids = brings.select(SubscriptionChange.subscription).group_by(SubscriptionChange.subscription)
    return ((Kind.SUBSCRIPTION, Subscription.select(Subscription.id).where(Subscription.id.in_(_some(ids)))),)


def paid_at_start(ground: Ground, group: Group) -> Some:
    """Customers who paid a month when the period began."""
    return _customers(ground, group, _sums(ground)[0] > 0)


def pay_less(ground: Ground, group: Group) -> Some:
    """Those of them who pay less at its end, or nothing."""
    start, end = _sums(ground)
    return _customers(ground, group, start > 0, end < start)


def pay_more(ground: Ground, group: Group) -> Some:
    """Those of them who pay more at its end."""
    start, end = _sums(ground)
    return _customers(ground, group, start > 0, end > start)


GROUPS = (paying, paid_at_start, pay_less, pay_more)


def recurring(ground: Ground) -> list[Recurring]:
    """What is paid a month at the start and at the end of the period, in each currency."""
    start, end = _sums(ground)
    each = _by_customer(ground, Group("")).select(
        SubscriptionChange.currency.alias("currency"), start.alias("at_start"), end.alias("at_end")
    )
    of = each.alias("customer").c
    lost, grown = pw.fn.MAX(of.at_start - of.at_end, 0), pw.fn.MAX(of.at_end - of.at_start, 0)
    from_start = pw.Case(None, ((of.at_start > 0, grown),), 0)
    summed = pw.Select(
        [each.alias("customer")],
        [of.currency, *(pw.fn.SUM(one) for one in (of.at_start, of.at_end, lost, from_start))],
    ).group_by(of.currency)
    return [Recurring(*row) for row in rows(summed.bind(SubscriptionChange._meta.database))]


def _end(ground: Ground) -> date:
    return min(ground.period.last, ground.context.today)


def _sums(ground: Ground) -> tuple[Any, Any]:
    """What the changes of a group come to before the period, and by its end."""
    before = pw.Case(None, ((SubscriptionChange.day < ground.period.first, _STEP),), 0)
    by_end = pw.Case(None, ((SubscriptionChange.day <= _end(ground), _STEP),), 0)
    return pw.fn.SUM(before), pw.fn.SUM(by_end)


def _some(ids: Any) -> Any:
    return ids.having(pw.fn.SUM(_STEP) > 0)


def _changes(ground: Ground, group: Group) -> Any:
    """The changes of subscriptions that are seen."""
    seen = Subscription.hidden_at.is_null()
    if ground.lens:
        seen &= laid_over(Kind.SUBSCRIPTION, ground.lens, ground.context)
    if group.worth is not None:
        seen &= SubscriptionChange.currency.in_(group.worth)
    return SubscriptionChange.select().join(Subscription).where(seen)


def _by_customer(ground: Ground, group: Group) -> Any:
    return _changes(ground, group).group_by(_CUSTOMER, SubscriptionChange.currency)


def _customers(ground: Ground, group: Group, *conditions: Any) -> Some:
    found = _by_customer(ground, group).select(_CUSTOMER)
    for condition in conditions:
        found = found.having(condition)
    return (
        (Kind.COMPANY, Company.select(Company.id).where(Company.id.in_(found))),
        (Kind.CONTACT, Contact.select(Contact.id).where(Contact.id.in_(found))),
    )
