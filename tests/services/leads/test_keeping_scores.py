"""Scores are kept with contacts, up to date with what is known, and are no part of the journal."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Action, Contact, Handover, ScoreRule, Task
from crm_tui.domain.records import Kind, Role
from crm_tui.errors import BadInput, NotAllowed
from crm_tui.services import roles, users
from crm_tui.services.editing import activities, records, tags
from crm_tui.services.editing.records import add_record, edit_record
from crm_tui.services.leads import scores, settings
from crm_tui.services.undo import undoing
from tests.conftest import NOON
from tests.journal_check import assert_journal_explains_everything
from tests.making import make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def rules(me: UUID) -> None:
    """Few rules in the place of those that a workspace begins with."""
    with journal.action(None, "cleared") as act:
        for rule in ScoreRule.select():
            act.hide(rule)
    for title, more in {
        "decides": {"filter": "title:head", "points": "45"},
        "is a vip": {"filter": "has:tag", "points": "10"},
        "keeps cold": {"filter": "industry:food", "points": "30"},
        "writes": {"filter": "email:@acme", "points": "5"},
        "met": {"score": "engagement", "filter": "kind:meeting", "points": "80", "half_life": "10"},
    }.items():
        records.add_record(me, Kind.SCORE_RULE, {"title": title, **more})


@pytest.fixture
def kim(me: UUID, rules: None) -> UUID:  # noqa: ARG001 - the rules must be there
    return add_record(me, Kind.CONTACT, {"name": "Kim Sato", "email": "kim@acme.example", "title": "Head of Ops"}).id


def kept(contact: UUID) -> tuple[Any, ...]:
    row = Contact.get_by_id(contact)
    return row.fit, row.engagement, row.grade


class TestAfterAnEdit:
    def test_a_new_contact_has_a_score(self, kim: UUID) -> None:
        assert kept(kim) == (50, 0, "B3")
        assert Contact.get_by_id(kim).scored_at == NOON

    def test_it_follows_what_is_changed_of_them(self, me: UUID, kim: UUID) -> None:
        edit_record(me, Kind.CONTACT, kim, None, {"title": "Clerk"})
        assert kept(kim) == (5, 0, "C3")

    def test_and_their_tags_their_meetings_and_their_company(self, me: UUID, kim: UUID) -> None:
        tags.tag_records(me, Kind.CONTACT, [kim], add=["vip"], remove=[])
        assert kept(kim)[0] == 60
        activities.add_activity(me, {"kind": "meeting", "contact": "Kim Sato", "subject": "Demo"})
        assert kept(kim) == (60, 80, "B1")
        acme = add_record(me, Kind.COMPANY, {"name": "Acme", "industry": "Food and drink"}).id
        edit_record(me, Kind.CONTACT, kim, None, {"company": "Acme"})
        assert kept(kim) == (90, 80, "A1")
        edit_record(me, Kind.COMPANY, acme, None, {"industry": "Software"})
        assert kept(kim) == (60, 80, "B1")

    def test_what_did_not_change_it_leaves_it(self, me: UUID, kim: UUID) -> None:
        with clock.frozen(NOON + timedelta(days=3)):
            edit_record(me, Kind.CONTACT, kim, None, {"channel": "email"})
        assert Contact.get_by_id(kim).scored_at == NOON


class TestUndo:
    def test_taking_back_brings_it_up_to_date_again(self, me: UUID, kim: UUID) -> None:
        for act, points in (
            (lambda: edit_record(me, Kind.CONTACT, kim, None, {"title": "Clerk"}), (5, 0)),
            (lambda: tags.tag_records(me, Kind.CONTACT, [kim], add=["vip"], remove=[]), (60, 0)),
            (lambda: activities.add_activity(me, {"kind": "meeting", "contact": "Kim Sato", "subject": "x"}), (50, 80)),
        ):
            act()
            assert kept(kim)[:2] == points
            undoing.undo(me)
            assert kept(kim)[:2] == (50, 0)
            undoing.redo(me)
            assert kept(kim)[:2] == points
            undoing.undo(me)

    def test_scores_do_not_stand_in_the_way_of_taking_back_that_somebody_was_added(self, me: UUID, kim: UUID) -> None:
        with clock.frozen(NOON + timedelta(days=40)):
            scores.bring_up_to_date(me)
        undoing.undo(me)
        assert Contact.get_by_id(kim).hidden_at is not None

    def test_the_journal_says_nothing_of_them_and_still_explains_everything(self, me: UUID, kim: UUID) -> None:
        activities.add_activity(me, {"kind": "meeting", "contact": "Kim Sato", "subject": "Demo"})
        before = Action.select().count()
        with clock.frozen(NOON + timedelta(days=40)):
            assert scores.bring_up_to_date(me).changed == 1
        assert kept(kim) == (50, 5, "B3")
        assert Action.select().count() == before
        assert_journal_explains_everything()


class TestAll:
    def test_what_somebody_did_counts_half_after_its_days(self, me: UUID, kim: UUID) -> None:
        activities.add_activity(me, {"kind": "meeting", "contact": "Kim Sato", "subject": "Demo"})
        for days, points in ((10, 40), (20, 20), (30, 10)):
            with clock.frozen(NOON + timedelta(days=days)):
                scores.bring_up_to_date(me)
            assert kept(kim)[1] == points

    def test_a_new_rule_counts_for_everybody(self, me: UUID, kim: UUID) -> None:
        records.add_record(me, Kind.SCORE_RULE, {"title": "is there", "filter": "has:name", "points": "7"})
        assert scores.bring_up_to_date(me).changed == 1
        assert kept(kim)[0] == 57

    def test_a_rule_that_cannot_be_read_any_more_is_told_and_gives_nothing(self, me: UUID, kim: UUID) -> None:
        tags.tag_records(me, Kind.CONTACT, [kim], add=["gold"], remove=[])
        records.add_record(me, Kind.SCORE_RULE, {"title": "is gold", "filter": "tag:gold", "points": "20"})
        tags.delete_tag(me, "gold")
        done = scores.bring_up_to_date(me)
        assert "is gold: No tag is called" in done.unreadable[0]
        assert kept(kim)[0] == 50


def test_who_may_only_look_does_not_score_anybody(me: UUID, kim: UUID) -> None:
    eva = users.add_user(me, {"login": "eva", "name": "Eva"}).id
    roles.give(me, "eva", Role.VIEWER)
    with pytest.raises(NotAllowed):
        scores.bring_up_to_date(eva)
    assert kept(kim) == (50, 0, "B3")


class TestHandedOverByRule:
    def test_who_meets_the_filter_is_handed_over_in_the_same_action(self, me: UUID, kim: UUID) -> None:
        settings.set_mql(me, "fit>=60 is:lead")
        tags.tag_records(me, Kind.CONTACT, [kim], add=["vip"], remove=[])
        assert Contact.get_by_id(kim).lead_step == "MQL"
        assert Task.get().title == "Accept or reject this lead (MQL)"
        undoing.undo(me)
        assert Contact.get_by_id(kim).lead_step is None
        assert Handover.select().where(Handover.hidden_at.is_null()).count() == 0
        assert_journal_explains_everything()

    def test_but_only_once(self, me: UUID, kim: UUID) -> None:
        settings.set_mql(me, "fit>=50 is:lead")
        for title in ("Head of Ops", "Head of IT", "Head of Law"):
            edit_record(me, Kind.CONTACT, kim, None, {"title": title})
        assert Handover.select().count() == 1

    def test_many_are_given_where_that_is_asked_for(self, me: UUID, rules: None) -> None:  # noqa: ARG002
        for number in range(3):
            make_contact(f"Person {number}", job_title="Head")
        settings.set_mql(me, "fit>=45")
        assert scores.bring_up_to_date(me).could_be_given == 3
        assert Handover.select().count() == 0
        assert len(scores.bring_up_to_date(me, give=True).given) == 3
        assert Action.select().where(Action.summary == "handed 3 leads over by their scores").count() == 1
        undoing.undo(me)
        assert Contact.select().where(Contact.lead_step.is_null(is_null=False)).count() == 0

    def test_a_filter_that_cannot_be_read_is_refused(self, me: UUID) -> None:
        with pytest.raises(BadInput, match="nearest: grade"):
            settings.set_mql(me, "grad:A1")
