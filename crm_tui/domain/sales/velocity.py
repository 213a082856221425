"""How fast a pipeline turns deals into money, and ratios that have nothing to divide by."""

from __future__ import annotations

from fractions import Fraction

TOO_FEW = 10
"""A number that rests on fewer records says so."""


def ratio(part: Fraction | int, whole: Fraction | int) -> Fraction | None:
    """The exact share, or None where there is nothing to divide by."""
    return None if whole == 0 else Fraction(part) / Fraction(whole)


def sales_velocity(
    *,
    open_deals: int | Fraction,
    mean_won: Fraction | None,
    win_rate: Fraction | None,
    cycle_days: Fraction | None,
) -> Fraction | None:
    """Open deals x mean won amount x win rate / days from creation to won: money a day, in the unit of the mean.

    None where one of them is not known, or the cycle takes no time.
    """
    if mean_won is None or win_rate is None or not cycle_days:
        return None
    return open_deals * mean_won * win_rate / cycle_days
