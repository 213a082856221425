"""A sheet with spots: where the cursor goes, and how it is drawn."""

from __future__ import annotations

from crm_tui.tui.widgets.sheet_text import (
    Spot,
    found_again,
    moved,
    nearest,
    next_panel,
    scrolled_to,
    with_cursor,
    with_row_cursor,
)

SPOTS = [
    Spot(1, 10, 15, "a", "a", 0),
    Spot(1, 50, 55, "b", "b", 1),
    Spot(2, 10, 15, "c", "c", 0),
    Spot(5, 40, 45, "d", "d", 2),
    Spot(5, 60, 65, "e", "e", 2),
]


def test_left_and_right_go_through_all_spots_in_reading_order() -> None:
    assert [moved(SPOTS, at, 1, 0) for at in range(5)] == [1, 2, 3, 4, 4]
    assert moved(SPOTS, 0, -1, 0) == 0


def test_up_and_down_go_to_the_nearest_spot_of_the_next_row_that_has_any() -> None:
    assert moved(SPOTS, 1, 0, 1) == 2
    assert moved(SPOTS, 2, 0, 1) == 3
    assert moved(SPOTS, 4, 0, -1) == 2
    assert moved(SPOTS, 3, 0, 5) == 3


def test_a_page_lands_on_the_row_nearest_to_it() -> None:
    assert nearest(SPOTS, 4, 60, 65) == 4
    assert nearest(SPOTS, 99, 10, 15) == 3


def test_tab_goes_round_the_panels() -> None:
    assert [next_panel(SPOTS, at, 1) for at in (0, 1, 3)] == [1, 3, 0]
    assert next_panel(SPOTS, 0, -1) == 3


def test_the_cursor_stays_on_its_number_when_everything_is_drawn_anew() -> None:
    assert found_again(SPOTS[1:], "d", 3) == 2
    assert found_again(SPOTS[:2], "d", 3) == 1


def test_the_row_of_the_cursor_is_on_screen_with_one_above_and_below() -> None:
    assert scrolled_to(row=5, top=0, height=10, most=50) == 0
    assert scrolled_to(row=9, top=0, height=10, most=50) == 1
    assert scrolled_to(row=0, top=20, height=10, most=50) == 0
    assert scrolled_to(row=60, top=0, height=10, most=50) == 50


def test_the_cursor_covers_exactly_its_cells() -> None:
    line = (("label ", "label"), ("   42", "plain"), (" end", "plain"))
    assert with_cursor(line, 9, 11) == (
        ("label ", "label"), ("   ", "plain"), ("42", "cursor"), (" end", "plain"),
    )  # fmt: skip
    assert with_row_cursor(((" Acme", "plain"), ("  42 ", "label"))) == (("▌", "edge"), ("Acme  42 ", "row"))
    assert with_cursor(line, 0, 15) == (("label ", "cursor"), ("   42", "cursor"), (" end", "cursor"))
