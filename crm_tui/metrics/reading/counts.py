"""Numbers that are made of groups of records: how many there are, and what they are worth, each read once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from crm_tui.db.models import rows
from crm_tui.domain.dates.periods import Period
from crm_tui.domain.records import Phase
from crm_tui.metrics.metric import LeftOut, Part, Unit, rounded
from crm_tui.metrics.reading.exchange import WITHOUT_RATE, Exchange
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import Amounts, amounts, count, count_by, found, total
from crm_tui.queries.groups.staying import customers_at, lost_between

_AT_START, _LOST = Group("customers_at_start"), Group("lost_customers")


@dataclass(frozen=True, slots=True)
class Worth:
    """What the records of a group come to in one currency."""

    part: Part
    minor: Fraction
    """Minor units, not rounded."""
    left_out: tuple[LeftOut, ...]


class Counts:
    """The groups of a period."""

    def __init__(self, ground: Ground, exchange: Exchange, beside: Iterable[Period] = ()) -> None:
        self.ground = ground
        self.exchange = exchange
        self._beside = sorted({period.utc_bounds(ground.context.zone) for period in beside})
        """Other periods that are asked for as well, from when to when."""
        self._counts: dict[Group, int] = {}

    def of(self, name: str, phase: Phase | None = None) -> int:
        """How many records a group has."""
        return self.counted(Group(name, phase))

    def counted(self, group: Group) -> int:
        """The same, of the group itself."""
        if group not in self._counts:
            self._counts[group] = self._count(group)
        return self._counts[group]

    def _count(self, group: Group) -> int:
        span = self.ground.moments
        if span in self._beside and group == _AT_START:
            return customers_at([first for first, _ in self._beside], self.ground)[span[0]]
        if span in self._beside and group == _LOST:
            return lost_between(self._beside, self.ground)[span]
        return count(self.ground, group)

    def part(self, title: str, name: str, counts: str, phase: Phase | None = None) -> Part:
        """So many records, as a part of a number; `counts` says what they are, such as `contacts`."""
        found = self.of(name, phase)
        return Part(title, found, Unit.COUNT, found, Group(name, phase), counts)

    def total(self, name: str, column: str) -> int:
        """What a column of whole numbers comes to, of all records of a group."""
        return total(self.ground, Group(name), column)

    def values(self, name: str, *columns: str) -> list[Any]:
        """Some columns of each record of a group of one kind."""
        ((_, query),) = found(self.ground, Group(name))
        return rows(query.select(*(getattr(query.model, column) for column in columns)))

    def by(self, name: str, column: str, most: int, *, among: Collection[str] | None = None) -> dict[str, int]:
        """How many records of a group of one kind hold each text of a column, the commonest so many."""
        return count_by(self.ground, Group(name), column, most, among=among)

    def worth(self, title: str, name: str, counts: str, period: Period | None = None) -> Worth:
        """What the records of a group come to, converted into one currency; of another period where one is named."""
        group = Group(name, period=period)
        return self.worth_of(title, group, counts, amounts(self.ground, group))

    def worth_of(self, title: str, group: Group, counts: str, in_each: Iterable[Amounts]) -> Worth:
        """The same of what they were found to come to in each currency."""
        minor, valued, missing, left_out = Fraction(0), 0, 0, []
        taken: list[str] = []
        for one in in_each:
            missing += one.missing
            converted = self.exchange.convert(one.minor, one.currency)
            if converted is not None:
                minor, valued = minor + converted, valued + one.valued
                taken.append(one.currency)
            elif one.valued:
                which = replace(group, worth=(one.currency,))
                left_out.append(LeftOut(f"{counts} in {one.currency}; {WITHOUT_RATE}", one.valued, which))
        if missing:
            left_out.append(LeftOut(f"{counts} without an amount", missing, replace(group, worth=())))
        which = replace(group, worth=tuple(taken) or (self.exchange.currency,))
        return Worth(Part(title, rounded(minor), Unit.MONEY, valued, which, counts), minor, tuple(left_out))
