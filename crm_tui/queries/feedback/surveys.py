"""The surveys, each with what all its answers come to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import peewee as pw

from crm_tui.db.models import Response, Survey, rows
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.domain.relationship.survey_scores import QUESTIONS, Answers
from crm_tui.queries.links import Link


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """One survey."""

    survey: Link
    asks: str
    answers: Answers


def surveys() -> tuple[SurveyRow, ...]:
    """All of them, the newest first, in two statements."""
    counted = Response.select(Response.survey, Response.score, pw.fn.COUNT(Response.id)).where(
        Response.hidden_at.is_null(), Response.survey.is_null(is_null=False)
    )
    counts: dict[object, dict[int, int]] = defaultdict(dict)
    for survey, score, number in rows(counted.group_by(Response.survey, Response.score)):
        counts[survey][score] = number
    found = Survey.select().where(Survey.hidden_at.is_null()).order_by(Survey.number.desc())
    return tuple(
        SurveyRow(
            Link(Kind.SURVEY, row.id, row.ref, row.title),
            row.question or QUESTIONS[Scale(row.scale)],
            Answers(Scale(row.scale), counts.get(row.id, {})),
        )
        for row in found
    )


def running_survey(today: date) -> Link | None:
    """The survey that an answer is likeliest to, of those that are asked today: one of NPS, the one that began last."""
    asked = (Survey.starts.is_null() | (Survey.starts <= today)) & (Survey.ends.is_null() | (Survey.ends >= today))
    found = Survey.select().where(Survey.hidden_at.is_null(), asked)
    row = found.order_by(
        (Survey.scale == Scale.NPS).desc(), Survey.starts.desc(nulls="last"), Survey.number.desc()
    ).first()
    return None if row is None else Link(Kind.SURVEY, row.id, row.ref, row.title)
