"""The fields of hand-overs."""

from __future__ import annotations

from crm_tui.domain.choices import HandoverState
from crm_tui.domain.fields.kind import ENDING, PlainKind, titled
from crm_tui.domain.fields.making import OWNER, choice, moment, record, text
from crm_tui.domain.records import Kind, LeadStep

KINDS = (
    PlainKind(
        kind=Kind.HANDOVER,
        says="A lead handed over as MQL, SAL or SQL, and whether it was accepted.",
        fields=(
            titled("In short", "", required=False),
            record("contact", Kind.CONTACT, required=True),
            choice("step", "Step", LeadStep, help_="As what; what comes next where nothing is written"),
            moment("at", "When", default="now"),
            record("given_by", Kind.USER, "Given by"),
            OWNER,
            choice("state", "State", HandoverState, HandoverState.WAITING),
            text("reason", "Reason", help="Why it was rejected"),
            *ENDING,
        ),
        listed=("at", "contact", "step", "state", "owner", "reason"),
        sort="-at",
        empty="No lead was handed over yet.",
        found_by=("mql", "sal", "sql", "lead", "qualification"),
    ),
)
