"""The three numbers of referrals in a period."""

from __future__ import annotations

from crm_tui.domain.advocacy import Rate, three_rates
from crm_tui.domain.cycle import Which
from crm_tui.domain.dates import Period
from crm_tui.filters.context import FilterContext
from crm_tui.queries.cycle.ground import Ground
from crm_tui.queries.cycle.sets import count

NEW, REFERRED, CUSTOMERS, REFERRERS, ADVOCATES = (
    Which(name) for name in ("new_people", "new_people_sent", "customers_people", "referrers", "advocates")
)
"""The sets that they are made of."""


def rates_in(period: Period, context: FilterContext) -> tuple[Rate, ...]:
    """The three, of people: who became customers in the period, and who are customers now."""
    ground = Ground(period, context)
    return three_rates(
        new_customers=count(ground, NEW), referred=count(ground, REFERRED), customers=count(ground, CUSTOMERS),
        referrers=count(ground, REFERRERS), advocates=count(ground, ADVOCATES),
    )  # fmt: skip
