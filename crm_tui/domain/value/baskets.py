"""What customers have together: pairs of products with support, confidence and lift.

Of customers who own anything: *support* is the share that owns both products of a pair; *confidence* the share of the
owners of the first that own the second too; *lift* how many times that is as much as among everybody. A lift of 1 says
that one product tells nothing about the other. (Agrawal, Imieliński and Swami, 1993; lift: Brin and others, 1997.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Generic, TypeVar

Product = TypeVar("Product", bound=Hashable)

FEW = 2
"""Owners of both below which a pair says nothing."""

LEAST_LIFT = 1.2
"""Below it the owners of one product own another hardly more often than everybody does."""

MOST_OWNED = 200
"""Products of one customer that are paired; whoever has more buys everything, and says nothing about pairs."""


@dataclass(frozen=True, slots=True)
class Pair(Generic[Product]):
    """Customers who own one product, and how many of them own another one too."""

    owned: Product
    also: Product
    both: int
    """Customers who own both."""
    owners: int
    """Customers who own the first."""
    owners_of_also: int
    customers: int
    """Customers who own anything."""

    @property
    def support(self) -> float:
        """The share of all customers that owns both, 0 to 1."""
        return self.both / self.customers

    @property
    def confidence(self) -> float:
        """The share of the owners of the first that owns the second too, 0 to 1."""
        return self.both / self.owners

    @property
    def lift(self) -> float:
        """How many times as often as among all customers."""
        return self.both * self.customers / (self.owners * self.owners_of_also)


def also_bought(
    baskets: Iterable[Collection[Product]], owned: Collection[Product] | None = None, *, least: int = FEW
) -> list[Pair[Product]]:
    """The pairs that at least so many customers own, in both directions; of `owned` alone where that is given.

    A basket is what one customer owns, each product once. The surest come first: by confidence, then by how many.
    """
    customers, owners, both = 0, Counter[Product](), Counter[tuple[Product, Product]]()
    for basket in baskets:
        customers += bool(basket)
        owners.update(basket)
        if len(basket) <= MOST_OWNED:
            both.update(_pairs(basket, owned))
    pairs = [
        Pair(first, second, count, owners[first], owners[second], customers)
        for (first, second), count in both.items()
        if count >= least
    ]
    return sorted(pairs, key=_in_order)


def _pairs(basket: Collection[Product], owned: Collection[Product] | None) -> Iterable[tuple[Product, Product]]:
    if owned is None:
        return permutations(basket, 2)
    return ((first, second) for first in basket if first in owned for second in basket if second != first)


def surest_first(pair: Pair[Product]) -> tuple[float, int, float]:
    """The key that sorts pairs by how sure they are: by confidence, then by how many, then by lift."""
    return -pair.confidence, -pair.both, -pair.lift


def _in_order(pair: Pair[Product]) -> tuple[float, int, float, str, str]:
    """The same, with equally sure ones by their products' keys: the same customers give the same answer each time."""
    return *surest_first(pair), str(pair.also), str(pair.owned)


def by_owned(pairs: Iterable[Pair[Product]]) -> Mapping[Product, Sequence[Pair[Product]]]:
    """The pairs that say enough to recommend something, by the product that says so, the surest first."""
    found: dict[Product, list[Pair[Product]]] = {}
    for pair in pairs:
        if pair.lift >= LEAST_LIFT:
            found.setdefault(pair.owned, []).append(pair)
    return {owned: sorted(listed, key=_in_order) for owned, listed in found.items()}


def surest(
    pairs: Mapping[Product, Sequence[Pair[Product]]], basket: Collection[Product], left_out: Collection[Product] = ()
) -> Pair[Product] | None:
    """The surest recommendation to a customer with this basket, from pairs as `by_owned` gives them; None for none."""
    of_each = (
        next((pair for pair in pairs.get(owned, ()) if pair.also not in basket and pair.also not in left_out), None)
        for owned in basket
    )
    return min((pair for pair in of_each if pair is not None), key=_in_order, default=None)


def recommended(
    pairs: Iterable[Pair[Product]], basket: Collection[Product], left_out: Collection[Product] = ()
) -> Mapping[Product, Pair[Product]]:
    """What a customer with this basket does not own and others like them do, each with the pair that says so most.

    A pair counts from `LEAST_LIFT` on.
    """
    best: dict[Product, Pair[Product]] = {}
    for pair in pairs:
        fits = pair.owned in basket and pair.also not in basket and pair.also not in left_out
        if fits and pair.lift >= LEAST_LIFT and (pair.also not in best or pair.confidence > best[pair.also].confidence):
            best[pair.also] = pair
    return best
