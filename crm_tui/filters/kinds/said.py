"""What contacts and companies can be filtered by on account of their answers, which are loaded when asked for."""

from __future__ import annotations

from functools import partial
from typing import Any

import peewee as pw

from crm_tui.domain.choices import Scale
from crm_tui.filters.context import FilterContext
from crm_tui.filters.field import Field, FieldType, Target, one, scalar


def said_fields(model: Any, who: str) -> tuple[Field, ...]:
    """The fields of contacts or companies that tell what they said; `who` is what a sentence calls them."""
    return (
        *(
            Field(
                scale.lower(),
                FieldType.NUMBER,
                f"The last {scale} score that {who} gave.",
                partial(_last, model, scale),
                example="9.." if scale is Scale.NPS else "4..",
            )
            for scale in (Scale.NPS, Scale.CSAT, Scale.CES)
        ),
        Field(
            "unanswered",
            FieldType.NUMBER,
            f"How many low answers {who} gave about which nobody has done anything yet.",
            partial(_unanswered, model),
            example="1..",
        ),
    )


def _last(model: Any, scale: Scale, _context: FilterContext) -> Target:
    from crm_tui.db.models import Response

    answers = Response.select(Response.score).where(
        _by(Response, model), Response.scale == scale, Response.hidden_at.is_null()
    )
    return Target(scalar(answers.order_by(Response.at.desc(), Response.id.desc()).limit(1)))


def _unanswered(model: Any, _context: FilterContext) -> Target:
    from crm_tui.db.models import Response
    from crm_tui.filters.kinds.feedback import is_answered, is_low

    low = one(of=Response).where(
        _by(Response, model), Response.hidden_at.is_null(), is_low(Response), ~is_answered(Response)
    )
    return Target(scalar(low.select(pw.fn.COUNT(Response.id))))


def _by(answers: Any, model: Any) -> Any:
    return getattr(answers, model._meta.table_name) == model.id
