"""What customers have brought so far: all of them together, each on average, and those who brought most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from uuid import UUID

from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.sales.velocity import ratio
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, LeftOut, Metric, Part, Row, Unit, as_float, rounded
from crm_tui.metrics.reading.counts import Worth
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.metrics.value.lifetime import NO_MARGIN
from crm_tui.metrics.value.purchases import MOST, Purchases
from crm_tui.queries.buying.purchases import Bought
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.links import Link, links

VALUE_SO_FAR = Definition(
    "historic_value", "Value so far",
    "Historic customer value in total: all paid orders and won deals until now, each sale once, times the gross"
    " margin.",
    Unit.MONEY, of_period=False,
    asks="What have our customers brought us?", better=Better.MORE, phase=Phase.RETENTION, counts="purchases",
)  # fmt: skip
EACH_SO_FAR = Definition(
    "historic_cltv", "Historic CLTV",
    "All paid orders and won deals until now, each sale once, times the gross margin, divided by the customers who ever"
    " bought.",
    Unit.MONEY, sampled=True, of_period=False,
    asks="What has a customer brought us on average?", better=Better.MORE, phase=Phase.RETENTION, counts="customers",
)  # fmt: skip
CUSTOMER_VALUE = Definition(
    "customer_value", "Customer value",
    "For each customer all paid orders and won deals until now, each sale once, times the gross margin; those who"
    " brought most come first. A customer is a company, or a person who belongs to none.",
    Unit.TABLE, of_period=False, rows_by="customer",
    asks="Which customers have brought us most?", phase=Phase.RETENTION, counts="customers",
)  # fmt: skip

TIMES = Definition("times", "Purchases", "Paid orders and won deals of the customer until now.", Unit.COUNT)
REVENUE = Definition("revenue", "Revenue", "What they come to.", Unit.MONEY)
VALUE = Definition("value", "Value", "What they come to, times the gross margin.", Unit.MONEY)
SHARE = Definition("share", "Share", "The revenue divided by that of all customers.", Unit.RATIO)
SINCE = Definition("days_since", "Last", "Days since the last purchase.", Unit.DAYS)


def _so_far(facts: Facts) -> Metric:
    worths = facts.purchases.totals
    revenue = sum((one.minor for one in worths), Fraction(0))
    some = any(one.part.count for one in worths)
    return Metric(
        definition=VALUE_SO_FAR,
        value=rounded(revenue * facts.purchases.margin) if some else None,
        currency=facts.currency,
        n=_number(worths),
        others=(*(one.part for one in worths), margin_part(facts.purchases)),
        left_out=_left_out(worths),
        says=_says(facts.purchases),
    )


def _each(facts: Facts) -> Metric:
    worths = facts.purchases.totals
    profit = sum((one.minor for one in worths), Fraction(0)) * facts.purchases.margin
    group = Group("buyers", period=facts.purchases.ground.period)
    count = facts.purchases.buyers
    return Metric(
        definition=EACH_SO_FAR,
        value=rounded(ratio(profit, count)) if any(one.part.count for one in worths) else None,
        currency=facts.currency,
        n=count,
        numerator=Part("revenue times gross margin", rounded(profit), Unit.MONEY, _number(worths), None, "purchases"),
        denominator=Part("customers who ever bought", count, Unit.COUNT, count, group, "customers"),
        others=(*(one.part for one in worths), margin_part(facts.purchases)),
        left_out=_left_out(worths),
        says=_says(facts.purchases),
    )


def _by_customer(facts: Facts) -> Metric:
    bought = facts.purchases.first
    worths = facts.purchases.totals
    total = sum((one.minor for one in worths), Fraction(0))
    all_ = Part("revenue of all customers", rounded(total), Unit.MONEY, _number(worths), None, "purchases")
    called = named(one.customer for one in bought)
    rows = tuple(
        Row(called[one.customer].name, {cell.definition.name: cell for cell in _cells(facts, one, total, all_)})
        for one in bought
    )
    theirs = as_float(ratio(sum((one.minor for one in bought), Fraction(0)), total))
    says = (
        f"The first {len(rows)} have brought {100 * theirs:.0f} % of all revenue."
        if theirs and len(rows) == MOST
        else ""
    )
    return Metric(
        definition=CUSTOMER_VALUE, currency=facts.currency, n=len(rows), rows=rows, left_out=_left_out(worths),
        others=facts.purchases.paid, says=says,
    )  # fmt: skip


def _cells(facts: Facts, one: Bought, total: Fraction, all_: Part) -> Iterator[Metric]:
    """What a customer has brought, of the `total` that `all_` tells of."""
    purchases, currency = facts.purchases.of(one), facts.currency
    margin = margin_part(facts.purchases)
    yield Metric(definition=TIMES, value=one.times, n=one.times, numerator=purchases)
    yield Metric(definition=REVENUE, value=rounded(one.minor), currency=currency, n=one.times, numerator=purchases)
    value = rounded(one.minor * facts.purchases.margin)
    yield Metric(definition=VALUE, value=value, currency=currency, n=one.times, numerator=purchases, others=(margin,))
    share = as_float(ratio(one.minor, total))
    yield Metric(definition=SHARE, value=share, currency=currency, n=one.times, numerator=purchases, denominator=all_)
    yield Metric(definition=SINCE, value=days_since(one.last, facts), n=one.times, numerator=purchases)


def days_since(day: date, facts: Facts) -> int:
    """Days from a day until today."""
    return (facts.context.today - day).days


def named(customers: Iterable[UUID]) -> Mapping[UUID, Link]:
    """What customers are called."""
    ids = list(customers)
    return links({Kind.COMPANY: ids, Kind.CONTACT: ids})


def margin_part(purchases: Purchases) -> Part:
    """The gross margin, as a part of a number."""
    return Part("gross margin", float(purchases.margin), Unit.RATIO, 1, None, "settings")


def _number(worths: tuple[Worth, ...]) -> int:
    """How many purchases they are."""
    return sum(one.part.count for one in worths)


def _left_out(worths: tuple[Worth, ...]) -> tuple[LeftOut, ...]:
    return tuple(left for one in worths for left in one.left_out)


def _says(purchases: Purchases) -> str:
    return "" if purchases.settings.margin_is_set else NO_MARGIN


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (VALUE_SO_FAR, _so_far),
    (EACH_SO_FAR, _each),
    (CUSTOMER_VALUE, _by_customer),
)
