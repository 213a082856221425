"""CLTV: what the average customer brings as long as customers stay."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from crm_tui.domain import money
from crm_tui.domain.records import Phase
from crm_tui.domain.sales.velocity import ratio
from crm_tui.domain.value.value import Stay, lifetime_value, stay
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Part, Unit, as_float, rounded
from crm_tui.metrics.relationship.counting import Counted, Measure
from crm_tui.metrics.relationship.customers import SUBSCRIPTIONS

CLTV = Definition(
    "cltv", "CLTV",
    "Customer lifetime value: ARPU times gross margin, divided by churn, all of the same period. Churn tells how long"
    " customers stay, which is cut off at the workspace's horizon. The margin and the horizon are settings.",
    Unit.MONEY, sampled=True,
    asks="What is an average customer worth as long as they stay?", better=Better.MORE, phase=Phase.RETENTION,
    source=SUBSCRIPTIONS, counts="customers",
)  # fmt: skip

_SALES = (Counted("won deals", "sold_deals", "deals"), Counted("paid orders", "orders", "orders"))
_CUSTOMERS = Counted("customers at its end", "customers_at_end", "customers")
_LOST = Counted("lost in the period", "lost_customers", "customers")
_AT_START = Counted("customers of the first day", "customers_at_start", "customers")

NO_MARGIN = "No gross margin is set, so all revenue counts as profit: crm-tui config set workspace.gross_margin 70."


def _cltv(facts: Facts) -> Metric:
    worths = [one.worth(facts) for one in _SALES]
    everybody, lost, start = (one.part(facts) for one in (_CUSTOMERS, _LOST, _AT_START))
    arpu = ratio(sum((one.minor for one in worths), Fraction(0)), everybody.count)
    if not any(one.part.count for one in worths):
        arpu = None
    churn = ratio(lost.count, start.count)
    stays = stay(churn, _horizon(facts))
    margin = facts.purchases.settings.margin
    profit = None if arpu is None else lifetime_value(arpu, margin, Fraction(1))
    return Metric(
        definition=CLTV,
        value=None if profit is None or stays is None else rounded(profit * stays.periods),
        instead="n/a" if churn == 0 else "",
        currency=facts.currency,
        n=start.count,
        numerator=Part("ARPU times gross margin", rounded(profit), Unit.MONEY, everybody.count, None, "customers"),
        denominator=Part("churn", as_float(churn), Unit.RATIO, start.count, None, "customers"),
        others=(
            *(one.part for one in worths),
            everybody,
            Part("gross margin", float(margin) / 100, Unit.RATIO, 1, None, "settings"),
            *_periods(facts, stays),
            lost,
            start,
        ),
        left_out=tuple(left for one in worths for left in one.left_out),
        says=" ".join(_says(facts, profit, churn, stays)),
    )


def _periods(facts: Facts, stays: Stay | None) -> Iterator[Part]:
    """For how many periods they stay, and how many are counted at most."""
    if stays is not None:
        yield Part("periods that they stay", float(stays.periods), Unit.MEAN, 1, None, "rates of churn")
    yield Part("at most, by the horizon", float(_horizon(facts)), Unit.MEAN, 1, None, "settings")


def _horizon(facts: Facts) -> Fraction:
    """How many such periods customers are taken to stay at most; of a period that is not over, what is over."""
    return facts.purchases.settings.horizon.days / _days(facts)


def _days(facts: Facts) -> int:
    period = facts.scope.period
    return max((min(period.last, facts.context.today) - period.first).days + 1, 1)


def _says(facts: Facts, profit: Fraction | None, churn: Fraction | None, stays: Stay | None) -> Iterator[str]:
    horizon = facts.purchases.settings.horizon
    if churn is None:
        yield "Nobody was a customer on the first day; choose a period that begins later."
    elif profit is None:
        yield "Nothing was sold in the period."
    elif stays is None:
        most = money.full(round(profit * _horizon(facts)), facts.currency)
        yield f"Nobody was lost, so customers would stay for ever; in the horizon of {horizon} each brings {most}."
    elif stays.capped:
        years = float(_days(facts) / churn) / 365.25
        yield f"At this churn customers would stay {years:,.1f} years; counted are {horizon}."
    if not facts.purchases.settings.margin_is_set and profit is not None:
        yield NO_MARGIN


MEASURES: tuple[tuple[Definition, Measure], ...] = ((CLTV, _cltv),)
