"""Phases: moved by hand with a reason, by rule with what happened, dated whatever changed them, and taken back."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Company, Contact, PhaseChange, Stage
from crm_tui.domain.records import Kind, Phase
from crm_tui.errors import BadInput, NotAll, Stale
from crm_tui.queries.refs import resolve
from crm_tui.services.buying.subscriptions import Change, cancel
from crm_tui.services.editing import saving
from crm_tui.services.editing.plans import PLANS
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.lifecycle.moving import move_phase, move_phases
from crm_tui.services.lines import last_of, lines_of
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from tests.conftest import NOON
from tests.journal_check import assert_journal_explains_everything
from tests.making import make_company, make_contact, make_deal

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


def way(record: UUID) -> list[tuple[str, str, str]]:
    """Its phases and by which rule it came into each."""
    moves = list(PhaseChange.select().where(PhaseChange.record == record).order_by(PhaseChange.at, PhaseChange.id))
    return [(move.from_phase, move.to_phase, move.rule) for move in moves]


def phase_of(record: Contact | Company) -> str:
    return str(type(record).get_by_id(record.id).phase)


def stage(name: str) -> UUID:
    return UUID(str(Stage.get(Stage.name == name).id))


def add(me: UUID, kind: Kind, /, **values: str) -> UUID:
    return saving.add(PLANS[kind], me, values).id


# By hand


def test_somebody_is_moved_by_hand_with_a_reason(me: UUID) -> None:
    kim = make_contact()
    with clock.frozen(NOON + timedelta(days=3)):
        saved = move_phase(Kind.CONTACT, kim.id, Phase.DISQUALIFIED, me, kim.version, "No budget this year")
    assert saved.summary == "moved contact C1 Kim Sato to disqualified"
    row = Contact.get_by_id(kim.id)
    assert (row.phase, row.phase_since) == ("disqualified", NOON + timedelta(days=3))
    move = PhaseChange.get(PhaseChange.record == kim.id)
    assert (move.from_phase, move.to_phase, move.reason, move.by_id) == (
        "prospecting", "disqualified", "No budget this year", me,
    )  # fmt: skip
    assert lines_of(saved.action) == ("crm-tui phases move C1 disqualified --reason 'No budget this year'",)


def test_moving_by_hand_says_what_is_wrong(me: UUID) -> None:
    kim = make_contact()
    with pytest.raises(BadInput, match="needs a reason"):
        move_phase(Kind.CONTACT, kim.id, Phase.CHURNED, me, None, "  ")
    with pytest.raises(BadInput, match="in prospecting already"):
        move_phase(Kind.CONTACT, kim.id, Phase.PROSPECTING, me, None, "Because")
    with pytest.raises(BadInput, match="has no phase"):
        move_phase(Kind.TASK, kim.id, Phase.CHURNED, me, None, "Because")
    seen = kim.version
    edit_record(me, Kind.CONTACT, kim.id, None, {"job_title": "Head of Ops"})
    with pytest.raises(Stale):
        move_phase(Kind.CONTACT, kim.id, Phase.CHURNED, me, seen, "Because")
    assert way(kim.id) == []


def test_several_are_moved_together_or_none(me: UUID) -> None:
    kim, lee = make_contact(), make_contact("Lee Park", phase=Phase.CHURNED)
    with pytest.raises(NotAll, match="churned already"):
        move_phases(Kind.CONTACT, {kim.id: None, lee.id: None}, Phase.CHURNED, me, "Gone")
    assert way(kim.id) == []
    done = move_phases(Kind.CONTACT, {kim.id: None, lee.id: None}, Phase.RETENTION, me, "Signed on paper")
    assert str(done) == "moved 2 contacts to retention"
    assert [phase_of(one) for one in (kim, lee)] == ["retention", "retention"]


def test_a_form_leaves_the_same_history(me: UUID) -> None:
    saved = add_record(me, Kind.CONTACT, {"name": "Kim Sato", "phase": "qualification"})
    assert Contact.get_by_id(saved.id).phase_since == NOON
    assert way(saved.id) == []
    with clock.frozen(NOON + timedelta(days=1)):
        edited = edit_record(me, Kind.CONTACT, saved.id, None, {"phase": "conversion", "job_title": "Buyer"})
    assert way(saved.id) == [("qualification", "conversion", "")]
    assert Contact.get_by_id(saved.id).phase_since == NOON + timedelta(days=1)
    assert lines_of(edited.action) == ("crm-tui edit C1 title=Buyer phase=conversion",)
    assert_journal_explains_everything()


def test_a_move_that_is_undone_has_never_been(me: UUID) -> None:
    kim = make_contact()
    move_phase(Kind.CONTACT, kim.id, Phase.CHURNED, me, None, "Gone")
    undoing.undo(me)
    row = Contact.get_by_id(kim.id)
    assert (row.phase, row.phase_since, way(kim.id)) == ("prospecting", NOON, [])
    undoing.redo(me)
    assert way(kim.id) == [("prospecting", "churned", "")]
    assert_journal_explains_everything()


# By rule


def test_the_first_word_qualifies_a_person_and_their_company(me: UUID) -> None:
    acme = make_company()
    kim = make_contact(company=acme.id)
    add(me, Kind.ACTIVITY, kind="note", contact=kim.ref, subject="Read about them")
    assert (phase_of(kim), phase_of(acme)) == ("prospecting", "prospecting")
    add(me, Kind.ACTIVITY, kind="call", contact=kim.ref, subject="First call")
    assert (phase_of(kim), phase_of(acme)) == ("qualification", "qualification")
    assert way(kim.id) == [("prospecting", "qualification", "first activity")]
    undoing.undo(me)
    assert (phase_of(kim), way(kim.id)) == ("prospecting", [])


def test_a_deal_converts_and_winning_it_retains_all_who_have_a_part(me: UUID) -> None:
    acme = make_company()
    kim, lee = make_contact(company=acme.id), make_contact("Lee Park", company=acme.id)
    deal = add(me, Kind.DEAL, title="Acme rollout", company=acme.ref, contacts=kim.ref, amount="100")
    assert (phase_of(kim), phase_of(lee), phase_of(acme)) == ("conversion", "prospecting", "conversion")
    transitions.move(deal, stage("Closed won"), me, None, reason="They signed", force=True)
    assert (phase_of(kim), phase_of(lee), phase_of(acme)) == ("retention", "prospecting", "retention")
    assert way(acme.id)[-1] == ("conversion", "retention", "deal won")
    undoing.undo(me)
    assert phase_of(acme) == "conversion"


def test_who_joins_a_deal_comes_as_far_as_it_has(me: UUID) -> None:
    kim = make_contact()
    deal = make_deal(stage("Qualification"))
    saving.edit(PLANS[Kind.DEAL], me, deal.id, None, {"contacts": kim.ref})
    assert phase_of(kim) == "conversion"


def test_a_plain_move_between_open_stages_is_followed_by_nothing(me: UUID) -> None:
    kim = make_contact()
    deal = add(me, Kind.DEAL, title="Acme rollout", contacts=kim.ref)
    move_phase(Kind.CONTACT, kim.id, Phase.PROSPECTING, me, None, "Not yet")
    with clock.frozen(NOON + timedelta(days=1)):
        transitions.move(deal, stage("Qualification"), me, None, reason="Go on", force=True)
    assert phase_of(kim) == "prospecting"


def test_a_lost_deal_churns_nobody(me: UUID) -> None:
    kim = make_contact()
    deal = add(me, Kind.DEAL, title="Acme rollout", contacts=kim.ref)
    transitions.move(deal, stage("Closed lost"), me, None, reason="Price")
    assert phase_of(kim) == "conversion"


def test_a_promoter_who_referred_somebody_is_an_advocate_and_so_is_their_company(me: UUID) -> None:
    acme = make_company(phase=Phase.RETENTION)
    kim = make_contact(company=acme.id, phase=Phase.RETENTION)
    lee = make_contact("Lee Park")
    add(me, Kind.RESPONSE, scale="NPS", score="10", contact=kim.ref)
    assert phase_of(kim) == "retention"
    add(me, Kind.REFERRAL, referrer=kim.ref, referred=lee.ref)
    assert (phase_of(kim), phase_of(acme), phase_of(lee)) == ("advocacy", "advocacy", "prospecting")
    assert way(acme.id) == [("retention", "advocacy", "advocate there")]


def test_a_promoter_who_has_changed_their_mind_is_none(me: UUID) -> None:
    kim, lee = make_contact(phase=Phase.RETENTION), make_contact("Lee Park")
    add(me, Kind.RESPONSE, scale="NPS", score="10", contact=kim.ref, at="2026-10-01")
    add(me, Kind.RESPONSE, scale="NPS", score="3", contact=kim.ref)
    add(me, Kind.REFERRAL, referrer=kim.ref, referred=lee.ref)
    assert phase_of(kim) == "retention"


def test_who_has_no_subscription_left_has_churned_and_comes_back_with_a_deal(me: UUID) -> None:
    acme = make_company()
    kim = make_contact(company=acme.id, phase=Phase.RETENTION)
    for _ in range(2):
        add(me, Kind.SUBSCRIPTION, title="Plan", company=acme.ref, amount="10", starts="2026-01-01")
    assert phase_of(acme) == "retention"
    for ref, expected in (("SB1", "retention"), ("SB2", "churned")):
        cancel(me, resolve(ref).id, change=Change(reason="Price"))
        assert (phase_of(acme), phase_of(kim)) == (expected, expected)
    with clock.frozen(NOON + timedelta(days=9)):
        add(me, Kind.DEAL, title="Come back", company=acme.ref, contacts=kim.ref)
    assert (phase_of(acme), phase_of(kim)) == ("conversion", "conversion")


def test_a_persons_word_stands_until_something_new_happens(me: UUID) -> None:
    kim = make_contact()
    add(me, Kind.DEAL, title="Acme rollout", contacts=kim.ref)
    with clock.frozen(NOON + timedelta(days=1)):
        move_phase(Kind.CONTACT, kim.id, Phase.QUALIFICATION, me, None, "Budget is not sure")
    with clock.frozen(NOON + timedelta(days=2)):
        add(me, Kind.ACTIVITY, kind="call", contact=kim.ref, subject="Asked again")
        assert phase_of(kim) == "qualification"
        add(me, Kind.DEAL, title="Second try", contacts=kim.ref)
    assert phase_of(kim) == "conversion"


def test_what_moved_somebody_is_taken_back_after_they_went_on(me: UUID) -> None:
    kim = make_contact()
    add(me, Kind.ACTIVITY, kind="call", contact=kim.ref, subject="First call")
    call = last_of(me)
    with clock.frozen(NOON + timedelta(hours=1)):
        add(me, Kind.DEAL, title="Acme rollout", contacts=kim.ref)
        undoing.undo(me, call)
    assert phase_of(kim) == "conversion"
    assert_journal_explains_everything()


def test_what_followed_is_told_in_no_line_and_seen_in_the_journal(me: UUID) -> None:
    kim = make_contact()
    add(me, Kind.ACTIVITY, kind="call", contact=kim.ref, subject="First call")
    last = last_of(me)
    assert last is not None
    assert all("phase" not in line for line in lines_of(last))
    assert_journal_explains_everything()


def test_a_deal_that_is_deleted_moves_nobody_back(me: UUID) -> None:
    kim = make_contact()
    deal = add(me, Kind.DEAL, title="Acme rollout", contacts=kim.ref)
    delete_record(me, Kind.DEAL, deal)
    assert phase_of(kim) == "conversion"
