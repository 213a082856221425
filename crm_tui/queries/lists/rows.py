"""The rows of lists, by kind of record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from crm_tui.domain.money import Money
from crm_tui.domain.records import ActivityKind, Kind, Phase, StageKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """What every row begins with."""

    kind_of: Kind
    id: UUID
    ref: str
    version: int
    external: str | None
    created: datetime
    """Of a deal: when it was opened."""
    own: tuple[tuple[str, str], ...] = ()
    """What stands in the fields that the workspace added, by their names."""

    @property
    def mark(self) -> Marked:
        """What a mark on it remembers."""
        return Marked(self.kind_of, self.id, self.version, self.ref, self.called)

    @property
    def called(self) -> str:
        """Its name, title or subject."""
        return next(str(getattr(self, name)) for name in ("name", "title", "subject") if hasattr(self, name))

    @property
    def currency(self) -> str | None:
        """That of its amount, if it has one."""
        amounts = (getattr(self, name, None) for name in ("amount", "budget", "revenue"))
        return next((amount.currency for amount in amounts if amount is not None), None)


@dataclass(frozen=True, slots=True)
class Marked:
    """A record that is marked, as it was when it was last seen."""

    kind: Kind
    id: UUID
    version: int
    ref: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DealRow(ListRow):
    """A deal."""

    title: str
    company: str | None
    pipeline: str
    stage: str
    outcome: StageKind
    amount: Money | None
    probability: int
    """Percent in force."""
    close: date | None
    overdue: bool
    owner: str | None
    next: str | None
    """Title of its earliest open task."""
    next_due: date | None
    touched: datetime
    rotting: bool
    entered: datetime
    closed: datetime | None
    source: str | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow(ListRow):
    """A contact."""

    name: str
    title: str | None
    company: str | None
    email: str | None
    phone: str | None
    phase: Phase
    owner: str | None
    touched: datetime | None
    source: str | None
    channel: str | None
    grade: str | None
    fit: int | None
    engagement: int | None
    lead: str | None
    """How far it was handed over: MQL, SAL or SQL."""
    need: str | None
    budget: Money | None
    authority: str | None
    timing: str | None
    unsubscribed: datetime | None
    """Since when they want no mailings."""
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanyRow(ListRow):
    """A company."""

    name: str
    domain: str | None
    industry: str | None
    city: str | None
    country: str | None
    employees: int | None
    revenue: Money | None
    email: str | None
    phone: str | None
    phase: Phase
    deals: int
    """Open ones."""
    owner: str | None
    touched: datetime | None
    source: str | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow(ListRow):
    """A task."""

    title: str
    due: date | None
    overdue: bool
    done: datetime | None
    owner: str | None
    deal: str | None
    contact: str | None
    company: str | None
    list: str | None
    """The list of tasks that it is on."""
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRow(ListRow):
    """An activity."""

    kind: ActivityKind
    at: datetime
    subject: str
    minutes: int | None
    by: str | None
    deal: str | None
    contact: str | None
    company: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainRow(ListRow):
    """A record of a kind that is all fields."""

    values: Mapping[str, Any] = field(hash=False)
    """By the names of its columns; references by name."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def called(self) -> str:
        """Its title."""
        return str(self.values["title"])
