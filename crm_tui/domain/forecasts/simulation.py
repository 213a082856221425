"""What may be won, drawn many times: in each run every open deal is won by some day or not, once and by itself.

A deal is a bit of great whole numbers, so that one operation draws all deals at once: a run compares a random number
for each deal with its chances, digit by digit, and adds up the amounts of those that are won, digit by digit too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import gcd
from operator import mul
from random import Random

from crm_tui.domain.durations import percentile

RUNS = 1_000
"""How often everything is drawn, unless told otherwise."""
FEWEST_RUNS = 100
MOST_RUNS = 100_000
SEED = 1
"""Where the random numbers begin, unless told otherwise."""

MOST_DRAWS = 10_000_000
"""Deals times runs; for more deals fewer runs do, since the more there are, the less chance tells."""

DIGITS = 16
"""Binary digits of a chance: it is exact to 0.001 %."""


@dataclass(frozen=True, slots=True)
class Draws:
    """How often everything is drawn, and where the random numbers begin."""

    runs: int | None = None
    """None for as often as so many deals want."""
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class Alike:
    """Open deals with the same chances."""

    chances: tuple[float, ...]
    """To have been won by the end of each span, from 0 to 1, never falling."""
    amounts: tuple[tuple[int, int], ...]
    """Whole amounts, each with how many of the deals are worth it."""


@dataclass(frozen=True, slots=True)
class Spread:
    """What the runs came to."""

    p10: int
    """One run in ten came to less."""
    p50: int
    p90: int
    mean: int


def runs_for(deals: int) -> int:
    """How often so many deals are drawn unless told otherwise."""
    return max(FEWEST_RUNS, min(RUNS, MOST_DRAWS // max(deals, 1)))


def spread(outcomes: Iterable[int]) -> Spread:
    """Percentiles and mean of the outcomes of all runs, of which there is at least one."""
    ordered = sorted(outcomes)
    p10, p50, p90 = (round(percentile(ordered, percent) or 0) for percent in (10, 50, 90))
    return Spread(p10, p50, p90, round(sum(ordered) / len(ordered)))


def simulate(alike: Sequence[Alike], spans: int, *, runs: int, seed: int) -> tuple[list[int], ...]:
    """For each span, what was won in it in each run; the same deals in the same order and seed give the same."""
    deals = _Bits(alike, spans)
    draw = Random(seed).getrandbits  # noqa: S311 - it has to be told again from its seed
    outcomes: tuple[list[int], ...] = tuple([] for _ in range(spans))
    for _ in range(runs):
        noise = [draw(deals.number) for _ in range(DIGITS)] if deals.number else []
        by_end = [0, *(deals.won_by(span, noise) for span in range(spans))]
        for won, (before, after) in zip(outcomes, pairwise(by_end), strict=True):
            won.append(deals.worth(before ^ after))
    return outcomes


class _Bits:
    """All deals side by side, a bit each; chances and amounts as their digits, one whole number for each digit."""

    def __init__(self, alike: Sequence[Alike], spans: int) -> None:
        counts = [sum(many for _, many in one.amounts) for one in alike]
        self.number = sum(counts)
        chances = [[round(one.chances[span] * (1 << DIGITS)) for one in alike] for span in range(spans)]
        planes = [_planes(of_span, counts, DIGITS + 1) for of_span in chances]
        self._chances, self._certain = [some[:DIGITS] for some in planes], [some[DIGITS] for some in planes]
        amounts = [amount for one in alike for amount, _ in one.amounts]
        self._unit = gcd(*amounts) or 1
        units = [amount // self._unit for amount in amounts]
        many = [many for one in alike for _, many in one.amounts]
        self._amounts = _planes(units, many, max(units, default=0).bit_length())

    def won_by(self, span: int, noise: Sequence[int]) -> int:
        """The deals of which the random number is less than their chance; the number's digits are those of the noise
        turned round, the last one first.
        """
        less = 0
        for chance, drawn in zip(self._chances[span], noise, strict=False):
            less = (chance & drawn) | ((chance ^ drawn) & less)
        return less | self._certain[span]

    def worth(self, deals: int) -> int:
        """What some of the deals come to."""
        return self._unit * sum((deals & digit).bit_count() << place for place, digit in enumerate(self._amounts))


def _planes(values: Iterable[int], counts: Sequence[int], digits: int) -> list[int]:
    """Each binary digit of all values, the last digit first, each value so many times, as one whole number."""
    written = [format(value, f"0{digits}b") for value in values] if digits else []
    if not written:
        return [0] * digits
    return [int("0" + "".join(map(mul, of_all, counts)), 2) for of_all in zip(*written, strict=True)][::-1]
