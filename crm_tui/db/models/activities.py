"""What happened, and what is to be done."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, MomentField, Numbered, Record, Table, one_of, unique_while_visible
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.domain.records import LETTERS, ActivityKind, Kind


class Activity(Numbered):
    """Something that happened, with notes in Markdown."""

    letter = LETTERS[Kind.ACTIVITY]
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


class Task(Numbered):
    """Something to do. A deal's next step is its earliest open task."""

    letter = LETTERS[Kind.TASK]
    title: Any = pw.TextField()
    title_key: Any = pw.TextField()
    due: Any = DayField(null=True)
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    note: Any = pw.TextField(null=True)
    done_at: Any = MomentField(null=True)
    deal: Any = pw.ForeignKeyField(Deal, null=True, on_delete="RESTRICT", index=False)
    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    list_name: Any = pw.TextField(null=True)
    """The list of tasks that it is on, such as *Spring calls*; a list is there while a task is on it."""
    ticket: Any = pw.UUIDField(null=True, column_name="ticket_id")
    """The ticket that it is for."""
    checklist: Any = pw.UUIDField(null=True, column_name="checklist_id")
    """The checklist of which it is a step."""

    class Meta:
        indexes = ((("deal", "due"), False), (("due",), False))


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


Task.add_index(
    Task.index(Task.owner, Task.due, name="task_agenda", where=Task.done_at.is_null() & Task.hidden_at.is_null())
)
Task.add_index(Task.index(Task.checklist, name="task_checklist", where=Task.checklist.is_null(is_null=False)))
Task.add_index(Task.index(Task.ticket, name="task_ticket", where=Task.ticket.is_null(is_null=False)))
Activity.add_index(
    Activity.index(Activity.ticket, Activity.at, name="activity_ticket", where=Activity.ticket.is_null(is_null=False))
)
unique_while_visible(NoteTemplate, NoteTemplate.name_key)
unique_while_visible(Cadence, Cadence.name_key)
for numbered in (Activity, Task):
    unique_while_visible(numbered, numbered.external_id)
