"""What to offer whom: products that customers like them own too, with the reason and the deal that would be made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from uuid import UUID

from crm_tui.db.models import Product
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind, Motive
from crm_tui.domain.value.baskets import Pair, also_bought, by_owned, recommended, surest, surest_first
from crm_tui.filters.context import FilterContext
from crm_tui.queries.growth.owned import Customer, baskets, offered, offered_to, owned_by
from crm_tui.queries.links import Link, links
from crm_tui.queries.shape.settings import setting

INCENTIVE = "growth_offer"
"""The setting with what is offered to customers beside a product, such as 10 % off."""


@dataclass(frozen=True, slots=True)
class Good:
    """A product, as far as an offer needs to know it."""

    id: UUID
    ref: str
    name: str
    category: str | None
    price: Money | None


@dataclass(frozen=True, slots=True)
class Offer:
    """A product that a customer does not own, and others like them do."""

    customer: Link
    product: Good
    owned: Good
    """The product of theirs that says so."""
    pair: Pair[str]
    incentive: str = ""

    @property
    def motive(self) -> Motive:
        """More of a category that they have is an upsell, another category a cross-sell."""
        same = self.product.category is not None and self.product.category == self.owned.category
        return Motive.UPSELL if same else Motive.CROSS_SELL

    @property
    def why(self) -> str:
        """The reason in a sentence."""
        return f"{self.pair.both} of {self.pair.owners} with {self.owned.name} have it too, lift {self.pair.lift:.1f}"

    @property
    def words(self) -> str:
        """What is offered: the product at its price, and what makes it worth it."""
        at = f" at {self.product.price}" if self.product.price else ""
        return f"{self.product.name}{at}{f'; {self.incentive}' if self.incentive else ''}"

    @property
    def line(self) -> tuple[str, ...]:
        """The words of the crm-tui line that makes the deal."""
        who = "company" if self.customer.kind is Kind.COMPANY else "contacts"
        amount = (f"amount={self.product.price}",) if self.product.price else ()
        return (
            "add",
            "deal",
            f"title={self.product.name} for {self.customer.name}",
            f"{who}={self.customer.ref}",
            *amount,
            f"products=1 x {self.product.ref}",
            f"offer={self.words}",
            f"motive={self.motive}",
            f"note={self.why}.",
        )


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a product has come among the customers."""

    product: Good
    owners: int
    offered: int
    """Customers who do not own it, and have it on a deal."""
    never: int
    """Customers who neither own it nor were offered it."""


def goods() -> dict[str, Good]:
    """Every product."""
    shown = Product.select().where(Product.hidden_at.is_null()).order_by(Product.name_key)
    return {
        row.id.hex: Good(row.id, row.ref, row.name, row.category, Money(row.price, row.currency) if row.price else None)
        for row in shown
    }


def offers_to(kind: Kind, record: UUID, context: FilterContext) -> list[Offer]:
    """What to offer to one customer, the surest first."""
    customer = Customer.of(kind, record)
    owned = owned_by(customer)
    if not owned:
        return []
    pairs = also_bought(baskets().values(), owned)
    found = recommended(pairs, owned, offered_to(customer, context))
    return _offers({customer: found})


def best_offers(context: FilterContext, most: int | None = None) -> list[Offer]:
    """The best offer to each customer, the surest first; at most so many."""
    owned, had = baskets(), offered(context)
    pairs = by_owned(also_bought(owned.values()))
    best = ((customer, surest(pairs, basket, had.get(customer, ()))) for customer, basket in owned.items())
    found = [(customer, pair) for customer, pair in best if pair is not None]
    if most is not None:
        found = nsmallest(most, found, key=lambda one: surest_first(one[1]))
    return _offers({customer: {pair.also: pair} for customer, pair in found})


def _offers(found: Mapping[Customer, Mapping[str, Pair[str]]]) -> list[Offer]:
    known, incentive = goods(), str(setting(INCENTIVE) or "")
    who = customers(found)
    offers = [
        Offer(who[customer], known[product], known[pair.owned], pair, incentive)
        for customer, of_them in found.items()
        if customer in who
        for product, pair in of_them.items()
    ]
    return sorted(offers, key=lambda offer: (*surest_first(offer.pair), offer.customer.name))


def customers(wanted: Mapping[Customer, object] | Sequence[Customer]) -> dict[Customer, Link]:
    """Their names and references, without those that were deleted; at most 30,000 of each kind."""
    ids: dict[Kind, list[UUID]] = {}
    for customer in wanted:
        ids.setdefault(Kind(customer.kind), []).append(UUID(customer.id))
    return {Customer.of(link.kind, link.id): link for link in links(ids).values() if not link.deleted}


def pairs_of(product: UUID) -> list[Pair[str]]:
    """What the owners of a product own too, the surest first."""
    return also_bought(baskets().values(), {product.hex}, least=1)


def reaches(context: FilterContext) -> list[Reach]:
    """How far each product has come, those with the most customers who were never offered it first."""
    owned, had = baskets(), offered(context)
    owners = Counter(product for basket in owned.values() for product in basket)
    asked: Counter[str] = Counter()
    asked_of_owners: Counter[str] = Counter()
    for customer, basket in had.items():
        theirs = owned.get(customer)
        new = basket if theirs is None else basket - theirs
        asked.update(new)
        if theirs is not None:
            asked_of_owners.update(new)
    found = [
        Reach(
            product, owners[product.id.hex], asked[product.id.hex],
            len(owned) - owners[product.id.hex] - asked_of_owners[product.id.hex],
        )
        for product in goods().values()
    ]  # fmt: skip
    return sorted(found, key=lambda one: -one.never)


def never_offered(product: UUID, context: FilterContext) -> dict[Customer, Link]:
    """The customers who own something, and neither own this product nor were offered it."""
    owned, had = baskets(), offered(context)
    return customers(
        [one for one, basket in owned.items() if product.hex not in basket and product.hex not in had.get(one, ())]
    )
