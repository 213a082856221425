"""Moves as commands: asking again after a lost answer is the same command, whatever the board asks for with it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from crm_tui import clock
from crm_tui.db.models import Deal, Stage
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.cards import SeenDeal, Wanted
from crm_tui.queries.board.heads import board_head
from crm_tui.queries.board.pipelines import find_pipeline
from crm_tui.tui.moves import Look, Move, carry_out_and_look
from tests.making import make_deal


def _move(me: UUID, stages: dict[str, UUID]) -> tuple[Move, Look]:
    """A move of a new deal, and what a board asks for with it."""
    deal = make_deal(stages["Initial contact"])
    context = FilterContext.at_present(me)
    pipeline = find_pipeline().id
    columns = board_head(pipeline, "", context).columns
    to_stage = next(column for column in columns if column.stage_id == stages["Qualification"])
    seen = SeenDeal(deal.id, deal.version, deal.ref, deal.title, deal.stage_id, None)
    return Move((seen,), to_stage), Look(pipeline, (Wanted(to_stage.stage_id, 0, 5),), context)


def test_a_move_answers_with_the_board_as_it_leaves_it(me: UUID, stages: dict[str, UUID]) -> None:
    move, look = _move(me, stages)
    moved, (board, (window,)) = carry_out_and_look(move, me, look)
    assert [one.to_stage for one in moved] == [Stage.get_by_id(Deal.get().stage_id).name] == ["Qualification"]
    assert [column.name for column in board.columns if column.count] == ["Qualification"]
    assert [card.id for card in window.cards] == [move.deals[0].id]


def test_the_same_move_is_the_same_call_whenever_it_is_asked_for(me: UUID, stages: dict[str, UUID]) -> None:
    move, look = _move(me, stages)
    later = replace(look, wanted=(), context=look.context._replace(now=clock.now()))
    assert (move, me, look) == (move, me, later)
    assert (move, me, look) != (replace(move, force=True), me, look)
