"""What happened; and what is told again: templates of notes, how often people should hear from us, what waits."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, MomentField, Numbered, Record, Table, one_of, unique_while_visible
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.domain.records import ActivityKind, Kind


class Activity(Numbered):
    """Something that happened, with notes in Markdown."""

    letter = Kind.ACTIVITY.letter
    kind: Any = pw.TextField(constraints=[one_of("kind", ActivityKind)])
    at: Any = MomentField()
    by: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", column_name="by_id", index=False)
    subject: Any = pw.TextField()
    subject_key: Any = pw.TextField()
    body: Any = pw.TextField(default="")
    minutes: Any = pw.BigIntegerField(null=True)
    deal: Any = pw.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", index=False)
    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT", index=False)
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT", index=False)
    ticket: Any = pw.UUIDField(null=True, column_name="ticket_id")
    """The ticket that it belongs to."""
    campaign: Any = pw.UUIDField(null=True, column_name="campaign_id")
    """The campaign that it answers to."""

    class Meta:
        indexes = (
            (("deal", "at"), False),
            (("contact", "at"), False),
            (("company", "at"), False),
            (("at",), False),
        )


class NoteTemplate(Record):
    """A text that notes begin with."""

    name: Any = pw.TextField()
    name_key: Any = pw.TextField()
    body: Any = pw.TextField()
    """Markdown."""

    class Meta:
        table_name = "note_template"


class Cadence(Record):
    """How often whom a filter finds should hear from us; the first one that finds them holds."""

    name: Any = pw.TextField()
    name_key: Any = pw.TextField()
    filter: Any = pw.TextField()
    """In the filter language, over contacts."""
    days: Any = pw.BigIntegerField(constraints=[pw.Check("days > 0")])
    position: Any = pw.BigIntegerField(default=0)


class Snooze(Table):
    """What one user does not want to see in their agenda before a day."""

    user: Any = pw.ForeignKeyField(User, on_delete="RESTRICT", index=False)
    kind: Any = pw.TextField()
    record: Any = pw.UUIDField()
    until: Any = DayField()

    class Meta:
        indexes = ((("user", "record"), True),)


Activity.add_index(
    Activity.index(Activity.ticket, Activity.at, name="activity_ticket", where=Activity.ticket.is_null(is_null=False))
)
unique_while_visible(NoteTemplate, NoteTemplate.name_key)
unique_while_visible(Cadence, Cadence.name_key)
unique_while_visible(Activity, Activity.external_id)
