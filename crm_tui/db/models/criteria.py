"""What must be true to enter or leave a stage, and what was ticked."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import MomentField, Record, Table
from crm_tui.db.models.deals import Deal
from crm_tui.db.models.people import User
from crm_tui.db.models.pipelines import Stage


class Criterion(Record):
    """One thing that must be true to enter or leave a stage: a filter, or a box to tick."""

    stage: Any = pw.ForeignKeyField(Stage, on_delete="RESTRICT")
    side: Any = pw.TextField(constraints=[pw.Check("side IN ('enter', 'leave')")])
    kind: Any = pw.TextField(constraints=[pw.Check("kind IN ('filter', 'check')")])
    expression: Any = pw.TextField(default="")
    """In the filter language, for the kind `filter`."""
    says: Any = pw.TextField()
    position: Any = pw.BigIntegerField(default=0)


class DealCheck(Table):
    """A checklist criterion that was ticked on a deal."""

    deal: Any = pw.ForeignKeyField(Deal, on_delete="RESTRICT", index=False)
    criterion: Any = pw.ForeignKeyField(Criterion, on_delete="RESTRICT")
    at: Any = MomentField()
    by: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", column_name="by_id", index=False)

    class Meta:
        table_name = "deal_check"
        indexes = ((("deal", "criterion"), True),)
