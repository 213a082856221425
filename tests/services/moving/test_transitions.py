"""Moving a deal: what it writes, what it asks for, and what it refuses."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import peewee as pw
import pytest

from crm_tui import clock
from crm_tui.db import derived, journal
from crm_tui.db.files import opening
from crm_tui.db.models import Change, Criterion, Deal, LostReason, StageVisit, Transition, database
from crm_tui.errors import BadInput, CriteriaNotMet, NotFound, Stale
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing import deal_parts
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing
from tests.making import make_deal

Stages = dict[str, UUID]


def stage_of(deal: Deal) -> str:
    name: str = Deal.get_by_id(deal.id).stage.name
    return name


def add_criterion(stage: UUID, side: str, *, filter_: str = "", check: str = "") -> UUID:
    with journal.action(None, "added a criterion") as act:
        kind = "filter" if filter_ else "check"
        row = act.create(
            Criterion, stage=stage, side=side, kind=kind, expression=filter_, says=filter_ or check
        )  # fmt: skip
    found: UUID = row.id
    return found


def test_a_move_writes_card_history_and_journal(me: UUID, stages: Stages, at_noon: datetime) -> None:
    deal = make_deal(stages["Initial contact"], at=at_noon - timedelta(days=3))
    moved = transitions.move(deal.id, stages["Qualification"], me, deal.version)
    assert (moved.from_stage, moved.to_stage, moved.version) == ("Initial contact", "Qualification", 2)
    assert str(moved) == "moved D1 Acme rollout from Initial contact to Qualification"
    card = Deal.get_by_id(deal.id)
    assert (card.stage_id, card.entered_at, card.outcome) == (stages["Qualification"], at_noon, "open")
    history = list(Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq))
    assert [(step.seq, step.to_stage.name, step.probability) for step in history] == [
        (1, "Initial contact", 10),
        (2, "Qualification", 20),
    ]
    assert history[1].by_id == me
    stays = list(StageVisit.select().where(StageVisit.deal == deal.id).order_by(StageVisit.seq))
    assert [(stay.seq, stay.seconds) for stay in stays] == [(1, 3 * 86400), (2, None)]
    assert Change.select().where(Change.action == moved.action, Change.record == deal.id).exists()


def test_a_transition_is_never_edited_and_never_deleted(stages: Stages) -> None:
    make_deal(stages["Proposal"])
    for write in (Transition.update(reason="x"), Transition.delete()):
        with pytest.raises(pw.IntegrityError, match="never changed"), journal.action(None, "cheat"):
            write.execute()


def test_stages_can_be_skipped_and_gone_back(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Initial contact"])
    transitions.move(deal.id, stages["Proposal"], me, None)
    transitions.move(deal.id, stages["Initial contact"], me, None)
    assert stage_of(deal) == "Initial contact"


def test_the_slower_of_two_people_is_told_who_was_faster_and_what_changed(me: UUID, stages: Stages) -> None:
    ben = workspaces.sign_in("ben", "Ben Okafor")
    deal = make_deal(stages["Initial contact"])
    transitions.move(deal.id, stages["Qualification"], ben, deal.version)
    with pytest.raises(Stale, match="Ben Okafor moved D1 to Qualification today") as told:
        transitions.move(deal.id, stages["Proposal"], me, deal.version)
    assert "stage_id" in told.value.changed
    assert stage_of(deal) == "Qualification"


def test_two_people_who_move_one_card_at_once_do_not_both_win(workspace: Path, me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Initial contact"])
    outcomes: list[str] = []

    def somebody(stage: str) -> None:
        opening.connect()
        try:
            transitions.move(deal.id, stages[stage], me, deal.version)
            outcomes.append("moved")
        except Stale:
            outcomes.append("stale")
        finally:
            opening.disconnect()

    threads = [threading.Thread(target=somebody, args=(stage,)) for stage in ("Qualification", "Proposal")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["moved", "stale"]
    assert Transition.select().where(Transition.deal == deal.id).count() == 2
    assert workspace.exists()


def test_exit_criteria_hold_forwards_but_not_backwards_or_for_a_loss(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Qualification"])
    with pytest.raises(CriteriaNotMet, match="Need and budget are known") as told:
        transitions.move(deal.id, stages["Needs assessment"], me, None)
    assert [(one.side, one.kind, one.stage) for one in told.value.unmet] == [("leave", "check", "Qualification")]
    assert stage_of(deal) == "Qualification"
    transitions.move(deal.id, stages["Initial contact"], me, None)
    transitions.move(deal.id, stages["Qualification"], me, None)
    transitions.move(deal.id, stages["Closed lost"], me, None, reason="Price")
    assert stage_of(deal) == "Closed lost"


def test_a_ticked_box_meets_its_criterion(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Qualification"])
    box = Criterion.get(Criterion.stage == stages["Qualification"])
    deal_parts.tick(deal.id, box.id, me)
    deal_parts.tick(deal.id, box.id, me)
    transitions.move(deal.id, stages["Needs assessment"], me, None)
    assert stage_of(deal) == "Needs assessment"
    deal_parts.tick(deal.id, box.id, me, ticked=False)


def test_entry_criteria_in_the_filter_language(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Initial contact"], amount=None)
    with pytest.raises(CriteriaNotMet, match="The amount is known"):
        transitions.move(deal.id, stages["Proposal"], me, None)
    with journal.action(me, "set the amount") as act:
        act.update(Deal.get_by_id(deal.id), amount=100)
    transitions.move(deal.id, stages["Proposal"], me, None)


def test_a_criterion_that_cannot_be_read_is_not_met(me: UUID, stages: Stages) -> None:
    add_criterion(stages["Proposal"], "enter", filter_="nonsense:(")
    with pytest.raises(CriteriaNotMet):
        transitions.move(make_deal(stages["Initial contact"]).id, stages["Proposal"], me, None)


def test_forcing_needs_a_reason_which_is_kept(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Qualification"])
    with pytest.raises(BadInput, match="needs a reason"):
        transitions.move(deal.id, stages["Needs assessment"], me, None, force=True)
    moved = transitions.move(deal.id, stages["Needs assessment"], me, None, "the boss said so", force=True)
    assert moved.forced
    assert [one.says for one in moved.unmet] == ["Need and budget are known"]
    last = Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq.desc()).get()
    assert (last.forced, last.reason) == (True, "the boss said so")


def test_winning_needs_an_amount_and_takes_it(me: UUID, stages: Stages, at_noon: datetime) -> None:
    deal = make_deal(stages["Negotiation"], amount=None, at=at_noon - timedelta(days=9))
    with pytest.raises(CriteriaNotMet, match="The amount is known"):
        transitions.move(deal.id, stages["Closed won"], me, None)
    closed = at_noon - timedelta(days=2)
    moved = transitions.move(deal.id, stages["Closed won"], me, None, closing=Closing(amount=990_000, at=closed))
    assert str(moved) == "won D1 Acme rollout"
    card = Deal.get_by_id(deal.id)
    assert (card.outcome, card.closed_at, card.amount) == ("won", closed, 990_000)
    last = Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq.desc()).get()
    assert last.probability == 100


def test_nothing_closes_in_the_future(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Negotiation"])
    with pytest.raises(BadInput, match="future"):
        transitions.move(deal.id, stages["Closed won"], me, None, closing=Closing(at=clock.now() + timedelta(days=1)))


def test_losing_needs_a_reason_from_the_list_or_words(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Proposal"])
    with pytest.raises(CriteriaNotMet, match="reason for losing"):
        transitions.move(deal.id, stages["Closed lost"], me, None)
    price = LostReason.get(LostReason.name == "Price")
    closing = Closing(lost_reason=price.id, lost_note="20 % above Birch Labs")
    assert str(transitions.move(deal.id, stages["Closed lost"], me, None, closing=closing)) == "lost D1 Acme rollout"
    card = Deal.get_by_id(deal.id)
    assert (card.lost_reason_id, card.lost_note) == (price.id, "20 % above Birch Labs")
    other = make_deal(stages["Proposal"], "Other")
    transitions.move(other.id, stages["Closed lost"], me, None, reason="price")
    assert Deal.get_by_id(other.id).lost_reason_id == price.id


def test_reopening_clears_what_closing_set(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Proposal"])
    transitions.move(deal.id, stages["Closed lost"], me, None, reason="No budget")
    transitions.move(deal.id, stages["Proposal"], me, None)
    card = Deal.get_by_id(deal.id)
    assert (card.outcome, card.closed_at, card.lost_reason_id, card.lost_note) == ("open", None, None, None)


def test_the_probability_in_force_is_kept_with_each_transition(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Initial contact"], probability=35)
    transitions.move(deal.id, stages["Proposal"], me, None)
    transitions.move(deal.id, stages["Closed won"], me, None)
    rows = Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq)
    assert [step.probability for step in rows] == [35, 35, 100]


def test_a_card_stays_in_its_pipeline_and_a_deleted_one_does_not_move(me: UUID, stages: Stages) -> None:
    deal = make_deal(stages["Initial contact"])
    with pytest.raises(BadInput, match="already"):
        transitions.move(deal.id, stages["Initial contact"], me, None)
    with journal.action(me, "deleted") as act:
        act.hide(Deal.get_by_id(deal.id))
    with pytest.raises(NotFound):
        transitions.move(deal.id, stages["Qualification"], me, None)


def order_in(stage: UUID) -> list[str]:
    return [deal.title for deal in Deal.select().where(Deal.stage == stage).order_by(Deal.position)]


def test_a_moved_card_lands_on_top(me: UUID, stages: Stages) -> None:
    make_deal(stages["Proposal"], "A")
    for moving in [make_deal(stages["Initial contact"], title) for title in "BC"]:
        transitions.move(moving.id, stages["Proposal"], me, None)
    assert order_in(stages["Proposal"]) == ["C", "B", "A"]


def test_totals_of_the_stages_are_kept_by_every_move(me: UUID, stages: Stages) -> None:
    deals = [make_deal(stages["Initial contact"], amount=amount, probability=own) for amount, own in
             ((100, None), (200, 50), (None, 30))]  # fmt: skip
    for deal in deals[:2]:
        transitions.move(deal.id, stages["Qualification"], me, None)
    with journal.action(me, "deleted") as act:
        act.hide(Deal.get_by_id(deals[0].id))
    with journal.action(me, "edited") as act:
        act.update(Deal.get_by_id(deals[1].id), amount=700, currency="USD")
    assert derived.totals_kept() == derived.totals_from_deals()
    assert database.obj.change_counter() > 0
