"""What customers bring, what they cost to win, and who of them stays."""

from __future__ import annotations

from crm_tui.domain.records import Phase
from crm_tui.domain.relationship.cycle import churn, kept
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Unit, as_float
from crm_tui.metrics.relationship.counting import Counted, Measure, money_for_each

_LOST = Counted("lost in the period", "lost_customers", "customers")
_AT_START = Counted("customers of the first day", "customers_at_start", "customers")

SUBSCRIPTIONS = "D. Skok, SaaS Metrics 2.0, forEntrepreneurs, 2013"
"""Who says how churn, what a customer costs and what one is worth are counted."""

ARPU = Definition(
    "arpu", "ARPU",
    "Average revenue per customer: paid orders and won deals of the period, of every pipeline and each sale once,"
    " divided by the customers at its end. A customer is a company, or a person who belongs to none.",
    Unit.MONEY, sampled=True,
    asks="What does a customer bring?", better=Better.MORE, phase=Phase.CONVERSION, counts="customers",
)  # fmt: skip
CAC = Definition(
    "cac", "CAC",
    "Customer acquisition cost: all that marketing and sales cost in the period, divided by its new customers. Totals"
    " are divided once.",
    Unit.MONEY, sampled=True,
    asks="What does a new customer cost us?", better=Better.LESS, phase=Phase.CONVERSION, counts="new customers",
    source=SUBSCRIPTIONS,
)  # fmt: skip
CHURN = Definition(
    "churn", "Churn",
    "Customers of the first day who were lost in the period, divided by all customers of the first day; who joined"
    " later is in neither number.",
    Unit.RATIO, sampled=True,
    asks="How many customers do we lose?", better=Better.LESS, phase=Phase.RETENTION, counts="customers",
)  # fmt: skip
RETENTION = Definition(
    "retention", "Kept",
    "Customers of the first day who were not lost in the period, divided by all of them.",
    Unit.RATIO, sampled=True,
    asks="How many customers stay?", better=Better.MORE, phase=Phase.RETENTION, counts="customers",
)  # fmt: skip


def _churn(facts: Facts) -> Metric:
    lost, start = _LOST.part(facts), _AT_START.part(facts)
    value = as_float(churn(lost.count, start.count))
    return Metric(definition=CHURN, value=value, n=start.count, numerator=lost, denominator=start)


def _kept(facts: Facts) -> Metric:
    lost, start = _LOST.part(facts), _AT_START.part(facts)
    value = as_float(kept(lost.count, start.count))
    return Metric(definition=RETENTION, value=value, n=start.count, denominator=start, others=(lost,))


MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (
        ARPU,
        money_for_each(
            ARPU,
            [Counted("won deals", "sold_deals", "deals"), Counted("paid orders", "orders", "orders")],
            Counted("customers at its end", "customers_at_end", "customers"),
        ),
    ),
    (
        CAC,
        money_for_each(
            CAC,
            [Counted("costs of marketing and sales", "all_costs", "costs")],
            Counted("new customers", "new_customers", "customers"),
        ),
    ),
    (CHURN, _churn),
    (RETENTION, _kept),
)
