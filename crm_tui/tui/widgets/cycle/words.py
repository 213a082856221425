"""The words of what stands between the phases of the cycle: who came back by a referral, and who left."""

from __future__ import annotations

from crm_tui.metrics.metric import Metric
from crm_tui.metrics.relationship.cycle import Cycle

OF_REFERRALS = {
    "referred_share": "of new customers referred",
    "referring_share": "of all refer",
    "per_advocate": "per advocate",
}
"""The three numbers of referrals, with the words behind each."""


def way_back(cycle: Cycle) -> tuple[str, str]:
    """Who came by the arrow that closes the ring, and what that was worth."""
    back = cycle.back
    people = "1 person sent to us" if back.people.n == 1 else f"{back.people.n:,} people sent to us"
    return people, f"{back.worth} won from referrals" if back.won else "nothing won from them"


def who_left(cycle: Cycle) -> list[tuple[Metric, str]]:
    """People who were churned or disqualified, and who came back from there."""
    return [*((metric, str(phase)) for phase, metric in cycle.left.items()), (cycle.returned, "came back")]
