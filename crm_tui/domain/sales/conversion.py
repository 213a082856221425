"""How many of the deals that entered a stage went on from it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from crm_tui.domain.sales.velocity import ratio


@dataclass(frozen=True, slots=True)
class Cohort:
    """The deals that entered a stage in a period, by what became of them since."""

    entered: int
    went_on: int
    """Reached a later open stage, or were won; a move back or to lost is no progress."""
    lost: int
    """Lost without having gone on."""

    @property
    def still_open(self) -> int:
        """Neither gone on nor lost so far."""
        return self.entered - self.went_on - self.lost

    @property
    def rate(self) -> Fraction | None:
        """The share that went on; None where nothing entered."""
        return ratio(self.went_on, self.entered)
