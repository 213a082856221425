"""Who can be asked, who sent whom, what came of it, and who belongs to the community: lists, pages and filters."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Contact
from crm_tui.db.models.base import as_id
from crm_tui.domain.choices import Asked
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.advocacy.community import history, members
from crm_tui.queries.advocacy.promoters import promoters
from crm_tui.queries.advocacy.referrals import came_by, in_short, tree, won_together
from crm_tui.queries.lists import marking
from crm_tui.queries.lists.windows import ListOf
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.overviews import overview_called
from crm_tui.services.advocacy.referrals import refer
from crm_tui.services.advocacy.requests import ask
from crm_tui.services.editing import records, tags
from crm_tui.services.moving import transitions
from tests.making import make_contact, make_deal

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


@pytest.fixture
def kim(workspace: object) -> UUID:  # noqa: ARG001 - the workspace must be there
    return as_id(make_contact().id)


def answer(me: UUID, score: int, scale: str = "NPS", contact: str = "C1", at: str = "2026-11-02 10:00") -> None:
    records.add_record(me, Kind.RESPONSE, {"contact": contact, "scale": scale, "score": str(score), "at": at})


def win(me: UUID, stages: dict[str, UUID], name: str, amount: int) -> None:
    deal = make_deal(stages["Negotiation"], amount=amount)
    records.edit_record(me, Kind.DEAL, deal.id, None, {"contacts": name})
    transitions.move(deal.id, stages["Closed won"], me, None, "for a test", force=True)


def said(kind: Kind, record: UUID, context: FilterContext, heading: str) -> dict[str, str]:
    facts = next((area.facts for area in how_it_stands(kind, record, context) if area.heading == heading), ())
    return {fact.label.strip(): fact.value for fact in facts}


def missing() -> list[tuple[str, tuple[Asked, ...]]]:
    return [(one.who.name, one.missing) for one in promoters()]


def test_a_promoter_is_asked_for_what_they_have_not_given(me: UUID, kim: UUID) -> None:
    answer(me, 9)
    assert missing() == [("Kim Sato", (Asked.REFERRAL, Asked.REVIEW, Asked.COMMUNITY))]
    ask(me, kim, Asked.REVIEW)
    refer(me, kim, "Ann Lee", {})
    assert missing() == [("Kim Sato", (Asked.COMMUNITY,))]
    tags.tag_records(me, Kind.CONTACT, [kim], add=["community"])
    assert missing() == [("Kim Sato", ())]


@pytest.mark.usefixtures("kim")
def test_only_the_last_answer_makes_a_promoter(me: UUID) -> None:
    answer(me, 10)
    answer(me, 8, at="2026-11-09 10:00")
    assert missing() == []
    answer(me, 9, at="2026-11-10 10:00")
    assert [one.score for one in promoters()] == [9]


def test_a_review_of_their_own_accord_is_not_asked_for(me: UUID, kim: UUID) -> None:
    answer(me, 10)
    answer(me, 5, "review")
    assert Asked.REVIEW not in promoters()[0].missing
    assert promoters()[0].who.id == kim


def test_what_came_of_somebody_counts_each_deal_once(me: UUID, kim: UUID, stages: dict[str, UUID]) -> None:
    refer(me, kim, "Ann Lee", {})
    refer(me, as_id(Contact.get(Contact.name == "Ann Lee").id), "Bob Ray", {})
    win(me, stages, "Ann Lee", 100_000)
    win(me, stages, "Ann Lee, Bob Ray", 50_000)
    assert in_short(won_together(came_by(kim))) == "1.5k EUR"
    assert [(one.lines, one.who.name, one.below, one.state, in_short(one.won)) for one in tree()] == [
        ("", "Kim Sato", 2, None, ""),
        ("└─ ", "Ann Lee", 1, "converted", "1.5k EUR"),
        ("   └─ ", "Bob Ray", 0, "converted", "500 EUR"),
    ]
    assert [one.who.name for one in tree(as_id(Contact.get(Contact.name == "Ann Lee").id))] == ["Ann Lee", "Bob Ray"]


def test_a_page_says_who_sent_them_and_what_they_brought(
    me: UUID, kim: UUID, stages: dict[str, UUID], context: FilterContext
) -> None:
    refer(me, kim, "Ann Lee", {})
    win(me, stages, "Ann Lee", 100_000)
    ann = as_id(Contact.get(Contact.name == "Ann Lee").id)
    assert said(Kind.CONTACT, kim, context, "Advocacy") == {
        "Sent": "1 person", "Won from them": "1k EUR", "RF1": "Ann Lee, converted, 1k EUR"
    }  # fmt: skip
    assert said(Kind.CONTACT, ann, context, "Advocacy") == {"Sent by": "Kim Sato, converted"}
    areas = how_it_stands(Kind.CONTACT, kim, context)
    lines = [fact.line for area in areas for fact in area.facts if fact.label.strip() == "RF1"]
    assert lines == [("referrals", "reward", "RF1")]


def test_the_community_is_a_tag_with_its_history(me: UUID, kim: UUID) -> None:
    with clock.frozen(datetime(2026, 10, 1, 9, 0, tzinfo=UTC)):
        tags.tag_records(me, Kind.CONTACT, [kim], add=["community"])
    assert [one.name for one in members()] == ["Kim Sato"]
    tags.tag_records(me, Kind.CONTACT, [kim], remove=["community"])
    assert members() == ()
    assert [(one.who.name, one.joined, one.at.day) for one in history()] == [
        ("Kim Sato", False, 16), ("Kim Sato", True, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("is:referred", {"Ann Lee"}),
        ("is:referrer", {"Kim Sato"}),
        ("-is:referred", {"Kim Sato", "Bob Ray"}),
        ("referrer:kim", {"Ann Lee"}),
        ("referrer:C1", {"Ann Lee"}),
        ("referrals:1..", {"Kim Sato"}),
        ("is:asked", {"Bob Ray"}),
        ("is:community", {"Bob Ray"}),
    ],
)
def test_contacts_are_filtered_by_it(me: UUID, kim: UUID, context: FilterContext, typed: str, names: set[str]) -> None:
    refer(me, kim, "Ann Lee", {})
    bob = make_contact("Bob Ray")
    tags.tag_records(me, Kind.CONTACT, [bob.id], add=["community"])
    ask(me, bob.id, Asked.REVIEW)
    declined = refer(me, bob.id, "Kim Sato", {}, {"state": "declined"})
    assert declined.name == "Bob Ray sent Kim Sato"
    found = marking.matching(ListOf(Kind.CONTACT, typed), context)
    assert {one.name for one in found} == names


def test_the_overview_is_found_by_the_words_of_the_trade_and_each_section_says_what_is_missing(
    context: FilterContext,
) -> None:
    for word in ("advocacy", "promoters", "referral programme", "word of mouth", "testimonials", "brand ambassadors"):
        assert overview_called(word).name == "advocacy"
    for section in overview_called("advocacy").sections:
        assert not any(facts.facts for facts in section.read(context) if facts.heading != "In the last 12 months")
        assert section.empty


def test_the_overview_lists_what_there_is(me: UUID, kim: UUID, context: FilterContext) -> None:
    answer(me, 10)
    answer(me, 4, "review")
    records.add_record(me, Kind.MENTION, {"title": "Night shift", "place": "LinkedIn", "sentiment": "negative"})
    ask(me, kim, Asked.TESTIMONIAL, "Dairy guide")
    refer(me, kim, "Ann Lee", {})
    tags.tag_records(me, Kind.CONTACT, [kim], add=["community"])
    told = {
        section.name: [f"{fact.label}: {fact.value}" for facts in section.read(context) for fact in facts.facts]
        for section in overview_called("advocacy").sections
    }
    assert told["ask"] == ["How many: 1"]
    assert told["requests"] == [
        "C1 Kim Sato: for a testimonial on Dairy guide, asked today", "testimonial: 0 given, 0 declined, 1 waiting"
    ]  # fmt: skip
    assert told["referrals"][-1] == "C1 Kim Sato: sent 1; nothing won yet"
    assert told["tree"] == ["Kim Sato: prospecting", "└─ Ann Lee: made"]
    assert told["mentions"] == ["LinkedIn: 1 negative", "today: Night shift"]
    assert told["community"] == ["C1 Kim Sato: since today", "today: Kim Sato joined"]
    assert told["reviews"][0] == "somewhere: 4.0 of 5 (n=1, few)"


def test_a_request_that_waits_too_long_is_worth_a_reminder(me: UUID, kim: UUID, context: FilterContext) -> None:
    saved = ask(me, kim, Asked.REVIEW)
    records.edit_record(me, Kind.REQUEST, saved.id, None, {"day": "2026-10-20"})
    (section,) = [one for one in overview_called("advocacy").sections if one.name == "requests"]
    fact = section.read(context)[0].facts[0]
    assert (fact.tone, fact.why, fact.line[:2]) == ("alarm", "27 days without an answer", ("add", "task"))
