"""Stages are added, changed, ordered and deleted, and the history of the deals in them stays whole."""

from __future__ import annotations

from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Deal, Stage, StageVisit, Transition
from crm_tui.domain.records import ForecastCategory, Kind, StageKind
from crm_tui.errors import BadInput, CriteriaNotMet, FilterError, NotFound, Stale, UndoConflict
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board.heads import Board, board_head
from crm_tui.queries.shape.shape import PipelineShape, shapes
from crm_tui.services.editing import records
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing
from crm_tui.services.shape import criteria
from crm_tui.services.shape import stages as verbs
from crm_tui.services.undo import undoing
from tests.chaos.soundness import assert_whole
from tests.making import make_deal


def sales() -> PipelineShape:
    return shapes()[0]


def names() -> list[str]:
    return [stage.name for stage in sales().stages]


def board() -> Board:
    context = FilterContext.at_present(None)
    return board_head(sales().id, "", context)


def test_a_stage_is_added_behind_the_last_of_its_kind(me: UUID, stages: dict[str, UUID]) -> None:
    verbs.add_stage(me, sales().id, {"name": "Legal", "probability": "90 %", "rot_days": "10"})
    verbs.add_stage(me, sales().id, {"name": "Gone cold", "kind": "lost"})
    assert names()[5:] == ["Legal", "Closed won", "Closed lost", "Gone cold"]
    legal, cold = sales().stages[5], sales().stages[8]
    assert (legal.probability, legal.category, legal.rot_days) == (90, ForecastCategory.PIPELINE, 10)
    assert (cold.probability, cold.category, cold.kind) == (0, ForecastCategory.OMITTED, StageKind.LOST)
    undoing.undo(me)
    undoing.undo(me)
    assert names() == list(stages)


