"""Who owns what, and what was offered to whom: from deals, orders, and subscriptions that are not over.

A customer is a company, or a contact without one; of deals with a person alone the main contact. Ids are 32 hex digits,
as in the tables: among a hundred thousand customers, making keys of them would take longer than all the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal, DealContact, DealLine, Order, OrderLine, Product, Subscription, database
from crm_tui.domain.choices import BOUGHT, SubscriptionState
from crm_tui.domain.records import Kind, StageKind
from crm_tui.filters.context import FilterContext

OFFER_LASTS = 365
"""Days after which what was declined may be offered again."""


class Customer(NamedTuple):
    """Whose basket it is."""

    kind: str
    """`company` or `contact`."""
    id: str

    @classmethod
    def of(cls, kind: Kind, record: UUID) -> Customer:
        """The customer that a record is."""
        return cls(kind.value, record.hex)


class _Source(NamedTuple):
    """A statement for company, contact and product, and its columns of the first two."""

    name: str
    query: Any
    company: Any
    contact: Any

    def rows_of(self, customer: Customer) -> Iterator[str]:
        """The products of one customer."""
        column = self.company if customer.kind == "company" else self.contact
        return (product for _, _, product in _raw(self.query.where(column == UUID(customer.id))))


def baskets() -> dict[Customer, set[str]]:
    """The products of every customer who owns any."""
    return _by_customer(*_owning())


def offered(context: FilterContext) -> dict[Customer, set[str]]:
    """The products on open deals with each customer, and on those that were lost within `OFFER_LASTS` days."""
    return _by_customer(_offering(context))


def owned_by(customer: Customer) -> dict[str, str]:
    """The products of one customer, each with where it comes from: `deal`, `order` or `subscription`."""
    return {product: source.name for source in _owning() for product in source.rows_of(customer)}


def offered_to(customer: Customer, context: FilterContext) -> set[str]:
    """The same as `offered` of one customer."""
    return set(_offering(context).rows_of(customer))


def _by_customer(*sources: _Source) -> dict[Customer, set[str]]:
    found: dict[Customer, set[str]] = defaultdict(set)
    for source in sources:
        for company, contact, product in _raw(source.query):
            if company is not None or contact is not None:
                found[Customer("contact", contact) if company is None else Customer("company", company)].add(product)
    return found


def _raw(query: Any) -> Iterator[tuple[Any, ...]]:
    return iter(database.execute_sql(*query.sql()))


def _owning() -> tuple[_Source, ...]:
    ordered = (
        OrderLine.select(Order.company, Order.contact, OrderLine.product)
        .join(Order)
        .join_from(OrderLine, Product)
        .where(Order.state.in_(BOUGHT), Order.hidden_at.is_null(), Product.hidden_at.is_null())
    )
    paid_for = (
        Subscription.select(Subscription.company, Subscription.contact, Subscription.product)
        .join(Product)
        .where(
            Subscription.state != SubscriptionState.CANCELLED,
            Subscription.hidden_at.is_null(),
            Product.hidden_at.is_null(),
        )
    )
    return (
        _of_deals("deal", Deal.outcome == StageKind.WON),
        _Source("order", ordered, Order.company, Order.contact),
        _Source("subscription", paid_for, Subscription.company, Subscription.contact),
    )


def _offering(context: FilterContext) -> _Source:
    since = clock.start_of(context.today - timedelta(days=OFFER_LASTS))
    lately = (Deal.outcome == StageKind.LOST) & (Deal.closed_at >= since)
    return _of_deals("offer", (Deal.outcome == StageKind.OPEN) | lately)


def _of_deals(name: str, which: Any) -> _Source:
    main = (DealContact.deal == Deal.id) & (DealContact.position == 0)
    query = (
        DealLine.select(Deal.company, DealContact.contact, DealLine.product)
        .join(Deal)
        .join_from(DealLine, Product)
        .join_from(Deal, DealContact, pw.JOIN.LEFT_OUTER, on=main)
        .where(which, Deal.hidden_at.is_null(), Product.hidden_at.is_null())
    )
    return _Source(name, query, Deal.company, DealContact.contact)
