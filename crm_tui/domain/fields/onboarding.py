"""The fields of checklists and their templates."""

from __future__ import annotations

from dataclasses import replace

from crm_tui.domain.choices import ChecklistStart
from crm_tui.domain.fields.kind import ENDING, PlainKind, titled
from crm_tui.domain.fields.making import COMPANY, CONTACT, DEAL, EXTERNAL, NOTE, OWNER, TAGS, choice, date, record
from crm_tui.domain.fields.types import FieldSpec, FieldType
from crm_tui.domain.records import Kind

_STEPS = replace(
    NOTE,
    label="Steps",
    help="One on each line, such as: +3d sales: Call to agree expectations",
    aliases=("steps",),
    required=True,
)

KINDS = (
    PlainKind(
        kind=Kind.CHECKLIST,
        says="A checklist under way, such as the onboarding of a customer; its steps are tasks.",
        fields=(
            titled("Checklist", "", required=False),
            record("template", Kind.TEMPLATE),
            DEAL,
            COMPANY,
            CONTACT,
            date("started", "Started", required=True, default="today"),
            date("done", "Done"),
            OWNER,
            *ENDING,
        ),
        listed=("title", "started"),
        sort="-started",
        at_first="no:done",
        empty="No checklist is under way; one starts when a deal is won.",
        found_by=("onboarding", "welcome", "instructions", "training", "guidance"),
    ),
    PlainKind(
        kind=Kind.TEMPLATE,
        says="What is to be done for each new customer: a step on each line, with its day and whose work it is.",
        fields=(
            titled("Name"),
            choice("starts", "Starts", ChecklistStart, ChecklistStart.WON),
            FieldSpec(
                name="filter",
                label="For",
                type=FieldType.FILTER,
                column="filter",
                help="Which won deals it starts for, in the filter language; all where nothing is written",
            ),
            _STEPS,
            TAGS,
            EXTERNAL,
        ),
        listed=("title", "starts", "filter"),
        sort="title",
        empty="No checklist templates yet; n writes one, a step on each line.",
        found_by=("checklist template", "playbook", "onboarding"),
    ),
)
