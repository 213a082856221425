"""Pipelines, their stages with their sums, and reasons for losing."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import MomentField, Record, Table, one_of, unique_while_visible
from crm_tui.domain.records import ForecastCategory, StageKind


class Pipeline(Record):
    """An ordered list of stages for one kind of card."""

    name: Any = pw.TextField()
    name_key: Any = pw.TextField()
    card_kind: Any = pw.TextField(default="deal", constraints=[pw.Check("card_kind IN ('deal', 'customer', 'ticket')")])
    position: Any = pw.BigIntegerField(default=0)
    archived_at: Any = MomentField(null=True)


class Stage(Record):
    """A step of a pipeline."""

    pipeline: Any = pw.ForeignKeyField(Pipeline, on_delete="RESTRICT")
    name: Any = pw.TextField()
    name_key: Any = pw.TextField()
    definition: Any = pw.TextField(default="")
    kind: Any = pw.TextField(default=StageKind.OPEN, constraints=[one_of("kind", StageKind)])
    probability: Any = pw.BigIntegerField(constraints=[pw.Check("probability BETWEEN 0 AND 100")])
    """Percent; 100 for won and 0 for lost, always."""
    category: Any = pw.TextField(constraints=[one_of("category", ForecastCategory)])
    rot_days: Any = pw.BigIntegerField(null=True)
    """Days without a human touch after which a card rots."""
    position: Any = pw.BigIntegerField(default=0)
    archived_at: Any = MomentField(null=True)

    class Meta:
        constraints = (pw.Check("(kind <> 'won' OR probability = 100) AND (kind <> 'lost' OR probability = 0)"),)


class LostReason(Record):
    """A reason for losing that people pick from."""

    name: Any = pw.TextField()
    name_key: Any = pw.TextField()
    counts: Any = pw.BooleanField(default=True)
    """False for reasons such as *duplicate*, whose deals the win rate leaves out."""
    position: Any = pw.BigIntegerField(default=0)

    class Meta:
        table_name = "lost_reason"


class StageTotal(pw.Model):
    """The number and value of a stage's visible deals in one currency, kept up by every write."""

    stage: Any = pw.ForeignKeyField(Stage, on_delete="CASCADE")
    currency: Any = pw.TextField()
    deals: Any = pw.BigIntegerField(default=0)
    amount: Any = pw.BigIntegerField(default=0)
    """Minor units, all deals."""
    amount_own: Any = pw.BigIntegerField(default=0)
    """Minor units, only deals with a probability of their own."""
    weighted_own: Any = pw.BigIntegerField(default=0)
    """Minor units times percent, only deals with a probability of their own."""

    class Meta:
        database = Table._meta.database
        legacy_table_names = False
        strict_tables = True
        table_name = "stage_total"
        primary_key = pw.CompositeKey("stage", "currency")


unique_while_visible(Pipeline, Pipeline.name_key)
unique_while_visible(Stage, Stage.pipeline, Stage.name_key)
unique_while_visible(LostReason, LostReason.name_key)
