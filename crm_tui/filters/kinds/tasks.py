"""What tasks can be filtered by."""

from __future__ import annotations

from crm_tui.db.models import Company, Contact, Deal, Task
from crm_tui.domain.records import Kind
from crm_tui.filters.field import Field, FieldType, Target, Vocabulary, Word, folded, one, through
from crm_tui.filters.kinds import shared

_DEAL = one(of=Deal).where(Deal.id == Task.deal, Deal.hidden_at.is_null())
_CONTACT = one(of=Contact).where(Contact.id == Task.contact, Contact.hidden_at.is_null())
_OPEN = Task.done_at.is_null()

TASKS = Vocabulary(
    kind=Kind.TASK,
    model=Task,
    fields=(
        Field(
            "title",
            FieldType.TEXT,
            "A part of its title.",
            Target(Task.title_key),
            aliases=("name", "task"),
            example="send",
        ),
        Field(
            "due",
            FieldType.DATE,
            "The day on which it is due; <7d is before the day in 7 days, past days included.",
            Target(Task.due),
            aliases=("due_date", "day"),
            example="today..7d",
        ),
        shared.flags(
            Word("open", "Not done yet.", lambda _: _OPEN),
            Word("done", "Done.", lambda _: Task.done_at.is_null(is_null=False)),
            Word("overdue", "Open, and due before today.", lambda now: _OPEN & (Task.due < now.today)),
            Word("today", "Open, and due today.", lambda now: _OPEN & (Task.due == now.today)),
            shared.mine(Task.owner),
        ),
        shared.owner(Task.owner, "The user who is to do it; me is you."),
        shared.team(Task.owner),
        Field("done", FieldType.MOMENT, "When it was done.", Target(Task.done_at), aliases=("done_at",)),
        Field(
            "created",
            FieldType.MOMENT,
            "When it was written down.",
            Target(Task.created_at),
            aliases=("added", "created_at"),
        ),
        Field("age", FieldType.AGE, "Whole days since it was written down.", Target(Task.created_at)),
        shared.deals(_DEAL, "A part of the title of the deal that it is about, or its reference."),
        shared.contact(Task.contact),
        shared.company(Task.company),
        Field(
            "list",
            FieldType.TEXT,
            "A part of the name of the list of tasks that it is on.",
            Target(folded(Task.list_name)),
            aliases=("list_name",),
            example="spring",
        ),
        Field("note", FieldType.TEXT, "A part of its note.", Target(folded(Task.note)), aliases=("notes",)),
        shared.tags(Task),
        shared.segment("its contact or company is"),
        *shared.identity(Task, Kind.TASK),
    ),
    words=(
        Target(Task.title_key),
        Target(Deal.title_key, through(_DEAL)),
        Target(Contact.name_key, through(_CONTACT)),
        Target(Company.name_key, through(shared.company_of(Task.company))),
    ),
)
