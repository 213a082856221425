"""The board as of a past day: stepped through with keys, to look at and not to change."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from crm_tui import clock
from crm_tui.db.files import opening
from crm_tui.db.models import Stage, User, database
from crm_tui.domain.records import Kind
from crm_tui.queries.board.cards import Wanted
from crm_tui.services.editing.records import delete_record
from crm_tui.services.moving import transitions
from crm_tui.tui.screens.board.screen import BoardScreen
from crm_tui.tui.widgets.board.widget import BoardView
from tests.conftest import NOON
from tests.making import make_deal
from tests.shelf import Shelf
from tests.tui.driving import press, program, settle, shown, write


@pytest.fixture
def at_noon() -> Iterator[None]:
    with clock.frozen(NOON):
        yield


@pytest.fixture
def story(tmp_path: Path, shelf: Shelf, at_noon: None) -> Path:  # noqa: ARG001 - time stands still
    """Acme rollout, in Qualification until the day before yesterday; Birch pilot, deleted yesterday."""
    path = tmp_path / "sales.db"
    with clock.frozen(NOON - timedelta(days=10)):
        shutil.copy(shelf.sales(name="Ana Ruiz"), path)
    opening.open_workspace(path)
    me = User.get().id
    stage = {one.name: one.id for one in Stage.select()}
    with clock.frozen(NOON - timedelta(days=9)):
        acme = make_deal(stage["Qualification"], by=me)
        birch = make_deal(stage["Initial contact"], "Birch pilot", by=me)
    with clock.frozen(NOON - timedelta(days=2)):
        transitions.move(acme.id, stage["Needs assessment"], me, None, "so", force=True)
    with clock.frozen(NOON - timedelta(days=1)):
        delete_record(me, Kind.DEAL, birch.id)
        make_deal(stage["Initial contact"], "Cobalt renewal", by=me)
    opening.disconnect()
    database.initialize(None)
    return path


@pytest.fixture
async def board(story: Path) -> AsyncIterator[Pilot[int]]:
    async with program(story, size=(120, 40)) as pilot:
        yield pilot


def screen(pilot: Pilot[int]) -> str:
    return shown(pilot.app)


def titles(pilot: Pilot[int]) -> dict[str, list[str]]:
    view = pilot.app.screen
    assert isinstance(view, BoardScreen)
    state = view.view._state
    return {column.name: [card.title for card in state.lane(at).cards] for at, column in enumerate(state.columns)}


async def test_a_key_goes_back_a_day_and_another_forward_to_now(board: Pilot[int]) -> None:
    now = titles(board)
    assert now["Initial contact"] == ["Cobalt renewal"]
    assert now["Needs assessment"] == ["Acme rollout"]
    await press(board, "left_curly_bracket")
    assert titles(board)["Initial contact"] == ["Cobalt renewal"]
    assert "as of Sun 15 Nov 2026 · Escape returns to now" in screen(board)
    assert screen(board).splitlines()[-1].split() == [
        "{",
        "}",
        "a",
        "day",
        "Enter",
        "open",
        "/",
        "filter",
        "Esc",
        "now",
        "?",
        "help",
    ]
    await press(board, "left_curly_bracket")
    assert titles(board)["Initial contact"] == ["Birch pilot"], "deleted since, added since"
    await press(board, "left_curly_bracket")
    assert titles(board)["Qualification"] == ["Acme rollout"]
    assert not titles(board)["Needs assessment"]
    await press(board, "2", "right_curly_bracket")
    assert "as of Sun 15 Nov" in screen(board)
    await press(board, "right_curly_bracket")
    assert "as of" not in screen(board)
    assert titles(board) == now
    assert screen(board).splitlines()[-1].startswith(" H L move")


async def test_escape_returns_to_now_and_the_cursor_stays_on_its_card(board: Pilot[int]) -> None:
    await press(board, "l", "l")
    await press(board, "5", "left_curly_bracket")
    view = board.app.screen
    assert isinstance(view, BoardScreen)
    assert view.view.card is not None
    assert view.view.card.title == "Acme rollout"
    await press(board, "escape")
    assert "as of" not in screen(board)
    assert view.view.card is not None
    assert view.view.card.title == "Acme rollout"
    assert view.view.column is not None
    assert view.view.column.name == "Needs assessment"


async def test_a_day_in_words_is_typed(board: Pilot[int]) -> None:
    await press(board, "colon")
    await write(board, "board.as_of 3 days ago")
    await press(board, "enter")
    assert "as of Fri 13 Nov 2026" in screen(board)
    await press(board, "colon")
    await write(board, "board.as_of")
    await press(board, "enter")
    await write(board, "yesterday")
    await press(board, "enter")
    assert "as of Sun 15 Nov 2026" in screen(board)


@pytest.mark.parametrize("key", ["L", "H", "J", "m", "n", "e", "d", "a", "t", "exclamation_mark"])
async def test_nothing_is_changed_there_and_the_foot_says_why(board: Pilot[int], key: str) -> None:
    await press(board, "left_curly_bracket", key)
    assert "to look at; Esc returns to now" in " ".join(screen(board).split())
    assert isinstance(board.app.screen, BoardScreen)


async def test_back_at_now_nothing_is_said_of_the_past_any_more(board: Pilot[int]) -> None:
    await press(board, "left_curly_bracket", "L", "escape")
    assert "to look at" not in screen(board)


async def test_a_card_that_is_dragged_there_stays(board: Pilot[int], story: Path) -> None:
    await press(board, "left_curly_bracket", "left_curly_bracket", "left_curly_bracket")
    await board.mouse_down("BoardView", offset=(5, 4))
    await board.hover("BoardView", offset=(40, 4))
    await board.mouse_up("BoardView", offset=(40, 4))
    await settle(board)
    assert "to look at" in screen(board)
    assert titles(board)["Initial contact"] == ["Birch pilot"]
    assert story.exists()


async def test_on_a_narrow_screen_the_day_stands_whole_before_the_sums(board: Pilot[int]) -> None:
    await press(board, "left_curly_bracket")
    await board.resize_terminal(40, 10)
    await settle(board)
    assert screen(board).splitlines()[1].startswith(" Sales ▾ as of Sun 15 Nov 2026 ")


async def test_a_card_is_opened_as_it_is_today(board: Pilot[int]) -> None:
    await press(board, "3", "left_curly_bracket", "l", "enter")
    assert "D1 as it is today" in screen(board)
    assert "Needs assessment" in screen(board)
    await press(board, "escape")
    assert "as of Fri 13 Nov" in screen(board)


async def test_an_empty_stage_says_so_of_that_evening(board: Pilot[int]) -> None:
    await press(board, "9", "left_curly_bracket", "left_curly_bracket")
    assert "No deal stood here" in screen(board)


@pytest.mark.parametrize("key", ["left_curly_bracket", "escape"])
async def test_cards_that_come_on_screen_while_another_day_is_asked_for_are_left_to_that_day(
    board: Pilot[int], key: str
) -> None:
    if key == "escape":
        await press(board, "left_curly_bracket")
    view = board.app.screen
    assert isinstance(view, BoardScreen)
    scrolled_to = Wanted(view.view._state.columns[0].stage_id, 0, 5)
    await board.pause()
    view.action_board_day_back() if key == "left_curly_bracket" else view.leave_past()
    view.view.post_message(BoardView.WindowsNeeded([scrolled_to]))
    await settle(board)
    assert titles(board)["Initial contact"] == ["Cobalt renewal"]
    assert ("as of" in screen(board)) == (key == "left_curly_bracket")
