"""How likely a customer is to leave: signs that are known of them, the points that each is worth, and why in words.

The points are judgement, not statistics: they add up to at most 100, from 30 on a customer is at risk, from 60 on the
risk is high. Silence alone is worth less than 30, so that nobody is at risk who only is due for a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm_tui.domain.choices import Scale
from crm_tui.domain.dates.shown import long_date
from crm_tui.domain.relationship.survey_scores import is_low, said

AT_RISK, HIGH, MOST = 30, 60, 100

SIGNS_LAST = 180
"""Days after which an answer says nothing more, and the length of the two stretches of orders that are compared."""

HABIT = 2
"""Orders in a stretch that make a habit."""

SILENT = 90
"""Days without a word that are too many where no cadence says another number."""

RENEWAL_NEAR = 45
"""Days before a renewal in which somebody should have spoken with the customer."""

_WORST = {Scale.NPS: 3, Scale.CSAT: 1, Scale.CES: 2, Scale.REVIEW: 1}
"""Up to which a low answer is a very low one."""


class Sign(StrEnum):
    """What can point to a customer leaving; the strongest first."""

    ENDING = "ending"
    SCORE = "score"
    TICKETS = "tickets"
    ORDERS = "orders"
    PAUSED = "paused"
    RENEWAL = "renewal"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a customer, as far as it matters here."""

    silent: int | None = None
    """Whole days since the last touch; None where they never heard from us."""
    cadence: int | None = None
    """Days after which they are due for a word; None where nobody said so."""
    score: tuple[Scale, int] | None = None
    """Their last answer of the last `SIGNS_LAST` days."""
    open_tickets: int = 0
    overdue_tickets: int = 0
    """Of these, the ones whose answer or solution is late."""
    orders_before: int = 0
    """What they ordered in the stretch before the last one, in minor units of any one currency."""
    orders: int = 0
    """How many orders that were in the stretch before: one makes no habit."""
    orders_now: int = 0
    """And in the last one."""
    ending: date | None = None
    """The first unpaid day of a cancelled subscription, where that is less than `SIGNS_LAST` days ago."""
    paused: int = 0
    """Subscriptions that are paused."""
    renews: date | None = None
    """The next renewal within `RENEWAL_NEAR` days."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One sign, with what it is worth."""

    sign: Sign
    points: int
    says: str


@dataclass(frozen=True, slots=True)
class Risk:
    """How likely a customer is to leave, from 0 to 100, and why: the weightiest reason first."""

    points: int
    reasons: tuple[Reason, ...]

    @property
    def is_at_risk(self) -> bool:
        """Whether somebody should do something."""
        return self.points >= AT_RISK

    @property
    def word(self) -> str:
        """`low`, `at risk` or `high`."""
        return "high" if self.points >= HIGH else "at risk" if self.is_at_risk else "low"


def risk_of(known: Known, today: date) -> Risk:
    """The points of all signs together, at most 100, and the reasons for them."""
    reasons = sorted(_reasons(known, today), key=lambda one: -one.points)
    return Risk(min(MOST, sum(one.points for one in reasons)), tuple(reasons))


def _reasons(known: Known, today: date) -> Iterator[Reason]:
    if known.ending is not None:
        is_over = known.ending <= today
        yield Reason(Sign.ENDING, 50, f"a subscription {'ended' if is_over else 'ends'} on {long_date(known.ending)}")
    if known.score is not None and is_low(*known.score):
        scale, score = known.score
        points = 35 if score <= _WORST[scale] else 25
        yield Reason(Sign.SCORE, points, f"answered {said(scale, score)}")
    yield from _of_tickets(known)
    yield from _of_orders(known)
    if known.paused:
        what = "a subscription is paused" if known.paused == 1 else f"{known.paused} subscriptions are paused"
        yield Reason(Sign.PAUSED, 25, what)
    if known.renews is not None and (known.silent is None or known.silent > RENEWAL_NEAR):
        yield Reason(Sign.RENEWAL, 20, f"renews on {long_date(known.renews)}, and nobody spoke with them")
    yield from _of_silence(known)


def _of_tickets(known: Known) -> Iterator[Reason]:
    if known.overdue_tickets:
        more = "a ticket is overdue" if known.overdue_tickets == 1 else f"{known.overdue_tickets} tickets are overdue"
        yield Reason(Sign.TICKETS, 30 if known.overdue_tickets > 1 else 20, more)
    elif known.open_tickets > 1:
        yield Reason(Sign.TICKETS, 15 if known.open_tickets > 2 else 10, f"{known.open_tickets} tickets are open")


def _of_orders(known: Known) -> Iterator[Reason]:
    """Orders fall where the last stretch brought at least 30 % less than two orders and more of the one before."""
    if known.orders_before <= 0 or known.orders < HABIT:
        return
    fall = round(100 * (known.orders_before - known.orders_now) / known.orders_before)
    if fall >= 30:
        says = "no order" if known.orders_now == 0 else f"orders fell by {fall} %"
        yield Reason(Sign.ORDERS, 30 if fall >= 60 else 20, f"{says} in the last {SIGNS_LAST} days")


def _of_silence(known: Known) -> Iterator[Reason]:
    limit = known.cadence or SILENT
    if known.silent is None or known.silent <= limit:
        return
    times = known.silent / limit
    says = f"silent for {known.silent} days, due every {limit}"
    yield Reason(Sign.SILENCE, 25 if times >= 3 else 20 if times >= 2 else 10, says)
