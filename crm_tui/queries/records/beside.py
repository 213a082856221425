"""What stands beside records, asked of many at once: how to reach them, and their tags."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db.conditions import among_listed, listed
from crm_tui.db.models import ContactPoint, Tag, Tagging
from crm_tui.db.prepared import Prepared
from crm_tui.domain.records import Kind


@dataclass(frozen=True, slots=True)
class Reach:
    """One way to reach a contact or a company."""

    id: UUID
    kind: str
    """`email`, `phone`, `address`, `handle` or `website`."""
    value: str
    label: str


def reach_of(kind: Kind, records: Collection[UUID]) -> dict[UUID, tuple[Reach, ...]]:
    """How to reach contacts or companies, the main way of each kind first."""
    found: dict[UUID, list[Reach]] = defaultdict(list)
    for record, *point in _POINTS[kind].rows(listed(records)):
        found[record].append(Reach(*point))
    return {record: tuple(points) for record, points in found.items()}


def _points_of(owner: Any) -> Prepared:
    columns = (owner, ContactPoint.id, ContactPoint.kind, ContactPoint.value, ContactPoint.label)
    ordered = ContactPoint.select(*columns).order_by(ContactPoint.position, ContactPoint.id)
    return Prepared(lambda records: ordered.where(among_listed(owner, records)))


_POINTS = {Kind.CONTACT: _points_of(ContactPoint.contact), Kind.COMPANY: _points_of(ContactPoint.company)}


def main_of(points: Collection[Reach], kind: str) -> str | None:
    """The first way of a kind."""
    return next((point.value for point in points if point.kind == kind), None)


def tags_of(records: Collection[UUID]) -> dict[UUID, tuple[str, ...]]:
    """The tags on records, in the order of the alphabet."""
    found: dict[UUID, list[str]] = defaultdict(list)
    for record, name in _TAGS.rows(listed(records)):
        found[record].append(name)
    return {record: tuple(names) for record, names in found.items()}


_TAGS = Prepared(
    lambda records: (
        Tagging.select(Tagging.record, Tag.name)
        .join(Tag)
        .where(among_listed(Tagging.record, records), Tag.hidden_at.is_null())
        .order_by(Tag.name_key)
    )
)
