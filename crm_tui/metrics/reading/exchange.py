"""Amounts in other currencies as amounts in one, at the rates that were stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TypeAlias, TypeVar

from crm_tui.domain.rates import Rates, Stated
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.closings import ClosedDeals
from crm_tui.metrics.reading.standing import ExpectedDeals, OpenDeals
from crm_tui.metrics.which import currencies_of
from crm_tui.queries.rates import rates_on

WITHOUT_RATE = "no rate is stated for it"
"""Why amounts in a currency are not added up."""

Worths: TypeAlias = tuple[tuple[str, Fraction], ...]
"""Of each currency what one minor unit is worth."""

Alike = TypeVar("Alike", ClosedDeals, OpenDeals, ExpectedDeals)


class Exchange:
    """Converts into one currency at the rates in force on a day, which are read when they are needed."""

    def __init__(self, currency: str, day: date) -> None:
        self.currency = currency
        self._day = day

    @cached_property
    def _rates(self) -> Rates:
        return rates_on(self._day)

    def stated(self, currencies: Iterable[str]) -> tuple[Stated, ...]:
        """The rates at which amounts in these currencies are converted."""
        found = (self._rates.between(currency, self.currency) for currency in sorted(set(currencies)))
        return tuple(dict.fromkeys(rate for one in found if one for rate in one[1]))

    def rated(self, metric: Metric) -> Metric:
        """A number with the rates at which its amounts were converted, and each cell of its table with its own."""
        rates = self.stated(_currencies(metric)) if metric.currency else ()
        if not rates:
            return metric
        rows = tuple(
            replace(row, cells={name: self.rated(cell) for name, cell in row.cells.items()}) for row in metric.rows
        )
        return replace(metric, rates=rates, rows=rows)

    def convert(self, minor: int | Fraction, currency: str) -> Fraction | None:
        """Minor units of the one currency, not rounded; None where no rate is stated."""
        return self._rates.convert(minor, currency, self.currency)

    @property
    def worths(self) -> Worths:
        """What one minor unit of each currency is worth in the one currency, where a rate is stated."""
        each = ((one, self.convert(1, one)) for one in sorted({self.currency, *self._rates.currencies}))
        return tuple((currency, worth) for currency, worth in each if worth is not None)

    def of(self, deals: Alike) -> Alike:
        """Deals that are alike with their amounts in the one currency; unchanged where no rate is stated."""
        one = None if deals.currency == self.currency else self.convert(1, deals.currency)
        if one is None:
            return deals
        changed = {"currency": self.currency, "stated_in": deals.currency, "amount": deals.amount * one}
        if not isinstance(deals, ClosedDeals):
            changed["weighted"] = deals.weighted * one
        if isinstance(deals, OpenDeals):
            changed["money_days"] = deals.money_days * float(one)
        return replace(deals, **changed)  # type: ignore[arg-type]


def _currencies(metric: Metric) -> Iterator[str]:
    """Those of the amounts that a number and its rows are made of."""
    for part in metric.parts:
        yield from currencies_of(part.records)
    for row in metric.rows:
        for cell in row.cells.values():
            yield from _currencies(cell)
