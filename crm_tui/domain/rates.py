"""Exchange rates as they were stated, and amounts converted at them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from crm_tui.domain import money
from crm_tui.errors import BadInput

_MOST_DIGITS = 24


def read_rate(text: str) -> Decimal:
    """A rate as people write it: a positive decimal number with a point or a comma. Raises BadInput."""
    written = text.strip().replace(",", ".")
    try:
        rate = Decimal(written)
    except InvalidOperation:
        rate = Decimal(0)
    if not (rate.is_finite() and rate > 0 and len(written) <= _MOST_DIGITS and "e" not in written.lower()):
        raise BadInput(f"{text or 'Nothing'} is no rate; write a number such as 0.9231.", "rate")
    return rate


@dataclass(frozen=True, slots=True)
class Stated:
    """What one unit of a currency is worth in another one, from a day on."""

    of: str
    into: str
    rate: Decimal
    day: date

    def __str__(self) -> str:
        """`1 USD = 0.9231 EUR (since 2026-10-01)`."""
        return f"1 {self.of} = {self.rate} {self.into} (since {self.day})"


class Rates:
    """The rates in force on one day: of each pair of currencies the latest that was stated by then."""

    def __init__(self, stated: Iterable[Stated] = (), on: date = date.max) -> None:
        self._in_force: dict[tuple[str, str], Stated] = {}
        for one in sorted(stated, key=lambda one: one.day):
            if one.day <= on:
                self._in_force[one.of, one.into] = one

    @property
    def currencies(self) -> frozenset[str]:
        """Those of which a rate is in force."""
        return frozenset(code for pair in self._in_force for code in pair)

    def between(self, of: str, into: str) -> tuple[Fraction, tuple[Stated, ...]] | None:
        """What one unit of a currency is worth in another, and the rates that say so; None where none do.

        A rate also says its inverse, and two rates that meet in a third currency say a third one.
        """
        if of == into:
            return Fraction(1), ()
        direct = self._one(of, into)
        if direct is not None:
            return direct
        for middle in sorted(self.currencies):
            first, second = self._one(of, middle), self._one(middle, into)
            if first is not None and second is not None:
                return first[0] * second[0], (*first[1], *second[1])
        return None

    def convert(self, minor: int | Fraction, of: str, into: str) -> Fraction | None:
        """Minor units of one currency in minor units of another, not rounded; None where no rate says so."""
        found = self.between(of, into)
        if found is None:
            return None
        return Fraction(minor) * found[0] * Fraction(10) ** (money.exponent(into) - money.exponent(of))

    def _one(self, of: str, into: str) -> tuple[Fraction, tuple[Stated, ...]] | None:
        there, back = self._in_force.get((of, into)), self._in_force.get((into, of))
        if there is not None and (back is None or there.day >= back.day):
            return Fraction(there.rate), (there,)
        return None if back is None else (1 / Fraction(back.rate), (back,))
