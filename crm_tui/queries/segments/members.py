"""Who is in a segment: counted, and as a condition on what is told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from crm_tui.db.conditions import among
from crm_tui.db.models import OF_KIND, Segment, scalars
from crm_tui.domain.choices import SegmentOf
from crm_tui.domain.records import Kind, short_ref
from crm_tui.domain.relationship.segments import Overlap
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.filters.segments import belonging
from crm_tui.queries.refs import Found, resolve


@dataclass(frozen=True, slots=True)
class Members:
    """Those in a segment at a moment."""

    of: SegmentOf
    ids: tuple[UUID, ...]

    def __len__(self) -> int:
        return len(self.ids)

    def condition(self, model: Any) -> Any:
        """The condition that a row of a table is one of them, or about one of them."""
        own = OF_KIND[Kind(self.of)]
        return belonging(model, self.of, among(own.id, self.ids))


def members(segment: Any, context: FilterContext) -> Members:
    """Those in a segment now. Raises FilterError where its filter cannot be read any more."""
    model = OF_KIND[Kind(segment.of)]
    query = model.select(model.id).where(model.hidden_at.is_null(), passing(segment, context))
    return Members(SegmentOf(segment.of), tuple(scalars(query)))


def passing(segment: Any, context: FilterContext) -> Any:
    """The condition on contacts or companies that they are in the segment. Raises FilterError."""
    return compile_filter(segment.filter, Kind(segment.of), context, within=[segment.id])


def size(segment: Any, context: FilterContext) -> int | None:
    """How many are in a segment now; None where its filter cannot be read any more."""
    model = OF_KIND[Kind(segment.of)]
    try:
        return int(model.select().where(model.hidden_at.is_null(), passing(segment, context)).count())
    except FilterError:
        return None


def sizes(segments: Sequence[UUID], context: FilterContext) -> dict[UUID, int | None]:
    """How many are in some segments now; a statement for each."""
    return {row.id: size(row, context) for row in Segment.select().where(Segment.id.in_(segments))}


def every_segment() -> list[Any]:
    """The segments that are not deleted, by name."""
    return list(Segment.select().where(Segment.hidden_at.is_null()).order_by(Segment.title_key, Segment.id))


def overlap(one: Any, other: Any, context: FilterContext) -> Overlap:
    """What two segments share; of contacts and companies the contacts are counted. Raises FilterError."""
    kind = Kind(one.of) if one.of == other.of else Kind.CONTACT
    model = OF_KIND[kind]
    first, second = (
        compile_filter(f"segment:{short_ref(Kind.SEGMENT, row.number)}", kind, context) for row in (one, other)
    )
    counted = (
        int(model.select().where(model.hidden_at.is_null(), condition).count())
        for condition in (first, second, first & second)
    )
    return Overlap(*counted)


def overlap_of(one: str, other: str, context: FilterContext) -> tuple[Found, Found, Overlap]:
    """What two segments share that are named by reference or name. Raises `NotFound`, `Ambiguous` or FilterError."""
    first, second = (resolve(name, [Kind.SEGMENT]) for name in (one, other))
    return first, second, overlap(Segment.get_by_id(first.id), Segment.get_by_id(second.id), context)
