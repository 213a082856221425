"""How far a lead has come: found by marketing (MQL), accepted by sales (SAL), qualified by sales (SQL)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from crm_tui.domain.choices import HandoverState
from crm_tui.domain.records import LeadStep

_WAY = tuple(LeadStep)
_SATURDAY = 5


def next_step(now: LeadStep | None) -> LeadStep | None:
    """As what a lead is handed over next: at first as MQL, once it was accepted as SQL, then no more."""
    if now is None:
        return LeadStep.MQL
    return None if now is LeadStep.SQL else LeadStep.SQL


def due_after(day: date) -> date:
    """The day by which a lead is to be accepted that was handed over on a day: two working days later."""
    working = (later for later in (day + timedelta(days=ahead) for ahead in range(1, 6)) if later.weekday() < _SATURDAY)
    return [next(working), next(working)][1]


def step_in_force(told: Iterable[tuple[LeadStep, HandoverState]]) -> LeadStep | None:
    """How far a lead is by its hand-overs, in the order in which they were made.

    A hand-over that waits counts as what it is handed over as, an MQL that is accepted is a SAL, and one that is
    rejected leaves the lead where it was before.
    """
    now: LeadStep | None = None
    for step, state in told:
        if state is HandoverState.REJECTED:
            continue
        reached = LeadStep.SAL if step is LeadStep.MQL and state is HandoverState.ACCEPTED else step
        now = reached if now is None else max(now, reached, key=_WAY.index)
    return now


def accepted_rate(accepted: int, given: int) -> float | None:
    """The SAL rate: accepted leads / MQLs handed over; None where none was."""
    return accepted / given if given else None
