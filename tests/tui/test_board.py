"""The board, as somebody works it from the keyboard: keys in, rows in the workspace out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any, cast
from uuid import UUID

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.db.models import Activity, Deal, DealCheck, DealLine, LostReason, Task, Transition
from crm_tui.domain.records import Kind
from crm_tui.services.editing.records import add_record
from crm_tui.services.moving import transitions
from crm_tui.tui.app import CrmApp
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.screens.forms.move import MoveForm
from crm_tui.tui.screens.forms.screen import FormScreen
from crm_tui.tui.widgets.board.pane import Pane
from crm_tui.tui.widgets.board.widget import BoardView
from tests.making import make_deal
from tests.tui.driving import press, program, says, settle, shown, write

Stages = dict[str, UUID]

pytestmark = pytest.mark.usefixtures("at_noon")


@asynccontextmanager
async def board(path: Path, **options: Any) -> AsyncIterator[Pilot[int]]:
    async with program(path, **options) as pilot:
        assert isinstance(pilot.app.screen, BoardScreen)
        yield pilot


def screen(pilot: Pilot[int]) -> str:
    return shown(pilot.app)


def at(pilot: Pilot[int]) -> str | None:
    """The title of the card at the cursor."""
    view = pilot.app.screen.view  # type: ignore[attr-defined]
    return view.card.title if view.card else None


def stage_of(deal: Deal) -> str:
    name: str = Deal.get_by_id(deal.id).stage.name
    return name


class TestShowing:
    async def test_the_board_opens_with_heads_cards_and_sums(self, workspace: Path, stages: Stages, me: UUID) -> None:
        make_deal(stages["Initial contact"], "Acme rollout", owner=me)
        make_deal(stages["Proposal"], "Birch pilot", amount=800_000)
        async with board(workspace) as pilot:
            text = screen(pilot)
        assert "2 open   53k EUR   weighted 9.3k" in text
        assert "Initial contact        1" in text
        assert "▌Acme rollout         45k" in text
        assert "Proposal 1 · 8k" in text

    @pytest.mark.parametrize("width", [40, 50, 60, 80])
    async def test_where_there_is_little_room_sums_give_way_to_the_name_of_the_pipeline(
        self, workspace: Path, stages: Stages, width: int
    ) -> None:
        for number in range(12):
            make_deal(stages["Proposal"], f"Deal {number}", amount=123_456_700)
        async with board(workspace, size=(width, 10)) as pilot:
            line = screen(pilot).splitlines()[1]
        assert line.startswith(" Sales ▾ ")
        assert "12 open   15M EUR" in line
        assert ("weighted" in line) == (width > 40)

    @pytest.mark.parametrize(
        ("filter_text", "words"),
        [("owner:ana", "owner:ana  "), ("owner:ana amount>10k and not won", "owner:ana amo…  ")],
    )
    async def test_two_blanks_are_between_the_filter_and_the_sums(
        self, workspace: Path, stages: Stages, me: UUID, filter_text: str, words: str
    ) -> None:
        make_deal(stages["Initial contact"], owner=me)
        async with board(workspace, size=(60, 12), filter_text=filter_text) as pilot:
            line = screen(pilot).splitlines()[1]
            assert line.startswith(f" Sales ▾   {words}"), line
            assert "  1 open   45k EUR" in line

    async def test_the_cursor_goes_to_the_first_cards_that_come_to_an_empty_board(
        self, workspace: Path, stages: Stages
    ) -> None:
        async with board(workspace) as pilot:
            deals = [make_deal(stages["Proposal"], title) for title in ("Acme rollout", "Birch pilot")]
            pilot.app.screen.changed([(Kind.DEAL, deal.id) for deal in deals])  # type: ignore[attr-defined]
            await settle(pilot)
            assert at(pilot) in ("Acme rollout", "Birch pilot")

    async def test_an_empty_board_says_which_key_adds_a_deal(self, workspace: Path) -> None:
        async with board(workspace) as pilot:
            assert "Nothing yet; n adds one." in screen(pilot)

    @pytest.mark.parametrize("key", ["L", "H", "J", "m", "enter", "e", "a", "t", "d"])
    async def test_a_key_for_a_card_says_where_there_is_none(self, workspace: Path, stages: Stages, key: str) -> None:
        make_deal(stages["Initial contact"], "Acme rollout")
        async with board(workspace) as pilot:
            await press(pilot, "l", key)
            assert "There is no card here; n adds a deal." in screen(pilot)

    async def test_rotting_deals_are_counted(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Initial contact"], at=clock.now() - timedelta(days=30))
        async with board(workspace) as pilot:
            await says(pilot, "! 1 rotting")

    async def test_the_pane_shows_the_deal_on_which_the_cursor_rests(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Qualification"], "Birch pilot")
        make_deal(stages["Initial contact"], "Acme rollout")
        async with board(workspace, size=(120, 40)) as pilot:
            await says(pilot, "45,000.00 EUR  10 %  no close date")
            await press(pilot, "l")
            await says(pilot, "✗ Need and budget are known")

    @pytest.mark.parametrize(("width", "there"), [(80, False), (109, False), (110, True), (200, True)])
    async def test_the_pane_is_there_when_there_is_room(self, workspace: Path, width: int, there: bool) -> None:  # noqa: FBT001
        async with board(workspace, size=(width, 30)) as pilot:
            assert pilot.app.screen.query_one(Pane).display is there
            view = pilot.app.screen.query_one(BoardView)
            assert view.size.width + there * pilot.app.screen.query_one(Pane).size.width == width
            assert len(view.render_line(0).text) == view.size.width

    async def test_hostile_titles_are_shown_and_obeyed_nowhere(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Initial contact"], "[@click=app.exit]x[/] \x1b[31m \u202e")
        async with board(workspace, size=(120, 40)) as pilot:
            await pilot.pause(0.15)
            await settle(pilot)
            text = screen(pilot)
        assert "[@click=app.exit" in text
        assert "\x1b" not in text
        assert "\u202e" not in text

    async def test_densities_and_closed_stages(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Closed won"], "Birch pilot")
        make_deal(stages["Initial contact"], "Acme rollout")
        async with board(workspace) as pilot:
            assert "nobody" in screen(pilot)
            await press(pilot, "z", "z")
            assert "nobody" not in screen(pilot)
            assert "Closed won 1 · 45k" in screen(pilot)
            await press(pilot, "w")
            assert "Won and lost are columns now, to the right; w folds them." in screen(pilot)
            await press(pilot, "6", "l")
            assert "Birch pilot" in screen(pilot)
            await press(pilot, "w")
            assert "Won and lost are folded into the last line; w makes them columns." in screen(pilot)


class TestMoving:
    @pytest.mark.parametrize("key", ["L", "shift+right"])
    async def test_a_key_moves_the_card_on_and_the_cursor_goes_with_it(
        self, workspace: Path, stages: Stages, me: UUID, key: str
    ) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, key)
            assert (at(pilot), pilot.app.screen.view.column.name) == ("Acme rollout", "Qualification")  # type: ignore[attr-defined]
            assert "Moved D1 Acme rollout from Initial contact to Qualification" in screen(pilot)
        assert stage_of(deal) == "Qualification"
        last = Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq.desc()).get()
        assert (last.by_id, last.probability) == (me, 20)

    @pytest.mark.parametrize("size", [(40, 10), (45, 12), (53, 10)])
    async def test_the_cursor_goes_with_it_off_the_screen(
        self, workspace: Path, stages: Stages, size: tuple[int, int]
    ) -> None:
        make_deal(stages["Initial contact"], "Birch pilot")
        deal = make_deal(stages["Initial contact"], "Acme rollout")
        async with board(workspace, size=size) as pilot:
            for keys, stage in (
                ("L", "Qualification"),
                ("H", "Initial contact"),
                ("2L", "Needs assessment"),
                ("H", "Qualification"),
                ("H", "Initial contact"),
            ):
                await press(pilot, *keys)
                assert (at(pilot), stage_of(deal)) == ("Acme rollout", stage)
                assert "▌Acme rollout" in screen(pilot)

    async def test_a_count_skips_stages(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "2", "L")
            assert stage_of(deal) == "Needs assessment"
            await press(pilot, "2", "H")
            assert stage_of(deal) == "Initial contact"

    async def test_undo_puts_it_back_and_redo_moves_it_again(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "L", "u")
            assert stage_of(deal) == "Initial contact"
            assert "▌" in screen(pilot)
            await press(pilot, "ctrl+r")
            assert stage_of(deal) == "Qualification"

    async def test_a_stage_is_picked_by_its_name(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "m")
            await write(pilot, "needs")
            await press(pilot, "enter")
        assert stage_of(deal) == "Needs assessment"

    async def test_cards_change_places_within_a_stage(self, workspace: Path, stages: Stages) -> None:
        for title in ("Third", "Second", "First"):
            make_deal(stages["Initial contact"], title)
        async with board(workspace) as pilot:
            await press(pilot, "J")
            assert at(pilot) == "First"
            await press(pilot, "j", "K", "K")
            assert at(pilot) == "Third"
        order = Deal.select().where(Deal.stage == stages["Initial contact"]).order_by(Deal.position, Deal.id)
        assert [deal.title for deal in order] == ["Third", "Second", "First"]

    async def test_marked_cards_move_together_and_are_one_undo(self, workspace: Path, stages: Stages) -> None:
        deals = [make_deal(stages["Initial contact"], f"Deal {number}") for number in range(3)]
        async with board(workspace) as pilot:
            await press(pilot, "space", "space", "L")
            assert [stage_of(deal) for deal in deals] == ["Initial contact", "Qualification", "Qualification"]
            assert "Moved 2 deals to Qualification" in screen(pilot)
            await press(pilot, "u")
        assert {stage_of(deal) for deal in deals} == {"Initial contact"}

    async def test_escape_takes_the_marks_away(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "space")
            assert "● 1 marked" in screen(pilot)
            await press(pilot, "escape")
            assert "●" not in screen(pilot)

    async def test_cards_marked_in_several_stages_move_by_the_picker(self, workspace: Path, stages: Stages) -> None:
        deals = [make_deal(stages["Initial contact"]), make_deal(stages["Needs assessment"])]
        async with board(workspace) as pilot:
            await press(pilot, "space", "2", "l", "space", "H")
            assert "m moves them all into one" in screen(pilot)
            await press(pilot, "m")
            await write(pilot, "qual")
            await press(pilot, "enter")
        assert {stage_of(deal) for deal in deals} == {"Qualification"}

    async def test_somebody_else_was_faster_and_is_named(self, workspace: Path, stages: Stages, me: UUID) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            until_moved = Event()
            waiting = asyncio.ensure_future(cast("CrmApp", pilot.app).store.run(until_moved.wait))
            await pilot.press("2", "L")
            transitions.move(deal.id, stages["Qualification"], me, None)
            until_moved.set()
            await waiting
            await settle(pilot)
            assert "Ana Ruiz" in screen(pilot)
            assert stage_of(deal) == "Qualification"
            assert "Qualification          1" in screen(pilot)

    async def test_a_card_is_dragged(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await pilot.mouse_down(offset=(5, 5))
            await pilot.hover(offset=(40, 12))
            await pilot.mouse_up(offset=(40, 12))
            await settle(pilot)
        assert stage_of(deal) == "Qualification"


class TestCriteria:
    async def test_a_form_asks_for_the_box_that_is_not_ticked(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Qualification"])
        async with board(workspace) as pilot:
            await press(pilot, "l", "L")
            assert isinstance(pilot.app.screen, MoveForm)
            assert "Need and budget are known" in screen(pilot)
            await write(pilot, "yes")
            await press(pilot, "ctrl+s")
        assert stage_of(deal) == "Needs assessment"
        assert DealCheck.select().where(DealCheck.deal == deal.id).count() == 1

    async def test_a_form_asks_for_the_field_that_a_criterion_is_about(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"], amount=None)
        async with board(workspace) as pilot:
            await press(pilot, "3", "L")
            assert isinstance(pilot.app.screen, MoveForm)
            await write(pilot, "12k")
            await press(pilot, "ctrl+s")
        assert stage_of(deal) == "Proposal"
        assert Deal.get_by_id(deal.id).amount == 1_200_000

    async def test_what_is_still_missing_is_said_and_nothing_moves(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Qualification"])
        async with board(workspace) as pilot:
            await press(pilot, "l", "L", "ctrl+s")
            assert isinstance(pilot.app.screen, MoveForm)
            assert "cannot move to Needs assessment yet" in screen(pilot)
        assert stage_of(deal) == "Qualification"

    async def test_an_exclamation_mark_forces_and_asks_why(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Qualification"])
        async with board(workspace) as pilot:
            await press(pilot, "l", "L", "!")
            await write(pilot, "The boss said so")
            await press(pilot, "ctrl+s")
        assert stage_of(deal) == "Needs assessment"
        last = Transition.select().where(Transition.deal == deal.id).order_by(Transition.seq.desc()).get()
        assert (last.forced, last.reason) == (True, "The boss said so")

    async def test_a_refused_batch_can_be_forced_too(self, workspace: Path, stages: Stages) -> None:
        deals = [make_deal(stages["Qualification"]) for _ in range(2)]
        async with board(workspace) as pilot:
            await press(pilot, "l", "space", "space", "L")
            assert "2 of 2 deals cannot move to Needs assessment" in screen(pilot)
            assert "Not yet true:" in screen(pilot)
            assert "Need and budget are known" in screen(pilot)
            assert {stage_of(deal) for deal in deals} == {"Qualification"}
            await press(pilot, "escape", "!")
            await write(pilot, "Both are urgent")
            await press(pilot, "ctrl+s")
        assert {stage_of(deal) for deal in deals} == {"Needs assessment"}


class TestWinningAndLosing:
    async def test_winning_asks_what_was_bought_for_how_much(self, workspace: Path, stages: Stages, me: UUID) -> None:
        add_record(me, Kind.PRODUCT, {"name": "Licence", "price": "500"})
        deal = make_deal(stages["Negotiation"], amount=None)
        async with board(workspace) as pilot:
            await press(pilot, "4", "l", "L")
            assert isinstance(pilot.app.screen, FormScreen)
            await write(pilot, "20k")
            await press(pilot, "tab")
            await write(pilot, "2 x Licence")
            await press(pilot, "ctrl+s")
            assert "Won D1 Acme rollout" in screen(pilot)
        won = Deal.get_by_id(deal.id)
        assert (won.outcome, won.amount, won.closed_at) == ("won", 2_000_000, clock.now())
        assert DealLine.select().where(DealLine.deal == deal.id).count() == 1

    async def test_what_else_is_missing_is_asked_after_winning(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Qualification"])
        async with board(workspace) as pilot:
            await press(pilot, "l", "m")
            await write(pilot, "won")
            await press(pilot, "enter", "ctrl+s")
            assert isinstance(pilot.app.screen, MoveForm)
            await write(pilot, "yes")
            await press(pilot, "ctrl+s")
        assert stage_of(deal) == "Closed won"

    async def test_losing_asks_for_a_reason_from_the_list(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "9", "L")
            await write(pilot, "pri")
            await press(pilot, "tab")
            await write(pilot, "Too dear by half")
            await press(pilot, "ctrl+s")
        lost = Deal.get_by_id(deal.id)
        assert (lost.outcome, LostReason.get_by_id(lost.lost_reason_id).name) == ("lost", "Price")
        assert lost.lost_note == "Too dear by half"

    async def test_losing_without_a_reason_is_refused_beside_the_field(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "9", "L", "ctrl+s")
            assert "Choose a reason, or say it in words." in screen(pilot)
            await press(pilot, "escape")
        assert stage_of(deal) == "Initial contact"

    async def test_several_are_lost_for_one_reason(self, workspace: Path, stages: Stages) -> None:
        deals = [make_deal(stages["Initial contact"]) for _ in range(2)]
        async with board(workspace) as pilot:
            await press(pilot, "space", "space", "9", "L")
            assert "Lost: 2 deals" in screen(pilot)
            await write(pilot, "price")
            await press(pilot, "ctrl+s")
            assert "Lost 2 deals   u undo" in screen(pilot)
            assert {stage_of(deal) for deal in deals} == {"Closed lost"}
            assert {deal.lost_reason.name for deal in Deal.select()} == {"Price"}
            await press(pilot, "u")
        assert {stage_of(deal) for deal in deals} == {"Initial contact"}

    async def test_several_with_amounts_are_won_without_a_question(self, workspace: Path, stages: Stages) -> None:
        deals = [make_deal(stages["Negotiation"]) for _ in range(2)]
        async with board(workspace) as pilot:
            await press(pilot, "4", "l", "space", "space", "L")
            assert "Won 2 deals   u undo" in screen(pilot)
            assert {stage_of(deal) for deal in deals} == {"Closed won"}
            await press(pilot, "u")
        assert {stage_of(deal) for deal in deals} == {"Negotiation"}

    async def test_winning_several_asks_for_the_amounts_that_are_missing(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Negotiation"], "Acme", amount=None)
        make_deal(stages["Negotiation"], "Birch")
        make_deal(stages["Negotiation"], "Cobalt", amount=None, currency="USD")
        async with board(workspace) as pilot:
            await press(pilot, "4", "l", "space", "space", "space", "L")
            assert "Won: 3 deals" in screen(pilot)
            assert "D2 Birch" not in screen(pilot)
            await write(pilot, "lots")
            await press(pilot, "ctrl+s")
            assert "fields need a look" in screen(pilot)
            assert {deal.outcome for deal in Deal.select()} == {"open"}
            await press(pilot, *["backspace"] * 4)
            await write(pilot, "20k")
            await press(pilot, "tab")
            assert "20,000.00 USD" in screen(pilot)
            await write(pilot, "10k")
            await press(pilot, "ctrl+s")
            assert "Won 3 deals   u undo" in screen(pilot)
            found = {deal.title: (deal.outcome, deal.amount, deal.currency) for deal in Deal.select()}
            assert found == {
                "Acme": ("won", 1_000_000, "EUR"),
                "Birch": ("won", 4_500_000, "EUR"),
                "Cobalt": ("won", 2_000_000, "USD"),
            }
            await press(pilot, "u")
        assert {deal.outcome for deal in Deal.select()} == {"open"}
        assert Deal.get(Deal.title == "Acme").amount is None

    async def test_what_else_several_lack_is_said_with_the_question_why_they_are_won(
        self, workspace: Path, stages: Stages
    ) -> None:
        deals = [make_deal(stages["Qualification"], f"Deal {number}", amount=None) for number in range(2)]
        async with board(workspace) as pilot:
            await press(pilot, "l", "space", "space", "m")
            await write(pilot, "won")
            await press(pilot, "enter")
            await write(pilot, "1k")
            await press(pilot, "tab")
            await write(pilot, "2k")
            await press(pilot, "ctrl+s")
            assert "Not yet true:" in screen(pilot)
            assert "Need and budget are known" in screen(pilot)
            await press(pilot, "enter")
            assert isinstance(pilot.app.screen, MoveForm)
            assert {stage_of(deal) for deal in deals} == {"Qualification"}
            await write(pilot, "They signed at the fair")
            await press(pilot, "ctrl+s")
        assert [(stage_of(deal), Deal.get_by_id(deal.id).amount) for deal in deals] == [
            ("Closed won", 200_000), ("Closed won", 100_000),
        ]  # fmt: skip


class TestRecords:
    async def test_a_deal_is_added_to_the_column_at_the_cursor(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Initial contact"], "Acme rollout")
        async with board(workspace) as pilot:
            await press(pilot, "l", "n")
            await write(pilot, "Birch pilot")
            await press(pilot, "ctrl+s")
            assert at(pilot) == "Birch pilot"
        assert Deal.get(Deal.title == "Birch pilot").stage_id == stages["Qualification"]

    async def test_a_task_is_added_to_the_deal_and_is_its_next_step(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "t")
            await write(pilot, "Send deck")
            await press(pilot, "ctrl+s")
            assert "→ Send deck" in screen(pilot)
        assert Task.get().deal_id == deal.id

    @pytest.mark.parametrize(("key", "kind", "model"), [("t", "task", Task), ("a", "activity", Activity)])
    async def test_marked_deals_get_one_each_in_one_step_and_are_marked_no_more(
        self, workspace: Path, stages: Stages, key: str, kind: str, model: type[Task | Activity]
    ) -> None:
        deals = [make_deal(stages["Initial contact"], f"Deal {number}") for number in range(4)]
        async with board(workspace) as pilot:
            await press(pilot, "space", "space", "space", key)
            assert f"New {kind} for 3 deals" in screen(pilot)
            await press(pilot, *["tab"] * (kind == "activity"))
            await write(pilot, "Send deck")
            await press(pilot, "ctrl+s")
            assert f"Added {kind} Send deck to 3 deals   u undo" in screen(pilot)
            assert "●" not in screen(pilot)
            assert {one.deal_id for one in model.select()} == {deal.id for deal in deals[1:]}
            await press(pilot, "u")
        assert not model.select().where(model.hidden_at.is_null()).exists()

    async def test_a_form_that_is_closed_leaves_the_marks(self, workspace: Path, stages: Stages) -> None:
        for _ in range(2):
            make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "space", "space", "t", "escape")
            assert "● 2 marked" in screen(pilot)
        assert not Task.select().exists()

    async def test_one_marked_deal_gets_the_task_wherever_the_cursor_is(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"], "Acme rollout")
        make_deal(stages["Qualification"], "Birch pilot")
        async with board(workspace) as pilot:
            await press(pilot, "space", "l", "t")
            await write(pilot, "Send deck")
            await press(pilot, "ctrl+s")
            assert "●" not in screen(pilot)
        assert Task.get().deal_id == deal.id

    async def test_marked_deals_that_were_edited_are_marked_no_more(self, workspace: Path, stages: Stages) -> None:
        for _ in range(2):
            make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "space", "space", "e")
            await write(pilot, "Alike")
            await press(pilot, "ctrl+s")
            assert "●" not in screen(pilot)
        assert {deal.title for deal in Deal.select()} == {"Alike"}

    async def test_from_the_page_of_a_deal_that_moved_on_one_goes_on_down_its_old_column(
        self, workspace: Path, stages: Stages
    ) -> None:
        for title in ("Third", "Second", "First"):
            make_deal(stages["Initial contact"], title)
        async with board(workspace) as pilot:
            await press(pilot, "j", "enter", "L", "J")
            assert "Third" in screen(pilot).splitlines()[1]
            await press(pilot, "K")
            assert "First" in screen(pilot).splitlines()[1]
            await press(pilot, "K")
            assert "That was the first of the list." in screen(pilot)
        assert Deal.get(Deal.title == "Second").stage_id == stages["Qualification"]

    async def test_deleting_hides_and_undo_brings_back(self, workspace: Path, stages: Stages) -> None:
        deal = make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "d")
            assert Deal.get_by_id(deal.id).hidden_at is not None
            assert "▌Acme" not in screen(pilot)
            await press(pilot, "u")
            assert "▌Acme" in screen(pilot)

    async def test_marked_deals_are_deleted_together_and_are_marked_no_more(
        self, workspace: Path, stages: Stages
    ) -> None:
        for _ in range(3):
            make_deal(stages["Initial contact"])
        async with board(workspace) as pilot:
            await press(pilot, "space", "space", "d")
            assert Deal.select().where(Deal.hidden_at.is_null()).count() == 1
            assert "marked" not in screen(pilot).splitlines()[1]
            await press(pilot, "u")
        assert Deal.select().where(Deal.hidden_at.is_null()).count() == 3

    async def test_the_filter_line_narrows_the_board(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Initial contact"], "Small", amount=100)
        make_deal(stages["Initial contact"], "Large")
        async with board(workspace) as pilot:
            await press(pilot, "slash")
            await write(pilot, "amount>1k")
            await press(pilot, "enter")
            text = screen(pilot)
        assert "amount>1k" in text
        assert "Large" in text
        assert "Small" not in text
        assert "1 open" in text

    async def test_escape_takes_the_filter_away(self, workspace: Path, stages: Stages) -> None:
        make_deal(stages["Initial contact"], "Small", amount=100)
        async with board(workspace) as pilot:
            await press(pilot, "slash")
            await write(pilot, "amount>1k")
            await press(pilot, "enter")
            assert "Small" not in screen(pilot)
            await press(pilot, "escape")
            assert "Small" in screen(pilot)


class TestSize:
    async def test_a_long_column_is_fetched_as_the_cursor_goes(self, workspace: Path, stages: Stages) -> None:
        for number in range(60):
            make_deal(stages["Initial contact"], f"Deal {number:02}")
        async with board(workspace) as pilot:
            await press(pilot, "4", "0", "j")
            assert at(pilot) == "Deal 19"
            await press(pilot, "G")
            assert at(pilot) == "Deal 00"
            await press(pilot, "g", "g")
            assert at(pilot) == "Deal 59"
