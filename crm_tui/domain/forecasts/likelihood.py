"""How likely deals are to be won, and when, as far as the deals before them tell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from heapq import nlargest
from itertools import accumulate
from math import sqrt
from typing import NamedTuple

from crm_tui.domain.sales.velocity import TOO_FEW

WEIGHT = TOO_FEW
"""The set probability counts for as much as so many deals."""

CONFIDENCE = 1.959964
"""Standard errors within which 95 of 100 lie."""


TOLD_APART: tuple[int, ...] = (
    *range(11), 12, 14, 16, 18, 21, 24, 28, 32, 37, 42, 49, 56, 64, 74, 85, 98, 113, 130, 150, 172, 198, 228, 262, 300,
    365, 450, 550, 730,
)  # fmt: skip
"""Days waited that are told apart; those between are taken as the one before."""


def interval(won: int, decided: int) -> tuple[float, float] | None:
    """Between which two shares the true one lies, in 95 of 100 cases; None where nothing is decided.

    The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
    """
    if not decided:
        return None
    share, square = won / decided, CONFIDENCE**2
    middle = (share + square / (2 * decided)) / (1 + square / decided)
    away = CONFIDENCE * sqrt(share * (1 - share) / decided + square / (4 * decided**2)) / (1 + square / decided)
    return max(middle - away, 0.0), min(middle + away, 1.0)


def smoothed(share: float, deals: int, probability: float) -> float:
    """A share of so many deals, with a set probability (0 to 1) that counts as `WEIGHT` deals besides.

    Where few deals tell, the set probability does; where many tell, they do: the m-estimate of B. Cestnik,
    "Estimating probabilities: a crucial task in machine learning", 1990.
    """
    return (share * deals + WEIGHT * probability) / (deals + WEIGHT)


class Stay(NamedTuple):
    """A deal's stay in a stage, and how it went on from there."""

    until: float
    """Days from entering the stage to the deal's end, or to today where it is open."""
    stayed: float
    """Days in the stage, up to today where it is there still."""
    won: bool
    lost: bool


class Stays:
    """Stays in a stage, by the days until their deals' ends."""

    def __init__(self, stays: Iterable[Stay] = ()) -> None:
        ordered = sorted(stays)
        self.stayed = [stay.stayed for stay in ordered]
        """How long each of them was."""
        self.ended = [(place, until, won) for place, (until, _, won, lost) in enumerate(ordered) if won or lost]
        """The places of those whose deals are decided, with the days until then, and whether these were won."""
        self.longest = nlargest(TOO_FEW, self.stayed)
        """How long the longest `TOO_FEW` of them were."""


class Outlook(NamedTuple):
    """The chances to be won, from some day on."""

    days: tuple[float, ...]
    """Days from then, rising."""
    chances: tuple[float, ...]
    """To be won by each of them, 0 to 1, rising."""
    deals: int
    """How many tell so."""

    @property
    def ever(self) -> float:
        """The chance to be won at all."""
        return self.chances[-1] if self.chances else 0.0

    def by(self, end: float) -> float:
        """The chance to be won within so many days."""
        place = bisect_right(self.days, end)
        return self.chances[place - 1] if place else 0.0


def outlook(stays: Stays, waited: float) -> Outlook:
    """The chances of a deal that has been in a stage for so many days, from today on.

    Those tell that lasted longer; where they are fewer than `TOO_FEW`, the longest so many. Deals that are open still
    tell that they were not won so far: the cumulative incidence of O. Aalen and S. Johansen, "An empirical transition
    matrix for non-homogeneous Markov chains based on censored observations", 1978.
    """
    waited = min((waited, *stays.longest[-1:]))
    lasted = [stayed >= waited for stayed in stays.stayed] if waited else [True] * len(stays.stayed)
    before = [0, *accumulate(lasted)]
    deals = before[-1]
    undecided, likely, found = 1.0, 0.0, []
    for place, until, won in stays.ended:
        if lasted[place]:
            left = deals - before[place]
            if won:
                likely += undecided / left
                found.append((until - waited, likely))
            undecided *= 1 - 1 / left
    return Outlook(tuple(day for day, _ in found), tuple(chance for _, chance in found), deals)


def chances(seen: Outlook, usual: Outlook, probability: float, ends: Iterable[float]) -> tuple[float, ...]:
    """The chances to be won by each of these days from now, and at last ever, smoothed with a set probability (0 to 1).

    How long it takes is as it was `seen`, or as it is `usual` where nobody was seen to win.
    """
    likely = smoothed(seen.ever, seen.deals, probability)
    pace = seen if seen.ever else usual
    by_end = (likely * pace.by(end) / pace.ever if pace.ever else 0.0 for end in ends)
    return (*accumulate(by_end, max), likely)
