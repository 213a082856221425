"""What customers say over time and by who they are, and what changed because of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from crm_tui import clock
from crm_tui.db.models import Response
from crm_tui.domain.choices import Scale
from crm_tui.domain.records import Kind, Phase
from crm_tui.errors import FilterError
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.feedback.answers import last_said, reviews, unanswered
from crm_tui.queries.feedback.improvements import compared
from crm_tui.queries.feedback.scores import By, Part, answers_in, by, lately, passing
from crm_tui.queries.feedback.surveys import running_survey, surveys
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.now.fact import Fact, Tone
from crm_tui.queries.overviews import overview_called
from crm_tui.services.editing import records, tasks
from tests.making import make_contact

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def nps(me: UUID) -> UUID:
    """A survey."""
    return records.add_record(me, Kind.SURVEY, {"title": "Autumn", "scale": "NPS", "starts": "2026-09-01"}).id


def now() -> FilterContext:
    return FilterContext.at_present(None)


def answer(me: UUID, score: int, at: str = "2026-11-10 10:00", **values: str) -> UUID:
    scale = {} if "survey" in values or "scale" in values else {"scale": "NPS"}
    return records.add_record(me, Kind.RESPONSE, {"score": str(score), "at": at, **scale, **values}).id


def told(parts: tuple[Part, ...]) -> dict[str, tuple[int, float | None]]:
    """How many answers each part has, and their number."""
    return {part.name: (part.answers.n, part.answers.value) for part in parts}


class TestOverTime:
    def test_a_month_is_compared_with_the_month_before_back_to_the_first_answer(self, me: UUID) -> None:
        for score, at in ((9, "2026-11-02"), (3, "2026-11-30"), (10, "2026-09-30"), (8, "2025-11-20")):
            answer(me, score, at)
        months = by(By.MONTH, now())[Scale.NPS]
        assert told(months) == {"Nov 2026": (2, 0.0), "Oct 2026": (0, None), "Sep 2026": (1, 100.0)}
        assert months[1].before.n == 1

    def test_a_month_begins_at_midnight_where_the_person_is(self, me: UUID) -> None:
        tokyo = ZoneInfo("Asia/Tokyo")
        with clock.frozen(datetime(2026, 11, 16, 12, tzinfo=UTC), tokyo):
            answer(me, 9, "2026-11-01 00:30")
            answer(me, 9, "2026-10-31 23:30")
            assert told(by(By.MONTH, now())[Scale.NPS]) == {"Nov 2026": (1, 100.0), "Oct 2026": (1, 100.0)}

    def test_the_last_days_stand_against_those_before(self, me: UUID) -> None:
        answer(me, 9)
        answer(me, 3, "2026-07-10")
        found, before = (answers_in(span) for span in lately(now()))
        assert (found[Scale.NPS].value, before[Scale.NPS].value) == (100, -100)

    def test_a_deleted_answer_counts_nowhere(self, me: UUID) -> None:
        gone = answer(me, 3)
        records.delete_record(me, Kind.RESPONSE, gone)
        assert by(By.MONTH, now()) == {}
        assert unanswered() == ()


class TestByWho:
    @pytest.mark.usefixtures("at_noon", "nps")
    def test_by_phase_theme_stage_and_survey(self, me: UUID) -> None:
        make_contact("Kim Sato", phase=Phase.RETENTION)
        make_contact("Lee Wong", phase=Phase.ADVOCACY)
        answer(me, 9, contact="Lee Wong", tags="support", survey="Autumn")
        answer(me, 3, contact="Kim Sato", tags="support, alarms", stage="Proposal")
        answer(me, 4, scale="CSAT", tags="alarms")
        assert list(told(by(By.PHASE, now())[Scale.NPS])) == ["retention", "advocacy"]
        assert told(by(By.THEME, now())[Scale.NPS]) == {"support": (2, 0.0), "alarms": (1, -100.0)}
        assert told(by(By.THEME, now())[Scale.CSAT]) == {"alarms": (1, 100.0)}
        assert told(by(By.STAGE, now())[Scale.NPS]) == {"Proposal": (1, -100.0)}
        assert told(by(By.SURVEY, now())[Scale.NPS]) == {"Autumn": (1, 100.0)}

    def test_a_segment_is_asked_by_its_filter_and_one_that_cannot_be_read_has_no_answers(self, me: UUID) -> None:
        make_contact("Kim Sato", phase=Phase.RETENTION)
        make_contact("Lee Wong")
        answer(me, 9, contact="Kim Sato")
        answer(me, 3, contact="Lee Wong")
        records.add_record(me, Kind.SEGMENT, {"title": "Customers", "filter": "is:customer"})
        records.add_record(me, Kind.SEGMENT, {"title": "All", "filter": ""})
        assert told(by(By.SEGMENT, now())[Scale.NPS]) == {"All": (2, 0.0), "Customers": (1, 100.0)}

    def test_a_filter_over_answers_narrows_them(self, me: UUID) -> None:
        answer(me, 9, tags="support")
        answer(me, 3)
        found = by(By.MONTH, now(), passing("tag:support", now()))
        assert told(found[Scale.NPS]) == {"Nov 2026": (1, 100.0)}
        with pytest.raises(FilterError):
            passing("taggg:support", now())

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_its_filter_lists_the_answers_of_a_part(self, me: UUID) -> None:
        answer(me, 9, survey="Autumn", tags='half "open" doors', stage="Needs assessment")
        answer(me, 3, "2026-10-10")
        answer(me, 3, scale="CSAT")
        for how in (By.MONTH, By.THEME, By.STAGE, By.SURVEY):
            part = by(how, now())[Scale.NPS][0]
            listed = Response.select().where(compile_filter(part.filter, Kind.RESPONSE, now()))
            assert [row.score for row in listed] == [9], part.filter


class TestWhatWeChanged:
    def test_the_answers_to_its_theme_before_and_after(self, me: UUID) -> None:
        for score, at, tags in ((2, "2026-09-01", "alarms"), (5, "2026-09-02", "alarms"), (9, "2026-09-03", "price")):
            answer(me, score, at, tags=tags)
        for score, at in ((9, "2026-11-02"), (9, "2026-11-03")):
            answer(me, score, at, tags="Alarms")
        added = {"title": "Better texts", "day": "2026-10-01", "theme": "alarms"}
        records.add_record(me, Kind.IMPROVEMENT, added)
        (one,) = compared(now())
        assert (one.before.n, one.before.value, one.after.n, one.after.value) == (2, -100, 2, 100)
        assert one.rose == 200
        assert (one.naming_before, one.naming_after) == (2 / 3, 1.0)

    def test_its_own_day_is_after_it_and_far_away_is_neither(self, me: UUID) -> None:
        for at in ("2026-10-01 00:00", "2026-09-30 23:59", "2026-03-01"):
            answer(me, 9, at)
        records.add_record(me, Kind.IMPROVEMENT, {"title": "Better texts", "day": "2026-10-01"})
        (one,) = compared(now())
        assert (one.before.n, one.after.n) == (1, 1)

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_of_a_survey_only_its_answers_on_its_scale(self, me: UUID) -> None:
        answer(me, 9, survey="Autumn")
        answer(me, 1, scale="CSAT")
        answer(me, 1)
        records.add_record(me, Kind.IMPROVEMENT, {"title": "Better", "day": "2026-11-01", "survey": "Autumn"})
        (one,) = compared(now())
        assert (one.after.scale, one.after.n, one.rose) == (Scale.NPS, 1, None)


class TestSingleAnswers:
    def test_a_low_answer_waits_until_its_task_is_done(self, me: UUID) -> None:
        make_contact("Kim Sato")
        answer(me, 3, contact="Kim Sato", note="Nobody calls back")
        (one,) = unanswered()
        assert (one.who, one.said, one.note) == ("Kim Sato", "NPS 3", "Nobody calls back")
        assert one.follow_up is not None
        assert one.follow_up.owner == "Ana Ruiz"
        tasks.complete_task(me, one.follow_up.task.id)
        assert unanswered() == ()
        (said,) = last_said(one.response.id, Kind.CONTACT) or last_said(_kim(), Kind.CONTACT)
        assert not said.is_unanswered

    def test_reviews_say_where_they_were_posted(self, me: UUID) -> None:
        answer(me, 5, place="G2", scale="review")
        assert [(one.place, one.score) for one in reviews()] == [("G2", 5)]

    @pytest.mark.usefixtures("at_noon", "nps")
    def test_surveys_with_all_their_answers_and_the_one_that_runs(self, me: UUID) -> None:
        ended = {"title": "Old", "scale": "CSAT", "starts": "2026-10-01", "ends": "2026-10-31"}
        records.add_record(me, Kind.SURVEY, ended)
        answer(me, 9, survey="Autumn")
        assert [(one.survey.name, one.answers.n) for one in surveys()] == [("Old", 0), ("Autumn", 1)]
        running = running_survey(clock.today())
        assert running is not None
        assert running.name == "Autumn"


class TestPages:
    def test_a_page_tells_what_they_said_last_and_that_nobody_answered(self, me: UUID) -> None:
        kim = make_contact("Kim Sato")
        answer(me, 3, "2026-08-01", contact="Kim Sato", note="Nobody calls back")
        answer(me, 9, contact="Kim Sato")
        facts = feedback_on(Kind.CONTACT, kim.id)
        assert [fact.value for fact in facts] == ["NPS 9", "NPS 3: Nobody calls back"]
        assert facts[1].tone is Tone.ALARM
        assert facts[1].line == ("feedback", "follow-up", "RS1")

    def test_a_survey_a_response_and_an_improvement_say_what_came_of_them(self, me: UUID, nps: UUID) -> None:
        low = answer(me, 3, survey="Autumn")
        better = records.add_record(me, Kind.IMPROVEMENT, {"title": "Better", "day": "2026-11-01"}).id
        assert feedback_on(Kind.SURVEY, nps)[0].value == "-100 (n=1, few)"
        assert feedback_on(Kind.RESPONSE, low)[0].value.startswith("T1 Answer them: NPS 3")
        assert "NPS no answers before, -100 (n=1, few) since" in feedback_on(Kind.IMPROVEMENT, better)[0].value


class TestOverview:
    @pytest.mark.usefixtures("at_noon", "nps")
    def test_every_section_says_something_once_there_is_something_to_say(self, me: UUID) -> None:
        sections = overview_called("surveys").sections
        assert [section.name for section in sections if section.read(now())] == []
        make_contact("Kim Sato")
        answer(me, 3, contact="Kim Sato", survey="Autumn", tags="alarms", note="Too many")
        answer(me, 4, "2026-08-01", scale="review", place="G2")
        answer(me, 2, "2026-08-01")
        records.add_record(me, Kind.IMPROVEMENT, {"title": "Better", "day": "2026-11-01", "theme": "alarms"})
        said = {section.name: section.read(now()) for section in sections}
        assert all(said.values())
        (nobody, waiting) = said["answer"]
        assert nobody.facts[0].line == ("feedback", "follow-up", "RS3")
        assert waiting.facts[0].value == "NPS 3: Too many · Kim Sato"

    def test_what_is_late_is_to_be_seen(self, me: UUID) -> None:
        answer(me, 3)
        with clock.frozen(clock.now() + timedelta(days=5)):
            (waiting,) = overview_called("feedback").sections[5].read(now())
        assert waiting.facts[0].tone is Tone.ALARM


def feedback_on(kind: Kind, record: UUID) -> tuple[Fact, ...]:
    """What this area says of a record."""
    wanted = {"Feedback", "Answers", "What comes of it", "Before and after"}
    return next(facts.facts for facts in how_it_stands(kind, record, now()) if facts.heading in wanted)


def _kim() -> UUID:
    from crm_tui.db.models import Contact

    return UUID(str(Contact.get(Contact.name == "Kim Sato").id))
