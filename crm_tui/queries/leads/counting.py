"""How many leads came from where, and what became of them: handed over, qualified, customers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import peewee as pw

from crm_tui import text
from crm_tui.db.models import Contact, Deal, DealContact, Handover, rows
from crm_tui.domain.dates.periods import ALL_TIME
from crm_tui.domain.leads.standing import accepted_rate
from crm_tui.domain.records import Kind, LeadStep, Phase, StageKind
from crm_tui.domain.sales.velocity import TOO_FEW
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import one
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import count

_BOUGHT = (Phase.RETENTION, Phase.ADVOCACY, Phase.CHURNED)
"""The phases that nobody comes into who has bought nothing."""

BY = {"source": Contact.source, "channel": Contact.channel, "grade": Contact.grade, "fit": Contact.fit}
"""What leads are counted by."""


@dataclass(frozen=True, slots=True)
class Counted:
    """The contacts that have one value, by how far they came."""

    value: str | int | None
    leads: int
    """All of them, whatever has become of them."""
    mql: int
    """Handed over at least once."""
    sql: int
    customers: int

    @property
    def too_few(self) -> bool:
        """Whether its rates say little."""
        return self.leads < TOO_FEW

    def with_those(self, more: Counted) -> Counted:
        """Both together, under the value of this one."""
        return Counted(
            self.value,
            self.leads + more.leads,
            self.mql + more.mql,
            self.sql + more.sql,
            self.customers + more.customers,
        )

    def rate(self, of: int) -> float:
        """A part of the leads, as a share of them."""
        return of / self.leads


def is_customer() -> Any:
    """Whether a contact has bought something: by the phase, or by a won deal that they had a part in."""
    won = (
        one(of=DealContact)
        .join(Deal)
        .where(DealContact.contact == Contact.id, Deal.outcome == StageKind.WON, Deal.hidden_at.is_null())
    )
    return Contact.phase.in_(_BOUGHT) | pw.fn.EXISTS(won)


def counted(by: str, context: FilterContext, filter_: str = "") -> tuple[Counted, ...]:
    """The contacts that a filter finds, by one of `BY`, the most frequent value first.

    Texts that differ in case alone are one, spelled as most are.
    """
    return counted_by_each((by,), context, filter_)[0]


def counted_by_each(named: Sequence[str], context: FilterContext, filter_: str = "") -> tuple[tuple[Counted, ...], ...]:
    """The same by each of several, in one statement."""
    columns = [BY[by] for by in named]
    found = rows(_counts(columns, context, filter_))
    return tuple(_merged((row[place], *row[len(columns) :]) for row in found) for place in range(len(columns)))


def _counts(columns: Sequence[Any], context: FilterContext, filter_: str) -> Any:
    told = one(of=Handover).where(Handover.contact == Contact.id, Handover.hidden_at.is_null())
    query = Contact.select(
        *columns,
        pw.fn.COUNT(Contact.id),
        pw.fn.SUM(Contact.lead_step.is_null(is_null=False) | pw.fn.EXISTS(told)),
        pw.fn.SUM(pw.fn.COALESCE(Contact.lead_step == LeadStep.SQL, 0)),
        pw.fn.SUM(is_customer()),
    ).where(Contact.hidden_at.is_null())
    if filter_:
        query = query.where(compile_filter(filter_, Kind.CONTACT, context))
    return query.group_by(*columns)


def _merged(found_rows: Iterable[Sequence[Any]]) -> tuple[Counted, ...]:
    """The rows of each value together, the most frequent value first."""
    of_value: dict[Any, Counted] = {}
    for row in found_rows:
        one = Counted(*row)
        of_value[one.value] = of_value[one.value].with_those(one) if one.value in of_value else one
    found: dict[Any, Counted] = {}
    for one in sorted(of_value.values(), key=lambda one: -one.leads):
        key = text.fold(one.value) if isinstance(one.value, str) else one.value
        found[key] = found[key].with_those(one) if key in found else one
    return tuple(sorted(found.values(), key=lambda one: (-one.leads, str(one.value))))


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How many of those who were handed over as MQLs were accepted."""

    given: int
    accepted: int
    rejected: int

    @property
    def rate(self) -> float | None:
        """Accepted / handed over; None where none was."""
        return accepted_rate(self.accepted, self.given)


def acceptance(context: FilterContext) -> Acceptance:
    """That, of all contacts who ever were: the SAL rate of the metrics, whatever the period."""
    ground = Ground(ALL_TIME, context)
    return Acceptance(*(count(ground, Group(name)) for name in ("mqls", "accepted", "rejected")))
