"""The sets of records that the numbers of the cycle are made of: counted and listed by the same queries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import peewee as pw

from crm_tui.db.models import rows
from crm_tui.domain.cycle import Which
from crm_tui.domain.records import Kind, short_ref
from crm_tui.queries.cycle import money, people, voices
from crm_tui.queries.cycle.ground import Ground, Some
from crm_tui.queries.links import NAME_OF, Link

SETS: Mapping[str, Callable[[Ground, Which], Some]] = {
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
"""Every set by its name."""


def count(ground: Ground, which: Which) -> int:
    """How many records a set has."""
    return sum(int(query.count()) for _, query in SETS[which.name](ground, which))


def amounts(ground: Ground, which: Which) -> list[tuple[str, int, int]]:
    """Of a set of records with amounts: for each currency its sum in minor units, and how many there are."""
    ((kind, query),) = SETS[which.name](ground, which)
    model = query.model
    found = query.select(model.currency, pw.fn.SUM(model.amount), pw.fn.COUNT(model.amount))
    valued = found.where(model.amount.is_null(is_null=False)).group_by(model.currency)
    return [(currency or "", int(minor), number) for currency, minor, number in rows(valued)] if kind else []


def behind(which: Which, ground: Ground, limit: int) -> tuple[Link, ...]:
    """The records of a set, so many at most, the newest references of each kind first."""
    links: list[Link] = []
    for kind, query in SETS[which.name](ground, which):
        model = query.model
        wanted = query.select(model.id, model.number, NAME_OF[kind]).order_by(model.number.desc())
        links += [Link(kind, *_called(kind, *row)) for row in rows(wanted.limit(limit))]
    return tuple(links[:limit])


def _called(kind: Kind, record: Any, number: int, name: str) -> tuple[Any, str, str]:
    return record, short_ref(kind, number), name
