"""What answers can be filtered by beside their fields: whether they are low or high, and whether somebody answered."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import Task
from crm_tui.domain.choices import Scale
from crm_tui.domain.relationship.survey_scores import RANGES
from crm_tui.filters.field import Field, FieldType, Target, Word, one


def is_low(model: Any) -> Any:
    """Whether an answer is low on its scale, as `domain.survey_scores.is_low` has it."""
    return _any((model.scale == scale) & (model.score <= has.low) for scale, has in RANGES.items())


def is_high(model: Any) -> Any:
    """Whether an answer is high on its scale."""
    return _any((model.scale == scale) & (model.score >= has.high) for scale, has in RANGES.items())


def is_answered(model: Any) -> Any:
    """Whether the task that a low answer made is done."""
    there = (Task.id == model.task) & Task.hidden_at.is_null()
    return pw.fn.EXISTS(one(of=Task).where(there, Task.done_at.is_null(is_null=False)))


def response_fields(model: Any) -> tuple[Field, ...]:
    """The fields of answers that are worked out."""

    def flag(word: str, help_: str, condition: Any) -> Word:
        return Word(word, help_, lambda _context: condition)

    of_nps = model.scale == Scale.NPS
    low, high, answered = is_low(model), is_high(model), is_answered(model)
    return (
        Field(
            "is",
            FieldType.FLAG,
            "",
            Target(model.id),
            words=(
                flag("low", "Somebody has to answer: NPS 0-6, CSAT 1-2, CES 1-3, a review of 1-2.", low),
                flag("high", "Somebody is content: NPS 9-10, CSAT 4-5, CES 6-7, a review of 4-5.", high),
                flag("promoter", "NPS 9 or 10.", of_nps & high),
                flag("passive", "NPS 7 or 8.", of_nps & ~low & ~high),
                flag("detractor", "NPS 0 to 6.", of_nps & low),
                flag("answered", "The task that it made is done.", answered),
                flag("unanswered", "It is low, and nobody has done anything about it yet.", low & ~answered),
            ),
        ),
    )


def _any(conditions: Any) -> Any:
    first, *others = conditions
    for other in others:
        first |= other
    return first
