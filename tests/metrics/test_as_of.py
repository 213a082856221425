"""Numbers as of a past day: what was shown that evening, however the workspace went on."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from crm_tui import clock
from crm_tui.db import derived, opening
from crm_tui.db.models import Deal, StageVisit, database, rows
from crm_tui.domain.dates import parse_period
from crm_tui.domain.records import Kind, Phase
from crm_tui.errors import BadInput
from crm_tui.filters.context import FilterContext
from crm_tui.interchange.importing import Choices, carry_out, prepare
from crm_tui.interchange.tables import open_table
from crm_tui.metrics.as_of import compute_as_of, evening
from crm_tui.metrics.catalogue import DEFINITIONS, compute
from crm_tui.metrics.metric import Metric
from crm_tui.metrics.records import records
from crm_tui.metrics.scope import Scope
from crm_tui.queries.board.heads import find_pipeline
from crm_tui.services import transitions, undoing
from crm_tui.services import workspace as workspaces
from crm_tui.services.leads import handovers
from crm_tui.services.lifecycle.moving import move_phase
from crm_tui.services.records import add_record, delete_record, edit_record
from crm_tui.services.shape.stages import edit_stage
from tests.conftest import NOON
from tests.making import make_deal
from tests.queries.test_board_past import Life, at

Stages = dict[str, UUID]

FIRST = NOON.date()

WANTED = tuple(name for name, one in DEFINITIONS.items() if not one.on_request)
"""Those that somebody gets who does not ask for one by name; the others are worked out in the same way."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Path]:
    """A workspace that was made the day before the story begins."""
    path = tmp_path / "sales.db"
    with clock.frozen(at(-1)):
        workspaces.create(path, template="sales", login="ana", name="Ana Ruiz")
    opening.open_workspace(path)
    yield path
    opening.disconnect()
    database.initialize(None)


@pytest.fixture
def later(me: UUID) -> Iterator[UUID]:
    """Time stands on the hundredth day of the story; each part of it freezes its own."""
    with clock.frozen(at(100)):
        yield me


def day_of(number: int) -> date:
    return FIRST + timedelta(number)


def scope(day: date, words: str = "all time") -> Scope:
    return Scope(find_pipeline("").id, parse_period(words, day))


def evening_of(me: UUID, number: int) -> FilterContext:
    """Who asks in the last moment of a day."""
    end = clock.start_of(day_of(number + 1)) - clock.MICROSECOND
    return FilterContext(me, day_of(number), end, clock.zone())


def now(me: UUID) -> FilterContext:
    return FilterContext(me, clock.today(), clock.now(), clock.zone())


def shown(me: UUID, number: int, words: str) -> dict[str, Metric]:
    """Every number, asked for that evening."""
    context = evening_of(me, number)
    with clock.frozen(context.now):
        return compute((), scope(day_of(number), words), context)


def told(me: UUID, number: int, words: str = "all time") -> dict[str, Metric]:
    """The same, asked for now."""
    return compute_as_of((), scope(day_of(number), words), now(me), day_of(number))


class Relations(Life):
    """A company of which the sales are only a part."""

    def __init__(self, me: UUID, stages: Stages, seed: int) -> None:
        super().__init__(me, stages, seed)
        self.people: list[UUID] = []

    def go_on(self) -> None:
        super().go_on()
        with contextlib.suppress(BadInput):
            self.dice.choice([self.meet, self.lead_on, self.answer, self.earn, self.spend, self.send, self.rename])()

    def meet(self) -> None:
        self.noted(add_record(self.me, Kind.CONTACT, {"name": f"Kim {self.dice.random()}", "owner": "ben"}).action)

    def person(self) -> UUID:
        made = add_record(self.me, Kind.CONTACT, {"name": f"Lee {len(self.people)}"})
        self.people.append(made.id)
        return made.id

    def lead_on(self) -> None:
        phase = self.dice.choice([Phase.QUALIFICATION, Phase.RETENTION, Phase.ADVOCACY, Phase.CHURNED])
        move_phase(Kind.CONTACT, self.dice.choice([*self.people, self.person()]), phase, self.me, None, "by chance")
        handovers.give(self.me, self.person())

    def answer(self) -> None:
        scale, score = self.dice.choice([("NPS", "9"), ("NPS", "3"), ("CSAT", "4"), ("CES", "6")])
        self.person()
        values = {"scale": scale, "score": score, "contact": f"Lee {len(self.people) - 1}"}
        self.noted(add_record(self.me, Kind.RESPONSE, values).action)

    def earn(self) -> None:
        self.noted(add_record(self.me, Kind.ORDER, {"title": "Order", "amount": "90 EUR"}).action)

    def spend(self) -> None:
        self.noted(add_record(self.me, Kind.COST, {"title": "Fair", "amount": "40 EUR"}).action)

    def send(self) -> None:
        self.noted(add_record(self.me, Kind.MENTION, {"title": "Spoke of us"}).action)

    def rename(self) -> None:
        name = self.dice.choice(["Ben Okoye", "Benjamin Okoye", "Ben O."])
        edit_record(self.me, Kind.USER, self.ben, None, {"name": name})
        edit_stage(self.me, self.stages[1], {"name": f"Qualified {self.dice.random()}"})


