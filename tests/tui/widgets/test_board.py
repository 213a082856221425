"""The board alone: what it draws, where its cursor goes, what it asks for, and how little it repaints."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import accumulate
from uuid import UUID

import pytest
from textual.app import App, ComposeResult
from textual.events import MouseScrollDown
from textual.geometry import Region
from textual.pilot import Pilot

from crm_tui import resources
from crm_tui.queries.board.cards import Wanted, Window
from crm_tui.queries.board.heads import Board
from crm_tui.tui.theme import DARK
from crm_tui.tui.widgets.board.frame import EmptyWords
from crm_tui.tui.widgets.board.lane import MOST_CARDS
from crm_tui.tui.widgets.board.widget import BoardView
from tests.tui.widgets.cards import board, card, stage_id, window

pytestmark = pytest.mark.usefixtures("at_noon")


class BoardApp(App[None]):
    """A board that is answered from a made-up one."""

    CSS_PATH = str(resources.style_path("board.tcss"))

    def __init__(self, shown: Board) -> None:
        super().__init__()
        self.register_theme(DARK)
        self.theme = DARK.name
        self.shown = shown
        self.asked: list[Wanted] = []
        self.told: list[str | None] = []
        self.opened: list[str] = []
        self.dropped: list[tuple[str, UUID, str | None]] = []

    def compose(self) -> ComposeResult:
        yield BoardView(EmptyWords("n adds a deal.", "L moves one here.", "Nothing passes."))

    @property
    def view(self) -> BoardView:
        return self.query_one(BoardView)

    def show(self, shown: Board | None = None, *, follow: UUID | None = None) -> None:
        self.shown = shown or self.shown
        windows = [window(wanted, self.shown) for wanted in self.view.wanted(self.shown)]
        self.view.show(self.shown, windows, follow=follow)

    def on_board_view_windows_needed(self, message: BoardView.WindowsNeeded) -> None:
        self.asked += message.wanted
        self.view.extend([(wanted, window(wanted, self.shown)) for wanted in message.wanted])

    def on_board_view_cursor_moved(self, message: BoardView.CursorMoved) -> None:
        self.told.append(message.card.title if message.card else None)

    def on_board_view_opened(self, message: BoardView.Opened) -> None:
        self.opened.append(message.card.title)

    def on_board_view_dropped(self, message: BoardView.Dropped) -> None:
        onto = message.onto.title if message.onto else None
        self.dropped.append((message.card.title, message.stage_id, onto))


@asynccontextmanager
async def shown(
    *counts: int, size: tuple[int, int] = (80, 24), of: Board | None = None
) -> AsyncIterator[tuple[BoardApp, Pilot[None]]]:
    app = BoardApp(of or board(*counts))
    async with app.run_test(size=size) as pilot:
        app.show()
        await pilot.pause()
        yield app, pilot


async def arrive(pilot: Pilot[None]) -> None:
    """Wait until a frame was drawn, and what is asked for after it has come."""
    await pilot.pause()
    await pilot.pause()


def text_of(view: BoardView) -> list[str]:
    return [view.render_line(y).text for y in range(view.size.height)]


def at(app: BoardApp) -> str | None:
    return app.view.card.title if app.view.card else None


class TestDrawing:
    async def test_three_columns_at_80(self) -> None:
        async with shown(5, 2, 0, 4, 1) as (app, _):
            lines = text_of(app.view)
        assert lines[:8] == [
            " Initial contact        5 │ Qualification          2 │ Needs assessment       0 ",
            " weighted 2.5k         5k │ weighted 1k           2k │                          ",
            "──────────────────────────│──────────────────────────│──────────────────────────",
            "▌Deal 1               45k │ Deal 1               45k │ L moves one here.        ",
            "▌Acme Ltd · Ana        3d │ Acme Ltd · Ana        3d │                          ",
            "▌→ send deck     tomorrow │ → send deck     tomorrow │                          ",
            "                          │                          │                          ",
            " Deal 2               45k │ Deal 2               45k │                          ",
        ]
        assert lines[-1].strip() == "Proposal 4 · 4k · Negotiation 1 · 1k · Won 8 · 8k · Lost 3 · 3k ›"

    @pytest.mark.parametrize(("width", "columns"), [(40, 1), (60, 2), (80, 3), (120, 4), (200, 5)])
    async def test_as_many_columns_as_have_room(self, width: int, columns: int) -> None:
        async with shown(5, 2, 3, 4, 1, size=(width, 24)) as (app, _):
            head, *lines = text_of(app.view)
            assert head.count("│") == columns - 1
            assert {len(line) for line in lines} == {width}

    async def test_without_anything_hidden_there_is_no_edge(self) -> None:
        async with shown(5, of=board(5, won=0, lost=0)) as (app, _):
            app.view.toggle_closed()
            assert "›" not in text_of(app.view)[-1]

    async def test_three_densities(self) -> None:
        async with shown(9) as (app, _):
            cards = [sum("Deal" in line for line in text_of(app.view))]
            for _density in range(3):
                app.view.change_density()
                cards.append(sum("Deal" in line for line in text_of(app.view)))
        assert cards == [5, 9, 9, 5]

    async def test_an_empty_board_says_which_key_fills_it(self) -> None:
        async with shown(0, 0, 0) as (app, _):
            assert text_of(app.view)[3].startswith("▌n adds a deal.")

    async def test_a_filter_that_nothing_passes_says_so(self) -> None:
        async with shown(0, of=board(0, 0, filter="amount>1m")) as (app, _):
            assert "Nothing passes." in text_of(app.view)[3]

    async def test_won_and_lost_unfold_into_columns(self) -> None:
        async with shown(5) as (app, pilot):
            assert "Won 8" in text_of(app.view)[-1]
            app.view.toggle_closed()
            await pilot.pause()
            assert " Won                    8 │" in text_of(app.view)[0]
            app.view.toggle_closed()
            assert "Won 8" in text_of(app.view)[-1]


class TestCursor:
    async def test_goes_down_and_up_and_no_further(self) -> None:
        async with shown(3) as (app, _):
            for down, title in ((1, "Deal 2"), (5, "Deal 3"), (-1, "Deal 2"), (-9, "Deal 1")):
                app.view.move_cursor(0, down)
                assert at(app) == title

    async def test_goes_across_on_the_same_row(self) -> None:
        async with shown(3, 1, 3) as (app, _):
            app.view.move_cursor(0, 2)
            app.view.move_cursor(1, 0)
            assert at(app) == "Deal 1"
            app.view.move_cursor(9, 0)
            assert app.view.column is not None
            assert app.view.column.name == "Needs assessment"

    async def test_scrolls_columns_in_where_it_goes(self) -> None:
        async with shown(1, 1, 1, 1, 1) as (app, _):
            app.view.move_cursor(4, 0)
            lines = text_of(app.view)
            assert "Negotiation" in lines[0]
            assert "Initial contact 1 · 1k · Qualification 1 · 1k" in lines[-1]

    async def test_stands_in_an_empty_column_too(self) -> None:
        async with shown(1, 0) as (app, _):
            app.view.move_cursor(1, 0)
            assert at(app) is None
            assert "▌L moves one here." in text_of(app.view)[3]

    async def test_scrolls_its_column_and_leaves_no_gap_below(self) -> None:
        async with shown(30) as (app, pilot):
            for _ in range(29):
                app.view.move_cursor(0, 1)
                await pilot.pause()
            lines = text_of(app.view)
            assert at(app) == "Deal 30"
            assert "▴" in lines[2]
            assert any("▌Deal 30 " in line for line in lines)
            assert sum("Deal" in line for line in lines) >= 5

    async def test_goes_as_far_as_it_was_told_though_the_cards_must_be_fetched_first(self) -> None:
        async with shown(5000) as (app, pilot):
            app.view.move_cursor(0, 300)
            await arrive(pilot)
            assert at(app) == "Deal 301"
            app.view.move_cursor(0, -250)
            await arrive(pilot)
            assert at(app) == "Deal 51"

    async def test_goes_to_the_ends_of_a_long_column(self) -> None:
        async with shown(100_000) as (app, pilot):
            app.view.move_cursor_to_end(last=True)
            await pilot.pause()
            assert at(app) == "Deal 100000"
            app.view.move_cursor_to_end(last=False)
            await pilot.pause()
            assert at(app) == "Deal 1"
            assert "▴" not in text_of(app.view)[2]

    async def test_tells_which_card_it_is_on(self) -> None:
        async with shown(2) as (app, pilot):
            app.view.move_cursor(0, 1)
            app.view.move_cursor(0, 1)
            await pilot.pause()
        assert app.told == ["Deal 1", "Deal 2"]

    async def test_stays_on_screen_when_the_screen_shrinks(self) -> None:
        async with shown(30, 1, 1, size=(80, 40)) as (app, pilot):
            app.view.move_cursor(2, 0)
            app.view.move_cursor(-2, 8)
            await pilot.resize_terminal(40, 14)
            await pilot.pause()
            assert any("▌" in line for line in text_of(app.view))


class TestWindows:
    async def test_only_what_is_on_and_around_the_screen_is_asked_for(self) -> None:
        async with shown(1_000_000, 5, 5, 5, 5) as (app, pilot):
            for _ in range(20):
                app.view.move_cursor(0, 8)
                await arrive(pilot)
            assert at(app) == "Deal 161"
            assert max(wanted.above + wanted.below for wanted in app.asked) <= 30
            assert {wanted.stage_id for wanted in app.asked} <= {stage_id(0), stage_id(1), stage_id(2)}

    async def test_what_was_left_behind_is_let_go_and_comes_back(self) -> None:
        async with shown(5000) as (app, pilot):
            for _ in range(6):
                app.view.move_cursor(0, 90)
                await arrive(pilot)
            assert at(app) == "Deal 541"
            assert len(app.view.neighbours) <= MOST_CARDS
            for _ in range(6):
                app.view.move_cursor(0, -90)
                await arrive(pilot)
            assert at(app) == "Deal 1"

    async def test_a_column_says_that_its_cards_are_on_their_way(self) -> None:
        async with shown(0) as (app, _):
            app.view.show(board(0, 7), [Window(stage_id(0), (), more_above=False, more_below=False)])
            assert "…" in text_of(app.view)[3]


class TestChanges:
    async def test_cursor_and_scroll_stay_on_their_cards(self) -> None:
        async with shown(30) as (app, pilot):
            app.view.move_cursor(0, 12)
            await pilot.pause()
            before = text_of(app.view)
            app.show()
            await pilot.pause()
            assert text_of(app.view) == before
            assert at(app) == "Deal 13"

    async def test_the_next_card_takes_the_place_of_one_that_is_gone(self) -> None:
        async with shown(3) as (app, _):
            app.view.move_cursor(0, 1)
            rest = (card(1), card(3))
            app.view.show(board(2), [Window(stage_id(0), rest, more_above=False, more_below=False)])
            assert at(app) == "Deal 3"
            app.view.show(board(1), [Window(stage_id(0), rest[:1], more_above=False, more_below=False)])
            assert at(app) == "Deal 1"

    async def test_the_cursor_follows_a_card_that_was_moved(self) -> None:
        async with shown(3, 1) as (app, _):
            moved = replace(card(1), stage_id=stage_id(1), position=-5)
            windows = [
                Window(stage_id(0), (card(2), card(3)), more_above=False, more_below=False),
                Window(stage_id(1), (moved, card(1, 1)), more_above=False, more_below=False),
            ]
            app.view.show(board(2, 2), windows, follow=moved.id)
            assert app.view.card == moved

    async def test_a_stage_that_is_gone_takes_its_cards_along(self) -> None:
        async with shown(3, 1) as (app, _):
            app.view.move_cursor(1, 0)
            gone = Window(stage_id(1), (card(1, 1),), more_above=False, more_below=False)
            rest = Window(stage_id(0), (card(1),), more_above=False, more_below=False)
            app.view.show(board(1), [rest, gone])
            assert at(app) == "Deal 1"
            assert app.view.column is not None
            assert app.view.column.name == "Initial contact"

    async def test_another_pipeline_begins_at_its_top(self) -> None:
        async with shown(9, 9) as (app, _):
            app.view.move_cursor(1, 5)
            app.view.toggle_mark()
            app.show(board(9, 9, filter="is:open"))
            assert (at(app), app.view.marked) == ("Deal 1", [])


class TestMarks:
    async def test_actions_apply_to_the_marked_or_else_to_the_card_at_the_cursor(self) -> None:
        async with shown(3) as (app, _):
            assert [chosen.title for chosen in app.view.chosen] == ["Deal 1"]
            app.view.toggle_mark()
            app.view.toggle_mark()
            assert [chosen.title for chosen in app.view.chosen] == ["Deal 1", "Deal 2"]
            assert sum("●" in line for line in text_of(app.view)) == 2
            app.view.move_cursor(0, -2)
            app.view.toggle_mark()
            assert [chosen.title for chosen in app.view.chosen] == ["Deal 2"]
            app.view.unmark_all()
            assert app.view.marked == []

    async def test_marked_cards_keep_up_with_changes(self) -> None:
        async with shown(1) as (app, _):
            app.view.toggle_mark()
            newer = replace(card(1), version=2)
            app.view.show(app.shown, [Window(stage_id(0), (newer,), more_above=False, more_below=False)])
            assert app.view.marked == [newer]


class TestRepainting:
    async def test_a_cursor_key_repaints_the_cells_of_two_cards(self) -> None:
        async with shown(9, 9, 9, size=(120, 40)) as (app, pilot):
            painted = watch_refresh(app.view)
            app.view.move_cursor(0, 1)
            await pilot.pause()
            assert sum(region.area for region in painted) < 2 * 3 * 40
            assert max(region.height for region in painted) <= 3

    async def test_showing_the_same_again_repaints_nothing(self) -> None:
        async with shown(9, 9, 9) as (app, pilot):
            painted = watch_refresh(app.view)
            app.show()
            await pilot.pause()
            assert painted == []

    async def test_a_moved_card_repaints_its_two_columns(self) -> None:
        async with shown(9, 9, 9, size=(104, 40)) as (app, pilot):
            painted = watch_refresh(app.view)
            rest = tuple(card(number, 2) for number in range(2, 10))
            windows = [Window(stage_id(2), rest, more_above=False, more_below=False)]
            app.view.show(board(9, 9, 8), windows)
            await pilot.pause()
            assert {region.x >= 70 for region in painted if region.y < 39} == {True}

    async def test_a_row_falls_apart_into_what_its_columns_keep(self) -> None:
        async with shown(9, 9, 9, size=(104, 40)) as (app, _):
            row, again = app.view.render_line(5), app.view.render_line(5)
            ends = list(accumulate(len(part) for part in re.split("(│)", row.text)))
            assert len(ends) == 5
            assert [part.text for part in row.divide(ends)] == re.split("(│)", row.text)
            assert all(part is same for part, same in zip(row.divide(ends), again.divide(ends), strict=True))
            assert "".join(part.text for part in row.divide([10, 104])) == row.text

    async def test_the_mouse_and_the_theme_can_change_without_losing_anything(self) -> None:
        async with shown(9) as (app, pilot):
            before = text_of(app.view)
            app.theme = "textual-light"
            await pilot.pause()
            assert text_of(app.view) == before


class TestMouse:
    async def test_a_click_selects(self) -> None:
        async with shown(5, 5) as (app, pilot):
            await pilot.click(BoardView, offset=(50, 8))
            assert app.view.column is not None
            assert (app.view.column.name, at(app)) == ("Qualification", "Deal 2")

    async def test_a_double_click_opens(self) -> None:
        async with shown(5) as (app, pilot):
            await pilot.click(BoardView, offset=(5, 8), times=2)
            assert app.opened == ["Deal 2"]

    async def test_the_wheel_scrolls_the_column_under_it(self) -> None:
        async with shown(30, 30) as (app, pilot):
            await pilot._post_mouse_events([MouseScrollDown], BoardView, offset=(50, 10), button=0)
            await pilot.pause()
            line = text_of(app.view)[3]
            assert line.startswith("▌Deal 1 ")
            assert "│ Deal 2 " in line

    async def test_a_card_is_dragged_to_another_column(self) -> None:
        async with shown(5, 5) as (app, pilot):
            await pilot.mouse_down(BoardView, offset=(5, 8))
            await pilot.hover(BoardView, offset=(50, 8))
            await pilot.mouse_up(BoardView, offset=(50, 8))
            assert app.dropped == [("Deal 2", stage_id(1), "Deal 2")]

    async def test_letting_go_where_it_was_pressed_moves_nothing(self) -> None:
        async with shown(5, 5) as (app, pilot):
            await pilot.mouse_down(BoardView, offset=(5, 8))
            await pilot.mouse_up(BoardView, offset=(6, 9))
            assert app.dropped == []


def watch_refresh(view: BoardView) -> list[Region]:
    """Collects the regions that the board repaints; the whole of it counts as one."""
    painted: list[Region] = []
    plain = view.refresh

    def refresh(*regions: Region, **options: bool) -> BoardView:
        painted.extend(regions or (view.size.region,))
        return plain(*regions, **options)

    view.refresh = refresh  # type: ignore[method-assign]
    return painted
