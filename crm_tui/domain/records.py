"""The kinds of record that a workspace holds, how each is named and referred to, and what the first of them can be."""

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
    def one(self) -> str:
        """The word with its article: `a deal`, `an order`."""
        return f"{'an' if self.word[0] in 'aeio' else 'a'} {self.word}"

    @property
    def plural(self) -> str:
        """The word for several, as on screen and on the command line."""
        return _NAMES[self][0]

    @property
    def letter(self) -> str:
        """The letters that begin a short reference, such as D in D12."""
        return _NAMES[self][1]


_NAMES = {
    Kind.DEAL: ("deals", "D"),
    Kind.CONTACT: ("contacts", "C"),
    Kind.COMPANY: ("companies", "O"),
    Kind.TASK: ("tasks", "T"),
    Kind.ACTIVITY: ("activities", "A"),
    Kind.PRODUCT: ("products", "P"),
    Kind.USER: ("users", "U"),
    Kind.TICKET: ("tickets", "TK"),
    Kind.CAMPAIGN: ("campaigns", "CA"),
    Kind.SEGMENT: ("segments", "SG"),
    Kind.ORDER: ("orders", "OR"),
    Kind.SUBSCRIPTION: ("subscriptions", "SB"),
    Kind.SURVEY: ("surveys", "SV"),
    Kind.RESPONSE: ("responses", "RS"),
    Kind.REFERRAL: ("referrals", "RF"),
    Kind.CHECKLIST: ("checklists", "CL"),
    Kind.COST: ("costs", "CO"),
    Kind.MEMBER: ("members", "ME"),
    Kind.HANDOVER: ("handovers", "HO"),
    Kind.SCORE_RULE: ("score-rules", "SR"),
    Kind.TEMPLATE: ("templates", "TE"),
    Kind.ARTICLE: ("articles", "AR"),
    Kind.REPLY: ("replies", "RE"),
    Kind.IMPROVEMENT: ("improvements", "IM"),
    Kind.LOYALTY: ("loyalty", "LO"),
    Kind.REWARD: ("rewards", "RW"),
    Kind.MENTION: ("mentions", "MN"),
    Kind.REQUEST: ("requests", "RQ"),
    Kind.GOAL: ("goals", "GL"),
    Kind.RATE: ("rates", "RT"),
}
"""The word for several of each kind, and the letters that begin its short references."""

ABOUT = (Kind.DEAL, Kind.CONTACT, Kind.COMPANY)
"""What tasks and activities can be about."""

BY_LETTER = {kind.letter: kind for kind in Kind}
BY_PLURAL = {kind.plural: kind for kind in Kind}
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
    return f"{kind.letter}{number}"


def parse_ref(text: str) -> tuple[Kind, int] | None:
    """The kind and number of a short reference, or None where `text` is not one."""
    for many in (1, 2):
        letters, digits = text[:many].upper(), text[many:]
        if letters in BY_LETTER and digits.isascii() and digits.isdigit() and len(digits) <= 15:
            return BY_LETTER[letters], int(digits)
    return None
