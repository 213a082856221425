"""Things below each other: the cursor on one of them, and what is on screen of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from textual.app import App, ComposeResult

from crm_tui import resources, text
from crm_tui.tui.widgets.items import Item, ItemsView
from crm_tui.tui.widgets.lines import Line

Things = Callable[[int], Sequence[Item]]


class Trial(App[None]):
    """Nothing but the widget."""

    CSS_PATH = str(resources.style_path("record.tcss"))

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[object] = []

    def compose(self) -> ComposeResult:
        yield ItemsView()

    def on_items_view_opened(self, message: ItemsView.Opened) -> None:
        self.opened.append(message.item.key)


def line(words: str, width: int) -> Line:
    return ((text.fit(words, width), "text"),)


def things(count: int, *, height: int = 1, headings: Sequence[int] = ()) -> Things:
    """So many things; those numbered in `headings` are headings."""
    return lambda width: [
        Item(tuple(line(f"{number}.{row}", width) for row in range(height)), None if number in headings else number)
        for number in range(count)
    ]


def at(view: ItemsView) -> object:
    return view.item.key if view.item else None


def on_screen(view: ItemsView) -> list[str]:
    return [words.strip() for words in view.lines if words.strip()]


@pytest.mark.parametrize("height", [1, 3])
async def test_the_cursor_stays_on_screen_whole(height: int) -> None:
    app = Trial()
    async with app.run_test(size=(40, 10)) as pilot:
        view = app.query_one(ItemsView)
        view.show(things(20, height=height))
        await pilot.pause()
        for step, number in ((7, 7), (9, 16), (-10, 6), (100, 19), (-100, 0)):
            view.move_cursor(step)
            assert at(view) == number
            assert [words.lstrip("▌") for words in on_screen(view) if words.startswith("▌")] == [
                f"{number}.{row}" for row in range(height)
            ]


async def test_headings_are_passed_over_and_seen_above_the_first_thing() -> None:
    app = Trial()
    async with app.run_test(size=(40, 5)) as pilot:
        view = app.query_one(ItemsView)
        view.show(things(20, headings=(0, 4, 5)))
        await pilot.pause()
        assert at(view) == 1
        view.move_cursor(3)
        assert at(view) == 6
        view.move_cursor_to_end(last=True)
        assert at(view) == 19
        view.move_cursor_to_end(last=False)
        assert at(view) == 1
        assert on_screen(view)[0] == "0.0"


async def test_new_things_above_do_not_move_the_cursor_to_another_one() -> None:
    app = Trial()
    async with app.run_test(size=(40, 5)) as pilot:
        view = app.query_one(ItemsView)
        view.show(things(20))
        await pilot.pause()
        view.move_cursor(12)
        view.show(lambda width: [Item((line("new", width),), "new"), *things(20)(width)])
        assert at(view) == 12
        view.show(things(20), afresh=True)
        assert at(view) == 0


async def test_without_things_it_says_what_to_do() -> None:
    app = Trial()
    async with app.run_test(size=(40, 5)) as pilot:
        view = app.query_one(ItemsView)
        view.show(things(0), ["Nothing yet; t adds a task."])
        await pilot.pause()
        assert on_screen(view) == ["Nothing yet; t adds a task."]
        view.move_cursor(1)
        view.move_cursor_page(1)
        view.move_cursor_to_end(last=True)
        assert view.item is None


async def test_it_fits_itself_to_another_width() -> None:
    app = Trial()
    async with app.run_test(size=(40, 5)) as pilot:
        view = app.query_one(ItemsView)
        view.show(things(3))
        await pilot.pause()
        await pilot.resize_terminal(20, 8)
        await pilot.pause()
        assert {len(words) for words in view.lines} == {20}
        assert len(view.lines) == 8


async def test_a_click_sets_the_cursor_and_a_second_one_opens() -> None:
    app = Trial()
    async with app.run_test(size=(40, 6)) as pilot:
        view = app.query_one(ItemsView)
        view.show(things(20, height=2, headings=(0,)))
        await pilot.pause()
        await pilot.click(view, offset=(3, 5))
        assert at(view) == 2
        await pilot.click(view, offset=(3, 0))
        assert at(view) == 2
        await pilot.click(view, offset=(3, 2), times=2)
        await pilot.pause()
        assert app.opened == [1]
