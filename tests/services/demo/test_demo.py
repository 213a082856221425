"""The demo is a believable workspace on whatever day it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from crm_tui import clock
from crm_tui.db import derived
from crm_tui.db.models import (
    Action,
    Activity,
    Company,
    Contact,
    ContactPoint,
    CustomField,
    CustomValue,
    Deal,
    DealCheck,
    DealContact,
    DealLine,
    Member,
    Pipeline,
    Stage,
    StageVisit,
    Task,
    Transition,
    User,
    rows,
    scalars,
)
from crm_tui.db.search import searching
from crm_tui.domain.records import Kind
from crm_tui.domain.sales.history import Step, visits
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.metrics.catalogue import compute
from crm_tui.metrics.scope import Scope
from crm_tui.queries.agenda.lines import counts
from crm_tui.queries.agenda.scope import AgendaOf
from crm_tui.services import demo
from tests.data import reading
from tests.journal_check import assert_journal_explains_everything
from tests.shelf import Shelf, opened

BERLIN = ZoneInfo("Europe/Berlin")

DAYS = {
    "a Monday": (datetime(2026, 11, 16, 12, 0, tzinfo=UTC), UTC),
    "a Saturday in Tokyo": (datetime(2026, 11, 21, 3, 0, tzinfo=UTC), ZoneInfo("Asia/Tokyo")),
    "a Sunday, the clocks go forward": (datetime(2027, 3, 28, 12, 0, tzinfo=BERLIN), BERLIN),
    "a day after the clocks went back": (datetime(2026, 10, 26, 0, 5, tzinfo=BERLIN), BERLIN),
    "the 29th of February": (datetime(2028, 2, 29, 23, 50, tzinfo=UTC), UTC),
}


@pytest.fixture(scope="module", params=list(DAYS.values()), ids=list(DAYS))
def now(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, shelf: Shelf) -> Iterator[datetime]:
    """The demo, made and open on one of the days; the moment at which it is opened."""
    at, zone = request.param
    with clock.frozen(at.astimezone(UTC), zone), opened(shelf.demo(), tmp_path_factory.mktemp("demo") / "demo.db"):
        yield clock.now()


def context() -> FilterContext:
    """What filters mean to Ana."""
    ana = User.get(User.login == demo.LOGIN).id
    return FilterContext.at_present(ana)


def deals_that(are: str) -> int:
    return int(Deal.select().where(compile_filter(are, Kind.DEAL, context())).count())


def working_day(offset: int) -> date:
    """A day in the past, by the rule of the README."""
    day = clock.today() + timedelta(days=offset)
    return day - timedelta(days=max(0, day.weekday() - 4))


@pytest.mark.usefixtures("now")
class TestGoldenNumbers:
    def test_everything_that_the_files_tell_is_there(self) -> None:
        told = [*reading.deals(), *reading.relations()]
        assert (User.select().count(), Company.select().count(), Contact.select().count()) == (5, 78, 168)
        assert Deal.select().count() == 186
        replies = Member.select(Member.activity).where(Member.activity.is_null(is_null=False))
        of_stories = Activity.select().where(Activity.ticket.is_null(), Activity.id.not_in(replies))
        assert of_stories.count() == sum(len(reading.story_of(block)) for block in told) == 863
        titles = [task["what"] for block in told for task in block.get("tasks", [])]
        assert len(titles) == 69
        assert Task.select().where(Task.title.in_(titles), Task.ticket.is_null()).count() == 69
        assert DealLine.select().count() == sum(len(deal.get("lines", [])) for deal in reading.deals())
        assert DealContact.select().count() == sum(len(deal["contacts"]) for deal in reading.deals())

    def test_metrics(self) -> None:
        names = ["win_rate", "won_value", "open_count", "open_value"]
        found = compute(names, Scope(Pipeline.get().id), context())
        won, closed = found["win_rate"].numerator, found["win_rate"].denominator
        assert won is not None
        assert closed is not None
        assert (won.value, closed.value) == (56, 144)
        assert found["won_value"].value == 81_140_800
        assert (found["open_count"].value, found["open_value"].value) == (35, 65_776_600)

    def test_what_waits_for_ana_and_her_colleagues(self) -> None:
        assert deals_that("is:rotting") == 10
        assert deals_that("is:overdue") == 1
        assert deals_that("owner:me is:open") >= 10
        waiting = Task.select().where(Task.done_at.is_null())
        assert waiting.where(Task.due < clock.today()).count() == 14
        assert waiting.where(Task.due == clock.today()).count() == 4

    def test_ana_s_morning_has_something_of_most_kinds(self) -> None:
        counted = counts(AgendaOf(), context()).by_kind
        assert {kind: counted[kind] for kind in ("overdue", "today", "rotting", "stepless")} == {
            "overdue": 4, "today": 2, "rotting": 1, "stepless": 1,
        }  # fmt: skip
        assert 5 <= counted["silent"] <= 20

    def test_totals_of_stages_and_the_search_index_are_whole(self) -> None:
        assert derived.totals_kept() == derived.totals_from_deals()
        assert searching.unindexed() == 0

    @pytest.mark.parametrize(
        ("typed", "name"),
        [
            ("佐藤 健", "佐藤 健"),
            ("ines falk nordkai", "Ines Falk"),
            ("ines.falk@nordkai.example", "Ines Falk"),
            ("+494066969111", "Ines Falk"),
            ("kuhlhaus", "Nordkai Kühlhaus GmbH"),
        ],
    )
    def test_people_are_found(self, typed: str, name: str) -> None:
        found = {record for _, record in searching.find(typed, ["contact", "company"])}
        named = scalars(Contact.select(Contact.name).where(Contact.id.in_(found)))
        named += scalars(Company.select(Company.name).where(Company.id.in_(found)))
        assert name in named


class TestCalendar:
    def test_nothing_has_happened_that_lies_ahead(self, now: datetime) -> None:
        for moment in (
            Action.at, Activity.at, Transition.at, Task.done_at, Task.created_at, Deal.last_touch_at, Deal.closed_at,
            Contact.created_at, Contact.last_touch_at, Company.created_at, Company.last_touch_at,
        ):  # fmt: skip
            assert moment.model.select().where(moment > now).count() == 0, moment

    @pytest.mark.usefixtures("now")
    def test_nobody_works_on_a_weekend(self) -> None:
        moments = [at for model in (Activity, Transition, Action) for at in scalars(model.select(model.at))]
        days = {clock.local(at).date() for at in moments}
        days |= set(scalars(Task.select(Task.due).where(Task.due != clock.today())))
        days |= set(scalars(Deal.select(Deal.close_date).where(~Deal.close_date.is_null())))
        assert [day for day in days if day.weekday() > 4] == []

    @pytest.mark.usefixtures("now")
    def test_deals_go_through_their_stages_on_the_days_and_in_the_order_that_the_files_tell(self) -> None:
        for told in reading.deals():
            deal = Deal.get(Deal.title == told["title"])
            steps = rows(
                Transition.select(Stage.name, Transition.at, Transition.forced, Transition.reason)
                .join(Stage, on=Transition.to_stage)
                .where(Transition.deal == deal.id)
                .order_by(Transition.seq)
            )
            expected = [(step.stage, working_day(step.day), step.forced, step.reason) for step in reading.path_of(told)]
            assert [(stage, clock.local(at).date(), forced, why) for stage, at, forced, why in steps] == expected
            moments = [at for _, at, _, _ in steps]
            assert moments == sorted(set(moments))
            assert [clock.local(at).hour >= (17 if number else 8) for number, at in enumerate(moments)]

    @pytest.mark.usefixtures("now")
    def test_stories_keep_their_order(self) -> None:
        for told in reading.deals():
            deal = Deal.get(Deal.title == told["title"])
            subjects = scalars(Activity.select(Activity.subject).where(Activity.deal == deal.id).order_by(Activity.at))
            assert subjects == [entry.text for entry in reading.story_of(told)]


@pytest.mark.usefixtures("now")
class TestHistory:
    def test_cards_and_stays_follow_from_the_transitions(self) -> None:
        for deal in Deal.select():
            steps = list(Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq))
            stays = visits([Step(one.id, one.to_stage_id, one.at, one.probability, None) for one in steps])
            kept = StageVisit.select(StageVisit.stage, StageVisit.entered_at, StageVisit.left_at, StageVisit.seconds)
            kept = kept.where(StageVisit.deal == deal.id).order_by(StageVisit.seq)
            assert rows(kept) == [(stay.stage, stay.entered_at, stay.left_at, stay.seconds) for stay in stays]
            assert (deal.stage_id, deal.entered_at) == (stays[-1].stage, stays[-1].entered_at)
            assert deal.opened_at == stays[0].entered_at
            assert deal.closed_at == (None if deal.outcome == "open" else deal.entered_at)
            assert [one.from_stage_id for one in steps] == [None, *(one.to_stage_id for one in steps[:-1])]

    def test_last_touches_are_the_last_of_what_people_did(self) -> None:
        human = Activity.select().where(Activity.kind != "download")
        for model, about in ((Contact, "contact_id"), (Company, "company_id")):
            latest: dict[Any, datetime] = {}
            for one in human.order_by(Activity.at):
                latest[getattr(one, about)] = one.at
            assert {row.id: row.last_touch_at for row in model.select()} == {
                row.id: latest.get(row.id) for row in model.select()
            }
        for deal in Deal.select():
            touches = scalars(human.select(Activity.at).where(Activity.deal == deal.id))
            assert deal.last_touch_at == max([deal.entered_at, *touches])

    def test_only_lost_deals_say_why_they_were_lost(self) -> None:
        for deal in Deal.select():
            lost = deal.outcome == "lost"
            assert (deal.lost_reason_id is not None, bool(deal.lost_note)) == (lost, lost)

    def test_whoever_went_on_without_being_forced_had_ticked_the_boxes(self) -> None:
        boxes = Counter(scalars(DealCheck.select(DealCheck.deal)))
        for told in reading.deals("won"):
            passed = {step.stage for step in reading.path_of(told)} & {"Qualification", "Needs assessment"}
            assert boxes[Deal.get(Deal.title == told["title"]).id] >= len(passed)
        for told in reading.deals("open"):
            assert boxes[Deal.get(Deal.title == told["title"]).id] == len(told.get("checked", []))

    def test_who_sent_somebody_is_not_forgotten(self) -> None:
        field = CustomField.get(CustomField.name == "referred_by")
        sent = CustomValue.select(Contact.name, CustomValue.value).join(Contact, on=CustomValue.record == Contact.id)
        names = {row["key"]: row["name"] for row in reading.table("contacts")}
        told = {(row["name"], names[row["referred_by"]]) for row in reading.table("contacts") if row["referred_by"]}
        assert set(rows(sent.where(CustomValue.field == field.id))) == told

    def test_contact_points_can_be_compared(self) -> None:
        ines = Contact.get(Contact.name == "Ines Falk")
        points = ContactPoint.select(ContactPoint.kind, ContactPoint.key).where(ContactPoint.contact == ines.id)
        assert set(rows(points)) == {("email", "ines.falk@nordkai.example"), ("phone", "+494066969111")}


@pytest.mark.usefixtures("now")
class TestJournal:
    def test_it_tells_the_two_years_in_their_order(self) -> None:
        told = rows(Action.select(Action.at, Action.summary).order_by(Action.id))
        assert told == sorted(told, key=lambda one: one[0])
        assert told[0][1] == "set up the workspace"
        assert told[-1][0] > clock.now() - timedelta(days=5)
        assert all(summary for _, summary in told)

    def test_it_explains_every_row(self) -> None:
        assert_journal_explains_everything()
