"""Filling in what is missing and moving, as one thing."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui.db.models import Criterion, Deal, DealCheck
from crm_tui.errors import BadInput, CriteriaNotMet
from crm_tui.services import undoing
from crm_tui.services.advancing import Filled, advance
from tests.making import make_deal

Stages = dict[str, UUID]


def test_what_was_missing_is_filled_in_and_undone_with_the_move(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Qualification"], amount=None)
    box = Criterion.get(Criterion.stage == stages["Qualification"]).id
    moved = advance(deal.id, stages["Proposal"], me, 1, Filled({"amount": "45k"}, (box,)))
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
        advance(deal.id, stages["Proposal"], me, 1, Filled({"amount": "45k"}))
    with pytest.raises(BadInput):
        advance(deal.id, stages["Proposal"], me, 1, Filled({"amount": "lots"}))
    assert Deal.get_by_id(deal.id).amount is None
