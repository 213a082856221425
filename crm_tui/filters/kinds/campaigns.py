"""What campaigns can be filtered by beside what was written, and contacts by the campaigns that they are in."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db import models
from crm_tui.db.models import Contact
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import Field, FieldType, Target, Word, one, scalar, surely, through


def is_ended(model: Any, context: FilterContext) -> Any:
    """That its last day is over."""
    return surely(model.ends < context.today)


def is_running(model: Any, context: FilterContext) -> Any:
    """That it has begun, and its last day is not over."""
    return surely(model.starts <= context.today) & ~is_ended(model, context)


def campaign_fields(model: Any) -> tuple[Field, ...]:
    """Where a campaign stands in time, how many it is for, and what it cost."""
    return (
        Field("is", FieldType.FLAG, "What it is.", Target(None), words=_flags(model)),
        Field("members", FieldType.NUMBER, "How many contacts it is for.", lambda _: _members(model), example="10.."),
        Field(
            "spent",
            FieldType.MONEY,
            "What its costs come to, in the currency of its budget.",
            lambda _: _spent(model),
            aliases=("cost", "costs"),
            example=">1k",
        ),
    )


def _flags(model: Any) -> tuple[Word, ...]:
    return (
        Word("running", "Begun, and not over.", lambda now: is_running(model, now)),
        Word(
            "planned",
            "Without a first day, or with one that is still to come.",
            lambda now: ~is_running(model, now) & ~is_ended(model, now),
        ),
        Word("ended", "Its last day is over.", lambda now: is_ended(model, now)),
    )


def _members(model: Any) -> Target:
    member = models.Member
    query = member.select(pw.fn.COUNT(member.id)).where(member.campaign == model.id, member.hidden_at.is_null())
    return Target(scalar(query))


def _spent(model: Any) -> Target:
    cost = models.Cost
    query = cost.select(pw.fn.SUM(cost.amount)).where(
        cost.campaign == model.id, cost.currency == model.currency, cost.hidden_at.is_null()
    )
    return Target(scalar(query), currency=model.currency)


def _in_campaigns(_context: FilterContext) -> Target:
    member, campaign = models.Member, models.Campaign
    found = one(of=member).join(campaign).where(
        member.contact == Contact.id, member.hidden_at.is_null(), campaign.hidden_at.is_null()
    )  # fmt: skip
    return Target(campaign.title_key, through(found), number=campaign.number)


CAMPAIGN_OF_CONTACTS = Field(
    "campaign",
    FieldType.RECORD,
    "A part of the name of a campaign that they are a member of, or its reference.",
    _in_campaigns,
    aliases=("mailing",),
    refers=Kind.CAMPAIGN,
    example="CA1",
)
"""The campaigns of contacts."""
