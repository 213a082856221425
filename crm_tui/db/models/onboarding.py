"""Onboarding: checklists that start when a deal is won, and the templates that they are made from."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, PlainRecord, one_of, unique_while_visible
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.domain.choices import ChecklistStart
from crm_tui.domain.records import Kind


class ChecklistTemplate(PlainRecord):
    """What is to be done for each new customer; its note has a step on each line, as `domain.checklists` reads it."""

    letter = Kind.TEMPLATE.letter
    starts: Any = pw.TextField(default=ChecklistStart.WON, constraints=[one_of("starts", ChecklistStart)])
    filter: Any = pw.TextField(null=True)
    """In the filter language, over deals: for which won deals it starts; None for all."""

    class Meta:
        table_name = "template"


class Checklist(PlainRecord):
    """A checklist under way; its steps are tasks."""

    letter = Kind.CHECKLIST.letter
    template: Any = pw.ForeignKeyField(ChecklistTemplate, null=True, on_delete="RESTRICT")
    deal: Any = pw.ForeignKeyField(Deal, null=True, on_delete="RESTRICT")
    contact: Any = pw.ForeignKeyField(Contact, null=True, on_delete="RESTRICT")
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    started: Any = DayField()
    done: Any = DayField(null=True, column_name="done_on")
    """The day on which its last step was done."""


unique_while_visible(ChecklistTemplate, ChecklistTemplate.title_key)
for plain in (ChecklistTemplate, Checklist):
    unique_while_visible(plain, plain.external_id)
