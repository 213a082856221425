"""The three numbers of referrals in a period."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from crm_tui.domain.advocacy import Rate, three_rates
from crm_tui.domain.dates import Period
from crm_tui.filters.context import FilterContext
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import count

NEW, REFERRED, CUSTOMERS, REFERRERS, ADVOCATES = (
    Group(name) for name in ("new_people", "new_people_sent", "customers_people", "referrers", "advocates")
)
"""The groups that they are made of."""


def rates_in(period: Period, context: FilterContext) -> tuple[Rate, ...]:
    """The three, of people: who became customers in the period, and who are customers now."""
    return rates_of(partial(count, Ground(period, context)))


def rates_of(counted: Callable[[Group], int]) -> tuple[Rate, ...]:
    """The three, from how many each of the sets has."""
    return three_rates(
        new_customers=counted(NEW), referred=counted(REFERRED), customers=counted(CUSTOMERS),
        referrers=counted(REFERRERS), advocates=counted(ADVOCATES),
    )  # fmt: skip
