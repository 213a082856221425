"""What customers say of us, and whom they send."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import Contact, Mention, Referral, Response
from crm_tui.domain.choices import ReferralState, Scale
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.lifecycle import CUSTOMERS, PROMOTER
from crm_tui.filters.field import one
from crm_tui.queries.groups.ground import Ground, Group, Some, changed, people
from crm_tui.queries.groups.people import BOUGHT_FIRST

_SATISFIED, _PASSIVE = 4, 7


def _responses(ground: Ground, scale: Scale, *conditions: Any) -> Some:
    shown = Response.select(Response.id).where(Response.hidden_at.is_null(), Response.scale == scale)
    return ((Kind.RESPONSE, shown.where(ground.at(Response.at), *conditions)),)


def satisfied(ground: Ground, _group: Group) -> Some:
    """The answers of 4 or 5 on the scale of satisfaction."""
    return _responses(ground, Scale.CSAT, Response.score >= _SATISFIED)


def all_csat(ground: Ground, _group: Group) -> Some:
    """All answers on that scale."""
    return _responses(ground, Scale.CSAT)


def promoters(ground: Ground, _group: Group) -> Some:
    """The answers of 9 or 10 to whether they would recommend us."""
    return _responses(ground, Scale.NPS, Response.score >= PROMOTER)


def passives(ground: Ground, _group: Group) -> Some:
    """Those of 7 or 8."""
    return _responses(ground, Scale.NPS, Response.score >= _PASSIVE, Response.score < PROMOTER)


def detractors(ground: Ground, _group: Group) -> Some:
    """Those of 0 to 6."""
    return _responses(ground, Scale.NPS, Response.score < _PASSIVE)


def all_nps(ground: Ground, _group: Group) -> Some:
    """All answers on that scale."""
    return _responses(ground, Scale.NPS)


def all_ces(ground: Ground, _group: Group) -> Some:
    """All answers to how easy it was, from 1 to 7."""
    return _responses(ground, Scale.CES)


def reviews(ground: Ground, _group: Group) -> Some:
    """All reviews, from 1 to 5."""
    return _responses(ground, Scale.REVIEW)


def mentions(ground: Ground, _group: Group) -> Some:
    """Where somebody spoke of us in the period."""
    shown = Mention.select(Mention.id).where(Mention.hidden_at.is_null())
    return ((Kind.MENTION, shown.where(ground.on(Mention.day))),)


def _referrals(*conditions: Any) -> Any:
    return one(of=Referral).where(Referral.hidden_at.is_null(), Referral.state != ReferralState.DECLINED, *conditions)


def was_referred() -> Any:
    """Whether somebody sent a contact."""
    return pw.fn.EXISTS(_referrals(Referral.referred == Contact.id))


def sent(ground: Ground, _group: Group) -> Some:
    """Whom somebody sent in the period."""
    return people(pw.fn.EXISTS(_referrals(Referral.referred == Contact.id, ground.on(Referral.day))))


def sent_customers(ground: Ground, _group: Group) -> Some:
    """Of these, who are customers by now."""
    return people(
        pw.fn.EXISTS(_referrals(Referral.referred == Contact.id, ground.on(Referral.day))), Contact.phase.in_(CUSTOMERS)
    )


def new_people(ground: Ground, _group: Group) -> Some:
    """People who became customers in the period."""
    return people(changed(ground, *BOUGHT_FIRST))


def new_people_sent(ground: Ground, _group: Group) -> Some:
    """Of these, whom somebody had sent."""
    return people(changed(ground, *BOUGHT_FIRST), was_referred())


def advocates(ground: Ground, _group: Group) -> Some:
    """Who had sent them."""
    new = Contact.alias()
    bought = new.select(new.id).where(new.hidden_at.is_null(), changed(ground, *BOUGHT_FIRST, of=new))
    return people(pw.fn.EXISTS(_referrals(Referral.referrer == Contact.id, Referral.referred.in_(bought))))


def customers_people(_ground: Ground, _group: Group) -> Some:
    """People who are customers now."""
    return people(Contact.phase.in_(CUSTOMERS))


def referrers(_ground: Ground, _group: Group) -> Some:
    """People who are customers now and have ever sent somebody."""
    return people(Contact.phase.in_(CUSTOMERS), pw.fn.EXISTS(_referrals(Referral.referrer == Contact.id)))


GROUPS = (
    satisfied, all_csat, promoters, detractors, all_nps, passives, all_ces, reviews, mentions, sent,
    sent_customers, new_people, new_people_sent, advocates, customers_people, referrers,
)  # fmt: skip
