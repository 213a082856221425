"""What was won and lost, month by month."""

from __future__ import annotations

from datetime import date

from crm_tui.domain.dates.periods import Period
from crm_tui.domain.records import Phase
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Definition, Metric, Row, Unit
from crm_tui.metrics.reading.closings import months_of
from crm_tui.metrics.sales.slices import of_month
from crm_tui.metrics.sales.winning import lost_count, win_rate, won_count, won_value

WON_BY_MONTH = Definition(
    "won_by_month", "Won by month",
    "What was won and lost in each month of the period, from the first in which something was to the last.",
    Unit.TABLE, rows_by="month",
    asks="How do sales go from month to month?", phase=Phase.CONVERSION,
)  # fmt: skip


def won_by_month(facts: Facts) -> Metric:
    """A row for each month, also for those between in which nothing was closed."""
    with_any = [group.month for group in facts.closed_by_month if group.month]
    months = months_of(Period(min(with_any), max(with_any), "")) if with_any else ()
    rows = tuple(_row(facts, first) for first in months)
    deals = sum(group.deals for group in facts.closed_by_month if group.counted)
    return Metric(definition=WON_BY_MONTH, currency=facts.currency, n=deals, rows=rows)


def _row(facts: Facts, first: date) -> Row:
    here = of_month(facts, first)
    cells = (won_count(here), lost_count(here), won_value(here), win_rate(here))
    return Row(f"{first:%Y-%m}", {cell.definition.name: cell for cell in cells})
