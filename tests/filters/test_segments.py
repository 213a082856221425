"""`segment:NAME`: the filter that is kept under a name, within another filter."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui import text
from crm_tui.db import journal
from crm_tui.db.models import Contact, Response, Segment
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from tests.filters.conftest import Found


def keep(title: str, filter_: str, of: str = "contact") -> UUID:
    """Save a segment as it is, whatever its filter says."""
    with journal.action(None, f"added {title}") as act:
        row = act.create(Segment, title=title, title_key=text.fold(title), of=of, filter=filter_)
    return UUID(str(row.id))


@pytest.mark.parametrize("written", ["segment:bosses", "segment:BOSS", "segment:SG2", 'audience:"Bosses"'])
def test_a_segment_is_named_by_its_name_the_beginning_of_it_or_its_reference(found: Found, written: str) -> None:
    keep("Bosses", "title:head")

    assert found(written, Kind.CONTACT) == {"Kim Sato"}


def test_contacts_belong_to_the_segments_of_their_company_and_the_other_way_round(found: Found) -> None:
    keep("Bosses", "title:head")

    assert found("segment:key", Kind.CONTACT) == {"Kim Sato"}
    assert found("segment:bosses", Kind.COMPANY) == {"Acme Ltd"}
    assert found("-segment:bosses", Kind.COMPANY) == found("", Kind.COMPANY) - {"Acme Ltd"}


def test_deals_tasks_and_activities_belong_to_the_segments_of_whom_they_are_about(found: Found) -> None:
    keep("Bosses", "title:head")

    for segment in ("key", "bosses"):
        assert found(f"segment:{segment}") == {"Acme rollout"}
        assert found(f"segment:{segment}", Kind.TASK) == {"Send deck"}
        assert found(f"segment:{segment}", Kind.ACTIVITY) == {"Demo"}


def test_what_customers_say_can_be_narrowed_to_a_segment(found: Found, context: FilterContext) -> None:
    assert found("segment:key", Kind.CONTACT) == {"Kim Sato"}
    with journal.action(None, "noted an answer") as act:
        kim = Contact.get(Contact.name == "Kim Sato")
        act.create(Response, title="Fine", title_key="fine", scale="NPS", score=9, at=act.at, contact=kim.id)
        act.create(Response, title="Anonymous", title_key="anonymous", scale="NPS", score=2, at=act.at)

    inside = compile_filter("segment:key", Kind.RESPONSE, context)

    assert [row.title for row in Response.select().where(inside)] == ["Fine"]


def test_segments_are_made_of_one_another(found: Found) -> None:
    keep("Bosses", "title:head")
    keep("Bosses of ours", "segment:bosses segment:key")

    assert found('segment:"bosses of ours"', Kind.CONTACT) == {"Kim Sato"}
    assert found("segment:bosses,key", Kind.CONTACT) == {"Kim Sato"}
    assert found('segment:"bosses of ours" name:nobody', Kind.CONTACT) == set()


def test_a_segment_that_is_a_part_of_itself_is_an_error_that_says_so(context: FilterContext) -> None:
    keep("First", "segment:second")
    second = keep("Second", "name:a")
    with journal.action(None, "closed the circle") as act:
        act.update(Segment.get_by_id(second), filter="segment:first")

    with pytest.raises(FilterError, match="The segment First would be a part of itself") as told:
        compile_filter("name:kim segment:first", Kind.CONTACT, context)

    assert (told.value.position, told.value.length) == (len("name:kim segment:"), len("first"))


def test_a_filter_that_is_saved_for_a_segment_may_not_lead_back_to_it(context: FilterContext) -> None:
    first = keep("First", "name:a")
    keep("Second", "segment:first")

    with pytest.raises(FilterError, match="The segment First would be a part of itself"):
        compile_filter("segment:second", Kind.CONTACT, context, within=[first])


def test_segments_that_multiply_without_end_are_refused(context: FilterContext) -> None:
    keep("S0", "name:a")
    for number in range(1, 6):
        keep(f"S{number}", " or ".join([f"segment:S{number - 1}"] * 9))

    with pytest.raises(FilterError, match="reads at most 50 segments"):
        compile_filter("segment:S5", Kind.CONTACT, context)


def test_a_filter_that_cannot_be_read_any_more_names_its_segment(context: FilterContext) -> None:
    keep("Gone", "tag:forgotten")

    with pytest.raises(FilterError, match="The filter of the segment Gone cannot be read: No tag is called"):
        compile_filter("segment:gone", Kind.CONTACT, context)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("segment:xyz", "No segment is called “xyz”"),
        ("segment:SG99", "No segment is called “SG99”"),
        ("segment>SG1", "cannot be compared"),
        ("segment:a..b", "have no ranges"),
        ("has:segment", "is not something to have; write segment:SG1"),
    ],
)
def test_what_has_no_meaning_says_what_to_write(
    rows: None,  # noqa: ARG001 - a segment must be there
    context: FilterContext,
    written: str,
    complaint: str,
) -> None:
    with pytest.raises(FilterError, match=complaint):
        compile_filter(written, Kind.CONTACT, context)


def test_a_segment_that_was_deleted_is_not_found(found: Found, context: FilterContext) -> None:
    assert found("segment:key", Kind.COMPANY) == {"Acme Ltd"}
    with journal.action(None, "deleted it") as act:
        act.hide(Segment.get())

    with pytest.raises(FilterError, match="No segment is called"):
        compile_filter("segment:key", Kind.COMPANY, context)
