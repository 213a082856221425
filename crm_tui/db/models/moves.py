"""Deals' way through the stages."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import MomentField, Table
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import User
from crm_tui.db.models.pipelines import Stage


class Transition(Table):
    """A deal entering a stage. Never edited, never deleted: undoing a move appends another one."""

    deal: Any = pw.ForeignKeyField(Deal, on_delete="RESTRICT", index=False)
    seq: Any = pw.BigIntegerField()
    """1, 2, 3, … within the deal."""
    from_stage: Any = pw.ForeignKeyField(Stage, null=True, on_delete="RESTRICT", index=False)
    to_stage: Any = pw.ForeignKeyField(Stage, on_delete="RESTRICT", index=False)
    at: Any = MomentField(index=True)
    by: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", column_name="by_id", index=False)
    reason: Any = pw.TextField(default="")
    probability: Any = pw.BigIntegerField(constraints=[pw.Check("probability BETWEEN 0 AND 100")])
    """Percent in force when it entered the stage."""
    forced: Any = pw.BooleanField(default=False)
    """True where criteria were not met and `reason` says why it moved all the same."""
    reverts: Any = pw.ForeignKeyField("self", null=True, on_delete="RESTRICT", index=False)
    """The transition that this one takes back."""

    class Meta:
        indexes = ((("deal", "seq"), True),)


class StageVisit(pw.Model):
    """A deal's stay in a stage, worked out from its transitions without those taken back."""

    deal: Any = pw.ForeignKeyField(Deal, on_delete="CASCADE", index=False)
    seq: Any = pw.BigIntegerField()
    """1, 2, 3, … within the deal."""
    stage: Any = pw.ForeignKeyField(Stage, on_delete="RESTRICT", index=False)
    entered_at: Any = MomentField()
    left_at: Any = MomentField(null=True)
    """None while the deal is there."""
    seconds: Any = pw.BigIntegerField(null=True)
    """Length of the stay; None while the deal is there."""
    probability: Any = pw.BigIntegerField()

    class Meta:
        database = Table._meta.database
        legacy_table_names = False
        strict_tables = True
        table_name = "stage_visit"
        primary_key = pw.CompositeKey("deal", "seq")
        indexes = ((("stage", "entered_at", "deal"), False),)
