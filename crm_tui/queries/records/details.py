"""What the details of records hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from crm_tui.domain.money import Money
from crm_tui.domain.records import ActivityKind, ForecastCategory, Kind, LeadStep, Phase, Role, StageKind
from crm_tui.queries.links import Link
from crm_tui.queries.records.beside import Reach
from crm_tui.queries.records.parts import Custom, DealLineShown, DealOf, Person, TaskLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """What every record's detail begins with."""

    kind: Kind
    id: UUID
    ref: str
    version: int
    name: str
    """What it is called: name, title or subject."""
    created_at: datetime
    external_id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DealDetail(Detail):
    """One deal. What its stage asks for is told by `queries.shape.criteria`."""

    pipeline: UUID
    pipeline_name: str
    stage: UUID
    stage_name: str
    outcome: StageKind
    amount: Money | None
    currency: str
    probability: int
    """In force: won 100, lost 0, else its own, else the stage's."""
    own_probability: int | None
    category: ForecastCategory
    """In force: its own, else the stage's."""
    own_category: ForecastCategory | None
    weighted: Money | None
    """Amount times probability; None unless it is open and has an amount."""
    close: date | None
    owner: Link | None
    company: Link | None
    source: str | None
    note: str | None
    opened_at: datetime
    entered_at: datetime
    closed_at: datetime | None
    last_touch_at: datetime
    rot_days: int | None
    """Days without a touch that its stage allows."""
    rotting: bool
    lost_reason: str | None
    lost_note: str | None
    offer: str | None
    """What is offered with it."""
    motive: str | None
    """`new`, `upsell`, `cross-sell` or `renewal`, where that was said."""
    people: tuple[Person, ...]
    lines: tuple[DealLineShown, ...]
    tasks: tuple[TaskLine, ...]
    """The first is the next step, unless it is done."""
    tags: tuple[str, ...]
    customs: tuple[Custom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDetail(Detail):
    """One person."""

    job_title: str | None
    company: Link | None
    owner: Link | None
    phase: Phase
    source: str | None
    channel: str | None
    preferred_channel: str | None
    expectations: str | None
    """What was agreed with them."""
    cadence_days: int | None
    """Days of their own after which they are due for a word; None for what the cadences say."""
    need: str | None
    budget: Money | None
    authority: str | None
    timing: str | None
    """With need, budget and authority what qualifies a lead."""
    unsubscribed_at: datetime | None
    """Since when they want no mailings."""
    lead_step: LeadStep | None
    """How far the lead was handed over."""
    grade: str | None
    """Such as A1; with its points by the day on which they were scored."""
    fit: int | None
    engagement: int | None
    note: str | None
    last_touch_at: datetime | None
    reach: tuple[Reach, ...]
    deals: tuple[DealOf, ...]
    tasks: tuple[TaskLine, ...]
    tags: tuple[str, ...]
    customs: tuple[Custom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyDetail(Detail):
    """One organisation."""

    domain: str | None
    industry: str | None
    country: str | None
    city: str | None
    employees: int | None
    revenue: Money | None
    """A year's."""
    phase: Phase
    source: str | None
    owner: Link | None
    parent: Link | None
    subsidiaries: tuple[Link, ...]
    preferred_channel: str | None
    expectations: str | None
    """What was agreed with them."""
    note: str | None
    last_touch_at: datetime | None
    reach: tuple[Reach, ...]
    people: tuple[Person, ...]
    deals: tuple[DealOf, ...]
    tasks: tuple[TaskLine, ...]
    tags: tuple[str, ...]
    customs: tuple[Custom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDetail(Detail):
    """One thing to do."""

    due: date | None
    done_at: datetime | None
    list_name: str | None
    """The list of tasks that it is on."""
    note: str | None
    owner: Link | None
    deal: Link | None
    contact: Link | None
    company: Link | None
    tags: tuple[str, ...]
    customs: tuple[Custom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityDetail(Detail):
    """One thing that happened."""

    what: ActivityKind
    at: datetime
    body: str
    """Markdown."""
    minutes: int | None
    by: Link | None
    deal: Link | None
    contact: Link | None
    company: Link | None
    tags: tuple[str, ...]
    customs: tuple[Custom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductDetail(Detail):
    """One thing that we sell."""

    code: str | None
    category: str | None
    price: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class UserDetail(Detail):
    """Somebody who works with the workspace."""

    login: str
    role: Role
    email: str | None
    team: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainDetail(Detail):
    """One record of a kind that is all fields."""

    values: Mapping[str, Any]
    """By the names of its fields; other records as links."""
    note: str | None
    tasks: tuple[TaskLine, ...]
    """The open ones about it, where tasks can be."""
    tags: tuple[str, ...]
    customs: tuple[Custom, ...]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None
