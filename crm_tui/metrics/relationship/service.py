"""Service and onboarding: how much was asked of us, how soon we answered, and how soon new customers are at home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from crm_tui.domain.durations import median
from crm_tui.domain.records import Phase
from crm_tui.domain.service.working_time import WorkingTime
from crm_tui.metrics.facts import Facts
from crm_tui.metrics.metric import Better, Definition, Metric, Unit
from crm_tui.metrics.relationship.counting import Counted, Measure, left_out, many, share
from crm_tui.queries.tickets.rules import service_rules

_HOUR = 3600

TICKETS = Definition(
    "tickets", "Tickets", "Tickets that were opened in the period.", Unit.COUNT,
    asks="How often do customers need help?", better=Better.LESS, phase=Phase.RETENTION, counts="tickets",
)  # fmt: skip
FIRST_RESPONSE = Definition(
    "first_response_hours", "First response",
    "Working hours from a ticket's opening to its first answer, the median of those answered in the period: half of"
    " them were answered sooner.",
    Unit.HOURS, sampled=True,
    asks="How long do customers wait for an answer?", better=Better.LESS, phase=Phase.RETENTION, counts="tickets",
)  # fmt: skip
RESOLUTION = Definition(
    "resolution_hours", "Resolution",
    "Working hours from a ticket's opening until it is resolved, without those in which it waited for the customer, the"
    " median of those resolved in the period.",
    Unit.HOURS, sampled=True,
    asks="How long does it take to solve a problem?", better=Better.LESS, phase=Phase.RETENTION, counts="tickets",
)  # fmt: skip
ANSWERED_IN_TIME = Definition(
    "answered_in_time", "Answered in time",
    "First answers given in time, divided by all that were due in the period and were given or are late.",
    Unit.RATIO, sampled=True,
    asks="Do we answer as soon as we promise?", better=Better.MORE, phase=Phase.RETENTION, counts="tickets",
)  # fmt: skip
RESOLVED_IN_TIME = Definition(
    "resolved_in_time", "Resolved in time",
    "Tickets resolved in time, divided by all that were due to be resolved in the period and were or are late; while a"
    " ticket waits for the customer its clock stands.",
    Unit.RATIO, sampled=True,
    asks="Do we solve problems as soon as we promise?", better=Better.MORE, phase=Phase.RETENTION, counts="tickets",
)  # fmt: skip
ONBOARDING = Definition(
    "onboarding_days", "Onboarding",
    "Days from the start of a new customer's checklist to its last step, the median of those done in the period.",
    Unit.DAYS, sampled=True,
    asks="How soon is a new customer at home with us?", better=Better.LESS, phase=Phase.RETENTION,
    counts="checklists",
)  # fmt: skip

_ANSWERED = Counted("tickets answered first in the period", "answered", "tickets")
_RESOLVED = Counted("tickets resolved in the period", "resolved", "tickets")
_DONE = Counted("checklists done in the period", "onboarded", "checklists")


def _middle(
    definition: Definition, counted: Counted, take: Callable[[Facts], list[float]], *without: Counted
) -> Measure:
    """The median of one value of each; `without` are those that have none."""

    def measure(facts: Facts) -> Metric:
        part = counted.part(facts)
        return Metric(
            definition=definition,
            value=median(sorted(take(facts))),
            n=part.count,
            numerator=part,
            left_out=left_out(facts, without),
        )

    return measure


def _response_hours(facts: Facts) -> list[float]:
    rows = facts.counts.values(_ANSWERED.group, "opened_at", "responded_at", "resolved_at")
    return _hours([(opened, responded or resolved, 0) for opened, responded, resolved in rows])


def _resolution_hours(facts: Facts) -> list[float]:
    return _hours(facts.counts.values(_RESOLVED.group, "opened_at", "resolved_at", "waited"))


def _hours(stretches: Sequence[tuple[datetime, datetime, int]]) -> list[float]:
    """Working hours of each stretch, less seconds."""
    if not stretches:
        return []
    first = min(min(start, end) for start, end, _ in stretches)
    worked = WorkingTime(service_rules().hours, first, max(max(start, end) for start, end, _ in stretches))
    return [max(worked.between(start, end).total_seconds() - less, 0) / _HOUR for start, end, less in stretches]


def _onboarding_days(facts: Facts) -> list[float]:
    rows: Sequence[tuple[date, date]] = facts.counts.values(_DONE.group, "started", "done")
    return [float(max((done - started).days, 0)) for started, done in rows]


_tickets: Any = partial(Counted, counts="tickets")

_BROUGHT = _tickets("tickets imported as resolved, of which nobody knows when they were", "closed_before")

MEASURES: tuple[tuple[Definition, Measure], ...] = (
    (ONBOARDING, _middle(ONBOARDING, _DONE, _onboarding_days,
                         Counted("checklists not done by then", "onboarding", "checklists"))),
    (TICKETS, many(TICKETS, _tickets("tickets opened", "tickets"))),
    (FIRST_RESPONSE, _middle(FIRST_RESPONSE, _ANSWERED, _response_hours,
                             _tickets("tickets of the period without an answer so far", "unanswered"), _BROUGHT)),
    (ANSWERED_IN_TIME, share(ANSWERED_IN_TIME, _tickets("answered in time", "answers_in_time"),
                             _tickets("answers due", "answers_due"), _BROUGHT)),
    (RESOLUTION, _middle(RESOLUTION, _RESOLVED, _resolution_hours,
                         _tickets("tickets of the period not resolved so far", "unresolved"), _BROUGHT)),
    (RESOLVED_IN_TIME, share(RESOLVED_IN_TIME, _tickets("resolved in time", "solutions_in_time"),
                             _tickets("due to be resolved", "solutions_due"), _BROUGHT)),
)  # fmt: skip
