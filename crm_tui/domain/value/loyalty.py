"""Points of a loyalty programme: what earns how many, and the tier that the points of a year give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm_tui.domain.dates.units import add


class Occasion(StrEnum):
    """What customers can earn points with."""

    ORDER = "order"
    """A paid order, for each so much of its amount."""
    REFERRAL = "referral"
    """Somebody whom they sent became a customer."""
    REVIEW = "review"
    """They wrote a review."""
    SURVEY = "survey"
    """They answered a survey."""


@dataclass(frozen=True, slots=True)
class EarnRule:
    """How many points something earns."""

    occasion: Occasion
    points: int
    per: int = 0
    """Of an order: for each so many minor units of its amount."""
    currency: str = ""
    """Of `per`; an order in another currency earns nothing."""


@dataclass(frozen=True, slots=True)
class Tier:
    """A rank that a customer has from so many points of a year on."""

    name: str
    least: int


def points_of_order(rule: EarnRule, amount: int, currency: str) -> int:
    """What an order earns: points for each whole `per` of its amount. 1 a 10.00 EUR: 129.90 EUR earn 12."""
    if currency != rule.currency or rule.per <= 0 or amount <= 0:
        return 0
    return amount // rule.per * rule.points


def first_day_that_counts(today: date) -> date:
    """The first of the twelve months whose points give a tier."""
    return date.fromordinal(add(today, -1, "year").toordinal() + 1)


def tier_of(tiers: Sequence[Tier], earned: int) -> Tier | None:
    """The highest tier that so many points reach; None below all of them."""
    return max((tier for tier in tiers if tier.least <= earned), key=lambda tier: tier.least, default=None)


def next_tier(tiers: Sequence[Tier], earned: int) -> Tier | None:
    """The next one above so many points; None for who has the highest."""
    return min((tier for tier in tiers if tier.least > earned), key=lambda tier: tier.least, default=None)
