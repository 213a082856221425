"""Deals."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, MomentField, Numbered, one_of, unique_while_visible
from crm_tui.db.models.people import Company, User
from crm_tui.db.models.pipelines import LostReason, Pipeline, Stage
from crm_tui.domain.records import ForecastCategory, Kind, Motive, StageKind


class Deal(Numbered):
    """One opportunity to sell. Only `services.transitions` may set its stage and what follows from it."""

    letter = Kind.DEAL.letter
    title: Any = pw.TextField()
    title_key: Any = pw.TextField()
    pipeline: Any = pw.ForeignKeyField(Pipeline, on_delete="RESTRICT", index=False)
    stage: Any = pw.ForeignKeyField(Stage, on_delete="RESTRICT", index=False)
    position: Any = pw.BigIntegerField()
    """Place within the stage, smallest on top; gaps leave room between."""
    outcome: Any = pw.TextField(default=StageKind.OPEN, constraints=[one_of("outcome", StageKind)])
    """The kind of its stage."""
    entered_at: Any = MomentField()
    """When it entered its stage."""
    opened_at: Any = MomentField()
    """When it entered its first stage: the start of its age and of the sales cycle."""
    closed_at: Any = MomentField(null=True)
    """When it was won or lost."""
    amount: Any = pw.BigIntegerField(null=True)
    """Minor units of `currency`."""
    currency: Any = pw.TextField()
    probability: Any = pw.BigIntegerField(null=True, constraints=[pw.Check("probability BETWEEN 0 AND 100")])
    """Its own percent, where it differs from the stage's."""
    category: Any = pw.TextField(null=True, constraints=[one_of("category", ForecastCategory)])
    """Its own forecast category, where it differs from the stage's."""
    close_date: Any = DayField(null=True)
    """When it is expected to close."""
    owner: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT")
    company: Any = pw.ForeignKeyField(Company, null=True, on_delete="RESTRICT")
    source: Any = pw.TextField(null=True)
    lost_reason: Any = pw.ForeignKeyField(LostReason, null=True, on_delete="RESTRICT", index=False)
    lost_note: Any = pw.TextField(null=True)
    note: Any = pw.TextField(null=True)
    last_touch_at: Any = MomentField()
    """The last human touch: an activity or a move, not an import."""
    merged_into: Any = pw.UUIDField(null=True)
    """The deal that it was found to be, where several were merged into one."""
    offer: Any = pw.TextField(null=True)
    """What is offered with it, such as a first month without charge."""
    motive: Any = pw.TextField(null=True, constraints=[one_of("motive", Motive)])
    """Why it is there: `new`, `upsell`, `cross-sell` or `renewal`; None for new."""
    campaign: Any = pw.UUIDField(null=True, column_name="campaign_id")
    """The campaign that brought it."""
    subscription: Any = pw.UUIDField(null=True, column_name="subscription_id")
    """The subscription that it renews or extends."""

    class Meta:
        constraints = (
            pw.Check("(outcome = 'open') = (closed_at IS NULL)"),
            pw.Check("length(currency) = 3"),
        )


Deal.add_index(Deal.index(Deal.stage, Deal.position, Deal.id, name="deal_board", where=Deal.hidden_at.is_null()))
Deal.add_index(
    Deal.index(
        Deal.pipeline, Deal.outcome, Deal.closed_at,
        Deal.lost_reason, Deal.currency, Deal.owner, Deal.amount, Deal.opened_at, Deal.hidden_at, name="deal_outcome",
    )
)  # fmt: skip
Deal.add_index(
    Deal.index(
        Deal.pipeline, Deal.stage, Deal.currency, Deal.owner, Deal.category, Deal.close_date,
        Deal.probability, Deal.amount, Deal.entered_at, Deal.last_touch_at,
        name="deal_open", where=Deal.closed_at.is_null() & Deal.hidden_at.is_null(),
    )
)  # fmt: skip
Deal.add_index(Deal.index(Deal.title_key, name="deal_title_key"))
Deal.add_index(Deal.index(Deal.opened_at, name="deal_opened", where=Deal.hidden_at.is_null()))
Deal.add_index(
    Deal.index(
        Deal.amount.desc(), Deal.id, name="deal_by_amount", where=Deal.closed_at.is_null() & Deal.hidden_at.is_null()
    )
)
Deal.add_index(
    Deal.index(Deal.owner, Deal.amount, name="deal_agenda", where=Deal.closed_at.is_null() & Deal.hidden_at.is_null())
)
unique_while_visible(Deal, Deal.external_id)
