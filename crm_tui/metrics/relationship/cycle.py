"""The cycle in a period: the ring of phases with their numbers, who went on, who left, and what advocacy brings back.

A person counts once in each number. A customer, where money is divided by customers, is a company, or a person who
belongs to none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crm_tui.db.models import database
from crm_tui.domain import money
from crm_tui.domain.money import Money
from crm_tui.domain.records import Phase
from crm_tui.domain.relationship.lifecycle import AWAY, WAY
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import measured
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Definition, Metric, Part, Unit
from crm_tui.metrics.reading.counts import Counts
from crm_tui.metrics.scope import Scope, ground_of
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.groups.groups import amounts

SHOWN: Mapping[Phase, tuple[str, ...]] = {
    Phase.PROSPECTING: ("leads", "cpl", "lead_conversion"),
    Phase.QUALIFICATION: ("mql", "sal_rate", "lead_qualification"),
    Phase.CONVERSION: ("win_rate", "arpu", "cac"),
    Phase.RETENTION: ("churn", "retention", "csat"),
    Phase.ADVOCACY: ("nps", "mentions", "referred_share"),
}
"""The numbers of each phase on the ring; the rest of them stand among the metrics."""

REFERRALS = ("referred_share", "referring_share", "per_advocate")
"""The three numbers of referrals, which are not the same and are often taken for each other."""

_IN_PHASE = Definition(
    "in_phase", "In it now", "Contacts who are in this phase now, whatever the period.", Unit.COUNT, of_period=False,
    counts="contacts",
)  # fmt: skip
_MOVED = Definition(
    "moved", "People", "Contacts to whom this happened in the period, each of them once.", Unit.COUNT,
    counts="contacts",
)  # fmt: skip
_BACK = Definition(
    "back", "From advocacy to prospecting",
    "People whom somebody sent to us in the period, and the amounts of deals won in it in which anybody has a part who"
    " was ever sent. Advocates bring prospects: here the ring closes.",
    Unit.COUNT, counts="people",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Station:
    """A phase on the ring."""

    phase: Phase
    people: Metric
    """Who is in it now."""
    figures: tuple[Metric, ...]
    went_on: Metric
    """People who went on from it in the period, to the next phase or beyond."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """What advocacy brings to prospecting: people, and money."""

    people: Metric
    """Whom somebody sent in the period, with the deals that were won through them."""
    customers: int
    """Of these, who are customers by now."""
    won: tuple[Money, ...]
    """Deals won in the period with anybody who was ever sent; one amount for each currency, the largest first."""
    deals: int
    """How many deals that were."""

    def __str__(self) -> str:
        """`9 people, 24k EUR`."""
        people = f"{self.people.n:,} {'person' if self.people.n == 1 else 'people'}"
        return f"{people}, {self.worth}"

    @property
    def worth(self) -> str:
        """The money in short: `24k EUR`."""
        return " + ".join(f"{money.short(one.minor, one.currency)} {one.currency}" for one in self.won) or "nothing won"


@dataclass(frozen=True, slots=True)
class Cycle:
    """The whole ring in a period."""

    scope: Scope
    stations: tuple[Station, ...]
    """In the order of `WAY`; what went on from the last one is the way back, and told there."""
    left: Mapping[Phase, Metric]
    """People who were churned or disqualified in the period."""
    returned: Metric
    """People who had left and came back in it."""
    back: WayBack
    referrals: tuple[Metric, ...]
    """The three numbers of referrals."""


def cycle_in(scope: Scope, context: FilterContext) -> Cycle:
    """The whole ring in a scope, as it stands at one moment, in as many statements for few people as for many.

    The pipeline of the scope is that of its win rate. Raises `NotFound` where it is gone, `FilterError`.
    """
    with database.atomic():
        facts = Facts(ground_of(scope, context))
        counts = facts.counts
        stations = tuple(
            Station(
                phase,
                _people(_IN_PHASE, counts, "in it now", Group("in_phase", phase)),
                tuple(measured(name, facts) for name in SHOWN[phase]),
                _moved(counts, f"went on from {phase}", Group("went_on", phase)),
            )
            for phase in WAY
        )
        left = {phase: _moved(counts, f"{phase} in the period", Group("left", phase)) for phase in AWAY}
        returned = _moved(counts, "came back in the period", Group("returned"))
        referrals = tuple(measured(name, facts) for name in REFERRALS)
        return Cycle(scope, stations, left, returned, _way_back(counts), referrals)


def _people(definition: Definition, counts: Counts, title: str, group: Group) -> Metric:
    part = counts.part(title, group.name, "contacts", group.phase)
    moment = counts.ground.context.now
    return Metric(definition=definition, value=part.count, n=part.count, numerator=part, moment=moment)


def _moved(counts: Counts, title: str, group: Group) -> Metric:
    return _people(_MOVED, counts, title, group)


def _way_back(counts: Counts) -> WayBack:
    """What advocacy brings."""
    found = [Money(one.minor, one.currency) for one in amounts(counts.ground, Group("won_referred")) if one.minor]
    sent = counts.part("people sent to us", "sent", "people")
    customers = counts.part("of these, customers by now", "sent_customers", "people")
    deals = counts.part("deals won with people who were sent", "won_referred", "deals")
    others: tuple[Part, ...] = (customers, deals)
    people = Metric(
        definition=_BACK,
        value=sent.count,
        n=sent.count,
        numerator=sent,
        others=others,
        moment=counts.ground.context.now,
    )
    return WayBack(people, customers.count, tuple(sorted(found, key=lambda one: -one.minor)), deals.count)
