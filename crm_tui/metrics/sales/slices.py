"""A part of a scope, such as one owner's deals, counted and summed up without mixing currencies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import Any, Protocol
from uuid import UUID

from crm_tui.domain.records import StageKind
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import LeftOut, Metric, Part, Unit
from crm_tui.metrics.reading.closings import ClosedDeals
from crm_tui.metrics.reading.exchange import WITHOUT_RATE
from crm_tui.metrics.reading.standing import OpenDeals
from crm_tui.metrics.which import Amount, Deals


class Alike(Protocol):
    """Deals that are alike, as a grouped read gives them."""

    @property
    def currency(self) -> str:
        """ISO 4217."""

    @property
    def deals(self) -> int:
        """How many there are."""

    @property
    def with_amount(self) -> int:
        """How many of them have an amount."""

    @property
    def amount(self) -> int | Fraction:
        """Minor units, all together."""

    @property
    def stated_in(self) -> str:
        """The currency that it was converted from; empty where it was not."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Some deals, and what they are worth in the main currency."""

    which: Deals
    deals: int
    valued: int
    """Deals with an amount in the main currency, or in one that is converted into it."""
    exact: Fraction
    """Minor units of the main currency, before they are rounded."""
    missing: int
    """Deals without an amount."""
    foreign: Mapping[str, int]
    """Deals with an amount in a currency for which no rate is stated, by currency."""
    currency: str
    currencies: tuple[str, ...]
    """Those of the amounts: the main one, and what was converted into it."""

    @property
    def amount(self) -> int:
        """The same in whole minor units."""
        return round(self.exact)

    @property
    def valued_which(self) -> Deals:
        """The deals that the amount is made of."""
        return replace(self.which, amount=Amount.KNOWN, currencies=self.currencies)

    def counted(self, title: str) -> Part:
        """So many deals, as a part of a number."""
        return self.of_deals(title, self.deals, Unit.COUNT)

    def valued_at(self, title: str) -> Part:
        """What they are worth, as a part of a number."""
        return self.of_amounts(title, self.amount)

    def of_deals(self, title: str, value: float | None, unit: Unit) -> Part:
        """Something that all of them make up."""
        return Part(title, value, unit, self.deals, self.which)

    def of_amounts(self, title: str, value: float | None, unit: Unit = Unit.MONEY) -> Part:
        """Something that those with an amount make up."""
        return Part(title, value, unit, self.valued, self.valued_which)

    def not_valued(self, called: str) -> tuple[LeftOut, ...]:
        """What the amount leaves out; `called` says what the deals are, such as `won deals`."""
        missing = replace(self.which, amount=Amount.MISSING)
        found = [LeftOut(f"{called} without an amount", self.missing, missing)] if self.missing else []
        for currency, count in sorted(self.foreign.items()):
            foreign = replace(self.which, amount=Amount.KNOWN, currencies=(currency,))
            found.append(LeftOut(f"{called} in {currency}; {WITHOUT_RATE}", count, foreign))
        return tuple(found)


def tally(groups: Iterable[Alike], which: Deals, currency: str) -> Tally:
    """Sum up groups; `which` says which deals they hold."""
    deals = valued = missing = 0
    amount = Fraction(0)
    currencies = {currency}
    foreign: Counter[str] = Counter()
    for group in groups:
        deals += group.deals
        missing += group.deals - group.with_amount
        if group.currency == currency:
            valued += group.with_amount
            amount += group.amount
            currencies.add(group.stated_in or currency)
        elif group.with_amount:
            foreign[group.currency] += group.with_amount
    return Tally(which, deals, valued, amount, missing, foreign, currency, tuple(sorted(currencies)))


