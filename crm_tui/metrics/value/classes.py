"""RFM: how many customers there are of each name, and what they have brought."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from crm_tui.domain.records import Phase
from crm_tui.domain.sales.velocity import ratio
from crm_tui.domain.value.rfm import NAMES
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Definition, Metric, Part, Row, Unit, as_float, rounded
from crm_tui.metrics.relationship.counting import Measure
from crm_tui.queries.buying.classes import Class
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.segments.rfm import how

RFM = Definition(
    "rfm", "RFM",
    "Customers by how recently (R), how often (F) and for how much (M) they bought, each from 1 to 5, and what they are"
    " called for it. What they bought are all paid orders and won deals until now, each sale once; an order that is not"
    " paid yet is no purchase.",
    Unit.TABLE, of_period=False, rows_by="class",
    asks="Which customers are our best, and which are we about to lose?", phase=Phase.RETENTION, counts="customers",
    source="Hughes, Strategic Database Marketing, 1994",
)  # fmt: skip

CUSTOMERS = Definition("customers", "Customers", "Customers of this name.", Unit.COUNT)
SHARE = Definition("share", "Share", "Customers of this name, divided by all who ever bought.", Unit.RATIO)
REVENUE = Definition("revenue", "Revenue", "What they have paid so far.", Unit.MONEY)
EACH = Definition("each", "Each", "The revenue divided by the customers of this name.", Unit.MONEY)


def _rfm(facts: Facts) -> Metric:
    told = facts.purchases.classes
    total = sum(one.customers for one in told.values())
    rows = tuple(
        Row(name.capitalize(), {cell.definition.name: cell for cell in _cells(facts, name, told[name], total)})
        for name in NAMES
        if name in told
    )
    return Metric(
        definition=RFM, currency=facts.currency, n=total, rows=rows, others=facts.purchases.paid,
        says=f"R, F and M by {how()}." if rows else "Nobody has bought anything yet.",
    )  # fmt: skip


def _cells(facts: Facts, name: str, one: Class, total: int) -> Iterator[Metric]:
    which = Group("rfm_class", of=name, period=facts.purchases.ground.period)
    theirs = Part(name, one.customers, Unit.COUNT, one.customers, which, "customers")
    everybody = Part("customers who ever bought", total, Unit.COUNT, total, None, "customers")
    paid = Part("what they have paid", rounded(one.minor), Unit.MONEY, one.customers, which, "customers")
    yield Metric(definition=CUSTOMERS, value=one.customers, n=one.customers, numerator=theirs)
    share = as_float(ratio(one.customers, total))
    yield Metric(definition=SHARE, value=share, n=total, numerator=theirs, denominator=everybody)
    yield Metric(definition=REVENUE, value=rounded(one.minor), currency=facts.currency, n=one.customers, numerator=paid)
    yield Metric(
        definition=EACH, value=rounded(ratio(Fraction(one.minor), one.customers)), currency=facts.currency,
        n=one.customers, numerator=paid, denominator=theirs,
    )  # fmt: skip


MEASURES: tuple[tuple[Definition, Measure], ...] = ((RFM, _rfm),)
