"""What is to be done."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, MomentField, Numbered, unique_while_visible
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.domain.records import Kind


class Task(Numbered):
    """Something to do. A deal's next step is its earliest open task."""

    letter = Kind.TASK.letter
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


Task.add_index(
    Task.index(Task.owner, Task.due, name="task_agenda", where=Task.done_at.is_null() & Task.hidden_at.is_null())
)
Task.add_index(Task.index(Task.checklist, name="task_checklist", where=Task.checklist.is_null(is_null=False)))
Task.add_index(Task.index(Task.ticket, name="task_ticket", where=Task.ticket.is_null(is_null=False)))
unique_while_visible(Task, Task.external_id)
