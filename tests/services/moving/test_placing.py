"""Putting cards in another place within their stage, also while others do the same."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db import journal
from crm_tui.db.models import Deal, Stage
from crm_tui.errors import BadInput, NotFound, Stale
from crm_tui.services.moving import placing
from tests.making import make_deal

Stages = dict[str, UUID]


def order_in(stage: UUID) -> list[str]:
    shown = Deal.select().where(Deal.stage == stage, Deal.hidden_at.is_null())
    return [deal.title for deal in shown.order_by(Deal.position, Deal.id)]


def positions_in(stage: UUID) -> dict[str, int]:
    return {deal.title: deal.position for deal in Deal.select().where(Deal.stage == stage)}


def squeeze(cards: list[Deal]) -> None:
    """Leave no room between the cards."""
    with journal.action(None, "squeezed") as act:
        for place, card in enumerate(cards):
            act.update(Deal.get_by_id(card.id), position=place)


def test_cards_can_be_reordered_even_where_the_gaps_run_out(me: UUID, stages: Stages) -> None:
    cards = {name: make_deal(stages["Proposal"], name) for name in "CBA"}
    for turn in range(80):
        upper, moving = ("B", "C") if turn % 2 == 0 else ("C", "B")
        placing.place(cards[moving].id, me, None, above=cards["A"].id, below=cards[upper].id)
    assert order_in(stages["Proposal"]) == ["A", "B", "C"]
    assert Stage.get_by_id(stages["Proposal"]).version == 1


def test_whoever_reorders_between_cards_that_changed_places_is_told_to_look_again(me: UUID, stages: Stages) -> None:
    cards = {name: make_deal(stages["Proposal"], name) for name in "DCBA"}
    placing.place(cards["B"].id, me, None, above=cards["C"].id, below=cards["D"].id)
    with pytest.raises(Stale, match="look again"):
        placing.place(cards["D"].id, me, None, above=cards["B"].id, below=cards["C"].id)
    assert order_in(stages["Proposal"]) == ["A", "C", "B", "D"]


def test_a_card_is_not_put_beside_itself_or_beside_a_deleted_one(me: UUID, stages: Stages) -> None:
    one, other = make_deal(stages["Proposal"], "A"), make_deal(stages["Proposal"], "B")
    with pytest.raises(BadInput, match="beside itself"):
        placing.place(one.id, me, None, above=one.id, below=None)
    with journal.action(me, "deleted") as act:
        act.hide(Deal.get_by_id(other.id))
    with pytest.raises(NotFound, match="look again"):
        placing.place(one.id, me, None, above=other.id, below=None)


def test_cards_on_one_place_can_be_parted(me: UUID, stages: Stages) -> None:
    cards = [make_deal(stages["Proposal"], name) for name in "ABC"]
    with journal.action(None, "put on one place") as act:
        for card in cards[:2]:
            act.update(Deal.get_by_id(card.id), position=7)
    placing.place(cards[2].id, me, None, above=cards[0].id, below=cards[1].id)
    assert order_in(stages["Proposal"]) == ["A", "C", "B"]


def test_making_room_moves_only_cards_nearby(me: UUID, stages: Stages) -> None:
    with journal.together():
        cards = [make_deal(stages["Proposal"], f"{number:03}") for number in range(200)][::-1]
    near = cards[99:101]
    with journal.action(None, "squeezed") as act:
        act.update(Deal.get_by_id(near[1].id), position=near[0].position + 1)
    before = positions_in(stages["Proposal"])
    placing.place(cards[0].id, me, None, above=near[0].id, below=near[1].id)
    after = positions_in(stages["Proposal"])
    assert 1 < sum(before[title] != after[title] for title in before) <= 65
    expected = [card.title for card in cards]
    expected.insert(99, expected.pop(0))
    assert order_in(stages["Proposal"]) == expected


def test_room_is_made_further_away_where_there_is_none_nearby(me: UUID, stages: Stages) -> None:
    with journal.together():
        cards = [make_deal(stages["Proposal"], f"{number:03}") for number in range(150)]
    squeeze(cards)
    placing.place(cards[0].id, me, None, above=cards[74].id, below=cards[75].id)
    titles = [card.title for card in cards]
    titles.insert(74, titles.pop(0))
    assert order_in(stages["Proposal"]) == titles
