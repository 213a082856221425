"""What contacts and companies can be filtered by of their way through the phases."""

from __future__ import annotations

from typing import Any

import peewee as pw

from crm_tui.db.models import PhaseChange, PhaseOwner
from crm_tui.domain.records import Phase
from crm_tui.filters.field import Field, FieldType, Target, choices, one, through


def fields(model: Any, whose: str) -> tuple[Field, ...]:
    """Those of a table; `whose` says of whom the phases are, such as `their`."""
    since = pw.fn.COALESCE(model.phase_since, model.created_at)
    changes = one(of=PhaseChange).where(PhaseChange.record == model.id)
    owners = one(of=PhaseOwner).where(PhaseOwner.record == model.id)
    return (
        Field("phase.since", FieldType.MOMENT, f"When {whose} phase began.", Target(since)),
        Field("phase.days", FieldType.AGE, "Whole days since then; >90d is longer ago than 90 days.", Target(since)),
        Field(
            "phase.was",
            FieldType.CHOICE,
            f"A phase before {whose} present one.",
            Target(PhaseChange.from_phase, through(changes)),
            words=choices(Phase),
        ),
        Field(
            "phase.owner",
            FieldType.USER,
            f"Who was said to look after them in one of {whose} phases.",
            Target(PhaseOwner.user, through(owners)),
        ),
    )
