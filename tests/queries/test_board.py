"""The board's numbers and windows: right, in order, and at the same cost for ten cards and for ten thousand."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from crm_tui import clock
from crm_tui.db import journal
from crm_tui.db.models import Deal, Pipeline, Stage
from crm_tui.domain.money import Money
from crm_tui.domain.records import Kind
from crm_tui.errors import FilterError, NotFound
from crm_tui.filters.compile import compile_filter
from crm_tui.filters.context import FilterContext
from crm_tui.queries.board import heads
from crm_tui.queries.board.cards import Card, NextStep, Wanted, Window, board_now, board_windows
from crm_tui.queries.board.heads import Board, Column, board_head
from crm_tui.queries.board.pane import deal_pane
from crm_tui.queries.board.pipelines import pipelines
from crm_tui.queries.board.rotting import rotting_count
from crm_tui.queries.shape.reasons import lost_reasons
from crm_tui.services.editing.records import add_record, delete_record
from crm_tui.services.editing.tasks import complete_task
from crm_tui.services.moving import transitions
from tests.making import make_company, make_deal
from tests.statements import count

pytestmark = pytest.mark.usefixtures("at_noon")

Stages = dict[str, UUID]


@pytest.fixture
def context(me: UUID) -> FilterContext:
    return FilterContext.at_present(me)


def head(context: FilterContext, filter_text: str = "") -> Board:
    return board_head(pipelines()[0].id, filter_text, context)


def column(context: FilterContext, name: str, filter_text: str = "") -> Column:
    return next(column for column in head(context, filter_text).columns if column.name == name)


def window(stage: UUID, context: FilterContext, filter_text: str = "", **wanted: object) -> Window:
    shape = {"above": 0, "below": 10} | wanted
    return board_windows([Wanted(stage, **shape)], filter_text, context)[0]  # type: ignore[arg-type]


def titles(cards: tuple[Card, ...]) -> list[str]:
    return [card.title for card in cards]


class TestHeads:
    def test_columns_are_the_stages_in_order_with_their_rules(self, stages: Stages, context: FilterContext) -> None:
        columns = head(context).columns
        assert [column.name for column in columns] == list(stages)
        assert [(column.probability, column.rot_days) for column in columns[:2]] == [(10, 7), (20, 14)]
        assert [column.kind for column in columns[-2:]] == ["won", "lost"]

    def test_a_column_counts_sums_and_weighs_its_deals(self, stages: Stages, context: FilterContext) -> None:
        make_deal(stages["Proposal"], amount=1_000_000)
        make_deal(stages["Proposal"], amount=200_000, probability=90)
        make_deal(stages["Proposal"], amount=None)
        total = column(context, "Proposal").totals[0]
        assert (total.currency, total.deals, total.amount, total.weighted) == ("EUR", 3, 1_200_000, 780_000)

    def test_what_is_closed_weighs_nothing(self, stages: Stages, context: FilterContext) -> None:
        make_deal(stages["Closed won"], amount=1_000_000, probability=50)
        assert [(total.amount, total.weighted) for total in column(context, "Closed won").totals] == [(1_000_000, 0)]

    def test_currencies_are_never_mixed_and_the_commonest_comes_first(
        self, stages: Stages, context: FilterContext
    ) -> None:
        make_deal(stages["Proposal"], amount=900, currency="USD")
        for _ in range(2):
            make_deal(stages["Qualification"], amount=100)
        make_deal(stages["Proposal"], amount=100)
        assert [(total.currency, total.amount) for total in column(context, "Proposal").totals] == [
            ("EUR", 100), ("USD", 900),
        ]  # fmt: skip
        assert [(total.currency, total.deals) for total in head(context).open_totals] == [("EUR", 3), ("USD", 1)]

    def test_the_open_deals_are_those_neither_won_nor_lost(self, stages: Stages, context: FilterContext) -> None:
        for stage in ("Initial contact", "Negotiation", "Closed won", "Closed lost"):
            make_deal(stages[stage])
        assert head(context).open_count == 2

    def test_deleted_deals_are_not_counted(self, stages: Stages, context: FilterContext, me: UUID) -> None:
        deal = make_deal(stages["Proposal"])
        delete_record(me, Kind.DEAL, deal.id)
        assert column(context, "Proposal").count == 0

    @pytest.mark.parametrize("filter_text", ["currency:eur,usd", "amount>=0 or no:amount"])
    def test_a_filter_that_everything_passes_gives_the_numbers_that_are_kept(
        self, stages: Stages, context: FilterContext, filter_text: str
    ) -> None:
        for number, stage in enumerate(stages.values()):
            make_deal(stage, amount=number * 1111, probability=33 if number % 2 else None)
            make_deal(stage, amount=None, currency="USD")
        assert head(context, filter_text).columns == head(context).columns

    def test_a_filter_narrows_numbers_and_cards(self, stages: Stages, context: FilterContext) -> None:
        make_deal(stages["Proposal"], "Small", amount=100_00)
        make_deal(stages["Proposal"], "Large", amount=20_000_00)
        assert column(context, "Proposal", "amount>1k").count == 1
        assert titles(window(stages["Proposal"], context, "amount>1k").cards) == ["Large"]

    @pytest.mark.parametrize("few", [0, 2, 2_000])
    @pytest.mark.parametrize("filter_text", ["acme", "-acme", "kim", "stage:proposal or acme", "nobody"])
    def test_a_filter_lets_the_same_deals_through_whether_they_are_few_or_many(
        self, stages: Stages, context: FilterContext, filter_text: str, few: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        acme = make_company("Acme")
        for stage in ("Qualification", "Proposal", "Negotiation"):
            make_deal(stages[stage], "Rollout", company=acme, amount=100_00)
            make_deal(stages[stage], "Kim's own", amount=200_00, probability=40)
        monkeypatch.setattr(heads, "_FEW", few)
        wanted = [Wanted(stage, 0, 10) for stage in stages.values()]
        board, windows = board_now(pipelines()[0].id, wanted, filter_text, context)
        assert board == head(context, filter_text)
        assert windows == board_windows(wanted, filter_text, context)
        assert {column.stage_id: column.count for column in board.columns} == {
            one.stage_id: len(one.cards) for one in windows
        }

    def test_a_filter_that_cannot_be_read_is_told(self, stages: Stages, context: FilterContext) -> None:
        with pytest.raises(FilterError):
            head(context, "ammount>1k")
        with pytest.raises(FilterError):
            window(stages["Proposal"], context, "ammount>1k")

    def test_a_pipeline_that_is_gone_is_told(self, context: FilterContext) -> None:
        with pytest.raises(NotFound):
            board_head(uuid4(), "", context)

    def test_an_archived_stage_stays_while_deals_stand_in_it(
        self, stages: Stages, context: FilterContext, me: UUID
    ) -> None:
        make_deal(stages["Proposal"])
        with journal.action(me, "archived two stages") as act:
            for name in ("Proposal", "Negotiation"):
                act.update(Stage.get_by_id(stages[name]), archived_at=clock.now())
        names = [column.name for column in head(context).columns]
        assert "Proposal" in names
        assert "Negotiation" not in names


class TestCards:
    def test_a_card_says_what_people_ask_of_a_deal(self, stages: Stages, context: FilterContext, me: UUID) -> None:
        company = make_company("Birch Labs")
        deal = make_deal(
            stages["Negotiation"], company=company.id, owner=me, at=clock.now() - timedelta(days=3, hours=5),
            close_date=clock.today() - timedelta(days=2),
        )  # fmt: skip
        card = window(stages["Negotiation"], context).cards[0]
        assert (card.id, card.ref, card.company, card.owner) == (deal.id, deal.ref, "Birch Labs", "Ana Ruiz")
        assert (card.amount, card.probability, card.days_in_stage) == (Money(4_500_000, "EUR"), 80, 3)
        assert (card.days_late, card.is_open, card.next_step) == (2, True, None)

    def test_a_bare_deal_has_a_card_too(self, stages: Stages, context: FilterContext) -> None:
        make_deal(stages["Proposal"], amount=None)
        card = window(stages["Proposal"], context).cards[0]
        assert (card.company, card.owner, card.amount, card.close_date) == (None, None, None, None)

    def test_its_own_probability_counts_only_while_it_is_open(self, stages: Stages, context: FilterContext) -> None:
        for stage in ("Proposal", "Closed won", "Closed lost"):
            make_deal(stages[stage], probability=33)
        seen = [
            window(stages[stage], context).cards[0].probability for stage in ("Proposal", "Closed won", "Closed lost")
        ]
        assert seen == [33, 100, 0]

    def test_the_next_step_is_the_earliest_open_task(self, stages: Stages, context: FilterContext, me: UUID) -> None:
        deal = make_deal(stages["Proposal"])
        for title, due in (("Some day", ""), ("Later", "+3d"), ("Sooner", "+1d"), ("Done", "today")):
            task = add_record(me, Kind.TASK, {"title": title, "due": due, "deal": deal.ref})
        complete_task(me, task.id)
        tomorrow = clock.today() + timedelta(days=1)
        assert window(stages["Proposal"], context).cards[0].next_step == NextStep("Sooner", tomorrow, overdue=False)

    def test_a_task_without_a_day_is_a_next_step_where_there_is_no_other(
        self, stages: Stages, context: FilterContext, me: UUID
    ) -> None:
        deal = make_deal(stages["Proposal"])
        add_record(me, Kind.TASK, {"title": "Some day", "deal": deal.ref})
        assert window(stages["Proposal"], context).cards[0].next_step == NextStep("Some day", None, overdue=False)

    def test_a_task_whose_day_has_passed_is_overdue(self, stages: Stages, context: FilterContext, me: UUID) -> None:
        deal = make_deal(stages["Proposal"])
        add_record(me, Kind.TASK, {"title": "Call", "due": "yesterday", "deal": deal.ref})
        step = window(stages["Proposal"], context).cards[0].next_step
        assert step is not None
        assert step.overdue

    @pytest.mark.parametrize("untouched", [6, 7, 8])
    @pytest.mark.parametrize("due", ["", "yesterday", "today", "tomorrow"])
    @pytest.mark.parametrize("stage", ["Initial contact", "Closed won"])
    def test_cards_rot_as_the_filter_has_it(
        self, stages: Stages, context: FilterContext, me: UUID, untouched: int, due: str, stage: str
    ) -> None:
        deal = make_deal(stages[stage], at=clock.now() - timedelta(days=untouched, minutes=1))
        if due:
            add_record(me, Kind.TASK, {"title": "Call", "due": due, "deal": deal.ref})
        as_filter = Deal.select().where(Deal.id == deal.id, compile_filter("is:rotting", Kind.DEAL, context)).exists()
        assert window(stages[stage], context).cards[0].rotting is as_filter
        assert rotting_count(deal.pipeline_id, "", context) == as_filter

    def test_a_deal_untouched_for_longer_than_its_stage_allows_rots(
        self, stages: Stages, context: FilterContext
    ) -> None:
        make_deal(stages["Initial contact"], at=clock.now() - timedelta(days=8))
        make_deal(stages["Initial contact"], at=clock.now() - timedelta(days=6))
        assert [card.rotting for card in window(stages["Initial contact"], context).cards] == [False, True]


class TestWindows:
    @pytest.fixture
    def twenty(self, stages: Stages) -> list[str]:
        """Twenty deals in Proposal, the last made on top."""
        for number in range(20):
            make_deal(stages["Proposal"], f"Deal {number:02}")
        return [f"Deal {number:02}" for number in reversed(range(20))]

    @pytest.mark.usefixtures("twenty")
    def test_the_top_of_a_column(self, stages: Stages, context: FilterContext) -> None:
        found = window(stages["Proposal"], context, below=3)
        assert titles(found.cards) == ["Deal 19", "Deal 18", "Deal 17"]
        assert (found.more_above, found.more_below) == (False, True)

    @pytest.mark.usefixtures("twenty")
    def test_the_end_of_a_column(self, stages: Stages, context: FilterContext) -> None:
        found = window(stages["Proposal"], context, above=3, below=0)
        assert titles(found.cards) == ["Deal 02", "Deal 01", "Deal 00"]
        assert (found.more_above, found.more_below) == (True, False)

    def test_a_column_read_page_by_page_is_whole_and_in_order(
        self, stages: Stages, context: FilterContext, twenty: list[str]
    ) -> None:
        seen: list[Card] = []
        key = None
        while True:
            found = window(stages["Proposal"], context, below=7, key=key)
            seen += [card for card in found.cards if card.key != key]
            if not found.more_below:
                break
            key = found.cards[-1].key
        assert titles(tuple(seen)) == twenty

    @pytest.mark.usefixtures("twenty")
    def test_around_a_key(self, stages: Stages, context: FilterContext) -> None:
        key = window(stages["Proposal"], context, below=10).cards[5].key
        found = window(stages["Proposal"], context, above=2, below=2, key=key)
        assert titles(found.cards) == ["Deal 16", "Deal 15", "Deal 14", "Deal 13"]
        assert (found.more_above, found.more_below) == (True, True)

    @pytest.mark.usefixtures("twenty")
    def test_a_key_whose_card_has_gone_still_finds_its_place(
        self, stages: Stages, context: FilterContext, me: UUID
    ) -> None:
        gone = window(stages["Proposal"], context).cards[5]
        transitions.move(gone.id, stages["Qualification"], me, None)
        found = window(stages["Proposal"], context, above=1, below=1, key=gone.key)
        assert titles(found.cards) == ["Deal 15", "Deal 13"]

    def test_cards_at_one_position_are_all_found(self, stages: Stages, context: FilterContext, me: UUID) -> None:
        deals = [make_deal(stages["Proposal"], f"Deal {number}") for number in range(5)]
        with journal.action(me, "put five deals in one place") as act:
            for deal in deals:
                act.update(Deal.get_by_id(deal.id), position=7)
        everything = window(stages["Proposal"], context).cards
        assert len(everything) == 5
        for number, card in enumerate(everything):
            found = window(stages["Proposal"], context, above=9, below=9, key=card.key)
            assert found.cards == everything, number

    def test_the_board_asks_as_many_statements_for_few_deals_as_for_many(
        self, stages: Stages, context: FilterContext, me: UUID
    ) -> None:
        wanted = [Wanted(stage, 0, 10) for stage in stages.values()]
        pipeline = pipelines()[0].id

        def board() -> None:
            board_head(pipeline, "", context)
            board_windows(wanted, "", context)

        make_deal(stages["Proposal"])
        board()
        few = count(board)
        template: dict[str, Any] = next(iter(Deal.select().dicts()))
        with journal.action(me, "added many deals") as act:
            del template["id"], template["number"]
            act.create_many(
                Deal,
                (template | {"position": place, "stage": stage} for stage in stages.values() for place in range(1500)),
            )
        assert count(board) == few == 2 + len(stages)


class TestAround:
    def test_pipelines_and_reasons_for_losing_come_in_their_order(self, me: UUID) -> None:
        with journal.action(me, "added a pipeline") as act:
            act.create(Pipeline, name="Partners", name_key="partners", position=5)
        assert [pipeline.name for pipeline in pipelines()] == ["Sales", "Partners"]
        assert [reason.name for reason in lost_reasons()][:2] == ["Price", "Chose a competitor"]

    def test_the_pane_tells_what_a_deal_needs_to_go_on(self, stages: Stages, context: FilterContext) -> None:
        pane = deal_pane(make_deal(stages["Qualification"]).id, context)
        assert [(state.says, state.met) for state in pane.to_go_on] == [("Need and budget are known", False)]
        assert [item.what for item in pane.timeline] == ["moved"]

    def test_the_pane_asks_nothing_of_a_deal_that_is_lost(self, stages: Stages, context: FilterContext) -> None:
        assert deal_pane(make_deal(stages["Closed lost"]).id, context).to_go_on == ()
