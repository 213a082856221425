"""How a stage's deals come, wait and go: Little's law, which ties how many there are to how fast they pass."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from crm_tui.domain.sales.velocity import ratio

_DEALS, _SHARE = Fraction(1), Fraction(1, 5)
"""A difference is spoken of where it is more than a deal, and more than a fifth of those in work."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What went through a stage in a span of time."""

    span: Fraction
    """Days."""
    came: int
    """Stays that began in it."""
    went: int
    """Stays that ended in it."""
    back: int
    """Of these, how many ended with a move to an earlier stage."""
    stayed: Fraction
    """Days within the span that all deals spent in the stage."""
    lasted: Fraction
    """Days that the stays which ended took, from their beginning."""

    @property
    def in_work(self) -> Fraction | None:
        """How many deals were in the stage on average: L."""
        return ratio(self.stayed, self.span)

    @property
    def rate(self) -> Fraction | None:
        """How many came a day: lambda."""
        return ratio(self.came, self.span)

    @property
    def mean_days(self) -> Fraction | None:
        """How long a stay took: W."""
        return ratio(self.lasted, self.went)

    @property
    def expected(self) -> Fraction | None:
        """How many deals the pace accounts for: lambda x W.

        As many as there are where as many come as go: J. D. C. Little, "A Proof for the Queuing Formula: L = lambda W",
        Operations Research 9, 1961.
        """
        if self.rate is None or self.mean_days is None:
            return None
        return self.rate * self.mean_days

    @property
    def difference(self) -> Fraction | None:
        """How many more deals there were than the pace accounts for."""
        if self.in_work is None or self.expected is None:
            return None
        return self.in_work - self.expected

    @property
    def says(self) -> str:
        """What it means where the two disagree; empty where they do not, or nothing can be said."""
        if self.in_work is None or (not self.came and not self.went):
            return ""
        if self.difference is not None and abs(self.difference) <= max(_DEALS, self.in_work * _SHARE):
            return ""
        told = f"{self.came:,} came, {self.went:,} went"
        if self.came > self.went:
            return f"filling up: {told}"
        if self.came < self.went:
            return f"draining: {told}"
        return f"standing still: {told}, others stay"
