"""The sorts of number that are made of groups of records: so many of them, a share of them, money for each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from crm_tui.domain.sales.velocity import ratio
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Definition, LeftOut, Metric, Part, Unit, as_float, rounded
from crm_tui.metrics.reading.counts import Worth

Measure: TypeAlias = Callable[[Facts], Metric]


@dataclass(frozen=True, slots=True)
class Counted:
    """A group of records as a number names it."""

    title: str
    """What they are in this number."""
    group: str
    counts: str
    """What each of them is: `contacts`, `answers`."""

    def part(self, facts: Facts) -> Part:
        """So many of them, as a part of a number."""
        return facts.counts.part(self.title, self.group, self.counts)

    def worth(self, facts: Facts) -> Worth:
        """What they are worth."""
        return facts.counts.worth(self.title, self.group, self.counts)


def many(definition: Definition, counted: Counted) -> Measure:
    """How many there are."""

    def measure(facts: Facts) -> Metric:
        part = counted.part(facts)
        return Metric(definition=definition, value=part.count, n=part.count, numerator=part)

    return measure


def share(definition: Definition, part: Counted, whole: Counted, *without: Counted) -> Measure:
    """A part of them divided by all of them: a ratio, or how many there are to each, as the unit says.

    Those that it is `without` are in neither number.
    """

    def measure(facts: Facts) -> Metric:
        above, below = part.part(facts), whole.part(facts)
        value = as_float(ratio(above.count, below.count))
        left = left_out(facts, without)
        return Metric(
            definition=definition, value=value, n=below.count, numerator=above, denominator=below, left_out=left
        )

    return measure


def left_out(facts: Facts, without: Iterable[Counted]) -> tuple[LeftOut, ...]:
    """What a number does not count, of that of which there is some."""
    parts = (one.part(facts) for one in without)
    return tuple(LeftOut(part.title, part.count, part.records) for part in parts if part.count)


def money_for_each(definition: Definition, amounts: Sequence[Counted], by: Counted) -> Measure:
    """The amounts, added up once, divided by how many there are."""

    def measure(facts: Facts) -> Metric:
        worths = [one.worth(facts) for one in amounts]
        below = by.part(facts)
        total = sum((one.minor for one in worths), Fraction(0))
        some = any(one.part.count for one in worths)
        first, *more = [one.part for one in worths]
        return Metric(
            definition=definition,
            value=rounded(ratio(total, below.count)) if some else None,
            currency=facts.currency,
            n=below.count,
            numerator=first if not more else _together(worths, total),
            denominator=below,
            others=(first, *more) if more else (),
            left_out=tuple(left for one in worths for left in one.left_out),
        )

    return measure


def _together(worths: Sequence[Worth], total: Fraction) -> Part:
    number = sum(one.part.count for one in worths)
    return Part("all of them", rounded(total), Unit.MONEY, number, None, "records")


def mean(definition: Definition, counted: Counted, column: str, called: str) -> Measure:
    """The mean of a column of whole numbers; `called` says what they are, added up."""

    def measure(facts: Facts) -> Metric:
        below = counted.part(facts)
        together = facts.counts.total(counted.group, column)
        above = Part(called, together, Unit.COUNT, below.count, below.records, below.counts)
        value = as_float(ratio(together, below.count))
        return Metric(definition=definition, value=value, n=below.count, numerator=above, denominator=below)

    return measure
