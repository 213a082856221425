"""The way of contacts and companies through the phases of the relationship, and who owns them in which."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import MomentField, PlainRecord, Table, one_of, unique_while_visible
from crm_tui.db.models.people import Contact, User
from crm_tui.domain.choices import HandoverState
from crm_tui.domain.records import Kind, LeadStep, Phase


class PhaseChange(Table):
    """A contact or a company going from one phase to another; taken out again when what wrote it is undone.

    Only `db.phases` writes it. Where somebody began is no change: they were created in the phase that the first leaves.
    """

    kind: Any = pw.TextField(constraints=[pw.Check("kind IN ('contact', 'company')")])
    record: Any = pw.UUIDField()
    from_phase: Any = pw.TextField(constraints=[one_of("from_phase", Phase)])
    to_phase: Any = pw.TextField(constraints=[one_of("to_phase", Phase)])
    at: Any = MomentField()
    by: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", column_name="by_id", index=False)
    rule: Any = pw.TextField(default="")
    """The rule that moved it; empty for one moved by hand."""
    reason: Any = pw.TextField(default="")

    class Meta:
        table_name = "phase_change"
        indexes = ((("record", "at", "id", "from_phase", "to_phase"), False), (("at",), False))


class PhaseOwner(Table):
    """Who looks after a contact or a company in one of its phases."""

    kind: Any = pw.TextField()
    record: Any = pw.UUIDField()
    phase: Any = pw.TextField(constraints=[one_of("phase", Phase)])
    user: Any = pw.ForeignKeyField(User, on_delete="RESTRICT")

    class Meta:
        table_name = "phase_owner"
        indexes = ((("record", "phase"), True),)


class Handover(PlainRecord):
    """A lead handed from one who found it to one who is to work on it: as MQL, SAL or SQL, accepted or rejected."""

    letter = Kind.HANDOVER.letter
    contact: Any = pw.ForeignKeyField(Contact, on_delete="RESTRICT")
    step: Any = pw.TextField(constraints=[one_of("step", LeadStep)])
    at: Any = MomentField()
    given_by: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", index=False)
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    """Who is to accept it."""
    state: Any = pw.TextField(default=HandoverState.WAITING, constraints=[one_of("state", HandoverState)])
    decided_at: Any = MomentField(null=True)
    reason: Any = pw.TextField(null=True)
    """Why it was rejected."""


for plain in (Handover,):
    unique_while_visible(plain, plain.external_id)
