"""Customers with what they have brought and what they are predicted to bring, as somebody goes through them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from crm_tui.db.models import Contact, database
from crm_tui.domain.records import Kind
from crm_tui.domain.value.value import YEAR, Horizon
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.scope import Scope, ground_of
from crm_tui.metrics.value.ahead import Ahead, Predicted, look_ahead
from crm_tui.metrics.value.predicted import said
from crm_tui.metrics.value.purchases import Purchases
from crm_tui.metrics.value.so_far import named
from crm_tui.queries.buying.fitted import NotPredicted
from crm_tui.queries.buying.purchases import Bought
from crm_tui.queries.links import Link


@dataclass(frozen=True, slots=True)
class Customer:
    """One of them."""

    link: Link
    bought: Bought
    value: int
    """What they brought: minor units times the gross margin."""
    ahead: Predicted | None
    """None where nothing can be predicted."""


@dataclass(frozen=True, slots=True)
class Customers:
    """Some customers, of whom most is expected first; without a prediction, who brought most."""

    currency: str
    customers: tuple[Customer, ...]
    ahead: Ahead | None
    says: str
    """How the models fit, or why nothing is predicted."""


def list_customers(
    scope: Scope, context: FilterContext, *, most: int, horizon: Horizon = YEAR, only: UUID | None = None
) -> Customers:
    """So many customers, or one of them; nobody where that one never bought. Raises `NotFound`, `NotLaid`."""
    with database.atomic():
        facts = Facts(ground_of(scope, context))
        own = facts.purchases
        ahead, says = _ahead(own, horizon, facts.currency)
        wanted = [only] if only else [one.customer for one in ahead.customers[:most]] if ahead else None
        bought = own.most_valuable(most) if wanted is None else own.bought_by({one.hex for one in wanted})
        return Customers(facts.currency, tuple(_listed(own, bought, ahead)), ahead, says)


def customer_behind(kind: Kind, record: UUID) -> UUID:
    """Who is the customer where somebody is named: the company of a person who belongs to one."""
    if kind is Kind.CONTACT:
        return Contact.get_by_id(record).company_id or record
    return record


def _ahead(own: Purchases, horizon: Horizon, currency: str) -> tuple[Ahead | None, str]:
    try:
        found = look_ahead(own, horizon)
    except NotPredicted as error:
        return None, str(error)
    return found, said(found.fit, currency)


def _listed(own: Purchases, bought: list[Bought], ahead: Ahead | None) -> list[Customer]:
    called = named(one.customer for one in bought)
    predicted = {one.customer: one for one in ahead.customers} if ahead else {}
    found = [
        Customer(called[one.customer], one, round(one.minor * own.margin), predicted.get(one.customer))
        for one in bought
    ]
    if ahead:
        found.sort(key=lambda one: -one.ahead.minor if one.ahead else 0)
    return found
