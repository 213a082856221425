"""What contacts can be filtered by as leads: what qualifies them, their scores, and how far they were handed over."""

from __future__ import annotations

from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Company, Contact, ContactPoint
from crm_tui.domain.leads.scores import GRADES
from crm_tui.domain.records import LeadStep
from crm_tui.filters.field import Field, FieldType, Target, Word, choices, folded, one, through
from crm_tui.filters.kinds import shared

_WEBSITES = one(of=ContactPoint).where(
    (ContactPoint.contact == Contact.id) | (ContactPoint.company == Contact.company),
    in_order_of_the_table(ContactPoint.kind) == "website",
)

FLAGS = (Word("unsubscribed", "They want no mailings.", lambda _: Contact.unsubscribed_at.is_null(is_null=False)),)
"""What a contact is."""

FIELDS = (
    Field(
        "website",
        FieldType.TEXT,
        "A part of a website of theirs, or of their company's.",
        Target(ContactPoint.key, through(_WEBSITES)),
        aliases=("homepage",),
        example="acme",
    ),
    Field(
        "employees",
        FieldType.NUMBER,
        "How many work at their company.",
        Target(Company.employees, through(shared.company_of(Contact.company))),
        aliases=("size",),
        example="50..500",
    ),
    Field(
        "need",
        FieldType.TEXT,
        "A part of what they need.",
        Target(folded(Contact.need)),
        example="sensors",
    ),
    Field(
        "budget",
        FieldType.MONEY,
        "What they can spend.",
        Target(Contact.budget, currency=Contact.currency),
    ),
    Field(
        "authority",
        FieldType.TEXT,
        "A part of who decides, and how.",
        Target(folded(Contact.authority)),
        aliases=("decision",),
        example="board",
    ),
    Field(
        "timing",
        FieldType.TEXT,
        "A part of when they want to decide.",
        Target(folded(Contact.timing)),
        aliases=("timeline",),
        example="quarter",
    ),
    Field(
        "grade",
        FieldType.CHOICE,
        "Their grade: A to C for who they are, 1 to 3 for what they did; grade:A is any with A.",
        Target(folded(Contact.grade)),
        words=tuple(Word(grade) for grade in GRADES),
    ),
    Field(
        "fit", FieldType.NUMBER, "Points for who they are.", Target(Contact.fit), example=">=40"
    ),
    Field(
        "engagement",
        FieldType.NUMBER,
        "Points for what they did, by the day on which they were scored.",
        Target(Contact.engagement),
        example=">=40",
    ),
    Field(
        "lead",
        FieldType.CHOICE,
        "How far the lead was handed over, and not rejected.",
        Target(folded(Contact.lead_step)),
        aliases=("lead_step", "handover"),
        words=choices(LeadStep),
    ),
)  # fmt: skip
"""What their values are."""
