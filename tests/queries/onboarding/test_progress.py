"""How far new customers have come: on pages, cards, lists and in Today; and how long it took."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db.models import Checklist, ChecklistTemplate, Deal, Task
from crm_tui.domain.dates.periods import parse_period
from crm_tui.domain.records import Kind
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.agenda.lines import agenda
from crm_tui.queries.agenda.scope import AgendaOf
from crm_tui.queries.board import cards
from crm_tui.queries.lists.rows import PlainRow
from crm_tui.queries.lists.windows import ListOf, Wanted, window
from crm_tui.queries.now import how_it_stands
from crm_tui.queries.now.fact import Tone
from crm_tui.queries.onboarding.progress import Progress, progress_of
from crm_tui.queries.onboarding.times import time_to_onboard
from crm_tui.services.editing import records, tasks
from crm_tui.services.moving import transitions
from tests.making import make_company, make_deal

pytestmark = pytest.mark.usefixtures("workspace", "at_noon")


@pytest.fixture
def won(me: UUID, stages: Mapping[str, UUID]) -> Deal:
    """A deal that was just won, with a checklist of three steps."""
    shipped = ChecklistTemplate.get()
    records.edit_record(me, Kind.TEMPLATE, shipped.id, None, {"note": "0d Thank them\n+3d Call\n+10d Review"})
    deal = make_deal(stages["Proposal"], company=make_company("Acme Ltd").id, owner=me)
    transitions.move(deal.id, stages["Closed won"], me, None, "for a test", force=True)
    return deal


def now(days: int = 0) -> FilterContext:
    moment = clock.now() + timedelta(days=days)
    return FilterContext(None, moment.date(), moment, clock.zone())


def finish(me: UUID, *titles: str) -> None:
    for title in titles:
        tasks.complete_task(me, Task.get(Task.title == title).id)


@pytest.mark.usefixtures("at_noon", "won")
def test_progress_is_what_is_done_what_is_late_and_what_is_next(me: UUID) -> None:
    checklist = Checklist.get().id
    finish(me, "Thank them")
    found = progress_of([checklist], date(2026, 11, 20))[checklist]
    assert (found.done, found.steps, found.late, str(found)) == (1, 3, 1, "1/3 1 late")
    assert found.next is not None
    assert (found.next.task.name, found.next.due, found.next.owner) == ("Call", date(2026, 11, 19), "Ana Ruiz")
    assert not found.is_done
    assert Progress(3, 3).is_done


@pytest.mark.usefixtures("at_noon", "won")
def test_the_list_has_it_as_columns_and_finds_what_is_late(me: UUID) -> None:
    finish(me, "Thank them")
    (row,) = window(ListOf(Kind.CHECKLIST), Wanted(0, 5), now()).rows
    assert isinstance(row, PlainRow)
    assert (row.progress, row.next) == ("1/3", "Call")
    found = {word: _found(word) for word in ("is:late", "is:done", "is:open", "left:2", "left:3")}
    assert found == {"is:late": 0, "is:done": 0, "is:open": 1, "left:2": 1, "left:3": 0}
    assert _found("is:late", days=4) == 1
    finish(me, "Call", "Review")
    assert (_found("is:done"), _found("is:open"), _found("is:late", days=30)) == (1, 0, 0)


def _found(filter_text: str, days: int = 0) -> int:
    return int(Checklist.select().where(compile_filter(filter_text, Kind.CHECKLIST, now(days))).count())


@pytest.mark.usefixtures("at_noon", "won")
def test_the_card_of_a_won_deal_says_it(me: UUID, stages: Mapping[str, UUID]) -> None:
    finish(me, "Thank them")
    make_deal(stages["Proposal"], "Still open")
    open_card, won_card = (_card(stages[name]) for name in ("Proposal", "Closed won"))
    assert (open_card.onboarding, won_card.onboarding) == (None, (1, 3))
    assert won_card.next_step is not None
    assert won_card.next_step.title == "Call"


def _card(stage: UUID) -> cards.Card:
    return cards.board_windows([cards.Wanted(stage, 0, 5)], "", now())[0].cards[0]


def test_the_pages_of_the_deal_and_its_customer_say_it(me: UUID, won: Deal) -> None:
    for kind, record in ((Kind.DEAL, won.id), (Kind.COMPANY, won.company_id)):
        (fact,) = next(one.facts for one in how_it_stands(kind, record, now()) if one.heading == "Onboarding")
        assert (fact.label, fact.value) == ("Onboarding", "0 of 3 done, since today")
        assert fact.why == "next: Thank them, due today, Ana Ruiz"
        (late,) = next(one.facts for one in how_it_stands(kind, record, now(4)) if one.heading == "Onboarding")
        assert late.tone is Tone.ALARM
        assert late.value.endswith("2 steps are late")
    finish(me, "Thank them", "Call", "Review")
    (done,) = next(one.facts for one in how_it_stands(Kind.DEAL, won.id, now()) if one.heading == "Onboarding")
    assert (done.value, done.tone) == ("done today, after 0 days", Tone.GOOD)


@pytest.mark.usefixtures("at_noon", "won")
def test_today_says_of_which_checklist_a_step_is(me: UUID) -> None:
    tasks.add_task(me, {"title": "Buy coffee", "due": "today"})
    context = FilterContext.at_present(me)
    about = {line.matter.title: line.matter.about for line in agenda(AgendaOf(), context)}
    assert about["Thank them"] == ("Onboarding 0/3", "Acme Ltd")
    assert about["Buy coffee"] == ()


class TestTimeToOnboard:
    @pytest.mark.usefixtures("at_noon", "won")
    def test_from_the_win_to_the_last_step(self, me: UUID) -> None:
        assert (time_to_onboard().median, time_to_onboard().underway) == (None, 1)
        with clock.frozen(clock.now() + timedelta(days=12)):
            finish(me, "Thank them", "Call", "Review")
            took = time_to_onboard()
            assert [(one.ref, one.days) for one in took.done] == [("CL1", 12)]
            assert (took.median, took.p80, took.underway) == (12, 12, 0)

    @pytest.mark.usefixtures("at_noon", "won")
    def test_it_belongs_to_the_period_in_which_it_ended(self, me: UUID) -> None:
        with clock.frozen(clock.now() + timedelta(days=20)):
            finish(me, "Thank them", "Call", "Review")
        november, december = (parse_period(text, date(2026, 12, 31)) for text in ("2026-11", "2026-12"))
        assert (len(time_to_onboard(november).done), time_to_onboard(november).underway) == (0, 1)
        assert (len(time_to_onboard(december).done), time_to_onboard(december).underway) == (1, 0)

    def test_the_middle_and_four_of_five_of_several(self, me: UUID) -> None:
        for days in (10, 20, 30, 40, 50):
            company = make_company(f"Firm {days}")
            values = {"company": company.ref, "started": "2026-09-01", "title": f"List {days}"}
            made = records.add_record(me, Kind.CHECKLIST, values)
            done = date(2026, 9, 1) + timedelta(days=days)
            records.edit_record(me, Kind.CHECKLIST, made.id, None, {"done": done.isoformat()})
        assert time_to_onboard().done == ()
        for row in list(Checklist.select()):
            records.edit_record(me, Kind.CHECKLIST, row.id, None, {"deal": _some_deal(me)})
        assert (time_to_onboard().median, time_to_onboard().p80) == (30, 42)


def _some_deal(me: UUID) -> str:
    found = Deal.get_or_none()
    return found.ref if found else records.add_record(me, Kind.DEAL, {"title": "Acme"}).ref
