"""What deals can be filtered by."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import (
    Activity,
    Company,
    Contact,
    ContactPoint,
    Deal,
    DealContact,
    DealLine,
    Product,
    Stage,
    Task,
)
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import (
    DAY,
    Field,
    FieldType,
    Target,
    Vocabulary,
    Word,
    choices,
    folded,
    gathered,
    one,
    scalar,
    surely,
    through,
)
from crm_tui.filters.kinds import shared

_STAGE = Stage.select().where(Stage.id == Deal.stage)
_PEOPLE = one(of=DealContact).join(Contact).where(DealContact.deal == Deal.id, Contact.hidden_at.is_null())
_POINTS = one(of=ContactPoint).where(
    ContactPoint.contact.in_(DealContact.select(DealContact.contact).where(DealContact.deal == Deal.id))
    | (ContactPoint.company == Deal.company)
)
_COMPANIES = Company.select(Company.id).where(Company.hidden_at.is_null())
_NAMED = DealContact.select(DealContact.deal).join(Contact).where(Contact.hidden_at.is_null())
_LINES = one(of=DealLine).join(Product).where(DealLine.deal == Deal.id)

_OPEN_PROBABILITY = pw.fn.COALESCE(Deal.probability, _STAGE.select(Stage.probability))
_PROBABILITY = pw.Case(Deal.outcome, ((StageKind.WON, 100), (StageKind.LOST, 0)), _OPEN_PROBABILITY)
_WEIGHTED = pw.Case(None, ((Deal.outcome == StageKind.OPEN, Deal.amount * _OPEN_PROBABILITY),))
"""Minor units times percent, of open deals."""


def _reached(condition: Any) -> Any:
    """That the company, or somebody of the deal, has a contact point like this, looked for once for all deals."""
    points = ContactPoint.select().where(condition)
    people = points.select(ContactPoint.contact).where(ContactPoint.contact.is_null(is_null=False))
    companies = points.select(ContactPoint.company).where(ContactPoint.company.is_null(is_null=False))
    theirs = DealContact.select(DealContact.deal).where(DealContact.contact.in_(people))
    return Deal.id.in_(theirs) | Deal.company.in_(companies)


def is_rotting(context: FilterContext) -> Any:
    """Open, untouched for longer than its stage allows, and without a next step on a day to come."""
    planned = shared.next_step(Task.deal, Deal) > context.today.isoformat()
    return (Deal.outcome == StageKind.OPEN) & untouched_too_long(context) & ~surely(planned)


def untouched_too_long(context: FilterContext) -> Any:
    """For longer than its stage allows, as an open deal that rots, and that would but for a next step."""
    limit = scalar(_STAGE.select(Stage.rot_days))
    return Deal.last_touch_at + limit * DAY < clock.to_micros(context.now)


def is_overdue(context: FilterContext) -> Any:
    """Open, though it was expected to close before today."""
    return (Deal.outcome == StageKind.OPEN) & (Deal.close_date < context.today)


_FLAGS = shared.flags(
    Word("open", "Neither won nor lost.", lambda _: Deal.outcome == StageKind.OPEN),
    Word("won", "In a stage of the kind won.", lambda _: Deal.outcome == StageKind.WON),
    Word("lost", "In a stage of the kind lost.", lambda _: Deal.outcome == StageKind.LOST),
    Word("closed", "Won or lost.", lambda _: Deal.outcome != StageKind.OPEN),
    Word("rotting", "Untouched for longer than its stage allows, with no next step planned.", is_rotting),
    Word("overdue", "Open, though its expected close date has passed.", is_overdue),
    shared.mine(Deal.owner),
)

_WHAT = (
    Field(
        "title",
        FieldType.TEXT,
        "A part of its title.",
        Target(Deal.title_key),
        aliases=("name", "deal"),
        example="rollout",
    ),
    shared.company(Deal.company),
    shared.contacts(_PEOPLE, "A part of the name of one of its contacts, or their reference."),
    Field(
        "role",
        FieldType.TEXT,
        "A part of the role that one of its contacts plays.",
        Target(folded(DealContact.role), through(_PEOPLE)),
        example='"decision maker"',
    ),
    *shared.points(_POINTS, "its contacts or its company"),
    Field(
        "product",
        FieldType.TEXT,
        "A part of the name of a product on it.",
        Target(Product.name_key, through(_LINES)),
        aliases=("products", "line"),
    ),
    Field("source", FieldType.TEXT, "A part of where it came from.", Target(folded(Deal.source))),
    shared.phase(Company.phase, through(shared.company_of(Deal.company)), of="company"),
    shared.tags(Deal),
    shared.segment("its company or a contact of it is"),
    Field("note", FieldType.TEXT, "A part of its note.", Target(folded(Deal.note)), aliases=("notes",)),
    *shared.identity(Deal, Kind.DEAL),
)

_WHERE_IT_STANDS = (
    _FLAGS,
    shared.owner(Deal.owner, "The user whose deal it is; me is you."),
    shared.team(Deal.owner),
    Field(
        "stage",
        FieldType.STAGE,
        "Its stage, by the name or the beginning of it, in any pipeline.",
        Target(Deal.stage),
        aliases=("deal_stage", "column"),
    ),
    Field("pipeline", FieldType.PIPELINE, "Its pipeline.", Target(Deal.pipeline)),
    Field(
        "category",
        FieldType.CHOICE,
        "Its forecast category: its own, or that of its stage.",
        Target(pw.fn.COALESCE(Deal.category, _STAGE.select(Stage.category))),
        aliases=("forecast", "forecast.category"),
        words=choices(ForecastCategory),
    ),
    Field(
        "lost",
        FieldType.LOST_REASON,
        "The reason for which it was lost.",
        Target(Deal.lost_reason),
        aliases=("reason", "lost.reason", "lost_reason"),
    ),
)

_NUMBERS = (
    Field(
        "amount",
        FieldType.MONEY,
        "Its amount, in its own currency unless one is named.",
        Target(Deal.amount, currency=Deal.currency),
        aliases=("value",),
    ),
    Field(
        "weighted",
        FieldType.MONEY,
        "Amount times probability, of open deals.",
        Target(_WEIGHTED, currency=Deal.currency, scale=100),
    ),
    Field(
        "currency",
        FieldType.TEXT,
        "The currency of its amount.",
        Target(folded(Deal.currency)),
        example="eur",
    ),
    Field(
        "probability",
        FieldType.PERCENT,
        "The probability in force: its own, or that of its stage; won is 100, lost is 0.",
        Target(_PROBABILITY),
        aliases=("prob", "chance"),
    ),
)

_TIMES = (
    Field(
        "close",
        FieldType.DATE,
        "When it is expected to close; <30d is before the day in 30 days, past days included.",
        Target(Deal.close_date),
        aliases=("close_date", "closes", "expected", "close.date"),
        example="today..30d",
    ),
    Field("closed", FieldType.MOMENT, "When it was won or lost.", Target(Deal.closed_at), aliases=("closed_at",)),
    Field(
        "created",
        FieldType.MOMENT,
        "When it entered its first stage.",
        Target(Deal.opened_at),
        aliases=("opened", "opened_at"),
    ),
    Field(
        "added",
        FieldType.MOMENT,
        "When it came into this workspace, such as by an import.",
        Target(Deal.created_at),
        aliases=("created_at",),
    ),
    Field(
        "entered",
        FieldType.MOMENT,
        "When it entered its stage.",
        Target(Deal.entered_at),
        aliases=("entered_at",),
    ),
    Field("age", FieldType.AGE, "Whole days since it entered its first stage.", Target(Deal.opened_at)),
    Field(
        "instage",
        FieldType.AGE,
        "Whole days since it entered its stage.",
        Target(Deal.entered_at),
        aliases=("in_stage", "stage.age"),
    ),
    Field(
        "touched",
        FieldType.AGE,
        "Whole days since the last activity or move; >14d is longer ago than 14 days.",
        Target(Deal.last_touch_at),
        aliases=("touch", "last", "last_touch"),
    ),
)

DEALS = Vocabulary(
    kind=Kind.DEAL,
    model=Deal,
    fields=(
        *_WHAT,
        *_WHERE_IT_STANDS,
        *_NUMBERS,
        *_TIMES,
        *shared.open_tasks(Task.deal, Deal),
        *shared.activities(Activity.deal, Deal),
    ),
    words=(
        Target(Deal.title_key),
        Target(Company.name_key, through(shared.company_of(Deal.company)), gathered=gathered(Deal.company, _COMPANIES)),
        Target(Contact.name_key, through(_PEOPLE), gathered=gathered(Deal.id, _NAMED)),
        Target(ContactPoint.key, through(_POINTS), gathered=_reached),
    ),
)
