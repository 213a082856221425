"""What happens in the demo around a deal, a company or a person: activities, and tasks that are done or wait."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from crm_tui import text
from crm_tui.db.journal import Action
from crm_tui.db.models import Activity, Numbered, Task
from crm_tui.domain.records import Kind
from crm_tui.services.demo.days import EVENING, Times, due_day, moment, past_day
from crm_tui.services.demo.files import Entry, Telling, Todo
from crm_tui.services.demo.people import Cast, Event
from crm_tui.services.editing.saved import called


class Story:
    """A story that is written down event by event."""

    def __init__(self, cast: Cast, telling: Telling, times: Times) -> None:
        self.cast = cast
        self.telling = telling
        self.times = times
        self._begun = times.steps[0] if times.steps else times.entries[0]

    def events(self) -> Iterator[Event]:
        """What happened, and what is to be done; told after its deal has begun, even if it happened before."""
        for entry, at in zip(self.telling.story, self.times.entries, strict=True):
            yield Event(max(at, self._begun), partial(self._log, entry, at))
        for todo in self.telling.tasks:
            yield from self._task_events(todo)

    def _task_events(self, todo: Todo) -> Iterator[Event]:
        """A task is written down when the story last went on before it was due or done."""
        done = None if todo.done is None else moment(past_day(todo.done), EVENING)
        latest = min(filter(None, (moment(due_day(todo.due), EVENING), done)))
        planned = max([self._begun, *(at for at in self.times.all if at < latest)])
        made: list[Task] = []
        yield Event(planned, partial(self._plan, todo, made))
        if done is not None:
            yield Event(max(done, planned), partial(self._finish, todo, made))

    def _log(self, entry: Entry, at: datetime, act: Action) -> str:
        by = self.cast.users[entry.by] if entry.by else None
        activity = act.create(
            Activity, kind=entry.kind, at=at, by=by.id if by else None, subject=entry.what,
            subject_key=text.fold(entry.what), body=entry.body, minutes=entry.minutes, **self.about(entry.who),
        )  # fmt: skip
        return f"{f'{by.name} ' if by else ''}added {called(Kind.ACTIVITY, activity)}"

    def _plan(self, todo: Todo, made: list[Task], act: Action) -> str:
        owner = self.cast.users[todo.owner]
        task = act.create(
            Task, title=todo.what, title_key=text.fold(todo.what), due=due_day(todo.due), owner=owner.id,
            **self.about(None),
        )  # fmt: skip
        made.append(task)
        return f"{owner.name} added {called(Kind.TASK, task)}"

    def _finish(self, todo: Todo, made: list[Task], act: Action) -> str:
        act.update(made[0], done_at=act.at)
        return f"{self.cast.users[todo.owner].name} finished {called(Kind.TASK, made[0])}"

    def about(self, who: str | None) -> dict[str, Numbered]:
        """The contact and the company that something is about, as far as there is one."""
        contact = who or self.telling.contact
        company = self.telling.company or self.cast.employer(contact)
        about: dict[str, Numbered] = {}
        if contact:
            about["contact"] = self.cast.contacts[contact]
        if company:
            about["company"] = self.cast.companies[company]
        return about
