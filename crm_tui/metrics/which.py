"""Which records a number counts, so that they can be listed again one by one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from crm_tui.domain.dates.periods import Period
from crm_tui.domain.records import ForecastCategory, StageKind
from crm_tui.queries.groups.ground import Group
from crm_tui.queries.groups.lens import Lens


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


class Passed(StrEnum):
    """How a deal passed a stage in the period."""

    CAME = "came"
    WENT = "went"
    BACK = "went back"
    """Which is one way of going."""
    STAYED = "stayed"
    """Was there at some time of the period."""


@dataclass(frozen=True, slots=True)
class Stays:
    """Deals that passed a stage so."""

    stage: UUID
    passed: Passed
    lasted: tuple[int, int | None] | None = None
    """From how many seconds to how many, the last ones not included; however long where None."""


@dataclass(frozen=True, slots=True)
class Decided:
    """Deals decided since a moment, whatever the period, that were ever in a stage; only the won ones, or all."""

    stage: UUID
    since: datetime
    won: bool = False


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
    stays: Stays | None = None
    decided: Decided | None = None
    """Of these only, whatever the period."""
    opened: Period | None = None
    """In which they entered their first stage."""
    period: Period | None = None
    """In which they were closed, where that is another one than the scope's."""
    lens: Lens = ()
    """Laid over them besides."""


Which: TypeAlias = Deals | Group
"""The records behind a part of a number: deals under restrictions, or a group that has a name."""


def currencies_of(which: Which | None) -> tuple[str, ...]:
    """The currencies of the amounts that a part adds up; none for a part that adds up no amounts."""
    if isinstance(which, Group):
        return which.worth or ()
    return (which.currencies or ()) if which is not None else ()
