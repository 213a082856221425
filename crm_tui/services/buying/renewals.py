"""Renewals: a deal for each subscription that comes up, once; and the next renewal when that deal is won."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from crm_tui.db import journal
from crm_tui.db.changes import Written
from crm_tui.db.journal import Action
from crm_tui.db.models import Company, Contact, Deal, Product, Subscription, User
from crm_tui.domain.choices import Interval
from crm_tui.domain.money import Money, full
from crm_tui.domain.records import Kind, Motive, StageKind
from crm_tui.domain.value.subscriptions import next_renewal, yearly
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.queries.buying.renewals import due_for_renewal, key_of, renewal_deals
from crm_tui.services.editing import deals, saving
from crm_tui.services.editing.saved import SavedMany, saved_many
from crm_tui.services.follower import Follower
from crm_tui.services.guards import visible


def to_be_made(context: FilterContext, days: int) -> list[Subscription]:
    """The subscriptions that come up within so many days and have no deal for that yet, deleted deals included."""
    due = due_for_renewal(context, days)
    made = renewal_deals(due)
    return [one for one in due if one.id not in made]


def make_renewals(by: UUID | None, subscriptions: Sequence[UUID]) -> SavedMany:
    """Make the deal of the coming renewal of each subscription, at least one, in one action.

    Raises `NotFound`, or BadInput for one without a day of renewal, and where its deal is there already.
    """
    with journal.action(by, "") as act:
        said = act.summary
        made = [_make(act, visible(Subscription, one)) for one in subscriptions]
        names = f"{made[0].ref} {made[0].title}" if len(made) == 1 else f"{len(made)} deals"
        act.summary = said or f"made {names} for {'its renewal' if len(made) == 1 else 'renewals'}"
        return saved_many(act, Kind.DEAL, tuple(deal.id for deal in made))


def _make(act: Action, row: Subscription) -> Deal:
    if row.renews is None:
        raise BadInput(f"{row.ref} {row.title} has no day of renewal; write renews=DATE into it first.", "renews")
    known = renewal_deals([row]).get(row.id)
    if known is not None and known.hidden_at is None:
        raise BadInput(f"{known.ref} {known.title} is the deal for this renewal already.", "ref")
    saved = saving.add(deals.PLAN, act.by, _fields(row))
    deal: Deal = Deal.get_by_id(saved.id)
    act.update(deal, subscription=row.id)
    return deal


def _fields(row: Subscription) -> dict[str, str]:
    """The fields of the deal, as a form would take them: worth what the subscription brings a year."""
    worth = Money(yearly(row.amount, Interval(row.interval)), row.currency)
    links = {"company": (Company, row.company_id), "contacts": (Contact, row.contact_id), "owner": (User, row.owner_id)}
    fields = {
        "title": f"Renewal of {row.title}",
        "amount": f"{full(worth.minor, worth.currency)}",
        "close": row.renews.isoformat(),
        "motive": Motive.RENEWAL,
        "external": key_of(row.number, row.renews),
    }
    for name, (model, record) in links.items():
        found = model.get_or_none(model.id == record, model.hidden_at.is_null()) if record else None
        if found is not None:
            fields[name] = found.ref
    product = Product.get_or_none(Product.id == row.product_id, Product.hidden_at.is_null())
    if product is not None:
        fields["products"] = f"1 x {product.ref} @ {full(worth.minor, worth.currency)}"
    return fields


def _follow(act: Action, written: Sequence[Written]) -> None:
    """Have a subscription renewed for another year when the deal of its renewal is won."""
    for one in written:
        won = one.fields["outcome"][1] == StageKind.WON
        deal = Deal.get_or_none(Deal.id == one.record) if won else None
        if deal is None or deal.subscription is None:
            continue
        row = Subscription.get_or_none(Subscription.id == deal.subscription, Subscription.hidden_at.is_null())
        if row is not None and row.renews is not None and deal.external_id == key_of(row.number, row.renews):
            act.update(row, renews=next_renewal(row.renews))


FOLLOWER = Follower("renewals", {"deal": frozenset({"outcome"})}, _follow)
