"""The cycle of the relationship: five phases in a ring with their numbers, who goes on, who leaves, and the way back.

A person counts once in each number. A customer, where money is divided by customers, is a company, or a person who
belongs to none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from crm_tui.domain import money
from crm_tui.domain.advocacy import Rate
from crm_tui.domain.dates import Period
from crm_tui.domain.lifecycle import WAY
from crm_tui.domain.money import Money
from crm_tui.domain.records import Phase
from crm_tui.domain.velocity import TOO_FEW, ratio

NOTHING = "—"
"""Where there is nothing to divide by."""


class Measure(StrEnum):
    """What a number counts."""

    COUNT = "count"
    SHARE = "share"
    """From 0 to 1, shown in percent."""
    MONEY = "money"
    """Minor units of a currency."""
    SCORE = "score"
    """From -100 to 100."""


@dataclass(frozen=True, slots=True)
class Kpi:
    """What a number of a phase means, wherever it is shown."""

    name: str
    title: str
    """At most a dozen letters."""
    phase: Phase
    formula: str
    """In words."""
    measure: Measure
    more_is_better: bool = True


KPIS = (
    Kpi("leads", "Leads", Phase.PROSPECTING, "Contacts who came in the period and had bought nothing.", Measure.COUNT),
    Kpi(
        "cpl", "CPL", Phase.PROSPECTING,
        "Cost per lead: what marketing cost in the period, divided by the leads of the same period.",
        Measure.MONEY, more_is_better=False,
    ),
    Kpi(
        "lead_conversion", "To customer", Phase.PROSPECTING,
        "Lead conversion rate: leads of the period who have become customers since, divided by all its leads.",
        Measure.SHARE,
    ),
    Kpi(
        "mql", "MQL", Phase.QUALIFICATION,
        "Marketing qualified leads: contacts who were handed over to sales in the period.", Measure.COUNT,
    ),
    Kpi(
        "sal_rate", "SAL rate", Phase.QUALIFICATION,
        "Sales accepted leads: MQLs of the period whom sales has accepted, divided by all its MQLs.", Measure.SHARE,
    ),
    Kpi(
        "lead_qualification", "Qualified", Phase.QUALIFICATION,
        "Lead qualification rate: leads of the period who have become SQLs since, divided by all its leads.",
        Measure.SHARE,
    ),
    Kpi(
        "win_rate", "Win rate", Phase.CONVERSION,
        "Won deals divided by won and lost deals, among those closed in the period.", Measure.SHARE,
    ),
    Kpi(
        "arpu", "ARPU", Phase.CONVERSION,
        "Average revenue per customer: paid orders and won deals of the period, each sale once, divided by the"
        " customers at its end.", Measure.MONEY,
    ),
    Kpi(
        "cac", "CAC", Phase.CONVERSION,
        "Customer acquisition cost: all that marketing and sales cost in the period, divided by its new customers.",
        Measure.MONEY, more_is_better=False,
    ),
    Kpi(
        "churn", "Churn", Phase.RETENTION,
        "Customers of the first day who were lost in the period, divided by all customers of the first day; who"
        " joined later is in neither number.", Measure.SHARE, more_is_better=False,
    ),
    Kpi(
        "retention", "Kept", Phase.RETENTION,
        "Retention: customers of the first day who were not lost in the period, divided by all of them.",
        Measure.SHARE,
    ),
    Kpi(
        "csat", "CSAT", Phase.RETENTION,
        "Customer satisfaction: answers of 4 or 5 in the period, divided by all answers on 1 to 5.", Measure.SHARE,
    ),
    Kpi(
        "nps", "NPS", Phase.ADVOCACY,
        "Net promoter score: percent of 9 and 10 minus percent of 0 to 6, 7 and 8 in the base; -100 to +100.",
        Measure.SCORE,
    ),
    Kpi("mentions", "Mentions", Phase.ADVOCACY, "How often somebody spoke of us in the period.", Measure.COUNT),
    Kpi(
        "referred_share", "Referred", Phase.ADVOCACY,
        "People who became customers in the period and whom somebody had sent, divided by all who became customers"
        " in it.", Measure.SHARE,
    ),
)  # fmt: skip
"""The numbers of each phase, as the cycle shows them."""

KPI = {kpi.name: kpi for kpi in KPIS}


@dataclass(frozen=True, slots=True)
class Which:
    """The records behind a part of a number, so that they can be listed again."""

    name: str
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One of the amounts that a number is made of."""

    title: str
    value: int
    measure: Measure
    count: int
    """How many records are behind it."""
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as it stands, with what it is made of."""

    kpi: Kpi
    value: Fraction | int | None
    """None where there is nothing to divide by."""
    parts: tuple[Part, ...] = ()
    currency: str = ""
    left_out: tuple[str, ...] = ()
    """What it does not count, and why."""
    rests_on: int | None = None
    """How many records a share or a mean rests on; None for what is counted."""

    @property
    def too_few(self) -> bool:
        """Whether it rests on so few records that it says little."""
        return self.value is not None and self.rests_on is not None and self.rests_on < TOO_FEW

    def __str__(self) -> str:
        """Such as `12`, `9.1 %`, `17.99 EUR` or `+53`."""
        return shown(self.value, self.kpi.measure, self.currency)


def shown(value: Fraction | float | None, measure: Measure, currency: str = "") -> str:
    """A value as it reads; `—` for none."""
    if value is None:
        return NOTHING
    match measure:
        case Measure.SHARE:
            return f"{float(value) * 100:.1f} %"
        case Measure.MONEY:
            minor = round(value)
            return f"{money.short(minor, currency)} {currency}" if _is_long(minor) else money.full(minor, currency)
        case Measure.SCORE:
            return f"{round(value):+d}" if round(value) else "0"
        case _:
            return f"{round(value):,}"


def _is_long(minor: int) -> bool:
    return abs(minor) >= 1_000_000


@dataclass(frozen=True, slots=True)
class Station:
    """A phase on the ring."""

    phase: Phase
    people: int
    """Who is in it now."""
    figures: tuple[Figure, ...]
    went_on: int
    """People who went on from it in the period, to the next phase or beyond."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """What advocacy brings to prospecting: people, and money."""

    people: int
    """Whom somebody sent in the period."""
    customers: int
    """Of these, who are customers by now."""
    won: tuple[Money, ...]
    """Deals won in the period with anybody who was ever sent; one amount for each currency, the largest first."""
    deals: int
    """How many deals that were."""

    def __str__(self) -> str:
        """`9 people, 24k EUR`."""
        people = f"{self.people:,} {'person' if self.people == 1 else 'people'}"
        return f"{people}, {self.worth}"

    @property
    def worth(self) -> str:
        """The money in short: `24k EUR`."""
        return " + ".join(f"{money.short(one.minor, one.currency)} {one.currency}" for one in self.won) or "nothing won"


@dataclass(frozen=True, slots=True)
class Cycle:
    """The whole ring in a period."""

    period: Period
    stations: tuple[Station, ...]
    """In the order of `WAY`; what went on from the last one is the way back, and told there."""
    left: Mapping[Phase, int]
    """People who were churned or disqualified in the period."""
    returned: int
    """People who had left and came back in it."""
    back: WayBack
    rates: tuple[Rate, ...]
    """The three numbers of referrals."""


def change(now: Figure, before: Figure | None) -> str:
    """`▲ 12 %`, of a share or a score `▲ 2 pts`; `=` for the same, nothing where there is nothing to compare with."""
    if before is None or now.value is None or before.value is None or now.currency != before.currency:
        return ""
    difference = now.value - before.value
    if now.kpi.measure in {Measure.SHARE, Measure.SCORE}:
        points = abs(float(difference)) * (100 if now.kpi.measure is Measure.SHARE else 1)
        said = f"{points:.0f} pts"
    elif not before.value:
        said = "from 0" if difference else "0 %"
    else:
        said = f"{min(abs(float(difference / Fraction(before.value))), 9.99) * 100:.0f} %"
    if said in {"0 pts", "0 %"}:
        return "="
    return f"{'▲' if difference > 0 else '▼'} {said}"


def after(phase: Phase) -> Phase:
    """The next phase on the ring; after advocacy comes prospecting."""
    return WAY[(WAY.index(phase) + 1) % len(WAY)]


def ends_of_edges(phase: Phase) -> tuple[tuple[Phase, ...], tuple[Phase, ...]]:
    """The phases from which and to which somebody goes who passes from a phase to the next, skipping some or none."""
    at = WAY.index(phase) + 1
    return WAY[:at], WAY[at:]


def churn(lost: int, at_start: int) -> Fraction | None:
    """The share of customers of the start who were lost; 2 of 20 are 10 %."""
    return ratio(lost, at_start)


def kept(lost: int, at_start: int) -> Fraction | None:
    """The share of customers of the start who stayed."""
    return ratio(at_start - lost, at_start)
