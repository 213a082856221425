"""What each customer has bought: paid orders, and won deals in whose place no paid order stands.

A customer is the company that a purchase names, else that of the person whom it names, else that person.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Contact, Deal, DealContact, Order, database, rows
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.dates.units import EARLIEST
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import scalar
from crm_tui.queries.groups.ground import Ground, Group, Some, customers
from crm_tui.queries.groups.money import orders, sales, sold_deals

Worth = Mapping[str, Fraction]
"""What a minor unit of each currency is worth in minor units of one of them; those without a rate are not in it."""


class Sum(NamedTuple):
    """What a customer has bought in a currency."""

    customer: str
    """The id in hexadecimal digits, as it is stored: there may be very many of these."""
    currency: str | None
    times: int
    last: str
    """The day in ISO 8601."""
    minor: int | None
    """Minor units; None where no purchase has an amount."""


class Bought(NamedTuple):
    """What a customer has bought."""

    customer: UUID
    times: int
    last: date
    minor: Fraction
    """In one currency, as far as rates are stated."""

    def with_more(self, other: Bought) -> Bought:
        """Both together."""
        return Bought(self.customer, self.times + other.times, max(self.last, other.last), self.minor + other.minor)


class History(NamedTuple):
    """When and for how much a customer bought, as models of buying need it; several purchases of a day are one."""

    customer: UUID
    repeats: int
    """Days with purchases after the first one."""
    recency: float
    """Weeks from the first purchase to the last."""
    age: float
    """Weeks from the first purchase until now."""
    valued: int
    """Of the repeats, those with an amount."""
    mean: float
    """What these came to on average, in minor units; 0 where there is none."""


def so_far(context: FilterContext) -> Period:
    """All time until now."""
    return Period(EARLIEST, context.today, "so far")


def customer_of(kind: Kind) -> Any:
    """The id of the customer who bought, as an expression on the table of orders or of deals."""
    if kind is Kind.ORDER:
        employer = Contact.select(Contact.company).where(Contact.id == Order.contact)
        return pw.fn.COALESCE(Order.company, scalar(employer), Order.contact)
    first = DealContact.select(pw.fn.COALESCE(Contact.company, Contact.id)).join(Contact)
    first = first.where(DealContact.deal == Deal.id).order_by(DealContact.position, DealContact.id).limit(1)
    return pw.fn.COALESCE(Deal.company, scalar(first))


def bought_by(ground: Ground, group: Group) -> Some:
    """The purchases of a customer in the period."""
    both = (*orders(ground, group), *sold_deals(ground, group))
    if not group.of:
        return both
    return tuple((kind, query.where(_named(kind, [UUID(group.of)]))) for kind, query in both)


def buyers(ground: Ground, _group: Group) -> Some:
    """Customers who bought in the period."""
    bought = purchases(ground)
    return customers(lambda model: model.id.in_(_from(bought, bought.c.customer)))


def bought_again(ground: Ground, group: Group) -> Some:
    """Customers who bought again on so many days after the first one in the period: `3`, or `7+` for that and more."""
    bought, again = purchases(ground), group.of or "0+"
    days, least = pw.fn.COUNT(bought.c.day.distinct()), int(again.removesuffix("+")) + 1
    wanted = days >= least if again.endswith("+") else days == least
    theirs = _from(bought, bought.c.customer).group_by(bought.c.customer).having(wanted)
    return customers(lambda model: model.id.in_(theirs))


def everybody(_ground: Ground, _group: Group) -> Some:
    """Companies, and people who belong to none."""
    return customers(lambda model: model.id.is_null(is_null=False))


def sums(ground: Ground, seen: Some | None = None, only: Collection[UUID] = ()) -> list[Sum]:
    """What customers have bought in the period: all who are seen, or these `only`."""
    return [Sum(*row) for row in rows(asked_sums(ground, seen, only)) if row[0]]


def asked_sums(ground: Ground, seen: Some | None = None, only: Collection[UUID] = ()) -> Any:
    """The query for them; sales without a customer are in it, as those of nobody."""
    bought = purchases(ground, only)
    alike = (bought.c.customer, bought.c.currency)
    query = _from(bought, *alike, pw.fn.COUNT(pw.SQL("*")), pw.fn.MAX(bought.c.day), pw.fn.SUM(bought.c.amount))
    if seen is not None:
        query = query.having(among_customers(bought.c.customer, seen))
    return query.group_by(*alike)


def together(some: Iterable[Sum], worth: Worth) -> list[Bought]:
    """Each customer of some sums once, in one currency, who brought most first."""
    found: dict[str, Bought] = {}
    for one in some:
        rate = None if one.minor is None or one.currency is None else worth.get(one.currency)
        told = Bought(UUID(one.customer), one.times, date.fromisoformat(one.last),
                      (rate or 0) * Fraction(one.minor or 0))  # fmt: skip
        before = found.get(one.customer)
        found[one.customer] = told if before is None else before.with_more(told)
    return sorted(found.values(), key=lambda one: (-one.minor, one.customer))


def histories(ground: Ground, worth: Worth, seen: Some, only: Collection[UUID] = ()) -> Iterator[History]:
    """How each of some customers, or these `only`, bought in the period; who bought nothing is not among them."""
    return (history_of(row) for row in rows(asked_histories(ground, worth, seen, only)))


def history_of(row: Sequence[Any]) -> History:
    """What a row of `asked_histories` tells."""
    return History(UUID(row[0]), *row[1:])


def asked_histories(ground: Ground, worth: Worth, seen: Some, only: Collection[UUID] = ()) -> Any:
    """The query for them."""
    bought = purchases(ground, only)
    alike = (bought.c.customer, bought.c.day)
    days = _from(bought, *alike, pw.fn.SUM(_converted(bought, worth))).group_by(*alike)
    days = days.having(among_customers(bought.c.customer, seen))
    by_day = days.cte("by_day", columns=("customer", "day", "spent"))
    began = _from(by_day, by_day.c.customer, pw.fn.MIN(by_day.c.day)).group_by(by_day.c.customer)
    first = began.cte("first", columns=("customer", "day"))
    again = pw.Case(None, ((by_day.c.day > first.c.day, by_day.c.spent),))
    passed = pw.fn.JULIANDAY(ground.period.last.isoformat()) - pw.fn.JULIANDAY(first.c.day)
    told = pw.Join(by_day, first, on=by_day.c.customer == first.c.customer)
    return (
        _from(
            told, by_day.c.customer, pw.fn.COUNT(pw.SQL("*")) - 1,
            (pw.fn.JULIANDAY(pw.fn.MAX(by_day.c.day)) - pw.fn.JULIANDAY(first.c.day)) / 7.0, passed / 7.0,
            pw.fn.COUNT(again), pw.fn.COALESCE(pw.fn.AVG(again), 0.0),
        )
        .group_by(by_day.c.customer)
        .with_cte(by_day, first)
    )  # fmt: skip


def purchases(ground: Ground, only: Collection[UUID] = ()) -> Any:
    """Each purchase of the period, or those of some customers `only`: `customer`, `day`, `amount` and `currency`."""
    paid, sold = sales(ground)
    if only:
        paid, sold = paid.where(_named(Kind.ORDER, only)), sold.where(_named(Kind.DEAL, only))
    offset = ground.context.now.astimezone(ground.context.zone).utcoffset()
    seconds = int(offset.total_seconds()) if offset else 0
    day = pw.fn.DATE(Deal.closed_at.cast("BIGINT") / 1_000_000 + seconds, "unixepoch")
    both: list[tuple[Any, Any, Any, Any]] = [
        (paid, Order, customer_of(Kind.ORDER), Order.day.cast("TEXT")),
        (sold, Deal, customer_of(Kind.DEAL), day),
    ]
    of_orders, of_deals = (
        query.select(
            customer.alias("customer"), when.alias("day"), model.amount.alias("amount"),
            model.currency.alias("currency"),
        )
        for query, model, customer, when in both
    )  # fmt: skip
    return of_orders.union_all(of_deals).alias("bought")


def _named(kind: Kind, customers_: Collection[UUID]) -> Any:
    """The condition that a purchase is one of some customers; what an index finds, then who it is of in the end."""
    ids = list(customers_)
    people = Contact.select(Contact.id).where(Contact.company.in_(ids) | Contact.id.in_(ids))
    if kind is Kind.ORDER:
        near = Order.company.in_(ids) | Order.contact.in_(people)
    else:
        part = DealContact.select(DealContact.deal).where(DealContact.contact.in_(people))
        near = Deal.company.in_(ids) | Deal.id.in_(part)
    return near & customer_of(kind).in_([one.hex for one in ids])


def _from(table: Any, *columns: Any) -> Any:
    return pw.Select([table], columns).bind(database)


def _converted(bought: Any, worth: Worth) -> Any:
    """The amount of a purchase in the one currency; nothing where no rate is stated."""
    if not worth:
        return pw.Value(None)
    return bought.c.amount * pw.Case(bought.c.currency, [(code, float(rate)) for code, rate in worth.items()])


def among_customers(customer: Any, seen: Some) -> Any:
    """The condition that somebody is one of some customers."""
    (_, firms), (_, people) = seen
    return customer.in_(firms) | customer.in_(people)
