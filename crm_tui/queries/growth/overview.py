"""The overview of growth: what to offer whom, what goes together, and what was not offered yet."""

from __future__ import annotations

from itertools import islice

from crm_tui.domain.records import Kind
from crm_tui.domain.value.baskets import LEAST_LIFT, also_bought
from crm_tui.filters.context import FilterContext
from crm_tui.queries.growth.offers import Offer, best_offers, goods, reaches
from crm_tui.queries.growth.owned import baskets
from crm_tui.queries.now.fact import Fact, Facts, Tone
from crm_tui.queries.overviews.overview import Overview, Section

_MOST = 200
"""Lines of a section; whoever wants more filters the lists."""


def offer_fact(offer: Offer, *, of_one: bool) -> Fact:
    """An offer as a line: of one customer under its product, else under the customer."""
    value = f"{offer.motive}: {offer.product.name}"
    label = offer.product.name if of_one else offer.customer.name
    said = f"{offer.motive}, {offer.product.price}" if of_one and offer.product.price else value
    return Fact(label, said, offer.why, None if of_one else offer.customer, Tone.GOOD, line=offer.line)


def _offers(context: FilterContext) -> tuple[Facts, ...]:
    found = best_offers(context, _MOST)
    return _unless_empty("What to offer whom", tuple(offer_fact(one, of_one=False) for one in found))


def _pairs(_context: FilterContext) -> tuple[Facts, ...]:
    known = goods()
    lifting = (pair for pair in also_bought(baskets().values()) if pair.lift >= LEAST_LIFT)
    facts = tuple(
        Fact(
            known[pair.owned].name,
            f"→ {known[pair.also].name}",
            f"{pair.both} of {pair.owners} ({100 * pair.confidence:.0f} %), support {100 * pair.support:.0f} %,"
            f" lift {pair.lift:.1f}",
        )
        for pair in islice(lifting, _MOST)
    )
    return _unless_empty("Who has the one has the other", facts)


def _reaches(context: FilterContext) -> tuple[Facts, ...]:
    facts = tuple(
        Fact(
            one.product.name,
            f"{one.never:,} never offered",
            f"{one.owners:,} own it, offered to {one.offered:,} more",
            shows=(Kind.COMPANY, f"is:customer -owns:{one.product.ref}"),
        )
        for one in reaches(context)
        if one.never and one.owners
    )
    return _unless_empty("Customers who were never offered it", facts)


def _unless_empty(heading: str, facts: tuple[Fact, ...]) -> tuple[Facts, ...]:
    return (Facts(heading, facts),) if facts else ()


OVERVIEW = Overview(
    name="growth",
    title="Growth",
    says="What to offer to whom, and why: upselling and cross-selling.",
    sections=(
        Section(
            "offers",
            "Offers",
            _offers,
            "Nothing to offer: too few customers own the same things.",
            ("recommendations", "incentives", "promotions", "opportunities", "upgrades"),
        ),
        Section(
            "pairs",
            "Also bought",
            _pairs,
            "No two customers own the same two products yet.",
            ("support, confidence and lift", "baskets", "patterns"),
        ),
        Section(
            "products",
            "Not offered",
            _reaches,
            "Everybody was offered everything that anybody owns.",
            ("products owned", "products not yet offered"),
        ),
    ),
    found_by=("upsell", "upselling", "cross-sell", "cross-selling"),
)
