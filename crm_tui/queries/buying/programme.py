"""The loyalty programme of the workspace: its earn rules and tiers, and how points stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import peewee as pw

from crm_tui.db.models import Contact, Loyalty, Reward, rows
from crm_tui.domain.records import Kind, short_ref
from crm_tui.domain.value.loyalty import EarnRule, Occasion, Tier, first_day_that_counts, next_tier, tier_of
from crm_tui.queries.shape.settings import setting

EARN = "loyalty_earn"
"""The setting with the earn rules, by occasion."""

TIERS = "loyalty_tiers"
"""The setting with the tiers: the points that each begins with, by its name."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How somebody's points stand."""

    ref: str
    name: str
    balance: int
    """Earned and not spent."""
    earned: int
    """In the last twelve months, whatever was spent of it."""
    tier: str | None
    """None below all tiers, and where there are none."""
    next: str | None
    """The next tier."""
    missing: int
    """Points to it; 0 where there is none."""


def earn_rules() -> tuple[EarnRule, ...]:
    """What earns points, in the order of the occasions."""
    said = setting(EARN) or {}
    return tuple(EarnRule(one, **said[one]) for one in Occasion if one in said)


def tiers() -> tuple[Tier, ...]:
    """The tiers, the lowest first."""
    return tuple(sorted((Tier(*one) for one in (setting(TIERS) or {}).items()), key=lambda tier: tier.least))


def balance_of(contact: UUID) -> int:
    """The points that a contact can spend."""
    total = Loyalty.select(pw.fn.SUM(Loyalty.points)).where(Loyalty.contact == contact, Loyalty.hidden_at.is_null())
    return int(total.scalar() or 0)


def standing_of(contact: UUID, today: date) -> Standing:
    """How the points of one contact stand."""
    return next(iter(_standings(today, Contact.id == contact)))


def standings(today: date) -> list[Standing]:
    """All contacts with points, the largest balance first."""
    have = Loyalty.select(Loyalty.contact).where(Loyalty.hidden_at.is_null())
    return sorted(_standings(today, Contact.id.in_(have)), key=lambda one: (-one.balance, one.name))


def rewards_within(balance: int) -> list[Reward]:
    """The rewards that so many points reach, the dearest first."""
    shown = Reward.select().where(Reward.hidden_at.is_null(), Reward.points <= balance)
    return list(shown.order_by(Reward.points.desc(), Reward.title_key))


def _standings(today: date, whom: Any) -> list[Standing]:
    earning = (Loyalty.day >= first_day_that_counts(today)) & ((Loyalty.points > 0) | (Loyalty.rule != ""))
    earned = pw.fn.SUM(pw.Case(None, [(earning, Loyalty.points)], 0))
    query = (
        Contact.select(Contact.number, Contact.name, pw.fn.SUM(Loyalty.points), earned)
        .join(Loyalty, pw.JOIN.LEFT_OUTER, on=(Loyalty.contact == Contact.id) & Loyalty.hidden_at.is_null())
        .where(whom, Contact.hidden_at.is_null())
        .group_by(Contact.id)
    )
    ranks = tiers()
    return [_standing(row, ranks) for row in rows(query)]


def _standing(row: tuple[Any, ...], ranks: Sequence[Tier]) -> Standing:
    number, name, balance, earned = row
    earned = int(earned or 0)
    has, comes = tier_of(ranks, earned), next_tier(ranks, earned)
    return Standing(
        ref=short_ref(Kind.CONTACT, number),
        name=name,
        balance=int(balance or 0),
        earned=earned,
        tier=has.name if has else None,
        next=comes.name if comes else None,
        missing=comes.least - earned if comes else 0,
    )
