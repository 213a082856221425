"""Segments, campaigns with what they cost and whom they reached, and the rules that score leads."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.activities import Activity
from crm_tui.db.models.base import DayField, MomentField, PlainRecord, Table, one_of, unique_while_visible
from crm_tui.db.models.people import Contact, User
from crm_tui.domain.choices import CostKind, MemberStatus, Score, ScoreOver, SegmentOf
from crm_tui.domain.records import Kind


class Segment(PlainRecord):
    """A saved filter over contacts or companies; its note is what research says of them."""

    letter = Kind.SEGMENT.letter
    of: Any = pw.TextField(default=SegmentOf.CONTACT, constraints=[one_of('"of"', SegmentOf)])
    filter: Any = pw.TextField(default="")
    """In the filter language."""
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")


class SegmentSize(Table):
    """How many a segment held on a day."""

    segment: Any = pw.ForeignKeyField(Segment, on_delete="RESTRICT", index=False)
    day: Any = DayField()
    members: Any = pw.BigIntegerField()

    class Meta:
        table_name = "segment_size"
        indexes = ((("segment", "day"), True),)


class Campaign(PlainRecord):
    """A targeted effort: whom it is for, through which channel, with what offer, when and for how much."""

    letter = Kind.CAMPAIGN.letter
    segment: Any = pw.ForeignKeyField(Segment, null=True, on_delete="RESTRICT")
    channel: Any = pw.TextField(null=True)
    offer: Any = pw.TextField(null=True)
    starts: Any = DayField(null=True)
    ends: Any = DayField(null=True)
    budget: Any = pw.BigIntegerField(null=True)
    """Minor units of `currency`."""
    currency: Any = pw.TextField(null=True)
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")


class Cost(PlainRecord):
    """Money spent on winning customers on a day, for a campaign or in general."""

    letter = Kind.COST.letter
    campaign: Any = pw.ForeignKeyField(Campaign, null=True, on_delete="RESTRICT")
    day: Any = DayField(index=True)
    amount: Any = pw.BigIntegerField()
    """Minor units of `currency`."""
    currency: Any = pw.TextField()
    kind: Any = pw.TextField(default=CostKind.MARKETING, constraints=[one_of("kind", CostKind)])


class Member(PlainRecord):
    """A contact whom a campaign is for, and what became of it."""

    letter = Kind.MEMBER.letter
    campaign: Any = pw.ForeignKeyField(Campaign, on_delete="RESTRICT", index=False)
    contact: Any = pw.ForeignKeyField(Contact, on_delete="RESTRICT")
    status: Any = pw.TextField(default=MemberStatus.PLANNED, constraints=[one_of("status", MemberStatus)])
    at: Any = MomentField(null=True)
    """When the status was reached."""
    activity: Any = pw.ForeignKeyField(Activity, null=True, on_delete="RESTRICT", index=False)
    """What they answered."""


class ScoreRule(PlainRecord):
    """One line of a score: whom a filter finds gets points, or loses them."""

    letter = Kind.SCORE_RULE.letter
    score: Any = pw.TextField(constraints=[one_of("score", Score)])
    filter: Any = pw.TextField()
    """In the filter language."""
    points: Any = pw.BigIntegerField()
    group_name: Any = pw.TextField(null=True)
    cap: Any = pw.BigIntegerField(null=True)
    """Points that the group gives at most, whichever way they are signed."""
    half_life: Any = pw.BigIntegerField(null=True, constraints=[pw.Check("half_life > 0")])
    """Days after which what they did counts half; None for what the workspace says."""
    over: Any = pw.TextField(default=ScoreOver.CONTACT, constraints=[one_of('"over"', ScoreOver)])
    """What its filter is over: contacts, or what they did."""

    class Meta:
        table_name = "score_rule"


unique_while_visible(Segment, Segment.title_key)
unique_while_visible(Member, Member.campaign, Member.contact)
for plain in (Segment, Campaign, Cost, Member, ScoreRule):
    unique_while_visible(plain, plain.external_id)
