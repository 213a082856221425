"""Points: earned by rule and by hand, spent on rewards, never more than there are."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from crm_tui.db.models import Loyalty
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, NotFound
from crm_tui.queries.buying.programme import balance_of, earn_rules, standing_of, standings, tiers
from crm_tui.services import lines
from crm_tui.services.buying import earning, loyalty
from crm_tui.services.editing import records
from crm_tui.services.undo import undoing
from tests.making import make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

TODAY = date(2026, 11, 16)


@pytest.fixture
def kim(workspace: object) -> UUID:  # noqa: ARG001 - the workspace must be there
    contact: UUID = make_contact().id
    return contact


def entries(contact: UUID) -> list[tuple[str, int]]:
    shown = Loyalty.select().where(Loyalty.contact == contact, Loyalty.hidden_at.is_null()).order_by(Loyalty.number)
    return [(one.title, one.points) for one in shown]


def order(me: UUID, **fields: str) -> UUID:
    return records.add_record(me, Kind.ORDER, {"title": "Boxes", "contact": "C1", "amount": "129.90 EUR", **fields}).id


def test_they_are_earned_and_spent_by_hand(me: UUID, kim: UUID) -> None:
    loyalty.earn(me, kim, 300, "Spoke at our fair")
    saved = loyalty.spend(me, kim, 120, "Ticket to the fair")
    assert (balance_of(kim), entries(kim)) == (180, [("Spoke at our fair", 300), ("Ticket to the fair", -120)])
    assert lines.lines_of(saved.action)[0].startswith("crm-tui add loyalty 'title=Ticket to the fair'")
    with pytest.raises(BadInput, match="Kim Sato has 180 points, which is 20 too few"):
        loyalty.spend(me, kim, 200)
    undoing.undo(me)
    assert balance_of(kim) == 300


def test_a_reward_costs_its_points(me: UUID, kim: UUID) -> None:
    mug = records.add_record(me, Kind.REWARD, {"title": "Mug", "points": "250"})
    with pytest.raises(BadInput, match="0 points, which is 250 too few"):
        loyalty.redeem(me, kim, mug.id)
    loyalty.earn(me, kim, 300)
    loyalty.redeem(me, kim, mug.id)
    assert (balance_of(kim), entries(kim)[-1]) == (50, ("Mug", -250))


def test_a_form_cannot_spend_more_either(me: UUID, kim: UUID) -> None:
    loyalty.earn(me, kim, 10)
    spent = loyalty.spend(me, kim, 10)
    for points, says in (("-11", "1 too few"), ("0", "An entry has points")):
        with pytest.raises(BadInput, match=says):
            records.edit_record(me, Kind.LOYALTY, spent.id, None, {"points": points})
    records.edit_record(me, Kind.LOYALTY, spent.id, None, {"points": "-4"})
    assert balance_of(kim) == 6


def test_a_paid_order_earns_once_and_is_taken_back_with_it(me: UUID, kim: UUID) -> None:
    assert loyalty.set_rule(me, "order", 2, "10 EUR") == "An order earns 2 points for each 10.00 EUR"
    one = order(me, state="open")
    assert entries(kim) == []
    records.edit_record(me, Kind.ORDER, one, None, {"state": "paid"})
    assert entries(kim) == [("Order OR1", 24)]
    records.edit_record(me, Kind.ORDER, one, None, {"note": "sent", "day": "2026-11-01"})
    records.edit_record(me, Kind.ORDER, one, None, {"amount": "200 EUR"})
    assert entries(kim) == [("Order OR1", 24), ("Order OR1, corrected", 16)]
    undoing.undo(me)
    assert entries(kim) == [("Order OR1", 24)]
    records.edit_record(me, Kind.ORDER, one, None, {"state": "returned"})
    assert balance_of(kim) == 0
    undoing.undo(me)
    assert balance_of(kim) == 24


def test_an_order_that_is_deleted_or_given_to_somebody_else_takes_its_points_along(me: UUID, kim: UUID) -> None:
    lee = make_contact("Lee Wong").id
    loyalty.set_rule(me, "order", 1)
    one = order(me)
    assert balance_of(kim) == 129
    records.edit_record(me, Kind.ORDER, one, None, {"contact": "C2"})
    assert (balance_of(kim), balance_of(lee)) == (0, 129)
    saved = records.delete_record(me, Kind.ORDER, one, None)
    assert (balance_of(kim), balance_of(lee)) == (0, 0)
    assert lines.lines_of(saved.action) == ("crm-tui delete OR1",)


def test_an_order_in_another_currency_earns_nothing(me: UUID, kim: UUID) -> None:
    loyalty.set_rule(me, "order", 1, "10 EUR")
    order(me, amount="500 USD")
    assert entries(kim) == []


def test_referrals_reviews_and_answers_earn_their_own(me: UUID, kim: UUID) -> None:
    make_contact("Lee Wong")
    for occasion, points in (("referral", 500), ("review", 100), ("survey", 10)):
        loyalty.set_rule(me, occasion, points)
    sent = records.add_record(me, Kind.REFERRAL, {"referrer": "C1", "referred": "C2"})
    assert entries(kim) == []
    records.edit_record(me, Kind.REFERRAL, sent.id, None, {"state": "converted"})
    records.edit_record(me, Kind.REFERRAL, sent.id, None, {"state": "rewarded"})
    records.add_record(me, Kind.RESPONSE, {"scale": "review", "score": "5", "contact": "C1"})
    records.add_record(me, Kind.RESPONSE, {"scale": "NPS", "score": "9", "contact": "C1"})
    assert entries(kim) == [("Referral RF1", 500), ("Review RS1", 100), ("Answer RS2", 10)]


def test_what_was_imported_or_came_before_its_rule_is_caught_up_with_once(me: UUID, kim: UUID) -> None:
    order(me, day="2026-01-10")
    order(me, day="2026-06-10", amount="50 EUR")
    order(me, day="2026-06-10", state="open")
    records.add_record(me, Kind.ORDER, {"title": "Nobody's", "amount": "70 EUR"})
    assert earning.catch_up(me) == 0
    loyalty.set_rule(me, "order", 1, "10 EUR")
    assert earning.catch_up(me, date(2026, 6, 1)) == 1
    assert (earning.catch_up(me), earning.catch_up(me)) == (1, 0)
    assert entries(kim) == [("Order OR2", 5), ("Order OR1", 12)]
    undoing.undo(me)
    assert balance_of(kim) == 5


def test_tiers_count_what_was_earned_in_twelve_months(me: UUID, kim: UUID) -> None:
    loyalty.set_tier(me, "Gold", 500)
    loyalty.set_tier(me, "Silver", 100)
    assert [tier.name for tier in tiers()] == ["Silver", "Gold"]
    records.add_record(me, Kind.LOYALTY, {"title": "Long ago", "contact": "C1", "points": "900", "day": "2025-11-16"})
    records.add_record(me, Kind.LOYALTY, {"title": "A year", "contact": "C1", "points": "120", "day": "2025-11-17"})
    loyalty.spend(me, kim, 900)
    standing = standing_of(kim, TODAY)
    assert (standing.balance, standing.earned, standing.tier, standing.next, standing.missing) == (
        120, 120, "Silver", "Gold", 380,
    )  # fmt: skip
    assert standings(TODAY) == [standing]


def test_rules_and_tiers_are_set_taken_away_and_undone(me: UUID) -> None:
    loyalty.set_rule(me, "order", 1, "10 EUR")
    assert lines_of_last(me) == ("crm-tui loyalty rule order 1 --per '10.00 EUR'",)
    loyalty.set_rule(me, "rev", 100)
    loyalty.set_rule(me, "order", 0)
    assert [(rule.occasion, rule.points) for rule in earn_rules()] == [("review", 100)]
    assert lines_of_last(me) == ("crm-tui loyalty rule order 0",)
    loyalty.set_tier(me, "Gold", 500)
    assert lines_of_last(me) == ("crm-tui loyalty tier Gold 500",)
    assert loyalty.remove_tier(me, "gold") == "Gold"
    assert lines_of_last(me) == ("crm-tui loyalty tier Gold --remove",)
    undoing.undo(me)
    assert [tier.name for tier in tiers()] == ["Gold"]
    with pytest.raises(NotFound, match="there is Gold"):
        loyalty.remove_tier(me, "Silver")


@pytest.mark.parametrize(
    ("occasion", "points", "per"),
    [("birthday", 1, ""), ("", 1, ""), ("review", -1, ""), ("review", 1, "10 EUR"), ("order", 1, "-3 EUR")],
)
def test_a_rule_that_cannot_be_says_why(me: UUID, occasion: str, points: int, per: str) -> None:
    with pytest.raises(BadInput):
        loyalty.set_rule(me, occasion, points, per)


def lines_of_last(me: UUID) -> tuple[str, ...]:
    last = lines.last_of(me)
    assert last is not None
    return lines.lines_of(last)
