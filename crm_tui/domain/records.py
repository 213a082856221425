"""The kinds of record that a workspace holds, and how each is named and referred to."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of record; the value is its table and its name in the journal."""

    DEAL = "deal"
    CONTACT = "contact"
    COMPANY = "company"
    TASK = "task"
    ACTIVITY = "activity"
    PRODUCT = "product"
    USER = "user"
    TICKET = "ticket"
    CAMPAIGN = "campaign"
    SEGMENT = "segment"
    ORDER = "order"
    SUBSCRIPTION = "subscription"
    SURVEY = "survey"
    RESPONSE = "response"
    REFERRAL = "referral"
    CHECKLIST = "checklist"
    COST = "cost"
    MEMBER = "member"
    HANDOVER = "handover"
    SCORE_RULE = "score_rule"
    TEMPLATE = "template"
    ARTICLE = "article"
    REPLY = "reply"
    IMPROVEMENT = "improvement"
    LOYALTY = "loyalty"
    REWARD = "reward"
    MENTION = "mention"
    REQUEST = "request"
    GOAL = "goal"
    RATE = "rate"

    @property
    def word(self) -> str:
        """The word for one, on the command line and in sentences: `score-rule`."""
        return self.value.replace("_", "-")

    @property
    def plural(self) -> str:
        """The word for several, as on screen and on the command line."""
        return PLURALS[self]

    @property
    def letter(self) -> str:
        """The letters that begin a short reference, such as D in D12."""
        return LETTERS[self]


PLURALS = {
    Kind.DEAL: "deals",
    Kind.CONTACT: "contacts",
    Kind.COMPANY: "companies",
    Kind.TASK: "tasks",
    Kind.ACTIVITY: "activities",
    Kind.PRODUCT: "products",
    Kind.USER: "users",
    Kind.TICKET: "tickets",
    Kind.CAMPAIGN: "campaigns",
    Kind.SEGMENT: "segments",
    Kind.ORDER: "orders",
    Kind.SUBSCRIPTION: "subscriptions",
    Kind.SURVEY: "surveys",
    Kind.RESPONSE: "responses",
    Kind.REFERRAL: "referrals",
    Kind.CHECKLIST: "checklists",
    Kind.COST: "costs",
    Kind.MEMBER: "members",
    Kind.HANDOVER: "handovers",
    Kind.SCORE_RULE: "score-rules",
    Kind.TEMPLATE: "templates",
    Kind.ARTICLE: "articles",
    Kind.REPLY: "replies",
    Kind.IMPROVEMENT: "improvements",
    Kind.LOYALTY: "loyalty",
    Kind.REWARD: "rewards",
    Kind.MENTION: "mentions",
    Kind.REQUEST: "requests",
    Kind.GOAL: "goals",
    Kind.RATE: "rates",
}

ABOUT = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY)
"""What tasks and activities can be about."""

LETTERS = {
    Kind.DEAL: "D",
    Kind.CONTACT: "C",
    Kind.COMPANY: "O",
    Kind.TASK: "T",
    Kind.ACTIVITY: "A",
    Kind.PRODUCT: "P",
    Kind.USER: "U",
    Kind.TICKET: "TK",
    Kind.CAMPAIGN: "CA",
    Kind.SEGMENT: "SG",
    Kind.ORDER: "OR",
    Kind.SUBSCRIPTION: "SB",
    Kind.SURVEY: "SV",
    Kind.RESPONSE: "RS",
    Kind.REFERRAL: "RF",
    Kind.CHECKLIST: "CL",
    Kind.COST: "CO",
    Kind.MEMBER: "ME",
    Kind.HANDOVER: "HO",
    Kind.SCORE_RULE: "SR",
    Kind.TEMPLATE: "TE",
    Kind.ARTICLE: "AR",
    Kind.REPLY: "RE",
    Kind.IMPROVEMENT: "IM",
    Kind.LOYALTY: "LO",
    Kind.REWARD: "RW",
    Kind.MENTION: "MN",
    Kind.REQUEST: "RQ",
    Kind.GOAL: "GL",
    Kind.RATE: "RT",
}

BY_LETTER = {letter: kind for kind, letter in LETTERS.items()}
BY_PLURAL = {plural: kind for kind, plural in PLURALS.items()}
BY_WORD = {kind.word: kind for kind in Kind}

_SELLING = (Kind.CONTACT, Kind.COMPANY, Kind.DEAL, Kind.TASK, Kind.ACTIVITY)

LISTED = (*_SELLING, *(kind for kind in Kind if kind not in {*_SELLING, Kind.PRODUCT, Kind.USER}))
"""The kinds that have a list with filters, saved views and columns; the first ones each under a number key."""


class Phase(StrEnum):
    """The lifecycle phase of a contact or company."""

    PROSPECTING = "prospecting"
    QUALIFICATION = "qualification"
    CONVERSION = "conversion"
    RETENTION = "retention"
    ADVOCACY = "advocacy"
    CHURNED = "churned"
    DISQUALIFIED = "disqualified"


class LeadStep(StrEnum):
    """How far a lead was handed over: found by marketing, accepted by sales, qualified by sales."""

    MQL = "MQL"
    SAL = "SAL"
    SQL = "SQL"


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


class Motive(StrEnum):
    """Why a deal is there."""

    NEW = "new"
    UPSELL = "upsell"
    CROSS_SELL = "cross-sell"
    RENEWAL = "renewal"


class StageKind(StrEnum):
    """What it means for a deal to be in a stage."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class ForecastCategory(StrEnum):
    """How sure the seller is; on the stage, overridable on the deal."""

    PIPELINE = "pipeline"
    BEST_CASE = "best case"
    COMMIT = "commit"
    CLOSED = "closed"
    OMITTED = "omitted"


class ActivityKind(StrEnum):
    """What happened."""

    CALL = "call"
    EMAIL = "email"
    MEETING = "meeting"
    CHAT = "chat"
    VISIT = "visit"
    DOWNLOAD = "download"
    NOTE = "note"


class Role(StrEnum):
    """What somebody does all day; `domain.roles` says what each may see and do. The one that may most comes first."""

    ADMIN = "admin"
    MANAGER = "manager"
    SALES = "sales"
    SUCCESS = "success"
    MARKETING = "marketing"
    SERVICE = "service"
    VIEWER = "viewer"


TRADES = (Role.ADMIN, Role.SALES, Role.MARKETING, Role.SERVICE, Role.SUCCESS)
"""The roles that stand in a user's own record; the others are given by rules of the workspace alone."""

NEWCOMER = Role.SALES
"""What stands in the record of whoever comes after the first user."""


def short_ref(kind: Kind, number: int) -> str:
    """The reference shown on screen, such as `D12`."""
    return f"{LETTERS[kind]}{number}"


def parse_ref(text: str) -> tuple[Kind, int] | None:
    """The kind and number of a short reference, or None where `text` is not one."""
    for many in (1, 2):
        letters, digits = text[:many].upper(), text[many:]
        if letters in BY_LETTER and digits.isascii() and digits.isdigit() and len(digits) <= 15:
            return BY_LETTER[letters], int(digits)
    return None
