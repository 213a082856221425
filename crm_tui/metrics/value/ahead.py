"""What each customer is predicted to bring in a time that comes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui import clock
from crm_tui.db.caching.cache import worked_out
from crm_tui.domain.value.parameters import BuyingParameters, SpendingParameters
from crm_tui.domain.value.value import YEAR, Horizon
from crm_tui.metrics.value.purchases import MOST, Purchases
from crm_tui.queries.buying.fitted import Fit, Told, fit, keep_at_hand, told_of
from crm_tui.queries.buying.purchases import History, history_of

MOST_REPEATS = 7
"""Repeat purchases that are told apart."""


@dataclass(frozen=True, slots=True)
class Predicted:
    """What is to be expected of a customer."""

    history: History
    alive: float
    """The probability that they are still a customer."""
    purchases: float
    """How many days with purchases."""
    each: float
    """What comes in on such a day, in minor units."""
    minor: float
    """The value of all of them: minor units times the gross margin."""

    @property
    def customer(self) -> UUID:
        """Whom it is of."""
        return self.history.customer


@dataclass(frozen=True, slots=True)
class Summary:
    """The same for all of them together, in the next 52 weeks."""

    fit: Told
    customers: int
    alive: float
    """How many are still customers, as is to be expected."""
    purchases: float
    minor: float
    first: tuple[Predicted, ...]
    """Those of whom most is expected, `MOST` of them."""
    actual: tuple[int, ...]
    """How many bought again so often, from 0 on; the last is for all who did more often."""
    expected: tuple[float, ...]
    """How many the model expects."""
    repeats: int
    modelled: float
    """How many repeat purchases the model expects."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is predicted of all customers, the most first, and by which models."""

    horizon: Horizon
    fit: Fit
    customers: tuple[Predicted, ...]

    @property
    def minor(self) -> float:
        """What all of them are predicted to bring."""
        return sum(one.minor for one in self.customers)


def sum_ahead(own: Purchases) -> Summary:
    """What all customers who ever bought are predicted to bring together. Raises `NotPredicted`."""
    (buying, spending), customers, alive, purchases, minor, first, *repeats = worked_out(
        [own.asked_histories], _summed_up, float(own.margin)
    )
    found = Told(BuyingParameters(*buying), SpendingParameters(*spending))
    _keep_at_hand(own, found)
    people = (Predicted(history_of(history), *rest) for history, *rest in first)
    actual, expected, bought, modelled = repeats
    return Summary(
        found, customers, alive, purchases, minor, tuple(people), tuple(actual), tuple(expected), bought, modelled
    )


def look_ahead(own: Purchases, horizon: Horizon = YEAR) -> Ahead:
    """What every customer who ever bought is predicted to bring. Raises `NotPredicted`."""
    ahead = _ahead(own.histories, horizon, float(own.margin))
    _keep_at_hand(own, told_of(ahead.fit))
    return ahead


def _keep_at_hand(own: Purchases, found: Told) -> None:
    if own.ground.context.today == clock.today():
        keep_at_hand(found)


def _summed_up(rows: Iterable[Sequence[Any]], margin: float) -> list[Any]:
    """What `Summary` is made of."""
    ahead = _ahead(tuple(map(history_of, rows)), YEAR, margin)
    told = [one.history for one in ahead.customers]
    ages = [one.age for one in told]
    often = Counter(min(one.repeats, MOST_REPEATS) for one in told)
    return [
        told_of(ahead.fit),
        len(told),
        sum(one.alive for one in ahead.customers),
        sum(one.purchases for one in ahead.customers),
        ahead.minor,
        [
            [[one.customer.hex, *one.history[1:]], one.alive, one.purchases, one.each, one.minor]
            for one in ahead.customers[:MOST]
        ],
        [often[many] for many in range(MOST_REPEATS + 1)],
        ahead.fit.buying.with_repeats(MOST_REPEATS, ages).tolist(),
        sum(one.repeats for one in told),
        float(ahead.fit.buying.by_age(ages).sum()),
    ]


def _ahead(told: Sequence[History], horizon: Horizon, margin: float) -> Ahead:
    fitted = fit(told)
    x, last, now = zip(*(one[1:4] for one in told), strict=True)
    alive = fitted.buying.alive(x, last, now).tolist()
    purchases = fitted.buying.expected(horizon.weeks, x, last, now).tolist()
    each = fitted.spending.each([one.valued for one in told], [one.mean for one in told]).tolist()
    found = [
        Predicted(history, still, many, minor, many * minor * margin)
        for history, still, many, minor in zip(told, alive, purchases, each, strict=True)
    ]
    found.sort(key=lambda one: (-one.minor, one.customer))
    return Ahead(horizon, fitted, tuple(found))
