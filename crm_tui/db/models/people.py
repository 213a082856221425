"""Users, companies, contacts and how to reach them."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import MomentField, Numbered, Table, one_of, unique_while_visible
from crm_tui.domain.records import TRADES, Kind, LeadStep, Phase, Role


class User(Numbered):
    """Somebody who works with the workspace; the login is the Unix login."""

    letter = Kind.USER.letter
    login: Any = pw.TextField(unique=True)
    name: Any = pw.TextField()
    name_key: Any = pw.TextField(index=True)
    role: Any = pw.TextField(default=Role.SALES, constraints=[one_of("role", TRADES)])
    email: Any = pw.TextField(null=True)
    team: Any = pw.TextField(null=True)
    """Whom they sell or serve with; goals and numbers can be of a team."""


class Company(Numbered):
    """An organisation."""

    letter = Kind.COMPANY.letter
    name: Any = pw.TextField()
    name_key: Any = pw.TextField(index=True)
    """`text.fold(name)`; what names are compared by."""
    sort_key: Any = pw.TextField()
    """`text.sort_key(name)`; what lists are ordered by."""
    domain: Any = pw.TextField(null=True, index=True)
    industry: Any = pw.TextField(null=True)
    country: Any = pw.TextField(null=True)
    city: Any = pw.TextField(null=True)
    employees: Any = pw.BigIntegerField(null=True)
    revenue: Any = pw.BigIntegerField(null=True)
    """A year's, in minor units of `currency`."""
    currency: Any = pw.TextField(null=True)
    phase: Any = pw.TextField(default=Phase.PROSPECTING, constraints=[one_of("phase", Phase)])
    source: Any = pw.TextField(null=True)
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    parent: Any = pw.ForeignKeyField("self", null=True, on_delete="RESTRICT")
    note: Any = pw.TextField(null=True)
    last_touch_at: Any = MomentField(null=True)
    merged_into: Any = pw.UUIDField(null=True)
    """The company that it was found to be, where several were merged into one."""
    phase_since: Any = MomentField(null=True)
    """When it entered its phase; None where that was not written down."""
    expectations: Any = pw.TextField(null=True)
    """What was agreed with them."""
    preferred_channel: Any = pw.TextField(null=True)


class Contact(Numbered):
    """A person."""

    letter = Kind.CONTACT.letter
    name: Any = pw.TextField()
    name_key: Any = pw.TextField(index=True)
    sort_key: Any = pw.TextField()
    given_name: Any = pw.TextField(null=True)
    family_name: Any = pw.TextField(null=True)
    job_title: Any = pw.TextField(null=True)
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    phase: Any = pw.TextField(default=Phase.PROSPECTING, constraints=[one_of("phase", Phase)])
    source: Any = pw.TextField(null=True)
    """Where the lead came from, such as a fair or a referral."""
    channel: Any = pw.TextField(null=True)
    """The channel it came through, such as email or social."""
    preferred_channel: Any = pw.TextField(null=True)
    note: Any = pw.TextField(null=True)
    last_touch_at: Any = MomentField(null=True)
    cadence_days: Any = pw.BigIntegerField(null=True, constraints=[pw.Check("cadence_days > 0")])
    """Days after which they are due for a word; None for what the workspace's cadences say."""
    merged_into: Any = pw.UUIDField(null=True)
    """The contact that it was found to be, where several were merged into one."""
    phase_since: Any = MomentField(null=True)
    """When they entered their phase; None where that was not written down."""
    expectations: Any = pw.TextField(null=True)
    """What was agreed with them."""
    unsubscribed_at: Any = MomentField(null=True)
    """Since when they want no mailings."""
    need: Any = pw.TextField(null=True)
    """What they need, as far as it is known; with budget, authority and timing what qualifies a lead."""
    budget: Any = pw.BigIntegerField(null=True)
    """Minor units of `currency`."""
    currency: Any = pw.TextField(null=True)
    authority: Any = pw.TextField(null=True)
    """Who decides, and how."""
    timing: Any = pw.TextField(null=True)
    """When they want to decide."""
    lead_step: Any = pw.TextField(null=True, constraints=[one_of("lead_step", LeadStep)])
    """How far the lead was handed over: the last of MQL, SAL and SQL that was not rejected."""
    fit: Any = pw.BigIntegerField(null=True)
    """Points for who they are; None until they were scored."""
    engagement: Any = pw.BigIntegerField(null=True)
    """Points for what they did, by the day they were scored."""
    grade: Any = pw.TextField(null=True)
    """Such as A1: by fit A to C, by engagement 1 to 3."""
    scored_at: Any = MomentField(null=True)


class ContactPoint(Table):
    """One way to reach a contact or a company; `key` is the normalised form that look-ups use."""

    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    kind: Any = pw.TextField(constraints=[pw.Check("kind IN ('email', 'phone', 'address', 'handle', 'website')")])
    value: Any = pw.TextField()
    key: Any = pw.TextField()
    label: Any = pw.TextField(default="")
    """`work`, `home`, `mobile`, or empty."""
    position: Any = pw.BigIntegerField(default=0)
    """Zero is the main one of its kind."""

    class Meta:
        table_name = "contact_point"
        indexes = ((("kind", "key"), False),)
        constraints = (pw.Check("(contact_id IS NULL) <> (company_id IS NULL)"),)


for listed in (Company, Contact):
    listed.add_index(
        listed.index(
            listed.sort_key, listed.id, name=f"{listed._meta.table_name}_by_name", where=listed.hidden_at.is_null()
        )
    )
    listed.add_index(
        listed.index(
            listed.phase,
            pw.fn.COALESCE(listed.phase_since, listed.created_at).desc(),
            listed.id,
            name=f"{listed._meta.table_name}_phases",
            where=listed.hidden_at.is_null(),
        )
    )
Contact.add_index(Contact.index(Contact.created_at, name="contact_created", where=Contact.hidden_at.is_null()))
Contact.add_index(
    Contact.index(
        Contact.owner,
        pw.fn.COALESCE(Contact.last_touch_at, Contact.created_at),
        Contact.cadence_days,
        name="contact_agenda",
        where=Contact.hidden_at.is_null(),
    )
)
for numbered in (User, Company, Contact):
    unique_while_visible(numbered, numbered.external_id)
