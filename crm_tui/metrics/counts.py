"""Numbers that are made of groups of records: how many there are, and what they are worth, each read once."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from crm_tui.domain.records import Phase
from crm_tui.metrics.exchange import WITHOUT_RATE, Exchange
from crm_tui.metrics.metric import LeftOut, Part, Unit, rounded
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import amounts, count


@dataclass(frozen=True, slots=True)
class Worth:
    """What the records of a group come to in one currency."""

    part: Part
    minor: Fraction
    """Minor units, not rounded."""
    left_out: tuple[LeftOut, ...]


class Counts:
    """The groups of a period."""

    def __init__(self, ground: Ground, exchange: Exchange) -> None:
        self.ground = ground
        self.exchange = exchange
        self._counts: dict[Group, int] = {}

    def of(self, name: str, phase: Phase | None = None) -> int:
        """How many records a group has."""
        return self.counted(Group(name, phase))

    def counted(self, group: Group) -> int:
        """The same, of the group itself."""
        if group not in self._counts:
            self._counts[group] = count(self.ground, group)
        return self._counts[group]

    def part(self, title: str, name: str, counts: str, phase: Phase | None = None) -> Part:
        """So many records, as a part of a number; `counts` says what they are, such as `contacts`."""
        found = self.of(name, phase)
        return Part(title, found, Unit.COUNT, found, Group(name, phase), counts)

    def worth(self, title: str, name: str, counts: str) -> Worth:
        """What the records of a group come to, converted into one currency."""
        minor, number, left_out = Fraction(0), 0, []
        for currency, total, many in amounts(self.ground, Group(name)):
            converted = self.exchange.convert(total, currency)
            if converted is None:
                left_out.append(LeftOut(f"{counts} in {currency}; {WITHOUT_RATE}", many, None))
            else:
                minor, number = minor + converted, number + many
        part = Part(title, rounded(minor), Unit.MONEY, number, Group(name), counts)
        return Worth(part, minor, tuple(left_out))
