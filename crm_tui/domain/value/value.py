"""What customers are worth: their margin, how long they stay, and what they bring in that time."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import NamedTuple

from crm_tui.errors import BadInput

_DAYS = {"d": Fraction(1), "w": Fraction(7), "m": Fraction(1461, 48), "y": Fraction(1461, 4)}
"""Days of a unit; a month is a twelfth of a year, every fourth of which is a leap year."""

_WORDS = {"d": "day", "w": "week", "m": "month", "y": "year"}

_SPAN = re.compile(r"(\d{1,4}) ?(d|days?|w|wks?|weeks?|m|mo|months?|y|yrs?|years?)", re.ASCII)

_LONGEST = Fraction(100) * _DAYS["y"]


class Horizon(NamedTuple):
    """How far somebody looks ahead, such as five years."""

    number: int
    unit: str
    """`d`, `w`, `m` or `y`."""

    def __str__(self) -> str:
        return f"{self.number} {_WORDS[self.unit]}{'' if self.number == 1 else 's'}"

    @property
    def days(self) -> Fraction:
        """In days."""
        return self.number * _DAYS[self.unit]

    @property
    def weeks(self) -> float:
        """In weeks."""
        return float(self.days / 7)


YEAR = Horizon(52, "w")
"""How far predictions look ahead where nobody says otherwise."""

USUAL = Horizon(5, "y")
"""How long customers are taken to stay at most where nobody says otherwise."""


def read_horizon(typed: str, name: str = "horizon") -> Horizon:
    """A length of time ahead as people write it: `52w`, `90 days`, `18 months`, `5y`. Raises BadInput."""
    hit = _SPAN.fullmatch(typed.strip().casefold())
    if hit is None or int(hit[1]) == 0:
        raise BadInput(f"“{typed}” is no length of time; write one such as 52w, 18 months or 5y.", name)
    found = Horizon(int(hit[1]), hit[2][0])
    if found.days > _LONGEST:
        raise BadInput(f"{typed.strip()} is longer than a hundred years; write one such as 52w or 5y.", name)
    return found


def read_margin(typed: str, name: str) -> Decimal:
    """Percent of the revenue that stays when what was sold is paid for: `70`, `62.5 %`. Raises BadInput."""
    written = typed.strip().removesuffix("%").strip().replace(",", ".")
    try:
        margin = Decimal(written)
    except InvalidOperation:
        margin = Decimal(-1)
    if not (margin.is_finite() and 0 < margin <= 100 and len(written) <= 6 and "e" not in written.lower()):
        raise BadInput(f"“{typed}” is no margin; write percent above 0 and up to 100, such as 70.", name)
    return margin


class Stay(NamedTuple):
    """For how many periods customers stay."""

    periods: Fraction
    capped: bool
    """True where they would stay longer than anybody looks ahead."""


def stay(churn: Fraction | None, horizon: Fraction | None = None) -> Stay | None:
    """As long as it takes to lose all of them at this churn, but no longer than the horizon in periods.

    None where nobody was lost, or there was nobody to lose.
    """
    if not churn:
        return None
    periods = 1 / churn
    if horizon is not None and horizon < periods:
        return Stay(horizon, capped=True)
    return Stay(periods, capped=False)


def lifetime_value(arpu: Fraction, margin: Decimal, stays: Fraction) -> Fraction:
    """CLTV = ARPU x gross margin / churn: what a customer brings in a period, times the periods; `margin` in percent.

    50 x 70 % / 3 % = 1,166.67.
    """
    return arpu * Fraction(margin) / 100 * stays
