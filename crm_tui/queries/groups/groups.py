"""Every group of records by its name: how many it has, what they are worth, and which they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import peewee as pw

from crm_tui.db.models import rows
from crm_tui.queries.groups import money, people, voices
from crm_tui.queries.groups.ground import Ground, Group, Some
from crm_tui.queries.groups.lens import laid_over

GROUPS: Mapping[str, Callable[[Ground, Group], Some]] = {
    made.__name__: made
    for made in (
        people.in_phase, people.went_on, people.left, people.returned, people.leads, people.lead_customers,
        people.lead_sqls, people.mqls, people.accepted, people.customers_at_start, people.lost_customers,
        people.customers_at_end, people.new_customers, voices.satisfied, voices.all_csat, voices.promoters,
        voices.detractors, voices.all_nps, voices.mentions, voices.sent, voices.sent_customers, voices.new_people,
        voices.new_people_sent, voices.advocates, voices.customers_people, voices.referrers, money.won_referred,
        money.sold_deals, money.orders, money.all_costs, money.marketing_costs,
    )
}  # fmt: skip
"""Every group by its name."""


def found(ground: Ground, group: Group) -> Some:
    """Queries for the ids of a group's records, as they are seen through the ground's lens. Raises `NotLaid`."""
    some = GROUPS[group.name](ground, group)
    if not ground.lens:
        return some
    return tuple((kind, query.where(laid_over(kind, ground.lens, ground.context))) for kind, query in some)


def count(ground: Ground, group: Group) -> int:
    """How many records a group has."""
    return sum(int(query.count()) for _, query in found(ground, group))


def amounts(ground: Ground, group: Group) -> list[tuple[str, int, int]]:
    """Of a group of records with amounts: for each currency its sum in minor units, and how many there are."""
    ((_, query),) = found(ground, group)
    model = query.model
    summed = query.select(model.currency, pw.fn.SUM(model.amount), pw.fn.COUNT(model.amount))
    valued = summed.where(model.amount.is_null(is_null=False)).group_by(model.currency)
    return [(currency or "", int(minor), number) for currency, minor, number in rows(valued)]
