"""What is special to saving a segment: its filter may not lead back to it."""

from __future__ import annotations

from crm_tui.db.models import Segment
from crm_tui.domain.choices import SegmentOf
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.editing import plain
from crm_tui.services.editing.drafting import Draft


def _prepare(draft: Draft) -> None:
    """Raise BadInput for a name that another one has, and for a filter that would make the segment a part of itself."""
    _require_own_name(draft)
    if draft.row is None or not {"filter", "of"} & draft.columns.keys():
        return
    over = Kind(draft.columns.get("of") or draft.row.of or SegmentOf.CONTACT)
    now = FilterContext.at_present(draft.context.me)
    try:
        compile_filter(draft.columns.get("filter", draft.row.filter) or "", over, now, within=[draft.row.id])
    except FilterError as error:
        raise BadInput(str(error), "filter") from error


def _require_own_name(draft: Draft) -> None:
    if not draft.columns.get("title_key"):
        return
    other = Segment.get_or_none(Segment.title_key == draft.columns["title_key"], Segment.hidden_at.is_null())
    if other is not None and (draft.row is None or other.id != draft.row.id):
        raise BadInput(f"There is a segment {other.ref} {other.title} already; choose another name.", "title")


PLAN = plain.plan(Kind.SEGMENT, prepare=_prepare)
