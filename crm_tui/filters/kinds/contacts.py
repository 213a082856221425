"""What contacts can be filtered by."""

from __future__ import annotations

import peewee as pw

from crm_tui.db.models import Activity, Company, Contact, ContactPoint, Deal, DealContact, Task
from crm_tui.domain.records import Kind, StageKind
from crm_tui.filters.field import Field, FieldType, Target, Vocabulary, Word, folded, one, scalar, through
from crm_tui.filters.kinds import advocates, customers, leads, lifecycle, shared
from crm_tui.filters.kinds.campaigns import CAMPAIGN_OF_CONTACTS
from crm_tui.filters.kinds.onboarding import agreed_fields
from crm_tui.filters.kinds.said import said_fields
from crm_tui.filters.rfm import rfm_fields

_COMPANY = through(shared.company_of(Contact.company))
_POINTS = one(of=ContactPoint).where(ContactPoint.contact == Contact.id)
_DEALS = one(of=DealContact).join(Deal).where(DealContact.contact == Contact.id, Deal.hidden_at.is_null())

_WHO = (
    Field("name", FieldType.TEXT, "A part of their name.", Target(Contact.name_key), example="kim"),
    *shared.points(_POINTS, "theirs"),
    Field(
        "address",
        FieldType.TEXT,
        "A part of a postal address of theirs.",
        Target(folded(ContactPoint.value), through(_POINTS.where(ContactPoint.kind == "address"))),
        example="berlin",
    ),
    shared.company(Contact.company),
    Field(
        "title",
        FieldType.TEXT,
        "A part of their job title.",
        Target(folded(Contact.job_title)),
        aliases=("job", "job_title"),
        example="head",
    ),
    Field("industry", FieldType.TEXT, "Their company's industry.", Target(folded(Company.industry), _COMPANY)),
    Field("country", FieldType.TEXT, "Their company's country.", Target(folded(Company.country), _COMPANY)),
    Field("city", FieldType.TEXT, "Their company's city.", Target(folded(Company.city), _COMPANY)),
    Field(
        "note",
        FieldType.TEXT,
        "A part of the note on them.",
        Target(folded(Contact.note)),
        aliases=("notes",),
    ),
    shared.tags(Contact),
    shared.segment("they are"),
    *shared.identity(Contact, Kind.CONTACT),
)

_RELATION = (
    shared.flags(
        Word("lead", "Not yet a customer.", lambda _: Contact.phase.in_(shared.LEADS)),
        Word("customer", "In retention or advocacy.", lambda _: Contact.phase.in_(shared.CUSTOMERS)),
        *leads.FLAGS,
        *advocates.FLAGS,
        customers.at_risk(Kind.CONTACT),
        shared.mine(Contact.owner),
    ),
    shared.owner(Contact.owner, "The user who looks after them; me is you."),
    shared.team(Contact.owner),
    shared.phase(Contact.phase, of="contact"),
    *lifecycle.fields(Contact, "their"),
    Field("source", FieldType.TEXT, "A part of where the lead came from.", Target(folded(Contact.source))),
    Field(
        "channel",
        FieldType.TEXT,
        "A part of the channel that the lead came through.",
        Target(folded(Contact.channel)),
        example="email",
    ),
    *agreed_fields(Contact),
    shared.deals(_DEALS, "A part of the title of a deal that they have a part in, or its reference."),
    Field(
        "role",
        FieldType.TEXT,
        "A part of the role that they play in a deal.",
        Target(folded(DealContact.role), through(_DEALS)),
        example='"decision maker"',
    ),
    Field(
        "deals",
        FieldType.NUMBER,
        "How many open deals they have a part in.",
        Target(scalar(_DEALS.select(pw.fn.COUNT(Deal.id)).where(Deal.outcome == StageKind.OPEN))),
        example="1..",
    ),
)

CONTACTS = Vocabulary(
    kind=Kind.CONTACT,
    model=Contact,
    fields=(
        *_WHO,
        *_RELATION,
        *shared.known_since(Contact, "they", "them"),
        *leads.FIELDS,
        *customers.customer_fields(Contact),
        *said_fields(Contact, "they"),
        *advocates.FIELDS,
        CAMPAIGN_OF_CONTACTS,
        *rfm_fields(Contact),
        *shared.open_tasks(Task.contact, Contact),
        *shared.activities(Activity.contact, Contact),
    ),
    words=(
        Target(Contact.name_key),
        Target(Company.name_key, _COMPANY),
        Target(ContactPoint.key, through(_POINTS)),
    ),
)
