"""What companies can be filtered by."""

from __future__ import annotations

from crm_tui.db.models import Activity, Company, Contact, ContactPoint, Deal, Task
from crm_tui.domain.records import Kind
from crm_tui.filters.field import Field, FieldType, Target, Vocabulary, Word, folded, one, through
from crm_tui.filters.kinds import customers, lifecycle, shared
from crm_tui.filters.kinds.onboarding import agreed_fields
from crm_tui.filters.kinds.said import said_fields
from crm_tui.filters.open_deals import open_deals
from crm_tui.filters.rfm import rfm_fields

_POINTS = one(of=ContactPoint).where(ContactPoint.company == Company.id)
_PEOPLE = one(of=Contact).where(Contact.company == Company.id, Contact.hidden_at.is_null())
_DEALS = one(of=Deal).where(Deal.company == Company.id, Deal.hidden_at.is_null())
_Parent = Company.alias()
_PARENT = one(of=_Parent).where(_Parent.id == Company.parent, _Parent.hidden_at.is_null())

_WHO = (
    Field("name", FieldType.TEXT, "A part of its name.", Target(Company.name_key), example="acme"),
    Field(
        "domain",
        FieldType.TEXT,
        "A part of its internet domain.",
        Target(folded(Company.domain)),
        aliases=("website",),
        example="acme.example",
    ),
    *shared.points(_POINTS, "its own"),
    Field(
        "industry",
        FieldType.TEXT,
        "A part of its industry.",
        Target(folded(Company.industry)),
        aliases=("sector",),
    ),
    Field("country", FieldType.TEXT, "A part of its country.", Target(folded(Company.country))),
    Field("city", FieldType.TEXT, "A part of its city.", Target(folded(Company.city))),
    Field(
        "employees",
        FieldType.NUMBER,
        "How many people work there.",
        Target(Company.employees),
        aliases=("staff", "size"),
        example="50..200",
    ),
    Field(
        "revenue",
        FieldType.MONEY,
        "Its revenue in a year, in its own currency unless one is named.",
        Target(Company.revenue, currency=Company.currency),
        example=">1m",
    ),
    Field(
        "parent",
        FieldType.RECORD,
        "A part of the name of the company that it belongs to, or its reference.",
        Target(_Parent.name_key, through(_PARENT), number=_Parent.number),
        refers=Kind.COMPANY,
        example="acme",
    ),
    Field("note", FieldType.TEXT, "A part of the note on it.", Target(folded(Company.note)), aliases=("notes",)),
    shared.tags(Company),
    shared.segment("it is"),
    *shared.identity(Company, Kind.COMPANY),
)

_RELATION = (
    shared.flags(
        Word("lead", "Not yet a customer.", lambda _: Company.phase.in_(shared.LEADS)),
        Word("customer", "In retention or advocacy.", lambda _: Company.phase.in_(shared.CUSTOMERS)),
        customers.at_risk(Kind.COMPANY),
        shared.mine(Company.owner),
    ),
    shared.owner(Company.owner, "The user who looks after it; me is you."),
    shared.team(Company.owner),
    shared.phase(Company.phase, of="company"),
    *lifecycle.fields(Company, "its"),
    Field("source", FieldType.TEXT, "A part of where the lead came from.", Target(folded(Company.source))),
    *agreed_fields(Company),
    shared.contacts(_PEOPLE, "A part of the name of somebody who works there, or their reference."),
    shared.deals(_DEALS, "A part of the title of a deal with it, or its reference."),
    Field(
        "deals",
        FieldType.NUMBER,
        "How many open deals there are with it.",
        Target(open_deals()),
        example="1..",
    ),
)

COMPANIES = Vocabulary(
    kind=Kind.COMPANY,
    model=Company,
    fields=(
        *_WHO,
        *_RELATION,
        *shared.known_since(Company, "it", "it"),
        *said_fields(Company, "its people"),
        *customers.customer_fields(Company),
        *rfm_fields(Company),
        *shared.open_tasks(Task.company, Company),
        *shared.activities(Activity.company, Company),
    ),
    words=(
        Target(Company.name_key),
        Target(folded(Company.domain)),
        Target(Contact.name_key, through(_PEOPLE)),
        Target(ContactPoint.key, through(_POINTS)),
    ),
)
