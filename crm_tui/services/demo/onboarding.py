"""The demo's onboarding: its template, the steps that were done for those who bought since, and what was agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from crm_tui import clock, text
from crm_tui.db.journal import Action
from crm_tui.db.models import Checklist, ChecklistTemplate, Deal, Task, scalars
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.checklists import read_steps
from crm_tui.services.demo.days import Times, moment, past_day
from crm_tui.services.demo.files import DealTelling, Telling, toml_of
from crm_tui.services.demo.people import Cast, Event
from crm_tui.services.editing.saved import called

_MORNING, _AFTERNOON, _EVENING = "09:10", "16:40", "17:30"
_WEEKS = 60
"""Days from the first word to what was agreed."""

_AFTER = timedelta(minutes=20)
"""From winning a deal to the first step."""


def events(cast: Cast, tellings: Iterable[tuple[Telling, Times]]) -> Iterator[Event]:
    """The template, then each step of those who bought since; then what was agreed with some."""
    told = toml_of("onboarding.toml")
    since = moment(past_day(told["since"]), _MORNING)
    yield Event(since, partial(_add_template, told))
    steps = read_steps(told["steps"])
    for telling, times in tellings:
        if isinstance(telling, DealTelling) and telling.path[-1].stage == "Closed won" and times.steps[-1] > since:
            pace = told["deals"].get(telling.title, told["pace"])
            yield from _done(telling.title, [step.day or 0 for step in steps], pace, times.steps[-1])
    for kind in (Kind.COMPANY, Kind.CONTACT):
        for key, said in told["agreed"][kind.plural].items():
            yield Event(_agreed_at(cast, key), partial(_agree, cast, kind, key, said))


def _agreed_at(cast: Cast, key: str) -> datetime:
    """Some weeks after they were first heard of."""
    known = (clock.local(cast.known_since[key]).date() - clock.today()).days
    return moment(past_day(min(known + _WEEKS, -1)), _EVENING)


def _add_template(told: Mapping[str, Any], act: Action) -> str:
    template = act.create(
        ChecklistTemplate, title=told["name"], title_key=text.fold(told["name"]), note=told["steps"].strip()
    )  # fmt: skip
    return f"David Lindqvist added {called(Kind.TEMPLATE, template)}"


def _done(title: str, days: Sequence[int], pace: Sequence[int], won: datetime) -> Iterator[Event]:
    """The steps that were done by now, each so many days after its own."""
    offset = (clock.local(won).date() - clock.today()).days
    steps: list[UUID] = []
    for number, (day, late) in enumerate(zip(days, pace, strict=False)):
        at = max(moment(past_day(min(offset + day + late, 0)), _AFTERNOON), won + _AFTER)
        if offset + day + late < 0:
            yield Event(at, partial(_finish, title, number, steps))


def _finish(title: str, number: int, steps: list[UUID], act: Action) -> str:
    """Finish a step of a deal's checklist; `steps` is filled by the first that is."""
    if not steps:
        checklist = Checklist.select(Checklist.id).join(Deal).where(Deal.title == title)
        steps.extend(scalars(Task.select(Task.id).where(Task.checklist.in_(checklist)).order_by(Task.id)))
    step = Task.get_by_id(steps[number])
    act.update(step, done_at=act.at)
    return f"{step.owner.name} finished {called(Kind.TASK, step)}"


def _agree(cast: Cast, kind: Kind, key: str, said: str, act: Action) -> str:
    row = (cast.companies if kind is Kind.COMPANY else cast.contacts)[key]
    fresh = type(row).get_by_id(row.id)
    act.update(fresh, expectations=said)
    return f"wrote down what was agreed with {called(kind, fresh)}"
