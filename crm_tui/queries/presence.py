"""Who has the workspace open, since when, and what stands on their screens."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from crm_tui.db.presence import visitors
from crm_tui.domain.records import Kind
from crm_tui.queries.links import Link, links


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody at work; somebody with two programs is there twice."""

    user: UUID
    name: str
    since: datetime
    record: Link | None
    """What they have open; None for a board, a list or a number."""
    editing: bool
    """Whether it is open in a form."""


def who_is_here(path: Path) -> list[Present]:
    """Everybody who has the workspace at `path`, which is open here, on a screen; those who came first before others.

    Nobody where that cannot be told.
    """
    found = visitors(path)
    wanted: defaultdict[Kind, list[UUID | None]] = defaultdict(list)
    for visitor in found:
        if visitor.where.kind is not None:
            wanted[visitor.where.kind].append(visitor.where.record)
    titles = links(wanted)
    return [
        Present(
            visitor.user,
            visitor.name,
            visitor.since,
            titles.get(visitor.where.record) if visitor.where.record else None,
            visitor.where.editing,
        )
        for visitor in found
    ]
