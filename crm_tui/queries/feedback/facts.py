"""What stands on the pages of customers, answers, surveys and improvements: what was said, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Improvement, Response
from crm_tui.domain.dates.shown import short_date
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.feedback.answers import Answer, answers, last_said
from crm_tui.queries.feedback.improvements import compared
from crm_tui.queries.feedback.overview import before_and_after, which_answers
from crm_tui.queries.feedback.scores import answers_in, lately
from crm_tui.queries.now.fact import Fact, Facts, Tone

_HEADING = "Feedback"
_SHOWN = 5
_YEAR = 365


def feedback_of(kind: Kind) -> Callable[[UUID, FilterContext], Iterable[Facts]]:
    """What contacts, or the people of companies, said last, and whether somebody answered."""

    def say(record: UUID, context: FilterContext) -> Iterator[Facts]:
        yield Facts(_HEADING, tuple(_fact(one, context) for one in last_said(record, kind)[:_SHOWN]))

    return say


def of_response(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """What comes of an answer."""
    for one in answers(Response.id == record):
        if one.is_low or one.follow_up is not None:
            yield Facts("What comes of it", (_follow_up(one, context),))


def of_survey(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """What the answers to a survey come to: those of the last year, and of the year before."""
    now, before = (answers_in(span, Response.survey == record) for span in lately(context, _YEAR))
    facts = [
        Fact(label, found.with_n, found.in_parts)
        for label, side in (("The last year", now), ("The year before", before))
        for found in side.values()
    ]
    yield Facts("Answers", tuple(facts))


def of_improvement(record: UUID, context: FilterContext) -> Iterator[Facts]:
    """What customers said before and after an improvement."""
    for one in compared(context, Improvement.id == record):
        yield Facts("Before and after", (Fact("Answers", before_and_after(one), which_answers(one)),))


def _fact(one: Answer, context: FilterContext) -> Fact:
    """An answer, by its day; one that nobody answered is to be seen at once."""
    label = short_date(clock.local(one.at).date(), context.today)
    value = f"{one.said}: {one.note}" if one.note else one.said
    follow_up = _follow_up(one, context) if one.is_unanswered else None
    if follow_up is None:
        return Fact(label, " ".join(value.split()), "", one.response)
    return Fact(label, " ".join(value.split()), follow_up.value, one.response, Tone.ALARM, line=follow_up.line)


def _follow_up(one: Answer, context: FilterContext) -> Fact:
    task = one.follow_up
    if task is None:
        line = ("feedback", "follow-up", one.response.ref)
        return Fact("Follow-up", "nobody answers it", tone=Tone.ALARM, line=line)
    if task.done:
        return Fact("Follow-up", f"answered with {task.task.ref} {task.task.name}", link=task.task, tone=Tone.GOOD)
    due = f", due {short_date(task.due, context.today)}" if task.due else ""
    owner = f", {task.owner}" if task.owner else ""
    return Fact("Follow-up", f"{task.task.ref} {task.task.name}{due}{owner}", link=task.task)