def test_a_stage_is_added_before_another(me: UUID, stages: dict[str, UUID]) -> None:
    verbs.add_stage(me, sales().id, {"name": "Demo", "probability": "50"}, stages["Proposal"])
    assert names()[2:5] == ["Needs assessment", "Demo", "Proposal"]
    with pytest.raises(BadInput, match="stand before"):
        verbs.add_stage(me, sales().id, {"name": "Late", "probability": "50"}, stages["Closed lost"])


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": "proposal", "probability": "10"}, "name"),
        ({"name": "", "probability": "10"}, "name"),
        ({"name": "Demo"}, "probability"),
        ({"name": "Demo", "probability": "101"}, "probability"),
        ({"name": "Demo", "probability": "-1"}, "probability"),
        ({"name": "Demo", "probability": "½"}, "probability"),
        ({"name": "Demo", "kind": "won", "probability": "90"}, "probability"),
        ({"name": "Demo", "kind": "maybe"}, "kind"),
        ({"name": "Demo", "probability": "10", "category": "surely"}, "category"),
        ({"name": "Demo", "probability": "10", "rot_days": "0"}, "rot_days"),
        ({"name": "Demo", "probability": "10", "rot_days": "often"}, "rot_days"),
        ({"name": "Demo", "probability": "10", "colour": "red"}, "colour"),
    ],
)
def test_what_cannot_be_is_refused_with_its_field(
    me: UUID, stages: dict[str, UUID], typed: dict[str, str], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        verbs.add_stage(me, sales().id, typed)
    assert refused.value.field == field
    assert names() == list(stages)


def test_a_new_probability_changes_what_the_board_is_worth_at_once(me: UUID, stages: dict[str, UUID]) -> None:
    make_deal(stages["Qualification"], amount=100_000)
    before = board().open_totals[0].weighted
    verbs.edit_stage(me, stages["Qualification"], {"probability": "50"})
    assert (before, board().open_totals[0].weighted) == (20_000, 50_000)
    assert Transition.get().probability == 20
    undoing.undo(me)
    assert board().open_totals[0].weighted == 20_000
    assert_whole()


def test_nothing_is_written_where_nothing_differs(me: UUID, stages: dict[str, UUID]) -> None:
    done = verbs.edit_stage(me, stages["Qualification"], {"probability": "20", "name": "Qualification"})
    assert not done.changed
    assert str(done) == "left Qualification as it was"


def test_a_form_does_not_write_over_what_somebody_else_wrote_meanwhile(me: UUID, stages: dict[str, UUID]) -> None:
    began = {"probability": "20", "rot_days": "14"}
    verbs.edit_stage(me, stages["Qualification"], {"probability": "30"})
    verbs.edit_stage(me, stages["Qualification"], {"rot_days": "21"}, began)
    with pytest.raises(Stale, match="probability of Qualification"):
        verbs.edit_stage(me, stages["Qualification"], {"probability": "40"}, began)
    assert Stage.get_by_id(stages["Qualification"]).probability == 30


def test_the_kind_of_a_stage_is_part_of_the_history_of_its_deals(me: UUID, stages: dict[str, UUID]) -> None:
    verbs.edit_stage(me, stages["Proposal"], {"kind": "won"})
    assert names()[-3:] == ["Closed won", "Proposal", "Closed lost"]
    assert Stage.get_by_id(stages["Proposal"]).probability == 100
    undoing.undo(me)
    deal = make_deal(stages["Proposal"])
    transitions.move(deal.id, stages["Negotiation"], me, None, "why not", force=True)
    with pytest.raises(BadInput, match="part of their history"):
        verbs.edit_stage(me, stages["Proposal"], {"kind": "won"})
    with pytest.raises(BadInput, match="only won stage"):
        verbs.edit_stage(me, stages["Closed won"], {"kind": "open", "probability": "90"})


def test_stages_are_put_in_another_order_and_open_ones_stay_first(me: UUID, stages: dict[str, UUID]) -> None:
    verbs.move_stage(me, stages["Proposal"], -1)
    assert names()[2:4] == ["Proposal", "Needs assessment"]
    with pytest.raises(BadInput, match="stand before"):
        verbs.move_stage(me, stages["Negotiation"], 1)
    undoing.undo(me)
    assert names() == list(stages)


def test_a_copy_stands_behind_its_model_and_asks_the_same(me: UUID, stages: dict[str, UUID]) -> None:
    verbs.copy_stage(me, stages["Proposal"], "Second proposal")
    copy = sales().stages[4]
    assert copy.name == "Second proposal"
    assert [one.expression for one in copy.criteria] == ["amount>0"]


def test_an_archived_stage_takes_no_deals_and_stays_while_some_are_in_it(me: UUID, stages: dict[str, UUID]) -> None:
    stay, go = make_deal(stages["Proposal"]), make_deal(stages["Qualification"])
    verbs.archive_stage(me, stages["Proposal"])
    assert "Proposal" in [column.name for column in board().columns]
    with pytest.raises(NotFound, match="not there any more"):
        transitions.move(go.id, stages["Proposal"], me, None)
    transitions.move(stay.id, stages["Negotiation"], me, None, "on", force=True)
    assert "Proposal" not in [column.name for column in board().columns]
    verbs.archive_stage(me, stages["Proposal"], archived=False)
    assert "Proposal" in [column.name for column in board().columns]


@pytest.mark.parametrize("verb", [verbs.archive_stage, verbs.delete_stage])
def test_the_only_stage_of_a_kind_stays(me: UUID, stages: dict[str, UUID], verb: object) -> None:
    for name in ("Closed won", "Closed lost"):
        with pytest.raises(BadInput, match=r"is the only (won|lost) stage"):
            verb(me, stages[name])  # type: ignore[operator]
    assert names() == list(stages)


def test_the_deals_of_a_stage_that_is_deleted_go_where_it_is_said(me: UUID, stages: dict[str, UUID]) -> None:
    upper = make_deal(stages["Qualification"], "Upper")
    lower = make_deal(stages["Qualification"], "Lower")
    order = [deal.title for deal in Deal.select().order_by(Deal.position)]
    there = make_deal(stages["Proposal"], "There before")
    with pytest.raises(BadInput, match="2 deals stand in Qualification") as refused:
        verbs.delete_stage(me, stages["Qualification"])
    assert refused.value.field == "to"
    done = verbs.delete_stage(me, stages["Qualification"], stages["Proposal"])
    assert str(done) == "deleted the stage Qualification and moved 2 deals to Proposal"
    cards = Deal.select().where(Deal.stage == stages["Proposal"]).order_by(Deal.position)
    assert [deal.title for deal in cards] == [*order, "There before"]
    assert board().open_count == 3
    last = Transition.select().where(Transition.deal == upper.id).order_by(Transition.seq.desc()).first()
    assert (last.from_stage_id, last.to_stage_id) == (stages["Qualification"], stages["Proposal"])
    assert last.reason == "the stage Qualification was deleted"
    assert Deal.get_by_id(lower.id).last_touch_at == lower.last_touch_at
    assert Deal.get_by_id(there.id).version == there.version
    assert_whole()


def test_undoing_that_brings_the_stage_back_and_its_deals_into_it(me: UUID, stages: dict[str, UUID]) -> None:
    deal = make_deal(stages["Qualification"])
    verbs.delete_stage(me, stages["Qualification"], stages["Proposal"])
    assert "Qualification" not in names()
    undoing.undo(me)
    assert names() == list(stages)
    assert Deal.get_by_id(deal.id).stage_id == stages["Qualification"]
    assert StageVisit.select().count() == 1
    assert_whole()
    undoing.redo(me)
    assert "Qualification" not in names()
    assert Deal.get_by_id(deal.id).stage_id == stages["Proposal"]
    assert_whole()


def test_it_is_not_undone_over_a_deal_that_has_gone_on(me: UUID, stages: dict[str, UUID]) -> None:
    deal = make_deal(stages["Qualification"])
    deletion = verbs.delete_stage(me, stages["Qualification"], stages["Proposal"]).action
    transitions.move(deal.id, stages["Negotiation"], me, None, "on", force=True)
    with pytest.raises(UndoConflict):
        undoing.undo(me, deletion)
    assert "Qualification" not in names()
    assert_whole()


def test_no_undo_puts_a_deal_into_a_stage_that_is_gone(me: UUID, stages: dict[str, UUID]) -> None:
    deal = make_deal(stages["Qualification"])
    moved = transitions.move(deal.id, stages["Negotiation"], me, None, "on", force=True)
    verbs.delete_stage(me, stages["Qualification"])
    with pytest.raises(UndoConflict, match="The stage Qualification was deleted since"):
        undoing.undo(me, moved.action)
    assert Deal.get_by_id(deal.id).stage_id == stages["Negotiation"]
    assert_whole()


def test_a_deleted_deal_goes_along_and_comes_back_where_the_others_are(me: UUID, stages: dict[str, UUID]) -> None:
    deal = make_deal(stages["Qualification"])
    records.delete_record(me, Kind.DEAL, deal.id)
    verbs.delete_stage(me, stages["Qualification"])
    records.bring_back(me, Kind.DEAL, deal.id)
    assert board().open_count == 1
    assert Deal.get_by_id(deal.id).stage_id in {stages["Initial contact"], stages["Needs assessment"]}
    assert_whole()


def test_deals_that_were_won_stay_won_when_they_were(me: UUID, stages: dict[str, UUID]) -> None:
    other = verbs.add_stage(me, sales().id, {"name": "Won by a partner", "kind": "won"}).id
    deal = make_deal(stages["Qualification"], at=clock.from_micros(1_700_000_000_000_000))
    when = clock.from_micros(1_720_000_000_000_000)
    transitions.move(deal.id, stages["Closed won"], me, None, "so", force=True, closing=Closing(500_00, when))
    with pytest.raises(BadInput, match="can go to Won by a partner"):
        verbs.delete_stage(me, stages["Closed won"], stages["Closed lost"])
    verbs.delete_stage(me, stages["Closed won"], other)
    moved = Deal.get_by_id(deal.id)
    assert (moved.stage_id, moved.closed_at, moved.outcome) == (other, when, StageKind.WON)
    assert_whole()


class TestCriteria:
    """What must be true to enter or leave."""

    def test_a_filter_is_asked_from_then_on(self, me: UUID, stages: dict[str, UUID]) -> None:
        deal = make_deal(stages["Qualification"], amount=100)
        made = criteria.add_criterion(me, stages["Needs assessment"], "enter", expression="amount>10k")
        assert str(made) == "asked “amount>10k” to enter Needs assessment"
        with pytest.raises(CriteriaNotMet) as refused:
            transitions.move(deal.id, stages["Needs assessment"], me, None)
        assert "amount>10k" in [one.says for one in refused.value.unmet]
        criteria.edit_criterion(me, made.id, {"filter": "amount>0.5", "says": "It is worth something"})
        undoing.undo(me)
        assert sales().stages[2].asked_to("enter")[0].expression == "amount>10k"

    def test_a_filter_that_cannot_be_read_is_not_taken(self, me: UUID, stages: dict[str, UUID]) -> None:
        with pytest.raises(FilterError) as refused:
            criteria.add_criterion(me, stages["Proposal"], "leave", expression="amout>10k")
        assert (refused.value.position, refused.value.nearest[0]) == (0, "amount")

    @pytest.mark.parametrize(
        ("side", "says", "expression"), [("enter", "", ""), ("beside", "Known", ""), ("leave", "\x1b[2J", "")]
    )
    def test_what_says_nothing_is_not_taken(
        self, me: UUID, stages: dict[str, UUID], side: str, says: str, expression: str
    ) -> None:
        before = len(sales().stages[3].criteria)
        with pytest.raises(BadInput):
            criteria.add_criterion(me, stages["Proposal"], side, says=says, expression=expression)
        assert len(sales().stages[3].criteria) == before

    def test_a_box_is_asked_in_its_order_and_no_more_once_it_is_deleted(
        self, me: UUID, stages: dict[str, UUID]
    ) -> None:
        for says in ("First", "Second", "Third"):
            criteria.add_criterion(me, stages["Negotiation"], "leave", says=says)
        third = sales().stages[4].asked_to("leave")[2]
        criteria.move_criterion(me, third.id, -2)
        assert [one.says for one in sales().stages[4].asked_to("leave")] == ["Third", "First", "Second"]
        criteria.delete_criterion(me, third.id)
        with pytest.raises(NotFound):
            criteria.edit_criterion(me, third.id, {"says": "Fourth"})
        assert [one.says for one in sales().stages[4].asked_to("leave")] == ["First", "Second"]

    def test_a_box_has_no_filter_and_keeps_its_words(self, me: UUID, stages: dict[str, UUID]) -> None:
        box = criteria.add_criterion(me, stages["Negotiation"], "leave", says="Terms agreed").id
        for typed in ({"filter": "amount>0"}, {"says": " "}):
            with pytest.raises(BadInput):
                criteria.edit_criterion(me, box, typed)
        criteria.edit_criterion(me, box, {"side": "enter"})
        assert [one.says for one in sales().stages[4].asked_to("enter")] == ["A contact is linked", "Terms agreed"]

    def test_a_filter_without_words_goes_on_saying_itself(self, me: UUID, stages: dict[str, UUID]) -> None:
        made = criteria.add_criterion(me, stages["Negotiation"], "leave", expression="amount>1k").id
        criteria.edit_criterion(me, made, {"filter": "amount>2k"})
        assert [one.says for one in sales().stages[4].asked_to("leave")] == ["amount>2k"]
