"""What groups of records stand on: a period of somebody's days, and who went through what in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias

import peewee as pw

from crm_tui.db.conditions import in_order_of_the_table
from crm_tui.db.models import Company, Contact, PhaseChange
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.records import Kind, Phase
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import scalar
from crm_tui.queries.groups.lens import Laid, Lens

Some: TypeAlias = Sequence[tuple[Kind, Any]]
"""Queries for the ids of records, each of one kind."""


@dataclass(frozen=True, slots=True)
class Group:
    """Records that share something, by the name of what they share; None and nothing restrict nothing."""

    name: str
    phase: Phase | None = None
    """Of which phase, where it is of one."""
    period: Period | None = None
    """Of another period than the one that is asked for."""
    on: date | None = None
    """On which day, at its end, where that matters."""
    of: str = ""
    """Of which one, where there are several: the id of a customer, the name of a class."""
    lens: Lens = ()
    """Laid over them besides."""
    worth: tuple[str, ...] | None = None
    """Only those with an amount in one of these currencies; where there is none, only those without an amount."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A period of somebody's days, and what is laid over every record that is counted in it."""

    period: Period
    context: FilterContext
    lens: Laid = ()

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """When its first day begins, and when its last one is over."""
        return self.period.utc_bounds(self.context.zone)

    def at(self, moment: Any) -> Any:
        """The condition that a moment lies in it."""
        first, end = self.moments
        return (moment >= first) & (moment < end)

    def on(self, day: Any) -> Any:
        """The condition that a day lies in it."""
        return (day >= self.period.first) & (day <= self.period.last)


def people(*conditions: Any) -> Some:
    """The contacts that meet conditions."""
    return ((Kind.CONTACT, Contact.select(Contact.id).where(Contact.hidden_at.is_null(), *conditions)),)


def changed(ground: Ground, *conditions: Any, of: Any = Contact) -> Any:
    """Whether somebody went from one phase to another in the period."""
    return of.id.in_(PhaseChange.select(PhaseChange.record).where(ground.at(PhaseChange.at), *conditions))


def customers(condition: Callable[[Any], Any], *, few: bool = False) -> Some:
    """Companies, and people who belong to none, that meet the condition made for their table; `few` do where the
    condition finds them by their ids, and not by their having no company.
    """
    company = in_order_of_the_table(Contact.company) if few else Contact.company
    alone = Contact.select(Contact.id).where(company.is_null(), Contact.hidden_at.is_null(), condition(Contact))
    firms = Company.select(Company.id).where(Company.hidden_at.is_null(), condition(Company))
    return (Kind.COMPANY, firms), (Kind.CONTACT, alone)


def phase_at(model: Any, moment: datetime) -> Any:
    """The phase that a contact or a company was in at a moment, as an expression on its table."""
    before = PhaseChange.select(PhaseChange.to_phase).where(PhaseChange.record == model.id, PhaseChange.at < moment)
    behind = PhaseChange.select(PhaseChange.from_phase).where(PhaseChange.record == model.id, PhaseChange.at >= moment)
    return pw.fn.COALESCE(
        scalar(before.order_by(PhaseChange.at.desc(), PhaseChange.id.desc()).limit(1)),
        scalar(behind.order_by(PhaseChange.at, PhaseChange.id).limit(1)),
        model.phase,
    )
