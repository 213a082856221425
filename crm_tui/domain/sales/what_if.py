"""What becomes of the sales velocity when a stage goes faster, or a rate up: its four factors, before and after."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeAlias

from crm_tui import text
from crm_tui.domain.sales.velocity import sales_velocity
from crm_tui.errors import BadInput

WIN_RATE, AVERAGE, DEALS = "win rate", "average won", "deals"
"""What a change may be of, besides stages."""


@dataclass(frozen=True, slots=True)
class Factors:
    """What sales velocity is made of."""

    deals: Fraction
    """Open and qualified."""
    average: Fraction | None
    """Minor units that a won deal brings."""
    win_rate: Fraction | None
    cycle_days: Fraction | None
    """From opening to winning."""

    @property
    def velocity(self) -> Fraction | None:
        """Minor units a day."""
        return sales_velocity(
            open_deals=self.deals, mean_won=self.average, win_rate=self.win_rate, cycle_days=self.cycle_days
        )


@dataclass(frozen=True, slots=True)
class Passing:
    """How won deals went through a stage."""

    name: str
    share: Fraction
    """Of the won deals, how many were ever in it."""
    days: Fraction
    """How long these were in it, on average."""
    conversion: Fraction | None
    """Of the deals that entered it, how many went on."""


@dataclass(frozen=True, slots=True)
class Sooner:
    """A stage takes fewer days, or more where it is less than nothing."""

    stage: str
    days: Fraction


@dataclass(frozen=True, slots=True)
class Points:
    """A rate goes up by percentage points, or down: the win rate, or how many go on from a stage."""

    of: str
    """`WIN_RATE`, or the name of a stage."""
    points: Fraction


@dataclass(frozen=True, slots=True)
class Times:
    """The average amount, or the number of deals, changes by so many percent."""

    of: str
    """`AVERAGE` or `DEALS`."""
    percent: Fraction


Change: TypeAlias = Sooner | Points | Times


def what_if(now: Factors, changes: Iterable[Change], stages: Mapping[str, Passing]) -> Factors:
    """The factors after changes, one after the other; `stages` by their names.

    The open deals stay as many: who is done sooner makes room for the next. Of a stage, days are saved by those won
    deals that go through it, and never more than they spend there; where more go on from it, those won through it
    become more in proportion. No rate gets above 100 % or below nothing.
    """
    for change in changes:
        match change:
            case Sooner():
                now = _sooner(now, stages[change.stage], change.days)
            case Points(of=of) if of == WIN_RATE:
                rate = now.win_rate
                now = replace(now, win_rate=None if rate is None else _share(rate + change.points / 100))
            case Points():
                now = _going_on(now, stages[change.of], change.points / 100)
            case Times(of=of) if of == AVERAGE:
                now = replace(now, average=None if now.average is None else now.average * (1 + change.percent / 100))
            case Times():
                now = replace(now, deals=now.deals * (1 + change.percent / 100))
    return now


def _sooner(now: Factors, stage: Passing, days: Fraction) -> Factors:
    if now.cycle_days is None:
        return now
    return replace(now, cycle_days=max(now.cycle_days - stage.share * min(days, stage.days), Fraction(0)))


def _going_on(now: Factors, stage: Passing, points: Fraction) -> Factors:
    if now.win_rate is None or not stage.conversion:
        return now
    grown = _share(stage.conversion + points) / stage.conversion
    return replace(now, win_rate=_share(now.win_rate * (1 + stage.share * (grown - 1))))


def _share(value: Fraction) -> Fraction:
    return min(max(value, Fraction(0)), Fraction(1))


_SOONER = re.compile(
    r"(?P<of>.+?)\s+(?P<days>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:d|days?)\s+(?P<way>faster|sooner|slower|later)"
)
_RATE = re.compile(r"(?P<of>.+?)\s+(?P<sign>[+-])\s*(?P<by>\d{1,3}(?:[.,]\d{1,2})?)\s*(?P<percent>%)?(?:\s*points?)?")


def parse(typed: str, stages: Sequence[str]) -> Change:
    """A change in words: `proposal 2d faster`, `win rate +5`, `proposal +5`, `average won +10%`, `deals +10%`.

    Points are of the win rate, or of how many go on from a stage. Raises BadInput.
    """
    words = text.clean(typed).strip().casefold()
    if hit := _SOONER.fullmatch(words):
        days = _number(hit["days"])
        return Sooner(_stage(hit["of"], stages), days if hit["way"] in ("faster", "sooner") else -days)
    hit = _RATE.fullmatch(words)
    if hit is None:
        raise BadInput(
            f"“{typed.strip()}” is no change; write one such as win rate +5, average won +10% or"
            f" {_first(stages)} 2d faster."
        )
    by = _number(hit["by"]) * (1 if hit["sign"] == "+" else -1)
    if hit["of"] in (AVERAGE, DEALS):
        return Times(hit["of"], by)
    return Points(WIN_RATE, by) if hit["of"] == WIN_RATE else Points(_stage(hit["of"], stages), by)


def _stage(typed: str, stages: Sequence[str]) -> str:
    """The stage whose name begins so; raises BadInput."""
    folded = text.fold(typed)
    found = [name for name in stages if text.fold(name) == folded]
    found = found or [name for name in stages if text.fold(name).startswith(folded)]
    if len(found) != 1:
        listed = ", ".join((WIN_RATE, AVERAGE, DEALS, *stages))
        raise BadInput(f"“{typed}” is not one of {listed}.")
    return found[0]


def _first(stages: Sequence[str]) -> str:
    return stages[0].casefold() if stages else "proposal"


def _number(typed: str) -> Fraction:
    return Fraction(typed.replace(",", "."))
