"""Reading the exchange rates that were stated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crm_tui.db.models import Rate, rows
from crm_tui.domain.rates import Rates, Stated


def rates_on(day: date) -> Rates:
    """The rates in force on a day."""
    query = Rate.select(Rate.of, Rate.into, Rate.rate, Rate.day).where(Rate.hidden_at.is_null(), Rate.day <= day)
    return Rates(Stated(of, into, Decimal(rate), since) for of, into, rate, since in rows(query.order_by(Rate.id)))
