"""What stands on the page of a customer: the products that they own, and what to offer them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.growth.offers import goods, offers_to
from crm_tui.queries.growth.overview import offer_fact
from crm_tui.queries.growth.owned import Customer, owned_by
from crm_tui.queries.now.fact import Fact, Facts

_MOST = 5
"""Offers on one page."""


def growth_of(kind: Kind) -> Callable[[UUID, FilterContext], Iterable[Facts]]:
    """What there is to say of the customers of a kind: contacts or companies."""

    def say(record: UUID, context: FilterContext) -> Iterator[Facts]:
        owned, known = owned_by(Customer.of(kind, record)), goods()
        yield Facts(
            "Products owned",
            tuple(
                Fact(good.name, good.category or "owned", f"from {_A[owned[good.id.hex]]}")
                for good in known.values()
                if good.id.hex in owned
            ),
        )
        offers = offers_to(kind, record, context)
        yield Facts("What to offer", tuple(offer_fact(one, of_one=True) for one in offers[:_MOST]))

    return say


_A = {"deal": "a won deal", "order": "an order", "subscription": "a subscription"}
