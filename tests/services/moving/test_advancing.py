"""Filling in what is missing and moving, as one thing."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Criterion, Deal, DealCheck
from crm_tui.errors import BadInput, CriteriaNotMet, NotAll
from crm_tui.services.editing.deals import edit_deal
from crm_tui.services.moving.advancing import Filled, advance
from crm_tui.services.undo import undoing
from tests.making import make_deal
from tests.statements import statements

Stages = dict[str, UUID]


def test_what_was_missing_is_filled_in_and_undone_with_the_move(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Qualification"], amount=None)
    box = Criterion.get(Criterion.stage == stages["Qualification"]).id
    (moved,) = advance([(deal.id, 1)], stages["Proposal"], me, {deal.id: Filled({"amount": "45k"}, (box,))})
    card = Deal.get_by_id(deal.id)
    assert (card.amount, card.stage_id) == (4_500_000, stages["Proposal"])
    assert str(moved) == "moved D1 Acme rollout from Qualification to Proposal"
    assert undoing.undo(me).summary == str(moved)
    card = Deal.get_by_id(deal.id)
    assert (card.amount, card.stage_id) == (None, stages["Qualification"])
    assert DealCheck.select().count() == 0


def test_nothing_is_kept_when_something_is_still_missing_or_wrong(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Qualification"], amount=None)
    with pytest.raises(CriteriaNotMet):
        advance([(deal.id, 1)], stages["Proposal"], me, {deal.id: Filled({"amount": "45k"})})
    with pytest.raises(BadInput):
        advance([(deal.id, 1)], stages["Proposal"], me, {deal.id: Filled({"amount": "lots"})})
    assert Deal.get_by_id(deal.id).amount is None


def test_several_are_filled_in_and_won_in_one_action(me: UUID, stages: Stages) -> None:
    deals = [make_deal(stages["Negotiation"], f"Deal {number}", amount=None) for number in range(2)]
    filled = {deal.id: Filled({"amount": f"{number}k"}) for number, deal in enumerate(deals, 1)}
    advance([(deal.id, 1) for deal in deals], stages["Closed won"], me, filled)
    assert [(Deal.get_by_id(deal.id).amount, Deal.get_by_id(deal.id).outcome) for deal in deals] == [
        (100_000, "won"), (200_000, "won"),
    ]  # fmt: skip
    assert undoing.undo(me).summary == "won 2 deals"
    assert {(deal.amount, deal.outcome) for deal in Deal.select()} == {(None, "open")}


def test_several_that_move_together_keep_their_order(me: UUID, stages: Stages) -> None:
    deals = [make_deal(stages["Initial contact"], title) for title in "ABC"]
    moved = advance([(deal.id, 1) for deal in deals], stages["Qualification"], me, {})
    there = Deal.select().where(Deal.stage == stages["Qualification"]).order_by(Deal.position)
    assert [deal.title for deal in there] == [one.title for one in moved] == ["A", "B", "C"]


def test_several_move_in_one_action_or_none_does(me: UUID, stages: Stages) -> None:
    good, bad = make_deal(stages["Initial contact"], "A"), make_deal(stages["Initial contact"], "B", amount=None)
    seen = [(good.id, 1), (bad.id, 1)]
    with pytest.raises(CriteriaNotMet, match="D2 B cannot move to Proposal yet"):
        advance(seen, stages["Proposal"], me, {})
    assert {deal.stage_id for deal in Deal.select()} == {stages["Initial contact"]}
    moved = advance(seen, stages["Qualification"], me, {})
    assert len({one.action for one in moved}) == 1
    assert undoing.undo(me).summary == "moved 2 deals to Qualification"


def test_all_that_are_refused_are_named_with_all_that_they_lack(me: UUID, stages: Stages) -> None:
    deals = [
        make_deal(stages["Initial contact"], "A", amount=None),
        make_deal(stages["Qualification"], "B"),
        make_deal(stages["Initial contact"], "C"),
    ]
    with pytest.raises(CriteriaNotMet) as caught:
        advance([(deal.id, 1) for deal in deals], stages["Proposal"], me, {})
    assert str(caught.value) == (
        "D1, D2 cannot move to Proposal yet. Not yet true: The amount is known; Need and budget are known."
    )
    assert len(caught.value.unmet) == 2


def test_what_is_refused_for_other_reasons_is_told_with_what_lacks_something(me: UUID, stages: Stages) -> None:
    deals = [make_deal(stages["Initial contact"], "A", amount=None), make_deal(stages["Proposal"], "B")]
    with pytest.raises(NotAll, match=r"2 of 2 deals: D1 A .*The amount is known.*D2 B .*is in Proposal already"):
        advance([(deal.id, 1) for deal in deals], stages["Proposal"], me, {})


def test_when_somebody_was_faster_with_one_of_several_none_moves(me: UUID, stages: Stages) -> None:
    deals = [make_deal(stages["Negotiation"], f"Deal {number}") for number in range(2)]
    edit_deal(me, deals[1].id, None, {"amount": "1"})
    with pytest.raises(NotAll, match=r"1 of 2 deals: D2 Deal 1 .Ana Ruiz was faster and changed amount of D2"):
        advance([(deal.id, 1) for deal in deals], stages["Closed won"], me, {})
    assert {deal.outcome for deal in Deal.select()} == {"open"}


def test_a_move_takes_few_statements(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Initial contact"])
    advance([(deal.id, 1)], stages["Needs assessment"], me, {})
    with statements() as asked:
        advance([(deal.id, 2)], stages["Initial contact"], me, {})
    assert 10 < len(asked) <= 22, "\n".join(asked)
