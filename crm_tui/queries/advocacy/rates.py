"""The three numbers of referrals in a period."""

from __future__ import annotations

from collections.abc import Mapping

from crm_tui.domain.dates.periods import Period
from crm_tui.domain.relationship.advocacy import PER_ADVOCATE, REFERRED_SHARE, REFERRING_SHARE, Rate, Share
from crm_tui.filters.context import FilterContext
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import count

MADE_OF: Mapping[Share, tuple[str, str]] = {
    REFERRED_SHARE: ("new_people_sent", "new_people"),
    REFERRING_SHARE: ("referrers", "customers_people"),
    PER_ADVOCATE: ("new_people_sent", "advocates"),
}
"""The groups that each is made of: the part and the whole."""


def rates_in(period: Period, context: FilterContext) -> tuple[Rate, ...]:
    """The three, of people: who became customers in the period, and who are customers now."""
    ground = Ground(period, context)
    counts = {name: count(ground, Group(name)) for name in {name for two in MADE_OF.values() for name in two}}
    return tuple(Rate(share, counts[part], counts[whole]) for share, (part, whole) in MADE_OF.items())
