"""What was changed because of what customers said, and what they said before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import peewee as pw

from crm_tui.db.models import Improvement, Response, Survey
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.survey_scores import Answers, change
from crm_tui.filters.context import FilterContext
from crm_tui.queries.feedback.scores import Condition, Span, answers_in, has_theme
from crm_tui.queries.links import Link

WINDOW = 180
"""Days before its day, and since, of which the answers are compared."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One improvement with the answers that it answers to, on the scale that has most of them."""

    improvement: Link
    day: date
    theme: str | None
    survey: str | None
    before: Answers
    after: Answers
    naming_before: float | None
    """The share of all answers that name its theme, 0 to 1; None without a theme or without answers."""
    naming_after: float | None

    @property
    def rose(self) -> float | None:
        """By how much the score rose since, in its own unit; None where one side has no answers."""
        return change(self.before, self.after)


def compared(context: FilterContext, condition: Any = None) -> tuple[Compared, ...]:
    """All improvements, the newest first, each in a few statements; `condition` narrows them."""
    query = (
        Improvement.select(Improvement, Survey).join(Survey, pw.JOIN.LEFT_OUTER).where(Improvement.hidden_at.is_null())
    )
    if condition is not None:
        query = query.where(condition)
    return tuple(_compared(row, context) for row in query.order_by(Improvement.day.desc(), Improvement.id))


def _compared(row: Any, context: FilterContext) -> Compared:
    spans = _around(row.day, context)
    of_survey = Response.survey == row.survey_id if row.survey_id else None
    wanted = _both(of_survey, has_theme(row.theme) if row.theme else None)
    sides = [answers_in(span, wanted) for span in spans]
    scale = Scale(row.survey.scale) if row.survey_id else _fullest(*sides)
    before, after = (side.get(scale, Answers(scale)) for side in sides)
    shares = (
        [_share(span, side, of_survey) for span, side in zip(spans, sides, strict=True)] if row.theme else [None] * 2
    )
    return Compared(
        improvement=Link(Kind.IMPROVEMENT, row.id, row.ref, row.title),
        day=row.day,
        theme=row.theme,
        survey=row.survey.title if row.survey_id else None,
        before=before,
        after=after,
        naming_before=shares[0] if row.theme else None,
        naming_after=shares[1] if row.theme else None,
    )


def _around(day: date, context: FilterContext) -> tuple[Span, Span]:
    """The days before a day, and those from it on."""
    start = datetime(day.year, day.month, day.day, tzinfo=context.zone)
    length = timedelta(days=WINDOW)
    return Span(start - length, start), Span(start, start + length)


def _both(one: Condition, other: Condition) -> Condition:
    return other if one is None else one if other is None else one & other


def _fullest(*sides: Any) -> Scale:
    """The scale with the most answers."""
    return max(Scale, key=lambda scale: sum(side[scale].n for side in sides if scale in side))


def _share(span: Span, named: Any, of_survey: Condition) -> float | None:
    """The share of the answers in a time that are among some of them."""
    everything = sum(answers.n for answers in answers_in(span, of_survey).values())
    return sum(answers.n for answers in named.values()) / everything if everything else None
