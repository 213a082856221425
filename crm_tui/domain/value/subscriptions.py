"""What subscriptions bring a month and a year, from what one interval costs, and when they come up for renewal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from crm_tui.domain.choices import Interval
from crm_tui.domain.dates.units import add

PAYMENTS: Mapping[Interval, int] = {Interval.WEEK: 52, Interval.MONTH: 12, Interval.QUARTER: 4, Interval.YEAR: 1}
"""How often a year each is paid."""

RENEWAL_DAYS = 30
"""How long before its day a renewal is due, unless somebody says otherwise."""


def yearly(amount: int, interval: Interval) -> int:
    """What a subscription brings a year, in the minor units of the price of one interval."""
    return amount * PAYMENTS[interval]


def monthly(amount: int, interval: Interval) -> int:
    """What it brings a month: a twelfth of the year, to the nearest minor unit, halves away from zero.

    100.00 a month is 100.00, a quarter 33.33, a year 8.33, a week 433.33.
    """
    twelfth = (2 * abs(yearly(amount, interval)) + 12) // 24
    return twelfth if amount >= 0 else -twelfth


def next_renewal(day: date) -> date:
    """The day before which a subscription is to be renewed again: a year on, 29 February on the 28th."""
    return add(day, 1, "year")
