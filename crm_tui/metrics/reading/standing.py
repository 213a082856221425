"""Reading what is open now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui import clock
from crm_tui.db.models import Deal, Stage, User, rows
from crm_tui.domain.durations import SECONDS_A_DAY
from crm_tui.domain.records import ForecastCategory
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
    """The open deals, in as few groups as all the numbers can be made of.

    All columns stand in one index, so that no deal is looked up; stages and owners, of which there are few, are joined
    with the groups.
    """
    context = ground.context
    overdue = pw.fn.COALESCE(Deal.close_date < context.today, pw.Value(value=False, converter=False))
    alike = (Deal.stage, Deal.currency, Deal.owner, Deal.category, _MONTH, overdue)
    waited = (clock.to_micros(context.now) - Deal.entered_at) / float(SECONDS_A_DAY * 1_000_000)
    query = (
        Deal.select(
            *alike,
            pw.fn.COALESCE(pw.fn.SUM(pw.Case(None, ((Deal.probability.is_null(), Deal.amount),))), 0),
            pw.fn.COALESCE(pw.fn.SUM(Deal.amount * Deal.probability), 0),
            pw.fn.COUNT(Deal.stage),
            pw.fn.COUNT(Deal.amount),
            pw.fn.COALESCE(pw.fn.SUM(Deal.amount), 0),
            pw.fn.SUM(waited),
            pw.fn.COALESCE(pw.fn.SUM(waited * Deal.amount), 0.0),
        )
        .where(ground.condition, Deal.closed_at.is_null())
        .group_by(*alike)
    )
    stages, names = {stage.id: stage for stage in ground.stages}, dict(rows(User.select(User.id, User.name)))
    return tuple(_alike(stages, names, *row) for row in rows(query))


def _alike(
    stages: Mapping[UUID, Stage], names: Mapping[UUID, str], stage: UUID, currency: str, owner: UUID | None,
    category: str | None, month: str | None, late: int, *sums: Any,
) -> OpenDeals:  # fmt: skip
    """A group with what its stage and its owner add to it."""
    of_stage, own, deals, with_amount, amount, days, money_days = sums
    there = stages[stage]
    return OpenDeals(
        stage, currency, owner, names.get(owner) if owner else None, ForecastCategory(category or there.category),
        _month(month), bool(late), deals, with_amount, amount, own + of_stage * there.probability, days, money_days,
    )  # fmt: skip


def _month(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(f"{text}-01")
