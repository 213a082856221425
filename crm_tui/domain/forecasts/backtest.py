"""How far forecasts were from what came."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Said:
    """A forecast, and what came."""

    said: int
    came: int

    @property
    def error(self) -> Fraction | None:
        """By how much more was said than came, as a share of what came; None where nothing came."""
        return Fraction(self.said - self.came, self.came) if self.came else None


def bias(forecasts: Iterable[Said]) -> Fraction | None:
    """All that was said too much, less what was said too little, as a share of all that came; None for nothing."""
    told = list(forecasts)
    came = sum(one.came for one in told)
    return Fraction(sum(one.said for one in told) - came, came) if came else None


def mean_error(forecasts: Iterable[Said]) -> Fraction | None:
    """The mean absolute percentage error, as a share: how far off a forecast is, whichever way.

    What nothing came of has no share and is left out; None where nothing is left.
    """
    errors = [abs(one.error) for one in forecasts if one.error is not None]
    return sum(errors, Fraction(0)) / len(errors) if errors else None
