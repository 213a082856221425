"""The demo's feedback: a year of answers and reviews, what was answered to the low ones, and what was changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from crm_tui import text
from crm_tui.db.journal import Action
from crm_tui.db.models import Deal, Improvement, Response, Survey
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.services.demo.days import moment, past_day
from crm_tui.services.demo.files import Row, listed, table, toml_of
from crm_tui.services.demo.people import Cast, Event
from crm_tui.services.editing.field_values import TagsWanted
from crm_tui.services.editing.saved import called
from crm_tui.services.editing.tags import set_tags
from crm_tui.services.feedback.responses import stage_then, title_of

_MORNING, _AFTERNOON, _EVENING = "08:20", "15:50", "17:10"
_TWO_DAYS = 2
_SOON = timedelta(minutes=30)


def events(cast: Cast) -> Iterator[Event]:
    """The surveys as they began, each answer when it was given, and some days later what was answered to a low one."""
    told = toml_of("feedback.toml")
    surveys: dict[str, Survey] = {}
    for key, survey in told["surveys"].items():
        yield Event(moment(past_day(survey["starts"]), _MORNING), partial(_begin, cast, surveys, key, survey))
    for row in table("feedback"):
        given = moment(past_day(int(row["day"])), row["time"])
        late = told["late"].get(row["who"]) if int(row["day"]) > -60 else None
        written = given if late is None else moment(past_day(-late), _AFTERNOON)
        made: list[UUID] = []
        yield Event(written, partial(_answer, cast, surveys, row, made))
        answered = int(row["day"]) + _TWO_DAYS
        if late is None and row["who"] not in told["waiting"] and answered < 0:
            yield Event(max(given + _SOON, moment(past_day(answered), _EVENING)), partial(_follow_up, made))
    for one in told["improvements"]:
        yield Event(moment(past_day(one["day"]), _AFTERNOON), partial(_improve, cast, one))


def _begin(cast: Cast, surveys: dict[str, Survey], key: str, told: Mapping[str, Any], act: Action) -> str:
    title = told["title"]
    surveys[key] = act.create(
        Survey, title=title, title_key=text.fold(title), scale=told["scale"], question=told["question"],
        starts=past_day(told["starts"]), owner=cast.users[told["owner"]].id,
    )  # fmt: skip
    return f"{cast.users[told['owner']].name} added {called(Kind.SURVEY, surveys[key])}"


def _answer(cast: Cast, surveys: Mapping[str, Survey], row: Row, made: list[UUID], act: Action) -> str:
    person, survey = cast.contacts[row["who"]], surveys.get(row["survey"])
    deal = Deal.get_or_none(Deal.title == row["deal"]) if row["deal"] else None
    given = moment(past_day(int(row["day"])), row["time"])
    values = {
        "survey": survey.id if survey else None,
        "scale": survey.scale if survey else Scale.REVIEW,
        "score": int(row["score"]),
        "at": given,
        "contact": person.id,
        "company": person.company_id,
        "deal": deal.id if deal else None,
        "stage": stage_then(deal.id, given) if deal else None,
        "place": row["place"] or None,
        "note": row["words"] or None,
    }
    title = title_of(values)
    answer = act.create(Response, title=title, title_key=text.fold(title), **values)
    set_tags(act, Kind.RESPONSE, answer, TagsWanted(instead=tuple(listed(row["themes"]))))
    made.append(answer.id)
    return f"{person.name} answered: {answer.ref} {title}"


def _follow_up(made: list[UUID], act: Action) -> str:
    """Whoever looks after them answers, where the answer was low."""
    row = Response.get_by_id(made[0])
    if row.task_id is None or row.task.done_at is not None:
        return ""
    act.update(row.task, done_at=act.at)
    return f"{row.task.owner.name} finished {called(Kind.TASK, row.task)}"


def _improve(cast: Cast, told: Mapping[str, Any], act: Action) -> str:
    owner = cast.users[told["owner"]]
    row = act.create(
        Improvement, title=told["what"], title_key=text.fold(told["what"]), day=past_day(told["day"]),
        theme=told["theme"], owner=owner.id, note=told["note"],
    )  # fmt: skip
    return f"{owner.name} added {called(Kind.IMPROVEMENT, row)}"
