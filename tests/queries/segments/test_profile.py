"""A segment's page: who is in it, what they buy, how they convert, what they say, and how that changed."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Contact, LostReason
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.lists.pages import list_records
from crm_tui.queries.now import Fact, how_it_stands
from crm_tui.queries.segments.members import overlap_of
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing
from crm_tui.services.segments.sizes import count_segments, keep_sizes

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def now(me: UUID | None = None) -> FilterContext:
    return FilterContext.at_present(me)


def facts(segment: UUID, heading: str) -> dict[str, Fact]:
    """What the page says under a heading, by label."""
    found = {one.heading: one for one in how_it_stands(Kind.SEGMENT, segment, now())}
    return {fact.label: fact for fact in found[heading].facts} if heading in found else {}


def counted(ref: str) -> int | None:
    """How many the list of segments says that one holds."""
    found: list[Any] = list(list_records(Kind.SEGMENT, f"ref:{ref}", now()).rows)
    return found[0].count  # type: ignore[no-any-return]


@pytest.fixture
def north(me: UUID) -> UUID:
    """The segment of three people in Norway, of whom one bought, said so, and one more is at the same company."""
    add_record(me, Kind.COMPANY, {"name": "Fjord AS", "country": "Norway", "industry": "Fishing"})
    add_record(me, Kind.COMPANY, {"name": "Seine SA", "country": "France"})
    for name, company, phase in (
        ("Kim", "Fjord AS", "retention"),
        ("Ola", "Fjord AS", "prospecting"),
        ("Eva", "Fjord AS", "prospecting"),
        ("Luc", "Seine SA", "prospecting"),
    ):
        add_record(me, Kind.CONTACT, {"name": name, "company": company, "phase": phase, "source": "Trade fair"})
    add_record(me, Kind.PRODUCT, {"name": "Sensor", "price": "100"})
    add_record(me, Kind.PRODUCT, {"name": "Gateway", "price": "300"})
    add_record(me, Kind.ORDER, {"title": "First", "contact": "Kim", "products": "2 x Sensor"})
    add_record(me, Kind.ORDER, {"title": "Sent back", "contact": "Kim", "products": "1 x Gateway", "state": "returned"})
    add_record(me, Kind.ORDER, {"title": "Elsewhere", "contact": "Luc", "products": "1 x Gateway"})
    add_record(me, Kind.RESPONSE, {"scale": "NPS", "score": "9", "contact": "Kim", "tags": "delivery"})
    add_record(me, Kind.RESPONSE, {"scale": "NPS", "score": "2", "contact": "Luc", "tags": "price"})
    return add_record(me, Kind.SEGMENT, {"title": "North", "filter": "country:norway"}).id


def test_it_is_counted_now_and_enter_leads_to_its_list(north: UUID) -> None:
    count = facts(north, "Segment")["Members"]

    assert (count.value, count.why) == ("3 contacts", "country:norway")
    assert count.shows == (Kind.CONTACT, "segment:SG1")
    assert counted("SG1") == 3


def test_who_they_are(north: UUID) -> None:
    who = facts(north, "Who they are")

    assert who["Phases"].value == "prospecting 2 (67 %), retention 1 (33 %)"
    assert who["Industries"].value == "Fishing 3 (100 %)"
    assert who["Countries"].value == "Norway 3 (100 %)"
    assert who["Sources"].value == "Trade fair 3 (100 %)"


def test_what_they_buy_is_theirs_alone_and_not_what_came_back(north: UUID) -> None:
    buy = facts(north, "What they buy")

    assert set(buy) == {"Sensor", "Spent"}
    assert buy["Sensor"].value == "1 of 1 who bought (100 %)"
    assert buy["Spent"].value == "200.00 EUR"


def test_a_deal_that_was_ordered_counts_once(north: UUID, me: UUID, stages: dict[str, UUID]) -> None:
    deal = add_record(me, Kind.DEAL, {"title": "Big", "contacts": "Ola", "amount": "500", "products": "1 x Gateway"})
    transitions.move(deal.id, stages["Closed won"], me, None, "as a test", force=True, closing=Closing())
    assert facts(north, "What they buy")["Spent"].value == "700.00 EUR"

    add_record(me, Kind.ORDER, {"title": "Of the deal", "contact": "Ola", "deal": deal.ref, "amount": "500"})

    assert facts(north, "What they buy")["Spent"].value == "700.00 EUR"


def test_how_they_convert_says_of_how_many(north: UUID, me: UUID, stages: dict[str, UUID]) -> None:
    reason = LostReason.select().where(LostReason.counts).first()
    for title, stage, closing in (
        ("One", "Closed won", Closing()),
        ("Two", "Closed lost", Closing(lost_reason=reason.id)),
    ):
        deal = add_record(me, Kind.DEAL, {"title": title, "contacts": "Eva", "amount": "1k"})
        transitions.move(deal.id, stages[stage], me, None, "as a test", force=True, closing=closing)

    rates = facts(north, "How they convert")

    assert rates["Customers"].value == "67 % (2 of 3; too few to say much)"  # Eva won a deal
    assert rates["Win rate"].value == "50 % (1 of 2; too few to say much)"


def test_what_they_say_is_not_what_others_say(north: UUID) -> None:
    said = facts(north, "What they say")

    assert said["NPS"].value.startswith("+100")
    assert said["Themes"].value == "delivery 1"


def test_since_when_its_filter_is_what_it_is(north: UUID, me: UUID, at_noon: object) -> None:  # noqa: ARG001
    with clock.frozen(clock.now() + timedelta(days=3)):
        edit_record(me, Kind.SEGMENT, north, None, {"filter": "country:norway -name:ola"})
        told = facts(north, "Segment")

        assert told["Filter"].value == "country:norway -name:ola"
        assert told["Filter"].why == "since Thu 19 Nov 2026, by Ana Ruiz"
        assert told["Before that"].value == "country:norway"
        assert told["Before that"].why == "since Mon 16 Nov 2026 to Thu 19 Nov 2026, by Ana Ruiz"


def test_how_large_it_was_is_compared_as_far_back_as_it_was_counted(north: UUID, me: UUID) -> None:
    today = clock.today()
    keep_sizes(today - timedelta(days=30), {north: 1})
    keep_sizes(today - timedelta(days=8), {north: 5})

    told = facts(north, "Segment")

    assert told["7 days ago"].value.startswith("5 (-2 since")
    assert told["30 days ago"].value.startswith("1 (+2 since")
    assert "90 days ago" not in told
    assert count_segments(now(me)) == 1
    assert count_segments(now(me)) == 0


def test_two_segments_that_share_somebody_say_so(north: UUID, me: UUID) -> None:
    add_record(me, Kind.SEGMENT, {"title": "Customers", "filter": "is:customer country:norway"})
    add_record(me, Kind.SEGMENT, {"title": "Nobody", "filter": "name:xyz"})
    add_record(me, Kind.SEGMENT, {"title": "Fishers", "of": "company", "filter": "industry:fishing"})

    assert {label: (fact.value, fact.why) for label, fact in facts(north, "Overlap").items()} == {
        "SG2 Customers": ("1 in both", "33 % of these, 100 % of those")
    }
    assert overlap_of("North", "Fishers", now(me))[2].both == 3


def test_a_filter_that_cannot_be_read_any_more_says_why_and_counts_as_unknown(me: UUID) -> None:
    add_record(me, Kind.CONTACT, {"name": "Kim", "tags": "vip"})
    saved = add_record(me, Kind.SEGMENT, {"title": "VIPs", "filter": "tag:vip"})
    from crm_tui.services.editing.tags import delete_tag

    delete_tag(me, "vip")

    told = facts(saved.id, "Segment")

    assert told["Members"].value == "cannot be counted"
    assert "No tag is called" in told["Members"].why
    assert counted("SG1") is None
    assert count_segments(now(me)) == 0


def test_an_empty_segment_says_no_more_than_that(me: UUID) -> None:
    saved = add_record(me, Kind.SEGMENT, {"title": "Nobody", "filter": "name:xyz"})

    assert [one.heading for one in how_it_stands(Kind.SEGMENT, saved.id, now())] == ["Segment"]


def test_without_a_filter_it_is_everybody(me: UUID) -> None:
    with journal.action(None, "added two") as act:
        for name in ("Kim", "Ola"):
            act.create(Contact, name=name, name_key=name.lower(), sort_key=name.lower())
    saved = add_record(me, Kind.SEGMENT, {"title": "All"})

    assert facts(saved.id, "Segment")["Members"].value == "2 contacts"
