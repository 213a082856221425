"""Answers: their scale, what they are about, what they are called; and the task that follows from a low one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import OF_KIND, Response, Survey, Task
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.services.editing import records, tasks
from crm_tui.services.feedback.responses import answer_survey, follow_up
from crm_tui.services.lines import actions
from crm_tui.services.moving import transitions
from crm_tui.services.undo import undoing
from crm_tui.services.workspace import sign_in
from tests.making import make_company, make_contact, make_deal

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")

TOMORROW = date(2026, 11, 17)


@pytest.fixture
def nps(me: UUID) -> UUID:
    """A survey."""
    return records.add_record(me, Kind.SURVEY, {"title": "NPS autumn", "scale": "NPS"}).id


def answer(me: UUID, **values: str) -> Response:
    """An answer from the texts of its fields."""
    saved = records.add_record(me, Kind.RESPONSE, values)
    return Response.get_by_id(saved.id)


def found(filter_text: str, kind: Kind = Kind.RESPONSE) -> list[str]:
    """The references of what a filter finds."""
    now = FilterContext.at_present(None)
    condition = compile_filter(filter_text, kind, now)
    model = OF_KIND[kind]
    return [row.ref for row in model.select().where(condition).order_by(model.number)]


class TestTakingIn:
    def test_the_scale_is_the_surveys_and_the_company_that_of_whoever_answers(self, me: UUID, nps: UUID) -> None:
        acme = make_company("Acme Ltd")
        make_contact("Kim Sato", company=acme.id)
        saved = answer_survey(me, nps, 9, {"contact": "Kim Sato", "note": "Support is quick"})
        row = Response.get_by_id(saved.id)
        assert (row.scale, row.score, row.company_id, row.survey_id) == (Scale.NPS, 9, acme.id, nps)
        assert row.title == "NPS 9: Support is quick"
        assert row.at == clock.now()

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_without_words_it_is_called_by_who_gave_it(self, me: UUID) -> None:
        make_contact("Kim Sato")
        assert answer(me, survey="NPS autumn", score="7", contact="Kim Sato").title == "NPS 7 from Kim Sato"
        assert answer(me, scale="CES", score="7").title == "CES 7 of 7"

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_long_words_are_cut_between_words(self, me: UUID) -> None:
        row = answer(me, survey="NPS autumn", score="7", note="The  sensors\nin the " + "cellar " * 20)
        assert row.title == "NPS 7: The sensors in the cellar cellar cellar cellar…"

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_a_score_that_is_changed_changes_what_it_is_called_unless_somebody_said(self, me: UUID) -> None:
        plain, named = (
            answer(me, survey="NPS autumn", score="9", note="Fine", title=title) for title in ("", "Their first")
        )
        for row in (plain, named):
            records.edit_record(me, Kind.RESPONSE, row.id, None, {"score": "8"})
        assert [row.title for row in Response.select().order_by(Response.number)] == ["NPS 8: Fine", "Their first"]

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_it_keeps_the_stage_in_which_the_deal_was_then(self, me: UUID, stages: Mapping[str, UUID]) -> None:
        deal = make_deal(stages["Qualification"], at=clock.now() - timedelta(days=10))
        transitions.move(deal.id, stages["Proposal"], me, None, "for a test", force=True)
        assert answer(me, survey="NPS autumn", score="8", deal=deal.ref).stage == "Proposal"
        assert answer(me, survey="NPS autumn", score="8", deal=deal.ref, at="2026-11-10").stage == "Qualification"
        assert answer(me, survey="NPS autumn", score="8", deal=deal.ref, at="2026-01-10").stage == "Qualification"
        assert answer(me, survey="NPS autumn", score="8", deal=deal.ref, stage="Renewal").stage == "Renewal"
        assert answer(me, survey="NPS autumn", score="8").stage is None

    def test_what_was_posted_somewhere_is_a_review(self, me: UUID) -> None:
        row = answer(me, place="G2", score="4", note="Solid", url="https://g2.example/1")
        assert (row.scale, row.title) == (Scale.REVIEW, "Review 4 of 5: Solid")

    def test_what_is_said_of_a_ticket_is_said_by_who_wrote_it(self, me: UUID) -> None:
        make_contact("Kim Sato")
        ticket = records.add_record(me, Kind.TICKET, {"title": "Alarm is silent", "contact": "Kim Sato"})
        row = answer(me, scale="CSAT", score="5", ticket=ticket.ref)
        assert row.contact.name == "Kim Sato"

    @pytest.mark.parametrize(
        ("values", "field", "says"),
        [
            ({"score": "4"}, "survey", "NPS, CSAT, CES or review"),
            ({"survey": "NPS autumn", "score": "11"}, "score", "from 0 to 10"),
            ({"scale": "CSAT", "score": "0"}, "score", "from 1 to 5"),
            ({"scale": "CES", "score": "8"}, "score", "from 1 to 7"),
            ({"survey": "NPS autumn", "scale": "CSAT", "score": "4"}, "scale", "answered on the scale of NPS"),
            ({"survey": "NPS autumn"}, "score", "needed"),
        ],
    )
    @pytest.mark.usefixtures("at_noon", "nps")
    def test_what_no_scale_has_is_refused(self, me: UUID, values: Mapping[str, str], field: str, says: str) -> None:
        with pytest.raises(BadInput, match=says) as caught:
            answer(me, **values)
        assert caught.value.field == field

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_an_edit_is_held_to_the_scale_too(self, me: UUID) -> None:
        row = answer(me, survey="NPS autumn", score="9")
        for wrong in ({"score": "11"}, {"score": ""}, {"scale": "CSAT"}):
            with pytest.raises(BadInput):
                records.edit_record(me, Kind.RESPONSE, row.id, None, wrong)
        csat = records.add_record(me, Kind.SURVEY, {"title": "CSAT", "scale": "CSAT"})
        with pytest.raises(BadInput, match="from 1 to 5"):
            records.edit_record(me, Kind.RESPONSE, row.id, None, {"survey": csat.ref})
        records.edit_record(me, Kind.RESPONSE, row.id, None, {"survey": csat.ref, "score": "5"})
        assert (Response.get().scale, Response.get().title) == (Scale.CSAT, "CSAT 5 of 5")

    def test_its_line_takes_it_in_again(self, me: UUID, nps: UUID) -> None:
        saved = answer_survey(me, nps, 3, {"note": "Slow"})
        assert actions.lines_of(saved.action) == (
            "crm-tui add response 'title=NPS 3: Slow' survey=SV1 scale=NPS score=3 note=Slow",
        )


class TestAnsweringLowOnes:
    @pytest.mark.parametrize(
        ("scale", "low", "fine"), [("NPS", "6", "7"), ("CSAT", "2", "3"), ("CES", "3", "4"), ("review", "2", "3")]
    )
    def test_only_a_low_answer_makes_a_task(self, me: UUID, scale: str, low: str, fine: str) -> None:
        answer(me, scale=scale, score=fine)
        assert not Task.select().exists()
        row = answer(me, scale=scale, score=low)
        assert row.task_id == Task.get().id

    def test_it_is_for_whoever_looks_after_the_customer_and_due_tomorrow(self, me: UUID, nps: UUID) -> None:
        ben = sign_in("ben", "Ben")
        kim = make_contact("Kim Sato", owner=ben)
        answer_survey(me, nps, 3, {"contact": "Kim Sato", "note": "Nobody calls back"})
        task = Task.get()
        assert (task.title, task.due, task.owner_id, task.contact_id, task.note) == (
            "Answer Kim Sato: NPS 3", TOMORROW, ben, kim.id, "Nobody calls back",
        )  # fmt: skip

    def test_where_nobody_looks_after_them_it_is_for_who_took_it_in(self, me: UUID) -> None:
        answer(me, place="G2", score="1")
        assert (Task.get().title, Task.get().owner_id) == ("Answer the review on G2: Review 1 of 5", me)

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_an_old_answer_is_history(self, me: UUID) -> None:
        answer(me, survey="NPS autumn", score="3", at="2026-08-01")
        assert not Task.select().exists()

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_one_that_turns_low_makes_one_task_and_undo_takes_it_back(self, me: UUID) -> None:
        row = answer(me, survey="NPS autumn", score="9")
        records.edit_record(me, Kind.RESPONSE, row.id, None, {"score": "4"})
        records.edit_record(me, Kind.RESPONSE, row.id, None, {"score": "2"})
        assert Task.select().count() == 1
        undoing.undo(me)
        undoing.undo(me)
        assert not Task.select().where(Task.hidden_at.is_null()).exists()
        assert Response.get().task_id is None

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_somebody_can_be_asked_to_answer_by_hand_once(self, me: UUID) -> None:
        row = answer(me, survey="NPS autumn", score="3", at="2026-08-01")
        saved = follow_up(me, row.id)
        assert saved.summary == "added task T1 to answer response RS1 NPS 3"
        with pytest.raises(BadInput, match="there for it already"):
            follow_up(me, row.id)
        records.delete_record(me, Kind.TASK, Task.get().id)
        follow_up(me, row.id)


class TestFinding:
    @pytest.mark.usefixtures("at_noon", "nps")
    def test_answers_are_found_by_what_they_are(self, me: UUID) -> None:
        for score in ("10", "8", "3"):
            answer(me, survey="NPS autumn", score=score)
        answer(me, scale="CSAT", score="1")
        assert found("is:promoter") == ["RS1"]
        assert found("is:passive") == ["RS2"]
        assert found("is:detractor") == ["RS3"]
        assert found("is:low") == ["RS3", "RS4"]
        tasks.complete_task(me, Response.get(Response.number == 3).task_id)
        assert found("is:unanswered") == ["RS4"]
        assert found("is:answered") == ["RS3"]

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_people_are_found_by_what_they_said_last(self, me: UUID) -> None:
        acme = make_company("Acme Ltd")
        make_contact("Kim Sato", company=acme.id)
        make_contact("Lee Wong")
        answer(me, survey="NPS autumn", score="3", contact="Kim Sato", at="2026-11-01")
        assert found("nps:..6", Kind.CONTACT) == ["C1"]
        assert found("unanswered:1..", Kind.CONTACT) == ["C1"]
        assert found("unanswered:1..", Kind.COMPANY) == ["O1"]
        answer(me, survey="NPS autumn", score="9", contact="Kim Sato", at="2026-11-02")
        assert found("nps:..6", Kind.CONTACT) == []
        assert found("nps:9..", Kind.CONTACT) == ["C1"]
        assert found("no:nps", Kind.CONTACT) == ["C2"]

    def test_a_survey_that_is_gone_still_has_its_answers(self, me: UUID, nps: UUID) -> None:
        row = answer(me, survey="NPS autumn", score="9")
        records.delete_record(me, Kind.SURVEY, nps)
        records.edit_record(me, Kind.RESPONSE, row.id, None, {"score": "8"})
        assert Survey.get_by_id(nps).hidden_at is not None
