"""The reasons for losing that people pick from."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from crm_tui.db.models import LostReason, rows


class LostReasonName(NamedTuple):
    """A reason for losing that people pick from."""

    id: UUID
    name: str


def lost_reasons() -> tuple[LostReasonName, ...]:
    """The reasons for losing, in their order."""
    query = (
        LostReason.select(LostReason.id, LostReason.name)
        .where(LostReason.hidden_at.is_null())
        .order_by(LostReason.position, LostReason.name_key)
    )
    return tuple(LostReasonName(*row) for row in rows(query))
