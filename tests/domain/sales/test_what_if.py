"""What becomes of sales velocity, by hand: 18 deals x 42,000 x 24 % / 78 days = 2,326.15 a day."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crm_tui.domain.sales.what_if import Change, Factors, Passing, Points, Sooner, Times, parse, what_if
from crm_tui.errors import BadInput

F = Fraction

NOW = Factors(deals=F(18), average=F(42_000_00), win_rate=F(24, 100), cycle_days=F(78))

STAGES = {
    "Qualification": Passing("Qualification", share=F(1), days=F(20), conversion=F(1, 2)),
    "Proposal": Passing("Proposal", share=F(1, 2), days=F(10), conversion=F(2, 5)),
}
NAMES = tuple(STAGES)


def velocity(*changes: str) -> float:
    """In major units a day."""
    then = what_if(NOW, [parse(change, NAMES) for change in changes], STAGES).velocity
    assert then is not None
    return round(float(then / 100), 2)


def test_velocity_as_it_is() -> None:
    assert velocity() == 2326.15


def test_every_won_deal_saves_two_days() -> None:
    assert velocity("qualification 2d faster") == round(18 * 42_000 * 0.24 / 76, 2) == 2387.37


def test_half_of_the_won_deals_save_two_days() -> None:
    assert velocity("proposal 2 days faster") == round(18 * 42_000 * 0.24 / 77, 2)


def test_nobody_saves_more_than_they_spend() -> None:
    assert velocity("proposal 99d faster") == velocity("proposal 10d faster") == round(18 * 42_000 * 0.24 / 73, 2)


def test_slower_is_worse() -> None:
    assert velocity("qualification 2d slower") == round(18 * 42_000 * 0.24 / 80, 2)


def test_the_win_rate_five_points_up() -> None:
    assert velocity("win rate +5") == round(18 * 42_000 * 0.29 / 78, 2) == 2810.77


def test_more_go_on_from_a_stage_and_those_won_through_it_become_more() -> None:
    """40 % to 44 % is a tenth more of the half of wins that went through it: 24 % x 1.05 = 25.2 %."""
    assert velocity("proposal +4 points") == round(18 * 42_000 * 0.252 / 78, 2)


def test_both_together() -> None:
    assert velocity("qualification 2d faster", "win rate +5") == round(18 * 42_000 * 0.29 / 76, 2)


def test_larger_deals_and_more_of_them() -> None:
    assert velocity("average won +10%", "deals +50 %") == round(27 * 46_200 * 0.24 / 78, 2)


def test_no_rate_leaves_its_bounds() -> None:
    assert what_if(NOW, [Points("win rate", F(300))], STAGES).win_rate == 1
    assert what_if(NOW, [Points("win rate", F(-300))], STAGES).win_rate == 0


def test_what_is_not_known_stays_so() -> None:
    nothing = Factors(deals=F(0), average=None, win_rate=None, cycle_days=None)
    changes: list[Change] = [
        Sooner("Proposal", F(2)),
        Points("win rate", F(5)),
        Points("Proposal", F(5)),
        Times("average won", F(5)),
    ]
    assert what_if(nothing, changes, STAGES) == nothing
    assert nothing.velocity is None


@pytest.mark.parametrize("typed", ["", "faster", "nowhere 2d faster", "win rate", "proposal 5", "win rate +1000000"])
def test_what_cannot_be_read_says_what_can(typed: str) -> None:
    with pytest.raises(BadInput):
        parse(typed, NAMES)
