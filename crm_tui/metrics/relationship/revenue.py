"""Recurring revenue: what subscriptions bring a month, and how much of it is lost."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from crm_tui.domain.records import Phase
from crm_tui.domain.value.revenue import gross_churn, net_churn
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, LeftOut, Metric, Part, Unit, as_float, rounded
from crm_tui.metrics.reading.exchange import WITHOUT_RATE
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.metrics.relationship.customers import SUBSCRIPTIONS
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.groups.revenue import recurring

MRR = Definition(
    "mrr", "MRR",
    "Monthly recurring revenue: what all subscriptions bring a month at the end of the period, or today where it is not"
    " over; of a quarter's price a third, of a year's a twelfth.",
    Unit.MONEY,
    asks="What comes in every month?", better=Better.MORE, phase=Phase.RETENTION, counts="subscriptions",
)  # fmt: skip
REVENUE_CHURN = Definition(
    "revenue_churn", "Churn, revenue",
    "Gross churn by revenue: what customers of the first day pay less a month at the end of the period, or do not pay"
    " any more, divided by all that they paid a month at its start.",
    Unit.RATIO, sampled=True,
    asks="How much of what comes in every month do we lose?", better=Better.LESS, phase=Phase.RETENTION,
    source=SUBSCRIPTIONS, counts="customers",
)  # fmt: skip
NET_REVENUE_CHURN = Definition(
    "net_revenue_churn", "Churn, net",
    "Net churn by revenue: the same less what other customers of the first day pay more; below nothing where those who"
    " stay pay more than is lost.",
    Unit.RATIO, sampled=True,
    asks="Do those who stay make good for those who leave?", better=Better.LESS, phase=Phase.RETENTION,
    source=SUBSCRIPTIONS, counts="customers",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Sums:
    """What all currencies come to in one, in minor units that are not rounded."""

    at_start: Fraction
    at_end: Fraction
    lost: Fraction
    grown: Fraction
    taken: tuple[str, ...]
    """The currencies that are in them."""
    foreign: tuple[str, ...]
    """Those for which no rate is stated."""


def _sums(facts: Facts) -> _Sums:
    each = [(one, facts.exchange.convert(1, one.currency)) for one in recurring(facts.counts.ground)]
    some = [(one, rate) for one, rate in each if rate is not None]
    return _Sums(
        at_start=sum((one.at_start * rate for one, rate in some), Fraction(0)),
        at_end=sum((one.at_end * rate for one, rate in some), Fraction(0)),
        lost=sum((one.lost * rate for one, rate in some), Fraction(0)),
        grown=sum((one.grown * rate for one, rate in some), Fraction(0)),
        taken=tuple(one.currency for one, _ in some) or (facts.currency,),
        foreign=tuple(one.currency for one, rate in each if rate is None),
    )


def _mrr(facts: Facts) -> Metric:
    sums = _sums(facts)
    part = _part(facts, sums, "what they bring a month", sums.at_end, "paying", "subscriptions")
    return Metric(
        definition=MRR,
        value=part.value,
        currency=facts.currency,
        n=part.count,
        numerator=part,
        left_out=_left_out(facts, sums, "paying", "subscriptions"),
    )


def _gross(facts: Facts) -> Metric:
    sums = _sums(facts)
    start = _at_start(facts, sums)
    return Metric(
        definition=REVENUE_CHURN,
        value=as_float(gross_churn(sums.lost, sums.at_start)),
        currency=facts.currency,
        n=start.count,
        numerator=_lost(facts, sums),
        denominator=start,
        left_out=_left_out(facts, sums, "paid_at_start", "customers"),
    )


def _net(facts: Facts) -> Metric:
    sums = _sums(facts)
    start, lost = _at_start(facts, sums), _lost(facts, sums)
    grown = _part(facts, sums, "paid more a month at the end", sums.grown, "pay_more", "customers")
    net = Part(
        "lost less what others pay more", rounded(sums.lost - sums.grown), Unit.MONEY, start.count, None, "customers"
    )
    return Metric(
        definition=NET_REVENUE_CHURN,
        value=as_float(net_churn(sums.lost, sums.grown, sums.at_start)),
        currency=facts.currency,
        n=start.count,
        numerator=net,
        denominator=start,
        others=(lost, grown),
        left_out=_left_out(facts, sums, "paid_at_start", "customers"),
    )


def _at_start(facts: Facts, sums: _Sums) -> Part:
    return _part(facts, sums, "paid a month at the start", sums.at_start, "paid_at_start", "customers")


def _lost(facts: Facts, sums: _Sums) -> Part:
    return _part(facts, sums, "paid less a month at the end", sums.lost, "pay_less", "customers")


def _part(facts: Facts, sums: _Sums, title: str, minor: Fraction, group: str, counts: str) -> Part:
    which = Group(group, worth=sums.taken)
    return Part(title, rounded(minor), Unit.MONEY, facts.counts.counted(which), which, counts)


def _left_out(facts: Facts, sums: _Sums, group: str, counts: str) -> tuple[LeftOut, ...]:
    found = []
    for currency in sums.foreign:
        which = Group(group, worth=(currency,))
        if number := facts.counts.counted(which):
            found.append(LeftOut(f"{counts} in {currency}; {WITHOUT_RATE}", number, which))
    return tuple(found)


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (MRR, _mrr),
    (REVENUE_CHURN, _gross),
    (NET_REVENUE_CHURN, _net),
)
