"""Deals, what they sell to whom, and their way through the stages."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models.base import DayField, MomentField, Numbered, Table, one_of, unique_while_visible
from crm_tui.db.models.people import Company, Contact, User
from crm_tui.db.models.pipelines import Criterion, LostReason, Pipeline, Stage
from crm_tui.domain.records import LETTERS, ForecastCategory, Kind, Motive, StageKind


class Product(Numbered):
    """Something we sell."""

    letter = LETTERS[Kind.PRODUCT]
    name: Any = pw.TextField()
    name_key: Any = pw.TextField(index=True)
    code: Any = pw.TextField(null=True)
    category: Any = pw.TextField(null=True)
    price: Any = pw.BigIntegerField(null=True)
    """Minor units."""
    currency: Any = pw.TextField(null=True)


class Deal(Numbered):
    """One opportunity to sell. Only `services.transitions` may set its stage and what follows from it."""

    letter = LETTERS[Kind.DEAL]
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


class DealContact(Table):
    """A contact's part in a deal."""

    deal: Any = pw.ForeignKeyField(Deal, on_delete="RESTRICT", index=False)
    contact: Any = pw.ForeignKeyField(Contact, on_delete="RESTRICT")
    role: Any = pw.TextField(default="")
    """Such as `decision maker`, `user`, `buyer`."""
    position: Any = pw.BigIntegerField(default=0)
    """Zero is the main contact."""

    class Meta:
        table_name = "deal_contact"
        indexes = ((("deal", "contact"), True),)


class DealLine(Table):
    """A product on a deal."""

    deal: Any = pw.ForeignKeyField(Deal, on_delete="RESTRICT")
    product: Any = pw.ForeignKeyField(Product, on_delete="RESTRICT")
    quantity: Any = pw.BigIntegerField(default=1, constraints=[pw.Check("quantity > 0")])
    unit_price: Any = pw.BigIntegerField(null=True)
    """Minor units of the deal's currency."""
    position: Any = pw.BigIntegerField(default=0)

    class Meta:
        table_name = "deal_line"


class DealCheck(Table):
    """A checklist criterion that was ticked on a deal."""

    deal: Any = pw.ForeignKeyField(Deal, on_delete="RESTRICT", index=False)
    criterion: Any = pw.ForeignKeyField(Criterion, on_delete="RESTRICT")
    at: Any = MomentField()
    by: Any = pw.ForeignKeyField(User, null=True, on_delete="RESTRICT", column_name="by_id", index=False)

    class Meta:
        table_name = "deal_check"
        indexes = ((("deal", "criterion"), True),)


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


for numbered in (Product, Deal):
    unique_while_visible(numbered, numbered.external_id)
