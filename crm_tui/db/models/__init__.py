"""The tables of a workspace, by area."""

from __future__ import annotations

from crm_tui.db.models.activities import Activity, Cadence, NoteTemplate, Snooze, Task
from crm_tui.db.models.base import DayField, MomentField, Numbered, Record, Table, database, rows, scalars
from crm_tui.db.models.deals import (
    Deal,
    DealCheck,
    DealContact,
    DealLine,
    Product,
    StageVisit,
    Transition,
)
from crm_tui.db.models.people import (
    Company,
    Contact,
    ContactPoint,
    CustomField,
    CustomValue,
    Tag,
    Tagging,
    User,
)
from crm_tui.db.models.pipelines import Criterion, LostReason, Pipeline, Stage, StageTotal
from crm_tui.db.models.workspace import Action, Change, DistinctPair, SavedView, SearchEntry, Setting
from crm_tui.domain.records import Kind

TABLES = (
    User, Company, Contact, ContactPoint, Tag, Tagging, CustomField, CustomValue,
    Pipeline, Stage, Criterion, LostReason, StageTotal,
    Product, Deal, DealContact, DealLine, DealCheck, Transition, StageVisit,
    Activity, Task, NoteTemplate, Cadence, Snooze, Setting, SavedView, DistinctPair, Action, Change, SearchEntry,
)  # fmt: skip
"""Every table, each after those that it refers to."""

OF_KIND: dict[Kind, type[Numbered]] = {
    Kind.DEAL: Deal,
    Kind.CONTACT: Contact,
    Kind.COMPANY: Company,
    Kind.TASK: Task,
    Kind.ACTIVITY: Activity,
    Kind.PRODUCT: Product,
    Kind.USER: User,
}
"""The table of each kind of record that has a short reference."""

__all__ = [
    "OF_KIND",
    "TABLES",
    "Action",
    "Activity",
    "Cadence",
    "Change",
    "Company",
    "Contact",
    "ContactPoint",
    "Criterion",
    "CustomField",
    "CustomValue",
    "DayField",
    "Deal",
    "DealCheck",
    "DealContact",
    "DealLine",
    "DistinctPair",
    "LostReason",
    "MomentField",
    "NoteTemplate",
    "Numbered",
    "Pipeline",
    "Product",
    "Record",
    "SavedView",
    "SearchEntry",
    "Setting",
    "Snooze",
    "Stage",
    "StageTotal",
    "StageVisit",
    "Table",
    "Tag",
    "Tagging",
    "Task",
    "Transition",
    "User",
    "database",
    "rows",
    "scalars",
]
