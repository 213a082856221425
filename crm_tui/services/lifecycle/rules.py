"""What moves contacts and companies to another phase by rule, within the action in which it happened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from crm_tui.db.changes import Written
from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.journal import Action
from crm_tui.db.models import (
    OF_KIND,
    Activity,
    Contact,
    Deal,
    DealContact,
    Handover,
    Member,
    Order,
    Referral,
    Response,
    Subscription,
)
from crm_tui.db.phases import Why
from crm_tui.db.prepared import Prepared
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.lifecycle import PHASED, Sign, Step, decide, may_move
from crm_tui.queries.lifecycle.signs import facts_of
from crm_tui.services.follower import Follower
from crm_tui.services.guards import visible
from crm_tui.services.occasions import NEW

_SIGNS: Mapping[str, tuple[Sign, ...]] = {
    "activity": (Sign.TOUCHED,),
    "member": (Sign.RESPONDED,),
    "handover": (Sign.HANDED_OVER,),
    "deal": (Sign.OPENED, Sign.WON),
    "deal_contact": (Sign.OPENED, Sign.WON),
    "order": (Sign.ORDERED,),
    "subscription": (Sign.SUBSCRIBED, Sign.CANCELLED),
    "response": (Sign.PROMOTED,),
    "referral": (Sign.REFERRED,),
    "contact": (Sign.ADVOCATE,),
}
"""The tables whose rows are signs, and of what."""

_LOOKS_AT: Mapping[str, frozenset[str]] = {
    "activity": frozenset({NEW, "kind", "contact_id", "company_id"}),
    "member": frozenset({NEW, "status"}),
    "handover": frozenset({NEW, "state"}),
    "deal": frozenset({NEW, "outcome", "company_id"}),
    "deal_contact": frozenset({NEW}),
    "order": frozenset({NEW, "state", "contact_id", "company_id"}),
    "subscription": frozenset({NEW, "state", "hidden_at"}),
    "response": frozenset({NEW, "score", "contact_id"}),
    "referral": frozenset({NEW, "state", "referrer_id"}),
    "contact": frozenset({"phase"}),
}

_WHOSE: Mapping[str, Callable[[], Any]] = {
    "activity": lambda: Activity.select(Activity.contact, Activity.company),
    "member": lambda: Member.select(Member.contact, Contact.company).join(Contact),
    "handover": lambda: Handover.select(Handover.contact, Contact.company).join(Contact),
    "deal": lambda: Deal.select(DealContact.contact, Deal.company).left_outer_join(DealContact),
    "deal_contact": lambda: DealContact.select(DealContact.contact, Deal.company).join(Deal),
    "order": lambda: Order.select(Order.contact, Order.company),
    "subscription": lambda: Subscription.select(Subscription.contact, Subscription.company),
    "response": lambda: Response.select(Response.contact, Response.company),
    "referral": lambda: Referral.select(Referral.referrer, Contact.company).join(
        Contact, on=Referral.referrer == Contact.id
    ),
    "contact": lambda: Contact.select(Contact.id, Contact.company),
}
"""The contacts and companies that a row is about."""


@cache
def _whose(table: str) -> Prepared:
    """The contact and the company that rows of a table are about."""
    query = _WHOSE[table]()
    return Prepared(lambda ids: query.where(among_listed(query.model.id, ids)))


@cache
def _phases(kind: Kind) -> Prepared:
    """The phases of contacts or companies that are not deleted."""
    model = OF_KIND[kind]
    there = model.select(model.id, model.phase).where(model.hidden_at.is_null())
    return Prepared(lambda ids: there.where(among_listed(model.id, ids)))


_PEOPLE = Prepared(lambda company: Contact.select(Contact.id).where(Contact.company == company))


def _follow(act: Action, written: Sequence[Written]) -> None:
    """Move whom rules move because of what was written."""
    concerned: dict[str, list[UUID]] = defaultdict(list)
    for one in written:
        concerned[one.table].append(one.record)
    signs: dict[tuple[Kind, UUID], set[Sign]] = defaultdict(set)
    for table, records in concerned.items():
        for who in _about(table, records):
            signs[who].update(_SIGNS[table])
    for kind in PHASED:
        ids = _movable(kind, {record: found for (of, record), found in signs.items() if of is kind})
        for record, facts in facts_of(kind, ids).items() if ids else ():
            if step := decide(facts):
                enter(act, visible(OF_KIND[kind], record), step)


def enter(act: Action, row: Any, step: Step) -> None:
    """Have a contact or a company take a step."""
    with act.because(Why(step.rule.name, step.rule.says, min(step.at, act.at))):
        act.update(row, phase=step.to)


def _about(table: str, records: Iterable[UUID]) -> Iterable[tuple[Kind, UUID]]:
    """Whom rows of a table are about; of a subscription, everybody at its company too."""
    for contact, company in _whose(table).run(listed(records)):
        if contact is not None:
            yield Kind.CONTACT, UUID(contact)
        if company is not None:
            yield Kind.COMPANY, UUID(company)
        if company is not None and table == "subscription":
            yield from ((Kind.CONTACT, UUID(one)) for (one,) in _PEOPLE.run(company))


def _movable(kind: Kind, signs: Mapping[UUID, set[Sign]]) -> list[UUID]:
    """Those who are in a phase that such a sign could move them out of."""
    found = [(UUID(record), phase) for record, phase in (_phases(kind).run(listed(signs)) if signs else ())]
    return [record for record, phase in found if may_move(kind, Phase(phase), signs[record])]


FOLLOWER = Follower("phases", _LOOKS_AT, _follow)
