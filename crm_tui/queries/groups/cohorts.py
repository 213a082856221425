"""Customers by when they became customers, and how many of them were still there later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import OF_KIND, PhaseChange, rows
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.relationship.lifecycle import CUSTOMERS
from crm_tui.queries.groups.ground import Ground, Group, Some, customers, phase_at
from crm_tui.queries.groups.people import BOUGHT_FIRST

_FIRST_BOUGHT = PhaseChange.select(PhaseChange.record).where(*BOUGHT_FIRST).group_by(PhaseChange.record)


def cohort(ground: Ground, _group: Group) -> Some:
    """Who became a customer for the first time in the period."""
    return customers(lambda model: model.id.in_(_joined(*ground.moments)))


def cohort_kept(ground: Ground, group: Group) -> Some:
    """Those of them who were customers at the end of a day."""
    day = group.on or ground.period.last
    _, end = Period(day, day, "").utc_bounds(ground.context.zone)
    return customers(lambda model: model.id.in_(_joined(*ground.moments)) & phase_at(model, end).in_(CUSTOMERS))


def customers_since_ever(_ground: Ground, _group: Group) -> Some:
    """Customers of whom nobody knows when they became one, such as those who were imported as customers."""
    return customers(lambda model: model.phase.in_(CUSTOMERS) & model.id.not_in(_FIRST_BOUGHT))


GROUPS = (cohort, cohort_kept, customers_since_ever)


class Kept(NamedTuple):
    """So many more, or fewer, customers of a cohort."""

    cohort: int
    """The place of the stretch in which they became customers."""
    then: int
    """The place of the stretch in which some of them left, or came back; at first the same."""
    more: int
    came: int
    """How many became customers then, which is all that the cohort has."""


def first_joined(seen: Some) -> datetime | None:
    """When the first of some customers became one; None where none of them did."""
    found = [
        rows(PhaseChange.select(pw.fn.MIN(PhaseChange.at)).where(*BOUGHT_FIRST, PhaseChange.record.in_(query)))[0][0]
        for _, query in seen
    ]
    return min((one for one in found if one is not None), default=None)


def kept(seen: Some, stretches: Sequence[Period], ground: Ground) -> list[Kept]:
    """How the number of customers of each cohort changed, by stretches of days in their order.

    `seen` are the customers who became one in these stretches.
    """
    return [Kept(*row) for kind, query in seen for row in rows(_changes(kind, query, stretches, ground))]


def _changes(kind: Any, query: Any, stretches: Sequence[Period], ground: Ground) -> Any:
    bounds = [
        (place, *map(clock.to_micros, one.utc_bounds(ground.context.zone))) for place, one in enumerate(stretches)
    ]
    spans = pw.ValuesList(bounds).cte("span", columns=("place", "first", "past"))
    then = pw.ValuesList(bounds).cte("then_span", columns=("place", "first", "past"))
    joined = (
        _FIRST_BOUGHT.select(PhaseChange.record, pw.fn.MIN(PhaseChange.at), PhaseChange.id)
        .where(*BOUGHT_FIRST, PhaseChange.record.in_(query))
        .cte("joined", columns=("record", "at", "change"))
    )
    stays = PhaseChange.to_phase.in_(CUSTOMERS)
    step = pw.Case(None, ((stays, 1),), -1)
    return (
        PhaseChange.select(spans.c.place, then.c.place, pw.fn.SUM(step), pw.fn.SUM(PhaseChange.id == joined.c.change))
        .join(joined, on=(joined.c.record == PhaseChange.record))
        .join(spans, on=(joined.c.at >= spans.c.first) & (joined.c.at < spans.c.past))
        .join(then, on=(PhaseChange.at >= then.c.first) & (PhaseChange.at < then.c.past))
        .where(
            PhaseChange.kind == OF_KIND[kind]._meta.table_name,
            PhaseChange.at >= joined.c.at,
            (PhaseChange.at > joined.c.at) | (PhaseChange.id >= joined.c.change),
            PhaseChange.from_phase.in_(CUSTOMERS) != stays,
        )
        .group_by(spans.c.place, then.c.place)
        .with_cte(spans, then, joined)
    )


def _joined(first: datetime, end: datetime) -> Any:
    """Who became a customer for the first time between two moments."""
    at = pw.fn.MIN(PhaseChange.at)
    return _FIRST_BOUGHT.having(at >= clock.to_micros(first), at < clock.to_micros(end))
