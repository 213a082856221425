"""`crm-tui growth` and `crm-tui also-bought`: what to offer whom, and what goes together."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import click

from crm_tui.cli.output import Column, Format, format_options, print_json, print_rows, tell
from crm_tui.cli.passing import pass_session
from crm_tui.cli.session import Session
from crm_tui.domain.money import full, major
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput

_OFFERS = (
    Column("ref", "Ref"),
    Column("customer", "Customer", most=30),
    Column("product", "Product", most=36),
    Column("motive", "Motive"),
    Column("price", "Price", right=True),
    Column("why", "Why", most=60),
    Column("line", "Do it", most=40),
)
_PAIRS = (
    Column("ref", "Ref"),
    Column("product", "Also bought"),
    Column("both", "Both", right=True),
    Column("support", "Support", right=True),
    Column("confidence", "Confidence", right=True),
    Column("lift", "Lift", right=True),
)
_NEVER = (Column("ref", "Ref"), Column("customer", "Never offered", most=50))


@click.command("growth", short_help="What to offer whom: upselling and cross-selling.")
@click.argument("ref", required=False)
@click.option("--offer", "incentive", metavar="TEXT", help="What every new offer says besides, such as “10 % off”.")
@format_options
@pass_session
def growth_command(session: Session, ref: str | None, *, incentive: str | None, how: Format) -> None:
    """The best offer to each customer; all offers to REF, a customer; or who was never offered REF, a product.

    The line behind each makes the deal, with its product, its reason and what is offered.
    """
    from crm_tui.queries import refs
    from crm_tui.queries.growth import offers

    if incentive is not None:
        if ref is not None:
            raise BadInput("--offer is for all offers; leave out what you name.", "ref")
        _set_incentive(session, incentive, how)
        return
    context = session.filter_context()
    if ref is None:
        _print_offers(offers.best_offers(context), how)
        return
    found = refs.resolve(ref, [Kind.COMPANY, Kind.CONTACT, Kind.PRODUCT])
    if found.kind is Kind.PRODUCT:
        _print_never(found.id, context, how)
    else:
        _print_offers(offers.offers_to(found.kind, found.id, context), how)


@click.command("also-bought", short_help="What the owners of a product own too.")
@click.argument("product")
@format_options
@pass_session
def also_bought_command(session: Session, product: str, *, how: Format) -> None:
    """What the owners of PRODUCT own too: support (of all customers), confidence (of its owners) and lift.

    A lift of 1 says that one tells nothing about the other; 2 that its owners have it twice as often as others.
    """
    from crm_tui.queries import refs
    from crm_tui.queries.growth import offers

    session.open()
    wanted = refs.resolve(product, [Kind.PRODUCT])
    known = offers.goods()
    rows = [
        {"ref": known[pair.also].ref, "product": known[pair.also].name, "both": pair.both, "owners": pair.owners,
         "customers": pair.customers, **_shares(pair, how)}
        for pair in offers.pairs_of(wanted.id)
    ]  # fmt: skip
    print_rows(rows, _PAIRS, how, empty=f"Nobody who owns {wanted.name} owns anything else.")


def _shares(pair: Any, how: Format) -> dict[str, Any]:
    if how == "table":
        return {
            "support": f"{100 * pair.support:.0f} %", "confidence": f"{100 * pair.confidence:.0f} % of {pair.owners}",
            "lift": f"{pair.lift:.2f}",
        }  # fmt: skip
    return {one: round(getattr(pair, one), 4) for one in ("support", "confidence", "lift")}


def _print_offers(found: Sequence[Any], how: Format) -> None:
    rows = [
        {
            "ref": one.customer.ref, "customer": one.customer.name, "product": one.product.name,
            "product_ref": one.product.ref, "motive": one.motive.value, "price": _price(one.product.price, how),
            "currency": one.product.price.currency if one.product.price else None, "offer": one.words,
            "confidence": round(one.pair.confidence, 4), "lift": round(one.pair.lift, 4), "why": one.why,
            "line": f"crm-tui {shlex.join(one.line)}",
        }
        for one in found
    ]  # fmt: skip
    print_rows(rows, _OFFERS, how, empty="There is nothing to offer: too few customers own the same things.")


def _price(price: Any, how: Format) -> str | None:
    if price is None:
        return None
    return full(price.minor, price.currency) if how == "table" else major(price.minor, price.currency)


def _print_never(product: UUID, context: Any, how: Format) -> None:
    from crm_tui.queries.growth import offers

    reach = next(one for one in offers.reaches(context) if one.product.id == product)
    names = sorted(offers.never_offered(product, context).values(), key=lambda link: link.name)
    rows = [{"ref": link.ref, "customer": link.name} for link in names]
    print_rows(rows, _NEVER, how, empty=f"Every customer owns {reach.product.name}, or was offered it.")
    if how == "table":
        tell(f"{reach.owners} own {reach.product.name}, {reach.offered} have it on a deal.")


def _set_incentive(session: Session, words: str, how: Format) -> None:
    from crm_tui.services.growth.incentives import set_incentive

    kept = set_incentive(session.sign_in(), words)
    said = f"New offers say: {kept}" if kept else "New offers say nothing more"
    if how == "json":
        print_json({"summary": said})
    else:
        tell(f"{said}.")
