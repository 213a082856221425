"""The board as of a past day: as a picture taken that evening, at the cost of what has happened since."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import peewee as pw
import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Deal, Stage, rows
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.errors import BadInput, CrmError
from crm_tui.filters.context import FilterContext
from crm_tui.interchange.importing import Choices, carry_out, prepare
from crm_tui.interchange.tables import open_table
from crm_tui.metrics.as_of import evening
from crm_tui.queries.board import past as board_past
from crm_tui.queries.board.cards import Card, Wanted, board_windows
from crm_tui.queries.board.heads import Board, board_head
from crm_tui.queries.board.past import Past, look_back, past_head, past_windows
from crm_tui.queries.board.pipelines import pipelines
from crm_tui.services import workspace as workspaces
from crm_tui.services.editing import tasks
from crm_tui.services.editing.records import add_record, delete_record, edit_record
from crm_tui.services.moving import transitions
from crm_tui.services.moving.transitions import Closing
from crm_tui.services.undo import undoing
from tests.conftest import NOON
from tests.making import make_company, make_deal
from tests.shelf import Shelf, opened
from tests.statements import count

Stages = dict[str, UUID]

FIRST = NOON.date()
EVERY = 1000


def at(day: int, hour: int = 9) -> datetime:
    """An hour of a day of the story."""
    return NOON.replace(hour=hour) + timedelta(days=day)


def context_of(me: UUID, moment: datetime, day: date | None = None) -> FilterContext:
    return FilterContext(me, day or moment.date(), moment, clock.zone())


@pytest.fixture
def workspace(tmp_path: Path, shelf: Shelf) -> Iterator[Path]:
    """A workspace that was made the day before the story begins."""
    with clock.frozen(at(-1)):
        ready = shelf.sales(name="Ana Ruiz")
    with opened(ready, tmp_path / "sales.db") as path:
        yield path


@pytest.fixture
def story(me: UUID) -> Iterator[UUID]:
    """Time stands on the hundredth day of the story; each part of it freezes its own."""
    with clock.frozen(at(100)):
        yield me


def as_of(me: UUID, day: int, near: Past | None = None, filter_text: str = "") -> Past:
    return look_back(pipelines()[0].id, FIRST + timedelta(day), filter_text, context_of(me, clock.now()), near)


def column_of(past: Past, stage: UUID, me: UUID) -> tuple[Card, ...]:
    return past_windows(past, [Wanted(stage, 0, EVERY)], context_of(me, clock.now()))[0].cards


Picture = tuple[Board, dict[UUID, frozenset[Card]]]


def told(head: Board, columns: dict[UUID, tuple[Card, ...]]) -> Picture:
    """What a board says, but for what no past is told of: the version, the place that somebody gave a card, and how far
    an onboarding had come.
    """
    plain = {
        stage: frozenset(replace(card, version=0, position=0, onboarding=None) for card in cards)
        for stage, cards in columns.items()
    }
    return head._replace(as_of=None), plain


def picture(me: UUID, moment: datetime, day: date) -> Picture:
    """The board as it stands."""
    context = context_of(me, moment, day)
    head = board_head(pipelines()[0].id, "", context)
    wanted = [Wanted(column.stage_id, 0, EVERY) for column in head.columns]
    return told(head, {window.stage_id: window.cards for window in board_windows(wanted, "", context)})


def picture_of_past(past: Past, me: UUID) -> Picture:
    head = past_head(past)
    return told(head, {column.stage_id: column_of(past, column.stage_id, me) for column in head.columns})


class Life:
    """A sales team that adds, moves, edits, deletes, closes and takes back, by chance, some of it days later."""

    def __init__(self, me: UUID, stages: Stages, seed: int) -> None:
        self.me = me
        self.stages = list(stages.values())
        self.dice = random.Random(seed)  # noqa: S311 - the same for the same seed
        self.deals: list[UUID] = []
        self.tasks: list[UUID] = []
        self.done: list[UUID] = []
        self.companies = [make_company(name).id for name in ("Acme Ltd", "Birch Labs")]
        self.ben = workspaces.sign_in("ben", "Ben Okoye")

    def go_on(self) -> None:
        """Do one thing; what the rules refuse does not happen."""
        with contextlib.suppress(CrmError):
            self.dice.choice(
                [self.add, self.move, self.move, self.edit, self.delete, self.plan, self.finish, self.undo]
            )()

    def add(self) -> None:
        values = {"title": f"Deal {len(self.deals)}", "amount": self.dice.choice(["", "100 EUR", "70 USD"])}
        if self.dice.random() < 0.5:
            values |= {"company": "Acme Ltd", "probability": "30"}
        saved = add_record(self.me, Kind.DEAL, values)
        self.deals.append(saved.id)
        self.noted(saved.action)

    def move(self) -> None:
        told = clock.now() - timedelta(days=self.dice.choice([0, 0, 1, 4]))
        closing = Closing(amount=5_000, lost_note="too dear", at=told)
        deal, stage = self.dice.choice(self.deals), self.dice.choice(self.stages)
        moved = transitions.move(deal, stage, self.me, None, "by chance", force=True, closing=closing)
        self.noted(moved.action)

    def edit(self) -> None:
        values = self.dice.choice(
            [{"amount": f"{self.dice.randrange(900)} EUR"}, {"amount": "40 USD"}, {"amount": ""}, {"title": "Renamed"},
             {"owner": "ben"}, {"owner": ""}, {"company": "Birch Labs"}, {"probability": "55"}, {"probability": ""},
             {"close": "2026-12-24"}]
        )  # fmt: skip
        self.noted(edit_record(self.me, Kind.DEAL, self.dice.choice(self.deals), None, values).action)

    def delete(self) -> None:
        self.noted(delete_record(self.me, Kind.DEAL, self.dice.choice(self.deals)).action)

    def plan(self) -> None:
        self.tasks.append(tasks.add_task(self.me, {"title": "Call", "deal": f"D{self.dice.randint(1, 9)}"}).id)

    def finish(self) -> None:
        tasks.complete_task(self.me, self.dice.choice(self.tasks or [UUID(int=1)]))

    def undo(self) -> None:
        if self.done:
            action = self.done.pop(self.dice.randrange(len(self.done)))
            undoing.undo(self.me, action)
            if self.dice.random() < 0.3:
                undoing.redo(self.me, action)

    def noted(self, action: UUID | None) -> None:
        if action is not None:
            self.done.append(action)


@pytest.mark.parametrize("seed", range(6))
def test_a_past_day_shows_what_a_picture_taken_that_evening_showed(seed: int, me: UUID, stages: Stages) -> None:
    pictures: list[Picture] = []
    with clock.frozen(at(0)):
        life = Life(me, stages, seed)
        for _ in range(4):
            life.add()
    for day in range(12):
        for hour in range(8, 8 + life.dice.randrange(9)):
            with clock.frozen(at(day, hour)):
                life.go_on()
        evening = clock.start_of(FIRST + timedelta(day + 1))
        with clock.frozen(evening):
            pictures.append(picture(me, evening, FIRST + timedelta(day)))
    with clock.frozen(at(12)):
        near: Past | None = None
        for day in [*range(11, -1, -1), *range(12)]:
            near = as_of(me, day, near)
            assert picture_of_past(near, me) == pictures[day], f"stepped to day {day}"
            assert picture_of_past(as_of(me, day), me) == pictures[day], f"jumped to day {day}"
        counts = [{column.name: column.count for column in head.columns if column.count} for head, _ in pictures]
        assert [counted(me, day) for day in range(0, 12, 4)] == counts[::4]
    with clock.frozen(at(12) + 3 * board_past.STEP):
        assert [picture_of_past(as_of(me, day), me) for day in range(12)] == pictures


def counted(me: UUID, day: int) -> dict[str, int]:
    """How many deals stood in each stage by the numbers of that evening."""
    with evening(FIRST + timedelta(day), context_of(me, clock.now())):
        query = Deal.select(Stage.name, pw.fn.COUNT(Deal.id)).join(Stage).where(Deal.hidden_at.is_null())
        return dict(rows(query.group_by(Stage.name)))


class TestWhatCounts:
    def test_a_deal_added_later_is_absent_and_one_deleted_since_is_there(self, story: UUID, stages: Stages) -> None:
        first = stages["Initial contact"]
        with clock.frozen(at(0)):
            old = make_deal(first, "Old", by=story)
        with clock.frozen(at(5)):
            make_deal(first, "New", by=story)
            delete_record(story, Kind.DEAL, old.id)
        assert [card.title for card in column_of(as_of(story, 3), first, story)] == ["Old"]
        assert [card.title for card in column_of(as_of(story, 5), first, story)] == ["New"]

    def test_what_it_was_called_worth_and_whose_it_was(self, story: UUID, stages: Stages) -> None:
        first = stages["Initial contact"]
        with clock.frozen(at(0)):
            deal = add_record(story, Kind.DEAL, {"title": "Pilot", "amount": "100 EUR", "owner": "ana"})
        workspaces.sign_in("ben", "Ben Okoye")
        with clock.frozen(at(4)):
            edit_record(story, Kind.DEAL, deal.id, None, {"title": "Rollout", "amount": "900 EUR", "owner": "ben"})
        then = as_of(story, 3)
        (card,) = column_of(then, first, story)
        assert (card.title, card.amount, card.owner) == ("Pilot", Money(10_000, "EUR"), "Ana Ruiz")
        assert (card.days_in_stage, past_head(then).open_totals[0].amount) == (3, 10_000)

    def test_a_move_counts_on_the_evenings_before_it_was_taken_back(self, story: UUID, stages: Stages) -> None:
        with clock.frozen(at(0)):
            deal = make_deal(stages["Initial contact"], by=story)
        with clock.frozen(at(2)):
            transitions.move(deal.id, stages["Qualification"], story, None, "so", force=True)
        known = as_of(story, 3)
        with clock.frozen(at(6)):
            undoing.undo(story)
        for then in (as_of(story, 3), as_of(story, 3, near=known), as_of(story, 3, filter_text="amount:45k")):
            assert column_of(then, stages["Qualification"], story)
            assert not column_of(then, stages["Initial contact"], story)
            assert [column.count for column in past_head(then).columns[:2]] == [0, 1]
        assert column_of(as_of(story, 6), stages["Initial contact"], story)

    def test_a_deal_is_open_until_somebody_tells_that_it_was_lost_before(self, story: UUID, stages: Stages) -> None:
        with clock.frozen(at(0)):
            deal = make_deal(stages["Initial contact"], by=story)
        with clock.frozen(at(6)):
            closing = Closing(lost_note="too dear", at=at(2))
            transitions.move(deal.id, stages["Closed lost"], story, None, "so", closing=closing)
        near = as_of(story, 1)
        for day in range(1, 7):
            near = as_of(story, day, near)
            assert [bool(column_of(near, stages[name], story)) for name in ("Initial contact", "Closed lost")] == [
                day < 6,
                day >= 6,
            ]

    def test_filters_look_at_deals_as_they_are_today(self, story: UUID, stages: Stages) -> None:
        with clock.frozen(at(0)):
            for amount in (100, 900):
                make_deal(stages["Initial contact"], f"Worth {amount}", by=story, amount=amount * 100)
        with clock.frozen(at(5)):
            edit_record(story, Kind.DEAL, Deal.get(Deal.title == "Worth 100").id, None, {"amount": "5000 EUR"})
        then = as_of(story, 3, filter_text="amount>800")
        assert past_head(then).open_totals[0].amount == 100_000
        assert len(column_of(then, stages["Initial contact"], story)) == 2
        assert not column_of(as_of(story, 3, filter_text="amount>8000"), stages["Initial contact"], story)

    def test_a_day_that_is_not_over_is_refused_in_a_sentence(self, story: UUID) -> None:
        with pytest.raises(BadInput, match="not over yet"):
            as_of(story, 100)


def test_a_column_is_walked_by_key_in_both_directions(story: UUID, stages: Stages) -> None:
    first = stages["Initial contact"]
    for number in range(7):
        with clock.frozen(at(0, 8 + number // 2)):
            make_deal(first, f"Deal {number}", by=story)
    then, context = as_of(story, 3), context_of(story, clock.now())
    every = column_of(then, first, story)
    middle = past_windows(then, [Wanted(first, 2, 2, every[3].key)], context)[0]
    assert (middle.cards, middle.more_above, middle.more_below) == (every[1:5], True, True)
    end = past_windows(then, [Wanted(first, 3, 0)], context)[0]
    assert (end.cards, end.more_above, end.more_below) == (every[-3:], True, False)


def test_the_next_day_takes_as_many_statements_however_many_deals_there_are(story: UUID, stages: Stages) -> None:
    first = stages["Initial contact"]

    def step() -> None:
        then = as_of(story, 3, near)
        past_head(then)
        past_windows(then, [Wanted(first, 0, 10)], context_of(story, clock.now()))

    with clock.frozen(at(0)):
        make_deal(first, by=story)
    near = as_of(story, 4)
    few = count(step)
    with clock.frozen(at(1)), journal.together():
        for number in range(300):
            make_deal(first, f"Deal {number}", by=story)
    near = as_of(story, 4)
    assert count(step) <= few + 10, "but for the halving, which takes one more for twice as many"


def test_an_import_that_was_taken_back_has_never_been(story: UUID, stages: Stages, tmp_path: Path) -> None:
    path = tmp_path / "deals.csv"
    path.write_text(f"Id,Title,Stage,Entered\n1,Old,Proposal,{at(1).date()}\n")
    with open_table(path) as table:
        carry_out(prepare(table, Kind.DEAL, Choices()), story)
    assert column_of(as_of(story, 3), stages["Proposal"], story), "deals that an import brings were there"
    undoing.undo(story)
    then = as_of(story, 3)
    assert not column_of(then, stages["Proposal"], story)
    assert not sum(column.count for column in past_head(then).columns)
