"""The words that fields of the plain kinds choose from, as they stand in their tables; loaded with those."""

from __future__ import annotations

from enum import StrEnum


class HandoverState(StrEnum):
    """What became of a lead that was handed over."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Score(StrEnum):
    """What a rule gives points for."""

    FIT = "fit"
    """Who they are."""
    ENGAGEMENT = "engagement"
    """What they did."""
    IDEAL = "ideal"
    """How far they are the ideal customer."""


class ScoreOver(StrEnum):
    """What the filter of a scoring rule looks for."""

    CONTACT = "contact"
    ACTIVITY = "activity"
    """What a contact did, each time for itself."""
    MEMBER = "member"
    """How a contact answered to a campaign."""


class SegmentOf(StrEnum):
    """What a segment holds."""

    CONTACT = "contact"
    COMPANY = "company"


class CostKind(StrEnum):
    """What money was spent for."""

    MARKETING = "marketing"
    SALES = "sales"


class MemberStatus(StrEnum):
    """How far a campaign got with a contact, in this order."""

    PLANNED = "planned"
    SENT = "sent"
    BOUNCED = "bounced"
    OPENED = "opened"
    CLICKED = "clicked"
    RESPONDED = "responded"
    UNSUBSCRIBED = "unsubscribed"


class OrderState(StrEnum):
    """What became of an order."""

    OPEN = "open"
    PAID = "paid"
    RETURNED = "returned"
    CANCELLED = "cancelled"


BOUGHT = (OrderState.OPEN, OrderState.PAID)
"""The states of orders that count as bought."""


class Interval(StrEnum):
    """How often a subscription is paid."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class SubscriptionState(StrEnum):
    """Whether a subscription is paid for."""

    ACTIVE = "active"
    PAUSED = "paused"
    CANCELLED = "cancelled"


class Priority(StrEnum):
    """How urgent a ticket is."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"


class Channel(StrEnum):
    """How a customer turns to service."""

    EMAIL = "email"
    PHONE = "phone"
    CHAT = "chat"
    SOCIAL = "social"
    WEB = "web"
    IN_PERSON = "in person"


class Scale(StrEnum):
    """What a score counts: recommendation 0 to 10, satisfaction 1 to 5, ease 1 to 7, stars 1 to 5."""

    NPS = "NPS"
    CSAT = "CSAT"
    CES = "CES"
    REVIEW = "review"


class ReferralState(StrEnum):
    """What became of a referral."""

    MADE = "made"
    CONTACTED = "contacted"
    CONVERTED = "converted"
    REWARDED = "rewarded"
    DECLINED = "declined"


class Sentiment(StrEnum):
    """How somebody speaks of us."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


class Asked(StrEnum):
    """What a promoter is asked for."""

    REVIEW = "review"
    REFERRAL = "referral"
    TESTIMONIAL = "testimonial"
    CASE_STUDY = "case study"
    COMMUNITY = "community"


class AskedState(StrEnum):
    """What became of asking."""

    ASKED = "asked"
    GIVEN = "given"
    DECLINED = "declined"


class ChecklistStart(StrEnum):
    """When a checklist starts."""

    WON = "deal won"
    BY_HAND = "by hand"
