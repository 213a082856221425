"""What somebody does not want to see in their agenda yet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from crm_tui.db.models import Snooze, rows
from crm_tui.domain.records import Kind
from crm_tui.queries.links import Link, links


@dataclass(frozen=True, slots=True)
class Snoozed:
    """A record that is off somebody's agenda until a day."""

    record: Link
    until: date


def snoozed(user: UUID | None, today: date) -> tuple[Snoozed, ...]:
    """What a user has snoozed, what comes back first on top."""
    query = Snooze.select(Snooze.kind, Snooze.record, Snooze.until).where(Snooze.user == user, Snooze.until > today)
    found = rows(query.order_by(Snooze.until, Snooze.id))
    wanted: dict[Kind, list[UUID]] = defaultdict(list)
    for kind, record, _ in found:
        wanted[Kind(kind)].append(record)
    named = links(wanted)
    return tuple(Snoozed(named[record], until) for _, record, until in found if not named[record].deleted)
