"""The cycle of a small workspace, told day by day: who is where, who went on, who left, and what came back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Contact
from crm_tui.domain.dates.periods import ALL_TIME, Period, parse_period
from crm_tui.domain.records import Kind, Phase
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.reading.members import members
from crm_tui.metrics.relationship.cycle import Cycle, cycle_in
from crm_tui.metrics.scope import Scope
from crm_tui.metrics.telling.words import value_of
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.queries.groups.ground import Ground, Group
from crm_tui.queries.groups.groups import GROUPS, count
from crm_tui.services.advocacy.referrals import refer
from crm_tui.services.editing import records
from crm_tui.services.leads import handovers
from crm_tui.services.lifecycle.moving import move_phase
from crm_tui.services.moving import transitions
from tests.making import make_company, make_contact, make_deal

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

NOON = datetime(2026, 11, 16, 12, 0, tzinfo=UTC)


def days_ago(days: int) -> datetime:
    return NOON - timedelta(days=days)


def look(me: UUID, words: str = "this month") -> Cycle:
    context = FilterContext.at_present(me)
    return cycle_in(scope_of(parse_period(words, clock.today())), context)


def scope_of(period: Period) -> Scope:
    return Scope(find_pipeline("").id, period)


def said(cycle: Cycle, name: str) -> str:
    return value_of(found(cycle, name))


def found(cycle: Cycle, name: str) -> Metric:
    return next(one for one in (*figures(cycle), *cycle.referrals) if one.definition.name == name)


def figures(cycle: Cycle) -> list[Metric]:
    return [figure for one in cycle.stations for figure in one.figures]


def people(cycle: Cycle) -> dict[str, tuple[int, int]]:
    return {one.phase: (one.people.n, one.went_on.n) for one in cycle.stations}


def customer(me: UUID, name: str, since: int, **values: str) -> UUID:
    """Somebody who came and bought so many days ago."""
    with clock.frozen(days_ago(since + 1)):
        contact = UUID(str(make_contact(name).id))
    with clock.frozen(days_ago(since)):
        records.add_record(
            me, Kind.ORDER, {"title": "Boxes", "contact": ref(contact), "amount": "100 EUR", "day": "today", **values}
        )
    return contact


def ref(contact: UUID) -> str:
    return str(Contact.get_by_id(contact).ref)


def test_an_empty_workspace_has_dashes_and_no_zero_percent(me: UUID) -> None:
    nobody = look(me)
    counts = [figure for figure in figures(nobody) if figure.value is not None]
    assert {figure.definition.name for figure in counts} == {"leads", "mql", "mentions"}
    assert (str(nobody.back), nobody.returned.n) == ("0 people, nothing won", 0)
    assert {left.n for left in nobody.left.values()} == {0}


def test_who_went_on_is_counted_at_each_edge_they_passed(me: UUID) -> None:
    first, second = make_contact("Ann Lee"), make_contact("Bob Ray")
    records.add_record(me, Kind.ACTIVITY, {"kind": "call", "contact": first.ref, "subject": "Hello"})
    records.add_record(me, Kind.ORDER, {"title": "Boxes", "contact": second.ref, "amount": "100 EUR"})
    assert people(look(me)) == {
        "prospecting": (0, 2), "qualification": (1, 1), "conversion": (0, 1), "retention": (1, 0), "advocacy": (0, 0)
    }  # fmt: skip


def test_leads_and_what_they_cost(me: UUID) -> None:
    customer(me, "Old Customer", 90)
    for number in range(4):
        make_contact(f"Lead {number}")
    records.add_record(me, Kind.COST, {"title": "Fair", "amount": "80 EUR", "day": "today"})
    records.add_record(me, Kind.COST, {"title": "Ads abroad", "amount": "80 USD", "day": "today"})
    records.add_record(me, Kind.COST, {"title": "Sellers", "amount": "20 EUR", "day": "today", "kind": "sales"})
    records.add_record(me, Kind.COST, {"title": "Last year", "amount": "900 EUR", "day": "2025-06-01"})
    records.add_record(me, Kind.ORDER, {"title": "Boxes", "contact": "Lead 1", "amount": "100 EUR"})
    cycle = look(me)
    assert (said(cycle, "leads"), said(cycle, "cpl"), said(cycle, "lead_conversion")) == ("4", "20.00 EUR", "25.0 %")
    assert said(cycle, "cac") == "100.00 EUR"
    assert [(one.count, one.why) for one in found(cycle, "cpl").left_out] == [
        (1, "costs in USD; no rate is stated for it")
    ]
    assert said(cycle, "arpu") == "50.00 EUR"


def test_who_was_imported_as_a_customer_is_no_lead(me: UUID) -> None:
    make_contact("Known for long", phase=Phase.RETENTION)
    assert said(look(me), "leads") == "0"


def test_a_sale_counts_once_even_where_an_order_stands_for_a_won_deal(me: UUID, stages: dict[str, UUID]) -> None:
    firm = make_company()
    deal = make_deal(stages["Negotiation"], company=firm.id, amount=30_000)
    transitions.move(deal.id, stages["Closed won"], me, None, "for a test", force=True)
    assert said(look(me), "arpu") == "300.00 EUR"
    records.add_record(me, Kind.ORDER, {"title": "Boxes", "deal": deal.ref, "company": firm.ref, "amount": "300 EUR"})
    assert said(look(me), "arpu") == "300.00 EUR"


def test_hand_overs_and_what_sales_accepted(me: UUID) -> None:
    for number in range(5):
        contact = make_contact(f"Lead {number}")
        given = handovers.give(me, contact.id, to=me)
        if number < 4:
            handovers.accept(me, given.id)
    cycle = look(me)
    assert (said(cycle, "mql"), said(cycle, "sal_rate"), found(cycle, "sal_rate").too_few) == ("5", "80.0 %", True)


def test_churn_leaves_joiners_out_of_both_numbers(me: UUID) -> None:
    """Twenty customers at the start, two of them leave; of five who joined one leaves: 2 / 20."""
    old = [customer(me, f"Old {number}", 60) for number in range(20)]
    new = [customer(me, f"New {number}", 5) for number in range(5)]
    for contact in (*old[:2], new[0]):
        move_phase(Kind.CONTACT, contact, Phase.CHURNED, me, None, "They moved away")
    cycle = look(me)
    assert (said(cycle, "churn"), said(cycle, "retention"), cycle.left[Phase.CHURNED].n) == ("10.0 %", "90.0 %", 3)
    assert [part.value for part in found(cycle, "churn").parts] == [2, 20]


def test_a_past_period_knows_its_own_customers(me: UUID) -> None:
    """Who left this month was there at the end of the last one."""
    contact = customer(me, "Ann Lee", 60)
    move_phase(Kind.CONTACT, contact, Phase.CHURNED, me, None, "They moved away")
    context = FilterContext.at_present(me)
    last = Ground(parse_period("last month", clock.today()), context)
    now = Ground(parse_period("this month", clock.today()), context)
    assert (count(last, Group("customers_at_end")), count(now, Group("customers_at_end"))) == (1, 0)
    assert (count(last, Group("customers_at_start")), count(now, Group("customers_at_start"))) == (1, 1)


def test_a_company_is_one_customer_however_many_work_there(me: UUID) -> None:
    firm = make_company()
    for name in ("Ann Lee", "Bob Ray"):
        make_contact(name, company=firm.id)
    records.add_record(
        me, Kind.ORDER, {"title": "Boxes", "company": firm.ref, "contact": "Ann Lee", "amount": "80 EUR"}
    )
    context = FilterContext.at_present(me)
    listed = members(Group("customers_at_end"), scope_of(ALL_TIME), context)
    assert [(one.kind, one.title) for one in listed] == [(Kind.COMPANY, "Acme Ltd")]


def test_satisfaction_and_recommendation_are_of_the_answers_of_the_period(me: UUID) -> None:
    make_contact()
    for scale, score in [("NPS", 10), ("NPS", 9), ("NPS", 7), ("NPS", 3), ("CSAT", 5), ("CSAT", 4), ("CSAT", 2)]:
        records.add_record(me, Kind.RESPONSE, {"contact": "C1", "scale": scale, "score": str(score)})
    records.add_record(me, Kind.RESPONSE, {"contact": "C1", "scale": "NPS", "score": "0", "at": "2025-01-01 10:00"})
    cycle = look(me)
    assert (said(cycle, "nps"), said(cycle, "csat")) == ("+25.0", "66.7 %")
    assert [part.value for part in found(cycle, "nps").parts] == [2, 4, 1, 1]


def test_the_way_back_counts_people_and_what_was_won_with_them(me: UUID, stages: dict[str, UUID]) -> None:
    kim = customer(me, "Kim Sato", 90)
    refer(me, kim, "Ann Lee", {})
    refer(me, kim, "Bob Ray", {})
    deal = make_deal(stages["Negotiation"], amount=120_000)
    records.edit_record(me, Kind.DEAL, deal.id, None, {"contacts": "Ann Lee"})
    transitions.move(deal.id, stages["Closed won"], me, None, "for a test", force=True)
    cycle = look(me)
    assert (cycle.back.people.n, cycle.back.customers, cycle.back.worth) == (2, 1, "1.2k EUR")
    assert [value_of(one) for one in cycle.referrals] == ["100.0 %", "50.0 %", "1.00"]
    assert said(cycle, "referred_share") == "100.0 %"
    assert cycle.returned.n == 0


def test_who_comes_back_is_no_new_customer(me: UUID) -> None:
    contact = customer(me, "Ann Lee", 90)
    with clock.frozen(days_ago(40)):
        move_phase(Kind.CONTACT, contact, Phase.CHURNED, me, None, "They moved away")
    records.add_record(me, Kind.ORDER, {"title": "Boxes", "contact": ref(contact), "amount": "100 EUR"})
    cycle = look(me)
    context = FilterContext.at_present(me)
    assert (cycle.returned.n, count(Ground(cycle.scope.period, context), Group("new_customers"))) == (1, 0)


def test_the_win_rate_is_that_of_the_metrics(me: UUID, stages: dict[str, UUID]) -> None:
    for number in range(5):
        deal = make_deal(stages["Negotiation"])
        transitions.move(deal.id, stages["Closed won" if number < 2 else "Closed lost"], me, None, "x", force=True)
    assert said(look(me), "win_rate") == "40.0 %"


OF_ONE = {"bought_by", "bought_again", "goal_won", "goal_open", "goal_commit", "goal_best_case", "rfm_class"}
"""Groups that are of one customer, goal or class each."""


@pytest.mark.parametrize("name", sorted(GROUPS.keys() - OF_ONE))
def test_every_group_can_be_counted_and_listed(me: UUID, name: str) -> None:
    customer(me, "Ann Lee", 3)
    context = FilterContext.at_present(me)
    phase = {"in_phase": Phase.RETENTION, "left": Phase.CHURNED, "went_on": Phase.CONVERSION}.get(name)
    period = Period(clock.today().replace(day=1), clock.today(), "this month")
    listed = members(Group(name, phase), scope_of(period), context, limit=100)
    assert len(listed) == count(Ground(period, context), Group(name, phase))
