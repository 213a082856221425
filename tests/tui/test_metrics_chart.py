"""Charts of a few characters."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_tui.tui.widgets.kpi import chart


def test_a_sparkline_is_as_high_as_its_values() -> None:
    assert chart.sparkline([0, 1, 2, 3, 4, 5, 6]) == "▁▂▃▄▅▆▇"
    assert chart.sparkline([7, None, 0]) == "▇ ▁"
    assert chart.sparkline([0, 0]) == "▁▁"
    assert chart.sparkline([]) == ""


def test_a_sparkline_of_scores_begins_with_the_least() -> None:
    assert chart.sparkline([-100, 0, 100]) == "▁▄▇"


def test_the_parts_of_a_whole_fill_its_bar() -> None:
    assert chart.stacked([5, 3, 2], 10) == [5, 3, 2]
    assert chart.stacked([1000, 1, 0], 10) == [9, 1, 0]
    assert chart.stacked([0, 0], 10) == [0, 0]


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=5), st.integers(5, 120))
def test_a_part_that_is_there_is_seen(parts: list[int], width: int) -> None:
    cells = chart.stacked(parts, width)
    assert sum(cells) == (width if any(parts) else 0)
    assert [part > 0 for part in parts] == [cell > 0 for cell in cells]


def test_a_bar_is_never_empty_for_something_and_never_too_long() -> None:
    assert chart.split_bar(50, 100, 100, 10) == ("█████", "░░░░░")
    assert chart.split_bar(0, 1, 1000, 10) == ("", "░")
    assert chart.split_bar(0, 0, 1000, 10) == ("", "")
    assert chart.split_bar(0, 0, 0, 10) == ("", "")
    assert chart.split_bar(100, 100, 50, 10) == ("██████████", "")


def test_steps_rise_from_left_to_right() -> None:
    assert chart.steps([10, 20, 40], 9, 4) == [
        "      ╭──",
        "   ╭──╯  ",
        "───╯     ",
        "         ",
    ]


def test_steps_can_fall_too() -> None:
    assert chart.steps([4, 0], 4, 2) == ["──╮ ", "  ╰─"]


def test_there_are_no_steps_without_room() -> None:
    assert chart.steps([], 10, 4) == []
    assert chart.steps([1, 2, 3], 2, 4) == []


@given(st.lists(st.floats(0, 1e15), max_size=40), st.integers(1, 120), st.integers(2, 10))
def test_steps_fill_exactly_their_room(values: list[float], width: int, height: int) -> None:
    drawn = chart.steps(values, width, height)
    assert drawn == [] or [len(line) for line in drawn] == [width] * height


@given(st.floats(0, 1e15), st.floats(0, 1e15), st.integers(0, 80))
def test_a_bar_stays_within_its_width(part: float, whole: float, width: int) -> None:
    full, light = chart.split_bar(min(part, whole), whole, max(part, whole), width)
    assert len(full) + len(light) <= max(width, 1)
