"""Little's law over a stage, by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crm_tui.domain.sales.flow import Flow

F = Fraction


def test_where_as_many_come_as_go_the_pace_accounts_for_what_is_in_work() -> None:
    """Two a day, three days each: six in work."""
    steady = Flow(span=F(30), came=60, went=60, back=5, stayed=F(180), lasted=F(180))
    assert [steady.in_work, steady.rate, steady.mean_days, steady.expected] == [6, 2, 3, 6]
    assert steady.difference == 0
    assert steady.says == ""


@pytest.mark.parametrize(
    ("came", "went", "says"),
    [
        (30, 2, "filling up: 30 came, 2 went"),
        (2, 30, "draining: 2 came, 30 went"),
        (9, 9, "standing still: 9 came, 9 went, others stay"),
    ],
)
def test_where_the_two_disagree_it_says_what_happens(came: int, went: int, says: str) -> None:
    flow = Flow(span=F(30), came=came, went=went, back=0, stayed=F(600), lasted=F(went))
    assert flow.in_work == 20
    assert flow.says == says


def test_what_nobody_came_to_or_left_has_no_pace() -> None:
    empty = Flow(span=F(30), came=0, went=0, back=0, stayed=F(0), lasted=F(0))
    assert [empty.in_work, empty.mean_days, empty.expected, empty.difference] == [0, None, None, None]
    assert empty.says == ""
    assert Flow(span=F(0), came=0, went=0, back=0, stayed=F(0), lasted=F(0)).in_work is None


def test_a_stage_that_only_fills_up_says_so_though_no_stay_has_ended() -> None:
    filling = Flow(span=F(30), came=12, went=0, back=0, stayed=F(180), lasted=F(0))
    assert filling.says == "filling up: 12 came, 0 went"
