"""What a campaign came to: reach, new leads, deals won, and what each of these cost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Campaign
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.filters.context import FilterContext
from crm_tui.queries.campaigns.results import result_of
from crm_tui.queries.lists.pages import list_records
from crm_tui.queries.now import Fact, how_it_stands
from crm_tui.queries.now.fact import Tone
from crm_tui.services.campaigns.members import fill, mark_sent, respond
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def now() -> FilterContext:
    return FilterContext.at_present(None)


def facts(campaign: UUID, heading: str, kind: Kind = Kind.CAMPAIGN) -> dict[str, Fact]:
    found = {one.heading: one for one in how_it_stands(kind, campaign, now())}
    return {fact.label: fact for fact in found[heading].facts} if heading in found else {}


def win(me: UUID, stages: dict[str, UUID], **values: str) -> UUID:
    deal = add_record(me, Kind.DEAL, {"title": "Deal", **values})
    transitions.move(deal.id, stages["Closed won"], me, None, "as a test", force=True, closing=Closing())
    return deal.id


@pytest.fixture
def spring(me: UUID) -> UUID:
    """A campaign that began yesterday, with a budget of 5,000, for two people; one of them is older than it."""
    with clock.frozen(clock.now() - timedelta(days=30)):
        add_record(me, Kind.CONTACT, {"name": "Old hand"})
    add_record(me, Kind.CONTACT, {"name": "New face"})
    add_record(me, Kind.SEGMENT, {"title": "Both", "filter": "name:old or name:new"})
    values = {"title": "Spring", "segment": "Both", "starts": "yesterday", "budget": "5000"}
    return add_record(me, Kind.CAMPAIGN, values).id


def test_new_leads_came_since_it_began_and_reacted_or_name_it(spring: UUID, me: UUID) -> None:
    fill(me, spring)
    assert result_of(spring).leads == 0
    for name in ("Old hand", "New face"):
        respond(me, spring, find(name))
    assert result_of(spring).leads == 1
    add_record(me, Kind.CONTACT, {"name": "From the web", "source": "spring"})
    assert result_of(spring).leads == 2


def find(name: str) -> UUID:
    (row,) = list_records(Kind.CONTACT, f'name:"{name}"', now()).rows
    return row.id


def test_cpl_and_cost_per_customer(spring: UUID, me: UUID, stages: dict[str, UUID]) -> None:
    fill(me, spring)
    respond(me, spring, find("New face"))
    respond(me, spring, find("Old hand"))
    for title, amount in (("Ads", "800"), ("Print", "200")):
        add_record(me, Kind.COST, {"title": title, "amount": amount, "campaign": "Spring"})
    with clock.frozen(clock.now() + timedelta(hours=1)):
        win(me, stages, contacts="Old hand", amount="3k")
        win(me, stages, contacts="Old hand", amount="1k")

        found = result_of(spring)

        assert found.costs == (Money(100_000, "EUR"),)
        assert (found.per_lead, found.customers) == (Money(100_000, "EUR"), 2)
        assert found.per_customer == Money(50_000, "EUR")
        assert found.value == (Money(400_000, "EUR"),)
        assert facts(spring, "Money")["Spent"].value == "1,000.00 EUR of 5,000.00 EUR (20 %)"
        assert facts(spring, "What came of it")["Won"].value == "4,000.00 EUR"


def test_a_deal_from_before_the_reaction_does_not_come_of_it(spring: UUID, me: UUID, stages: dict[str, UUID]) -> None:
    fill(me, spring)
    win(me, stages, contacts="Old hand", amount="3k")
    with clock.frozen(clock.now() + timedelta(hours=1)):
        respond(me, spring, find("Old hand"))

        assert result_of(spring).won == ()


def test_a_deal_that_names_it_as_its_source_comes_of_it(spring: UUID, me: UUID, stages: dict[str, UUID]) -> None:
    win(me, stages, amount="3k", source="Spring")

    assert len(result_of(spring).won) == 1


def test_costs_in_several_currencies_are_not_divided(spring: UUID, me: UUID) -> None:
    add_record(me, Kind.CONTACT, {"name": "Web", "source": "Spring"})
    for amount in ("100 USD", "50 EUR"):
        add_record(me, Kind.COST, {"title": "Ads", "amount": amount, "campaign": "Spring"})

    assert result_of(spring).costs == (Money(5_000, "EUR"), Money(10_000, "USD"))
    assert facts(spring, "Money")["Cost per lead"].value == "—"


def test_more_than_the_budget_is_an_alarm(spring: UUID, me: UUID) -> None:
    add_record(me, Kind.COST, {"title": "Ads", "amount": "6k", "campaign": "Spring"})

    spent = facts(spring, "Money")["Spent"]
    assert (spent.value, spent.tone) == ("6,000.00 EUR of 5,000.00 EUR (120 %)", Tone.ALARM)
    assert spent.why == "1,000.00 EUR over"


def test_the_page_says_what_to_do_next(spring: UUID, me: UUID) -> None:
    add_record(me, Kind.CONTACT, {"name": "New but gone", "unsubscribed": "yes"})
    missing = facts(spring, "Campaign")["Not in it yet"]
    assert missing.value == "2 of SG1 Both"
    assert "1 more unsubscribed" in missing.why
    assert missing.line == ("campaigns", "fill", "CA1")

    fill(me, spring)
    assert facts(spring, "Campaign")["Segment"].value.startswith("everybody of SG1 Both is in it; 1 more unsub")
    planned = facts(spring, "Members")["To be sent"]
    assert (planned.value, planned.line) == ("2", ("campaigns", "sent", "CA1"))
    assert planned.shows == (Kind.MEMBER, "campaign:CA1 status:planned")
    assert len(list_records(*planned.shows, now()).rows) == 2

    mark_sent(me, spring)
    respond(me, spring, find("New face"), "Tell me more")
    members = facts(spring, "Members")
    assert members["Responded"].value == "50 % (1 of 2; too few to say much)"
    answer = facts(spring, "Answers")["New face"]
    assert answer.value == "Tell me more"
    assert answer.link is not None
    assert answer.link.kind is Kind.ACTIVITY


def test_a_member_shows_its_steps_with_their_days(spring: UUID, me: UUID) -> None:
    fill(me, spring)
    with clock.frozen(clock.now() + timedelta(days=1)):
        mark_sent(me, spring)
    with clock.frozen(clock.now() + timedelta(days=3)):
        member = list_records(Kind.MEMBER, "name:old", now()).rows[0].id
        edit_record(me, Kind.MEMBER, member, None, {"status": "opened"})
        steps = facts(member, "Steps", Kind.MEMBER)

    assert {label: fact.value for label, fact in steps.items() if label != "Campaign"} == {
        "Opened": "Thu 19 Nov 2026",
        "Sent": "Tue 17 Nov 2026",
        "Planned": "Mon 16 Nov 2026",
    }


@pytest.mark.parametrize(
    ("starts", "ends", "flag"),
    [("", "", "planned"), ("tomorrow", "", "planned"), ("today", "", "running"), ("-3d", "today", "running"),
     ("-3d", "yesterday", "ended"), ("", "yesterday", "ended")],
)  # fmt: skip
def test_campaigns_are_found_by_where_they_stand(me: UUID, starts: str, ends: str, flag: str) -> None:
    add_record(me, Kind.CAMPAIGN, {"title": "One", "starts": starts, "ends": ends})

    found = {one for one in ("planned", "running", "ended") if list_records(Kind.CAMPAIGN, f"is:{one}", now()).rows}
    assert found == {flag}
    row: Any = list_records(Kind.CAMPAIGN, "", now()).rows[0]
    assert row.state == flag


def test_campaigns_and_contacts_are_found_by_each_other(spring: UUID, me: UUID) -> None:
    fill(me, spring)
    add_record(me, Kind.COST, {"title": "Ads", "amount": "600", "campaign": "Spring"})

    assert [row.id for row in list_records(Kind.CAMPAIGN, "members:2 spent>500", now()).rows] == [spring]
    assert not list_records(Kind.CAMPAIGN, "spent>600", now()).rows
    assert len(list_records(Kind.CONTACT, "campaign:CA1", now()).rows) == 2
    assert len(list_records(Kind.CONTACT, "campaign:spri", now()).rows) == 2
    assert not list_records(Kind.CONTACT, "-campaign:CA1 name:new", now()).rows
    assert Campaign.select().count() == 1
