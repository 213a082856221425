"""Retention by cohort: of those who became customers in a month, how many still were after so many months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from crm_tui.domain.dates.periods import Period
from crm_tui.domain.dates.units import MONTHS_IN, add, first_of, last_of
from crm_tui.domain.dates.units import Unit as Span
from crm_tui.domain.records import Phase
from crm_tui.domain.sales.velocity import ratio
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, LeftOut, Metric, Part, Row, Unit, as_float
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.queries.groups.cohorts import first_joined, kept
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.groups.groups import found

MOST = 12
"""Cohorts, and times after them, that are shown."""

COHORTS = Definition(
    "retention_by_cohort", "Retention by cohort",
    "Of those who became customers in each of the twelve months up to the end of the period, the share who were"
    " customers at the end of each month after; by quarters or years where the period is longer. Who left and came back"
    " is there again.",
    Unit.TABLE, rows_by="cohort",
    asks="How long do customers stay, and do newer ones stay longer?", phase=Phase.RETENTION, counts="customers",
)  # fmt: skip
SIZE = Definition(
    "cohort_size", "Customers", "Companies, and people who belong to none, that became customers then.", Unit.COUNT,
    counts="customers",
)  # fmt: skip
AFTER = tuple(
    Definition(
        f"after_{number}", f"+{number}",
        "The share of them who were customers at the end of the month, quarter or year that lies so many after.",
        Unit.RATIO, sampled=True, better=Better.MORE, counts="customers",
    )
    for number in range(1, MOST + 1)
)  # fmt: skip


def cohorts(facts: Facts) -> Metric:
    """A row for each month, quarter or year, from the first in which somebody became a customer."""
    ground = facts.counts.ground
    joined = first_joined(found(ground, Group("cohort", period=_until(facts))))
    if joined is None:
        return Metric(definition=COHORTS, left_out=_left_out(facts))
    unit, stretches = _stretches(facts, joined.astimezone(facts.context.zone).date())
    whole = Period(stretches[0].first, _last(facts), "")
    each = _cohorts(facts, whole, stretches)
    over = sum(one.last < facts.context.today for one in stretches)
    columns = AFTER[: min(MOST, max(over - 1, 0))]
    rows = tuple(
        _row(facts, stretches, place, each[place], columns)
        for place, one in enumerate(stretches)
        if one.first <= whole.last
    )
    return Metric(
        definition=COHORTS,
        n=sum(row.cells[SIZE.name].n for row in rows),
        left_out=_left_out(facts),
        rows=rows,
        says=f"Each row is a {unit}, each column so many {unit}s after it.",
    )


def _last(facts: Facts) -> date:
    """The last day on which somebody counts who became a customer."""
    return min(facts.scope.period.last, facts.context.today)


def _until(facts: Facts) -> Period:
    """The days in which cohorts lie: those of the period, or a year up to its end where it is shorter."""
    last = _last(facts)
    year = add(first_of(last, "month"), 1 - MOST, "month")
    return Period(min(facts.scope.period.first, year), last, "")


def _stretches(facts: Facts, since: date) -> tuple[Span, list[Period]]:
    """Whole months, quarters or years from a day on: the last twelve with customers, and those after them."""
    last = _last(facts)
    months = (last.year - since.year) * 12 + last.month - since.month + 1
    unit: Span = "month" if months <= MOST + 1 else "quarter" if months <= 3 * MOST else "year"
    first = max(first_of(since, unit), add(first_of(last, unit), 1 - MOST, unit))
    end = min(add(last_of(last, unit), MOST * MONTHS_IN[unit], "month"), facts.context.today)
    stretches = []
    while first <= end:
        stretches.append(Period(first, last_of(first, unit), _title(first, unit)))
        first = add(first, 1, unit)
    return unit, stretches


def _title(first: date, unit: Span) -> str:
    quarter = f"{first.year}-Q{(first.month + 2) // 3}"
    return {"month": f"{first:%Y-%m}", "quarter": quarter}.get(unit, f"{first.year}")


@dataclass(frozen=True, slots=True)
class _Cohort:
    """Those who became customers in a stretch of days."""

    sizes: Sequence[int]
    """How many of them were customers at the end of each stretch."""
    joined: int


def _cohorts(facts: Facts, whole: Period, stretches: Sequence[Period]) -> Sequence[_Cohort]:
    """The cohort of each stretch."""
    ground = facts.counts.ground
    steps = [[0] * len(stretches) for _ in stretches]
    joined = [0] * len(stretches)
    for one in kept(found(ground, Group("cohort", period=whole)), stretches, ground):
        steps[one.cohort][one.then] += one.more
        joined[one.cohort] += one.came
    return [_Cohort(list(accumulate(those)), came) for those, came in zip(steps, joined, strict=True)]


def _row(facts: Facts, stretches: Sequence[Period], place: int, cohort: _Cohort, columns: Sequence[Definition]) -> Row:
    """A cohort: how many it had, and which part of it was there at the end of each stretch that is over."""
    period = _cut(stretches[place], facts)
    group, joined = Group("cohort", period=period), cohort.joined
    size = Part("became customers", joined, Unit.COUNT, joined, group, "customers")
    cells = [Metric(definition=SIZE, value=joined, n=joined, numerator=size)]
    for number, definition in enumerate(columns, 1):
        then = place + number
        if then >= len(stretches) or stretches[then].last >= facts.context.today:
            cells.append(Metric(definition=definition, denominator=size))
            continue
        here = Group("cohort_kept", period=period, on=stretches[then].last)
        there = cohort.sizes[then]
        part = Part(f"customers on {stretches[then].last}", there, Unit.COUNT, there, here, "customers")
        share = as_float(ratio(there, joined))
        cells.append(Metric(definition=definition, value=share, n=joined, numerator=part, denominator=size))
    return Row(stretches[place].label, {cell.definition.name: cell for cell in cells})


def _cut(stretch: Period, facts: Facts) -> Period:
    """The days of it up to the last one that counts."""
    return Period(stretch.first, min(stretch.last, _last(facts)), stretch.label)


def _left_out(facts: Facts) -> tuple[LeftOut, ...]:
    unknown = facts.counts.part("customers of whom nobody knows since when", "customers_since_ever", "customers")
    return (LeftOut(unknown.title, unknown.count, unknown.records),) if unknown.count else ()


MEASURES: tuple[tuple[Definition, Measure], ...] = ((COHORTS, cohorts),)
