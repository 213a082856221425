"""Whether scores told the truth: what share of each class became customers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from crm_tui.domain.sales.velocity import TOO_FEW

_ONE_SIDED = 1.645
"""Standard errors that chance exceeds in one of 20 cases."""

BANDS = 5
"""Equal parts of a score's limit that contacts are counted in."""


@dataclass(frozen=True, slots=True)
class Class:
    """The contacts of one grade or band of points."""

    name: str
    contacts: int
    customers: int

    @property
    def rate(self) -> float | None:
        """The share of them who became customers; None where there is nobody."""
        return self.customers / self.contacts if self.contacts else None

    @property
    def too_few(self) -> bool:
        """Whether the rate says little."""
        return self.contacts < TOO_FEW


def bands(counts: Mapping[int, tuple[int, int]], limit: int) -> tuple[Class, ...]:
    """Contacts and customers by points, as bands of a fifth of the limit, the highest first; below 0 counts as 0."""
    sums = [[0, 0] for _ in range(BANDS)]
    for points, (contacts, customers) in counts.items():
        place = min(max(points, 0) * BANDS // limit, BANDS - 1)
        sums[place][0] += contacts
        sums[place][1] += customers
    ends = [(place * limit // BANDS, (place + 1) * limit // BANDS) for place in range(BANDS)]
    named = (f"{low}-{high - 1 if high < limit else high}" for low, high in ends)
    return tuple(Class(name, *sum_) for name, sum_ in zip(named, sums, strict=True))[::-1]


def out_of_order(classes: Sequence[Class]) -> frozenset[str]:
    """The classes, best first, that convert so much worse than a class below them that it is hardly chance.

    Those with too few do not count.
    """
    sure = [one for one in classes if not one.too_few]
    return frozenset(
        better.name
        for place, better in enumerate(sure)
        if any(_hardly_chance(better, worse) for worse in sure[place + 1 :])
    )


def _hardly_chance(better: Class, worse: Class) -> bool:
    """Whether the worse class converts better by more than chance explains in 19 of 20 cases.

    The test of two proportions, one-sided, by their pooled variance.
    """
    pooled = (better.customers + worse.customers) / (better.contacts + worse.contacts)
    error = sqrt(pooled * (1 - pooled) * (1 / better.contacts + 1 / worse.contacts))
    return (worse.rate or 0) - (better.rate or 0) > _ONE_SIDED * error


def lift(one: Class, classes: Iterable[Class]) -> float | None:
    """How many times as often as the average a class converts; None where nobody became a customer."""
    listed = list(classes)
    customers, contacts = sum(each.customers for each in listed), sum(each.contacts for each in listed)
    return None if one.rate is None or not customers else one.rate / (customers / contacts)
