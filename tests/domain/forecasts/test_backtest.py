"""How far forecasts were from what came."""

from __future__ import annotations

from fractions import Fraction

from crm_tui.domain.forecasts.backtest import Said, bias, mean_error


def test_too_much_and_too_little_make_no_bias_but_an_error() -> None:
    said = [Said(120, 100), Said(80, 100)]
    assert bias(said) == 0
    assert mean_error(said) == Fraction(1, 5)


def test_bias_is_of_all_that_came_and_the_error_of_each_day() -> None:
    said = [Said(150, 100), Said(330, 300)]
    assert bias(said) == Fraction(1, 5)
    assert mean_error(said) == Fraction(3, 10)


def test_a_day_of_which_nothing_came_has_no_share() -> None:
    assert Said(50, 0).error is None
    assert mean_error([Said(50, 0)]) is None
    assert bias([Said(50, 0)]) is None
    assert bias([Said(50, 0), Said(50, 100)]) == 0
