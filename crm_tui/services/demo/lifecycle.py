"""The demo's phases: what people decided by hand beside the rules, and the hand-overs that were seen to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from crm_tui import clock
from crm_tui.db.journal import Action
from crm_tui.db.models import Company, Contact, Task, User
from crm_tui.db.phases import Why
from crm_tui.domain.records import Kind, Phase
from crm_tui.services.demo import files as demo_files
from crm_tui.services.demo.days import EVENING, Times, moment, past_day
from crm_tui.services.demo.files import DealTelling, Telling
from crm_tui.services.demo.people import Cast, Event
from crm_tui.services.editing.saved import called

_SOON = timedelta(minutes=15)
_SATURDAY = 5
"""From opening a deal to saying that it is early days."""

_TAKEN_OVER = timedelta(days=3)
"""From winning a deal to the end of the hand-over; newer ones wait."""

_EARLY = ("Initial contact", "Qualification")


def events(cast: Cast, tellings: Iterable[tuple[Telling, Times]]) -> Iterator[Event]:
    """Early days, what was decided of one of them, and each hand-over that was seen to."""
    told = demo_files.toml_of("lifecycle.toml")
    sources = {row["key"]: row["source"] for row in demo_files.table("companies")}
    for telling, times in tellings:
        if not isinstance(telling, DealTelling) or telling.company is None:
            continue
        if telling.path[-1].stage in _EARLY:
            reason = told["too_early"][sources[telling.company]]
            yield Event(times.steps[0] + _SOON, partial(_too_early, cast, telling, reason))
        elif telling.path[-1].stage == "Closed won" and (taken_over := _days_after(times.steps[-1])) < clock.now():
            yield Event(taken_over, _take_over)
    for said in told["by_hand"]:
        yield Event(_evening(said["day"]), partial(_decide, cast, said))


def _days_after(won: datetime) -> datetime:
    """When a customer that was won has been taken over: some days later, on one that people work."""
    at = won + _TAKEN_OVER
    while clock.local(at).weekday() >= _SATURDAY:
        at += timedelta(days=1)
    return at


def _evening(day: int) -> datetime:
    return moment(past_day(day), EVENING) + _SOON


def _too_early(cast: Cast, telling: DealTelling, reason: str, act: Action) -> str:
    """Leave a company and its people, whom a deal moved on, in prospecting."""
    company = Company.get_by_id(cast.companies[telling.company or ""].id)
    people = Contact.select().where(Contact.company == company.id)
    for row in (company, *people):
        if row.phase == Phase.CONVERSION:
            _move(act, row, Phase.PROSPECTING, reason)
    return f"{cast.users[telling.owner].name} moved {called(Kind.COMPANY, company)} to {Phase.PROSPECTING}"


def _decide(cast: Cast, said: Mapping[str, Any], act: Action) -> str:
    kind = Kind.COMPANY if "company" in said else Kind.CONTACT
    known = cast.companies[said["company"]] if kind is Kind.COMPANY else cast.contacts[said["contact"]]
    row = type(known).get_by_id(known.id)
    _move(act, row, Phase(said["phase"]), said["reason"])
    who = User.get_by_id(row.owner_id).name
    return f"{who} moved {called(kind, row)} to {said['phase']}"


def _move(act: Action, row: Company | Contact, to: Phase, reason: str) -> None:
    with act.because(Why(reason=reason)):
        act.update(row, phase=to)


def _take_over(act: Action) -> str:
    """Finish the hand-overs that are due by then."""
    waiting = Task.select().where(
        Task.title.startswith("Take over "), Task.done_at.is_null(), Task.due <= clock.local(act.at).date()
    )
    done = list(waiting)
    for task in done:
        act.update(task, done_at=act.at)
    return f"{User.get_by_id(done[0].owner_id).name} finished {called(Kind.TASK, done[0])}" if done else ""
