"""What each customer is predicted to bring in a time that comes."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from crm_tui import clock
from crm_tui.domain.value import YEAR, Horizon
from crm_tui.metrics.value.purchases import Purchases
from crm_tui.queries.buying.fitted import Fit, fit, keep_at_hand
from crm_tui.queries.buying.purchases import History


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
class Ahead:
    """What is predicted of all customers, the most first, and by which models."""

    horizon: Horizon
    fit: Fit
    customers: tuple[Predicted, ...]

    @property
    def minor(self) -> float:
        """What all of them are predicted to bring."""
        return sum(one.minor for one in self.customers)


def look_ahead(own: Purchases, horizon: Horizon = YEAR) -> Ahead:
    """What every customer who ever bought is predicted to bring. Raises `NotPredicted`."""
    told = own.histories
    fitted = fit(told)
    if own.ground.context.today == clock.today():
        keep_at_hand(fitted)
    x, last, now = zip(*(one[1:4] for one in told), strict=True)
    alive = fitted.buying.alive(x, last, now).tolist()
    purchases = fitted.buying.expected(horizon.weeks, x, last, now).tolist()
    each = fitted.spending.each([one.valued for one in told], [one.mean for one in told]).tolist()
    margin = float(own.margin)
    found = [
        Predicted(history, still, many, minor, many * minor * margin)
        for history, still, many, minor in zip(told, alive, purchases, each, strict=True)
    ]
    found.sort(key=lambda one: (-one.minor, one.customer))
    return Ahead(horizon, fitted, tuple(found))
