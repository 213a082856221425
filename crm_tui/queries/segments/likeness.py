"""What the members of a segment are like: who they are, what they buy, and how they convert."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.conditions import among
from crm_tui.db.models import (
    Company,
    Contact,
    Deal,
    DealLine,
    LostReason,
    Member,
    Order,
    OrderLine,
    Product,
    Subscription,
    rows,
)
from crm_tui.domain.choices import BOUGHT, MemberStatus, SegmentOf, SubscriptionState
from crm_tui.domain.money import Money
from crm_tui.domain.records import Phase, StageKind
from crm_tui.domain.relationship.segments import percent, rate
from crm_tui.queries.now.fact import Fact
from crm_tui.queries.segments.members import Members

MOST = 5
"""Values that are named of each; the others are counted together."""

CONVERTED = (Phase.RETENTION, Phase.ADVOCACY, Phase.CHURNED)
"""The phases of those who are customers, or were."""


# Who they are


def who(found: Members) -> Iterator[Fact]:
    """Their phases, industries, countries and sources, the commonest first."""
    of_contacts = found.of is SegmentOf.CONTACT
    model = Contact if of_contacts else Company
    columns = {
        "Phases": model.phase,
        "Industries": Company.industry,
        "Countries": Company.country,
        "Sources": model.source,
    }
    query = model.select(*columns.values()).where(among(model.id, found.ids))
    if of_contacts:
        query = query.join_from(Contact, Company, pw.JOIN.LEFT_OUTER)
    told = list(zip(*rows(query), strict=True))
    for label, values in zip(columns, told, strict=True):
        if any(values):
            yield Fact(label, _commonest(Counter(values)))


def _commonest(counts: Counter[str | None]) -> str:
    """`retention 12 (40 %), …`; what is not known comes last."""
    whole, unknown = counts.total(), counts.pop(None, 0) + counts.pop("", 0)
    first = sorted(counts.items(), key=lambda one: (-one[1], one[0] or ""))[:MOST]
    left = whole - unknown - sum(count for _, count in first)
    named = [(str(name), count) for name, count in first]
    named += [(name, count) for name, count in (("others", left), ("not known", unknown)) if count]
    return ", ".join(f"{name} {count:,} ({percent(count, whole)})" for name, count in named)


# What they buy


def bought(found: Members) -> Iterator[Fact]:
    """The products of most customers among them, and what all of them spent."""
    owners: dict[UUID, set[UUID]] = defaultdict(set)
    for source in _sources(found):
        for product, customer in rows(source):
            owners[product].add(customer)
    buyers = set().union(*owners.values())
    most = sorted(owners, key=lambda product: -len(owners[product]))[:MOST]
    names = dict(rows(Product.select(Product.id, Product.name).where(Product.id.in_(most))))
    for product in most:
        count = len(owners[product])
        yield Fact(names[product], f"{count:,} of {len(buyers):,} who bought ({percent(count, len(buyers))})")
    if spent := _spent(found):
        value = ", ".join(str(Money(minor, currency)) for currency, minor in sorted(spent.items()))
        yield Fact("Spent", value, "won deals without an order, and orders that are open or paid")


def _sources(found: Members) -> Iterator[Any]:
    """Statements for product and customer: the company, else the contact, else the deal itself."""
    of_order = pw.fn.COALESCE(Order.company, Order.contact)
    yield (
        OrderLine.select(OrderLine.product, of_order)
        .join(Order)
        .where(Order.state.in_(BOUGHT), Order.hidden_at.is_null(), found.condition(Order))
    )
    yield (
        DealLine.select(DealLine.product, pw.fn.COALESCE(Deal.company, Deal.id))
        .join(Deal)
        .where(Deal.outcome == StageKind.WON, Deal.hidden_at.is_null(), found.condition(Deal))
    )
    yield Subscription.select(
        Subscription.product, pw.fn.COALESCE(Subscription.company, Subscription.contact)
    ).where(
        Subscription.product.is_null(is_null=False),
        Subscription.state != SubscriptionState.CANCELLED,
        Subscription.hidden_at.is_null(),
        found.condition(Subscription),
    )  # fmt: skip


def _spent(found: Members) -> dict[str, int]:
    """Minor units by currency."""
    spent: Counter[str] = Counter()
    ordered = Order.select(pw.SQL("1")).where(Order.deal == Deal.id, Order.hidden_at.is_null())
    of_deals = (Deal.outcome == StageKind.WON) & Deal.hidden_at.is_null() & ~pw.fn.EXISTS(ordered)
    of_orders = Order.state.in_(BOUGHT) & Order.hidden_at.is_null()
    for model, which in ((Deal, of_deals), (Order, of_orders)):
        amount = pw.fn.SUM(model.amount)
        query = model.select(model.currency, amount).where(
            which, found.condition(model), model.amount.is_null(is_null=False)
        )
        spent.update(dict(rows(query.group_by(model.currency))))
    return {currency: minor for currency, minor in spent.items() if minor}


# How they convert


def converted(found: Members) -> Iterator[Fact]:
    """How many became customers, how many deals were won, and how many answered to campaigns."""
    model = Contact if found.of is SegmentOf.CONTACT else Company
    of_theirs = among(model.id, found.ids)
    customers = int(model.select().where(of_theirs, model.phase.in_(CONVERTED)).count())
    yield Fact("Customers", rate(customers, len(found)), "members in retention, advocacy or churned / all members")
    won, lost = (_closed(found, outcome) for outcome in (StageKind.WON, StageKind.LOST))
    if won + lost:
        yield Fact("Win rate", rate(won, won + lost), "won / won and lost, without lost reasons that do not count")
    reached, answered = _reached(found)
    if reached:
        yield Fact("Campaigns", rate(answered, reached), "members of campaigns who responded / whom something was sent")


def _closed(found: Members, outcome: StageKind) -> int:
    query = Deal.select().join(LostReason, pw.JOIN.LEFT_OUTER).where(
        Deal.outcome == outcome, Deal.hidden_at.is_null(), found.condition(Deal),
        pw.fn.COALESCE(LostReason.counts, 1) == 1,
    )  # fmt: skip
    return int(query.count())


def _reached(found: Members) -> tuple[int, int]:
    """To how many something was sent, and how many of them responded; each campaign counts for itself."""
    counts = dict(
        rows(
            Member.select(Member.status, pw.fn.COUNT(Member.id))
            .where(Member.hidden_at.is_null(), found.condition(Member))
            .group_by(Member.status)
        )
    )
    sent = sum(counts.values()) - counts.get(MemberStatus.PLANNED, 0)
    return sent, counts.get(MemberStatus.RESPONDED, 0)
