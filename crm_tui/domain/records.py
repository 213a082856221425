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

    @property
    def plural(self) -> str:
        """The word for several, as on screen and on the command line."""
        return PLURALS[self]

    @property
    def letter(self) -> str:
        """The letter that begins a short reference, such as D in D12."""
        return LETTERS[self]


PLURALS = {
    Kind.DEAL: "deals",
    Kind.CONTACT: "contacts",
    Kind.COMPANY: "companies",
    Kind.TASK: "tasks",
    Kind.ACTIVITY: "activities",
    Kind.PRODUCT: "products",
    Kind.USER: "users",
}

LETTERS = {
    Kind.DEAL: "D",
    Kind.CONTACT: "C",
    Kind.COMPANY: "O",
    Kind.TASK: "T",
    Kind.ACTIVITY: "A",
    Kind.PRODUCT: "P",
    Kind.USER: "U",
}

BY_LETTER = {letter: kind for kind, letter in LETTERS.items()}
BY_PLURAL = {plural: kind for kind, plural in PLURALS.items()}


class Phase(StrEnum):
    """The lifecycle phase of a contact or company."""

    PROSPECTING = "prospecting"
    QUALIFICATION = "qualification"
    CONVERSION = "conversion"
    RETENTION = "retention"
    ADVOCACY = "advocacy"
    CHURNED = "churned"
    DISQUALIFIED = "disqualified"


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
    letter, digits = text[:1].upper(), text[1:]
    if letter in BY_LETTER and digits.isascii() and digits.isdigit() and len(digits) <= 15:
        return BY_LETTER[letter], int(digits)
    return None
