"""Reading what is open now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal, Stage, User, rows
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.metrics.scope import Ground

PROBABILITY = pw.fn.COALESCE(Deal.probability, Stage.probability)
"""Percent in force of an open deal; needs `Deal` joined with `Stage`."""

CATEGORY = pw.fn.COALESCE(Deal.category, Stage.category)
"""The forecast category in force of an open deal; needs `Deal` joined with `Stage`."""

_MONTH = pw.fn.SUBSTR(Deal.close_date, 1, 7)


@dataclass(frozen=True, slots=True)
class OpenDeals:
    """Open deals that are alike."""

    stage: UUID
    currency: str
    owner: UUID | None
    owner_name: str | None
    category: ForecastCategory
    month: date | None
    """The first day of the month in which they are expected to close; None without a date."""
    overdue: bool
    """True where that date has passed."""
    deals: int
    with_amount: int
    amount: int | Fraction
    """Minor units."""
    weighted: int | Fraction
    """Minor units times percent."""
    days: float
    """In their stage so far, all together."""
    money_days: float
    """Minor units times days in their stage so far."""
    stated_in: str = ""
    """The currency that it was converted from; empty where it was not."""


def open_deals(ground: Ground) -> tuple[OpenDeals, ...]:
    """The open deals, in as few groups as all the numbers can be made of."""
    context = ground.context
    overdue = pw.fn.COALESCE(Deal.close_date < context.today, pw.Value(value=False, converter=False))
    alike = (Deal.stage, Deal.currency, Deal.owner, User.name, CATEGORY, _MONTH, overdue)
    waited = (clock.to_micros(context.now) - Deal.entered_at) / float(SECONDS_A_DAY * 1_000_000)
    query = (
        Deal.select(
            *alike,
            pw.fn.COUNT(Deal.id),
            pw.fn.COUNT(Deal.amount),
            pw.fn.COALESCE(pw.fn.SUM(Deal.amount), 0),
            pw.fn.COALESCE(pw.fn.SUM(Deal.amount * PROBABILITY), 0),
            pw.fn.SUM(waited),
            pw.fn.COALESCE(pw.fn.SUM(waited * Deal.amount), 0.0),
        )
        .join(Stage)
        .join_from(Deal, User, pw.JOIN.LEFT_OUTER)
        .where(ground.condition, Deal.outcome == StageKind.OPEN)
        .group_by(*alike)
    )
    return tuple(
        OpenDeals(stage, currency, owner, name, ForecastCategory(category), _month(month), bool(late), *sums)
        for stage, currency, owner, name, category, month, late, *sums in rows(query)
    )


def _month(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(f"{text}-01")
