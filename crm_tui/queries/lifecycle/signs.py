"""What happened with contacts and companies that speaks for a phase: a fixed number of statements for any number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

import peewee as pw

from crm_tui import clock
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
    rows,
)
from crm_tui.db.sqlite import among
from crm_tui.domain.lifecycle import PROMOTER, Facts, Happened, Sign
from crm_tui.domain.records import (
    ActivityKind,
    HandoverState,
    Kind,
    MemberStatus,
    OrderState,
    Phase,
    ReferralState,
    Scale,
    StageKind,
    SubscriptionState,
)


class _Source(NamedTuple):
    """Where a sign is read."""

    sign: Sign
    query: Any
    """The rows that are the sign, not deleted."""
    whose: Any
    """The column of the contact or the company."""
    at: Any


def facts_of(kind: Kind, ids: Collection[UUID] | None = None) -> dict[UUID, Facts]:
    """What rules look at of some contacts or companies, or of all with which anything happened."""
    happened = _happened(kind, ids)
    decided = _decided(kind, ids)
    model = OF_KIND[kind]
    wanted = ids if ids is not None else happened.keys()
    since = pw.fn.COALESCE(model.phase_since, model.created_at).coerce(False)
    found = model.select(model.id, model.phase, since).where(model.hidden_at.is_null())
    if ids is not None:
        found = found.where(among(model.id, wanted))
    return {
        record: Facts(kind, Phase(phase), clock.from_micros(at), tuple(happened[record]), decided.get(record))
        for record, phase, at in rows(found)
        if record in happened
    }


def _happened(kind: Kind, ids: Collection[UUID] | None) -> Mapping[UUID, list[Happened]]:
    found: dict[UUID, list[Happened]] = defaultdict(list)
    for source in _of_contacts() if kind is Kind.CONTACT else _of_companies():
        query = source.query.select(source.whose, pw.fn.MIN(source.at), pw.fn.MAX(source.at)).group_by(source.whose)
        for record, first, last in rows(_narrowed(query, source.whose, ids)):
            for at in dict.fromkeys((first, last)):
                found[record].append(_at(source.sign, at))
    for record, day in _cancelled(kind, ids):
        found[record].append(_at(Sign.CANCELLED, day))
    return found


def _narrowed(query: Any, column: Any, ids: Collection[UUID] | None) -> Any:
    if ids is None:
        return query.where(column.is_null(is_null=False))
    return query.where(among(column, ids))


def _at(sign: Sign, at: datetime | date | int) -> Happened:
    if isinstance(at, int):
        return Happened(sign, clock.from_micros(at))
    if isinstance(at, datetime):
        return Happened(sign, at)
    return Happened(sign, clock.start_of(at), whole_day=True)


def _of_contacts() -> Iterator[_Source]:
    answered, handed, activities, promoted = _answered(), _handed_over(), _activities(), _promoted()
    deals = DealContact.select().join(Deal).where(Deal.hidden_at.is_null())
    referred = Referral.select().where(Referral.hidden_at.is_null(), Referral.state != ReferralState.DECLINED)
    yield _Source(Sign.TOUCHED, activities, Activity.contact, Activity.at)
    yield _Source(Sign.RESPONDED, answered, Member.contact, pw.fn.COALESCE(Member.at, Member.created_at))
    yield _Source(Sign.HANDED_OVER, handed, Handover.contact, Handover.at)
    yield _Source(Sign.OPENED, deals, DealContact.contact, Deal.opened_at)
    yield _Source(Sign.WON, deals.where(Deal.outcome == StageKind.WON), DealContact.contact, Deal.closed_at)
    yield _Source(Sign.ORDERED, _orders(), Order.contact, Order.day)
    yield _Source(Sign.SUBSCRIBED, _subscriptions(), Subscription.contact, Subscription.starts)
    yield _Source(Sign.PROMOTED, promoted, Response.contact, Response.at)
    yield _Source(Sign.REFERRED, referred, Referral.referrer, Referral.day)


def _of_companies() -> Iterator[_Source]:
    deals = Deal.select().where(Deal.hidden_at.is_null())
    advocates = Contact.select().where(Contact.hidden_at.is_null(), Contact.phase == Phase.ADVOCACY)
    at_work = (Contact, pw.JOIN.INNER)
    answered, handed = _answered().join(*at_work), _handed_over().join(*at_work)
    since = pw.fn.COALESCE(Contact.phase_since, Contact.created_at)
    yield _Source(Sign.TOUCHED, _activities(), Activity.company, Activity.at)
    yield _Source(Sign.RESPONDED, answered, Contact.company, pw.fn.COALESCE(Member.at, Member.created_at))
    yield _Source(Sign.HANDED_OVER, handed, Contact.company, Handover.at)
    yield _Source(Sign.OPENED, deals, Deal.company, Deal.opened_at)
    yield _Source(Sign.WON, deals.where(Deal.outcome == StageKind.WON), Deal.company, Deal.closed_at)
    yield _Source(Sign.ORDERED, _orders(), Order.company, Order.day)
    yield _Source(Sign.SUBSCRIBED, _subscriptions(), Subscription.company, Subscription.starts)
    yield _Source(Sign.ADVOCATE, advocates, Contact.company, since)


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


def _cancelled(kind: Kind, ids: Collection[UUID] | None) -> Iterator[tuple[UUID, date]]:
    """Whose subscriptions were all cancelled, and the day on which the last one was.

    Those of a contact are the ones in their name and those of their company.
    """
    if kind is Kind.COMPANY:
        yield from _ended(Subscription.company, _subscriptions(), ids)
        return
    own = {record: (active, day) for record, active, day in _standing(Subscription.contact, _subscriptions(), ids)}
    people = Contact.select(Contact.id, Contact.company).where(Contact.hidden_at.is_null())
    employer = dict(rows(_narrowed(people, Contact.company if ids is None else Contact.id, ids)))
    at_work = {
        company: (active, day)
        for company, active, day in _standing(Subscription.company, _subscriptions(), set(employer.values()) - {None})
    }
    for contact in own.keys() | employer.keys():
        found = [one for one in (own.get(contact), at_work.get(employer.get(contact) or contact)) if one is not None]
        if found and not any(active for active, _ in found):
            yield contact, max(day for _, day in found)


def _ended(whose: Any, query: Any, ids: Collection[UUID] | None) -> Iterator[tuple[UUID, date]]:
    return ((record, day) for record, active, day in _standing(whose, query, ids) if not active)


def _standing(whose: Any, query: Any, ids: Collection[UUID] | None) -> Iterator[tuple[UUID, int, date]]:
    """How many subscriptions are still paid for or paused, and the day of the last cancellation; today at most."""
    said = SubscriptionChange.select(pw.fn.MAX(SubscriptionChange.day)).where(
        SubscriptionChange.subscription == Subscription.id, SubscriptionChange.what == "cancelled"
    )
    day = pw.fn.COALESCE(said, Subscription.ends, Subscription.starts)
    active = pw.fn.SUM(Subscription.state != SubscriptionState.CANCELLED)
    found = query.select(whose, active, pw.fn.MAX(day).coerce(False)).group_by(whose)
    for record, still, last in rows(_narrowed(found, whose, ids)):
        yield record, int(still), min(date.fromisoformat(last), clock.today())


def _decided(kind: Kind, ids: Collection[UUID] | None) -> dict[UUID, datetime]:
    """When people moved contacts or companies by hand for the last time."""
    by_hand = PhaseChange.select(PhaseChange.record, pw.fn.MAX(PhaseChange.at)).where(
        PhaseChange.kind == kind, PhaseChange.rule == ""
    )
    if ids is not None:
        by_hand = by_hand.where(among(PhaseChange.record, ids))
    return dict(rows(by_hand.group_by(PhaseChange.record)))
