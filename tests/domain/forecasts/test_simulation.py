"""Drawing open deals: what comes out is what chance says, and the same each time it is asked for."""

from __future__ import annotations

from itertools import product
from math import sqrt
from statistics import fmean, pstdev
from time import process_time

import pytest

from crm_tui.domain.forecasts.simulation import FEWEST_RUNS, RUNS, Alike, runs_for, simulate, spread

CERTAIN, NEVER = (1.0,), (0.0,)


def test_what_is_certain_comes_in_every_run_and_what_is_impossible_in_none() -> None:
    alike = [Alike(CERTAIN, ((12_345_67, 3), (10, 1))), Alike(NEVER, ((99, 50),))]
    assert simulate(alike, 1, runs=20, seed=3) == ([3 * 12_345_67 + 10] * 20,)


def test_nothing_open_is_nothing_won() -> None:
    assert simulate([], 2, runs=3, seed=1) == ([0, 0, 0], [0, 0, 0])


def test_the_same_seed_draws_the_same_and_another_one_draws_otherwise() -> None:
    alike = [Alike((0.3, 0.6), ((100, 40), (250, 5)))]
    first = simulate(alike, 2, runs=50, seed=7)
    assert simulate(alike, 2, runs=50, seed=7) == first
    assert simulate(alike, 2, runs=50, seed=8) != first


def test_each_deal_is_won_once_and_by_the_end_of_one_span() -> None:
    (early, late) = simulate([Alike((0.5, 1.0), ((100, 1),))], 2, runs=400, seed=1)
    assert {*zip(early, late, strict=True)} == {(100, 0), (0, 100)}
    assert sum(early) / 100 == pytest.approx(200, abs=50)


def test_mean_and_spread_are_those_of_independent_deals() -> None:
    alike = [Alike((0.25,), tuple((1_000 + 37 * number, 1) for number in range(60))), Alike((0.7,), ((50_000, 20),))]
    (outcomes,) = simulate(alike, 1, runs=4_000, seed=1)
    each = [(one.chances[0], amount) for one in alike for amount, many in one.amounts for _ in range(many)]
    mean = sum(chance * amount for chance, amount in each)
    deviation = sqrt(sum(chance * (1 - chance) * amount**2 for chance, amount in each))
    assert fmean(outcomes) == pytest.approx(mean, abs=4 * deviation / sqrt(4_000))
    assert pstdev(outcomes) == pytest.approx(deviation, rel=0.05)


def test_two_deals_come_out_as_often_as_their_chances_multiply() -> None:
    (outcomes,) = simulate([Alike((0.5,), ((1, 1),)), Alike((0.25,), ((2, 1),))], 1, runs=8_000, seed=5)
    for first, second in product((0, 1), (0, 1)):
        wanted = 0.5 * (0.25 if second else 0.75)
        assert outcomes.count(first + 2 * second) / 8_000 == pytest.approx(wanted, abs=0.02)


def test_the_spread_of_the_whole_numbers_to_a_hundred() -> None:
    found = spread(range(101))
    assert (found.p10, found.p50, found.p90, found.mean) == (10, 50, 90, 50)


def test_very_many_deals_are_drawn_less_often() -> None:
    assert (runs_for(0), runs_for(2_000), runs_for(10**6)) == (RUNS, RUNS, FEWEST_RUNS)


def test_two_thousand_deals_are_drawn_a_thousand_times_in_less_than_it_takes_to_look_at_each_draw() -> None:
    alike = [Alike(tuple(month / 26 for month in range(13)), ((100 * number + 999, 1),)) for number in range(2_000)]
    start = process_time()
    simulate(alike, 13, runs=1_000, seed=1)
    took, start = process_time() - start, process_time()
    assert sum(draw % 2 for draw in range(2_000 * 1_000)) == 1_000_000
    assert took < 3 * (process_time() - start)