@dataclass(frozen=True)
class Slice:
    """The deals of a scope that share something; the whole scope shares nothing in particular."""

    currency: str
    closed: Sequence[ClosedDeals]
    open: Sequence[OpenDeals]
    open_stages: tuple[UUID, ...]
    """Of the pipeline, in order."""
    only: Deals
    """What they share."""

    @cached_property
    def won(self) -> Tally:
        """Deals won in the period."""
        return self._closed(lambda group: group.outcome is StageKind.WON, outcomes=(StageKind.WON,))

    @cached_property
    def lost(self) -> Tally:
        """Deals lost in the period for a reason that counts, or for none."""
        return self._closed(
            lambda group: group.outcome is StageKind.LOST and group.counted,
            outcomes=(StageKind.LOST,),
            counted=True,
        )

    @cached_property
    def decided(self) -> Tally:
        """Both: what the win rate divides by."""
        return self._closed(lambda group: group.counted, outcomes=(StageKind.WON, StageKind.LOST), counted=True)

    @cached_property
    def standing(self) -> Tally:
        """Open deals."""
        return tally(self.open, self._open_which, self.currency)

    @cached_property
    def qualified(self) -> Tally:
        """Open deals that stand beyond the first stage."""
        return self._standing_in(self.open_stages[1:])

    @cached_property
    def unqualified(self) -> Tally:
        """Open deals that stand in the first stage."""
        return self._standing_in(self.open_stages[:1])

    @cached_property
    def weighted(self) -> int:
        """Minor units times percent of the open deals in the main currency."""
        return round(sum(group.weighted for group in self.open if group.currency == self.currency))

    @cached_property
    def cycle_seconds(self) -> int:
        """From opening to winning, all won deals together."""
        return sum(group.seconds for group in self.closed if group.outcome is StageKind.WON)

    def uncounted(self) -> tuple[LeftOut, ...]:
        """The deals lost for reasons that do not count, by reason."""
        deals: Counter[tuple[str, UUID | None]] = Counter()
        for group in self.closed:
            if not group.counted:
                deals[group.reason_name or "", group.reason] += group.deals
        lost = replace(self.only, outcomes=(StageKind.LOST,))
        return tuple(
            LeftOut(f"deals lost as {name}, which the win rate leaves out", count, replace(lost, reason=reason))
            for (name, reason), count in sorted(deals.items(), key=lambda one: one[0][0])
        )

    def _closed(self, wanted: Callable[[ClosedDeals], bool], **restrictions: Any) -> Tally:
        return tally(
            [group for group in self.closed if wanted(group)], replace(self.only, **restrictions), self.currency
        )

    def _standing_in(self, stages: tuple[UUID, ...]) -> Tally:
        groups = [group for group in self.open if group.stage in stages]
        return tally(groups, replace(self._open_which, stages=stages), self.currency)

    @property
    def _open_which(self) -> Deals:
        return replace(self.only, outcomes=(StageKind.OPEN,))


def whole(facts: Facts) -> Slice:
    """All deals of a scope."""
    return Slice(facts.currency, facts.closed, facts.open, _stages(facts), Deals())


def of_whole(measure: Callable[[Slice], Metric]) -> Callable[[Facts], Metric]:
    """A number of any slice, taken of the whole scope."""
    return lambda facts: measure(whole(facts))


def of_owner(facts: Facts, owner: UUID | None) -> Slice:
    """The deals of one owner, or of nobody."""
    return Slice(
        facts.currency,
        [group for group in facts.closed if group.owner == owner],
        [group for group in facts.open if group.owner == owner],
        _stages(facts),
        Deals(owners=(owner,)),
    )


def of_stage(facts: Facts, stage: UUID) -> Slice:
    """The open deals that stand in a stage."""
    standing = [group for group in facts.open if group.stage == stage]
    return Slice(facts.currency, (), standing, _stages(facts), Deals(stages=(stage,)))


def of_month(facts: Facts, first: date) -> Slice:
    """The deals closed in the month that begins on a day."""
    closed = [group for group in facts.closed_by_month if group.month == first]
    return Slice(facts.currency, closed, (), _stages(facts), Deals(month=first))


def _stages(facts: Facts) -> tuple[UUID, ...]:
    return tuple(stage.id for stage in facts.open_stages)
