"""The answers of a time in one number for each scale, and the same by month, phase, stage, theme, segment or survey."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

import peewee as pw

from crm_tui import clock, text
from crm_tui.db.models import Company, Contact, Response, Segment, Survey, Tag, Tagging, rows
from crm_tui.domain.choices import Scale
from crm_tui.domain.dates.units import MONTHS, add, first_of
from crm_tui.domain.quick_line import quoted
from crm_tui.domain.records import Kind, Phase
from crm_tui.domain.relationship.survey_scores import Answers
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import through

WINDOW = 90
"""Days of answers that *lately* means, and with which those before are compared."""

HALF_YEAR = 182
"""Days of answers that are told apart by who gave them and of what they speak: fewer would say little of each."""

YEAR = 12
"""Months that are shown."""

Condition: TypeAlias = Any
"""On a response, as Peewee has it."""


class By(StrEnum):
    """What answers are told apart by."""

    MONTH = "month"
    PHASE = "phase"
    SEGMENT = "segment"
    STAGE = "stage"
    THEME = "theme"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class Part:
    """The answers on one scale that have something in common."""

    name: str
    """Such as `Nov 2026`, `retention` or the name of a theme."""
    answers: Answers
    before: Answers
    """With what they are compared: the month before, or as many days before."""
    filter: str = ""
    """What finds these answers in the list of responses; empty where no filter does."""


@dataclass(frozen=True, slots=True)
class Span:
    """A time; its ends are moments, the last one not included."""

    since: datetime
    until: datetime

    def holds(self) -> Condition:
        """The condition that an answer was given in it."""
        return (Response.at >= self.since) & (Response.at < self.until)


def lately(context: FilterContext, days: int = WINDOW) -> tuple[Span, Span]:
    """The last days up to now, and as many before."""
    start = context.now - timedelta(days=days)
    soon = context.now + timedelta(seconds=1)
    return Span(start, soon), Span(start - timedelta(days=days), start)


def answers_in(span: Span, condition: Condition = None) -> Mapping[Scale, Answers]:
    """What was answered in a time, by the scales that have an answer, in one statement."""
    query = _counted().where(span.holds())
    return _by_scale(rows(_narrowed(query, condition)))


def by(how: By, context: FilterContext, condition: Condition = None) -> Mapping[Scale, tuple[Part, ...]]:
    """The answers of the last twelve months by month, else those of the last half year compared with the one before."""
    return _WAYS[how](context, condition)


def _by_month(context: FilterContext, condition: Condition) -> dict[Scale, tuple[Part, ...]]:
    """The newest month first, back to the first one with an answer."""
    this = first_of(context.today, "month")
    firsts = [add(this, -back, "month") for back in range(YEAR + 1)]
    found = [answers_in(_month(first, context), condition) for first in firsts]
    return {
        scale: _months_with_answers(
            [
                Part(
                    _month_name(first),
                    now.get(scale, Answers(scale)),
                    before.get(scale, Answers(scale)),
                    f"scale:{scale} at:{first:%Y-%m}",
                )
                for first, now, before in zip(firsts, found, found[1:], strict=False)
            ]
        )
        for scale in Scale
        if any(scale in month for month in found[:-1])
    }


def _months_with_answers(months: list[Part]) -> tuple[Part, ...]:
    while months and not months[-1].answers.n:
        months.pop()
    return tuple(months)


def _month(first: date, context: FilterContext) -> Span:
    after = add(first, 1, "month")
    midnights = (datetime(day.year, day.month, day.day, tzinfo=context.zone) for day in (first, after))
    return Span(*midnights)


def _month_name(first: date) -> str:
    return f"{MONTHS[first.month - 1][:3]} {first.year}"


_ANSWERS: TypeAlias = Iterable[tuple[Any, ...]]
"""Rows of a name, a scale, a score, and how many."""

_PHASE = pw.fn.COALESCE(Contact.phase, Company.phase)


def _phases(query: Any) -> Any:
    joined = query.join_from(Response, Contact, pw.JOIN.LEFT_OUTER).join_from(Response, Company, pw.JOIN.LEFT_OUTER)
    return joined.select(_PHASE, *_WHAT).group_by(_PHASE, Response.scale, Response.score)


def _stages(query: Any) -> Any:
    return query.select(Response.stage, *_WHAT).group_by(Response.stage, Response.scale, Response.score)


def _themes(query: Any) -> Any:
    tagged = query.join_from(Response, Tagging, on=Tagging.record == Response.id).join_from(Tagging, Tag)
    there = tagged.where(Tag.hidden_at.is_null())
    return there.select(Tag.name, *_WHAT).group_by(Tag.id, Response.scale, Response.score)


def _surveys(query: Any) -> Any:
    joined = query.join_from(Response, Survey)
    return joined.select(Survey.title, *_WHAT).group_by(Survey.id, Response.scale, Response.score)


_WHAT = (Response.scale, Response.score, pw.fn.COUNT(Response.id))


def _grouped(
    make: Callable[[Any], Any], field: str = ""
) -> Callable[[FilterContext, Condition], dict[Scale, tuple[Part, ...]]]:
    def find(context: FilterContext, condition: Condition) -> dict[Scale, tuple[Part, ...]]:
        now, before = lately(context, HALF_YEAR)
        later, earlier = (
            _named(rows(make(_narrowed(_visible().where(span.holds()), condition)))) for span in (now, before)
        )
        return _parts(later, earlier, f"at>={clock.local(now.since).date()} {field}" if field else "")

    return find


def _by_segment(context: FilterContext, condition: Condition) -> dict[Scale, tuple[Part, ...]]:
    """Each segment of contacts or companies by the filter that it has now; one that cannot be read has no answers."""
    later: dict[tuple[Scale, str], Answers] = {}
    earlier: dict[tuple[Scale, str], Answers] = {}
    for segment in Segment.select().where(Segment.hidden_at.is_null()).order_by(Segment.title_key, Segment.id):
        within = in_segment(segment, context)
        if within is None:
            continue
        for found, span in zip((later, earlier), lately(context, HALF_YEAR), strict=True):
            answers = answers_in(span, within if condition is None else within & condition)
            found.update({(scale, segment.title): one for scale, one in answers.items()})
    return _parts(later, earlier)


def in_segment(segment: Any, context: FilterContext) -> Condition:
    """The condition that whoever answered is in a segment; None where its filter cannot be read any more."""
    kind = Kind(segment.of)
    model, link = (Contact, Response.contact) if kind is Kind.CONTACT else (Company, Response.company)
    try:
        passing = compile_filter(segment.filter or "", kind, context)
    except FilterError:
        return None
    there = model.select(pw.SQL("1")).where(model.id == link, model.hidden_at.is_null())
    return through(there)(passing)


_WAYS: Mapping[By, Callable[[FilterContext, Condition], dict[Scale, tuple[Part, ...]]]] = {
    By.MONTH: _by_month,
    By.PHASE: _grouped(_phases),
    By.SEGMENT: _by_segment,
    By.STAGE: _grouped(_stages, "stage"),
    By.THEME: _grouped(_themes, "tag"),
    By.SURVEY: _grouped(_surveys, "survey"),
}


def passing(filter_text: str, context: FilterContext) -> Condition:
    """The condition that an answer passes a filter over responses; None for no filter. Raises `FilterError`."""
    return compile_filter(filter_text, Kind.RESPONSE, context) if filter_text.strip() else None


def has_theme(theme: str) -> Condition:
    """The condition that an answer is tagged with a theme."""
    tagged = Tagging.select(pw.SQL("1")).join(Tag).where(Tagging.record == Response.id, Tag.hidden_at.is_null())
    return through(tagged)(Tag.name_key == text.fold(theme))


def _visible() -> Any:
    return Response.select().where(Response.hidden_at.is_null())


def _counted() -> Any:
    return _visible().select(*_WHAT).group_by(Response.scale, Response.score)


def _narrowed(query: Any, condition: Condition) -> Any:
    return query if condition is None else query.where(condition)


def _by_scale(found: _ANSWERS) -> dict[Scale, Answers]:
    named = _named((None, *row) for row in found)
    return {scale: named[scale, ""] for scale in Scale if (scale, "") in named}


def _named(found: _ANSWERS) -> dict[tuple[Scale, str], Answers]:
    """The answers by scale and name; those without a name belong to nothing."""
    counts: dict[tuple[Scale, str], dict[int, int]] = defaultdict(dict)
    for name, scale, score, count in found:
        counts[Scale(scale), name or ""][score] = count
    return {key: Answers(key[0], scores) for key, scores in counts.items()}


def _parts(
    now: Mapping[tuple[Scale, str], Answers], before: Mapping[tuple[Scale, str], Answers], field: str = ""
) -> dict[Scale, tuple[Part, ...]]:
    """What was said lately, with what was said before of the same; the most answers first, phases in their order.

    `field` is the filter that the name follows.
    """
    parts = [
        (scale, Part(name, answers, before.get((scale, name), Answers(scale)), _filter(scale, field, name)))
        for (scale, name), answers in now.items()
        if name
    ]
    order = {str(phase): place for place, phase in enumerate(Phase)}
    parts.sort(key=lambda one: (order.get(one[1].name, len(order)), -one[1].answers.n, one[1].name))
    return {scale: listed for scale in Scale if (listed := tuple(part for of, part in parts if of is scale))}


def _filter(scale: Scale, field: str, name: str) -> str:
    return f"scale:{scale} {field}:{quoted(name, always=True)}" if field else ""
