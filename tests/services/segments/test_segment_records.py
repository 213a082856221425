"""Saving segments: filters that can be read, and that do not lead back to themselves."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Segment, SegmentSize
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.segments.sizes import keep_sizes
from tests.journal_check import assert_journal_explains_everything

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def test_a_filter_that_cannot_be_read_is_not_saved(me: UUID) -> None:
    with pytest.raises(BadInput, match="is not a field of contacts") as told:
        add_record(me, Kind.SEGMENT, {"title": "Odd", "filter": "colour:red"})

    assert told.value.field == "filter"
    assert not Segment.select().exists()


def test_a_filter_is_read_as_what_the_segment_is_of(me: UUID) -> None:
    add_record(me, Kind.SEGMENT, {"title": "Large", "of": "company", "filter": "revenue>1m"})

    with pytest.raises(BadInput, match="“revenue” is not a field of contacts"):
        edit_record(me, Kind.SEGMENT, Segment.get().id, None, {"of": "contact"})


@pytest.mark.parametrize("around", ["segment:First", "segment:Second", "name:a or -segment:SG2"])
def test_a_segment_cannot_be_made_a_part_of_itself(me: UUID, around: str) -> None:
    first = add_record(me, Kind.SEGMENT, {"title": "First", "filter": "name:a"})
    add_record(me, Kind.SEGMENT, {"title": "Second", "filter": "segment:first"})

    with pytest.raises(BadInput, match="would be a part of itself") as told:
        edit_record(me, Kind.SEGMENT, first.id, None, {"filter": around})

    assert told.value.field == "filter"
    assert Segment.get_by_id(first.id).filter == "name:a"


def test_two_segments_of_one_name_are_refused(me: UUID) -> None:
    add_record(me, Kind.SEGMENT, {"title": "Big", "filter": "name:a"})

    with pytest.raises(BadInput, match="Big"):
        add_record(me, Kind.SEGMENT, {"title": "BIG", "filter": "name:b"})


def test_a_size_is_kept_once_a_day_beside_the_journal(me: UUID, at_noon: object) -> None:  # noqa: ARG001
    from crm_tui import clock

    saved = add_record(me, Kind.SEGMENT, {"title": "Big", "filter": "name:a"})

    assert keep_sizes(clock.today(), {saved.id: 3}) == 1
    assert keep_sizes(clock.today(), {saved.id: 9}) == 0
    assert [row.members for row in SegmentSize.select()] == [3]
    assert_journal_explains_everything()
