"""Which records a number counts, so that they can be listed again one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.queries.groups.ground import Group


class Amount(StrEnum):
    """Whether a deal has an amount."""

    KNOWN = "known"
    MISSING = "missing"


class Became(StrEnum):
    """What became of a deal after it had entered a stage."""

    WENT_ON = "went on"
    WON = "won"
    """Which is one way of going on."""
    LOST = "lost"
    STILL_OPEN = "still open"


@dataclass(frozen=True, slots=True)
class Journey:
    """Deals that entered a stage in the period, all of them or those of which the same became."""

    stage: UUID
    became: Became | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deals:
    """Deals of a scope under every one of these restrictions; None restricts nothing.

    Won and lost deals are those closed in the scope's period. Open deals are those open now.
    """

    outcomes: tuple[StageKind, ...] | None = None
    counted: bool | None = None
    """False for deals lost for a reason that does not count, such as a duplicate."""
    reason: UUID | None = None
    stages: tuple[UUID, ...] | None = None
    """Where they stand now."""
    owners: tuple[UUID | None, ...] | None = None
    categories: tuple[ForecastCategory, ...] | None = None
    """Their own, or that of their stage."""
    amount: Amount | None = None
    currencies: tuple[str, ...] | None = None
    month: date | None = None
    """Its first day: expected to close in it if open, closed in it otherwise."""
    undated: bool = False
    """True for open deals without an expected close date."""
    overdue: bool = False
    """True for open deals whose expected close date has passed."""
    journey: Journey | None = None


Which: TypeAlias = Deals | Group
"""The records behind a part of a number: deals under restrictions, or a group that has a name."""