def test_every_number_is_what_it_was_that_evening(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        life = Relations(later, stages, seed=3)
        life.add()
    evenings = []
    for number in range(6):
        with clock.frozen(at(number)):
            for _ in range(16):
                life.go_on()
        words = "this week" if number % 2 else "all time"
        evenings.append((words, shown(later, number, words)))
    for number, (words, known) in enumerate(evenings):
        again = told(later, number, words)
        for name in WANTED:
            assert again[name] == known[name], (number, words, name)


def test_a_move_counts_on_the_evenings_before_it_was_taken_back(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        deal = make_deal(stages["Initial contact"])
    with clock.frozen(at(1)):
        transitions.move(deal.id, stages["Closed won"], later, None, "too early", force=True)
    with clock.frozen(at(3)):
        undoing.undo(later)
    won = [told(later, number)["won_count"].value for number in range(5)]
    assert won == [0, 1, 1, 0, 0]


def test_what_was_deleted_since_was_there_and_names_are_those_of_that_day(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        ben = workspaces.sign_in("ben", "Ben Okoye")
        deal = make_deal(stages["Proposal"], owner=ben)
    with clock.frozen(at(2)):
        delete_record(later, Kind.DEAL, deal.id)
        edit_record(later, Kind.USER, ben, None, {"name": "Benjamin"})
        edit_stage(later, stages["Proposal"], {"name": "Offer"})
    before, after = told(later, 1), told(later, 3)
    assert (before["open_count"].value, after["open_count"].value) == (1, 0)
    assert [row.title for row in before["by_owner"].rows] == ["Ben Okoye"]
    assert "Proposal" in [row.title for row in before["open_by_stage"].rows]
    assert "Offer" in [row.title for row in after["open_by_stage"].rows]


def test_the_records_behind_a_number_are_those_of_that_evening(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        deal = make_deal(stages["Proposal"], "Acme rollout")
    with clock.frozen(at(2)):
        edit_record(later, Kind.DEAL, deal.id, None, {"title": "Acme, second try"})
        transitions.move(deal.id, stages["Closed won"], later, None, "signed", force=True)
    with evening(day_of(1), now(later)) as then:
        metric = compute(["open_count"], scope(day_of(1)), then)["open_count"]
        assert metric.numerator is not None
        assert metric.numerator.records is not None
        (row,) = records(metric.numerator.records, scope(day_of(1)), then)
    assert (row.title, row.state) == ("Acme rollout", "Proposal")


def test_nothing_of_the_past_stays_when_it_was_asked_for(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(2)):
        deal = make_deal(stages["Proposal"])
    told(later, 1)
    assert Deal.get_by_id(deal.id).title == "Acme rollout"
    assert derived.totals_kept() == derived.totals_from_deals()


def test_totals_and_stays_are_those_of_the_deals_that_evening(later: UUID, stages: Stages) -> None:
    with clock.frozen(at(0)):
        life = Life(later, stages, 5)
        life.add()
    for number in range(6):
        with clock.frozen(at(number)):
            for _ in range(10):
                life.go_on()
    for number in range(6):
        with evening(day_of(number), now(later)):
            assert derived.totals_kept() == derived.totals_from_deals()
            stands = {deal.id: [deal.stage_id, deal.entered_at] for deal in Deal.select()}
            standing = StageVisit.select(StageVisit.deal, StageVisit.stage, StageVisit.entered_at)
            stays = {deal: where for deal, *where in rows(standing.where(StageVisit.left_at.is_null()))}
            assert stays == stands


def test_a_day_that_is_not_over_has_no_evening(later: UUID) -> None:
    with pytest.raises(BadInput, match="is not over yet"):
        told(later, 100)


DEALS = """Id,Title,Stage,Entered,Closed,Amount
1,Sold early,Closed won,2026-11-02,2026-11-10,100
2,Sold late,Closed won,2026-11-04,2026-11-30,200
3,Lost late,Closed lost,2026-11-05,2026-12-01,300
4,Entered late,Proposal,2026-11-28,,400
5,Still there,Proposal,2026-11-06,,500
"""


def take_in(path: Path, by: UUID) -> None:
    path.write_text(DEALS)
    with open_table(path) as table:
        carry_out(prepare(table, Kind.DEAL, Choices()), by)


def counted(me: UUID, day: date) -> tuple[float | None, ...]:
    metrics = compute_as_of(("won_count", "lost_count", "open_count", "open_value"), scope(day), now(me), day)
    return tuple(metric.value for metric in metrics.values())


def test_what_an_import_brought_counts_from_its_own_days_on(later: UUID, tmp_path: Path) -> None:
    take_in(tmp_path / "deals.csv", later)
    assert counted(later, date(2026, 11, 1)) == (0, 0, 0, 0)
    assert counted(later, date(2026, 11, 4)) == (0, 0, 2, 300_00)
    assert counted(later, date(2026, 11, 20)) == (1, 0, 3, 1_000_00)
    assert counted(later, date(2026, 12, 2)) == (2, 1, 2, 900_00)


def test_an_import_that_was_taken_back_has_never_been(later: UUID, tmp_path: Path) -> None:
    take_in(tmp_path / "deals.csv", later)
    undoing.undo(later)
    assert counted(later, date(2026, 11, 20)) == (0, 0, 0, 0)
    undoing.redo(later)
    assert counted(later, date(2026, 11, 20)) == (1, 0, 3, 1_000_00)


def test_what_was_done_to_imported_deals_since_is_taken_back(later: UUID, stages: Stages, tmp_path: Path) -> None:
    with clock.frozen(at(50)):
        take_in(tmp_path / "deals.csv", later)
    with clock.frozen(at(60)):
        still = Deal.get(Deal.title == "Still there")
        transitions.move(still.id, stages["Closed won"], later, None, "by hand", force=True)
    assert counted(later, day_of(55)) == (2, 1, 2, 900_00)
    assert counted(later, day_of(60)) == (3, 1, 1, 400_00)
    assert counted(later, date(2026, 11, 20)) == (1, 0, 3, 1_000_00)
