"""The models of customer value: the published results on real purchases, and what must hold of any customer."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import quad
from scipy.special import beta

from crm_tui.domain.value.models import Buying, Spending, fit_buying, fit_spending

CDNOW = Buying(r=0.243, alpha=4.414, a=0.793, b=2.426, log_likelihood=0, customers=2357, at_edge=False)
BY_AGE = st.floats(0.01, 300)
SHAPES = st.floats(0.001, 100)


@pytest.fixture(scope="module")
def cdnow() -> dict[str, list[float]]:
    """2,357 customers of a shop for CDs, as the papers have them."""
    folder = Path(__file__).resolve().parents[4] / "shared" / "datasets" / "purchases-cdnow"
    if not folder.is_dir():
        pytest.skip("the real datasets are not here")
    with (folder / "cdnow_customers_summary_with_transactions.csv").open() as file:
        rows = list(csv.DictReader(file))
    return {name: [float(row[name]) for row in rows] for name in ("x", "t_x", "T", "zbar")}


def bought_again(cdnow: dict[str, list[float]]) -> tuple[list[float], list[float]]:
    pairs = [(x, mean) for x, mean in zip(cdnow["x"], cdnow["zbar"], strict=True) if x]
    return [x for x, _ in pairs], [mean for _, mean in pairs]


def test_the_published_parameters_of_how_often_are_found(cdnow: dict[str, list[float]]) -> None:
    found = fit_buying(cdnow["x"], cdnow["t_x"], cdnow["T"])
    assert [found.r, found.alpha, found.a, found.b] == pytest.approx([0.243, 4.414, 0.793, 2.426], abs=0.0006)
    assert found.log_likelihood == pytest.approx(-9582.4, abs=0.05)
    assert (found.customers, found.at_edge) == (2357, False)


def test_the_published_parameters_of_how_much_are_found(cdnow: dict[str, list[float]]) -> None:
    found = fit_spending(*bought_again(cdnow))
    assert [found.p, found.q, found.v] == pytest.approx([6.25, 3.74, 15.44], abs=0.01)
    assert (found.customers, found.at_edge) == (946, False)
    assert found.log_likelihood == pytest.approx(-4055.92, abs=0.05)


def test_the_unit_of_time_and_of_money_does_not_matter(cdnow: dict[str, list[float]]) -> None:
    weeks = fit_buying(cdnow["x"], cdnow["t_x"], cdnow["T"])
    days = fit_buying(cdnow["x"], [7 * one for one in cdnow["t_x"]], [7 * one for one in cdnow["T"]])
    assert days.alpha == pytest.approx(7 * weeks.alpha, rel=1e-4)
    assert days.alive([2], [7 * 30.43], [7 * 38.86]) == pytest.approx(weeks.alive([2], [30.43], [38.86]), rel=1e-4)
    x, means = bought_again(cdnow)
    cents = fit_spending(x, [100 * one for one in means])
    assert cents.v == pytest.approx(100 * fit_spending(x, means).v, rel=1e-4)


def test_the_published_customer_buys_1_2_times_in_39_weeks() -> None:
    assert CDNOW.expected(39, [2], [30.43], [38.86])[0] == pytest.approx(1.226, abs=0.0005)


def test_the_published_customers_bring_so_much(cdnow: dict[str, list[float]]) -> None:
    model = fit_spending(*bought_again(cdnow))
    profits = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17]
    assert model.each(cdnow["x"][:10], cdnow["zbar"][:10]) == pytest.approx(profits, abs=0.01)
    mean = model.each(cdnow["x"], cdnow["zbar"]).mean()
    assert mean == pytest.approx(35.25, abs=0.02)


def test_actual_and_expected_repeat_purchases_are_near_each_other(cdnow: dict[str, list[float]]) -> None:
    expected = CDNOW.with_repeats(7, cdnow["T"])
    actual = [sum(x == many for x in cdnow["x"]) for many in range(7)]
    assert actual == [1411, 439, 214, 100, 62, 38, 29]
    assert expected[:7] == pytest.approx(actual, rel=0.13)
    assert expected.sum() == pytest.approx(2357)
    assert CDNOW.by_age(cdnow["T"]).sum() == pytest.approx(sum(cdnow["x"]), rel=0.02)


def test_who_bought_long_ago_and_not_since_has_probably_left() -> None:
    alive = CDNOW.alive([10, 10, 10], [38, 20, 2], [38.86, 38.86, 38.86])
    assert list(alive) == sorted(alive, reverse=True)
    assert alive[0] > 0.9
    assert alive[2] < 0.01


@settings(max_examples=30)
@given(
    x=st.integers(0, 400), last=BY_AGE, silent=st.lists(BY_AGE, min_size=2, max_size=2), shape=st.tuples(*[SHAPES] * 4)
)
def test_the_longer_the_silence_the_less_likely_is_a_customer(
    x: int, last: float, silent: list[float], shape: tuple[float, float, float, float]
) -> None:
    model = Buying(*shape, 0, 1, at_edge=False)
    sooner, later = sorted(silent)
    alive = model.alive([x, x], [last, last], [last + sooner, last + later])
    assert 0 <= alive[1] <= alive[0] <= 1


@settings(max_examples=30)
@given(
    x=st.integers(0, 400), last=BY_AGE, silent=BY_AGE, times=st.lists(BY_AGE, min_size=2, max_size=2),
    shape=st.tuples(*[SHAPES] * 4),
)  # fmt: skip
def test_more_purchases_are_to_be_expected_of_a_longer_time(
    x: int, last: float, silent: float, times: list[float], shape: tuple[float, float, float, float]
) -> None:
    model = Buying(*shape, 0, 1, at_edge=False)
    short, long = sorted(times)
    few, many = (model.expected(time, [x], [last if x else 0], [last + silent])[0] for time in (short, long))
    assert -1e-9 <= few <= many * (1 + 1e-6) + 1e-9
    assert np.isfinite(many)


@settings(max_examples=30)
@given(time=BY_AGE, r=st.floats(0.05, 60), alpha=st.floats(0.1, 100), a=st.floats(0.05, 8), b=st.floats(0.05, 60))
def test_the_closed_form_is_the_mean_over_all_customers(
    time: float, r: float, alpha: float, a: float, b: float
) -> None:
    """Purchases at the rate of a customer who may leave after each: the mean over how both are spread."""
    model = Buying(r, alpha, a, b, 0, 1, at_edge=False)

    def purchases(chance: float) -> float:
        chance = max(chance, 1e-15)
        return float(-np.expm1(-r * np.log1p(chance * time / alpha)) / chance)

    # The weight p^(a-1) (1-p)^(b-1) is left to the integration, for it has no bounds at either end.
    mean, _ = quad(purchases, 0, 1, weight="alg", wvar=(a - 1, b - 1), limit=200)
    assert model.by_age(time) == pytest.approx(mean / beta(a, b), rel=1e-4)


def test_where_formulas_have_poles_there_are_values_too() -> None:
    for a, b in ((1.0, 2.0), (0.4, 0.6), (1.0, 1e-7)):
        near = [Buying(0.5, 4.0, a * (1 + off), b, 0, 1, at_edge=False).by_age(30.0) for off in (0, 1e-4)]
        assert np.isfinite(near[0])
        assert near[0] == pytest.approx(near[1], rel=1e-3)


def test_what_a_purchase_comes_to_lies_between_the_customers_own_mean_and_that_of_all() -> None:
    model = Spending(p=6.25, q=3.74, v=15.44, log_likelihood=0, customers=946, at_edge=False, correlation=0)
    assert model.mean == pytest.approx(35.22, abs=0.01)
    assert model.each([0], [0])[0] == pytest.approx(model.mean)
    few, many = model.each([1, 50], [100, 100])
    assert model.mean < few < many < 100


def test_means_without_bounds_are_none() -> None:
    assert Spending(6, 0.9, 15, 0, 946, at_edge=False, correlation=0).mean is None


def test_customers_who_all_bought_once_leave_a_parameter_open() -> None:
    assert fit_buying([0] * 40, [0.0] * 40, [10.0] * 40).at_edge
