"""Reading what is open now."""

from __future__ import annotations

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

_OF_STAGE = pw.fn.SUM(pw.Case(None, ((Deal.probability.is_null(), Deal.amount),)))
"""Minor units of the deals that are as likely as their stage says."""

_OWN = pw.fn.SUM(Deal.amount * Deal.probability)
"""Minor units times percent of the others."""


@dataclass(frozen=True, slots=True)
class OpenDeals:
    """Open deals that stand alike."""

    stage: UUID
    currency: str
    owner: UUID | None
    owner_name: str | None
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


@dataclass(frozen=True, slots=True)
class ExpectedDeals:
    """Open deals of which alike is expected."""

    currency: str
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
    stated_in: str = ""
    """The currency that it was converted from; empty where it was not."""


def open_deals(ground: Ground) -> tuple[OpenDeals, ...]:
    """The open deals by where they stand and whose they are.

    All columns stand in one index, and in its order, so that no deal is looked up and none is sorted.
    """
    waited = (clock.to_micros(ground.context.now) - Deal.entered_at) / float(SECONDS_A_DAY * 1_000_000)
    alike = (Deal.stage, Deal.currency, Deal.owner)
    query = (
        Deal.select(
            *alike,
            pw.fn.COUNT(Deal.stage),
            pw.fn.COUNT(Deal.amount),
            _or_nothing(pw.fn.SUM(Deal.amount)),
            _or_nothing(_OF_STAGE),
            _or_nothing(_OWN),
            pw.fn.SUM(waited),
            pw.fn.COALESCE(pw.fn.SUM(waited * Deal.amount), 0.0),
        )
        .where(ground.condition, Deal.closed_at.is_null())
        .group_by(*alike)
    )
    likely = {stage.id: stage.probability for stage in ground.stages}
    names = dict(rows(User.select(User.id, User.name)))
    return tuple(
        OpenDeals(
            stage, currency, owner, names.get(owner), deals, with_amount, amount, own + of_stage * likely[stage], *days
        )
        for stage, currency, owner, deals, with_amount, amount, of_stage, own, *days in rows(query)
    )


def expected_deals(ground: Ground) -> tuple[ExpectedDeals, ...]:
    """The open deals by when and how surely they are expected.

    They are added up by day in the order of the same index first, so that few groups are left to be sorted.
    """
    sums = {
        "deals": pw.fn.COUNT(Deal.stage), "valued": pw.fn.COUNT(Deal.amount), "amount": pw.fn.SUM(Deal.amount),
        "of_stage": _OF_STAGE, "own": _OWN,
    }  # fmt: skip
    alike = (Deal.stage, Deal.currency, Deal.category, Deal.close_date)
    each = (
        Deal.select(*alike, *(one.alias(name) for name, one in sums.items()))
        .where(ground.condition, Deal.closed_at.is_null())
        .group_by(Deal.stage, Deal.currency, Deal.owner, Deal.category, Deal.close_date)
        .alias("each")
    )
    month = pw.fn.SUBSTR(each.c.close_date, 1, 7)
    overdue = pw.fn.COALESCE(each.c.close_date < ground.context.today.isoformat(), pw.Value(value=0, converter=False))
    groups = (each.c.stage_id, each.c.currency, each.c.category, month, overdue)
    query = each.select_from(*groups, *(_or_nothing(pw.fn.SUM(each.c[name])) for name in sums)).group_by(*groups)
    stages = {stage.id.hex: stage for stage in ground.stages}
    return tuple(
        ExpectedDeals(
            currency,
            ForecastCategory(category or stages[stage].category),
            None if month is None else date.fromisoformat(f"{month}-01"),
            bool(late),
            deals,
            with_amount,
            amount,
            own + of_stage * stages[stage].probability,
        )
        for stage, currency, category, month, late, deals, with_amount, amount, of_stage, own in rows(query)
    )


def _or_nothing(total: Any) -> Any:
    return pw.fn.COALESCE(total, 0)
