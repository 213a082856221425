"""Loyalty and advocacy: points and rewards, who sent us whom, who speaks of us, and whom we asked to."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, PlainRecord, one_of, unique_while_visible
from crm_tui.db.models.buying import Order
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.domain.choices import Asked, AskedState, ReferralState, Sentiment
from crm_tui.domain.records import Kind


class Reward(PlainRecord):
    """What points can be spent on."""

    letter = Kind.REWARD.letter
    points: Any = pw.BigIntegerField(constraints=[pw.Check("points >= 0")])


class Referral(PlainRecord):
    """A contact who sent another one to us."""

    letter = Kind.REFERRAL.letter
    referrer: Any = pw.ForeignKeyField(Contact, on_delete="RESTRICT")
    referred: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT", column_name="referred_id")
    day: Any = DayField()
    state: Any = pw.TextField(default=ReferralState.MADE, constraints=[one_of("state", ReferralState)])
    reward: Any = pw.ForeignKeyField(Reward, null=True, on_delete="RESTRICT", index=False)
    rewarded: Any = DayField(null=True, column_name="rewarded_on")
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", index=False)

    class Meta:
        constraints = (pw.Check("referrer_id <> referred_id"),)


class Loyalty(PlainRecord):
    """Points that were earned or spent; the balance is their sum."""

    letter = Kind.LOYALTY.letter
    contact: Any = pw.ForeignKeyField(Contact, on_delete="RESTRICT")
    day: Any = DayField()
    points: Any = pw.BigIntegerField(constraints=[pw.Check("points <> 0")])
    rule: Any = pw.TextField(default="")
    """The earn rule that gave them; empty for what was written by hand."""
    reward: Any = pw.ForeignKeyField(Reward, null=True, on_delete="RESTRICT", index=False)
    """What they were spent on."""
    order: Any = pw.ForeignKeyField(Order, null=True, on_delete="RESTRICT")
    referral: Any = pw.ForeignKeyField(Referral, null=True, on_delete="RESTRICT", index=False)


class Mention(PlainRecord):
    """Somebody speaking of us where others hear it."""

    letter = Kind.MENTION.letter
    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    day: Any = DayField(index=True)
    place: Any = pw.TextField(null=True)
    url: Any = pw.TextField(null=True)
    sentiment: Any = pw.TextField(default=Sentiment.POSITIVE, constraints=[one_of("sentiment", Sentiment)])


class Request(PlainRecord):
    """What a promoter was asked for: a review, a referral, a testimonial, a case study, to join a community."""

    letter = Kind.REQUEST.letter
    contact: Any = pw.ForeignKeyField(Contact, on_delete="RESTRICT")
    what: Any = pw.TextField(default=Asked.REVIEW, constraints=[one_of("what", Asked)])
    day: Any = DayField()
    state: Any = pw.TextField(default=AskedState.ASKED, constraints=[one_of("state", AskedState)])
    place: Any = pw.TextField(null=True)
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", index=False)


for plain in (Reward, Referral, Loyalty, Mention, Request):
    unique_while_visible(plain, plain.external_id)
