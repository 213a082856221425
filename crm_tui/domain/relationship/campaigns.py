"""What a campaign came to: how far it got with its members, and what a lead and a customer cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from crm_tui.domain.choices import MemberStatus
from crm_tui.domain.money import Money

REACTED = (MemberStatus.OPENED, MemberStatus.CLICKED, MemberStatus.RESPONDED)
"""The statuses of members who did something with what they were sent, each of which implies those before."""


class Period(StrEnum):
    """Where a campaign stands in time."""

    PLANNED = "planned"
    RUNNING = "running"
    ENDED = "ended"


def period(starts: date | None, ends: date | None, today: date) -> Period:
    """Planned until its first day is there and reached, ended after its last one."""
    if ends is not None and ends < today:
        return Period.ENDED
    return Period.RUNNING if starts is not None and starts <= today else Period.PLANNED


@dataclass(frozen=True, slots=True)
class Reach:
    """How many members have each status, which is the last that they reached."""

    counts: Mapping[MemberStatus, int] = field(default_factory=dict)

    @property
    def members(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    @property
    def planned(self) -> int:
        """To whom nothing was sent yet."""
        return self.counts.get(MemberStatus.PLANNED, 0)

    @property
    def sent(self) -> int:
        """To whom something was sent, whatever became of it."""
        return self.members - self.planned

    @property
    def delivered(self) -> int:
        """Whom it reached: what rates are of."""
        return self.sent - self.counts.get(MemberStatus.BOUNCED, 0)

    def at_least(self, status: MemberStatus) -> int:
        """Who opened, clicked or responded, or went further than that."""
        return sum(self.counts.get(one, 0) for one in REACTED[REACTED.index(status) :])


def each_costs(cost: Money, count: int) -> Money | None:
    """A cost for each of several, rounded to minor units; None where there are none: 5,000 for 200 leads is 25."""
    return Money((2 * cost.minor + count) // (2 * count), cost.currency) if count else None
