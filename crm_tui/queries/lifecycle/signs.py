"""What happened with contacts and companies that speaks for a phase: a fixed number of statements for any number.

Rules ask with nearly every action, so the statements are written once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.models import (
    OF_KIND,
    Activity,
    Contact,
    Deal,
    DealContact,
    Handover,
    Member,
    Order,
    PhaseChange,
    Referral,
    Response,
    Subscription,
    SubscriptionChange,
)
from crm_tui.db.prepared import Prepared
from crm_tui.domain.choices import HandoverState, MemberStatus, OrderState, ReferralState, Scale, SubscriptionState
from crm_tui.domain.records import ActivityKind, Kind, Phase, StageKind
from crm_tui.domain.relationship.lifecycle import PROMOTER, Facts, Happened, Sign


class _Source(NamedTuple):
    """Where a sign is read: statements give whose it is, and the first and the last moment or day of it."""

    sign: Sign
    read: Prepared


def facts_of(kind: Kind, ids: Collection[UUID]) -> dict[UUID, Facts]:
    """What rules look at of some contacts or companies; nothing of those with which nothing happened."""
    wanted = listed(ids)
    happened = _happened(kind, wanted)
    if not happened:
        return {}
    decided = {UUID(record): clock.from_micros(at) for record, at in _DECIDED.run(kind, wanted)}
    return {
        record: Facts(kind, Phase(phase), clock.from_micros(since), tuple(happened[record]), decided.get(record))
        for record, phase, since in ((UUID(one), *rest) for one, *rest in _standing_of(kind).run(wanted))
        if record in happened
    }


def _happened(kind: Kind, wanted: str) -> Mapping[UUID, list[Happened]]:
    found: dict[UUID, list[Happened]] = defaultdict(list)
    for source in _sources(kind):
        for record, first, last in source.read.run(wanted):
            for at in dict.fromkeys((first, last)):
                found[UUID(record)].append(_at(source.sign, at))
    for record, day in _cancelled(kind, wanted):
        found[UUID(record)].append(_at(Sign.CANCELLED, day))
    return found


def _at(sign: Sign, at: int | str) -> Happened:
    """A sign at a moment, or on a day, as they stand in the tables."""
    if isinstance(at, int):
        return Happened(sign, clock.from_micros(at))
    return Happened(sign, clock.start_of(date.fromisoformat(at)), whole_day=True)


def _source(sign: Sign, query: Any, whose: Any, at: Any) -> _Source:
    """The sign that the rows of a query are, by the column that says whose."""
    found = query.select(whose, pw.fn.MIN(at), pw.fn.MAX(at)).group_by(whose)
    return _Source(sign, Prepared(lambda ids: found.where(among_listed(whose, ids))))


@cache
def _sources(kind: Kind) -> tuple[_Source, ...]:
    return tuple(_of_contacts() if kind is Kind.CONTACT else _of_companies())


def _of_contacts() -> Iterator[_Source]:
    deals = DealContact.select().join(Deal).where(Deal.hidden_at.is_null())
    referred = Referral.select().where(Referral.hidden_at.is_null(), Referral.state != ReferralState.DECLINED)
    yield _source(Sign.TOUCHED, _activities(), Activity.contact, Activity.at)
    yield _source(Sign.RESPONDED, _answered(), Member.contact, pw.fn.COALESCE(Member.at, Member.created_at))
    yield _source(Sign.HANDED_OVER, _handed_over(), Handover.contact, Handover.at)
    yield _source(Sign.OPENED, deals, DealContact.contact, Deal.opened_at)
    yield _source(Sign.WON, deals.where(Deal.outcome == StageKind.WON), DealContact.contact, Deal.closed_at)
    yield _source(Sign.ORDERED, _orders(), Order.contact, Order.day)
    yield _source(Sign.SUBSCRIBED, _subscriptions(), Subscription.contact, Subscription.starts)
    yield _source(Sign.PROMOTED, _promoted(), Response.contact, Response.at)
    yield _source(Sign.REFERRED, referred, Referral.referrer, Referral.day)


def _of_companies() -> Iterator[_Source]:
    deals = Deal.select().where(Deal.hidden_at.is_null())
    advocates = Contact.select().where(Contact.hidden_at.is_null(), Contact.phase == Phase.ADVOCACY)
    answered, handed = _answered().join(Contact), _handed_over().join(Contact)
    since = pw.fn.COALESCE(Contact.phase_since, Contact.created_at)
    yield _source(Sign.TOUCHED, _activities(), Activity.company, Activity.at)
    yield _source(Sign.RESPONDED, answered, Contact.company, pw.fn.COALESCE(Member.at, Member.created_at))
    yield _source(Sign.HANDED_OVER, handed, Contact.company, Handover.at)
    yield _source(Sign.OPENED, deals, Deal.company, Deal.opened_at)
    yield _source(Sign.WON, deals.where(Deal.outcome == StageKind.WON), Deal.company, Deal.closed_at)
    yield _source(Sign.ORDERED, _orders(), Order.company, Order.day)
    yield _source(Sign.SUBSCRIBED, _subscriptions(), Subscription.company, Subscription.starts)
    yield _source(Sign.ADVOCATE, advocates, Contact.company, since)


def _activities() -> Any:
    """Whatever was done together; a note is ours alone."""
    return Activity.select().where(Activity.hidden_at.is_null(), Activity.kind != ActivityKind.NOTE)


def _answered() -> Any:
    return Member.select().where(Member.hidden_at.is_null(), Member.status == MemberStatus.RESPONDED)


def _handed_over() -> Any:
    return Handover.select().where(Handover.hidden_at.is_null(), Handover.state != HandoverState.REJECTED)


def _orders() -> Any:
    return Order.select().where(Order.hidden_at.is_null(), Order.state == OrderState.PAID)


def _subscriptions() -> Any:
    return Subscription.select().where(Subscription.hidden_at.is_null())


def _promoted() -> Any:
    """The answers of promoters whose newest answer still is one."""
    newer = Response.alias()
    newest = newer.select(pw.fn.MAX(newer.at)).where(
        newer.contact == Response.contact, newer.scale == Scale.NPS, newer.hidden_at.is_null()
    )
    last = Response.alias()
    still = last.select(pw.SQL("1")).where(
        last.contact == Response.contact, last.scale == Scale.NPS, last.score >= PROMOTER, last.hidden_at.is_null(),
        last.at == newest,
    )  # fmt: skip
    return Response.select().where(
        Response.hidden_at.is_null(), Response.scale == Scale.NPS, Response.score >= PROMOTER, pw.fn.EXISTS(still)
    )


def _cancelled(kind: Kind, wanted: str) -> Iterator[tuple[str, str]]:
    """Whose subscriptions were all cancelled, and the day on which the last one was; today at most.

    Those of a contact are the ones in their name and those of their company.
    """
    if kind is Kind.COMPANY:
        found = _kept(kind).run(wanted)
        yield from ((company, _not_later(day)) for company, active, day in found if not active)
        return
    employer = dict(_EMPLOYERS.run(wanted))
    own = {contact: (active, day) for contact, active, day in _kept(Kind.CONTACT).run(wanted)}
    companies = listed({UUID(company) for company in employer.values()})
    at_work = {company: (active, day) for company, active, day in _kept(Kind.COMPANY).run(companies)}
    for contact in own.keys() | employer.keys():
        both = [one for one in (own.get(contact), at_work.get(employer.get(contact, ""))) if one is not None]
        if both and not any(active for active, _ in both):
            yield contact, _not_later(max(day for _, day in both))


def _not_later(day: str) -> str:
    return min(day, clock.today().isoformat())


@cache
def _kept(kind: Kind) -> Prepared:
    """Whose subscriptions: how many are still paid for or paused, and the day of the last cancellation."""
    whose = Subscription.contact if kind is Kind.CONTACT else Subscription.company
    said = SubscriptionChange.select(pw.fn.MAX(SubscriptionChange.day)).where(
        SubscriptionChange.subscription == Subscription.id, SubscriptionChange.what == "cancelled"
    )
    day = pw.fn.COALESCE(said, Subscription.ends, Subscription.starts)
    active = pw.fn.SUM(Subscription.state != SubscriptionState.CANCELLED)
    found = _subscriptions().select(whose, active, pw.fn.MAX(day)).group_by(whose)
    return Prepared(lambda ids: found.where(among_listed(whose, ids)))


@cache
def _standing_of(kind: Kind) -> Prepared:
    """The phases of records, and since when they are in them."""
    model = OF_KIND[kind]
    since = pw.fn.COALESCE(model.phase_since, model.created_at)
    return Prepared(
        lambda ids: model.select(model.id, model.phase, since).where(
            among_listed(model.id, ids), model.hidden_at.is_null()
        )
    )


_EMPLOYERS = Prepared(
    lambda ids: Contact.select(Contact.id, Contact.company).where(
        among_listed(Contact.id, ids), Contact.company.is_null(is_null=False)
    )
)

_DECIDED = Prepared(
    lambda kind, ids: (
        PhaseChange.select(PhaseChange.record, pw.fn.MAX(PhaseChange.at))
        .where(PhaseChange.kind == kind, PhaseChange.rule == "", among_listed(PhaseChange.record, ids))
        .group_by(PhaseChange.record)
    )
)
"""When people moved contacts or companies by hand for the last time."""
