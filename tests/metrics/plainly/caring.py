"""Tickets and checklists, counted again by the definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta

from crm_tui import clock
from tests.metrics.plainly.world import Expected, Row, World, micros, moment, percentile, share

OPENS, CLOSES = time(9), time(17)
"""Service is there from Monday to Friday between these, in the machine's zone; nobody sets anything else here."""


def working_hours(start: int, end: int) -> float:
    """Hours of service between two moments."""
    here = clock.zone()
    first, last = moment(start).astimezone(here), moment(end).astimezone(here)
    seconds = 0.0
    day = first.date()
    while day <= last.date():
        if day.weekday() < 5:
            opens, closes = (datetime.combine(day, hour, here) for hour in (OPENS, CLOSES))
            seconds += max((min(closes, last) - max(opens, first)).total_seconds(), 0)
        day += timedelta(days=1)
    return seconds / 3600


def _median(values: Iterable[float], left: int) -> Expected:
    found = list(values)
    return Expected(percentile(found, 50), len(found), [left] if left else [])


def answered(ticket: Row) -> int | None:
    """When a ticket was answered first; what is resolved needs no answer any more."""
    found: int | None = ticket["responded_at"] or ticket["resolved_at"]
    return found


def tickets(world: World) -> Expected:
    count = sum(world.at(one["opened_at"]) for one in world.shown("ticket"))
    return Expected(count, count)


def first_response(world: World) -> Expected:
    took = [
        working_hours(one["opened_at"], when)
        for one in world.shown("ticket")
        if (when := answered(one)) and world.at(when)
    ]
    waiting = [one for one in world.shown("ticket") if world.at(one["opened_at"]) and answered(one) is None]
    return _median(took, len(waiting))


def resolution(world: World) -> Expected:
    done = [one for one in world.shown("ticket") if world.at(one["resolved_at"])]
    took = (max(working_hours(one["opened_at"], one["resolved_at"]) - one["waited"] / 3600, 0) for one in done)
    waiting = [one for one in world.shown("ticket") if world.at(one["opened_at"]) and not one["resolved_at"]]
    return _median(took, len(waiting))


def _in_time(world: World, due: str, done: Callable[[Row], int | None]) -> Expected:
    """Of what was due in the period and is done or late, the share that was done in time."""
    decided = kept = 0
    for one in world.shown("ticket"):
        if not world.at(one[due]):
            continue
        when = done(one)
        stands = one["waiting_since"] or micros(world.now)
        if when is not None or stands > one[due]:
            decided += 1
            kept += when is not None and when <= one[due]
    return Expected(share(kept, decided), decided)


def onboarding(world: World) -> Expected:
    ours = [one for one in world.shown("checklist") if one["deal_id"] is not None]
    done = [one for one in ours if world.on(one["done_on"])]
    took = (max((date.fromisoformat(one["done_on"]) - date.fromisoformat(one["started"])).days, 0) for one in done)
    last = world.last.isoformat()
    waiting = [one for one in ours if one["started"] <= last and (one["done_on"] is None or one["done_on"] > last)]
    return _median(took, len(waiting))


RECOMPUTED: dict[str, Callable[[World], Expected]] = {
    "tickets": tickets,
    "first_response_hours": first_response,
    "resolution_hours": resolution,
    "answered_in_time": lambda world: _in_time(world, "response_due", answered),
    "resolved_in_time": lambda world: _in_time(world, "resolution_due", lambda one: one["resolved_at"]),
    "onboarding_days": onboarding,
}
